import type { AdrFile } from '../../edits/edit.ts';
import { numberInFileName } from '../../reading/file-name.ts';
import { recordNumber } from '../../record-file-name.ts';
import { folderOf, grouped } from '../../relations/adr-lookup.ts';
import { headLine, type Finding, type LintRule } from '../finding.ts';

/** Numbers left out between the files of a folder, or before the first. */
export const numberGap: LintRule = {
  id: 'number-gap',
  madrlint: ['MADR41'],
  check: ({ decisions }) => {
    const numbered = decisions.filter(({ path }) => numberInFileName(path) !== null);
    return [...grouped(numbered, ({ path }) => folderOf(path)).values()].flatMap((files) => gapsIn(files));
  },
};

function gapsIn(files: readonly AdrFile[]): readonly Finding[] {
  const sorted = files.toSorted((a, b) => numberOf(a) - numberOf(b));
  return sorted.flatMap((file, index) => {
    const before = sorted[index - 1];
    const [expected, number] = [before ? numberOf(before) + 1 : 1, numberOf(file)];
    if (number <= expected) return [];
    const last = number - 1;
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

function numberOf({ path }: AdrFile): number {
  return numberInFileName(path) ?? 0;
}
