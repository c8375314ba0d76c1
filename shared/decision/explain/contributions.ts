import type { Evaluation, EvaluationInput, OptionResult } from '../../evaluation/model.ts';
import { valueOf } from '../../evaluation/values.ts';
import { finePercent, listed, outOfTen } from '../../text/figures.ts';
import { optionName } from '../verdict-words.ts';
import { decimals, quoted, summed, type Explanation } from './explanation.ts';

/** So many terms of a total are written out; the others are counted. */
const termsShown = 3;
/** So many groups are named. */
const groupsNamed = 2;

/** Where the points of the leader come from, and how a total is made of them. */
export function explainContributions(input: EvaluationInput, evaluation: Evaluation): Explanation {
  const first = subject(evaluation);
  return {
    lead: first ? sentence(input, evaluation, first) : '',
    how: [
      'A total is the sum over all criteria of weight × value. The value is where the score lies between the worst (0) and the best (1) end of its scale; ten times the sum is shown.',
      ...(first ? [formula(input, evaluation, first)] : []),
      ...(evaluation.missing.length > 0
        ? ['A score that is missing counts as anything from 0 to 1, so such a total is a range.']
        : []),
    ],
  };
}

/** Whose numbers serve as the example: the leader's, else those of the first option. */
function subject({ options, leaders }: Evaluation): OptionResult | undefined {
  return (
    options.find(({ key }) => key === leaders[0]) ?? options.find(({ failed }) => failed.length === 0) ?? options[0]
  );
}

function sentence(input: EvaluationInput, evaluation: Evaluation, first: OptionResult): string {
  const groups = input.groups
    .map(({ key, name }) => ({ name, points: pointsIn(input, first, key) }))
    .filter(({ points }) => points > 0)
    .toSorted((left, right) => right.points - left.points)
    .slice(0, groupsNamed);
  const most = groups.map(({ name, points }) => `${quoted(name)} (${outOfTen(points)})`);
  const [lowest, highest] = first.interval;
  const total = first.total === null ? `between ${outOfTen(lowest)} and ${outOfTen(highest)}` : outOfTen(first.total);
  const from = most.length > 0 && input.groups.length > 1 ? `, most of it from ${listed(most)}` : '';
  return `${optionName(input, first.key)} has ${total} of 10 points${from}.${against(input, evaluation, first)}`;
}

/** In which group the leader gains most on the runner-up, and where it loses most. */
function against(input: EvaluationInput, evaluation: Evaluation, first: OptionResult): string {
  const second = evaluation.options.find(({ key }) => key === evaluation.runnerUp);
  if (!second || second === first || input.groups.length < 2) return '';
  const gains = input.groups
    .map(({ key, name }) => ({ name, gain: pointsIn(input, first, key) - pointsIn(input, second, key) }))
    .toSorted((left, right) => right.gain - left.gain);
  const parts = [
    ...gains
      .slice(0, 1)
      .flatMap(({ name, gain }) => (gain >= 0.005 ? [`gains most in ${quoted(name)} (+${outOfTen(gain)})`] : [])),
    ...gains
      .slice(-1)
      .flatMap(({ name, gain }) => (gain <= -0.005 ? [`loses most in ${quoted(name)} (−${outOfTen(-gain)})`] : [])),
  ];
  return parts.length > 0 ? ` Against ${optionName(input, second.key)} it ${listed(parts)}.` : '';
}

function pointsIn({ criteria }: EvaluationInput, { contributions }: OptionResult, group: string): number {
  return criteria.reduce((sum, criterion, j) => sum + (criterion.group === group ? (contributions[j] ?? 0) : 0), 0);
}

function formula(input: EvaluationInput, { weights }: Evaluation, first: OptionResult): string {
  const i = input.options.findIndex(({ key }) => key === first.key);
  const terms = input.criteria
    .flatMap(({ scale }, j) => {
      const score = input.scores[i]?.[j] ?? null;
      if (score === null) return [];
      const { value } = valueOf(score, scale);
      const weight = weights[j] ?? 0;
      return [{ text: `${finePercent(weight)} × ${decimals(value)}`, size: weight * value }];
    })
    .toSorted((left, right) => right.size - left.size);
  const shown = terms.slice(0, termsShown).map(({ text }) => text);
  const rest = terms.length - shown.length;
  const scored = terms.reduce((sum, { size }) => sum + size, 0);
  const sum = summed([...shown, ...(rest > 0 ? [`${rest} more`] : [])]);
  if (terms.length === 0) return `${optionName(input, first.key)} has no score yet.`;
  const result = `${optionName(input, first.key)}: ${sum} = ${decimals(scored)}`;
  return first.total === null
    ? `${result} from what is scored.`
    : `${result}, shown as ${outOfTen(first.total)} of 10.`;
}
