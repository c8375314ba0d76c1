import { scanInline, type TextRange } from './inline-scan.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Words with single spaces between them and nothing that could be a mark, as most texts are. */
const plainWords = /^[\p{L}\p{N}.,;:()'"/-]+(?: [\p{L}\p{N}.,;:()'"/-]+)*$/u;

/**
 * The words of a piece of inline Markdown in one line: without the marks of emphasis, code and links, without comments.
 * Tags of HTML stay, since in a title `List<String>` is meant as it stands.
 */
export function plainText(markdown: string): string {
  const trimmed = markdown.trim();
  if (plainWords.test(trimmed)) return trimmed;
  const { marks, literals } = scanInline(markdown, (label) => (label.startsWith('^') ? null : ''));
  const pieces: readonly (TextRange & { readonly isMark: boolean })[] = [
    ...marks.map((range) => ({ ...range, isMark: true })),
    ...literals.map((range) => ({ ...range, isMark: false })),
  ].toSorted((a, b) => a.from - b.from || a.to - b.to);
  let text = '';
  let next = 0;
  for (const { from, to, isMark } of pieces) {
    if (from < next) continue;
    text += decoded(markdown.slice(next, from));
    if (!isMark) text += markdown.slice(from, to);
    next = to;
  }
  return oneLine(text + decoded(markdown.slice(next)));
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\uFEFF]+/gu, ' ').trim();
}

function decoded(text: string): string {
  return text.replace(/&(#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
