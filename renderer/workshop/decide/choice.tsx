import { Radio, RadioGroup } from 'react-aria-components';
import { putOutcome } from '../../../shared/decision/edits/decide.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { decideText as text } from '../../text/decide.ts';
import { roundsText } from '../../text/rounds.ts';
import { formatPoints } from '../../text/numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OptionDot } from '../../ui/option-dot.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Carried } from '../rounds/carried.tsx';
import { keepEdit } from '../rounds/keep-edit.ts';
import styles from './choice.module.css';

/** The options with what the numbers say of them; none is chosen until somebody does. */
export function Choice() {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const { outcome, options, round } = view;
  const choose = (option: string | null): void => {
    const name = options.find(({ key }) => key === option)?.name ?? '';
    edit({
      label: option === null ? text.edits.unchoose : text.edits.choose(name),
      make: (state) => putOutcome(state, round.round, { option }),
    });
  };
  const keep = (what: string, subject: string): void => void edit(keepEdit(round.round, what, [subject]));
  if (options.length === 0) return <p className="muted">{text.noOptions}</p>;
  return (
    <div>
      {view.carried.has('outcome') ? (
        <p className={styles.carried}>
          <Carried what={roundsText.outcome} subject="outcome" readOnly={closed} onKeep={keep} />
        </p>
      ) : null}
      <RadioGroup
        aria-labelledby="decide-choice"
        className={styles.group ?? ''}
        value={outcome.option}
        onChange={choose}
        isReadOnly={closed}
      >
        {options.map(({ key, name, colour }, index) => (
          <Radio key={key} value={key} className={styles.option ?? ''}>
            <span className={styles.circle} aria-hidden />
            <OptionDot colour={colour} />
            <span className={styles.name}>{name}</span>
            <Standing index={index} />
          </Radio>
        ))}
      </RadioGroup>
      {outcome.option !== null && !closed ? (
        <div className={styles.none}>
          <Button look="quiet" onPress={() => choose(null)}>
            {text.unchoose}
          </Button>
        </div>
      ) : null}
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </div>
  );
}

/** Total, rank and what sets an option apart. */
function Standing({ index }: { readonly index: number }) {
  const { evaluation } = useDecision();
  const result = evaluation.kind === 'evaluated' ? evaluation.options[index] : undefined;
  if (!result || evaluation.kind !== 'evaluated') return null;
  const leads = evaluation.leaders.includes(result.key);
  const [lowest, highest] = result.interval;
  return (
    <span className={styles.standing}>
      {leads ? <Pill tone="accent">{evaluation.leaders.length === 1 ? text.leads : text.tiesForFirst}</Pill> : null}
      {result.failed.length > 0 ? <Pill tone="bad">{text.fails(result.failed)}</Pill> : null}
      <span className="muted sm">
        {result.rank === null || leads ? null : `${text.rank(result.rank)}, `}
        {result.total === null
          ? text.totalRange(formatPoints(lowest), formatPoints(highest))
          : text.total(formatPoints(result.total))}
      </span>
    </span>
  );
}
