import { adrFile, type AdrFile } from '../edits/edit.ts';
import { applyPatches } from '../source/patch.ts';
import type { Finding, LintFix } from './finding.ts';

/** No folder needs so many; a fix that brings about its own finding must not go on for ever. */
const mostRounds = 50;

/** Files with their safe fixes made, and how many those were. */
export interface Fixed {
  readonly files: readonly AdrFile[];
  readonly count: number;
}

/**
 * Makes every fix there is. Fixes are for the files as they were looked at, so in each round each file is changed at most
 * once, and all are looked at again.
 */
export function withFixes(
  files: readonly AdrFile[],
  findingsIn: (files: readonly AdrFile[]) => readonly Finding[],
): Fixed {
  let present = files;
  let count = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const changed = new Map<string, AdrFile>();
    const byPath = new Map(present.map((file) => [file.path, file]));
    for (const { fix } of findingsIn(present)) {
      if (fix === null || fix.edits.some(({ path }) => changed.has(path) || !byPath.has(path))) continue;
      for (const [path, file] of applied(fix, byPath)) changed.set(path, file);
      count += 1;
    }
    if (changed.size === 0) break;
    present = present.map((file) => changed.get(file.path) ?? file);
  }
  return { files: present, count };
}

function applied({ edits }: LintFix, byPath: ReadonlyMap<string, AdrFile>): readonly (readonly [string, AdrFile])[] {
  return edits.flatMap(({ path, patches }) => {
    const file = byPath.get(path);
    return file ? [[path, adrFile(path, applyPatches(file.source, patches))] as const] : [];
  });
}
