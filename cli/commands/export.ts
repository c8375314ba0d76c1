import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { diskWriter } from '../../electron/adr-folder/write-atomically.ts';
import type { RecordParts } from '../../electron/records/record-parts.ts';
import { writeRecord } from '../../electron/records/write-record.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { ServiceRefused } from '../../electron/services/service-refused.ts';
import { recordTitle } from '../../shared/adr/record-title.ts';
import type { KeyedDecision } from '../../shared/decision/decision-file.ts';
import type { RecordFormat } from '../../shared/decision/entities.ts';
import { newKey } from '../../shared/decision/keys.ts';
import { decisionRow } from '../../shared/decision/state.ts';
import { latestRound, viewRound } from '../../shared/decision/view.ts';
import type { Request } from '../arguments.ts';
import { wellDone, type CommandResult } from '../command-result.ts';
import { FileRefused } from '../file-refused.ts';
import { readDecision } from '../read-decision.ts';
import { newRecordsIn } from '../new-records.ts';

/** `export`: the newest round as a new record in a folder, by the code that writes records in the app. */
export async function exportFile(request: Extract<Request, { kind: 'export' }>): Promise<CommandResult> {
  const { file, folder, format } = request;
  const decision = await readDecision(file);
  if (recordTitle(viewRound(decision.state, latestRound(decision.state))) === '')
    throw new FileRefused(`${file}, decision.title: a record needs a title. Nothing was written.`);
  const parts = recordParts(inFormat(decision, format), await existingFolder(folder));
  try {
    const result = await writeRecord(parts, { id: decision.key, overwrite: null });
    if (result.kind === 'changed-on-disk')
      throw new FileRefused(`${path.join(folder, result.fileName)} has appeared in the meantime. Nothing was written.`);
    return wellDone(result.files.map((name) => `${path.join(folder, name)}\n`).join(''));
  } catch (error) {
    if (error instanceof ServiceRefused) throw new FileRefused(error.message);
    throw error;
  }
}

/** What the app's writing of records needs, for one decision and without a library. */
function recordParts({ key, state }: KeyedDecision, folder: string): RecordParts {
  return {
    records: newRecordsIn(folder),
    clock: systemClock,
    newKey,
    readDecision: (id) => (id === key ? state : null),
    // Only a superseded record of the library leads to an edit or to a question, and there is no library here.
    editDecision: () => {},
    atOnce: (work) => work(),
    chooseFolder: () => Promise.resolve(null),
    showInFolder: () => {},
    writer: diskWriter,
  };
}

function inFormat({ key, state }: KeyedDecision, format: RecordFormat | null): KeyedDecision {
  if (format === null) return { key, state };
  return { key, state: { ...state, decision: { '': { ...decisionRow(state), recordFormat: format } } } };
}

/** The folder without links on the way. @throws {FileRefused} where there is none. */
async function existingFolder(folder: string): Promise<string> {
  try {
    const resolved = await realpath(folder);
    if ((await stat(resolved)).isDirectory()) return resolved;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && error.code === 'EACCES' ? 'may not be read' : null;
    throw new FileRefused(`The folder ${folder} ${reason ?? 'does not exist'}. Nothing was written.`);
  }
  throw new FileRefused(`${folder} is not a folder. Nothing was written.`);
}
