import { isAboutDecisions } from '../../reading/file-name.ts';
import { folderOf } from '../../relations/adr-lookup.ts';
import type { LintRule } from '../finding.ts';

/** Markdown in the folder that is no decision; log4brains itself puts its home page, a README and its template there. */
export const foreignFile: LintRule = {
  id: 'foreign-file',
  madrlint: ['MADR42'],
  check: ({ files, decisions }) => {
    const ofLog4brains = new Set(
      decisions.flatMap(({ path, reading }) => (reading.format === 'log4brains' ? [folderOf(path)] : [])),
    );
    return files
      .filter(({ reading }) => reading.format === 'none')
      .filter(({ path }) => !(isAboutDecisions(path) && ofLog4brains.has(folderOf(path))))
      .map(({ path, reading }) => ({
        file: path,
        line: 0,
        rule: 'foreign-file',
        message: isAboutDecisions(path)
          ? 'This is no decision, but stands among them.'
          : `This is not understood as a decision. ${reading.why ?? ''}`.trim(),
        why: 'adr-log lists every Markdown file of the folder as a decision, and Structurizr’s importer for adr-tools stops at one without a number.',
        fix: null,
      }));
  },
};
