import { useMemo } from 'react';
import { evaluate } from '../../../../shared/evaluation/evaluate.ts';
import type { Evaluation, EvaluationInput, Preset, Robustness } from '../../../../shared/evaluation/model.ts';
import { aroundDefaults } from '../../../../shared/evaluation/sampler.ts';
import { useRobustness } from '../../../session/use-robustness.ts';
import { useResult, useResultAnalysis } from '../result-context.tsx';

/** A sample with the numbers that it was taken from. */
export interface ShownSample {
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
  readonly robustness: Robustness;
}

/**
 * The sample that is shown: that of the verdict where it is the one asked for, else one of its own. While that is being
 * drawn it is the last one of these settings; null where there is none yet.
 */
export function useShownSample(preset: Preset, draws: number): ShownSample | null {
  const { input } = useResult();
  const analysis = useResultAnalysis();
  const isVerdicts = preset === aroundDefaults.preset && draws === aroundDefaults.draws;
  const settings = useMemo(() => ({ ...aroundDefaults, preset, draws }), [preset, draws]);
  const own = useRobustness(isVerdicts ? null : input, settings);
  const robustness = isVerdicts ? (analysis?.robustness ?? null) : own.robustness;
  const from = isVerdicts ? (analysis?.input ?? null) : own.sampledFrom;
  return useMemo(() => {
    if (robustness === null || from === null || robustness.preset !== preset || robustness.draws !== draws) return null;
    const evaluation = evaluate(from);
    return evaluation.kind === 'evaluated' ? { input: from, evaluation, robustness } : null;
  }, [robustness, from, preset, draws]);
}
