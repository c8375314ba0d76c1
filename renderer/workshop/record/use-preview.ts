import { useMemo, useState } from 'react';
import { conclude } from '../../../shared/adr/conclusion.ts';
import { composeRecord, type ComposedRecord } from '../../../shared/adr/compose-record.ts';
import { updateAdr, type UpdateRequest } from '../../../shared/adr/update/update-adr.ts';
import { composeSuccessor } from '../../../shared/adr/compose-successor.ts';
import { applyChanges } from '../../../shared/decision/changes.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { titleOrPlaceholder } from '../../../shared/adr/record-title.ts';
import type { PlannedOrigin, RecordPlan } from '../../../shared/ipc/contract.ts';
import { useDecision } from '../../session/session-context.tsx';
import { analysisWithoutSample } from '../result/analysis-of.ts';
import { useCurrentAnalysis } from '../result/use-analysis.ts';
import { supersededBy, supersedesNow } from './superseded.ts';

/** A record as it would be written now. */
export interface RecordPreview {
  readonly record: ComposedRecord;
  /** The text of the ADR that is updated in place, as it is; null where the record is a file of its own. */
  readonly before: string | null;
  /** Why that ADR cannot be updated, or linked with; null where it can, or none is. */
  readonly refusal: string | null;
  /** False while the sentences on robustness are still missing. */
  readonly complete: boolean;
}

/**
 * The record as it would be written now. Its numbers are always those of the decision as it stands; only what is sampled
 * follows a moment later. Null until there was a sample once, so that a record does not grow while it is opened.
 */
export function usePreview(plan: RecordPlan): RecordPreview | null {
  const { state, view: present, input, evaluation } = useDecision();
  const { ending, today } = plan;
  // As the decision is once the record is written.
  const view = useMemo(
    () => (ending ? viewRound(applyChanges(state, conclude(state, ending, today)), present.round.round) : present),
    [state, present, ending, today],
  );
  const analysis = useCurrentAnalysis();
  const [begun, setBegun] = useState(false);
  if (analysis !== null && !begun) setBegun(true);
  return useMemo(() => {
    if (analysis === null && !begun) return null;
    const numbers = analysis ?? analysisWithoutSample(input, evaluation);
    const complete = analysis !== null;
    const { origin, follows } = plan;
    if (origin?.way === 'in-place') return { ...previewInPlace(origin, { view, analysis: numbers, today }), complete };
    const request = {
      view,
      analysis: numbers,
      format: view.decision.recordFormat,
      number: plan.number,
      // A record that is there keeps its name; that of a new one follows from its title.
      ...(plan.replaces ? { fileName: plan.fileName } : {}),
      today,
    };
    const isSuperseding = follows?.way === 'supersede';
    if (origin?.way === 'supersede' && origin.text !== null && !isSuperseding)
      return { ...composeSuccessor(request, { ...origin, text: origin.text }), before: null, complete };
    const record = composeRecord({ ...request, supersedes: supersededBy(plan, supersedesNow(plan, view)) });
    return { record, before: follows?.way === 'in-place' ? follows.text : null, refusal: null, complete };
  }, [view, input, evaluation, analysis, begun, plan, today]);
}

function previewInPlace(
  { fileName, text, base }: PlannedOrigin,
  saying: Pick<UpdateRequest, 'view' | 'analysis' | 'today'>,
): Omit<RecordPreview, 'complete'> {
  const title = titleOrPlaceholder(saying.view);
  if (text === null) return { record: { fileName, title, text: '' }, before: '', refusal: null };
  const updated = updateAdr({ path: fileName, text, base, ...saying });
  return updated.kind === 'refused'
    ? { record: { fileName, title, text }, before: text, refusal: updated.why }
    : { record: { fileName, title, text: updated.text }, before: text, refusal: null };
}
