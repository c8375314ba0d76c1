import { entityNames } from '../entities.ts';
import type { DecisionState } from '../state.ts';
import { rowsOf } from '../state.ts';
import { roundNumbers, viewRound, type RoundView } from '../view.ts';
import { changedNumbers, type ChangedNumbers } from './changed-numbers.ts';
import { compareRounds, type RoundComparison } from './compare-rounds.ts';

/** Two rounds of a decision with all that can be said of them. */
export interface RoundPair {
  readonly earlier: RoundView;
  readonly later: RoundView;
  readonly comparison: RoundComparison;
  readonly numbers: ChangedNumbers;
}

/**
 * Two rounds of a decision with all that can be said of them.
 * @throws {EvaluationRefused} as `evaluate`. @throws where the decision does not have both.
 */
export function roundPair(state: DecisionState, earlier: number, later: number): RoundPair {
  return pairOf(viewRound(state, earlier), viewRound(state, later));
}

/** The same of their views. @throws {EvaluationRefused} as `evaluate`. */
export function pairOf(earlier: RoundView, later: RoundView): RoundPair {
  return { earlier, later, comparison: compareRounds(earlier, later), numbers: changedNumbers(earlier, later) };
}

/** Whether two states give the same {@link RoundPair}s: they differ in nothing but the reasons that were given. */
export function haveSamePairs(state: DecisionState, other: DecisionState): boolean {
  return entityNames.every((entity) => entity === 'changeReason' || state[entity] === other[entity]);
}

/** The two rounds that are compared unless told: the newest and the one before; null where there is one alone. */
export function newestPair(state: DecisionState): { readonly earlier: number; readonly later: number } | null {
  const [earlier, later] = roundNumbers(state).slice(-2);
  return earlier === undefined || later === undefined ? null : { earlier, later };
}

/** Why something is not as it was. */
export interface ReasonInRound {
  /** The round in which it was given. */
  readonly round: number;
  readonly text: string;
}

/** The reasons that were given for changes after a round up to a later one, by subject, oldest first. */
export function reasonsBetween(
  state: DecisionState,
  earlier: number,
  later: number,
): ReadonlyMap<string, readonly ReasonInRound[]> {
  const given = rowsOf(state, 'changeReason')
    .filter(({ round }) => round > earlier && round <= later)
    .toSorted((left, right) => left.round - right.round);
  const bySubject = new Map<string, ReasonInRound[]>();
  for (const { subject, round, text } of given)
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), { round, text }]);
  return bySubject;
}
