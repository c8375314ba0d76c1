import type { AdrSource, Block, ContentLine } from './blocks.ts';
import { scanInline, type Definitions, type InlineLink, type TextRange } from './inline-scan.ts';

/** A link as it stands in a file. */
export interface SourceLink {
  /** A definition is the line that gives a reference its target. */
  readonly kind: InlineLink['kind'] | 'definition';
  readonly isImage: boolean;
  /** Markdown between its square brackets. */
  readonly text: string;
  readonly href: string;
  /** Line in which it begins, from 0. */
  readonly line: number;
  /** Where the address is written, to put another in its place: columns of the text of a line; null for a reference. */
  readonly hrefAt: (TextRange & { readonly line: number }) | null;
}

/** All links and images of a file in paragraphs, headings, tables and definitions, not those in code, HTML or comments. */
export function linksOf(source: AdrSource): readonly SourceLink[] {
  const definitions = definitionsIn(source.blocks);
  return linksIn(source, source.blocks, (label) => definitions.get(normalized(label)) ?? null).toSorted(
    (a, b) => a.line - b.line,
  );
}

/** The links of a piece of a file's inline Markdown, given by its lines. */
function linksInLines(
  source: AdrSource,
  lines: readonly ContentLine[],
  definitions: Definitions,
): readonly SourceLink[] {
  const text = lines.map((content) => content.text).join('\n');
  const place = placesIn(lines);
  return scanInline(text, definitions).links.map(({ kind, isImage, text: words, href, hrefRange, from }) => ({
    kind,
    isImage,
    text: words,
    href,
    line: place(from).content.line,
    hrefAt: hrefRange && rangeIn(source, place(hrefRange.from), hrefRange),
  }));
}

function linksIn(source: AdrSource, blocks: readonly Block[], definitions: Definitions): readonly SourceLink[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'quote':
        return linksIn(source, block.blocks, definitions);
      case 'list':
        return block.items.flatMap((item) => linksIn(source, item.blocks, definitions));
      case 'paragraph':
      case 'heading':
        return linksInLines(source, block.lines, definitions);
      case 'table':
        return block.lines.flatMap((row) => linksInLines(source, [row], definitions));
      case 'reference':
        return [definitionLink(source, block)];
      default:
        return [];
    }
  });
}

function definitionLink(source: AdrSource, { label, href, lines }: Block & { readonly kind: 'reference' }): SourceLink {
  const content = lines[0] ?? { line: 0, text: '' };
  const from = content.text.indexOf(href, content.text.indexOf(']:'));
  const hrefAt = rangeIn(source, { content, at: from }, { from, to: from + href.length });
  return { kind: 'definition', isImage: false, text: label, href, line: content.line, hrefAt };
}

function definitionsIn(blocks: readonly Block[], found = new Map<string, string>()): ReadonlyMap<string, string> {
  for (const block of blocks) {
    if (block.kind === 'quote') definitionsIn(block.blocks, found);
    if (block.kind === 'list') for (const item of block.items) definitionsIn(item.blocks, found);
    if (block.kind === 'reference' && !found.has(normalized(block.label)))
      found.set(normalized(block.label), block.href);
  }
  return found;
}

function normalized(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

interface Place {
  readonly content: ContentLine;
  /** From the start of the content. */
  readonly at: number;
}

/** Finds the line of a place in joined lines. */
function placesIn(lines: readonly ContentLine[]): (at: number) => Place {
  const starts: number[] = [];
  let next = 0;
  for (const { text } of lines) {
    starts.push(next);
    next += text.length + 1;
  }
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { content: lines[low] ?? { line: 0, text: '' }, at: at - (starts[low] ?? 0) };
  };
}

/** Columns are counted from the end of the line, since the content is its tail. */
function rangeIn(source: AdrSource, { content, at }: Place, range: TextRange): SourceLink['hrefAt'] {
  const whole = source.lines[content.line]?.text.length ?? 0;
  const from = whole - content.text.length + at;
  return { line: content.line, from, to: from + range.to - range.from };
}
