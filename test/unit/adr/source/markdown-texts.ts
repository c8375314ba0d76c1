import fc from 'fast-check';
import { allSections, outlineOf } from '../../../../shared/adr/source/sections.ts';
import type { AdrSource, Block } from '../../../../shared/adr/source/blocks.ts';

/** How many texts a test tries: 5,000, or what FULCRUM_FUZZ says. */
export const fuzzRuns = Number(process.env['FULCRUM_FUZZ'] ?? 5_000);

const marks = [
  '# ',
  '## Status',
  '###',
  '---',
  '===',
  '***',
  '* ',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '>',
  '    ',
  '\t',
  ' ',
  '  ',
  '```',
  '~~~',
  '````md',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<pre>',
  '<b>',
  '|',
  '|---|',
  ' | ',
  ':-:',
  '[a]: b.md',
  '[a]',
  '](b.md)',
  '[',
  '![',
  '`',
  '``',
  '\\',
  '**',
  '_',
  'status: accepted',
  'Status: ',
  'Date: 2024-01-02',
  'Accepted',
  'word',
  'ä',
  '\u{1F600}',
  '\u2028',
  '\u0000',
  '\uFEFF',
  '\uD800',
  'key: "x" # y',
  "'",
  '"',
  '%YAML',
];

/** A line of pieces of Markdown in any order. */
const line = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...marks) }, fc.string({ maxLength: 5 })), {
  maxLength: 7,
});

/** Texts that look like Markdown, in every kind of line end, with and without byte order mark and front matter. */
export const markdownTexts: fc.Arbitrary<string> = fc
  .record({
    start: fc.constantFrom('', '', '\uFEFF', '---\n', '\uFEFF---\n', '---\nstatus: accepted\n---\n'),
    lines: fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n')), { maxLength: 25 }),
    last: line,
  })
  .map(({ start, lines, last }) => start + lines.map(([words, end]) => words.join('') + end).join('') + last.join(''));

/** What is wrong with how blocks cover the lines of a file; empty where they cover each once, in order. */
export function coverFaults(source: AdrSource): readonly string[] {
  const sections = allSections(outlineOf(source));
  const reach = sections.filter(({ from, to }) => from >= to || to > source.lines.length);
  return [
    ...faultsIn(source.blocks, 0, source.lines.length, 'file'),
    ...reach.map(({ title }) => `section ${title} has no lines`),
  ];
}

function faultsIn(blocks: readonly Block[], from: number, to: number, where: string): readonly string[] {
  const faults: string[] = [];
  let next = from;
  for (const block of blocks) {
    if (block.from !== next || block.to <= block.from) faults.push(`${where}: ${block.kind} ${block.from}-${block.to}`);
    next = block.to;
    if (block.kind === 'quote') faults.push(...faultsIn(block.blocks, block.from, block.to, 'quote'));
    if (block.kind === 'list') faults.push(...itemFaults(block));
    if ('lines' in block && block.lines.some(({ line: at }) => at < block.from || at >= block.to))
      faults.push(`${where}: ${block.kind} has lines outside`);
  }
  if (next !== to) faults.push(`${where}: ends at ${next}, not ${to}`);
  return faults;
}

function itemFaults({ items, from, to }: Block & { readonly kind: 'list' }): readonly string[] {
  const ends = items.map((_, index) => items[index + 1]?.from ?? to);
  const gaps = items.filter((item, index) => item.to !== ends[index] || item.from >= item.to);
  return [
    ...(items[0]?.from === from ? [] : ['list: does not begin with an item']),
    ...gaps.map(({ from: start, to: end }) => `list: gap at item ${start}-${end}`),
    ...items.flatMap((item) => faultsIn(item.blocks, item.blocks[0]?.from ?? item.to, item.to, 'item')),
    ...items.filter((item) => (item.blocks[0]?.from ?? item.from) > item.from + 1).map(() => 'item: begins late'),
  ];
}
