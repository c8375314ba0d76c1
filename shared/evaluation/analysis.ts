import { evaluate } from './evaluate.ts';
import type { Evaluation, EvaluationInput, NoEvaluation, Robustness, Verdict } from './model.ts';
import { aroundDefaults, defaultDraws, sampleRobustness } from './sampler.ts';
import { judge } from './verdict.ts';

/** An evaluation with what sampling adds to it. */
export interface Analysis {
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
  /** Null where every option failed a must-have. Uncertain and missing scores are drawn. */
  readonly robustness: Robustness | null;
  readonly verdict: Verdict;
}

/**
 * Evaluates and samples in one go: what the record, the command line and the tests use. The sample is the one that the
 * verdict is made on, around the weights given.
 * @throws {EvaluationRefused} as `evaluate` and `sampleRobustness`.
 */
export function analyse(
  input: EvaluationInput,
  { draws = defaultDraws }: { readonly draws?: number } = {},
): Analysis | NoEvaluation {
  const evaluation = evaluate(input);
  if (evaluation.kind === 'unevaluable') return evaluation;
  const robustness = sampleRobustness(input, { ...aroundDefaults, draws });
  return { input, evaluation, robustness, verdict: judge(evaluation, input, robustness) };
}
