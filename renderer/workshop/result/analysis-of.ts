import type { Analysis } from '../../../shared/evaluation/analysis.ts';
import type { Evaluation, EvaluationInput, NoEvaluation, Robustness } from '../../../shared/evaluation/model.ts';
import { judge } from '../../../shared/evaluation/verdict.ts';

/** Numbers, what follows from them at once, and what was sampled last. */
export interface Numbers {
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation | NoEvaluation;
  readonly robustness: Robustness | null;
  /** True while `robustness` belongs to earlier numbers. */
  readonly sampling: boolean;
}

/** A sample with the numbers that it was taken from. */
export interface Sample {
  readonly input: EvaluationInput;
  readonly robustness: Robustness | null;
}

/**
 * The analysis of these numbers and of no others: the evaluation is theirs, and a sample counts only where it was taken
 * from the same numbers, as after an edit of a text. Null while their own is still being taken.
 * @param last the last sample that was complete.
 */
export function analysisOf(numbers: Numbers, last: Sample | null): Analysis | NoEvaluation | null {
  const { input, evaluation, robustness, sampling } = numbers;
  if (evaluation.kind === 'unevaluable') return evaluation;
  if (!sampling) return { input, evaluation, robustness, verdict: judge(evaluation, input, robustness) };
  if (last === null || !sameNumbers(last.input, input)) return null;
  return { input, evaluation, robustness: last.robustness, verdict: judge(evaluation, input, last.robustness) };
}

/** The analysis of these numbers as far as it goes before they are sampled. */
export function analysisWithoutSample(
  input: EvaluationInput,
  evaluation: Evaluation | NoEvaluation,
): Analysis | NoEvaluation {
  if (evaluation.kind === 'unevaluable') return evaluation;
  return { input, evaluation, robustness: null, verdict: judge(evaluation, input, null) };
}

/** Whether two inputs give the same sample; names count as well, as failed must-haves go by theirs. */
function sameNumbers(left: EvaluationInput, right: EvaluationInput): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
