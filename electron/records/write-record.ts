import { composeRecord } from '../../shared/adr/compose-record.ts';
import { analysisPath, decisionDataPath } from '../../shared/adr/record-file-name.ts';
import { recordTitle } from '../../shared/adr/record-title.ts';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { evaluationInput } from '../../shared/decision/evaluation-input.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import { latestRound, viewRound } from '../../shared/decision/view.ts';
import { analyse } from '../../shared/evaluation/analysis.ts';
import { analysisReport } from '../../shared/report/analysis-report.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import type { RecordRow } from '../store/records.ts';
import { inspectTask, writeTasks, type InspectedTask } from './file-tasks.ts';
import { lookAtFolder } from './look-at-folder.ts';
import { writtenRecord } from './plan-record.ts';
import { localDay, type RecordParts } from './record-parts.ts';
import { recordPlace } from './record-place.ts';
import { finishReleased, releasedRecords, type Released } from './releasing.ts';
import { recordRefused, writeFailure } from './record-refused.ts';
import { markSuperseded, supersededTask, type Superseded } from './superseding.ts';

type WriteResult = Output<'record:write'>;

/** All that is to be written, worked out before anything is. */
interface Prepared {
  readonly folder: string;
  readonly record: RecordRow;
  readonly isNew: boolean;
  readonly tasks: readonly InspectedTask[];
  readonly superseded: Superseded | null;
  /** Records that this one took the place of when it was last written, and does not any more. */
  readonly released: readonly Released[];
}

/**
 * Writes the record of the newest round with its decision file and, where it can be evaluated, its analysis, and the status of the record it supersedes; one that it
 * superseded before and does not any more gets its text back.
 *
 * A kill between any two steps is mended by writing again, with the same number, name and texts:
 * 1. A new record is first kept in the library, which claims its number and name for this round. Killed after that, its
 *    files are missing or already as they are to be, so that the next time writes what is missing.
 * 2. Files: decision file, analysis, record, older records. For records that were there before, the library still knows the former
 *    texts; a file that already has the new one, or is gone as it is to be, is taken as written.
 * 3. The library learns the new texts, own and older in one transaction.
 * 4. The older decision's status is edited, unless it says so already.
 * 5. The status of a decision that is superseded no more is taken back; then the library forgets what took its place.
 * An error (rather than a kill) puts files and library back as they were.
 */
export async function writeRecord(parts: RecordParts, { id, overwrite }: Input<'record:write'>): Promise<WriteResult> {
  const state = parts.readDecision(id);
  if (!state) throw ServiceRefused.unknownDecision(id);
  const prepared = await prepare(parts, id, state);
  const conflict = conflictOf(prepared);
  if (conflict && conflict.hash !== overwrite) return conflict;
  await writeAll(parts, prepared);
  if (prepared.superseded) markSuperseded(parts, id, prepared.superseded);
  finishReleased(parts, id, prepared.released, prepared.record);
  const files = prepared.tasks.flatMap(({ name, text }) => (text === null ? [] : [name])).toSorted();
  return { kind: 'written', files, record: await writtenRecord(prepared.record) };
}

async function prepare(parts: RecordParts, id: string, state: DecisionState): Promise<Prepared> {
  const view = viewRound(state, latestRound(state));
  if (recordTitle(view) === '') throw recordRefused.untitled();
  const folder = parts.records.folderOf(id);
  if (folder === null) throw recordRefused.noFolder();
  const { scan, problem } = await lookAtFolder(folder);
  if (problem !== null) throw recordRefused.folder(folder, problem);
  const { number, fileName, own } = await recordPlace(parts.records, id, view, folder, scan);
  const older = olderRecord(parts, decisionRow(state).supersedes, folder, own);
  const today = localDay(parts.clock.now());
  const analysis = analyse(evaluationInput(view));
  const { text, title } = composeRecord({
    view,
    analysis,
    format: view.decision.recordFormat,
    number,
    fileName,
    today,
    supersedes: older,
  });
  const data = writeDecisionFile({ key: id, state });
  const report = 'evaluation' in analysis ? analysisReport({ view, analysis, number, title, fileName, today }) : null;
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
  };
  const superseded = older ? await supersededTask(folder, older, record, today) : null;
  const released = await releasedRecords(parts, own, older?.key ?? null);
  const tasks = [
    await inspectTask(folder, { name: decisionDataPath(fileName), text: data, known: own?.dataHash ?? null }),
    ...(await analysisTask(folder, analysisPath(fileName), report, own)),
    await inspectTask(folder, { name: fileName, text, known: own?.contentHash ?? null }),
    ...(superseded ? [superseded.task] : []),
    ...released.flatMap(({ task }) => (task ? [task] : [])),
  ];
  return { folder, record, isNew: own === null, tasks, superseded, released };
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

/** Our files that were changed by hand; where several were, all are shown and one hash stands for them. */
function conflictOf({ tasks, superseded }: Prepared): Extract<WriteResult, { kind: 'changed-on-disk' }> | null {
  const changed = tasks.filter((task) => task.found === 'changed' && task !== superseded?.task);
  const [first] = changed;
  if (!first?.onDisk) return null;
  if (changed.length === 1) {
    const { name, text, onDisk } = first;
    return { kind: 'changed-on-disk', fileName: name, onDisk: onDisk.text, ours: text ?? '', hash: onDisk.hash };
  }
  return {
    kind: 'changed-on-disk',
    fileName: changed.map(({ name }) => name).join(', '),
    onDisk: changed.map(({ onDisk }) => onDisk?.text ?? '').join('\n'),
    ours: changed.map(({ text }) => text ?? '').join('\n'),
    hash: contentHash(changed.map(({ onDisk }) => onDisk?.hash ?? '').join(' ')),
  };
}

async function writeAll(parts: RecordParts, prepared: Prepared): Promise<void> {
  const { folder, record, isNew, tasks, superseded, released } = prepared;
  const { records, writer } = parts;
  if (isNew) records.save([{ ...record, fileState: 'gone' }]);
  try {
    const putBack = await writeTasks(writer, folder, tasks);
    try {
      const older = [...(superseded ? [superseded.record] : []), ...released.map((entry) => entry.record)];
      records.save([record, ...older]);
    } catch (error) {
      await putBack(error);
      throw error;
    }
  } catch (error) {
    if (isNew) records.remove(record.key);
    throw writeFailure(folder, error);
  }
}
