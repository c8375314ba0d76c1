import { noRecords, readAdrFolders } from '../adr-folders.ts';
import type { AdrRequest } from '../adr-arguments.ts';
import { adrListOutput } from '../adr-list-output.ts';
import { adrListText } from '../adr-list-text.ts';
import { wellDone, type CommandResult } from '../command-result.ts';
import { terminalJson, terminalText } from '../terminal-text.ts';

/** `adr list`: every file of every folder of records. */
export function listAdrs({ folder, json }: Extract<AdrRequest, { kind: 'adr-list' }>): CommandResult {
  const output = adrListOutput(readAdrFolders(folder));
  if (json) return wellDone(terminalJson(output));
  if (output.folders.length > 0) return wellDone(adrListText(output));
  return { ...wellDone(''), errors: `${terminalText(noRecords(folder))}\n` };
}
