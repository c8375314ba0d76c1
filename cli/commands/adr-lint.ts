import path from 'node:path';
import type { AdrFile } from '../../shared/adr/edits/edit.ts';
import { withFixes } from '../../shared/adr/lint/with-fixes.ts';
import type { AdrRequest } from '../adr-arguments.ts';
import { writeChanges, type TextChange } from '../adr-changes.ts';
import { adrFilesIn, noRecords, readAdrFolders, type ReadFolders } from '../adr-folders.ts';
import { lintRun } from '../adr-lint-run.ts';
import type { AdrLintOutput } from '../adr-lint-schema.ts';
import { adrLintText } from '../adr-lint-text.ts';
import { exitCodes, type CommandResult } from '../command-result.ts';
import { FileRefused } from '../file-refused.ts';
import { terminalJson, terminalText } from '../terminal-text.ts';

/** `adr lint`: what is wrong in folders of records, in one file and across files; any finding is one for the shell. */
export async function lintAdrs(request: Extract<AdrRequest, { kind: 'adr-lint' }>): Promise<CommandResult> {
  const read = readAdrFolders(request.folder);
  const before = adrFilesIn(read);
  // To find nothing wrong in nothing would pass for well in a pipeline whose path is mistyped.
  if (before.length === 0) throw new FileRefused(noRecords(request.folder));
  const { findingsIn, notes } = await lintRun(read, request.without);
  const { files, count } = request.fix ? withFixes(before, findingsIn) : { files: before, count: 0 };
  await writeChanges(changesOf(read, files));
  const output: AdrLintOutput = {
    format: 'fulcrum-adr-lint',
    version: 1,
    files: files.length,
    fixed: count,
    findings: findingsIn(files).map(({ file, line, rule, message, why, fix }) => ({
      file: read.shown(file),
      line: line + 1,
      rule,
      message,
      why,
      fix: fix?.label ?? null,
    })),
  };
  return {
    code: output.findings.length === 0 ? exitCodes.well : exitCodes.finding,
    output: request.json ? terminalJson(output) : adrLintText(output),
    errors: notes.map((note) => `${terminalText(note)}\n`).join(''),
  };
}

function changesOf({ place, folders }: ReadFolders, files: readonly AdrFile[]): readonly TextChange[] {
  const after = new Map(files.map((file) => [file.path, file.source.text]));
  return folders.flatMap((folder) =>
    folder.files.flatMap(({ adr, shown, hash }) => {
      const text = adr && after.get(adr.path);
      if (!adr || text === undefined || text === null || text === adr.source.text) return [];
      return [{ shown, place: path.join(place.root, adr.path), hash, before: adr.source.text, after: text }];
    }),
  );
}
