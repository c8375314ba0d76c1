import { describe, expect, it } from 'vitest';
import { pastedLines } from '../../../../shared/decision/edits/pasted-lines.ts';

describe('pastedLines', () => {
  it('drops bullets, boxes and numbering of a list', () => {
    const text = '- Django\r\n* Node.js\n• Both\n\n1. Rails\n2) Go\n(3) Rust\n- [ ] Elixir\n[x] Phoenix\na) Java\n—\n';
    expect(pastedLines(text)).toEqual([
      'Django',
      'Node.js',
      'Both',
      'Rails',
      'Go',
      'Rust',
      'Elixir',
      'Phoenix',
      'Java',
    ]);
  });

  it('keeps what only looks like a marker', () => {
    expect(pastedLines('J. Smith\n-fno-exceptions\n3D engine\n2.5 release')).toEqual([
      'J. Smith',
      '-fno-exceptions',
      '3D engine',
      '2.5 release',
    ]);
  });

  it('takes a single line as it stands, and nothing of blank ones', () => {
    expect(pastedLines('  - 1. Wahl  ')).toEqual(['- 1. Wahl']);
    expect(pastedLines(' \n\t\n')).toEqual([]);
  });

  it('names an item once', () => {
    expect(pastedLines('- Go\n- Go\nRust')).toEqual(['Go', 'Rust']);
  });
});
