import * as fc from 'fast-check';
import type { EvaluatedCriterion, EvaluationInput, Scale } from '../../../../shared/evaluation/model.ts';

type Cells = Readonly<Record<string, number | null>>;

/** A round in few words: weights by criterion, then the scores of each option by criterion, on scales of 0 to 10. */
export function round(
  weights: Readonly<Record<string, number | null>>,
  scores: Readonly<Record<string, Cells>>,
  settings: { readonly failed?: readonly string[]; readonly scales?: Readonly<Record<string, Partial<Scale>>> } = {},
): EvaluationInput {
  const { failed = [], scales = {} } = settings;
  const criteria = Object.keys(weights);
  return {
    options: Object.keys(scores).map((key) => ({
      key,
      name: key.toUpperCase(),
      failed: failed.includes(key) ? ['Licence'] : [],
    })),
    criteria: criteria.map((key): EvaluatedCriterion => {
      const scale: Scale = { lowest: 0, highest: 10, direction: 'more', points: [], ...scales[key] };
      return { key, name: `On ${key}`, group: 'group', scale, step: 1, weight: weights[key] ?? null };
    }),
    scores: Object.values(scores).map((row) => criteria.map((key) => row[key] ?? null)),
    ranges: Object.values(scores).map(() => criteria.map(() => null)),
    groups: [{ key: 'group', name: 'Group' }],
    seed: 1,
  };
}

const optionKeys = ['a', 'b', 'c', 'd', 'e'];
const criterionKeys = ['p', 'q', 'r', 's', 't', 'u'];

const anyScale: fc.Arbitrary<Partial<Scale>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ direction: 'less' as const }) },
  { weight: 1, arbitrary: fc.constant({ lowest: -10, highest: 20 }) },
  { weight: 1, arbitrary: fc.constant({ points: [{ score: 3, value: 0.9 }] }) },
);

/** A round with some of the options and criteria that there are, whole numbers, so that ties come up, and zero weights. */
export function anyRound(missing: 'some missing' | 'complete' = 'some missing'): fc.Arbitrary<EvaluationInput> {
  const whole = fc.integer({ min: 0, max: 10 });
  const score = missing === 'complete' ? whole : fc.option(whole, { freq: 25 });
  return fc
    .record({
      options: fc.subarray(optionKeys, { minLength: 2 }),
      criteria: fc.subarray(criterionKeys, { minLength: 1 }),
      weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
      scores: fc.array(fc.array(score, { minLength: 6, maxLength: 6 }), { minLength: 5, maxLength: 5 }),
      scales: fc.array(anyScale, { minLength: 6, maxLength: 6 }),
      failed: fc.array(fc.nat({ max: 5 }), { minLength: 5, maxLength: 5 }),
    })
    .map(({ options, criteria, weights, scores, scales, failed }) =>
      round(
        Object.fromEntries(criteria.map((key) => [key, weights[criterionKeys.indexOf(key)] ?? 0])),
        Object.fromEntries(
          options.map((option) => [
            option,
            Object.fromEntries(
              criteria.map((key) => [key, scores[optionKeys.indexOf(option)]?.[criterionKeys.indexOf(key)] ?? null]),
            ),
          ]),
        ),
        {
          failed: options.filter((option) => failed[optionKeys.indexOf(option)] === 0),
          scales: Object.fromEntries(criteria.map((key) => [key, scales[criterionKeys.indexOf(key)] ?? {}])),
        },
      ),
    )
    .filter((input) => input.criteria.some(({ weight }) => (weight ?? 0) > 0));
}
