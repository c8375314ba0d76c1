import { diffLines } from 'diff';

/** Lines that left a text (`- `) and lines that came (`+ `), with what ends them unlike the rest shown. */
export function lineChanges(before: string, after: string): readonly string[] {
  return diffLines(before, after)
    .filter((part) => part.added || part.removed)
    .flatMap((part) =>
      part.value
        .replace(/\r?\n$/, '')
        .split('\n')
        .map((line) => `${part.added ? '+' : '-'} ${line.replace(/\r$/, '')}`.trimEnd()),
    );
}
