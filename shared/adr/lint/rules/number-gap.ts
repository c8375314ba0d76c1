import type { AdrFile } from '../../edits/edit.ts';
import { numberInFileName } from '../../reading/file-name.ts';
import { recordNumber } from '../../record-file-name.ts';
import { folderOf, grouped } from '../../relations/adr-lookup.ts';
import { headLine, type BranchFile, type Finding, type LintRule } from '../finding.ts';

/** Numbers left out between the files of a folder, or before the first; one that another branch has given is not lost. */
export const numberGap: LintRule = {
  id: 'number-gap',
  madrlint: ['MADR41'],
  check: ({ decisions, onBranches }) => {
    const numbered = decisions.filter(({ path }) => numberInFileName(path) !== null);
    const elsewhere = grouped(onBranches, ({ path }) => folderOf(path));
    return [...grouped(numbered, ({ path }) => folderOf(path))].flatMap(([folder, files]) =>
      gapsIn(files, elsewhere.get(folder) ?? []),
    );
  },
};

function gapsIn(files: readonly AdrFile[], elsewhere: readonly BranchFile[]): readonly Finding[] {
  const given = new Set(elsewhere.map((file) => numberOf(file)));
  const sorted = files.toSorted((a, b) => numberOf(a) - numberOf(b));
  return sorted.flatMap((file, index) => {
    const before = sorted[index - 1];
    let expected = before ? numberOf(before) + 1 : 1;
    let last = numberOf(file) - 1;
    while (given.has(expected)) expected += 1;
    while (last >= expected && given.has(last)) last -= 1;
    if (last < expected) return [];
    const missing =
      expected === last ? `${recordNumber(expected)} is` : `${recordNumber(expected)} to ${recordNumber(last)} are`;
    return [
      {
        file: file.path,
        line: headLine(file),
        rule: 'number-gap',
        message: before
          ? `${missing} missing before this number.`
          : `The numbers do not begin with 0000 or 0001: ${missing} missing.`,
        why: 'A gap looks like a decision that was lost.',
        fix: null,
      },
    ];
  });
}

function numberOf({ path }: Pick<AdrFile, 'path'>): number {
  return numberInFileName(path) ?? 0;
}
