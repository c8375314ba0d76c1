import { normaliseWeights } from '../../evaluation/weights.ts';
import type { EvaluationInput } from '../../evaluation/model.ts';
import type { WhatIf } from '../../evaluation/what-if.ts';
import { finePercent } from '../../text/figures.ts';
import { criterionName, optionName } from '../verdict-words.ts';
import { figureOf, quoted } from './explanation.ts';

/** One thing that is tried out, and what it was. */
export interface Tried {
  readonly kind: 'weight' | 'score';
  /** Key of the weight or of the cell in the what-if. */
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What a what-if tries, weights first, in the order of the criteria. @param input what was agreed. */
export function triedThings(input: EvaluationInput, { weights, scores }: WhatIf): readonly Tried[] {
  const ours = normaliseWeights(input.criteria.map(({ weight }) => weight ?? 0));
  const triedWeights = input.criteria.flatMap(({ key }, j): readonly Tried[] => {
    const share = weights[key];
    if (share === undefined || !Object.hasOwn(weights, key)) return [];
    const from = ours ? finePercent(ours[j] ?? 0) : 'no weight';
    return [{ kind: 'weight', key, name: criterionName(input, key), from, to: finePercent(share) }];
  });
  const triedScores = input.criteria.flatMap(({ key: criterion }, j) =>
    input.options.flatMap(({ key: option }, i): readonly Tried[] => {
      const key = `${criterion}/${option}`;
      const score = scores[key];
      if (score === undefined || !Object.hasOwn(scores, key)) return [];
      const before = input.scores[i]?.[j] ?? null;
      const name = `${optionName(input, option)} on ${criterionName(input, criterion)}`;
      return [
        { kind: 'score', key, name, from: before === null ? 'not scored' : figureOf(before), to: figureOf(score) },
      ];
    }),
  );
  return [...triedWeights, ...triedScores];
}

/** How the other weights follow a weight that is tried, with numbers; nothing where no weight is. */
export function whatIfMethod(input: EvaluationInput, weights: WhatIf['weights']): readonly string[] {
  const ours = normaliseWeights(input.criteria.map(({ weight }) => weight ?? 0)) ?? [];
  const taken = Object.values(weights).reduce((sum, share) => sum + share, 0);
  const left = input.criteria.flatMap(({ key }, j) =>
    Object.hasOwn(weights, key) ? [] : [{ key, weight: ours[j] ?? 0 }],
  );
  const rest = left.reduce((sum, { weight }) => sum + weight, 0);
  const method =
    'A weight that is tried gets its share; all others share what is left in the proportions they have now. Everything on this page is then computed afresh, in the same way as without.';
  const [example] = left.toSorted((one, other) => other.weight - one.weight);
  if (Object.keys(weights).length === 0 || !example || rest === 0 || taken > 1) return [method];
  const share = (example.weight / rest) * (1 - taken);
  return [
    method,
    `${quoted(criterionName(input, example.key))}: ${finePercent(example.weight)} × (100 % − ${finePercent(taken)}) ÷ ${finePercent(rest)} = ${finePercent(share)}.`,
  ];
}
