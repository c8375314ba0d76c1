import { diffLines } from 'diff';

/** A line of a difference; `skipped` stands for a run of lines that both have. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed' | 'skipped';
  readonly text: string;
  /** Number of lines, more than one for `skipped` only. */
  readonly lines: number;
}

/** Lines that both have are shown up to this many around a difference. */
const context = 3;

/** Beyond this many changed lines the two texts have little in common and are shown one after the other. */
const mostEdits = 4_000;

/** What leads from one text to another, line by line; empty where they are the same. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  if (before === after) return [];
  const parts = diffLines(before, after, { maxEditLength: mostEdits }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return parts.flatMap((part, index) => {
    const lines = linesOf(part.value);
    if (part.added || part.removed) return lines.map((text) => line(part.added ? 'added' : 'removed', text));
    return around(lines, index === 0, index === parts.length - 1);
  });
}

/** The ends of a run of common lines; what lies between is skipped. */
function around(lines: readonly string[], first: boolean, last: boolean): readonly DiffLine[] {
  const head = first ? 0 : context;
  const tail = last ? 0 : context;
  const same = (texts: readonly string[]) => texts.map((text) => line('same', text));
  if (lines.length <= head + tail + 1) return same(lines);
  const skipped: DiffLine = { kind: 'skipped', text: '', lines: lines.length - head - tail };
  return [...same(lines.slice(0, head)), skipped, ...same(lines.slice(lines.length - tail))];
}

function line(kind: DiffLine['kind'], text: string): DiffLine {
  return { kind, text, lines: 1 };
}

/** The lines of a part; a carriage return is made visible, because it may be all that differs. */
function linesOf(value: string): readonly string[] {
  return value
    .replace(/\n$/, '')
    .split('\n')
    .map((text) => text.replaceAll('\r', '␍'));
}
