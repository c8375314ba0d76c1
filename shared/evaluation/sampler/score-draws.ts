import type { EvaluationInput } from '../model.ts';
import { shareOfRange, type RandomWords } from '../random.ts';
import { uncertainCell, type StraightCell, type UncertainCell } from './uncertain-cells.ts';

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

function missingCells(uncertain: ValueTable['uncertain']): RowDraws | null {
  const positions = uncertain.filter(({ cell }) => cell.kind === 'missing').map(({ position }) => position);
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

function straightCells(uncertain: ValueTable['uncertain']): RowDraws | null {
  const cells = uncertain.flatMap(({ position, cell }) => (cell.kind === 'straight' ? [{ position, cell }] : []));
  if (cells.length === 0) return null;
  let drawn = new Uint32Array();
  return (values, rowLength, draws, words) => {
    if (drawn.length !== draws * cells.length) drawn = new Uint32Array(draws * cells.length);
    words.drawInto(drawn);
    for (const [first, { position, cell }] of cells.entries())
      drawStraight(cell, { values, rowLength, position }, { drawn, first, step: cells.length });
  };
}

/**
 * Triangular values of one cell by their quantile function, without a branch that a processor would guess wrong every
 * other time: on the lower side a value is lowest + a sqrt(u), on the upper one highest - b sqrt(1 - u), and the side,
 * 0 or 1, picks from both and mirrors u.
 */
function drawStraight(
  { lowest, highest, below }: StraightCell,
  { values, rowLength, position }: { values: Float64Array; rowLength: number; position: number },
  { drawn, first, step }: { drawn: Uint32Array; first: number; step: number },
): void {
  const quantiles = quantileMask + 1;
  const upperFrom = Math.min(Math.round(below * quantiles), quantileMask);
  const length = highest - lowest;
  const lowerFactor = length * Math.sqrt(below / quantiles);
  const factorChange = -length * Math.sqrt((1 - below) / quantiles) - lowerFactor;
  let into = position;
  for (let word = first; word < drawn.length; word += step) {
    const quantile = drawn[word]! >>> 1;
    const upper = 1 + ((quantile - upperFrom) >> 31);
    const distance = (quantile ^ (-upper & quantileMask)) + 0.5;
    values[into] = lowest + length * upper + (lowerFactor + factorChange * upper) * Math.sqrt(distance);
    into += rowLength;
  }
}
