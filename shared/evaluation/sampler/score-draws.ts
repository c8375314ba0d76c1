import type { EvaluationInput } from '../model.ts';
import { shareOfRange, type RandomWords } from '../random.ts';
import { uncertainCell, type UncertainCell } from './uncertain-cells.ts';

/** Options are summed four at a time; columns are filled up with options that are worth nothing and never counted. */
export const optionsAtATime = 4;

/** The values of acceptable options on the criteria drawn, of which some may be uncertain. */
export interface ValueTable {
  readonly optionCount: number;
  readonly criterionCount: number;
  /** Length of a column: `optionCount`, rounded up to a multiple of {@link optionsAtATime}. */
  readonly stride: number;
  /** Value of option i on criterion j at `j * stride + i`; 0 where it is uncertain. */
  readonly values: Float64Array;
  readonly uncertain: readonly { readonly position: number; readonly cell: UncertainCell }[];
}

/** The table of some options and some criteria, both as indices. @param values as in a performance matrix. */
export function valueTable(
  input: EvaluationInput,
  values: readonly (readonly (number | null)[])[],
  options: readonly number[],
  criteria: readonly number[],
): ValueTable {
  const stride = Math.ceil(options.length / optionsAtATime) * optionsAtATime;
  const table = new Float64Array(stride * criteria.length);
  const uncertain: { position: number; cell: UncertainCell }[] = [];
  for (const [column, j] of criteria.entries()) {
    for (const [row, i] of options.entries()) {
      const position = column * stride + row;
      const cell = uncertainCell(input, i, j);
      if (cell) uncertain.push({ position, cell });
      else table[position] = values[i]?.[j] ?? 0;
    }
  }
  return { optionCount: options.length, criterionCount: criteria.length, stride, values: table, uncertain };
}

/** Values of a block of draws. */
export interface ScoreDraws {
  /** Value of option i on criterion j in a draw at `draw * rowLength + j * stride + i`. */
  readonly values: Float64Array;
  /** 0 where nothing is uncertain and one row stands for every draw. */
  readonly rowLength: number;
  /** Draws the uncertain values of the first `draws` rows. */
  readonly draw: (draws: number) => void;
}

/** @param block the most draws that are asked for at a time. */
export function scoreDraws(table: ValueTable, block: number, words: RandomWords): ScoreDraws {
  const { values: fixed, uncertain } = table;
  if (uncertain.length === 0) return { values: fixed, rowLength: 0, draw: () => undefined };
  const rowLength = fixed.length;
  const values = new Float64Array(rowLength * block);
  for (let start = 0; start < values.length; start += rowLength) values.set(fixed, start);
  const kinds = [straightCells(uncertain), missingCells(uncertain), bentCells(uncertain)].filter(
    (kind) => kind !== null,
  );
  const draw = (draws: number): void => {
    for (const drawRows of kinds) drawRows(values, rowLength, draws, words);
  };
  return { values, rowLength, draw };
}

/** Draws the cells of one kind in the first rows. */
type RowDraws = (values: Float64Array, rowLength: number, draws: number, words: RandomWords) => void;

function positionsOf(cells: ValueTable['uncertain']): Int32Array {
  return Int32Array.from(cells, ({ position }) => position);
}

function missingCells(uncertain: ValueTable['uncertain']): RowDraws | null {
  const positions = positionsOf(uncertain.filter(({ cell }) => cell.kind === 'missing'));
  if (positions.length === 0) return null;
  return (values, rowLength, draws, words) => {
    for (let start = 0; start < draws * rowLength; start += rowLength)
      for (const position of positions) values[start + position] = words.next() * shareOfRange;
  };
}

function bentCells(uncertain: ValueTable['uncertain']): RowDraws | null {
  const cells = uncertain.flatMap(({ position, cell }) =>
    cell.kind === 'bent' ? [{ position, valueAt: cell.valueAt }] : [],
  );
  if (cells.length === 0) return null;
  return (values, rowLength, draws, words) => {
    for (let start = 0; start < draws * rowLength; start += rowLength)
      for (const { position, valueAt } of cells)
        values[start + position] = valueAt((words.next() + 0.5) * shareOfRange);
  };
}

/** Quantiles of straight cells are 31-bit numbers, so that they can be compared by the sign of a difference. */
const quantileMask = 0x7fff_ffff;

/**
 * Triangular values by their quantile function, without a branch that a processor would guess wrong every other time:
 * a draw from the lower side is lowest + a sqrt(u), one from the upper side highest - b sqrt(1 - u), and which of the
 * two it is picks an end and a factor from a table and mirrors u.
 */
function straightCells(uncertain: ValueTable['uncertain']): RowDraws | null {
  const straight = uncertain.flatMap(({ position, cell }) => (cell.kind === 'straight' ? [{ position, ...cell }] : []));
  if (straight.length === 0) return null;
  const count = straight.length;
  const positions = positionsOf(uncertain.filter(({ cell }) => cell.kind === 'straight'));
  const quantiles = quantileMask + 1;
  const upperFrom = Int32Array.from(straight, ({ below }) => Math.min(Math.round(below * quantiles), quantileMask));
  const ends = Float64Array.from(straight.flatMap(({ lowest, highest }) => [lowest, highest]));
  const factors = Float64Array.from(
    straight.flatMap(({ lowest, highest, below }) => [
      (highest - lowest) * Math.sqrt(below / quantiles),
      (lowest - highest) * Math.sqrt((1 - below) / quantiles),
    ]),
  );
  return (values, rowLength, draws, words) => {
    for (let start = 0; start < draws * rowLength; start += rowLength) {
      for (let k = 0; k < count; k += 1) {
        const quantile = words.next() >>> 1;
        const lower = (quantile - upperFrom[k]!) >> 31;
        const side = 2 * k + 1 + lower;
        const distance = (quantile ^ (~lower & quantileMask)) + 0.5;
        values[start + positions[k]!] = ends[side]! + factors[side]! * Math.sqrt(distance);
      }
    }
  };
}
