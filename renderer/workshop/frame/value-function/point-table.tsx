import { X } from 'lucide-react';
import { curveOf } from '../../../../shared/charts/value-function-chart.ts';
import type { Row } from '../../../../shared/decision/entities.ts';
import type { Scale } from '../../../../shared/evaluation/model.ts';
import { frameText } from '../../../text/frame.ts';
import { formatNumber, formatPoints } from '../../../text/numbers.ts';
import { Button } from '../../../ui/button.tsx';
import { CommittedNumber } from '../committed-number.tsx';
import { roomFor } from './points.ts';
import type { PointActions } from './value-function.tsx';
import styles from './point-table.module.css';

const text = frameText.valueFunction;

interface Props {
  readonly criterion: Row<'criterion'>;
  readonly scale: Scale;
  /** The inner points by rising score. */
  readonly rows: readonly Row<'valuePoint'>[];
  readonly readOnly: boolean;
  readonly actions: PointActions;
}

/** The points of a value function as numbers; those at the ends of the scale are fixed. */
export function PointTable({ criterion, scale, rows, readOnly, actions }: Props) {
  const curve = curveOf(scale);
  // Strictly between the neighbours: the smallest difference that still shows.
  const grain = (scale.highest - scale.lowest) * 1e-6;
  return (
    <table className={`${styles.table} num`}>
      <caption className="visually-hidden">{text.caption(criterion.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.score(criterion.unit)}</th>
          <th scope="col">{text.value}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {curve.map(({ score, value }, at) => {
          const index = at - 1;
          const row = rows[index];
          if (!row)
            return (
              <tr key={at === 0 ? 'lowest' : 'highest'}>
                <td className={styles.end}>{formatNumber(score)}</td>
                <td className={styles.end}>{formatPoints(value)}</td>
                <td />
              </tr>
            );
          const [below, above] = roomFor(scale, index);
          return (
            <tr key={row.key}>
              <td>
                <CommittedNumber
                  label={text.scoreOf(index + 1)}
                  value={score}
                  lowest={below + grain}
                  highest={above - grain}
                  problem={text.scoreProblem(formatNumber(below), formatNumber(above))}
                  readOnly={readOnly}
                  onCommit={(next) => actions.move(index, { score: next })}
                />
              </td>
              <td>
                <CommittedNumber
                  label={text.valueOf(index + 1)}
                  value={Number((value * 10).toPrecision(12))}
                  lowest={0}
                  highest={10}
                  problem={text.valueProblem}
                  readOnly={readOnly}
                  onCommit={(next) => actions.move(index, { value: next / 10 })}
                />
              </td>
              <td>
                {readOnly ? null : (
                  <Button look="icon" aria-label={text.remove(index + 1)} onPress={() => actions.remove(index)}>
                    <X size={14} aria-hidden />
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
