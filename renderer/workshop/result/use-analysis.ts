import { useMemo, useState } from 'react';
import type { Analysis } from '../../../shared/evaluation/analysis.ts';
import type { NoEvaluation } from '../../../shared/evaluation/model.ts';
import { useDecision } from '../../session/session-context.tsx';
import { analysisOf, type Sample } from './analysis-of.ts';

/**
 * The analysis of the open round. While the robustness of new numbers is being sampled it is the last one that was
 * complete, so that no verdict flickers; null where there was none before. It goes with its own input, not with the
 * view: what is put together from both takes {@link useCurrentAnalysis}.
 */
export function useAnalysis(): Analysis | NoEvaluation | null {
  const current = useCurrentAnalysis();
  const [settled, setSettled] = useState(current);
  if (current !== null && current !== settled) setSettled(current);
  return current ?? settled;
}

/** The analysis of the very numbers in the view; null while they are being sampled. */
export function useCurrentAnalysis(): Analysis | NoEvaluation | null {
  const { input, evaluation, robustness, sampling } = useDecision();
  const [last, setLast] = useState<Sample | null>(null);
  if (!sampling && evaluation.kind === 'evaluated' && last?.input !== input) setLast({ input, robustness });
  return useMemo(
    () => analysisOf({ input, evaluation, robustness, sampling }, last),
    [input, evaluation, robustness, sampling, last],
  );
}
