import { describe, expect, it } from 'vitest';
import { findingsByFile, ruleCounts } from '../../../../../renderer/adr-folder/check/findings-by-file.ts';
import type { LintFinding } from '../../../../../shared/ipc/adr-check-contract.ts';

function finding(file: string, line: number, rule: string): LintFinding {
  return { file, line, rule, message: `${rule} in ${file}`, why: 'why', fix: null };
}

const findings = [finding('a', 1, 'x'), finding('a', 2, 'y'), finding('b', 1, 'y'), finding('c', 0, 'z')];

describe('findingsByFile', () => {
  const lines = (rule: string | null, most: number): readonly (readonly [string, ...number[]])[] =>
    findingsByFile(findings, rule, most).map(({ file, findings: own }) => [file, ...own.map(({ line }) => line)]);

  it('puts the findings of a file together, in their order', () => {
    expect(lines(null, 10)).toEqual([
      ['a', 1, 2],
      ['b', 1],
      ['c', 0],
    ]);
  });

  it('keeps to one rule, and to the number that is wanted', () => {
    expect(lines('y', 10)).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(lines(null, 2)).toEqual([['a', 1, 2]]);
    expect(lines('y', 1)).toEqual([['a', 2]]);
  });
});

it('counts what each rule found, the most frequent first', () => {
  expect(ruleCounts(findings)).toEqual([
    { rule: 'y', count: 2 },
    { rule: 'x', count: 1 },
    { rule: 'z', count: 1 },
  ]);
});
