import { targetOf } from '../../shared/adr/edits/adr-target.ts';
import { addLink, hasLink } from '../../shared/adr/edits/links.ts';
import { supersededBy } from '../../shared/adr/edits/relate.ts';
import type { AdrRequest } from '../adr-arguments.ts';
import { carriedOut, dated, editedFile } from '../adr-edit-report.ts';
import { readFilesAtHand, type FileAtHand } from '../adr-file-at-hand.ts';
import type { CommandResult } from '../command-result.ts';
import { FileRefused } from '../file-refused.ts';
import { UsageRefused } from '../usage-refused.ts';

/** `adr supersede`: the status of the older record and a link in the newer one, or neither. */
export async function supersedeAdr(request: Extract<AdrRequest, { kind: 'adr-supersede' }>): Promise<CommandResult> {
  const { options } = request;
  const [older, newer] = await readFilesAtHand([request.older, request.newer]);
  if (older.place === newer.place)
    throw new UsageRefused('A decision cannot take its own place: OLD and NEW are one file.');
  if (hasLink(newer.adr.reading, 'superseded-by', targetOf(older.adr), newer.adr.path))
    throw new FileRefused(`${newer.typed} says that it is superseded by ${older.typed}. Nothing was changed.`);
  // The newer one first: if all ends here, a link too many does less harm than a status that leads nowhere.
  const changes = [
    editedFile(newer, [(adr) => addLink(adr, 'supersedes', targetOf(older.adr)), ...dated(options.date)]),
    editedFile(older, [(adr) => supersededBy(adr, targetOf(newer.adr)), ...dated(options.date)]),
  ];
  return carriedOut(changes, options.dryRun, earlierNotes(older, newer));
}

/** What the older record said before of what took its place; that other one may still say so. */
function earlierNotes(older: FileAtHand, newer: FileAtHand): readonly string[] {
  const by = targetOf(newer.adr);
  const told = older.adr.reading.links.filter(({ relation }) => relation === 'superseded-by');
  if (told.length === 0 || hasLink(older.adr.reading, 'superseded-by', by, older.adr.path)) return [];
  const names = told.map(({ text }) => text).join(', ');
  return [`${older.typed} was superseded by ${names} before. Look whether that still says so.`];
}
