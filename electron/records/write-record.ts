import type { Input, Output } from '../../shared/ipc/contract.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import { writeTasks } from './file-tasks.ts';
import { writtenRecord } from './plan-record.ts';
import { prepareRecord, type Prepared } from './prepare-record.ts';
import type { RecordParts } from './record-parts.ts';
import { writeFailure } from './record-refused.ts';
import { finishReleased } from './releasing.ts';
import { markSuperseded } from './superseding.ts';

type WriteResult = Output<'record:write'>;

/**
 * Writes the record of the newest round with its decision file and, where it can be evaluated, its analysis, and the status of the record it supersedes; one that it
 * superseded before and does not any more gets its text back.
 *
 * A kill between any two steps is mended by writing again, with the same number, name and texts:
 * 1. A new record is first kept in the library, which claims its number and name for this round; one that is written into
 *    the ADR that its decision was made from has both already. Killed after that, its
 *    files are missing or already as they are to be, so that the next time writes what is missing.
 * 2. Files: decision file, analysis, record, older records. For records that were there before, the library still knows the former
 *    texts; a file that already has the new one, or is gone as it is to be, is taken as written.
 * 3. The library learns the new texts, own and older, and that a later round ended a review, in one transaction.
 * 4. The older decision's status is edited, unless it says so already.
 * 5. The status of a decision that is superseded no more is taken back; then the library forgets what took its place.
 * An error (rather than a kill) puts files and library back as they were.
 */
export async function writeRecord(parts: RecordParts, { id, overwrite }: Input<'record:write'>): Promise<WriteResult> {
  const state = parts.readDecision(id);
  if (!state) throw ServiceRefused.unknownDecision(id);
  const prepared = await prepareRecord(parts, id, state);
  const conflict = conflictOf(prepared);
  if (conflict && conflict.hash !== overwrite) return conflict;
  await writeAll(parts, id, prepared);
  if (prepared.superseded) markSuperseded(parts, id, prepared.superseded);
  finishReleased(parts, id, prepared.released, prepared.record);
  const files = prepared.tasks.flatMap(({ name, text }) => (text === null ? [] : [name])).toSorted();
  parts.sentOut?.(id, prepared.data);
  parts.wrote?.(prepared.folder, files);
  return { kind: 'written', files, record: await writtenRecord(prepared.record) };
}

/** Our files that were changed by hand; where several were, all are shown and one hash stands for them. */
function conflictOf({ tasks }: Prepared): Extract<WriteResult, { kind: 'changed-on-disk' }> | null {
  const changed = tasks.filter((task) => task.found === 'changed');
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

async function writeAll(parts: RecordParts, id: string, prepared: Prepared): Promise<void> {
  const { folder, record, changes, isNew, tasks, superseded, released, origin } = prepared;
  const { records, writer } = parts;
  if (isNew) records.save([{ ...record, fileState: 'gone' }]);
  try {
    const putBack = await writeTasks(writer, folder, tasks);
    try {
      const older = [...(superseded ? [superseded.record] : []), ...released.map((entry) => entry.record)];
      parts.atOnce(() => {
        records.save([record, ...older], origin);
        if (changes.length > 0) parts.editDecision(id, changes, `Record round ${record.round}`);
      });
    } catch (error) {
      await putBack(error);
      throw error;
    }
  } catch (error) {
    if (isNew) records.remove(record.key);
    throw writeFailure(folder, error);
  }
}
