import { definitionIn, isUnderTableHeader, tableCells } from './block-starts.ts';
import type { Block, ContentLine, List, ListItem, ReferenceDefinition } from './blocks.ts';
import { isBlank } from './cursor.ts';
import type { HtmlStart } from './html-start.ts';

/** A list item of which more lines may come. */
export interface OpenItem {
  readonly kind: 'item';
  readonly from: number;
  readonly marker: string;
  readonly indent: number;
  readonly contentIndent: number;
  readonly blocks: Block[];
}

export interface OpenList {
  readonly kind: 'list';
  readonly from: number;
  readonly isOrdered: boolean;
  /** The sign by which items belong to it. */
  readonly sign: string;
  readonly items: OpenItem[];
}

export interface OpenQuote {
  readonly kind: 'document' | 'quote';
  readonly from: number;
  readonly blocks: Block[];
}

export type Container = OpenQuote | OpenList | OpenItem;

/** The innermost block while it is open: the one that takes text. */
export type Leaf =
  | { readonly kind: 'paragraph' | 'code'; readonly lines: ContentLine[] }
  | { readonly kind: 'table'; readonly from: number; readonly lines: ContentLine[] }
  | { readonly kind: 'html'; readonly start: HtmlStart; readonly lines: ContentLine[] }
  | {
      readonly kind: 'fence';
      readonly from: number;
      readonly indent: number;
      readonly marker: string;
      readonly info: string;
      readonly lines: ContentLine[];
    };

/** The blocks that an open block has become; `to` is the line after its last one. */
export function closedLeaf(leaf: Leaf, isClosed: boolean): readonly Block[] {
  const { lines } = leaf;
  const from = lines[0]?.line ?? 0;
  const to = (lines.at(-1)?.line ?? 0) + 1;
  switch (leaf.kind) {
    case 'paragraph':
      return paragraphBlocks(lines);
    case 'code':
      return codeBlocks(lines);
    case 'html':
      return [{ kind: 'html', from, to, isComment: leaf.start.isComment, lines }];
    case 'table': {
      const [header, ...rows] = lines.map(({ line, text }) => ({ line, cells: tableCells(text) }));
      return [
        { kind: 'table', from: leaf.from, to: Math.max(to, leaf.from + 2), header: header?.cells ?? [], rows, lines },
      ];
    }
    case 'fence': {
      const end = Math.max(leaf.from + 1, lines.length === 0 ? 0 : to) + (isClosed ? 1 : 0);
      const { marker, info } = leaf;
      return [{ kind: 'fence', from: leaf.from, to: end, marker, info, isClosed, lines }];
    }
  }
}

/** Definitions of reference links at the start of a paragraph, and how many lines they take. */
export function leadingDefinitions(lines: readonly ContentLine[]): readonly ReferenceDefinition[] {
  const definitions: ReferenceDefinition[] = [];
  for (const content of lines) {
    if (!content.text.startsWith('[')) break;
    const definition = definitionIn(content.text.trimEnd());
    if (!definition) break;
    definitions.push({
      kind: 'reference',
      from: content.line,
      to: content.line + 1,
      ...definition,
      lines: [content],
    });
  }
  return definitions;
}

/** A list without the blank lines at its end, and these. */
export function closedList({ from, isOrdered, items: open }: OpenList): readonly Block[] {
  const blanks = open.at(-1)?.blocks.at(-1)?.kind === 'blank' ? open.at(-1)?.blocks.pop() : undefined;
  const items: readonly ListItem[] = open.map(({ from: start, marker, indent, contentIndent, blocks }) => {
    return { from: start, to: blocks.at(-1)?.to ?? start + 1, marker, indent, contentIndent, blocks };
  });
  const list: List = { kind: 'list', from, to: items.at(-1)?.to ?? from + 1, isOrdered, items };
  return blanks ? [list, blanks] : [list];
}

/** Adds a block behind the others; blank lines next to each other are one block. */
export function pushBlock(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (block.kind === 'blank' && last?.kind === 'blank' && last.to === block.from)
    blocks[blocks.length - 1] = { ...last, to: block.to };
  else blocks.push(block);
}

/** Whether a line under a paragraph makes its last line the header of a table. */
export function beginsTable(body: string, leaf: Leaf | null): leaf is Leaf & { readonly kind: 'paragraph' } {
  const header = leaf?.kind === 'paragraph' ? leaf.lines.at(-1) : undefined;
  return header !== undefined && isUnderTableHeader(body, header.text);
}

function paragraphBlocks(lines: readonly ContentLine[]): readonly Block[] {
  const definitions = leadingDefinitions(lines);
  const rest = definitions.length === 0 ? lines : lines.slice(definitions.length);
  const first = rest[0];
  const last = rest.at(-1);
  if (!first || !last) return definitions;
  return [...definitions, { kind: 'paragraph', from: first.line, to: last.line + 1, lines: rest }];
}

/** Indented code ends with its last line that is not blank. */
function codeBlocks(lines: readonly ContentLine[]): readonly Block[] {
  const count = lines.findLastIndex(({ text }) => !isBlank(text)) + 1;
  const from = lines[0]?.line ?? 0;
  const end = (lines.at(-1)?.line ?? 0) + 1;
  const to = from + count;
  const code: Block = { kind: 'code', from, to, lines: lines.slice(0, count) };
  return to === end ? [code] : [code, { kind: 'blank', from: to, to: end }];
}
