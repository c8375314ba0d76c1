import path from 'node:path';
import { recordNumber } from '../../shared/adr/record-file-name.ts';
import { recordDate, recordStatus, supersededText } from '../../shared/adr/supersede.ts';
import { decisionRow } from '../../shared/decision/state.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { readOnDisk } from '../adr-folder/file-state.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import type { RecordRow } from '../store/records.ts';
import { inspectTask, type InspectedTask } from './file-tasks.ts';
import type { RecordParts } from './record-parts.ts';
import { recordRefused } from './record-refused.ts';
import { formatOf, setField } from './superseding.ts';

/** A record that another took the place of and does not any more. */
export interface Released {
  /** Puts its text back; null where there is nothing to put back, or what lies there is not what superseding made. */
  readonly task: InspectedTask | null;
  /** As it is kept until its decision has been told: still marked, so that a kill in between is mended. */
  readonly record: RecordRow;
  /** True where its file goes on saying that it is superseded. */
  readonly left: boolean;
}

/**
 * The records that say that this one took their place, but for the one whose place it takes now.
 * @param own the record as it was last written; null for a new one, which cannot have superseded anything.
 * @param chosen key of the record that it supersedes now.
 */
export async function releasedRecords(
  { records }: RecordParts,
  own: RecordRow | null,
  chosen: string | null,
): Promise<readonly Released[]> {
  if (own === null) return [];
  const marked = records.inFolder(own.folder).filter((row) => row.supersededBy === own.key && row.key !== chosen);
  return await Promise.all(marked.map((record) => release(record, own)));
}

async function release(record: RecordRow, own: RecordRow): Promise<Released> {
  const text = textBefore(record, own);
  const file = await readOnDisk(path.join(own.folder, record.fileName));
  const restored = text === null ? record : { ...record, content: text, contentHash: contentHash(text) };
  if (file.kind === 'gone') return { task: null, record: { ...restored, fileState: 'gone' }, left: false };
  if (text === null || file.kind === 'unreadable') return { task: null, record, left: true };
  const task = await inspectTask(own.folder, { name: record.fileName, text, known: record.contentHash });
  if (task.found === 'changed') return { task: null, record, left: true };
  return { task, record: { ...restored, fileState: 'unchanged' }, left: false };
}

/** The text before it was superseded; null where it was written again since, with more than its status changed. */
function textBefore(record: RecordRow, own: RecordRow): string | null {
  const { content, contentBefore } = record;
  const format = formatOf(record);
  if (contentBefore === null || content === contentBefore) return contentBefore;
  return supersededText(contentBefore, format, own, recordDate(content, format)) === content ? contentBefore : null;
}

/**
 * Takes status and date of a released record's decision back to what they were, by the edit that a person would make;
 * one that somebody has changed since stays.
 * @throws {ServiceRefused} `superseded-status` where the edit is refused; the files are written then.
 */
function unmarkSuperseded(parts: RecordParts, id: string, { record }: Released, own: RecordRow): void {
  const state = record.decision === id ? null : parts.readDecision(record.decision);
  const before = record.contentBefore;
  const status = before === null ? null : recordStatus(before, formatOf(record));
  if (!state || before === null || status === null) return;
  const present = decisionRow(state);
  // The title behind the number may be an earlier one.
  const successor = `ADR-${recordNumber(own.number)} `;
  if (present.status !== 'superseded' || !present.supersededBy.startsWith(successor)) return;
  const changes = [
    ...setField('status', present.status, status),
    ...setField('supersededBy', present.supersededBy, ''),
    ...setField('date', present.date, recordDate(before, formatOf(record))),
  ];
  try {
    parts.editDecision(record.decision, changes, `No longer superseded by ${present.supersededBy}`.slice(0, 200));
  } catch (error) {
    const message = `The record was written, but the status of the decision “${record.title}” could not be taken back from superseded. Set it there, or write this record again.`;
    throw new ServiceRefused('superseded-status', message, { decision: record.decision }, error);
  }
}

/**
 * Brings the decisions of released records up to date and forgets what took their place.
 * @throws {ServiceRefused} `superseded-status`, or `superseded-left` where files go on saying that they are superseded;
 * the files of the record are written then.
 */
export function finishReleased(parts: RecordParts, id: string, released: readonly Released[], own: RecordRow): void {
  if (released.length === 0) return;
  for (const entry of released) unmarkSuperseded(parts, id, entry, own);
  parts.records.save(released.map(({ record }) => ({ ...record, supersededBy: null, contentBefore: null })));
  const left = released.filter((entry) => entry.left).map(({ record }) => record.fileName);
  if (left.length > 0) throw recordRefused.supersededLeft(left.join(', '));
}
