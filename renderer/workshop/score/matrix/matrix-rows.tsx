import { Fragment } from 'react';
import { scaleOf } from '../../../../shared/decision/evaluation-input.ts';
import { cellKey } from '../../../../shared/decision/view.ts';
import { valueOf } from '../../../../shared/evaluation/values.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { scoreText as text } from '../../../text/score.ts';
import { carriedIn, shownCell } from '../cells.ts';
import { MatrixCell, type CellActions } from './matrix-cell.tsx';
import type { CellAt } from './moves.ts';
import styles from './matrix.module.css';

interface Props {
  /** Normalised weights of the criteria in their order; null where there are none, nor a column for them. */
  readonly weights: readonly number[] | null;
  /** The cell that Tab leads to. */
  readonly at: CellAt;
  readonly actions: CellActions;
}

/** The criteria by group with their weights and the scores of every option. */
export function MatrixRows({ weights, at, actions }: Props) {
  const { view, actor, ballot, closed } = useDecision();
  const { criteria, options } = view;
  return (
    <tbody>
      {criteria.map((criterion, row) => (
        <Fragment key={criterion.key}>
          {criteria[row - 1]?.group === criterion.group ? null : (
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={options.length + (weights ? 2 : 1)}>
                <span>{view.groups.find(({ group }) => group.key === criterion.group)?.group.name}</span>
              </th>
            </tr>
          )}
          <tr>
            <th scope="row" className={styles.criterion}>
              {criterion.name}
              {criterion.mustHave ? <span className={styles.mustHave}> {text.mustHave}</span> : null}
            </th>
            {weights ? <td className={styles.weight}>{text.weight(weights[row] ?? 0)}</td> : null}
            {options.map((option, column) => {
              const cell = shownCell(view, ballot, option.key, criterion);
              const known = cell.score?.value ?? cell.median;
              return (
                <MatrixCell
                  key={option.key}
                  row={row}
                  column={column}
                  criterion={criterion}
                  option={option}
                  {...cell}
                  share={known === null ? null : valueOf(known, scaleOf(view, criterion)).value}
                  verdict={actor === null ? (view.findings[cellKey(option.key, criterion.key)]?.verdict ?? null) : null}
                  carried={carriedIn(view, ballot, option.key, criterion).length > 0}
                  isFocusable={at.row === row && at.column === column}
                  readOnly={closed}
                  actions={actions}
                />
              );
            })}
          </tr>
        </Fragment>
      ))}
    </tbody>
  );
}
