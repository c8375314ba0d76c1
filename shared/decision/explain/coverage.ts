import type { Evaluation, EvaluationInput } from '../../evaluation/model.ts';
import { counted, outOfTen, wholePercent } from '../../text/figures.ts';
import { optionName } from '../verdict-words.ts';
import { decimals, type Explanation } from './explanation.ts';

/** What is not scored yet and what that leaves open. */
export function explainCoverage(input: EvaluationInput, evaluation: Evaluation): Explanation {
  const open = evaluation.options.toSorted((left, right) => left.coverage - right.coverage)[0];
  const method =
    'A missing score is neither 0 nor left out: a total lies between what is scored alone (everything missing at its worst) and that plus the weight of what is missing (all at its best). An option gets a rank only where these ranges do not overlap.';
  if (evaluation.missing.length === 0)
    return {
      lead: `All ${counted(input.scores.flat().length, 'score')} are in: no total is left open.`,
      how: [method],
    };
  if (!open) return { lead: '', how: [method] };
  const [lowest, highest] = open.interval;
  const name = optionName(input, open.key);
  return {
    lead: `${counted(evaluation.missing.length, 'score')} ${evaluation.missing.length === 1 ? 'is' : 'are'} missing. Of ${name} ${wholePercent(open.coverage)} of the weight is scored, so its total lies between ${outOfTen(lowest)} and ${outOfTen(highest)}.`,
    how: [
      method,
      `${name}: at least ${decimals(lowest)}, at most ${decimals(lowest)} + ${decimals(1 - open.coverage)} = ${decimals(highest)}.`,
    ],
  };
}
