import { realpathSync } from 'node:fs';
import path from 'node:path';
import { readOnDisk } from '../../electron/adr-folder/file-state.ts';
import { readText } from '../../electron/adr-folder/read-text.ts';
import { isInside, relativePath } from '../../electron/adr-folder/repository-place.ts';
import { diskWriter } from '../../electron/adr-folder/write-atomically.ts';
import { indexEntries } from '../../shared/adr/index-file/index-entries.ts';
import { indexPath, indexWarnings } from '../../shared/adr/index-file/index-forms.ts';
import { indexText, usualIndexTitle } from '../../shared/adr/index-file/index-text.ts';
import { counted } from '../../shared/text/figures.ts';
import type { AdrRequest } from '../adr-arguments.ts';
import { reasonOf, type TextChange } from '../adr-changes.ts';
import { carriedOut } from '../adr-edit-report.ts';
import { onlyFolderOf, readAdrFolders, type ReadFolder, type ReadFolders } from '../adr-folders.ts';
import { exitCodes, wellDone, type CommandResult } from '../command-result.ts';
import { FileRefused } from '../file-refused.ts';
import { terminalText } from '../terminal-text.ts';

type IndexRequest = Extract<AdrRequest, { kind: 'adr-index' }>;

/** `adr index`: brings the list of a folder's decisions up to date. One that would break a reader is only begun on request. */
export async function indexAdrs(request: IndexRequest): Promise<CommandResult> {
  const read = readAdrFolders(request.folder);
  const folder = onlyFolderOf(read, request.folder, 'Name one of them.');
  const file = fileOf(request, read, folder);
  const shown = request.file ?? read.shown(file);
  const present = await presentText(read.place.root, file, shown);
  const adrs = folder.files.flatMap(({ adr }) => (adr ? [adr] : []));
  const made = indexText(present?.text ?? null, indexEntries(adrs, file), request.title ?? usualIndexTitle);
  if (made.kind === 'refused') throw new FileRefused(`${shown}: ${made.why} Nothing was changed.`);
  const change = { shown, place: path.join(read.place.root, file), before: present?.text ?? '', after: made.text };
  if (request.check) return checked(change);
  if (present) return carriedOut([{ ...change, hash: present.hash }], false);
  warn(request, file, folder, shown);
  try {
    await diskWriter.create(path.dirname(change.place), path.basename(file), made.text);
  } catch (error) {
    throw new FileRefused(`${shown} ${reasonOf(error)}. Nothing was written.`);
  }
  return wellDone(`${terminalText(shown)} (${counted(indexEntries(adrs, file).length, 'ADR')})\n`);
}

/** Path of the index from the root of the repository. */
function fileOf({ form, file }: IndexRequest, { place }: ReadFolders, { folder }: ReadFolder): string {
  if (file === null) return indexPath(form, folder.path, '');
  const real = existing(file);
  if (!isInside(place.root, real))
    throw new FileRefused(`${file} lies outside the repository ${place.root}, so its links would lead out of it.`);
  return indexPath(form, folder.path, relativePath(place.root, real));
}

function existing(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    throw new FileRefused(`${file} does not exist. Make it, with a line <!-- adrlog --> where the list is to stand.`);
  }
}

async function presentText(
  root: string,
  file: string,
  shown: string,
): Promise<{ readonly text: string; readonly hash: string } | null> {
  const found = await readOnDisk(path.join(root, file));
  if (found.kind === 'gone') return null;
  if (found.kind === 'unreadable') throw new FileRefused(`${shown} cannot be read: ${found.problem}.`);
  const { text, utf8, hash } = await readText(root, file);
  if (!utf8) throw new FileRefused(`${shown} is not UTF-8 text, so it is left alone.`);
  return { text, hash };
}

/** @throws {FileRefused} naming the readers that a new index would break, unless it is wanted all the same. */
function warn({ anyway }: IndexRequest, file: string, { folder }: ReadFolder, shown: string): void {
  const warnings = indexWarnings(file, folder.path);
  if (anyway || warnings.length === 0) return;
  const told = warnings.map(({ reader, what }) => `  ${reader}: ${what}\n`).join('');
  throw new FileRefused(
    `${shown} would stand among the ADRs, which not every reader takes:\n${told}Nothing was written. Say --anyway to write it, or --form beside for one that breaks none.`,
  );
}

function checked({ shown, before, after }: Omit<TextChange, 'hash'>): CommandResult {
  const name = terminalText(shown);
  return before === after
    ? wellDone(`${name}: up to date\n`)
    : wellDone(`${name}: not up to date\n`, exitCodes.finding);
}
