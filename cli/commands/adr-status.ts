import { setStatus } from '../../shared/adr/edits/set-metadata.ts';
import { knownStatuses } from '../../shared/adr/reading/adr-reading.ts';
import { knownStatus } from '../../shared/adr/reading/status-words.ts';
import type { AdrRequest } from '../adr-arguments.ts';
import { carriedOut, dated, editedFile } from '../adr-edit-report.ts';
import { readFilesAtHand } from '../adr-file-at-hand.ts';
import type { CommandResult } from '../command-result.ts';
import { nearestWord } from '../nearest-word.ts';
import { UsageRefused } from '../usage-refused.ts';

/** `adr status`: sets the status of a record where its format keeps it. */
export async function setAdrStatus(request: Extract<AdrRequest, { kind: 'adr-status' }>): Promise<CommandResult> {
  const { file, options } = request;
  const { status, notes } = statusOf(request.status, file);
  const [atHand] = await readFilesAtHand([file]);
  return carriedOut(
    [editedFile(atHand, [(adr) => setStatus(adr, status), ...dated(options.date)])],
    options.dryRun,
    notes,
  );
}

/** The status in the words of tools where it is one of theirs, and what may not be meant about it. */
function statusOf(typed: string, file: string): { readonly status: string; readonly notes: readonly string[] } {
  const words = typed.trim();
  const status = knownStatuses.find((known) => known === words.toLowerCase()) ?? words;
  if (status === 'superseded')
    return { status, notes: [`By what? npm run -s cli -- adr supersede ${file} NEW says it in both files.`] };
  if (knownStatus(status) !== null) return { status, notes: [] };
  const meant = nearestWord(words.toLowerCase(), knownStatuses);
  if (meant !== null) throw new UsageRefused(`There is no status ${words}. Did you mean ${meant}?`);
  return { status, notes: [`No tool knows the status “${words}”. Known: ${knownStatuses.join(', ')}.`] };
}
