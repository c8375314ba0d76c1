import type { PairwiseLevel } from '../../../../shared/decision/pairwise.ts';
import { pairsOf, type Pair } from '../../../../shared/evaluation/pairwise-matrix.ts';

/** A pair of a level by the indices of its items, the upper one first, and what was said of it. */
export interface LevelPair {
  readonly first: number;
  readonly second: number;
  /** 1 is equally important, 2 to 9 how many times more the first is, -2 to -9 the second; null while not compared. */
  readonly value: number | null;
}

/** How far a level is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Steps of the scale to either side of its middle: 2 to 9 times as important. */
export const stepsEachWay = 8;

/** All pairs of a level in reading order; none where it has too many items to compare. */
export function levelPairs({ items, judgements, tooMany }: PairwiseLevel): readonly LevelPair[] {
  if (tooMany) return [];
  const known = new Map(judgements.map(({ first, second, value }) => [nameOf([first, second]), value]));
  return pairsOf(items.length).map(([first, second]) => {
    const turned = known.get(nameOf([second, first]));
    return {
      first,
      second,
      value: known.get(nameOf([first, second])) ?? (turned === undefined ? null : turnedRound(turned)),
    };
  });
}

/** How many of the pairs of a level are compared. */
export function progressOf(level: PairwiseLevel): Progress {
  const pairs = levelPairs(level);
  return { done: pairs.filter(({ value }) => value !== null).length, of: pairs.length };
}

/** Index of the next pair that is not compared: behind `after` and around; null where all others are. */
export function nextOpenPair(pairs: readonly LevelPair[], after: number): number | null {
  const around = pairs.map((_, offset) => (after + 1 + offset) % pairs.length);
  return around.find((index) => index !== after && pairs[index]?.value === null) ?? null;
}

/**
 * Where a judgement stands on the scale of 17 steps: 0 is equally important, -8 to -1 the first is 9 to 2 times as
 * important, 1 to 8 the second.
 */
export function stepOfValue(value: number): number {
  return value > 0 ? 1 - value : -value - 1;
}

/** The inverse of {@link stepOfValue}. */
export function valueOfStep(step: number): number {
  return step <= 0 ? 1 - step : -step - 1;
}

/** The same judgement said of the second thing of a pair. */
function turnedRound(value: number): number {
  return value === 1 ? 1 : -value;
}

function nameOf([first, second]: Pair): string {
  return `${first} ${second}`;
}
