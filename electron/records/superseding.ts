import path from 'node:path';
import { successorText } from '../../shared/adr/record-content.ts';
import { recordDate, supersededText } from '../../shared/adr/supersede.ts';
import type { Change } from '../../shared/decision/changes.ts';
import type { RecordFormat } from '../../shared/decision/entities.ts';
import { decisionRow } from '../../shared/decision/state.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import type { RecordRow } from '../store/records.ts';
import { inspectTask, type InspectedTask } from './file-tasks.ts';
import type { RecordParts } from './record-parts.ts';
import { recordRefused } from './record-refused.ts';

/** The format that a record must be in; null where it keeps the one that others gave it. */
export function formatOf({ format, inPlace }: RecordRow): RecordFormat | null {
  return inPlace ? null : format;
}

/** An older record as it is to be, and the task that writes it. */
export interface Superseded {
  readonly task: InspectedTask<string>;
  readonly record: RecordRow;
  /** How its decision names what took its place. */
  readonly successor: string;
  /** The day in its text, which its decision gets too. */
  readonly date: string | null;
}

/**
 * What becomes of a record that another takes the place of. Its file must be what we wrote, or already say so.
 * @param today day of the change, `YYYY-MM-DD`; a record that says already what took its place keeps its date.
 * @throws {ServiceRefused} `superseded-changed` or `superseded-gone`.
 */
export async function supersededTask(
  folder: string,
  older: RecordRow,
  by: RecordRow,
  today: string,
): Promise<Superseded> {
  const file = path.join(folder, older.fileName);
  const known = older.supersededBy === by.key;
  const task = await taskFor(folder, older, by, known ? null : today);
  if (task === null || task.found === 'changed') throw recordRefused.supersedesChanged(file);
  if (task.found === 'gone') throw recordRefused.supersedesGone(file);
  return supersededBy(task, older, by);
}

/** An older record with the text in which it says what took its place. */
export function supersededBy(task: InspectedTask<string>, older: RecordRow, by: RecordRow): Superseded {
  const { text } = task;
  const record: RecordRow = {
    ...older,
    content: text,
    contentHash: contentHash(text),
    fileState: 'unchanged',
    supersededBy: by.key,
    contentBefore: older.supersededBy === by.key ? older.contentBefore : older.content,
  };
  return { task, record, successor: successorText(by), date: recordDate(text, formatOf(older)) };
}

/** A record that says already what took its place may name it by an earlier title; that is brought up to date. */
async function taskFor(
  folder: string,
  older: RecordRow,
  by: RecordRow,
  today: string | null,
): Promise<InspectedTask<string> | null> {
  const text = supersededText(older.content, formatOf(older), by, today);
  if (text === null) return null;
  const task = await inspectTask(folder, { name: older.fileName, text, known: older.contentHash });
  if (task.found !== 'changed' || task.onDisk === null) return task;
  // Written by us on an earlier day, and killed before the library learned of it.
  const earlier = supersededText(older.content, formatOf(older), by, recordDate(task.onDisk.text, formatOf(older)));
  return earlier === task.onDisk.text ? { ...task, text: earlier, found: 'same' } : task;
}

/**
 * Brings the decision of a superseded record up to date, by the same edit that a person would make. An earlier round of
 * the same decision, and a decision that is not in the library any more, have none to bring up to date.
 * @throws {ServiceRefused} `superseded-status` where the edit is refused; the files are written then.
 */
export function markSuperseded(parts: RecordParts, id: string, { record, successor, date }: Superseded): void {
  const state = record.decision === id ? null : parts.readDecision(record.decision);
  if (!state) return;
  const present = decisionRow(state);
  if (present.status === 'superseded' && present.supersededBy === successor) return;
  const changes = [
    ...setField('status', present.status, 'superseded'),
    ...setField('supersededBy', present.supersededBy, successor),
    ...setField('date', present.date, date ?? present.date),
  ];
  try {
    parts.editDecision(record.decision, changes, `Superseded by ${successor}`.slice(0, 200));
  } catch (error) {
    const message = `The record was written, but the status of the decision “${record.title}” could not be set to superseded. Set it there, or write this record again.`;
    throw new ServiceRefused('superseded-status', message, { decision: record.decision }, error);
  }
}

/** The change of one field of a decision's own row; none where it is so already. */
export function setField(field: string, before: string | null, after: string | null): readonly Change[] {
  return before === after ? [] : [{ kind: 'set', entity: 'decision', id: '', field, before, after }];
}
