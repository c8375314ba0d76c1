import { describe, expect, it } from 'vitest';
import { lineDiff } from '../../../../../renderer/workshop/record/line-diff.ts';

const numbered = (count: number, from = 1): string =>
  Array.from({ length: count }, (_, index) => `line ${from + index}\n`).join('');

/** Each line with its sign, as it is shown. */
function shown(before: string, after: string): readonly string[] {
  const signs = { same: ' ', added: '+', removed: '-', skipped: '~' };
  return lineDiff(before, after).map(({ kind, text, lines }) => `${signs[kind]}${kind === 'skipped' ? lines : text}`);
}

describe('a line difference', () => {
  it('is nothing for the same text', () => {
    expect(lineDiff('a\nb\n', 'a\nb\n')).toEqual([]);
  });

  it('shows three lines around a change and counts the rest', () => {
    const before = numbered(20);
    expect(shown(before, before.replace('line 10\n', 'changed\n'))).toEqual([
      '~6',
      ' line 7',
      ' line 8',
      ' line 9',
      '-line 10',
      '+changed',
      ' line 11',
      ' line 12',
      ' line 13',
      '~7',
    ]);
  });

  it('shows a short run between two changes whole', () => {
    const before = numbered(9);
    const after = before.replace('line 1\n', '').replace('line 9\n', 'end\n');
    expect(shown(before, after)).toEqual([
      '-line 1',
      ...Array.from({ length: 7 }, (_, index) => ` line ${index + 2}`),
      '-line 9',
      '+end',
    ]);
  });

  it('makes a carriage return visible, which may be all that differs', () => {
    expect(shown('a\n', 'a\r\n')).toEqual(['-a', '+a␍']);
  });

  it('shows texts that have little in common one after the other', () => {
    const lines = lineDiff(numbered(4_000), numbered(4_000, 10_000));
    expect(lines.filter(({ kind }) => kind === 'removed')).toHaveLength(4_000);
    expect(lines.findLastIndex(({ kind }) => kind === 'removed')).toBeLessThan(
      lines.findIndex(({ kind }) => kind === 'added'),
    );
  });
});
