import type { LineEnd, SourceLine } from './source-lines.ts';

/**
 * A file of Markdown without loss: its lines put together are its text, and its blocks cover every line once, in order,
 * from 0 to `lines.length`. Lines count from 0.
 */
export interface AdrSource {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  /** The line end that most lines have, `\n` where there is none. */
  readonly lineEnd: LineEnd;
  readonly hasBom: boolean;
  readonly blocks: readonly Block[];
}

/** Lines `[from, to)` of the file. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What stands in one line inside its block: without the byte order mark, without the marks and the indentation of the
 * quotations and list items around it. It is a tail of the line's text, except that a tab cut in two leaves spaces in
 * front, so columns are counted from the end of the line.
 */
export interface ContentLine {
  readonly line: number;
  readonly text: string;
}

/** Between two lines of `---`, as TOML of `+++`, at the very start of a file. `lines` are those between them. */
export interface FrontMatter extends LineRange {
  readonly kind: 'front-matter';
  readonly language: 'yaml' | 'toml';
  readonly lines: readonly ContentLine[];
}

/** One or more lines of nothing but spaces and tabs. */
export interface Blank extends LineRange {
  readonly kind: 'blank';
}

export interface Heading extends LineRange {
  readonly kind: 'heading';
  /** `#` in front, or underlined (`=` is level 1, `-` level 2). */
  readonly style: 'atx' | 'setext';
  /** 1 to 6. */
  readonly level: number;
  /** The Markdown of its words, without its marks; lines joined by `\n`. */
  readonly text: string;
  /** The lines of its words: behind the opening marks of `#`, closing ones included; all but the underline. */
  readonly lines: readonly ContentLine[];
}

export interface Fence extends LineRange {
  readonly kind: 'fence';
  /** The marks that open it, at least three of one kind. */
  readonly marker: string;
  readonly info: string;
  /** Whether it has a closing line; without, it ends with what it stands in. */
  readonly isClosed: boolean;
  /** The code, without the opening and the closing line. */
  readonly lines: readonly ContentLine[];
}

/** A block of HTML; `isComment` where it begins with `<!--`. */
export interface Html extends LineRange {
  readonly kind: 'html';
  readonly isComment: boolean;
  readonly lines: readonly ContentLine[];
}

export interface List extends LineRange {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  /** The items cover the list's lines. */
  readonly items: readonly ListItem[];
}

export interface ListItem extends LineRange {
  /** As it stands there: `*`, `-`, `+`, `1.` or `1)`. */
  readonly marker: string;
  /** Columns in front of the marker, from where the text of the block around it begins. */
  readonly indent: number;
  /** Column where its content begins, counted like `indent`. */
  readonly contentIndent: number;
  /** Blocks inside; they cover the lines of the item. An empty item has none. */
  readonly blocks: readonly Block[];
}

/** A table with pipes. */
export interface Table extends LineRange {
  readonly kind: 'table';
  readonly header: readonly string[];
  /** The rows under the header and its line of dashes. */
  readonly rows: readonly TableRow[];
  /** Header and rows as they stand there. */
  readonly lines: readonly ContentLine[];
}

export interface TableRow {
  readonly line: number;
  /** Markdown of the cells, trimmed, with `\|` as it stands there. */
  readonly cells: readonly string[];
}

export interface Quote extends LineRange {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
}

/** Indented code. */
export interface Code extends LineRange {
  readonly kind: 'code';
  readonly lines: readonly ContentLine[];
}

/** A line across (`---`, `***`, `___`). */
export interface Rule extends LineRange {
  readonly kind: 'rule';
}

export interface Paragraph extends LineRange {
  readonly kind: 'paragraph';
  readonly lines: readonly ContentLine[];
}

/** The target of reference links, in one line: `[label]: href "title"`. */
export interface ReferenceDefinition extends LineRange {
  readonly kind: 'reference';
  readonly label: string;
  readonly href: string;
  readonly lines: readonly ContentLine[];
}

export type Block =
  | FrontMatter
  | Blank
  | Heading
  | Fence
  | Html
  | List
  | Table
  | Quote
  | Code
  | Rule
  | Paragraph
  | ReferenceDefinition;
