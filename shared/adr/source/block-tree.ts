import { atxStart, closesFence, fenceStart, isRule, itemStart, mayBeginBlock, setextLevel } from './block-starts.ts';
import type { Block, Heading } from './blocks.ts';
import { indentOf, isBlank, skipIndent, skipSigns, withoutIndent, type Cursor } from './cursor.ts';
import { endsHtml, htmlStart } from './html-start.ts';
import {
  beginsTable,
  closedLeaf,
  closedList,
  leadingDefinitions,
  pushBlock,
  type Container,
  type Leaf,
} from './open-blocks.ts';

/** Quotations and lists inside each other beyond which their marks are text, so that depth is bounded. */
const deepest = 100;

/** Columns of indentation that make code. */
const codeIndent = 4;

/**
 * The blocks of a file while its lines are read one after the other, as in CommonMark's two phases: each line first goes
 * on with the containers that are open, then may begin new ones, and what is left is text.
 */
export class BlockTree {
  readonly #open: Container[] = [{ kind: 'document', from: 0, blocks: [] }];
  #leaf: Leaf | null = null;
  /** How many of the open containers the present line goes on with. */
  #matched = 1;

  addLine(line: number, text: string): void {
    let cursor: Cursor = { text, column: 0 };
    for (this.#matched = 1; this.#matched < this.#open.length; this.#matched += 1) {
      const inside = this.#continued(this.#matched, cursor);
      if (!inside) break;
      cursor = inside;
    }
    if (this.#continuesLiteral(line, cursor)) return;
    if (!mayBeginBlock(cursor.text)) {
      this.#addText(line, cursor);
      return;
    }
    for (let inside = this.#beginsContainer(line, cursor); inside; inside = this.#beginsContainer(line, cursor))
      cursor = inside;
    if (!this.#beginsLeaf(line, cursor)) this.#addText(line, cursor);
  }

  /** All blocks of the file, once its lines are read. */
  finish(): readonly Block[] {
    this.#closeTo(1);
    return this.#blocks();
  }

  #continued(index: number, cursor: Cursor): Cursor | null {
    const container = this.#open[index];
    switch (container?.kind) {
      case 'quote':
        return insideQuote(cursor);
      case 'item': {
        const isFresh = container.blocks.length === 0 && this.#leaf === null && index === this.#open.length - 1;
        if (isBlank(cursor.text)) return isFresh ? null : cursor;
        return indentOf(cursor) >= container.contentIndent ? skipIndent(cursor, container.contentIndent) : null;
      }
      default:
        return cursor;
    }
  }

  /** Fences and HTML take every line until they end. */
  #continuesLiteral(line: number, cursor: Cursor): boolean {
    const leaf = this.#leaf;
    if (!this.#allMatched() || (leaf?.kind !== 'fence' && leaf?.kind !== 'html')) return false;
    if (leaf.kind === 'fence') {
      if (indentOf(cursor) < codeIndent && closesFence(withoutIndent(cursor.text), leaf.marker)) this.#closeLeaf(true);
      else leaf.lines.push({ line, text: skipIndent(cursor, leaf.indent).text });
      return true;
    }
    if (leaf.start.ends === null && isBlank(cursor.text)) {
      this.#closeLeaf();
      return false;
    }
    leaf.lines.push({ line, text: cursor.text });
    if (endsHtml(cursor.text, leaf.start)) this.#closeLeaf();
    return true;
  }

  #beginsContainer(line: number, cursor: Cursor): Cursor | null {
    if (this.#open.length >= deepest || isBlank(cursor.text)) return null;
    const indent = indentOf(cursor);
    if (indent >= codeIndent) return null;
    const body = skipIndent(cursor, indent);
    if (!body.text.startsWith('>')) return this.#beginsItem(line, body, indent);
    this.#closeForBlock();
    this.#push({ kind: 'quote', from: line, blocks: [] });
    return pastQuoteMark(body);
  }

  #beginsItem(line: number, body: Cursor, indent: number): Cursor | null {
    const item = itemStart(body);
    if (!item || isRule(body.text)) return null;
    const inParagraph = this.#allMatched() && this.#leaf?.kind === 'paragraph';
    if (inParagraph && (!item.interrupts || setextLevel(body.text) !== null || beginsTable(body.text, this.#leaf)))
      return null;
    this.#closeTo(this.#matched);
    const list = this.#open.at(-1);
    if (list?.kind !== 'list' || list.sign !== item.sign) {
      this.#closeForBlock();
      this.#push({ kind: 'list', from: line, isOrdered: item.isOrdered, sign: item.sign, items: [] });
    }
    const { marker, width } = item;
    this.#push({ kind: 'item', from: line, marker, indent, contentIndent: indent + width, blocks: [] });
    return item.content;
  }

  #beginsLeaf(line: number, cursor: Cursor): boolean {
    if (isBlank(cursor.text)) return false;
    const indent = indentOf(cursor);
    if (indent >= codeIndent) return this.#addCode(line, cursor);
    const body = withoutIndent(cursor.text);
    return (
      this.#beginsAtx(line, body) ||
      this.#beginsFence(line, indent, body) ||
      this.#beginsHtml(line, cursor.text, body) ||
      this.#underlines(line, body) ||
      this.#beginsRule(line, body)
    );
  }

  #addCode(line: number, cursor: Cursor): boolean {
    if (this.#leaf?.kind === 'paragraph') return false;
    if (!this.#allMatched() || this.#leaf?.kind !== 'code') {
      this.#closeForBlock();
      this.#leaf = { kind: 'code', lines: [] };
    }
    this.#leaf.lines.push({ line, text: skipIndent(cursor, codeIndent).text });
    return true;
  }

  #beginsAtx(line: number, body: string): boolean {
    const atx = atxStart(body);
    if (!atx) return false;
    const { level, text } = atx;
    this.#add({
      kind: 'heading',
      from: line,
      to: line + 1,
      style: 'atx',
      level,
      text,
      lines: [{ line, text: atx.line }],
    });
    return true;
  }

