import { parseSource } from '../../../shared/adr/source/parse-source.ts';

/**
 * The Markdown of an ADR below its title: without front matter, without the title and without a byte order mark, all of
 * which the page shows by themselves. Nothing else is left out.
 * @param titleLine line of the heading that is the title, from 0; null where there is none.
 */
export function readableBody(text: string, titleLine: number | null): string {
  const { blocks, lines } = parseSource(text);
  const left = blocks.filter(({ kind, from, to }) => {
    const isTitle = kind === 'heading' && titleLine !== null && from <= titleLine && titleLine < to;
    return kind !== 'front-matter' && !isTitle;
  });
  return left
    .flatMap(({ from, to }) => lines.slice(from, to))
    .map((line) => line.text)
    .join('\n')
    .replace(/^\u{feff}/u, '')
    .trim();
}
