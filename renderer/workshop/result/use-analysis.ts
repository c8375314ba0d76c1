import { useMemo, useState } from 'react';
import type { Analysis } from '../../../shared/evaluation/analysis.ts';
import type { NoEvaluation } from '../../../shared/evaluation/model.ts';
import { judge } from '../../../shared/evaluation/verdict.ts';
import { useDecision } from '../../session/session-context.tsx';

/**
 * The analysis of the open round. While the robustness of new numbers is being sampled it is the last one that was
 * complete, so that no verdict flickers; null where there was none before.
 */
export function useAnalysis(): Analysis | NoEvaluation | null {
  const { input, evaluation, robustness, sampling } = useDecision();
  const current = useMemo((): Analysis | NoEvaluation | null => {
    if (evaluation.kind === 'unevaluable') return evaluation;
    if (sampling) return null;
    return { input, evaluation, robustness, verdict: judge(evaluation, input, robustness) };
  }, [input, evaluation, robustness, sampling]);
  const [settled, setSettled] = useState(current);
  if (current !== null && current !== settled) setSettled(current);
  return current ?? settled;
}
