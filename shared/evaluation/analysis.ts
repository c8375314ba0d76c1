import { evaluate } from './evaluate.ts';
import type { Evaluation, EvaluationInput, NoEvaluation, Robustness, Verdict } from './model.ts';
import { defaultBand, defaultDraws, sampleRobustness } from './sampler.ts';
import { judge } from './verdict.ts';

/** An evaluation with what sampling adds to it. */
export interface Analysis {
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
  /** Null where every option failed a must-have. Missing scores are drawn from their scale. */
  readonly robustness: Robustness | null;
  readonly verdict: Verdict;
}

/** Evaluates and samples in one go: what the record, the command line and the tests use. */
export function analyse(input: EvaluationInput): Analysis | NoEvaluation {
  const evaluation = evaluate(input);
  if (evaluation.kind === 'unevaluable') return evaluation;
  const robustness = sampleRobustness(input, { draws: defaultDraws, band: defaultBand });
  return { input, evaluation, robustness, verdict: judge(evaluation, input, robustness) };
}
