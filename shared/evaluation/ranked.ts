import type { Evaluation, NoEvaluation } from './model.ts';

/** True where it is known who leads. */
export function isRanked(evaluation: Evaluation | NoEvaluation): boolean {
  return evaluation.kind === 'evaluated' && evaluation.leaders.length > 0;
}
