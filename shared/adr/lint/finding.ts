import type { AdrFile } from '../edits/edit.ts';
import type { AdrFormat } from '../reading/adr-reading.ts';
import type { AdrLookup } from '../relations/adr-lookup.ts';
import type { Patch } from '../source/patch.ts';

/** What is wrong in a file, or between files. */
export interface Finding {
  /** Path of the file. */
  readonly file: string;
  /** Line of the file, from 0. */
  readonly line: number;
  /** Id of the rule, `dead-link`. */
  readonly rule: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** Why that matters, and to whom. */
  readonly why: string;
  /** What mends it and changes nothing else; null where a person has to decide. */
  readonly fix: LintFix | null;
}

export interface LintFix {
  /** What it does, for a button: "Link to 0002-use-django.md". */
  readonly label: string;
  /** Patches on the files as they were when they were looked at. */
  readonly edits: readonly { readonly path: string; readonly patches: readonly Patch[] }[];
}

/** A number taken on another branch. */
export interface BranchFile {
  readonly branch: string;
  readonly path: string;
}

export interface LintOptions {
  /** `YYYY-MM-DD`: reviews due before this day are passed. */
  readonly today: string;
  /** Whether there is a file or folder at a path, told like the paths of the files; null where that cannot be known. */
  readonly exists: ((path: string) => boolean) | null;
  /** Files of the ADR folders on other local branches. */
  readonly onBranches: readonly BranchFile[];
}

/** What the rules work on. */
export interface LintFolder extends LintOptions {
  readonly files: readonly AdrFile[];
  /** The files that are decisions. */
  readonly decisions: readonly AdrFile[];
  readonly lookup: AdrLookup;
}

/** One rule. Its id is told in its findings. */
export interface LintRule {
  readonly id: string;
  /** The rules of madrlint that it stands for. */
  readonly madrlint: readonly string[];
  readonly check: (folder: LintFolder) => readonly Finding[];
}

/** A finding before its rule and its file are known. */
export type Found = Pick<Finding, 'line' | 'message' | 'why'> & { readonly fix?: LintFix | null };

/** A rule that looks at each decision, and at what else there is. */
export function folderRule(
  id: string,
  madrlint: readonly string[],
  check: (file: AdrFile, folder: LintFolder) => readonly Found[],
): LintRule {
  return {
    id,
    madrlint,
    check: (folder) =>
      folder.decisions.flatMap((file) =>
        check(file, folder).map(({ fix = null, ...found }) => ({ file: file.path, rule: id, ...found, fix })),
      ),
  };
}

/** A rule that looks at each decision for itself, once as long as it stays as it is: whoever keeps the files saves that. */
export function fileRule(
  id: string,
  madrlint: readonly string[],
  check: (file: AdrFile) => readonly Found[],
): LintRule {
  const kept = new WeakMap<AdrFile, readonly Found[]>();
  return folderRule(id, madrlint, (file) => {
    const known = kept.get(file) ?? check(file);
    kept.set(file, known);
    return known;
  });
}

/** Formats that madrlint is for. */
export function isMadr(format: AdrFormat): boolean {
  return format === 'madr-4' || format === 'madr-3' || format === 'madr-universal';
}

/** The line that stands for the whole file. */
export function headLine({ reading }: AdrFile): number {
  return reading.titleLine ?? 0;
}

/** A fix in the file itself. */
export function fixIn(file: AdrFile, label: string, patches: readonly Patch[]): LintFix {
  return { label, edits: [{ path: file.path, patches }] };
}
