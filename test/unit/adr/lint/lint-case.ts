import { adrFile, type AdrFile } from '../../../../shared/adr/edits/edit.ts';
import type { Finding, LintFix, LintOptions } from '../../../../shared/adr/lint/finding.ts';
import { lintFolder } from '../../../../shared/adr/lint/lint-folder.ts';
import { applyPatches } from '../../../../shared/adr/source/patch.ts';

export const lintOptions: LintOptions = { today: '2026-11-21', exists: null, onBranches: [] };

/** Files of a folder by their path, each with its lines. */
export type Folder = Readonly<Record<string, readonly string[]>>;

export function filesOf(folder: Folder): readonly AdrFile[] {
  return Object.entries(folder).map(([path, lines]) => adrFile(path, `${lines.join('\n')}\n`));
}

/** The findings of one rule as `file:line message`, lines from 1 as an editor counts them. */
export function told(findings: readonly Finding[], rule: string): readonly string[] {
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ file, line, message }) => `${file}:${line + 1} ${message}`);
}

export function lint(folder: Folder, options: Partial<LintOptions> = {}): readonly Finding[] {
  return lintFolder(filesOf(folder), { ...lintOptions, ...options });
}

/** The files after a fix. */
export function fixed(files: readonly AdrFile[], { edits }: LintFix): readonly AdrFile[] {
  return files.map((file) => {
    const edit = edits.find(({ path }) => path === file.path);
    return edit ? adrFile(file.path, applyPatches(file.source, edit.patches)) : file;
  });
}

/** The lines of a file after the only fix of a rule. */
export function linesAfterFix(
  folder: Folder,
  rule: string,
  path: string,
  options: Partial<LintOptions> = {},
): readonly string[] {
  const files = filesOf(folder);
  const fixes = lintFolder(files, { ...lintOptions, ...options }).flatMap((finding) =>
    finding.rule === rule && finding.fix ? [finding.fix] : [],
  );
  const [fix] = fixes;
  if (!fix || fixes.length > 1) throw new Error(`${fixes.length} fixes of ${rule}`);
  const text = fixed(files, fix).find((file) => file.path === path)?.source.text ?? '';
  return text.split('\n').slice(0, -1);
}

/** A decision in MADR 4 that nothing is wrong with, with other lines in front of or behind its parts. */
export function madr(parts: {
  readonly frontMatter?: readonly string[];
  readonly title?: string;
  readonly context?: readonly string[];
  readonly outcome?: readonly string[];
  readonly more?: readonly string[];
}): readonly string[] {
  const { frontMatter = ['status: accepted', 'date: 2024-01-31'], title = 'Use a queue', more = [] } = parts;
  const { context = ['Mail is lost.'], outcome = ['Chosen option: "Queue", because nothing is lost.'] } = parts;
  const head = [
    '---',
    ...frontMatter,
    '---',
    '',
    `# ${title}`,
    '',
    '## Context and Problem Statement',
    '',
    ...context,
    '',
  ];
  return [
    ...head,
    '## Considered Options',
    '',
    '* Queue',
    '* Nothing',
    '',
    '## Decision Outcome',
    '',
    ...outcome,
    ...more,
  ];
}

/** A decision in Nygard's format that nothing is wrong with. */
export function nygard(number: number, ...status: readonly string[]): readonly string[] {
  const head = [
    `# ${number}. Use a queue`,
    '',
    'Date: 2024-01-31',
    '',
    '## Status',
    '',
    ...status,
    '',
    '## Context',
    '',
  ];
  const decision = ['## Decision', '', 'We use a queue.', ''];
  return [...head, 'Mail is lost.', '', ...decision, '## Consequences', '', 'Nothing is lost.'];
}
