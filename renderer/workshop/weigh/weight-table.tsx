import { useCallback, useMemo } from 'react';
import { enterWeights } from '../../../shared/decision/edits/weigh.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { spreadOf } from '../../../shared/decision/spread.ts';
import type { SwingSuggestion } from '../../../shared/decision/suggestions.ts';
import { emptyBallot } from '../../../shared/decision/view.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { weighText as text } from '../../text/weigh.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { keepEdit } from '../rounds/keep-edit.ts';
import { useChangedWeights } from '../rounds/use-changes.ts';
import { useCarriedWeights } from './use-carried-weights.ts';
import { weightVotes } from './votes.ts';
import { WeightRow } from './weight-row.tsx';
import type { WeightsSoFar } from './weights-so-far.ts';
import styles from './weight-table.module.css';

interface Props {
  readonly method: 'swing' | 'points';
  readonly soFar: WeightsSoFar;
  readonly suggestions: readonly SwingSuggestion[];
}

/** The criteria by group with their swings or points, the weights these amount to and the spread of the scores. */
export function WeightTable({ method, soFar, suggestions }: Props) {
  const { view, ballot: worked, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const { ballot } = worked;
  const { round, key } = ballot;
  const open = view.criteria.filter((_, index) => soFar.entered[index] === null);
  const indexOf = new Map(view.criteria.map((criterion, index) => [criterion.key, index]));
  const hasVotes = weightVotes(view).size > 0;
  // On a ballot nobody's scores are there to be shown.
  const hasSpread = useMemo(
    () => view.criteria.some((criterion) => spreadOf(view, criterion).marks.length > 0),
    [view],
  );
  const suggested = new Map(suggestions.map(({ criterion, swing }) => [criterion, swing]));

  const enter = useCallback(
    (criterion: Row<'criterion'>, value: number | null, focus: string): void =>
      void edit({
        label: text.edits[method](criterion.name),
        focus,
        make: (state) =>
          enterWeights(state, { ...emptyBallot(round, key), method }, method, [{ criterion: criterion.key, value }]),
      }),
    [edit, method, round, key],
  );
  const keep = useCallback(
    (what: string, subject: string): void => void edit(keepEdit(round, what, [subject])),
    [edit, round],
  );
  const carried = useCarriedWeights();
  const changes = useChangedWeights();
  const restToZero = (): void =>
    void edit({
      label: text.edits.restToZero,
      make: (state) =>
        enterWeights(
          state,
          ballot,
          method,
          open.map((criterion) => ({ criterion: criterion.key, value: 0 })),
        ),
    });

  return (
    <>
      <div className={styles.state} data-derived={soFar.derived !== null || undefined}>
        <div role="status">{soFar.derived === null ? <StateLine method={method} soFar={soFar} /> : null}</div>
        {open.length > 0 && soFar.derived === null && !closed ? (
          <Button onPress={restToZero}>{text.restToZero}</Button>
        ) : null}
      </div>
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
      <table
        className={styles.table}
        data-method={method}
        data-wide-names={carried.size + changes.size > 0 || undefined}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.nameHead}>
              {text.criterion}
            </th>
            <th scope="col" className={styles.inputHead}>
              {text.columns[method]}
            </th>
            <th scope="col" className={styles.weightHead}>
              {text.weight}
            </th>
            {hasVotes ? (
              <th scope="col" className={styles.votesHead}>
                {text.votes}
              </th>
            ) : null}
            {hasSpread ? (
              <th scope="col" className={styles.spreadHead}>
                {text.spread}
              </th>
            ) : null}
          </tr>
        </thead>
        {view.groups
          .filter(({ criteria }) => criteria.length > 0)
          .map(({ group, criteria }) => (
            <tbody key={group.key}>
              <tr className={styles.group}>
                <th colSpan={3 + Number(hasVotes) + Number(hasSpread)} scope="rowgroup">
                  {group.name}
                </th>
              </tr>
              {criteria.map((criterion) => {
                const index = indexOf.get(criterion.key) ?? 0;
                const change = changes.get(criterion.key);
                return (
                  <WeightRow
                    key={criterion.key}
                    method={method}
                    criterion={criterion}
                    value={soFar.entered[index] ?? null}
                    share={soFar.shares[index] ?? null}
                    suggestion={suggested.get(criterion.key) ?? null}
                    carried={carried.get(criterion.key) ?? null}
                    changed={change?.subject ?? null}
                    was={change?.was ?? ''}
                    hasVotes={hasVotes}
                    hasSpread={hasSpread}
                    readOnly={closed}
                    onEnter={enter}
                    onKeep={keep}
                  />
                );
              })}
            </tbody>
          ))}
      </table>
    </>
  );
}

function StateLine({ method, soFar }: Pick<Props, 'method' | 'soFar'>) {
  const { entered, count, allZero } = soFar;
  const known = entered.filter((value) => value !== null);
  const largest = Math.max(0, ...known);
  const words = [text.progress(count, entered.length)];
  if (count > 0 && count < entered.length && method === 'swing') words.push(text.soFar);
  if (method === 'points') words.push(text.pointsLeft(100 - sumOf(known)));
  if (method === 'swing' && count === entered.length && largest > 0 && largest < 100)
    words.push(text.noHundred(largest));
  if (allZero) words.push(text.allZero);
  return <p className={styles.words}>{words.join(' ')}</p>;
}

/** The sum without the dust that decimal fractions leave in it. */
function sumOf(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));
}
