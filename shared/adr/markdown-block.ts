import { marked } from 'marked';
import { oneLine } from '../text/one-line.ts';
import { inlineText } from './markdown-inline.ts';

/**
 * Markdown that people typed, made safe to stand inside a section of a record: it keeps its paragraphs, lists, tables,
 * code and links, but nothing in it can be taken for a section of ours or swallow what follows. Headings become bold
 * lines, HTML shows as text, an open code fence is closed; list bullets are `*` as in the rest of the record.
 */
export function markdownBlock(text: string): string {
  const block = tamed(text);
  return staysInside(block) ? block : literalLines(text);
}

/** Whether a Markdown parser finds no heading and no HTML in a text, and a heading after it is still a heading. */
function staysInside(block: string): boolean {
  const tokens = marked.lexer(`${block}\n\n## After\n`);
  const last = tokens.at(-1);
  let headings = 0;
  let html = 0;
  void marked.walkTokens(tokens, (token) => {
    if (token.type === 'heading') headings += 1;
    if (token.type === 'html') html += 1;
  });
  return last?.type === 'heading' && headings === 1 && html === 0;
}

/** The last resort for Markdown that would leave its section: every line as it was typed, without any markup. */
function literalLines(text: string): string {
  return lines(text).map(inlineText).filter(Boolean).join('\n\n');
}

function tamed(text: string): string {
  const kept: string[] = [];
  let fence: string | null = null;
  for (const raw of lines(text)) {
    if (fence !== null) {
      kept.push(raw);
      if (closes(raw, fence)) fence = null;
      continue;
    }
    const opening = /^((?:\s|>|[*+-] |\d+[.)] )*)(`{3,}|~{3,})([^`]*)$/.exec(raw);
    if (opening) {
      fence = opening[2] ?? '';
      separate(kept, opening[1] ?? '');
      kept.push(opening[3]?.trim() ? raw.trimEnd() : `${raw.trimEnd()}text`);
      continue;
    }
    keepLine(kept, raw);
  }
  if (fence !== null) kept.push(fence);
  return kept.join('\n').replace(/^\n+|\s+$/g, '');
}

/** One line of Markdown that goes on a paragraph; literal where its markup would be more than that. */
export function inParagraph(line: string): string {
  const block = markdownBlock(line);
  const tokens = marked.lexer(`Before ${block} after`);
  const isInline = !block.includes('\n') && !/^(`{3}|~{3})/.test(block) && tokens.length === 1;
  return isInline && tokens[0]?.type === 'paragraph' ? block : inlineText(line);
}

/**
 * The first paragraph of a text in one line, list items joined by semicolons, and what follows it. A text that begins
 * with code, a quotation or a table has no first paragraph.
 */
export function splitFirstParagraph(text: string): { readonly first: string; readonly rest: string } {
  if (/^\s*(`{3}|~{3}|>|\|)/.test(text)) return { first: '', rest: text };
  const [first = '', ...rest] = lines(text)
    .join('\n')
    .trim()
    .split(/\n\s*\n/);
  const joined = first
    .split('\n')
    .map((line) => ({
      item: /^\s*([*+-]|\d+[.)])\s/.test(line),
      line: line.replace(/^\s*([*+-]|\d+[.)]|#{1,6}|>)\s+/, ''),
    }))
    .map(({ item, line }, index) => (index === 0 ? line : `${item ? '; ' : ' '}${line}`))
    .join('');
  return { first: oneLine(joined).replace(/([:;,.])\s*;/g, '$1'), rest: rest.join('\n\n') };
}

function lines(text: string): readonly string[] {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .split('\n');
}

function closes(line: string, fence: string): boolean {
  const bare = line.replace(/^[\s>]*/, '').trimEnd();
  return bare.length >= fence.length && bare === (fence[0] ?? '').repeat(bare.length);
}

