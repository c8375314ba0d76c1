import { oneLine } from '../text/one-line.ts';

/**
 * Text that people typed, put into one line of Markdown so that it reads as it was typed and can't change the structure
 * around it. Only what would be read as markup is escaped.
 */

const address = /(https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]}])|([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g;

/** Literal text inside a paragraph or after a bullet. Web and mail addresses become links. */
export function inlineText(text: string): string {
  const line = oneLine(text);
  const tildes = (line.match(/~/g) ?? []).length > 1;
  let result = '';
  let from = 0;
  for (const match of line.matchAll(address)) {
    result += `${escapeMarks(line.slice(from, match.index), tildes)}<${match[0]}>`;
    from = match.index + match[0].length;
  }
  result += escapeMarks(line.slice(from), tildes);
  return escapeStart(result);
}

/** The name of a criterion or a group inside a paragraph, in quotation marks. */
export function quotedName(name: string): string {
  return `“${inlineText(name) || 'without a name'}”`;
}

/**
 * Literal text of a heading. Closing punctuation goes, as it does in a careful heading (markdownlint MD026); a question
 * mark stays.
 */
export function headingText(text: string): string {
  return inlineText(headingWords(text)).replace(/(^|\s)(#+)$/, String.raw`$1\$2`);
}

/** The words of a heading before they are escaped: one line without closing punctuation. */
export function headingWords(text: string): string {
  const line = oneLine(text);
  return line.replace(/[\s.,;:!。，；：！]+$/u, '') || line;
}

/** Literal text of a link: as in a heading, but without links of its own, which would break the one around it. */
export function linkText(text: string): string {
  const words = headingWords(text);
  return escapeMarks(words, words.includes('~'));
}

/** Literal text in a cell of a table. */
export function cellText(text: string): string {
  return inlineText(text).replaceAll('|', String.raw`\|`);
}

function escapeMarks(text: string, tildes: boolean): string {
  const escaped = text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, String.raw`\\`)
    .replace(/[`*[\]]/g, String.raw`\$&`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replace(/<(?=[a-z/!?])/gi, String.raw`\<`)
    .replace(/&(?=#?\w+;)/g, String.raw`\&`);
  return tildes ? escaped.replaceAll('~', String.raw`\~`) : escaped;
}

function escapeStart(line: string): string {
  return line
    .replace(/^(?=#{1,6}(\s|$)|>|[-+](\s|$)|-{3}|=+\s*$)/, '\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}
