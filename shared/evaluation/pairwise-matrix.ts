import { EvaluationRefused } from './evaluation-refused.ts';

/** How many things are compared with each other at a time: ten are 45 judgements, more nobody gives with care. */
export const mostComparedThings = 10;

/** The end of Saaty's scale: 1 is equally important, 3 moderately more, 5 strongly, 7 very strongly, 9 extremely. */
export const saatyMaximum = 9;

/** Ratios this close, relative, are the same judgement: 1/3 stays 1/3 when it was typed as a decimal fraction. */
const ratioTolerance = 1e-9;

/** How far a_ij a_ji may be from 1: printed matrices round 1/7 to 0.14, which is 2 % off. */
const reciprocalTolerance = 0.05;

/** Ratios beyond this are no judgement; within it no sum of products leaves the range of a double. */
const farthestRatio = 1e9;

/**
 * One pairwise comparison. `first` and `second` are indices from 0. A `value` from 1 to 9 says how many times as
 * important the first is, one from -2 to -9 how many times as important the second is; a fraction from 1/9 to 1 is the
 * ratio of first to second.
 */
export interface Judgement {
  readonly first: number;
  readonly second: number;
  readonly value: number;
}

/** `matrix[i][j]` = how many times as important i is as j, above 0; `matrix[j][i]` is its reciprocal, 1 on the diagonal. */
export type PairwiseMatrix = readonly (readonly number[])[];

/** Indices of two things, the lower first. */
export type Pair = readonly [number, number];

export type JudgedMatrix =
  | { readonly kind: 'complete'; readonly matrix: PairwiseMatrix }
  /** `missing`: the pairs nobody has compared, in reading order. */
  | { readonly kind: 'incomplete'; readonly missing: readonly Pair[] };

/**
 * The reciprocal matrix of n things from judgements in any order and either direction (Saaty 1980); n(n - 1)/2 of them
 * make it complete. The same judgement twice, also turned round, counts once.
 * @param names What the things are called, for the messages.
 * @throws {EvaluationRefused} `judgement` where two judgements on one pair differ, a thing is compared with itself, a
 *   value is off the scale, an index names nothing, or n is not from 1 to {@link mostComparedThings}.
 */
export function reciprocalMatrix(
  n: number,
  judgements: readonly Judgement[],
  names: readonly string[] = [],
): JudgedMatrix {
  checkSize(n);
  const ratios = new Map<number, number>();
  for (const judgement of judgements) {
    const { first, second } = judgement;
    const [a, b] = [nameOf(first, n, names), nameOf(second, n, names)];
    if (first === second)
      throw refused(`${a} is compared with itself. Take this judgement out, or compare it with another.`);
    const forward = first < second;
    const value = ratioOf(judgement.value, a, b);
    const ratio = forward ? value : 1 / value;
    const pair = forward ? first * n + second : second * n + first;
    const earlier = ratios.get(pair);
    if (earlier !== undefined && Math.abs(earlier / ratio - 1) > ratioTolerance)
      throw refused(`Two different judgements compare ${a} with ${b}. Keep one of them.`);
    if (earlier === undefined) ratios.set(pair, ratio);
  }
  const missing = pairsOf(n).filter(([i, j]) => !ratios.has(i * n + j));
  if (missing.length > 0) return { kind: 'incomplete', missing };
  return { kind: 'complete', matrix: fromUpperHalf(n, (i, j) => ratios.get(i * n + j) ?? 1) };
}

/** The reciprocal matrix that has `ratio(i, j)` above its diagonal. */
export function fromUpperHalf(n: number, ratio: (i: number, j: number) => number): PairwiseMatrix {
  const matrix = Array.from({ length: n }, () => Array.from({ length: n }, () => 1));
  for (const [i, j] of pairsOf(n)) {
    const upper = ratio(i, j);
    matrix[i]![j] = upper;
    matrix[j]![i] = 1 / upper;
  }
  return matrix;
}

/** All pairs of n things in reading order: [0, 1], [0, 2], …, [n - 2, n - 1]. */
export function pairsOf(n: number): readonly Pair[] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n - 1 - i }, (__, offset): Pair => [i, i + 1 + offset]),
  ).flat();
}

/**
 * Checks a matrix that was not made by {@link reciprocalMatrix}. Reciprocals may be rounded as in print.
 * @throws {EvaluationRefused} `judgement` unless it is square, not too large, positive and reciprocal.
 */
export function checkPairwiseMatrix(matrix: PairwiseMatrix): void {
  const n = matrix.length;
  checkSize(n);
  for (const [i, row] of matrix.entries()) {
    if (row.length !== n)
      throw refused(`Row ${i + 1} of the comparisons has ${row.length} entries instead of ${n}. Compare again.`);
    for (const [j, ratio] of row.entries()) {
      if (!(ratio >= 1 / farthestRatio && ratio <= farthestRatio))
        throw refused(`Number ${i + 1} cannot be ${ratio} times as important as number ${j + 1}. Compare them again.`);
      if (Math.abs(ratio * (matrix[j]?.[i] ?? Number.NaN) - 1) > reciprocalTolerance)
        throw refused(
          `The comparisons of number ${i + 1} and number ${j + 1} contradict each other. Keep one of them.`,
        );
    }
  }
}

/** An {@link EvaluationRefused} with the code of everything that is wrong with comparisons. */
export function refused(message: string): EvaluationRefused {
  return new EvaluationRefused('judgement', message);
}

function checkSize(n: number): void {
  if (!Number.isSafeInteger(n) || n < 1) throw refused('There is nothing to compare. Add a criterion first.');
  if (n > mostComparedThings) {
    const judgements = (n * (n - 1)) / 2;
    throw refused(
      `Comparing ${n} things pair by pair takes ${judgements} judgements; ${mostComparedThings} at a time is the most. Put them into groups and compare the groups first.`,
    );
  }
}

function nameOf(index: number, n: number, names: readonly string[]): string {
  if (!Number.isSafeInteger(index) || index < 0 || index >= n)
    throw refused(`A judgement is about number ${index + 1}, but there are ${n} to compare. Take it out.`);
  return names[index] ?? `number ${index + 1}`;
}

/** How many times as important as b the judgement says that a is. */
function ratioOf(value: number, a: string, b: string): number {
  const ratio = value <= -1 ? -1 / value : value;
  const lowest = (1 - ratioTolerance) / saatyMaximum;
  if (!(ratio >= lowest && ratio <= saatyMaximum))
    throw refused(
      `The judgement on ${a} and ${b} is ${value}: it must be between 1 and ${saatyMaximum} times, one way or the other.`,
    );
  return ratio;
}
