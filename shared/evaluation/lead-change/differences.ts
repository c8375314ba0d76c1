import { otherWeights } from '../break-even.ts';
import type { Scale } from '../model.ts';
import { changedWeights, type ChangedWeight } from './changed-weights.ts';
import { memberOf, valuesToday, withWeights, type Field } from './field.ts';
import type { TwoRounds } from './two-rounds.ts';

/** One thing that differs between two rounds; `came` and `went` are to count among the options, or to be a criterion. */
export type Difference =
  | { readonly kind: 'weight'; readonly criterion: string }
  | { readonly kind: 'score'; readonly criterion: string; readonly option: string }
  /** The scale, its direction or the value function of a criterion, with all scores on it. */
  | { readonly kind: 'scale'; readonly criterion: string }
  | { readonly kind: 'criterion-came' | 'criterion-went'; readonly criterion: string }
  | { readonly kind: 'option-came' | 'option-went'; readonly option: string };

/** All that differs between two rounds, as far as it can move a lead in the later one. */
export function differencesOf(rounds: TwoRounds): readonly TakenBack[] {
  return [...weightDifferences(rounds), ...criterionDifferences(rounds), ...optionDifferences(rounds)];
}

/** A difference and the later round without it; null where that is not possible. */
export interface TakenBack {
  readonly difference: Difference;
  readonly back: (field: Field) => Field | null;
}

function weightDifferences(rounds: TwoRounds): readonly TakenBack[] {
  return changedWeights(rounds.criteria).map((changed) => ({
    difference: { kind: 'weight', criterion: changed.key },
    back: (field) => withWeights(field, weightBack(rounds, field.weights, changed)),
  }));
}

/** The weights with one as it was among the criteria of both rounds, and the others of these in proportion. */
function weightBack({ criteria }: TwoRounds, weights: Field['weights'], changed: ChangedWeight): Field['weights'] {
  const isCommon = criteria.map(({ earlier, later }) => earlier !== null && later !== null);
  const isOther = isCommon.map((common, j) => common && j !== changed.index);
  const sumOf = (shares: readonly number[], of: readonly boolean[]): number =>
    shares.reduce((sum, share, j) => (of[j] ? sum + share : sum), 0);
  const all = sumOf(weights, isCommon);
  // Where the others weigh nothing now, their proportions are those of then.
  const others = sumOf(weights, isOther) > 0 ? weights : criteria.map(({ earlier }) => earlier?.share ?? 0);
  const sum = sumOf(others, isOther);
  return weights.map((share, j) => {
    if (j === changed.index) return changed.earlier * all;
    return isOther[j] ? ((others[j] ?? 0) / sum) * (1 - changed.earlier) * all : share;
  });
}

function criterionDifferences(rounds: TwoRounds): readonly TakenBack[] {
  return rounds.criteria.flatMap((criterion, j): readonly TakenBack[] => {
    const { key, earlier, later } = criterion;
    if (!earlier || !later) {
      const kind = later ? 'criterion-came' : 'criterion-went';
      return [{ difference: { kind, criterion: key }, back: (field) => atShare(field, j, earlier?.share ?? 0) }];
    }
    if (!isSameScale(earlier.scale, later.scale))
      return [{ difference: { kind: 'scale', criterion: key }, back: (field) => valuesBack(field, rounds.options, j) }];
    return rounds.options.flatMap((option): readonly TakenBack[] => {
      const [then, now] = [option.earlier?.values[j] ?? null, option.later?.values[j] ?? null];
      if (!option.earlier || !option.later?.counts || then === now) return [];
      const difference = { kind: 'score', criterion: key, option: option.key } as const;
      return [{ difference, back: (field) => valuesBack(field, [option], j) }];
    });
  });
}

/** With one weight at a share and the others in proportion; null where no other has any weight. */
function atShare(field: Field, index: number, share: number): Field | null {
  const others = otherWeights(field.weights, index);
  return (
    others &&
    withWeights(
      field,
      others.map((other, j) => (j === index ? share : other * (1 - share))),
    )
  );
}

/** With the values of some options on a criterion as they were. */
function valuesBack({ weights, members }: Field, options: TwoRounds['options'], index: number): Field {
  const back = [...members];
  for (const { key, earlier } of options) {
    const place = members.findIndex((member) => member.key === key);
    const values = members[place]?.values;
    if (earlier && values) back[place] = memberOf(key, values.with(index, earlier.values[index] ?? null), weights);
  }
  return { weights, members: back };
}

function isSameScale(one: Scale, other: Scale): boolean {
  return (
    one.lowest === other.lowest &&
    one.highest === other.highest &&
    one.direction === other.direction &&
    one.points.length === other.points.length &&
    one.points.every(({ score, value }, i) => score === other.points[i]?.score && value === other.points[i]?.value)
  );
}

function optionDifferences(rounds: TwoRounds): readonly TakenBack[] {
  return rounds.options.flatMap((option): readonly TakenBack[] => {
    const { key, earlier, later } = option;
    const [counted, counts] = [earlier?.counts ?? false, later?.counts ?? false];
    if (counted === counts) return [];
    if (counts) {
      const back = ({ weights, members }: Field): Field => ({
        weights,
        members: members.filter((other) => other.key !== key),
      });
      return [{ difference: { kind: 'option-came', option: key }, back }];
    }
    const back = ({ weights, members }: Field): Field => ({
      weights,
      members: [...members, memberOf(key, valuesToday(rounds, option), weights)],
    });
    return [{ difference: { kind: 'option-went', option: key }, back }];
  });
}
