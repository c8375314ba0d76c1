import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branchProposal } from '../../../../../renderer/adr-folder/commit/branch-proposal.ts';

test('a branch is named after the file', () => {
  expect(branchProposal('docs/adr/0002-use-django.md')).toBe('adr/0002-use-django');
  expect(branchProposal('0004 100 % of #5?.md')).toBe('adr/0004-100-of-5');
  expect(branchProposal('adr/0007-решение.md')).toBe('adr/0007-решение');
  expect(branchProposal('')).toBe('adr');
});

test('git allows every name that is proposed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 40 }), (name) => {
      const branch = branchProposal(`docs/${name.replaceAll('/', '')}.md`);
      const words = ['check-ref-format', '--branch', branch];
      expect(execFileSync('git', words, { encoding: 'utf8' })).toBe(`${branch}\n`);
    }),
    { numRuns: 50 },
  );
});
