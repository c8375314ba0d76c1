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
  const isUsual = endsWithReturn(usualEnd(before));
  return parts.flatMap((part, index) => {
    const lines = linesOf(part.value);
    if (!part.added && !part.removed) return around(lines.map(withoutEnd), index === 0, index === parts.length - 1);
    // What stands in their place, where something does.
    const beside = [parts[index + 1], parts[index - 1]].find((other) =>
      part.added ? other?.removed === true : other?.added === true,
    );
    const others = beside ? linesOf(beside.value) : [];
    return lines.map((text, at) => {
      const other = others[at];
      const isAsOther = endsWithReturn(text) === (other === undefined ? isUsual : endsWithReturn(other));
      return line(part.added ? 'added' : 'removed', isAsOther ? withoutEnd(text) : shownReturns(text));
    });
  });
}

/** Whether every line of both texts ends with CRLF, which the difference does not show then. */
export function staysCrlf(before: string, after: string): boolean {
  return [before, after].every((text) => text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text));
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

/** The lines of a part, each with the carriage return that its end may have. */
function linesOf(value: string): readonly string[] {
  return value.replace(/\n$/, '').split('\n');
}

/** A carriage return at the end of a line is shown only where the end is what differs. */
function withoutEnd(text: string): string {
  return shownReturns(text.replace(/\r$/, ''));
}

function shownReturns(text: string): string {
  return text.replaceAll('\r', '␍');
}

function endsWithReturn(text: string): boolean {
  return text.endsWith('\r');
}

/** The first line with its end; texts with ends of several kinds are rare. */
function usualEnd(text: string): string {
  return text.slice(0, Math.max(0, text.indexOf('\n')));
}
