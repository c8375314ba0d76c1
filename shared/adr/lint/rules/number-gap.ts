import type { AdrFile } from '../../edits/edit.ts';
import { numberInFileName } from '../../reading/file-name.ts';
import { recordNumber } from '../../record-file-name.ts';
import { folderOf, grouped } from '../../relations/adr-lookup.ts';
import { headLine, type BranchFile, type Finding, type LintRule } from '../finding.ts';

/**
 * Numbers left out between files, or before the first; one that another branch has given is not lost. Folders that have no
 * number in common, such as those of years, are counted through.
 */
export const numberGap: LintRule = {
  id: 'number-gap',
  madrlint: ['MADR41'],
  check: ({ decisions, onBranches }) => {
    const folders = grouped(
      decisions.filter(({ path }) => numberInFileName(path) !== null),
      ({ path }) => folderOf(path),
    );
    const elsewhere = grouped(onBranches, ({ path }) => folderOf(path));
    return runsOf(folders).flatMap((names) =>
      gapsIn(
        names.flatMap((name) => folders.get(name) ?? []),
        names.flatMap((name) => elsewhere.get(name) ?? []),
      ),
    );
  },
};

/** Folders whose numbers go on from one to the other, each of the rest for itself. */
function runsOf(folders: ReadonlyMap<string, readonly AdrFile[]>): readonly (readonly string[])[] {
  const names = [...folders.keys()];
  return [...grouped(names, (name) => topOf(name, names)).values()].flatMap((together) => {
    const numbers = together.map((name) => new Set(folders.get(name)?.map((file) => numberOf(file))));
    const count = numbers.reduce((sum, { size }) => sum + size, 0);
    const isOneRun = new Set(numbers.flatMap((some) => [...some])).size === count;
    return isOneRun ? [together] : together.map((name) => [name]);
  });
}

/** The folder that a folder belongs to: the one with its years, else itself where others lie in it, else the one around it. */
function topOf(name: string, names: readonly string[]): string {
  const undated = name.replace(/(?:(?:^|\/)(?:(?:19|20)\d\d(?:-\d\d)?|\d\d))+$/, '');
  const hasOthers = names.some((other) => other !== name && other.startsWith(`${name}/`));
  return undated !== name || hasOthers ? undated : folderOf(name);
}

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
