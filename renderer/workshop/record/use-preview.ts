import { useMemo, useState } from 'react';
import { composeRecord, type ComposedRecord } from '../../../shared/adr/compose-record.ts';
import type { RecordPlan } from '../../../shared/ipc/contract.ts';
import { useDecision } from '../../session/session-context.tsx';
import { analysisWithoutSample } from '../result/analysis-of.ts';
import { useCurrentAnalysis } from '../result/use-analysis.ts';
import { supersededBy } from './superseded.ts';

/** A record as it would be written now. */
export interface RecordPreview {
  readonly record: ComposedRecord;
  /** False while the sentences on robustness are still missing. */
  readonly complete: boolean;
}

/**
 * The record as it would be written now. Its numbers are always those of the decision as it stands; only what is sampled
 * follows a moment later. Null until there was a sample once, so that a record does not grow while it is opened.
 */
export function usePreview(plan: RecordPlan): RecordPreview | null {
  const { view, input, evaluation } = useDecision();
  const analysis = useCurrentAnalysis();
  const [begun, setBegun] = useState(false);
  if (analysis !== null && !begun) setBegun(true);
  return useMemo(() => {
    if (analysis === null && !begun) return null;
    const record = composeRecord({
      view,
      analysis: analysis ?? analysisWithoutSample(input, evaluation),
      format: view.decision.recordFormat,
      number: plan.number,
      // A record that is there keeps its name; that of a new one follows from its title.
      ...(plan.replaces ? { fileName: plan.fileName } : {}),
      today: plan.today,
      supersedes: supersededBy(plan, view.decision.supersedes),
    });
    return { record, complete: analysis !== null };
  }, [view, input, evaluation, analysis, begun, plan]);
}
