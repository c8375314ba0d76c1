import type { AdrFile } from '../../edits/edit.ts';
import { baseName, numberInFileName } from '../../reading/file-name.ts';
import { folderOf, grouped } from '../../relations/adr-lookup.ts';
import { headLine, type BranchFile, type Finding, type LintRule } from '../finding.ts';

const why = 'A number stands for one decision: links and people go by it.';

/** Numbers that several files of a folder have, here or on another local branch. */
export const duplicateNumber: LintRule = {
  id: 'duplicate-number',
  madrlint: ['MADR43'],
  check: ({ decisions, onBranches }) => {
    const taken = grouped(decisions, ({ path }) => keyOf(path));
    const elsewhere = grouped(onBranches, ({ path }) => keyOf(path));
    return decisions.flatMap((file) => {
      const key = keyOf(file.path);
      if (key === null) return [];
      const others = (taken.get(key) ?? []).filter((other) => other !== file).map(({ path }) => baseName(path));
      const onOther = (elsewhere.get(key) ?? []).filter(({ path }) => path !== file.path && !isHere(taken, key, path));
      return [...here(file, others), ...onBranch(file, onOther)];
    });
  },
};

/** Folder and number; numbers count for themselves in each folder. */
function keyOf(path: string): string | null {
  const number = numberInFileName(path);
  return number === null ? null : `${folderOf(path)}/${number}`;
}

function isHere(taken: ReadonlyMap<string, readonly AdrFile[]>, key: string, path: string): boolean {
  return (taken.get(key) ?? []).some((file) => file.path === path);
}

function here(file: AdrFile, others: readonly string[]): readonly Finding[] {
  if (others.length === 0) return [];
  return [found(file, `${others.join(', ')} ${others.length > 1 ? 'have' : 'has'} the same number.`)];
}

function onBranch(file: AdrFile, others: readonly BranchFile[]): readonly Finding[] {
  const byName = grouped(others, ({ path }) => baseName(path));
  return [...byName].map(([name, files]) => {
    const branches = files.map(({ branch }) => `“${branch}”`).join(', ');
    return found(file, `On the branch ${branches} ${name} has the same number.`);
  });
}

function found(file: AdrFile, message: string): Finding {
  return { file: file.path, line: headLine(file), rule: 'duplicate-number', message, why, fix: null };
}
