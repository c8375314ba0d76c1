import { nameOfCriterion, nameOfGroup, nameOfOption } from '../../../shared/decision/agreement/names.ts';
import type { RoundView } from '../../../shared/decision/view.ts';
import type { Evaluation, OptionResult, WeightSweep } from '../../../shared/evaluation/model.ts';
import { turningSweeps } from '../../../shared/evaluation/nearest-turns.ts';

/** An option with its result. */
export interface OptionRow {
  readonly key: string;
  readonly name: string;
  /** Place in the list, 0 is first. */
  readonly index: number;
  readonly colour: number;
  readonly result: OptionResult;
  /** Another option has the same rank. */
  readonly tied: boolean;
}

/** One criterion with what each option gains on it. */
export interface CriterionRow {
  readonly key: string;
  readonly name: string;
  /** Place among all criteria, as in the lists of the evaluation. */
  readonly index: number;
  readonly weight: number;
}

export interface GroupRow {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
  readonly criteria: readonly CriterionRow[];
}

/** The options by falling total (its middle where it is open), those that failed a must-have apart. */
export function optionRows(
  view: RoundView,
  { options }: Evaluation,
): { readonly acceptable: readonly OptionRow[]; readonly failed: readonly OptionRow[] } {
  const rows = view.options.flatMap((option, index): readonly OptionRow[] => {
    const result = options[index];
    if (!result) return [];
    const tied = result.rank !== null && options.some((other) => other !== result && other.rank === result.rank);
    return [{ key: option.key, name: nameOfOption(option), index, colour: option.colour, result, tied }];
  });
  const middle = ({ result: { interval } }: OptionRow): number => interval[0] + interval[1];
  const sorted = rows.toSorted((left, right) => middle(right) - middle(left) || left.index - right.index);
  return {
    acceptable: sorted.filter(({ result }) => result.failed.length === 0),
    failed: sorted.filter(({ result }) => result.failed.length > 0),
  };
}

/** The groups that have criteria, with their weights. */
export function groupRows(view: RoundView, { weights }: Evaluation): readonly GroupRow[] {
  const places = new Map(view.criteria.map(({ key }, index) => [key, index]));
  return view.groups
    .map(({ group, criteria }) => {
      const rows = criteria.map((criterion): CriterionRow => {
        const index = places.get(criterion.key) ?? 0;
        return { key: criterion.key, name: nameOfCriterion(criterion), index, weight: weights[index] ?? 0 };
      });
      return {
        key: group.key,
        name: nameOfGroup(group),
        criteria: rows,
        weight: sum(rows.map(({ weight }) => weight)),
      };
    })
    .filter(({ criteria }) => criteria.length > 0);
}

/** What an option gains in a group; what is not scored adds nothing. */
export function groupContribution({ contributions }: OptionResult, group: GroupRow): number {
  return sum(group.criteria.map(({ index }) => contributions[index] ?? 0));
}

/** What an option can gain in a group, with everything missing at its worst and at its best. */
export function groupInterval(result: OptionResult, group: GroupRow): readonly [number, number] {
  const sure = groupContribution(result, group);
  const open = group.criteria.filter(({ index }) => result.contributions[index] === null);
  return [sure, sure + sum(open.map(({ weight }) => weight))];
}

/**
 * The sweeps by how little of its own weight a criterion would have to change to turn the result; then those whose
 * weight is zero, then those that never turn it, heaviest first.
 */
export function sortedSweeps(sweeps: readonly WeightSweep[]): readonly WeightSweep[] {
  const never = sweeps.filter(({ nearestTurn }) => nearestTurn === null);
  return [...turningSweeps(sweeps), ...never.toSorted((left, right) => right.weight - left.weight)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
