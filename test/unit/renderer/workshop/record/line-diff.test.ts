import { describe, expect, it } from 'vitest';
import { lineDiff, staysCrlf } from '../../../../../renderer/workshop/record/line-diff.ts';

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

  it('shows no carriage return where the end of a line stays as it is', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(shown(crlf('a\nb\nc\n'), crlf('a\nx\nc\nd\n'))).toEqual([' a', '-b', '+x', ' c', '+d']);
    expect(shown(crlf('a\nb\n'), 'a\r\nb\n')).toEqual([' a', '-b␍', '+b']);
    expect(shown(crlf('a\n'), 'a\r\nb\n')).toEqual([' a', '+b']);
    expect(shown('a\n', 'a\nb\r\n')).toEqual([' a', '+b␍']);
    expect(shown('a\rb\n', 'a\rb\nc\n')).toEqual([' a␍b', '+c']);
  });

  it.each([
    ['a\r\nb\r\n', 'a\r\nc', true],
    ['a\r\nb\n', 'a\r\n', false],
    ['a\r\n', 'a\n', false],
    ['a\n', 'b\n', false],
    ['\n\r\n', '\r\n', false],
  ])('tells that all line ends stay CRLF, %j to %j', (before, after, stays) => {
    expect(staysCrlf(before, after)).toBe(stays);
  });

  it('shows texts that have little in common one after the other', () => {
    const lines = lineDiff(numbered(4_000), numbered(4_000, 10_000));
    expect(lines.filter(({ kind }) => kind === 'removed')).toHaveLength(4_000);
    expect(lines.findLastIndex(({ kind }) => kind === 'removed')).toBeLessThan(
      lines.findIndex(({ kind }) => kind === 'added'),
    );
  });
});
