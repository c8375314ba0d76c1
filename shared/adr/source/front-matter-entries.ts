import type { AdrSource, FrontMatter, LineRange } from './blocks.ts';

/** One key at the top of a front matter, with the lines of its value. */
export interface FrontMatterEntry extends LineRange {
  /** As it stands there, without quotation marks. */
  readonly key: string;
  /** What follows the colon in the key's own line, with quotation marks and comment; trimmed. */
  readonly inline: string;
}

/** The front matter of a file; null where it has none. */
export function frontMatterOf(source: AdrSource): FrontMatter | null {
  const first = source.blocks[0];
  return first?.kind === 'front-matter' ? first : null;
}

/**
 * The keys at the top of a front matter in their order. What belongs to a key are the lines after it that are indented,
 * are items of a list, or stand between two such; a comment or a blank line after the last of them belongs to no key.
 */
export function frontMatterEntries(frontMatter: FrontMatter): readonly FrontMatterEntry[] {
  const entries: { key: string; inline: string; from: number; to: number }[] = [];
  const { language } = frontMatter;
  for (const { line, text } of frontMatter.lines) {
    // What follows belongs to a table of TOML, and stands not at the top.
    if (language === 'toml' && text.startsWith('[')) break;
    const last = entries.at(-1);
    const entry = entryIn(text, partingIn(text, language));
    if (entry) entries.push({ ...entry, from: line, to: line + 1 });
    else if (last && continues(text)) last.to = line + 1;
  }
  return entries;
}

/** Where the sign between key and value stands in a line; -1 where it has none. */
export function partingIn(text: string, language: FrontMatter['language']): number {
  return language === 'toml' ? text.indexOf('=') : (/:(?=[ \t]|$)/.exec(text)?.index ?? -1);
}

function entryIn(text: string, parting: number): { readonly key: string; readonly inline: string } | null {
  const written = text.slice(0, Math.max(0, parting)).trimEnd();
  const plain = /^[a-z][\w-]*$/i.test(written);
  if (!plain && !/^["'\w\p{L}]/u.test(written)) return null;
  const quoted = plain ? null : /^(["'])(.*)\1$/.exec(written);
  return { key: quoted?.[2] ?? written, inline: text.slice(parting + 1).trim() };
}

/** Indented, an item of a list, or the end of brackets that opened above. */
function continues(text: string): boolean {
  return /^(?:[ \t]+\S|[^\s#])/.test(text);
}
