import { sectionKind } from '../../../../shared/adr/reading/headings.ts';
import { parseSource } from '../../../../shared/adr/source/parse-source.ts';
import { allSections, outlineOf } from '../../../../shared/adr/source/sections.ts';

/**
 * The sections whose own lines, down to the next heading, are not the same in two texts: by what they are for, else by
 * their heading in quotation marks; `top` for what stands above the first part, title included.
 */
export function changedSections(before: string, after: string): readonly string[] {
  const [old, present] = [piecesOf(before), piecesOf(after)];
  const changed = [...old, ...present].filter(({ name, text }) => {
    const same = (pieces: typeof old): number =>
      pieces.filter((piece) => piece.name === name && piece.text === text).length;
    return same(old) !== same(present);
  });
  return [...new Set(changed.map(({ name }) => name))].toSorted();
}

function piecesOf(text: string): readonly { readonly name: string; readonly text: string }[] {
  const source = parseSource(text);
  const outline = outlineOf(source);
  const sections = allSections(outline);
  const lines = (from: number, to: number): string =>
    source.lines
      .slice(from, to)
      .map((line) => line.text.trimEnd())
      .join('\n')
      .trim();
  return [0, ...sections.map(({ from }) => from)].map((from, index) => {
    const section = index === 0 ? null : sections[index - 1];
    const isTop = !section || (section.level === 1 && sectionKind(section) === null) || index === 1;
    const name = isTop ? 'top' : (sectionKind(section) ?? `“${section.title}”`);
    return { name, text: lines(from, sections[index]?.from ?? source.lines.length) };
  });
}
