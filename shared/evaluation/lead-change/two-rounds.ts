import type { EvaluationInput, NoEvaluation, Scale } from '../model.ts';
import { performanceMatrix, type PerformanceMatrix } from '../performance-matrix.ts';

/** One of the two rounds that are compared. */
export type RoundOfTwo = 'earlier' | 'later';

/** A score with weight that is missing in one of the two rounds. */
export interface MissingCell {
  readonly round: RoundOfTwo;
  readonly option: string;
  readonly criterion: string;
}

/** What a criterion is in one round. */
export interface RoundCriterion {
  /** Raw weight, in the unit of the method. */
  readonly raw: number;
  /** Normalised weight in [0, 1]. */
  readonly share: number;
  readonly scale: Scale;
}

/** What an option is in one round. */
export interface RoundOption {
  /** It failed no must-have, so that others are compared with it. */
  readonly counts: boolean;
  /** Values in [0, 1] in the order of {@link TwoRounds.criteria}; null where missing, or where the round lacks the criterion. */
  readonly values: readonly (number | null)[];
}

type InRounds<T> = { readonly [R in RoundOfTwo]: T | null };

/** Two rounds laid over each other by the keys of options and criteria; null for what one of them does not have. */
export interface TwoRounds {
  readonly kind: 'two-rounds';
  /** Those of the later round in its order, then those that it no longer has. */
  readonly criteria: readonly ({ readonly key: string } & InRounds<RoundCriterion>)[];
  readonly options: readonly ({ readonly key: string } & InRounds<RoundOption>)[];
}

/** Why two rounds cannot be compared by their numbers: what keeps the one or the other from being evaluated. */
export interface NotComparable {
  readonly kind: 'not-comparable';
  readonly earlier: NoEvaluation | null;
  readonly later: NoEvaluation | null;
}

/**
 * Lays two rounds over each other.
 * @throws {EvaluationRefused} where a scale, a score or a weight of one is unusable.
 */
export function twoRounds(earlier: EvaluationInput, later: EvaluationInput): TwoRounds | NotComparable {
  const then = performanceMatrix(earlier);
  const now = performanceMatrix(later);
  if (then.kind === 'unevaluable' || now.kind === 'unevaluable')
    return {
      kind: 'not-comparable',
      earlier: then.kind === 'unevaluable' ? then : null,
      later: now.kind === 'unevaluable' ? now : null,
    };
  const criteria = laidOver(criteriaOf(earlier, then), criteriaOf(later, now));
  const keys = criteria.map(({ key }) => key);
  return {
    kind: 'two-rounds',
    criteria,
    options: laidOver(optionsOf(earlier, then, keys), optionsOf(later, now, keys)),
  };
}

function laidOver<T>(
  earlier: ReadonlyMap<string, T>,
  later: ReadonlyMap<string, T>,
): readonly ({ readonly key: string } & InRounds<T>)[] {
  return [...new Set([...later.keys(), ...earlier.keys()])].map((key) => ({
    key,
    earlier: earlier.get(key) ?? null,
    later: later.get(key) ?? null,
  }));
}

function criteriaOf(
  { criteria }: EvaluationInput,
  { weights }: PerformanceMatrix,
): ReadonlyMap<string, RoundCriterion> {
  return new Map(
    criteria.map(({ key, weight, scale }, j) => [key, { raw: weight ?? 0, share: weights[j] ?? 0, scale }]),
  );
}

function optionsOf(
  { options, criteria }: EvaluationInput,
  { values }: PerformanceMatrix,
  keys: readonly string[],
): ReadonlyMap<string, RoundOption> {
  const places = new Map(criteria.map(({ key }, j) => [key, j]));
  const columns = keys.map((key) => places.get(key) ?? -1);
  return new Map(
    options.map(({ key, failed }, i) => [
      key,
      { counts: failed.length === 0, values: columns.map((j) => values[i]?.[j] ?? null) },
    ]),
  );
}
