import path from 'node:path';
import { successorText } from '../../shared/adr/record-content.ts';
import { supersededText } from '../../shared/adr/supersede.ts';
import type { Change } from '../../shared/decision/changes.ts';
import { decisionRow } from '../../shared/decision/state.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import type { RecordRow } from '../store/records.ts';
import { inspectTask, type InspectedTask } from './file-tasks.ts';
import type { RecordParts } from './record-parts.ts';
import { recordRefused } from './record-refused.ts';

/** An older record as it is to be, and the task that writes it. */
export interface Superseded {
  readonly task: InspectedTask;
  readonly record: RecordRow;
  /** How its decision names what took its place. */
  readonly successor: string;
}

/**
 * What becomes of a record that another takes the place of. Its file must be what we wrote, or already say so.
 * @throws {ServiceRefused} `superseded-changed` or `superseded-gone`.
 */
export async function supersededTask(folder: string, older: RecordRow, by: RecordRow): Promise<Superseded> {
  const file = path.join(folder, older.fileName);
  // A record that says already what took its place may name it by an earlier title; that is brought up to date.
  const text = supersededText(older.content, older.format, by);
  if (text === null) throw recordRefused.supersedesChanged(file);
  const task = await inspectTask(folder, { name: older.fileName, text, known: older.contentHash });
  if (task.found === 'gone') throw recordRefused.supersedesGone(file);
  if (task.found === 'changed') throw recordRefused.supersedesChanged(file);
  const record: RecordRow = {
    ...older,
    content: text,
    contentHash: contentHash(text),
    fileState: 'unchanged',
    supersededBy: by.key,
  };
  return { task, record, successor: successorText(by) };
}

/**
 * Brings the decision of a superseded record up to date, by the same edit that a person would make. An earlier round of
 * the same decision, and a decision that is not in the library any more, have none to bring up to date.
 * @throws {ServiceRefused} `superseded-status` where the edit is refused; the files are written then.
 */
export function markSuperseded(parts: RecordParts, id: string, { record, successor }: Superseded): void {
  const state = record.decision === id ? null : parts.readDecision(record.decision);
  if (!state) return;
  const { status, supersededBy } = decisionRow(state);
  const set = (field: string, before: string, after: string): readonly Change[] =>
    before === after ? [] : [{ kind: 'set', entity: 'decision', id: '', field, before, after }];
  const changes = [...set('status', status, 'superseded'), ...set('supersededBy', supersededBy, successor)];
  if (changes.length === 0) return;
  try {
    parts.editDecision(record.decision, changes, `Superseded by ${successor}`.slice(0, 200));
  } catch (error) {
    const message = `The record was written, but the status of the decision “${record.title}” could not be set to superseded. Set it there, or write this record again.`;
    throw new ServiceRefused('superseded-status', message, { decision: record.decision }, error);
  }
}