/** A blank line before a block that would otherwise stick to the paragraph above it. */
function separate(kept: string[], indent: string): void {
  const last = kept.at(-1);
  if (indent === '' && last !== undefined && last.trim() !== '') kept.push('');
}

function keepLine(kept: string[], raw: string): void {
  const previous = kept.at(-1);
  const line = raw.replaceAll('\t', '    ');
  if (line.trim() === '') {
    if (previous !== undefined && previous !== '') kept.push('');
    return;
  }
  const underline = /^[\s>]*(=+|-+)\s*$/.test(line);
  if (underline && previous !== undefined && previous !== '' && !startsBlock(previous)) {
    boldParagraph(kept);
    return;
  }
  const rule = /^ {0,3}([-*_])(?: *\1){2,} *$/.test(line);
  if (rule) {
    if (previous !== undefined && previous !== '') kept.push('');
    kept.push('---', '');
    return;
  }
  const heading = /^((?:\s|>|[*+-] |\d+[.)] )*)#{1,6}(?:\s+(.*))?$/.exec(line);
  if (heading) {
    if (previous && (heading[1] === '' || opensWith('>', line, previous))) kept.push('');
    kept.push(`${bullets(heading[1] ?? '')}${bold(heading[2] ?? '')}`);
    if (heading[1]?.trim() === '') kept.push('');
    return;
  }
  if (previous && (opensList(line, previous) || opensWith('|', line, previous) || opensWith('>', line, previous)))
    kept.push('');
  kept.push(outsideCode(bullets(ending(line))));
}

/** Two spaces at the end are a line break and stay; any others go. */
function ending(line: string): string {
  const bare = line.trimEnd();
  return line.length - bare.length >= 2 ? `${bare}  ` : bare;
}

function opensList(line: string, previous: string): boolean {
  return startsList(line) && !startsList(previous) && !previous.startsWith(' ');
}

function opensWith(mark: string, line: string, previous: string): boolean {
  return line.startsWith(mark) && !previous.startsWith(mark);
}

function startsList(line: string): boolean {
  return /^\s*([*+-]|\d+[.)])\s/.test(line);
}

function startsBlock(line: string): boolean {
  return startsList(line) || /^\s*(\||>|`{3}|~{3}|---$)/.test(line);
}

function bullets(line: string): string {
  return line.replace(/^((?:\s|>)*)[+-](?=\s)/, '$1*');
}

function bold(text: string): string {
  const words = oneLine(text.replace(/\s#+\s*$/, '')).replaceAll('*', '');
  if (words === '') return '';
  const close = /[.,;:!?。，；：！？]$/u.test(words) ? '' : ':';
  return outsideCode(`**${words}${close}**`);
}

/** Turns the paragraph that ends here into a bold line: a dashed underline had made it a heading. */
function boldParagraph(kept: string[]): void {
  const start = kept.findLastIndex((line) => line === '') + 1;
  const words = kept.splice(start).join(' ');
  kept.push(bold(words), '');
}

/**
 * Outside code: escapes `<` where it would open a tag or a comment, wraps bare web addresses in `<>`, and writes emphasis
 * with `*` as the rest of the record does.
 */
function outsideCode(line: string): string {
  const parts = line.split(/((?<!`)(`+)(?!`).*?(?<!`)\2(?!`))/);
  let result = '';
  for (let index = 0; index < parts.length; index += 3) {
    result += (parts[index] ?? '')
      .replace(/<(?!(?:https?|mailto):[^\s<>]+>)(?=[a-z/!?])/gi, String.raw`\<`)
      .replace(/(?<![<("'\w\]/=.:-])https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]}*_]/g, '<$&>')
      .replace(/(?<=^|\s)(__?)(?=[^\s_])([^_*]*[^\s_*])\1(?=$|[\s.,;:!?])/g, (_match, mark: string, words: string) => {
        const stars = '*'.repeat(mark.length);
        return `${stars}${words}${stars}`;
      });
    result += parts[index + 1] ?? '';
  }
  return result;
}
