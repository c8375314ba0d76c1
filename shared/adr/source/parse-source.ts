import type { AdrSource, ContentLine, FrontMatter } from './blocks.ts';
import { BlockTree } from './block-tree.ts';
import { byteOrderMark, dominantLineEnd, splitLines, type SourceLine } from './source-lines.ts';

/**
 * The lines and blocks of a text, whatever it is: it never throws, and takes time in proportion to the text's length.
 * Front matter is only what begins in the very first line with `---` or `+++` and ends with another such line.
 */
export function parseSource(text: string): AdrSource {
  const lines = splitLines(text);
  const hasBom = text.startsWith(byteOrderMark);
  const frontMatter = frontMatterIn(lines);
  const tree = new BlockTree();
  const start = frontMatter?.to ?? 0;
  for (let line = start; line < lines.length; line += 1) tree.addLine(line, textAt(lines, line));
  const blocks = tree.finish();
  return {
    text,
    lines,
    lineEnd: dominantLineEnd(lines),
    hasBom,
    blocks: frontMatter ? [frontMatter, ...blocks] : blocks,
  };
}

function frontMatterIn(lines: readonly SourceLine[]): FrontMatter | null {
  const mark = textAt(lines, 0).trimEnd();
  if (mark !== '---' && mark !== '+++') return null;
  const inside: ContentLine[] = [];
  for (let line = 1; line < lines.length; line += 1) {
    const text = textAt(lines, line);
    if (text.startsWith(mark) && text.trimEnd() === mark)
      return { kind: 'front-matter', language: mark === '---' ? 'yaml' : 'toml', from: 0, to: line + 1, lines: inside };
    inside.push({ line, text });
  }
  return null;
}

function textAt(lines: readonly SourceLine[], line: number): string {
  const text = lines[line]?.text ?? '';
  return line === 0 && text.startsWith(byteOrderMark) ? text.slice(1) : text;
}
