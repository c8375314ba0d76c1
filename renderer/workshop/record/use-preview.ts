import { useMemo } from 'react';
import { composeRecord, type ComposedRecord } from '../../../shared/adr/compose-record.ts';
import type { RecordPlan } from '../../../shared/ipc/contract.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useAnalysis } from '../result/use-analysis.ts';
import { supersededBy } from './superseded.ts';

/** The record as it would be written now; null until the numbers are there. */
export function usePreview(plan: RecordPlan): ComposedRecord | null {
  const { view } = useDecision();
  const analysis = useAnalysis();
  return useMemo(() => {
    if (analysis === null) return null;
    return composeRecord({
      view,
      analysis,
      format: view.decision.recordFormat,
      number: plan.number,
      // A record that is there keeps its name; that of a new one follows from its title.
      ...(plan.replaces ? { fileName: plan.fileName } : {}),
      today: plan.today,
      supersedes: supersededBy(plan, view.decision.supersedes),
    });
  }, [view, analysis, plan]);
}
