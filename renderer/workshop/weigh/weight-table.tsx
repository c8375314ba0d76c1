import { enterWeights, type WeightEntry } from '../../../shared/decision/edits/weigh.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import type { SwingSuggestion } from '../../../shared/decision/suggestions.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { weighText as text } from '../../text/weigh.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Spread } from './spread.tsx';
import { SwingInput } from './swing-input.tsx';
import type { WeightsSoFar } from './weights-so-far.ts';
import styles from './weight-table.module.css';

interface Props {
  readonly method: 'swing' | 'points';
  readonly soFar: WeightsSoFar;
  readonly suggestions: readonly SwingSuggestion[];
}

/** The criteria by group with their swings or points, the weights these amount to and the spread of the scores. */
export function WeightTable({ method, soFar, suggestions }: Props) {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const { ballot } = view.agreed;
  const enter = (label: string, entries: readonly WeightEntry[], focus?: string): void => {
    const make: Parameters<typeof edit>[0]['make'] = (state) => enterWeights(state, ballot, method, entries);
    edit(focus === undefined ? { label, make } : { label, focus, make });
  };
  const open = view.criteria.filter((_, index) => soFar.entered[index] === null);
  const indexOf = new Map(view.criteria.map(({ key }, index) => [key, index]));

  const rowOf = (criterion: Row<'criterion'>) => {
    const index = indexOf.get(criterion.key) ?? 0;
    const value = soFar.entered[index] ?? null;
    const share = soFar.shares[index] ?? null;
    const shared = { criterion, value, readOnly: closed };
    return (
      <tr key={criterion.key} className={styles.row}>
        <th scope="row" className={styles.name}>
          {criterion.name}
          {criterion.mustHave ? <span className={styles.mustHave}> {text.mustHave}</span> : null}
        </th>
        <td className={styles.input}>
          {method === 'swing' ? (
            <SwingInput
              {...shared}
              suggestion={suggestions.find((item) => item.criterion === criterion.key)?.swing ?? null}
              onChange={(next, focus) =>
                enter(text.edits.swing(criterion.name), [{ criterion: criterion.key, value: next }], focus)
              }
            />
          ) : (
            <NumberInput
              label={text.pointsFor(criterion.name)}
              value={value}
              lowest={0}
              highest={100}
              problem={text.zeroToHundred}
              readOnly={closed}
              onChange={(next, focus) =>
                enter(text.edits.points(criterion.name), [{ criterion: criterion.key, value: next }], focus)
              }
            />
          )}
        </td>
        <td className={`${styles.weight} num`}>
          {share === null ? <span className="visually-hidden">{text.noWeightYet}</span> : text.share(share)}
        </td>
        <td className={styles.spread}>
          <Spread criterion={criterion} />
        </td>
      </tr>
    );
  };

  return (
    <>
      <div className={styles.state}>
        <div role="status">
          <StateLine method={method} soFar={soFar} />
        </div>
        {open.length > 0 && !closed ? (
          <Button
            onPress={() =>
              enter(
                text.edits.restToZero,
                open.map(({ key }) => ({ criterion: key, value: 0 })),
              )
            }
          >
            {text.restToZero}
          </Button>
        ) : null}
      </div>
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
      <table className={styles.table} data-method={method}>
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
            <th scope="col" className={styles.spreadHead}>
              {text.spread}
            </th>
          </tr>
        </thead>
        {view.groups
          .filter(({ criteria }) => criteria.length > 0)
          .map(({ group, criteria }) => (
            <tbody key={group.key}>
              <tr className={styles.group}>
                <th colSpan={4} scope="rowgroup">
                  {group.name}
                </th>
              </tr>
              {criteria.map(rowOf)}
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
