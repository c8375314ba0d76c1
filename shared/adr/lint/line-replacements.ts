import type { AdrSource } from '../source/blocks.ts';
import type { Patch } from '../source/patch.ts';

/** Text put in place of the columns `[from, to)` of a line. */
export interface Replacement {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One patch for each line, whatever is replaced in it; of replacements that overlap the first counts. */
export function replacementPatches(source: AdrSource, replacements: readonly Replacement[]): readonly Patch[] {
  const lines = new Map<number, Replacement[]>();
  for (const replacement of replacements) {
    const known = lines.get(replacement.line) ?? [];
    const isFree = known.every(({ from, to }) => replacement.to <= from || replacement.from >= to);
    if (isFree) lines.set(replacement.line, [...known, replacement]);
  }
  return [...lines]
    .toSorted(([a], [b]) => a - b)
    .map(([line, parts]) => ({ from: line, to: line + 1, lines: [replaced(source.lines[line]?.text ?? '', parts)] }));
}

function replaced(text: string, parts: readonly Replacement[]): string {
  let result = text;
  for (const part of parts.toSorted((a, b) => b.from - a.from))
    result = result.slice(0, part.from) + part.text + result.slice(part.to);
  return result;
}
