import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diskWriter, type FileWriter } from '../../../electron/adr-folder/write-atomically.ts';
import type { RecordParts } from '../../../electron/records/record-parts.ts';
import { createRecordService, type RecordService } from '../../../electron/records/record-service.ts';
import { loadDecision } from '../../../electron/store/decision-rows.ts';
import { addDecision, editStored } from '../../../electron/store/decisions.ts';
import { createRecordStore, type RecordStore } from '../../../electron/store/records.ts';
import { inTransaction, type Sqlite } from '../../../electron/store/sqlite.ts';
import type { Change } from '../../../shared/decision/changes.ts';
import type { DecisionState } from '../../../shared/decision/state.ts';
import { sampleState, type Sample } from '../adr/sample-decision.ts';
import { temporaryFolder } from '../adr-folder/temporary-folder.ts';
import { memoryStore } from '../electron/store/open-store.ts';

const at = '2026-11-21T12:00:00.000Z';

/** A library, a folder for records, and the service between them; only dialogs, clock and file manager are stand-ins. */
export class RecordWorld {
  readonly database: Sqlite = memoryStore();
  readonly records: RecordStore = createRecordStore(this.database);
  readonly folder: string = path.join(temporaryFolder(), 'docs', 'decisions');
  /** What the next dialog returns. */
  picked: string | null = this.folder;
  readonly shown: string[] = [];
  private keys = 0;

  constructor() {
    mkdirSync(this.folder, { recursive: true });
  }

  /** A service on this library, as after a restart. */
  service(replaced: Partial<RecordParts> = {}): RecordService {
    return createRecordService({
      records: this.records,
      clock: { now: () => at },
      newKey: () => `record-${(this.keys += 1)}`,
      readDecision: (id) => loadDecision(this.database, id),
      editDecision: (id, changes, label) => this.edit(id, changes, label),
      atOnce: (work) => inTransaction(this.database, work),
      chooseFolder: () => Promise.resolve(this.picked),
      showInFolder: (file) => this.shown.push(file),
      ...replaced,
    });
  }

  /** A decision in the library whose records go into the folder. */
  add(id: string, sample: Sample): void {
    addDecision(this.database, id, sampleState(sample), at);
    this.records.setFolder(id, this.folder);
  }

  state(id: string): DecisionState {
    const state = loadDecision(this.database, id);
    if (!state) throw new Error(`no decision ${id}`);
    return state;
  }

  set(id: string, field: string, after: string | null): void {
    const before = (this.state(id).decision[''] as unknown as Record<string, string | null>)[field] ?? null;
    this.edit(id, [{ kind: 'set', entity: 'decision', id: '', field, before, after }], 'Edit');
  }

  /** An edit as a person makes it. */
  change(id: string, make: (state: DecisionState) => readonly Change[]): void {
    this.edit(id, make(this.state(id)), 'Edit');
  }

  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  put(name: string, text: string): void {
    writeFileSync(path.join(this.folder, name), text);
  }

  /** Names and texts of all files below the folder. */
  files(): Readonly<Record<string, string>> {
    const names = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).toSorted();
    const files = names.filter((name) => statSync(path.join(this.folder, name)).isFile());
    return Object.fromEntries(files.map((name) => [name, this.read(name)]));
  }

  private edit(id: string, changes: readonly Change[], label: string): void {
    editStored(this.database, { decision: id, at, actor: null, label, focus: null, changes });
  }
}

/** A writer that carries out some steps and then stops for good, as when the process is killed before the next one. */
export function killedAfter(steps: number, killed: () => void): FileWriter {
  let done = 0;
  const step = async (work: () => Promise<void>): Promise<void> => {
    if (done === steps) {
      killed();
      await new Promise<never>(() => {});
    }
    done += 1;
    await work();
  };
  return {
    create: (...given) => step(() => diskWriter.create(...given)),
    replace: (...given) => step(() => diskWriter.replace(...given)),
    remove: (...given) => step(() => diskWriter.remove(...given)),
  };
}

/** A writer whose writing of one file fails as on a full disk. */
export function fullDiskAt(name: RegExp): FileWriter {
  const checked = (file: string): void => {
    if (name.test(file)) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  };
  return {
    ...diskWriter,
    create: async (folder, file, text) => {
      checked(file);
      await diskWriter.create(folder, file, text);
    },
    replace: async (folder, file, text, hash) => {
      checked(file);
      await diskWriter.replace(folder, file, text, hash);
    },
  };
}
