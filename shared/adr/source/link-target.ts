/** What stands in the round brackets of a link. */
export interface LinkTarget {
  /** Without angle brackets and the backslashes of escapes. */
  readonly href: string;
  /** Where the address stands, without angle brackets: `[from, to)` in the text. */
  readonly from: number;
  readonly to: number;
  /** Behind the closing bracket. */
  readonly end: number;
}

/** Round brackets inside each other that an address may have. */
const deepest = 32;

/** The target of a link whose opening round bracket is at `at`; null where there is none. */
export function linkTargetAt(text: string, at: number): LinkTarget | null {
  if (text[at] !== '(') return null;
  const start = pastSpaces(text, at + 1);
  const address = text[start] === '<' ? angleAddress(text, start) : bareAddress(text, start);
  if (!address) return null;
  const after = pastSpaces(text, address.end);
  const end = after > address.end && text[after] !== ')' ? pastTitle(text, after) : after;
  if (end === null || text[end] !== ')') return null;
  const { from, to } = address;
  return { href: unescaped(text.slice(from, to)), from, to, end: end + 1 };
}

/** A piece of Markdown without the backslashes of its escapes. */
export function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

interface Address {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

function angleAddress(text: string, start: number): Address | null {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '>') return { from: start + 1, to: at, end: at + 1 };
    if (sign === '<' || sign === '\n') return null;
    if (sign === '\\') at += 1;
  }
  return null;
}

function bareAddress(text: string, start: number): Address | null {
  let depth = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign <= ' ') break;
    if (depth > deepest) return null;
    if (depth < 0) break;
  }
  return depth > 0 ? null : { from: start, to: at, end: at };
}

/** Behind the title that begins at `start` and the spaces after it; null where there is none. */
function pastTitle(text: string, start: number): number | null {
  const open = text[start];
  if (open !== '"' && open !== "'" && open !== '(') return null;
  const close = open === '(' ? ')' : open;
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === close) return pastSpaces(text, at + 1);
    if (sign === '(' && open === '(') return null;
    if (sign === '\\') at += 1;
  }
  return null;
}

function pastSpaces(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[ \t\n]/.test(text[at] ?? '')) at += 1;
  return at;
}
