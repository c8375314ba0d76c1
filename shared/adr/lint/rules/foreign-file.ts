import { isAboutDecisions } from '../../reading/file-name.ts';
import type { LintRule } from '../finding.ts';

/** Markdown in the folder that is no decision. */
export const foreignFile: LintRule = {
  id: 'foreign-file',
  madrlint: ['MADR42'],
  check: ({ files }) =>
    files
      .filter(({ reading }) => reading.format === 'none')
      .map(({ path, reading }) => ({
        file: path,
        line: 0,
        rule: 'foreign-file',
        message: isAboutDecisions(path)
          ? 'This is no decision, but stands among them.'
          : `This is not understood as a decision. ${reading.why ?? ''}`.trim(),
        why: 'adr-log lists every Markdown file of the folder as a decision, and Structurizr’s importer for adr-tools stops at one without a number.',
        fix: null,
      })),
};
