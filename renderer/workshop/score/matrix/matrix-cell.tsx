import { memo, type CSSProperties } from 'react';
import type { Row } from '../../../../shared/decision/entities.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { roundsText } from '../../../text/rounds.ts';
import { scoreText as text } from '../../../text/score.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { CarriedSign } from '../../rounds/carried.tsx';
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
  /** As it was entered; undefined where nothing was. */
  readonly score: Row<'score'> | undefined;
  /** Lowest and highest score thought possible; null for an exact one. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** What follows from this many revealed ballots where nothing was entered; null where it does not count. */
  readonly median: number | null;
  readonly voters: number;
  /** How good that is, 0 to 1; null without a score. */
  readonly share: number | null;
  /** Finding on a must-have; null for none. */
  readonly verdict: Row<'finding'>['verdict'] | null;
  /** Its score or its finding was taken over from the round before and not looked at yet. */
  readonly carried: boolean;
  /** One cell of the matrix can be reached by Tab; arrow keys lead to the others. */
  readonly isFocusable: boolean;
  readonly readOnly: boolean;
  readonly actions: CellActions;
}

/** One score of the matrix. Scales of few steps take keys, the others have a number field in the cell. */
export const MatrixCell = memo(function MatrixCell(props: Props) {
  const {
    row,
    column,
    criterion,
    option,
    score,
    median,
    voters,
    share,
    verdict,
    carried,
    isFocusable,
    readOnly,
    actions,
  } = props;
  const value = score?.value ?? null;
  const note = score?.note ?? '';
  const range = props.lowest === null || props.highest === null ? null : ([props.lowest, props.highest] as const);
  const isMeasured = scaleSteps(criterion) === null;
  const tabIndex = isFocusable ? 0 : -1;
  const isOff = value !== null && isOffScale(value, criterion);
  const offText = isOff && value !== null ? text.offScale(value, criterion.scaleLowest, criterion.scaleHighest) : '';
  const label =
    median === null
      ? text.cell(option.name, criterion.name, value, range, note !== '')
      : text.derivedCell(option.name, criterion.name, median, voters, note !== '');
  const hint =
    median === null ? (range === null ? '' : text.between(...range)) : text.derived(median, voters, criterion.unit);
  const failed = criterion.mustHave && verdict === 'fail';
  return (
    <td
      role="gridcell"
      className={styles.cell}
      data-cell={`${row}-${column}`}
      data-colour={option.colour}
      data-empty={(value === null && median === null) || undefined}
      data-derived={median !== null || undefined}
      data-off={isOff || undefined}
      aria-label={[label, offText, failed ? text.failed : '', carried ? roundsText.notLookedAt : '']
        .filter((part) => part !== '')
        .join('. ')}
      title={
        [offText, hint, carried ? roundsText.carried : '', note].filter((part) => part !== '').join('\n') || undefined
      }
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
            {...(median === null ? {} : { placeholder: formatNumber(median) })}
            onChange={(next, focus) => actions.onScore(option, criterion, next, focus)}
          />
        </span>
      ) : (
        <span className={styles.value}>
          {value !== null ? formatNumber(value) : median === null ? '' : formatNumber(median)}
        </span>
      )}
      {share === null ? null : (
        <span aria-hidden className={styles.bar} style={{ '--share': share } as CSSProperties} />
      )}
      {isOff ? (
        <span aria-hidden className={styles.flag}>
          !
        </span>
      ) : null}
      {range === null ? null : (
        <span aria-hidden className={styles.range}>
          ±
        </span>
      )}
      {carried ? (
        <span className={styles.carried}>
          <CarriedSign />
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
