import path from 'node:path';
import { adrFile, editedText } from '../../shared/adr/edits/edit.ts';
import { supersededBy } from '../../shared/adr/edits/relate.ts';
import type { Analysis } from '../../shared/evaluation/analysis.ts';
import type { NoEvaluation } from '../../shared/evaluation/model.ts';
import type { RoundView } from '../../shared/decision/view.ts';
import type { LinkedRecord } from '../../shared/adr/record-content.ts';
import { baseOfDecision, baseOfFile, updateAdr, type UpdateBase } from '../../shared/adr/update/update-adr.ts';
import { readUpdateBase } from '../../shared/adr/update/update-base.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { readOnDisk } from '../adr-folder/file-state.ts';
import type { FileState, RecordOrigin, RecordRow, RecordStore, RecordWay } from '../store/records.ts';
import { inspectTask, type InspectedTask } from './file-tasks.ts';
import { recordRefused } from './record-refused.ts';

/** The ADR that a decision was made from, with what lies there now. */
export interface OriginOnDisk {
  readonly origin: RecordOrigin;
  readonly state: FileState;
  /** Its text; that of the record that we wrote into it where the file is gone; null where there is none. */
  readonly text: string | null;
  /** What is known of it as a record, of this decision or of another one. */
  readonly record: RecordRow | null;
  /** How the record is written: as was chosen where the file allows it. */
  readonly way: RecordWay;
}

/** Looks at the ADR of a decision; null where it was made from none. */
export async function lookAtOrigin(records: RecordStore, decision: string): Promise<OriginOnDisk | null> {
  const origin = records.originOf(decision);
  if (!origin) return null;
  const { folder, fileName, way } = origin;
  const record = records.inFolder(folder).find((row) => row.fileName === fileName) ?? null;
  const own = record?.decision === decision ? record : null;
  const file = await readOnDisk(path.join(folder, fileName));
  switch (file.kind) {
    case 'gone': {
      // What we wrote can be brought back; nothing takes the place of a file that is not there.
      const present = own && way !== 'supersede' ? (way ?? 'in-place') : 'beside';
      return { origin, state: 'gone', text: own?.content ?? null, record, way: present };
    }
    case 'unreadable':
      return { origin, state: 'unreadable', text: null, record, way: way ?? 'in-place' };
    case 'text': {
      // Bytes that are no UTF-8 would come back as others.
      const isText = contentHash(file.text) === file.hash;
      const state = file.hash === origin.contentHash ? 'unchanged' : 'changed';
      return isText
        ? { origin, state, text: file.text, record, way: way ?? 'in-place' }
        : { origin, state: 'unreadable', text: null, record, way: way ?? 'in-place' };
    }
  }
}

/** What both said when they were last alike. */
export function baseOf({ base, fileName }: RecordOrigin, text: string): UpdateBase {
  return readUpdateBase(base) ?? baseOfFile(fileName, text);
}

/** What the decision says now. */
export interface Saying {
  readonly view: RoundView;
  readonly analysis: Analysis | NoEvaluation;
  /** Day of writing, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * The text of the ADR with what the decision says now.
 * @throws {ServiceRefused} `file-unreadable`, `update-refused`.
 */
export function textInPlace({ origin, text }: OriginOnDisk, saying: Saying): string {
  const file = path.join(origin.folder, origin.fileName);
  if (text === null) throw recordRefused.unreadable(file, 'it is not there, or not UTF-8 text');
  const updated = updateAdr({ path: origin.fileName, text, base: baseOf(origin, text), ...saying });
  if (updated.kind === 'refused') throw recordRefused.notUpdated(file, updated.why);
  return updated.text;
}

/** What is known of the ADR once it has a text. */
export function originAfter(origin: RecordOrigin, view: RoundView, text: string): RecordOrigin {
  const base = JSON.stringify(baseOfDecision(view, origin.fileName, text));
  return { ...origin, contentHash: contentHash(text), base };
}

/**
 * The task that says in the ADR what takes its place.
 * @throws {ServiceRefused} `file-unreadable`, `update-refused`.
 */
export async function supersededOrigin(
  { origin, text }: OriginOnDisk,
  by: LinkedRecord,
): Promise<InspectedTask<string>> {
  const { folder, fileName } = origin;
  if (text === null) throw recordRefused.unreadable(path.join(folder, fileName), 'it is not there, or not UTF-8 text');
  const file = adrFile(fileName, text);
  const edit = supersededBy(file, { path: by.fileName, number: by.number, title: by.title });
  if (edit.kind === 'refused') throw recordRefused.notUpdated(path.join(folder, fileName), edit.why);
  return inspectTask(folder, { name: fileName, text: editedText(file, edit), known: origin.contentHash });
}
