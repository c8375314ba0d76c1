import { optionsAtATime } from './score-draws.ts';

/** Rows of a block of draws; `rowLength` is 0 where one row stands for every draw. */
export interface Rows {
  readonly values: Float64Array;
  readonly rowLength: number;
}

/**
 * Totals sum_j w_j v_ij of the first `draws` draws, into `totals[draw * stride + i]`. Four options go side by side, so
 * that every weight is read once for the four and no sum waits for another.
 * @param weights rows of n weights. @param values rows of n columns, each with `stride` options, a multiple of 4.
 */
export function totalsOfDraws(
  { values: weights, rowLength: weightRow }: Rows,
  { values, rowLength: valueRow }: Rows,
  criterionCount: number,
  stride: number,
  draws: number,
  totals: Float64Array,
): void {
  for (let draw = 0; draw < draws; draw += 1) {
    const firstWeight = draw * weightRow;
    const lastWeight = firstWeight + criterionCount;
    for (let option = 0; option < stride; option += optionsAtATime) {
      let position = draw * valueRow + option;
      let first = 0;
      let second = 0;
      let third = 0;
      let fourth = 0;
      for (let j = firstWeight; j < lastWeight; j += 1) {
        const weight = weights[j]!;
        first += weight * values[position]!;
        second += weight * values[position + 1]!;
        third += weight * values[position + 2]!;
        fourth += weight * values[position + 3]!;
        position += stride;
      }
      const into = draw * stride + option;
      totals[into] = first;
      totals[into + 1] = second;
      totals[into + 2] = third;
      totals[into + 3] = fourth;
    }
  }
}
