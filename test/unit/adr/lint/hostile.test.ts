import { describe, expect, it } from 'vitest';
import { adrFile } from '../../../../shared/adr/edits/edit.ts';
import { lintFolder } from '../../../../shared/adr/lint/lint-folder.ts';
import { adrRelations } from '../../../../shared/adr/relations/relations.ts';
import { lintOptions } from './lint-case.ts';

const length = 200_000;

function repeated(text: string): string {
  return text.repeat(Math.floor(length / text.length));
}

function numbered(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function madr(context: string, options: string, outcome: string, more: string): string {
  const head = `---\nstatus: accepted\n---\n# T\n\n## Context and Problem Statement\n\n${context}\n\n`;
  const middle = `## Considered Options\n\n${options}\n\n## Decision Outcome\n\n${outcome}\n\n`;
  return `${head}${middle}## Pros and Cons of the Options\n\n${more}\n`;
}

/** Files on which a reader that looks again at what it has seen takes minutes. */
const files: Readonly<Record<string, string>> = {
  'many links in one paragraph': madr(repeated('[a](0002-b.md) ADR-3 [[0002-b]] '), '* a', 'x', ''),
  'brackets that are never closed': madr(repeated('[['), '* a', repeated('!['), repeated('](')),
  'many options': madr(
    'x',
    numbered(10_000, (index) => `* option ${index}`),
    'Chosen option: "opt 77", because x',
    numbered(5_000, (index) => `### opt ${index}\n\n* Good, because x\n`),
  ),
  'many paragraphs': madr(
    'x',
    '* a',
    numbered(20_000, (index) => `para ${index}\n`),
    '',
  ),
  'many items': madr(
    'x',
    '* a',
    numbered(20_000, (index) => `* item ${index}`),
    '',
  ),
  'many lists': madr(
    numbered(4_000, (index) => `- a\n\nx ${index}\n`),
    '* a',
    'x',
    '',
  ),
  'lists in lists': madr(
    numbered(300, (index) => `${' '.repeat(index * 2)}- a`),
    '* a',
    'x',
    '',
  ),
  'many statuses': `# T\n\n${numbered(10_000, (index) => `* Status: accepted ${index}\n* Deciders: a, b`)}\n`,
  'many sections': `# T\n\n${numbered(8_000, () => '## Status\n\nAccepted\n')}\n`,
  'quotation marks': madr('x', '* a', `Chosen option: ${repeated('"" ')}`, ''),
  'emphasis and strokes': madr(repeated('~~a*_'), '* a', `Chosen option: ${repeated('**')}`, ''),
  'tags that are never closed': madr(`[x](#y) ${repeated('<a id=')}`, '* a', repeated('<!-- '), ''),
  'long lists in YAML': `---\ntags: [${repeated('a, ')}]\ndeciders: ${repeated('a, ')}\n---\n# T\n`,
};

describe('hostile files', () => {
  it.each(Object.entries(files))(
    '%s are read, related and linted in seconds',
    (_, text) => {
      const start = performance.now();
      const file = adrFile('0001-a.md', text);
      const other = adrFile('0002-b.md', '# B\n\n## Context\n\nx\n\n## Decision\n\ny\n');
      const findings = lintFolder([file, other], lintOptions);
      adrRelations([file, other]);
      expect([file.reading.parts.options.length, findings.length].every((count) => count >= 0)).toBe(true);
      expect(performance.now() - start).toBeLessThan(15_000);
    },
    60_000,
  );
});
