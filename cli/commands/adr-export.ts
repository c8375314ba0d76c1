import path from 'node:path';
import { createAdrGitService } from '../../electron/adr-folder/adr-git-service.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { ServiceRefused } from '../../electron/services/service-refused.ts';
import { jsonAdrExport } from '../../shared/adr/json-adr.ts';
import { version } from '../../package.json';
import type { AdrRequest } from '../adr-arguments.ts';
import { onlyFolderOf, readAdrFolders } from '../adr-folders.ts';
import { exitCodes, type CommandResult } from '../command-result.ts';
import { terminalJson, terminalText } from '../terminal-text.ts';

/** `adr export`: a folder as JSON-ADR. A decision that this format has no place for is a finding. */
export async function exportAdrs({
  folder: typed,
}: Extract<AdrRequest, { kind: 'adr-export' }>): Promise<CommandResult> {
  const read = readAdrFolders(typed);
  const { folder, files } = onlyFolderOf(read, typed, 'Name one of them.');
  const days = await firstDays(read.place.root, folder.path);
  const adrs = files.flatMap(({ adr }) => (adr ? [adr] : []));
  const { export: output, leftOut } = jsonAdrExport(adrs, {
    generatedAt: systemClock.now(),
    toolVersion: version,
    repositoryName: path.basename(read.place.root),
    folder: folder.path,
    dayOf: (file) => days.get(file) ?? null,
  });
  const decisions = new Set(adrs.filter(({ reading }) => reading.format !== 'none').map((adr) => adr.path));
  const unread = files.flatMap(({ adr, shown, why }) => (adr ? [] : [{ shown, why }]));
  const missing = [...leftOut.map((left) => ({ shown: read.shown(left.path), why: left.why })), ...unread];
  return {
    code: leftOut.some((left) => decisions.has(left.path)) ? exitCodes.finding : exitCodes.well,
    output: terminalJson(output),
    errors: missing.map(({ shown, why }) => `${terminalText(`${shown} is left out. ${why}`)}\n`).join(''),
  };
}

/** The day of each file's first commit, by its path from the root; none without git, or where it cannot be asked. */
async function firstDays(root: string, folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    const { files } = await createAdrGitService().history(root, [folder]);
    return new Map([...files].map(([file, { first }]) => [file, first.date.slice(0, '2026-11-21'.length)]));
  } catch (error) {
    if (error instanceof ServiceRefused) return new Map();
    throw error;
  }
}
