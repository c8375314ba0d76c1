import { EmphasisMarks } from './emphasis-marks.ts';
import { linkTargetAt, unescaped } from './link-target.ts';

/** `[from, to)` in UTF-16 units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export interface InlineLink extends TextRange {
  /** `[text](href)`, `[text][label]` or `[label]`, `<https://…>`. */
  readonly kind: 'inline' | 'reference' | 'autolink';
  readonly isImage: boolean;
  /** Markdown between the square brackets; the address of an autolink. */
  readonly text: string;
  readonly href: string;
  /** Where the address is written; null for a reference. */
  readonly hrefRange: TextRange | null;
}

export interface InlineScan {
  /** In the order in which they end; an image inside a link comes before it. */
  readonly links: readonly InlineLink[];
  /** What is markup and no words, in no particular order, without overlap. */
  readonly marks: readonly TextRange[];
  /** What stands as it is: code and escaped signs. */
  readonly literals: readonly TextRange[];
}

/** Finds the address of a label as it is written; null where nothing defines it. */
export type Definitions = (label: string) => string | null;

interface OpenBracket {
  readonly from: number;
  readonly textFrom: number;
  readonly isImage: boolean;
}

const plainWords: InlineScan = { links: [], marks: [], literals: [] };

/** Finds links, code, escapes, comments and emphasis in a piece of inline Markdown, in linear time. */
export function scanInline(text: string, definitions: Definitions): InlineScan {
  if (!/[\\`<[*_~]/.test(text)) return plainWords;
  return new InlineScanner(text, definitions).scan();
}

const longestLabel = 999;

class InlineScanner {
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #links: InlineLink[] = [];
  readonly #marks: TextRange[] = [];
  readonly #literals: TextRange[] = [];
  readonly #emphasis = new EmphasisMarks();
  readonly #brackets: OpenBracket[] = [];
  /** Brackets in front of which a link stands cannot become links around it. */
  #insideLink = 0;
  /** For each length, where the runs of backticks of that length begin that are not yet passed. */
  readonly #ticks = new Map<number, number[]>();

  constructor(text: string, definitions: Definitions) {
    this.#text = text;
    this.#definitions = definitions;
    const runs = [...text.matchAll(/`+/g)].toReversed();
    for (const run of runs) {
      const starts = this.#ticks.get(run[0].length) ?? [];
      starts.push(run.index);
      this.#ticks.set(run[0].length, starts);
    }
  }

  scan(): InlineScan {
    for (let at = 0; at < this.#text.length;) at = this.#next(at);
    return { links: this.#links, marks: [...this.#marks, ...this.#emphasis.ranges()], literals: this.#literals };
  }

  #next(at: number): number {
    switch (this.#text[at]) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#code(at);
      case '<':
        return this.#angle(at);
      case '!':
        if (this.#text[at + 1] !== '[') return at + 1;
        this.#brackets.push({ from: at, textFrom: at + 2, isImage: true });
        return at + 2;
      case '[':
        this.#brackets.push({ from: at, textFrom: at + 1, isImage: false });
        return at + 1;
      case ']':
        return this.#closeBracket(at);
      case '*':
      case '_':
      case '~':
        return this.#emphasis.addRun(this.#text, at);
      default:
        return at + 1;
    }
  }

  #escape(at: number): number {
    if (!/[!-/:-@[-`{-~]/.test(this.#text[at + 1] ?? '')) return at + 1;
    this.#marks.push({ from: at, to: at + 1 });
    this.#literals.push({ from: at + 1, to: at + 2 });
    return at + 2;
  }

  #code(at: number): number {
    let end = at;
    while (this.#text[end] === '`') end += 1;
    const starts = this.#ticks.get(end - at) ?? [];
    while ((starts.at(-1) ?? Infinity) < end) starts.pop();
    const close = starts.at(-1);
    if (close === undefined) return end;
    const after = close + end - at;
    this.#marks.push({ from: at, to: end }, { from: close, to: after });
    this.#literals.push({ from: end, to: close });
    return after;
  }

  #angle(at: number): number {
    if (this.#text.startsWith('<!--', at)) {
      const close = this.#text.indexOf('-->', at + 4);
      const end = close < 0 ? this.#text.length : close + 3;
      this.#marks.push({ from: at, to: end });
      return end;
    }
    const autolink = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[\w.-]{1,255})>/iy;
    autolink.lastIndex = at;
    const href = autolink.exec(this.#text)?.[1];
    if (href === undefined) return at + 1;
    const hrefRange = { from: at + 1, to: at + 1 + href.length };
    const to = hrefRange.to + 1;
    this.#marks.push({ from: at, to: at + 1 }, { from: to - 1, to });
    this.#literals.push(hrefRange);
    this.#links.push({ kind: 'autolink', isImage: false, text: href, href, hrefRange, from: at, to });
    return to;
  }

  #closeBracket(at: number): number {
    const open = this.#brackets.pop();
    const isInside = this.#brackets.length < this.#insideLink;
    this.#insideLink = Math.min(this.#insideLink, this.#brackets.length);
    if (!open || (isInside && !open.isImage)) return at + 1;
    const link = this.#inlineLink(open, at) ?? this.#reference(open, at);
    if (!link) return at + 1;
    this.#links.push(link);
    this.#marks.push({ from: open.from, to: open.textFrom }, { from: at, to: link.to });
    if (!open.isImage) this.#insideLink = this.#brackets.length;
    return link.to;
  }

  #inlineLink(open: OpenBracket, at: number): InlineLink | null {
    const target = linkTargetAt(this.#text, at + 1);
    if (!target) return null;
    const { href, from, to, end } = target;
    const text = this.#text.slice(open.textFrom, at);
    return { kind: 'inline', isImage: open.isImage, text, href, hrefRange: { from, to }, from: open.from, to: end };
  }

  #reference(open: OpenBracket, at: number): InlineLink | null {
    const text = this.#text.slice(open.textFrom, at);
    const full = /\[((?:[^\\[\]]|\\.){0,999})\]/y;
    full.lastIndex = at + 1;
    const match = full.exec(this.#text);
    const label = match?.[1] || text;
    const href = label.length > longestLabel ? null : this.#definitions(label);
    if (href === null) return null;
    const to = at + 1 + (match?.[0].length ?? 0);
    const written = { text, href: unescaped(href), hrefRange: null, from: open.from, to };
    return { kind: 'reference', isImage: open.isImage, ...written };
  }
}
