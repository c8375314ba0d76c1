import type { Patch } from '../source/patch.ts';
import { lineText } from '../reading/block-text.ts';
import type { AdrSource } from '../source/blocks.ts';
import type { Section } from '../source/sections.ts';

/** Puts other words into a heading; its marks stay. @param words safe Markdown in one line */
export function headingPatch(source: AdrSource, { heading }: Section, words: string): Patch {
  const [first] = heading.lines;
  const line = first?.line ?? heading.from;
  const raw = lineText(source, line);
  const present = first?.text ?? '';
  const before = raw.slice(0, raw.length - present.length);
  const to = heading.style === 'atx' ? heading.to : (heading.lines.at(-1)?.line ?? line) + 1;
  const closing = heading.style === 'atx' ? (/[ \t]+#+[ \t]*$/.exec(present)?.[0] ?? '') : '';
  const gap = heading.style === 'atx' && !/[ \t]$/.test(before) ? ' ' : '';
  return { from: line, to, lines: [`${before}${gap}${words}${closing}`] };
}
