import { memo, type CSSProperties } from 'react';
import type { Row } from '../../../../shared/decision/entities.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { scoreText as text } from '../../../text/score.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { isOffScale, scaleSteps } from '../scale.ts';
import styles from './matrix-cell.module.css';

/** What a cell can ask for; the same object as long as the ballot is, so that cells stay as they are. */
export interface CellActions {
  readonly onFocus: (row: number, column: number) => void;
  readonly onOpen: (row: number, column: number) => void;
  readonly onScore: (option: Row<'option'>, criterion: Row<'criterion'>, value: number | null, focus: string) => void;
}

interface Props {
  readonly row: number;
  readonly column: number;
  readonly criterion: Row<'criterion'>;
  readonly option: Row<'option'>;
  readonly value: number | null;
  /** How good that is, 0 to 1; null without a score. */
  readonly share: number | null;
  readonly note: string;
  /** Finding on a must-have; null for none. */
  readonly verdict: Row<'finding'>['verdict'] | null;
  /** One cell of the matrix can be reached by Tab; arrow keys lead to the others. */
  readonly isFocusable: boolean;
  readonly readOnly: boolean;
  readonly actions: CellActions;
}

/** One score of the matrix. Scales of few steps take keys, the others have a number field in the cell. */
export const MatrixCell = memo(function MatrixCell(props: Props) {
  const { row, column, criterion, option, value, share, note, verdict, isFocusable, readOnly, actions } = props;
  const isMeasured = scaleSteps(criterion) === null;
  const tabIndex = isFocusable ? 0 : -1;
  const isOff = value !== null && isOffScale(value, criterion);
  const offText = isOff && value !== null ? text.offScale(value, criterion.scaleLowest, criterion.scaleHighest) : '';
  const label = text.cell(option.name, criterion.name, value, note !== '');
  const failed = criterion.mustHave && verdict === 'fail';
  return (
    <td
      role="gridcell"
      className={styles.cell}
      data-cell={`${row}-${column}`}
      data-colour={option.colour}
      data-empty={value === null || undefined}
      data-off={isOff || undefined}
      aria-label={[label, offText, failed ? text.failed : ''].filter((part) => part !== '').join('. ')}
      title={[offText, note].filter((part) => part !== '').join('\n') || undefined}
      {...(isMeasured ? {} : { tabIndex })}
      onFocus={() => actions.onFocus(row, column)}
      onDoubleClick={() => actions.onOpen(row, column)}
    >
      {isMeasured ? (
        <span className={styles.number}>
          <NumberInput
            label={label}
            value={value}
            lowest={-1e12}
            highest={1e12}
            problem={text.aNumber}
            readOnly={readOnly}
            tabIndex={tabIndex}
            onChange={(next, focus) => actions.onScore(option, criterion, next, focus)}
          />
        </span>
      ) : (
        <span className={styles.value}>{value === null ? '' : formatNumber(value)}</span>
      )}
      {share === null ? null : (
        <span aria-hidden className={styles.bar} style={{ '--share': share } as CSSProperties} />
      )}
      {isOff ? (
        <span aria-hidden className={styles.flag}>
          !
        </span>
      ) : null}
      {note === '' ? null : <span aria-hidden className={styles.note} />}
      {failed ? (
        <span aria-hidden className={styles.failed}>
          ✕
        </span>
      ) : null}
    </td>
  );
});