  #beginsFence(line: number, indent: number, body: string): boolean {
    const fence = fenceStart(body);
    if (!fence) return false;
    this.#closeForBlock();
    this.#leaf = { kind: 'fence', from: line, indent, ...fence, lines: [] };
    return true;
  }

  #beginsHtml(line: number, text: string, body: string): boolean {
    const start = htmlStart(body);
    if (!start || (!start.interrupts && this.#leaf?.kind === 'paragraph')) return false;
    this.#closeForBlock();
    this.#leaf = { kind: 'html', start, lines: [{ line, text }] };
    if (endsHtml(text, start)) this.#closeLeaf();
    return true;
  }

  /** What makes a heading or the header of a table of the paragraph above. */
  #underlines(line: number, body: string): boolean {
    const leaf = this.#leaf;
    if (!this.#allMatched() || leaf?.kind !== 'paragraph') return false;
    if (beginsTable(body, leaf)) {
      const header = leaf.lines.pop();
      if (leaf.lines.length === 0) this.#leaf = null;
      this.#closeLeaf();
      this.#leaf = { kind: 'table', from: line - 1, lines: header ? [header] : [] };
      return true;
    }
    const level = setextLevel(body);
    if (level === null) return false;
    const definitions = leadingDefinitions(leaf.lines);
    const lines = leaf.lines.slice(definitions.length);
    const first = lines[0];
    if (!first) return false;
    this.#leaf = null;
    const text = lines.map((content) => content.text.trimEnd()).join('\n');
    const heading: Heading = { kind: 'heading', from: first.line, to: line + 1, style: 'setext', level, text, lines };
    for (const block of [...definitions, heading]) this.#add(block);
    return true;
  }

  #beginsRule(line: number, body: string): boolean {
    if (!isRule(body)) return false;
    this.#add({ kind: 'rule', from: line, to: line + 1 });
    return true;
  }

  #addText(line: number, cursor: Cursor): void {
    const leaf = this.#leaf;
    if (isBlank(cursor.text)) {
      this.#addBlank(line, cursor);
      return;
    }
    const text = withoutIndent(cursor.text);
    if (leaf?.kind === 'paragraph' || (leaf?.kind === 'table' && this.#allMatched())) {
      leaf.lines.push({ line, text });
      return;
    }
    this.#closeForBlock();
    this.#leaf = { kind: 'paragraph', lines: [{ line, text }] };
  }

  #addBlank(line: number, cursor: Cursor): void {
    if (this.#leaf?.kind === 'code' && this.#allMatched()) {
      this.#leaf.lines.push({ line, text: skipIndent(cursor, codeIndent).text });
      return;
    }
    this.#closeTo(this.#matched);
    const innermost = this.#open.at(-1);
    const isBehindMarker = innermost?.kind === 'item' && innermost.from === line;
    if (!isBehindMarker) pushBlock(this.#blocks(), { kind: 'blank', from: line, to: line + 1 });
  }

  #allMatched(): boolean {
    return this.#matched === this.#open.length;
  }

  /** Adds a block of which no more lines will come. */
  #add(block: Block): void {
    this.#closeForBlock();
    pushBlock(this.#blocks(), block);
  }

  #push(container: Container): void {
    this.#open.push(container);
    this.#matched = this.#open.length;
  }

  /** Closes what the present line does not go on with, so that a block that is no list item can begin. */
  #closeForBlock(): void {
    this.#closeTo(this.#matched);
    if (this.#open.at(-1)?.kind === 'list') this.#closeTo(this.#open.length - 1);
    this.#matched = this.#open.length;
  }

  #closeTo(count: number): void {
    this.#closeLeaf();
    while (this.#open.length > count) {
      const container = this.#open.pop();
      if (container?.kind === 'list') for (const block of closedList(container)) pushBlock(this.#blocks(), block);
      if (container?.kind === 'item') this.#addItem(container);
      if (container?.kind === 'quote') {
        const { from, blocks } = container;
        pushBlock(this.#blocks(), { kind: 'quote', from, to: blocks.at(-1)?.to ?? from + 1, blocks });
      }
    }
  }

  #addItem(item: Container & { readonly kind: 'item' }): void {
    const list = this.#open.at(-1);
    if (list?.kind === 'list') list.items.push(item);
  }

  #closeLeaf(isClosed = false): void {
    const leaf = this.#leaf;
    this.#leaf = null;
    if (leaf) for (const block of closedLeaf(leaf, isClosed)) pushBlock(this.#blocks(), block);
  }

  /** Where the next block goes: into the innermost container, of a list into its last item. */
  #blocks(): Block[] {
    const container = this.#open.at(-1);
    if (container?.kind === 'list') return container.items.at(-1)?.blocks ?? [];
    return container?.blocks ?? [];
  }
}

function insideQuote(cursor: Cursor): Cursor | null {
  const indent = indentOf(cursor);
  const body = skipIndent(cursor, indent);
  return indent >= codeIndent || !body.text.startsWith('>') ? null : pastQuoteMark(body);
}

function pastQuoteMark(body: Cursor): Cursor {
  return skipIndent(skipSigns(body, 1), 1);
}
