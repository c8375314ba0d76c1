import { useQueryClient } from '@tanstack/react-query';
import { setSupersedes } from '../../../shared/decision/edits/decide.ts';
import { recordNumber } from '../../../shared/adr/record-file-name.ts';
import type { RecordPlan } from '../../../shared/ipc/contract.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { recordText as text } from '../../text/record.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './record-way.module.css';
import { WayChoice } from './way-choice.tsx';

type Follows = NonNullable<RecordPlan['follows']>;

/** For a later round: whether its record amends that of an earlier one, or takes its place. */
export function AfterRound({ follows }: { readonly follows: Follows }) {
  const { id, session, state, view } = useDecision();
  const { edit, refusal } = useEdit();
  const queries = useQueryClient();
  const { key, round, number, fileName } = follows.record;
  const name = `ADR-${recordNumber(number)}`;
  const value: Follows['way'] = view.decision.supersedes === key ? 'supersede' : 'in-place';
  const choose = (way: Follows['way']): void => {
    edit({
      label: text.afterRound.ways[way](name),
      make: (present) => setSupersedes(present, way === 'supersede' ? key : null),
    });
    void session.flush().then(() => queries.invalidateQueries({ queryKey: ['record-plan', id] }));
  };
  const then = state.outcome[String(round)]?.option ?? null;
  const now = view.outcome.option;
  const nameOf = (option: string): string => state.option[`${view.round.round}/${option}`]?.name ?? '';
  return (
    <div className={styles.way}>
      <WayChoice
        label={text.afterRound.label(round)}
        file={fileName}
        ways={(['in-place', 'supersede'] as const).map((way) => ({
          key: way,
          text: text.afterRound.ways[way](name),
          isPossible: true,
        }))}
        value={value}
        hint={text.afterRound.hints[value](name)}
        onChange={choose}
      />
      {then !== null && now !== null && then !== now && nameOf(then) !== '' ? (
        <p className={styles.hint}>{text.afterRound.otherChoice(round, nameOf(then), nameOf(now))}</p>
      ) : null}
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </div>
  );
}
