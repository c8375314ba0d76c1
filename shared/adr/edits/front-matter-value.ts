import { indentOf, lineText } from '../reading/block-text.ts';
import type { AdrSource, FrontMatter, LineRange } from '../source/blocks.ts';
import { frontMatterEntries, frontMatterOf, partingIn, type FrontMatterEntry } from '../source/front-matter-entries.ts';
import type { Patch } from '../source/patch.ts';

/** Makes the new text of a value from the present one. */
export type Replacement = (present: string) => string;

/** A value as it stands behind its key: its text, how it is quoted, and what follows it in the line. */
interface Scalar {
  readonly text: string;
  readonly quote: '' | '"' | "'";
  /** Spaces in front of the value. */
  readonly gap: string;
  /** Spaces and a comment. */
  readonly after: string;
}

/**
 * Puts another value behind a key of front matter, in the quotation marks that it had; only the lines of that key change,
 * and a comment behind it stays. Null where the value is no plain text: a list, a mapping, an anchor.
 */
export function frontMatterPatch(source: AdrSource, line: number, replacement: Replacement): Patch | null {
  const frontMatter = frontMatterOf(source);
  const entry = frontMatter && entryAt(source, frontMatter, line);
  if (!entry) return null;
  const text = lineText(source, line);
  const colon = partingIn(text, frontMatter.language);
  const scalar = scalarIn(text.slice(colon + 1), continuation(source, entry));
  if (!scalar) return null;
  const value = quoted(replacement(scalar.text), scalar.quote);
  const lines = [`${text.slice(0, colon + 1)}${scalar.gap || ' '}${value}${scalar.after}`];
  return { from: entry.from, to: entry.to, lines };
}

/** The lines of a key, at the top or right below one that has nothing behind it in its own line. */
function entryAt(source: AdrSource, frontMatter: FrontMatter, line: number): LineRange | null {
  const above = frontMatterEntries(frontMatter).find(({ from, to }) => from <= line && line < to);
  if (!above || above.from === line) return above ?? null;
  if (above.inline !== '' && !above.inline.startsWith('#')) return null;
  let to = line + 1;
  while (to < above.to && indentOf(lineText(source, to)) > indentOf(lineText(source, line))) to += 1;
  return { from: line, to };
}

/** The keys of MADR in their order; those of older versions stand where theirs do. */
const keyOrder = [['status'], ['date'], ['decision-makers', 'deciders'], ['consulted'], ['informed']];

/**
 * Adds a key with a plain value where MADR has it: behind the keys that come before it, else in front of those that come
 * after it, else at the end. A file without front matter gets one.
 */
export function frontMatterInsertion(source: AdrSource, key: string, text: string): Patch {
  const frontMatter = frontMatterOf(source);
  const line =
    frontMatter?.language === 'toml'
      ? `${key} = ${day.test(text) ? text : JSON.stringify(text)}`
      : `${key}: ${quoted(text, '')}`;
  if (!frontMatter) return { from: 0, to: 0, lines: ['---', line, '---', ''] };
  const at = insertionLine(frontMatter, key);
  return { from: at, to: at, lines: [line] };
}

function insertionLine(frontMatter: FrontMatter, key: string): number {
  const entries = frontMatterEntries(frontMatter);
  const place = keyOrder.findIndex((keys) => keys.includes(key));
  const placeOf = (entry: FrontMatterEntry): number =>
    keyOrder.findIndex((keys) => keys.includes(entry.key.toLowerCase()));
  const before = entries.findLast((entry) => placeOf(entry) >= 0 && placeOf(entry) < place);
  const behind = entries.find((entry) => placeOf(entry) > place);
  const end = frontMatter.language === 'toml' ? frontMatter.from + 1 : frontMatter.to - 1;
  return before?.to ?? behind?.from ?? entries.at(-1)?.to ?? end;
}

function continuation(source: AdrSource, entry: LineRange): readonly string[] {
  const lines: string[] = [];
  for (let line = entry.from + 1; line < entry.to; line += 1) lines.push(lineText(source, line));
  return lines.filter((text) => text.trim() !== '');
}

function scalarIn(rest: string, more: readonly string[]): Scalar | null {
  const gap = /^[ \t]*/.exec(rest)?.[0] ?? '';
  const value = rest.slice(gap.length);
  if (/^[|>]/.test(value)) return block(value, gap, more);
  if (/^[&*![{%@`]/.test(value)) return null;
  if (more.length > 0) return flowed(value, gap, more);
  return inOneLine(value, gap);
}

function inOneLine(value: string, gap: string): Scalar | null {
  const quoting = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')(\s*|\s+#.*)$/.exec(value);
  if (quoting) {
    const quote = value.startsWith('"') ? '"' : "'";
    const text =
      quote === '"' ? (quoting[1] ?? '').replace(/\\(["\\/])/g, '$1') : (quoting[2] ?? '').replaceAll("''", "'");
    return { text, quote, gap, after: quoting[3] ?? '' };
  }
  if (/^["']/.test(value)) return null;
  const comment = value.startsWith('#') ? 0 : value.search(/\s#/);
  const text = (comment < 0 ? value : value.slice(0, comment)).trimEnd();
  const after = value.slice(text.length);
  return { text, quote: '', gap, after: after.startsWith('#') ? ` ${after}` : after };
}

/** Folded or literal text: what follows the mark in its line may be a comment. */
function block(value: string, gap: string, more: readonly string[]): Scalar | null {
  const after = /^[|>][-+\d]*([ \t]*|[ \t]+#.*)$/.exec(value)?.[1];
  return after === undefined ? null : { text: words(more), quote: '', gap, after };
}

/** A value over several lines; not a list, not a mapping, and without comments, which would be lost. */
function flowed(value: string, gap: string, more: readonly string[]): Scalar | null {
  const all = [value, ...more];
  if (all.some((line) => /(?:^|\s)#|^\s*-(?:\s|$)|:(?:\s|$)/.test(line))) return null;
  const text = words(all);
  const quote = text.startsWith('"') ? '"' : text.startsWith("'") ? "'" : '';
  return { text: quote === '' ? text : text.slice(1, -1), quote, gap, after: '' };
}

function words(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join(' ')
    .trim();
}

/** Text that YAML reads as it stands, without quotation marks. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,;()/@+_'’&-]|:(?=[^\s]))*$/u;
const typed = /^(?:true|false|yes|no|on|off|null|y|n|[\d.,:_eE+-]+)$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

function quoted(text: string, quote: Scalar['quote']): string {
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`;
  const isPlain = day.test(text) || (plain.test(text) && !typed.test(text));
  return quote === '"' || !isPlain ? JSON.stringify(text) : text;
}
