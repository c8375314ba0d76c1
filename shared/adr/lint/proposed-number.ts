import type { AdrFile } from '../edits/edit.ts';
import { numberInFileName } from '../reading/file-name.ts';
import { folderOf } from '../relations/adr-lookup.ts';
import type { BranchFile } from './finding.ts';

/**
 * The number that a file is best given: where it has one of its own and there is a gap right before it, the first that is
 * missing there; else the next that is free, also on other branches.
 */
export function proposedNumber(files: readonly AdrFile[], onBranches: readonly BranchFile[], path: string): number {
  const own = numberInFileName(path);
  const others = [...files, ...onBranches].flatMap((file) => {
    const number = folderOf(file.path) === folderOf(path) ? numberInFileName(file.path) : null;
    return number === null || file.path === path ? [] : [number];
  });
  const highest = others.reduce((most, number) => Math.max(most, number), own ?? 0);
  if (own === null || others.includes(own)) return highest + 1;
  const before = others.filter((number) => number < own).reduce((most, number) => Math.max(most, number), 0);
  return before + 1 < own ? before + 1 : highest + 1;
}
