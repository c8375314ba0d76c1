import { giveChangeReason } from '../../../../shared/decision/edits/looked-at.ts';
import type { ReasonInRound } from '../../../../shared/decision/comparison/round-pair.ts';
import type { ChangedItem, ThenNow } from '../../../../shared/decision/explain/changed-item.ts';
import { useEdit } from '../../../session/use-edit.ts';
import { unbroken } from '../../../text/numbers.ts';
import { whatChangedText as text } from '../../../text/what-changed.ts';
import { Notice } from '../../../ui/notice.tsx';
import { OptionDot } from '../../../ui/option-dot.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './changed-row.module.css';

interface Props {
  readonly item: ChangedItem;
  readonly reasons: readonly ReasonInRound[];
  readonly round: number;
  readonly isOpen: boolean;
}

/** One thing that is not as it was: what it was, what it is, and why. */
export function ChangedRow({ item, reasons, round, isOpen }: Props) {
  const { name, colour, standing, parts, notLookedAt } = item;
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        {colour === null ? null : <OptionDot colour={colour} />}
        <span>
          {name} {standing === 'changed' ? null : <span className="muted">({text.standings[standing]})</span>}
          {notLookedAt ? <span className={styles.mark}>{text.notLookedAt}</span> : null}
        </span>
      </div>
      <div className={styles.parts}>
        {parts.map((part) => (
          <Part key={part.what} part={part} />
        ))}
      </div>
      <div className={styles.why}>
        {reasons
          .filter((reason) => !isOpen || reason.round !== round)
          .map((reason) => (
            <p key={reason.round}>{reason.round === round ? reason.text : text.reasonIn(reason.round, reason.text)}</p>
          ))}
        {isOpen ? (
          <Reason item={item} round={round} reason={reasons.find((each) => each.round === round)?.text ?? ''} />
        ) : null}
      </div>
    </li>
  );
}

function Part({ part: { what, before, after } }: { readonly part: ThenNow }) {
  return (
    <p>
      {what === '' ? null : <span className="muted">{what}: </span>}
      {before === null ? null : (
        <>
          <span className="visually-hidden">{text.before} </span>
          <span className={styles.before}>{unbroken(before)}</span>
          <span aria-hidden> → </span>
        </>
      )}
      {before !== null && after === null ? <span className="muted">{text.notThere}</span> : null}
      {after === null ? null : (
        <>
          <span className="visually-hidden">, {text.after} </span>
          <span>{unbroken(after)}</span>
        </>
      )}
    </p>
  );
}

interface ReasonProps {
  readonly item: ChangedItem;
  readonly round: number;
  readonly reason: string;
}

function Reason({ item: { subject, name }, round, reason }: ReasonProps) {
  const { edit, refusal } = useEdit();
  return (
    <>
      <TextField
        label={text.why(name)}
        labelHidden
        bare
        rows={1}
        value={reason}
        placeholder={text.whyPlaceholder}
        onChange={(value, focus) =>
          edit({
            label: text.edits.reason(name),
            focus,
            make: (state) => giveChangeReason(state, round, subject, value),
          })
        }
      />
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </>
  );
}
