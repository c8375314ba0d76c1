import { realpathSync } from 'node:fs';
import path from 'node:path';
import { writeRenumbering } from '../../electron/adr-edit/write-renumbering.ts';
import { errorCode } from '../../electron/adr-folder/file-state.ts';
import { planRenumbering, type RenumberingPlan } from '../../electron/adr-folder/plan-renumbering.ts';
import { diskWriter } from '../../electron/adr-folder/write-atomically.ts';
import { ServiceRefused } from '../../electron/services/service-refused.ts';
import type { AdrFile } from '../../shared/adr/edits/edit.ts';
import type { AdrRequest } from '../adr-arguments.ts';
import { reportedLines } from '../adr-edit-report.ts';
import { readAdrFolders, type ReadFolders } from '../adr-folders.ts';
import { wellDone, type CommandResult } from '../command-result.ts';
import { FileRefused } from '../file-refused.ts';
import { terminalText } from '../terminal-text.ts';

/** `adr renumber`: another number in the name and the title of a record, and in all that leads to it, or nowhere. */
export async function renumberAdr(request: Extract<AdrRequest, { kind: 'adr-renumber' }>): Promise<CommandResult> {
  const { file: typed, number, following, dryRun } = request;
  const read = readAdrFolders(path.dirname(typed));
  const { root } = read.place;
  const file = path.relative(root, realPlace(typed)).split(path.sep).join('/');
  const plan = await planRenumbering({ root, ...filesOf(read) }, { file, number, following });
  if (plan.kind === 'refused') throw new FileRefused(`${typed}: ${plan.why} Nothing was changed.`);
  if (!dryRun) await written(root, plan);
  return {
    ...wellDone(reportOf(read, plan)),
    errors: plan.unclear
      .map(({ path: at, line, text }) => {
        const note = `${read.shown(at)}:${line + 1}: “${text}” may mean this one or another; it was left as it is.`;
        return `${terminalText(note)}\n`;
      })
      .join(''),
  };
}

function realPlace(typed: string): string {
  try {
    return realpathSync(typed);
  } catch (error) {
    const code = errorCode(error);
    throw new FileRefused(code === 'ENOENT' ? `${typed} does not exist.` : `${typed} cannot be read (${code}).`);
  }
}

/** The files of the folder, and of all other folders of records of the repository, which may lead there. */
function filesOf(read: ReadFolders): {
  readonly files: readonly AdrFile[];
  readonly hashes: ReadonlyMap<string, string>;
} {
  const files = new Map<string, AdrFile>();
  const hashes = new Map<string, string>();
  for (const { folders } of [read, readAdrFolders(read.place.root)]) {
    for (const { adr, hash } of folders.flatMap((folder) => folder.files)) {
      if (!adr || files.has(adr.path)) continue;
      files.set(adr.path, adr);
      hashes.set(adr.path, hash);
    }
  }
  return { files: [...files.values()], hashes };
}

async function written(root: string, plan: RenumberingPlan & { readonly kind: 'planned' }): Promise<void> {
  try {
    await writeRenumbering(diskWriter, root, plan);
  } catch (error) {
    if (error instanceof ServiceRefused) throw new FileRefused(error.message);
    throw error;
  }
}

/** Which file becomes which, and the lines that change. */
function reportOf({ shown }: ReadFolders, { moves, files }: RenumberingPlan & { readonly kind: 'planned' }): string {
  const moved = moves.map((move) => `${shown(move.path)} → ${shown(move.newPath)}`);
  const changed = files.flatMap((file) => [terminalText(shown(file.path)), ...reportedLines(file)]);
  return [...moved.map((line) => terminalText(line)), ...changed, ''].join('\n');
}
