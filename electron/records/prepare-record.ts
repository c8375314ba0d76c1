import { composeRecord } from '../../shared/adr/compose-record.ts';
import { composeSuccessor } from '../../shared/adr/compose-successor.ts';
import type { LinkedRecord } from '../../shared/adr/record-content.ts';
import { analysisPath, decisionDataPath } from '../../shared/adr/record-file-name.ts';
import { recordTitle } from '../../shared/adr/record-title.ts';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { evaluationInput } from '../../shared/decision/evaluation-input.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import { latestRound, viewRound } from '../../shared/decision/view.ts';
import { analyse } from '../../shared/evaluation/analysis.ts';
import { analysisReport } from '../../shared/report/analysis-report.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import type { RecordOrigin, RecordRow } from '../store/records.ts';
import { inspectTask, type InspectedTask } from './file-tasks.ts';
import { lookAtFolder } from './look-at-folder.ts';
import { lookAtOrigin, originAfter, supersededOrigin, textInPlace, type OriginOnDisk, type Saying } from './origin.ts';
import { localDay, type RecordParts } from './record-parts.ts';
import { newRecordPlace, placeInOrigin, type RecordPlace } from './record-place.ts';
import { recordRefused } from './record-refused.ts';
import { releasedRecords, type Released } from './releasing.ts';
import { supersededTask, type Superseded } from './superseding.ts';

/** All that is to be written, worked out before anything is. */
export interface Prepared {
  readonly folder: string;
  readonly record: RecordRow;
  /** Text of the decision file beside it. */
  readonly data: string;
  /** Whether its number and name are still to be claimed. */
  readonly isNew: boolean;
  readonly tasks: readonly InspectedTask[];
  readonly superseded: Superseded | null;
  /** Records that this one took the place of when it was last written, and does not any more. */
  readonly released: readonly Released[];
  /** Records of other decisions whose file is written along. */
  readonly others: readonly RecordRow[];
  /** The ADR that the decision was made from, as it is then; null where it is left alone. */
  readonly origin: RecordOrigin | null;
}

/** Works out what is to be written. @throws {ServiceRefused} what keeps the record from being written. */
export async function prepareRecord(parts: RecordParts, id: string, state: DecisionState): Promise<Prepared> {
  const view = viewRound(state, latestRound(state));
  if (recordTitle(view) === '') throw recordRefused.untitled();
  const seen = await lookAtOrigin(parts.records, id);
  const way = seen?.way ?? 'beside';
  const folder = seen && way !== 'beside' ? seen.origin.folder : parts.records.folderOf(id);
  if (folder === null) throw recordRefused.noFolder();
  const { scan, problem } = await lookAtFolder(folder);
  if (problem !== null) throw recordRefused.folder(folder, problem);
  const updated = way === 'in-place' ? seen : null;
  const place = updated ? placeInOrigin(updated, id) : await newRecordPlace(parts.records, id, view, folder, scan);
  const { number, fileName, own } = place;
  const older = way === 'beside' ? olderRecord(parts, decisionRow(state).supersedes, folder, own) : null;
  const today = localDay(parts.clock.now());
  const saying: Saying = { view, analysis: analyse(evaluationInput(view)), today };
  const text = updated
    ? textInPlace(updated, saying)
    : newText(saying, place, older, way === 'supersede' ? seen : null);
  const title = recordTitle(view);
  const data = writeDecisionFile({ key: id, state });
  const report =
    'evaluation' in saying.analysis
      ? analysisReport({ view, analysis: saying.analysis, number, title, fileName, today })
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
  const superseded = older ? await supersededTask(folder, older, record, today) : null;
  const released = await releasedRecords(parts, own, older?.key ?? null);
  // What lies beside an ADR that is a record of another decision is taken over with it.
  const known = updated ? updated.record : own;
  const present = updated ? updated.origin.contentHash : (own?.contentHash ?? null);
  const closing = seen && way === 'supersede' ? await supersededOrigin(seen, record) : null;
  const tasks = [
    await inspectTask(folder, { name: decisionDataPath(fileName), text: data, known: known?.dataHash ?? null }),
    ...(await analysisTask(folder, analysisPath(fileName), report, known)),
    await inspectTask(folder, { name: fileName, text, known: present }),
    ...(superseded ? [superseded.task] : []),
    ...(closing ? [closing] : []),
    ...released.flatMap(({ task }) => (task ? [task] : [])),
  ];
  return {
    folder,
    record,
    data,
    isNew: own === null && updated === null,
    tasks,
    superseded,
    released,
    others: seen && closing ? withText(seen.record, closing.text) : [],
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

function withText(record: RecordRow | null, text: string): readonly RecordRow[] {
  return record ? [{ ...record, content: text, contentHash: contentHash(text), fileState: 'unchanged' }] : [];
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
