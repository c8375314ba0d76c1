import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Input, Output, RecordPlan } from '../../shared/ipc/contract.ts';
import { readOnDisk } from '../adr-folder/file-state.ts';
import { diskWriter, type FileWriter } from '../adr-folder/write-atomically.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import type { RecordRow } from '../store/records.ts';
import { planRecord } from './plan-record.ts';
import type { RecordParts } from './record-parts.ts';
import { recordRefused } from './record-refused.ts';
import { hold, planHold } from './still-holds.ts';
import { writeRecord } from './write-record.ts';

/** Answers everything about records, and ends reviews that leave them standing. */
export interface RecordService {
  readonly plan: (input: Input<'record:plan'>) => Promise<RecordPlan>;
  readonly pickFolder: (input: Input<'record:pick-folder'>) => Promise<RecordPlan>;
  readonly chooseWay: (input: Input<'record:choose-way'>) => Promise<RecordPlan>;
  readonly write: (input: Input<'record:write'>) => Promise<Output<'record:write'>>;
  readonly compare: (input: Input<'record:compare'>) => Promise<Output<'record:compare'>>;
  readonly show: (input: Input<'record:show'>) => Promise<Output<'record:show'>>;
  readonly planHold: (input: Input<'review:plan-hold'>) => Promise<Output<'review:plan-hold'>>;
  readonly hold: (input: Input<'review:hold'>) => Promise<Output<'review:hold'>>;
}

/**
 * The service. Records are written one after the other, so that two windows or an impatient click never take the same
 * number. A decision or record that is not there is refused with `not-found`.
 */
export function createRecordService(
  given: Omit<RecordParts, 'writer'> & { readonly writer?: FileWriter },
): RecordService {
  const parts: RecordParts = { writer: diskWriter, ...given };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
  return {
    plan: ({ id }) => planRecord(parts, id),
    pickFolder: async ({ id }) => {
      if (!parts.readDecision(id)) throw ServiceRefused.unknownDecision(id);
      const picked = await parts.chooseFolder(parts.records.folderOf(id));
      if (picked !== null) parts.records.setFolder(id, await resolved(picked));
      return await planRecord(parts, id);
    },
    chooseWay: async ({ id, way }) => {
      const origin = parts.records.originOf(id);
      if (!origin) throw recordRefused.noOrigin();
      parts.records.setOrigin(id, { ...origin, way });
      return await planRecord(parts, id);
    },
    write: (input) => inTurn(() => writeRecord(parts, input)),
    compare: async ({ record }) => {
      const found = recordOf(parts, record);
      const file = await readOnDisk(path.join(found.folder, found.fileName));
      if (file.kind === 'unreadable')
        throw recordRefused.unreadable(path.join(found.folder, found.fileName), file.problem);
      return { written: found.content, onDisk: file.kind === 'text' ? file.text : null };
    },
    show: async ({ record }) => {
      const found = recordOf(parts, record);
      const file = path.join(found.folder, found.fileName);
      if ((await readOnDisk(file)).kind === 'gone') throw recordRefused.gone(file);
      parts.showInFolder(file);
    },
    planHold: (input) => planHold(parts, input),
    hold: (input) => inTurn(() => hold(parts, input)),
  };
}

function recordOf({ records }: RecordParts, key: string): RecordRow {
  const found = records.byKey(key);
  if (!found) throw recordRefused.unknownRecord(key);
  return found;
}

/** The folder without links on the way, so that the same folder is known again; as given where that cannot be said. */
async function resolved(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    return path.resolve(folder);
  }
}
