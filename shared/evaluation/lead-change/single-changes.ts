import type { EvaluationInput } from '../model.ts';
import { differencesOf, type Difference } from './differences.ts';
import { fieldOfToday, leadersOf, leadOf } from './field.ts';
import { twoRounds } from './two-rounds.ts';

/** What would be if one difference alone were taken back in the later round. */
export interface SingleChange {
  readonly difference: Difference;
  /**
   * The lead of today's leader then, in [-1, 1]; null where that is open, as scores would be missing or no weight left,
   * and where the leader itself came.
   */
  readonly lead: number | null;
  /** What the change added to the lead: today's minus `lead`; null where that is. */
  readonly effect: number | null;
  /** Keys of who would lead; several where they tie, none where that is open. */
  readonly leaders: readonly string[];
  /** Somebody else would be sure to lead, alone or in a tie. */
  readonly turns: boolean;
}

/** The leader of the later round and what each difference did to its lead. */
export interface SingleChanges {
  readonly leader: string;
  /** In [-1, 1]. */
  readonly lead: number;
  /** What mattered most comes first: that the leader itself came, then by the size of the effect; last what is open. */
  readonly changes: readonly SingleChange[];
}

/**
 * What each single difference between two rounds did to the lead of who leads now (the first of them in a tie), by
 * taking it back alone in the later round: a weight gets its share among the criteria of both rounds as it was, the
 * others in proportion; a score its value; a criterion that came goes, one that went is back with its weight and scores,
 * the others in proportion; an option that came is taken out, one that went is back. Effects of several changes do not
 * add up. Null where a round cannot be evaluated, where it is
 * open who leads or by how much, and where nobody is behind.
 * @throws {EvaluationRefused} as `evaluate`.
 */
export function singleChanges(earlier: EvaluationInput, later: EvaluationInput): SingleChanges | null {
  const rounds = twoRounds(earlier, later);
  if (rounds.kind === 'not-comparable') return null;
  const field = fieldOfToday(rounds);
  const leaders = leadersOf(field);
  const leader = leaders[0];
  const lead = leader === undefined ? null : leadOf(field, leader);
  if (leader === undefined || lead === null) return null;
  const changes = differencesOf(rounds).map(({ difference, back }): SingleChange => {
    const without = back(field);
    const left = without && leadOf(without, leader);
    const first = without ? leadersOf(without) : [];
    const isSame = first.length === leaders.length && first.every((key) => leaders.includes(key));
    return {
      difference,
      lead: left,
      effect: left === null ? null : lead - left,
      leaders: first,
      turns: first.length > 0 && !isSame,
    };
  });
  return { leader, lead, changes: changes.toSorted((left, right) => sizeOf(right, leader) - sizeOf(left, leader)) };
}

function sizeOf({ difference, effect }: SingleChange, leader: string): number {
  if (difference.kind === 'option-came' && difference.option === leader) return Number.POSITIVE_INFINITY;
  return effect === null ? -1 : Math.abs(effect);
}
