import type { AdrFile } from '../../edits/edit.ts';
import { baseName, isNamedByDate, numberInFileName } from '../../reading/file-name.ts';
import { hasMadrSections } from '../../reading/format.ts';
import { folderOf, grouped } from '../../relations/adr-lookup.ts';
import { headLine, type Finding, type LintRule } from '../finding.ts';

const why = 'MADR and adr-tools name files by four digits and the title; Backstage and Structurizr read no others.';

/**
 * Names that are not `NNNN-title.md`, in log4brains `YYYYMMDD-title.md`. A folder in another format whose files all have
 * names of one shape of its own, as `adr-012-title.md`, has decided so.
 */
export const fileName: LintRule = {
  id: 'file-name',
  madrlint: ['MADR44'],
  check: ({ decisions }) =>
    [...grouped(decisions, ({ path }) => folderOf(path)).values()].flatMap((files) => {
      const usual = shapeOfAll(files);
      return files.flatMap((file) => {
        const problem = problemOf(file, usual);
        return problem === null ? [] : [found(file, problem)];
      });
    }),
};

interface Problem {
  readonly message: string;
  readonly why: string;
}

function problemOf({ path, reading: { format } }: AdrFile, usual: string | null): Problem | null {
  const name = baseName(path);
  if (format === 'log4brains') {
    if (isNamedByDate(name) || /^\d{4}-/.test(name)) return null;
    const message = `The name ${name} does not begin with a day, as in 20240131-title.md.`;
    return { message, why: 'log4brains names its files by day, so that no two branches take the same name.' };
  }
  if (/^\d{4,5}-[^/]+\.md$/.test(name)) return null;
  if (!hasMadrSections(format) && (isNamedByDate(name) || shapeOf(path) === usual)) return null;
  return { message: `The name ${name} is not like 0001-title.md.`, why };
}

/** What stands in front of all titles; null where files differ in it. */
function shapeOfAll(files: readonly AdrFile[]): string | null {
  const shapes = new Set(files.map(({ path }) => shapeOf(path)));
  const [only = null] = shapes;
  return files.length > 1 && shapes.size === 1 ? only : null;
}

/** `adr-0-` for `adr-012-title.md`; null for a name without a number. */
function shapeOf(path: string): string | null {
  if (numberInFileName(path) === null) return null;
  return /^\D*\d+[^\p{L}\p{N}]*/u.exec(baseName(path))?.[0].replace(/\d+/, '0') ?? null;
}

function found(file: AdrFile, problem: Problem): Finding {
  return { file: file.path, line: headLine(file), rule: 'file-name', ...problem, fix: null };
}
