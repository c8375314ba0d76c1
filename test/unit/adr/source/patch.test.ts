import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../../shared/adr/source/parse-source.ts';
import { applyPatches, type Patch } from '../../../../shared/adr/source/patch.ts';

function patched(text: string, ...patches: readonly Patch[]): string {
  return applyPatches(parseSource(text), patches);
}

describe('applyPatches', () => {
  it('gives new lines the line end of the file, and a replaced line that of the one it stands for', () => {
    expect(patched('a\r\nb\r\nc\n', { from: 2, to: 3, lines: ['x', 'y'] })).toBe('a\r\nb\r\nx\ny\r\n');
    expect(patched('a\rb\r', { from: 1, to: 1, lines: ['x'] })).toBe('a\rx\rb\r');
  });

  it('keeps whether the file ends with a line end', () => {
    expect(patched('a\nb', { from: 2, to: 2, lines: ['x'] })).toBe('a\nb\nx');
    expect(patched('a\r\nb', { from: 1, to: 2, lines: [] })).toBe('a');
    expect(patched('a\n', { from: 1, to: 1, lines: ['x'] })).toBe('a\nx\n');
    expect(patched('', { from: 0, to: 0, lines: ['x'] })).toBe('x\n');
  });

  it('keeps the byte order mark in front, whatever the first line becomes', () => {
    expect(patched('\uFEFFa\nb\n', { from: 0, to: 1, lines: ['x'] })).toBe('\uFEFFx\nb\n');
    expect(patched('\uFEFFa\nb\n', { from: 0, to: 1, lines: ['\uFEFFx'] })).toBe('\uFEFFx\nb\n');
    expect(patched('\uFEFFa\nb\n', { from: 0, to: 0, lines: ['x'] })).toBe('\uFEFFx\na\nb\n');
    expect(patched('\uFEFFa\nb\n', { from: 0, to: 1, lines: [] })).toBe('\uFEFFb\n');
  });

  it('never lets two line ends become one', () => {
    expect(parseSource(patched('a\r\n\rb\nc\nd\n', { from: 2, to: 3, lines: [''] })).lines).toHaveLength(5);
  });

  it('takes time in proportion to the lines of a file', () => {
    const text = 'a line of a long file\n'.repeat(200_000);
    expect(patched(text, { from: 7, to: 8, lines: ['x'] }).length).toBe(
      text.length - 'a line of a long file'.length + 1,
    );
  }, 20_000);

  it('applies patches in any order, and those at one place in theirs', () => {
    const patches = [
      { from: 2, to: 3, lines: ['C'] },
      { from: 1, to: 1, lines: ['x'] },
      { from: 1, to: 1, lines: ['y'] },
      { from: 0, to: 1, lines: [] },
    ];
    expect(patched('a\nb\nc\n', ...patches)).toBe('x\ny\nb\nC\n');
  });

  it.each([
    [
      [
        { from: 0, to: 2, lines: [] },
        { from: 1, to: 2, lines: [] },
      ],
    ],
    [[{ from: 0, to: 4, lines: [] }]],
    [[{ from: 2, to: 1, lines: [] }]],
    [[{ from: 0, to: 1, lines: ['a\nb'] }]],
  ])('refuses %j', (patches) => {
    expect(() => patched('a\nb\nc\n', ...patches)).toThrow(RangeError);
  });
});
