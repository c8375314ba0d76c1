import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { addConsequences } from '../../../shared/decision/edits/decide.ts';
import { suggestConsequences } from '../../../shared/decision/consequence-suggestions.ts';
import { newKey } from '../../../shared/decision/keys.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { decideText as text } from '../../text/decide.ts';
import { Notice } from '../../ui/notice.tsx';
import { ConsequenceItem } from './consequence-item.tsx';
import styles from './consequences.module.css';

/** What follows from the choice, good and bad. */
export function Consequences() {
  return (
    <div className={styles.lists}>
      <ConsequenceList kind="good" />
      <ConsequenceList kind="bad" />
    </div>
  );
}

function ConsequenceList({ kind }: { readonly kind: 'good' | 'bad' }) {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const list = useRef<HTMLUListElement>(null);
  const rows = view.consequences.filter((row) => row.kind === kind);
  // The empty line at the end has the key that its row will have, so that it keeps the focus when it becomes one.
  const [waiting, setWaiting] = useState(newKey);
  if (rows.some((row) => row.key === waiting)) setWaiting(newKey());
  const lines = [...rows.map((row) => ({ id: row.key, row })), ...(closed ? [] : [{ id: waiting, row: null }])];
  const focusOn = (place: number): void => list.current?.querySelectorAll('textarea')[place]?.focus();
  return (
    <section>
      <h3 className={styles.heading}>{kind === 'good' ? text.good : text.bad}</h3>
      <ul ref={list} className={styles.list}>
        {lines.map(({ id, row }, place) => (
          <ConsequenceItem
            key={id}
            kind={kind}
            row={row}
            id={id}
            place={place}
            last={rows.length - 1}
            edit={edit}
            onNext={() => focusOn(place + 1)}
          />
        ))}
      </ul>
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
      {closed ? null : (
        <Suggestions
          kind={kind}
          onTake={(line) =>
            edit({
              label: text.edits.addConsequences,
              make: (state) => addConsequences(state, view.round.round, kind, [line]),
            })
          }
        />
      )}
    </section>
  );
}

interface SuggestionsProps {
  readonly kind: 'good' | 'bad';
  readonly onTake: (text: string) => void;
}

/** What the scores suggest for the chosen option; taken only by a click. */
function Suggestions({ kind, onTake }: SuggestionsProps) {
  const { view, evaluation } = useDecision();
  const chosen = view.outcome.option;
  const suggested = useMemo(
    () =>
      chosen === null || evaluation.kind !== 'evaluated' ? [] : suggestConsequences(view, evaluation, chosen)[kind],
    [view, evaluation, chosen, kind],
  );
  if (suggested.length === 0) return null;
  return (
    <div className={styles.suggested}>
      <h4 className={styles.suggestedHeading}>{text.suggested}</h4>
      <ul>
        {suggested.map((line) => (
          <li key={line}>
            <button type="button" aria-label={text.take(line)} onClick={() => onTake(line)}>
              <Plus size={14} aria-hidden />
              <span>{line}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
