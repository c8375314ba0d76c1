import { frontMatterEntries, frontMatterOf } from '../../source/front-matter-entries.ts';
import type { AdrFile } from '../../edits/edit.ts';
import type { FrontMatter } from '../../source/blocks.ts';
import { fileRule, fixIn, type Found } from '../finding.ts';

/** What yamllint accepts by default. */
const longestLine = 80;

/** Front matter that is no YAML, has a key twice, or that yamllint, which madrlint runs, does not accept. */
export const frontMatter = fileRule('front-matter', ['MADR21'], (file) => {
  const block = frontMatterOf(file.source);
  if (!block) return [];
  const { why, format } = file.reading;
  if (why !== null) return [broken(block, why)];
  // The blank line of MADR universal is one that yamllint does not accept, so the rest is left as well.
  const isLinted = block.language === 'yaml' && (format === 'madr-4' || format === 'madr-3');
  return isLinted ? styleOf(file, block) : [];
});

function broken(block: FrontMatter, why: string): Found {
  const told = /line (\d+)/.exec(why)?.[1];
  const line = told === undefined ? block.from : Number(told) - 1;
  return { line, message: why, why: 'Readers that take it for YAML stop here, and see no status and no date.' };
}

function styleOf(file: AdrFile, block: FrontMatter): readonly Found[] {
  const empty = frontMatterEntries(block)
    .filter(({ inline, from, to }) => inline.replace(/^#.*/, '') === '' && to === from + 1)
    .map(({ key, from }) => ({
      line: from,
      message: `The key “${key}” has no value.`,
      why: 'Every key of MADR’s front matter is optional: one without a value is left out.',
      fix: fixIn(file, `Take out “${key}”`, [{ from, to: from + 1, lines: [] }]),
    }));
  const spaced = block.lines
    .filter(({ text }) => /\S[ \t]+$/.test(text))
    .map(({ line, text }) => ({
      line,
      message: 'The line ends with spaces.',
      why: 'yamllint, which madrlint runs, does not accept it.',
      fix: fixIn(file, 'Take out the spaces', [{ from: line, to: line + 1, lines: [text.trimEnd()] }]),
    }));
  return [...empty, ...spaced, ...longLines(block)].toSorted((a, b) => a.line - b.line);
}

function longLines(block: FrontMatter): readonly Found[] {
  return block.lines
    .filter(({ text }) => text.length > longestLine && text.trim().includes(' '))
    .map(({ line, text }) => ({
      line,
      message: `The line is ${text.length} characters long.`,
      why: `yamllint, which madrlint runs, accepts at most ${longestLine}.`,
    }));
}
