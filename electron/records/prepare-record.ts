import { composeRecord } from '../../shared/adr/compose-record.ts';
import { composeSuccessor } from '../../shared/adr/compose-successor.ts';
import type { LinkedRecord } from '../../shared/adr/record-content.ts';
import { analysisPath, decisionDataPath } from '../../shared/adr/record-file-name.ts';
import { conclude } from '../../shared/adr/conclusion.ts';
import { recordTitle } from '../../shared/adr/record-title.ts';
import { applyChanges, type Change } from '../../shared/decision/changes.ts';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { evaluationInput } from '../../shared/decision/evaluation-input.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { roundNumbers, viewRound, type RoundView } from '../../shared/decision/view.ts';
import { analyse } from '../../shared/evaluation/analysis.ts';
import { analysisReport } from '../../shared/report/analysis-report.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import type { RecordOrigin, RecordRow } from '../store/records.ts';
import { inspectTask, type InspectedTask } from './file-tasks.ts';
import { originAfter, supersededOrigin, textInPlace, type OriginOnDisk, type Saying } from './origin.ts';
import { localDay, type RecordParts } from './record-parts.ts';
import type { RecordPlace } from './record-place.ts';
import { recordRefused } from './record-refused.ts';
import { recordTarget } from './record-target.ts';
import { releasedRecords, type Released } from './releasing.ts';
import { supersededBy, supersededTask, type Superseded } from './superseding.ts';

/** All that is to be written, worked out before anything is. */
export interface Prepared {
  readonly folder: string;
  readonly record: RecordRow;
  /** Text of the decision file beside it. */
  readonly data: string;
  /** What becomes of the decision itself with it. */
  readonly changes: readonly Change[];
  /** Whether its number and name are still to be claimed. */
  readonly isNew: boolean;
  readonly tasks: readonly InspectedTask[];
  readonly superseded: Superseded | null;
  /** Records that this one took the place of when it was last written, and does not any more. */
  readonly released: readonly Released[];
  /** The ADR that the decision was made from, as it is then; null where it is left alone. */
  readonly origin: RecordOrigin | null;
}

/** Works out what is to be written. @throws {ServiceRefused} what keeps the record from being written. */
export async function prepareRecord(parts: RecordParts, id: string, before: DecisionState): Promise<Prepared> {
  const target = await recordTarget(parts.records, id, before);
  if (recordTitle(target.view) === '') throw recordRefused.untitled();
  const { seen, way, folder, problem, place } = target;
  if (folder === null) throw recordRefused.noFolder();
  if (problem !== null) throw recordRefused.folder(folder, problem);
  const updated = way === 'in-place' ? seen : null;
  const { number, fileName, own } = place;
  const older = way === 'beside' ? olderRecord(parts, target.supersedes, folder, own) : null;
  const today = localDay(parts.clock.now());
  const changes = target.ending ? conclude(before, target.ending, today) : [];
  const state = applyChanges(before, changes);
  const view = viewRound(state, target.view.round.round);
  const saying: Saying = { view, analysis: analyse(evaluationInput(view)), today };
  const text = updated
    ? textInPlace(updated, saying)
    : newText(saying, place, older, way === 'supersede' ? seen : null);
  const title = recordTitle(view);
  const data = writeDecisionFile({ key: id, state });
  const report =
    'evaluation' in saying.analysis
      ? analysisReport({
          view,
          before: roundBefore(state, view),
          analysis: saying.analysis,
          number,
          title,
          fileName,
          today,
        })
      : null;
  const record: RecordRow = {
    key: own?.key ?? parts.newKey(),
    decision: id,
    round: view.round.round,
    format: view.decision.recordFormat,
    folder,
    fileName,
    number,
    title,
    content: text,
    contentHash: contentHash(text),
    dataHash: contentHash(data),
    analysisHash: report === null ? null : contentHash(report),
    writtenAt: parts.clock.now(),
    fileState: 'unchanged',
    // A decision whose status was set by hand since is not superseded any more.
    ...(own && view.decision.status === 'superseded'
      ? { supersededBy: own.supersededBy, contentBefore: own.contentBefore }
      : { supersededBy: null, contentBefore: null }),
    inPlace: updated !== null,
  };
  const closing = seen && way === 'supersede' ? await supersededOrigin(seen, record) : null;
  const superseded = older
    ? await supersededTask(folder, older, record, today)
    : closing && seen?.record
      ? supersededBy(closing, seen.record, record)
      : null;
  const released = await releasedRecords(parts, own, superseded?.record.key ?? null);
  // What lies beside an ADR that is a record of another decision is taken over with it.
  const known = updated ? updated.record : own;
  const present = updated ? updated.origin.contentHash : (own?.contentHash ?? null);
  const tasks = [
    await inspectTask(folder, { name: decisionDataPath(fileName), text: data, known: known?.dataHash ?? null }),
    ...(await analysisTask(folder, analysisPath(fileName), report, known)),
    await inspectTask(folder, { name: fileName, text, known: present }),
    ...(superseded ? [superseded.task] : closing ? [closing] : []),
    ...released.flatMap(({ task }) => (task ? [task] : [])),
  ];
  return {
    folder,
    record,
    data,
    changes,
    isNew: own === null && updated === null,
    tasks,
    superseded,
    released,
    origin: originThen(seen, saying, updated ? text : (closing?.text ?? null), updated !== null),
  };
}

/** A new record, with what it takes the place of. */
function newText(
  { view, analysis, today }: Saying,
  { number, fileName }: RecordPlace,
  older: LinkedRecord | null,
  seen: OriginOnDisk | null,
): string {
  const request = { view, analysis, format: view.decision.recordFormat, number, fileName, today };
  if (seen === null) return composeRecord({ ...request, supersedes: older }).text;
  const { origin, text } = seen;
  const { record, refusal } = composeSuccessor(request, { fileName: origin.fileName, text: text ?? '' });
  if (refusal !== null) throw recordRefused.notUpdated(record.fileName, refusal);
  return record.text;
}

/** What is known of the ADR afterwards; an ADR that was superseded says of the decision what it said before. */
function originThen(
  seen: OriginOnDisk | null,
  { view }: Saying,
  text: string | null,
  isUpdated: boolean,
): RecordOrigin | null {
  if (!seen || text === null) return null;
  const then = originAfter(seen.origin, view, text);
  return isUpdated ? then : { ...then, base: seen.origin.base };
}

/** An analysis that was written before goes where the decision cannot be evaluated any more; others are left alone. */
async function analysisTask(
  folder: string,
  name: string,
  text: string | null,
  own: RecordRow | null,
): Promise<readonly InspectedTask[]> {
  const known = own?.analysisHash ?? null;
  return text === null && known === null ? [] : [await inspectTask(folder, { name, text, known })];
}

function olderRecord(
  { records }: RecordParts,
  key: string | null,
  folder: string,
  own: RecordRow | null,
): RecordRow | null {
  const older = key === null ? null : records.byKey(key);
  if (!older || older.key === own?.key) return null;
  if (older.folder !== folder) throw recordRefused.supersedesElsewhere(older.fileName);
  if (older.supersededBy !== null && older.supersededBy !== own?.key)
    throw recordRefused.supersedesChanged(older.fileName);
  return older;
}

/** The round before the one that is written; null where that is the first. */
function roundBefore(state: DecisionState, { round }: RoundView): RoundView | null {
  const number = roundNumbers(state).findLast((each) => each < round.round);
  return number === undefined ? null : viewRound(state, number);
}
