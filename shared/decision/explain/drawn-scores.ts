import type { Evaluation, EvaluationInput, Preset } from '../../evaluation/model.ts';
import { uncertainCell } from '../../evaluation/sampler/uncertain-cells.ts';
import { drawnCriteria } from '../../evaluation/sampler/weight-draws.ts';

/**
 * How each score is uncertain that is drawn together with the weights: those of options that failed no must-have, on
 * criteria whose weight is drawn.
 */
export function drawnScores(
  input: EvaluationInput,
  { options, weights }: Evaluation,
  preset: Preset,
): readonly ('missing' | 'straight' | 'bent')[] {
  const criteria = drawnCriteria(preset, weights);
  return [...options.entries()].flatMap(([i, { failed }]) =>
    failed.length > 0 ? [] : criteria.flatMap((j) => uncertainCell(input, i, j)?.kind ?? []),
  );
}
