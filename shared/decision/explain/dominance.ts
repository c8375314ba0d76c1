import type { Evaluation, EvaluationInput } from '../../evaluation/model.ts';
import { valueOf } from '../../evaluation/values.ts';
import { listed } from '../../text/figures.ts';
import { criterionName, optionName } from '../verdict-words.ts';
import { decimals, quoted, type Explanation } from './explanation.ts';

/** Who dominates whom, or that nobody does; nothing to say with fewer than two acceptable options. */
export function explainDominance(input: EvaluationInput, evaluation: Evaluation): Explanation {
  const acceptable = evaluation.options.filter(({ failed }) => failed.length === 0);
  if (acceptable.length < 2) return { lead: '', how: [] };
  const dominating = [...new Set(evaluation.dominance.map((pair) => pair.dominating))];
  const sentences = dominating.map((key) => {
    const others = evaluation.dominance.filter((pair) => pair.dominating === key).map((pair) => pair.dominated);
    return `${optionName(input, key)} dominates ${listed(others.map((other) => optionName(input, other)))}: at least as good on every criterion with weight, and better on one or more.`;
  });
  return {
    lead: sentences.length > 0 ? sentences.join(' ') : nobody(evaluation),
    how: [
      'One option dominates another if it has at least its value on every criterion whose weight is not 0, and more on at least one. Weights and robustness can then not change which of the two is ahead. A missing score leaves it undecided.',
      ...counterExample(input, evaluation),
    ],
  };
}

function nobody({ missing }: Evaluation): string {
  return missing.length > 0
    ? 'No option dominates another, as far as the scores are in.'
    : 'No option dominates another: none is at least as good as another on every criterion and better on one.';
}

/** Why the leader does not dominate the runner-up: the criterion on which it is furthest behind. */
function counterExample(input: EvaluationInput, { leaders, runnerUp, weights }: Evaluation): readonly string[] {
  const [a, b] = [leaders[0], runnerUp].map((key) => input.options.findIndex((option) => option.key === key));
  if (a === undefined || b === undefined || a < 0 || b < 0) return [];
  const behind = input.criteria
    .flatMap(({ key, scale }, j) => {
      const [own, other] = [input.scores[a]?.[j] ?? null, input.scores[b]?.[j] ?? null];
      if (own === null || other === null || (weights[j] ?? 0) === 0) return [];
      const values = [valueOf(own, scale).value, valueOf(other, scale).value] as const;
      return values[0] < values[1] ? [{ key, values }] : [];
    })
    .toSorted((left, right) => right.values[1] - right.values[0] - (left.values[1] - left.values[0]));
  const [widest] = behind;
  if (!widest) return [];
  const [leader, second] = [input.options[a]?.key ?? '', input.options[b]?.key ?? ''];
  const count = behind.length === 1 ? 'one criterion' : `${behind.length} criteria`;
  return [
    `${optionName(input, leader)} does not dominate ${optionName(input, second)}: it is behind on ${count}, most on ${quoted(criterionName(input, widest.key))} (${decimals(widest.values[0])} against ${decimals(widest.values[1])}).`,
  ];
}
