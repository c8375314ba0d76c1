/** A line of a file in three parts: what stands in front of a value, the value, and what stands behind it and stays. */
export interface LineParts {
  readonly before: string;
  readonly value: string;
  /** Comments, the mark of a line break and spaces. */
  readonly after: string;
}

/** A line of metadata: `* **Status**: accepted <!-- optional -->`. */
export interface KeyedLine extends LineParts {
  readonly key: string;
  /** Up to the key: quotation, bullet, emphasis. */
  readonly lead: string;
  /** From the key to the value: emphasis, colon, spaces. */
  readonly colon: string;
}

const keyed =
  /^([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?(?:\p{Extended_Pictographic}\uFE0F?\s*)?[*_]{0,3})(\p{L}[\p{L}\d _-]{0,40}?)([*_]{0,3}[ \t]*(?::[*_]{0,3}(?=[ \t]|$)|：[*_]{0,3}))([ \t]*)(.*)$/u;

/** A key told from its value by being bold: `**Status** Accepted`. */
const bold =
  /^([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?(\*\*|__))(\p{L}[\p{L}\d _-]{0,40})\2([ \t]+(?:[–—-][ \t]+)?)(\S.*)$/u;

/** The parts of a line of metadata; null where it is none. */
export function keyedLine(text: string): KeyedLine | null {
  const match = keyed.exec(text);
  if (!match) return boldLine(text);
  const [, lead = '', key = '', mark = '', gap = '', rest = ''] = match;
  // Behind the wide colon of Chinese stands no space.
  return withValue(lead, key, mark + (gap === '' && mark.includes(':') ? ' ' : gap), rest);
}

function boldLine(text: string): KeyedLine | null {
  const match = bold.exec(text);
  if (!match) return null;
  const [, lead = '', mark = '', key = '', gap = '', rest = ''] = match;
  return withValue(lead, key, mark + gap, rest);
}

function withValue(lead: string, key: string, parting: string, rest: string): KeyedLine {
  const { before, value, after } = valueParts(rest);
  const colon = parting + before;
  return { lead, key, colon, before: lead + key + colon, value, after };
}

/** The parts of a line whose value is all of it but bullets, quotation marks of Markdown and comments. */
export function bareLine(text: string): LineParts {
  const lead = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*/.exec(text)?.[0] ?? '';
  const { before, value, after } = valueParts(text.slice(lead.length));
  return { before: lead + before, value, after };
}

function valueParts(text: string): LineParts {
  const before = /^(?:<!--.*?-->[ \t]*)*/.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  let end = rest.length;
  for (let next = endBefore(rest, end); next < end; next = endBefore(rest, end)) end = next;
  return { before, value: rest.slice(0, end), after: rest.slice(end) };
}

/** Where the value ends, without the last piece that stays behind it. */
function endBefore(text: string, end: number): number {
  const part = text.slice(0, end);
  const trimmed = part.trimEnd();
  if (trimmed.length < end) return trimmed.length;
  if (part.endsWith('-->')) return Math.max(0, part.lastIndexOf('<!--'));
  return end - (/(?:<br ?\/?>|\\)$/.exec(part)?.[0].length ?? 0);
}
