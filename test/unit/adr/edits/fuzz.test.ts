import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adrFile, editedText, type AdrFile, type Edit } from '../../../../shared/adr/edits/edit.ts';
import { addLink, removeLink } from '../../../../shared/adr/edits/links.ts';
import { supersededBy } from '../../../../shared/adr/edits/relate.ts';
import { setDate, setStatus } from '../../../../shared/adr/edits/set-metadata.ts';
import { fuzzRuns, markdownTexts } from '../source/markdown-texts.ts';

const target = { path: 'docs/0007-use-b.md', number: 7, title: 'Use [B] | `C`' };

/** An edit, and whether a file says afterwards what it was to say. */
const edits: fc.Arbitrary<readonly [(file: AdrFile) => Edit, (file: AdrFile) => boolean]> = fc.constantFrom(
  [
    (file: AdrFile) => setStatus(file, 'rejected'),
    ({ reading }: AdrFile) => reading.status?.known === 'rejected',
  ] as const,
  [
    (file: AdrFile) => setDate(file, '2026-01-02'),
    ({ reading }: AdrFile) => reading.date?.day === '2026-01-02',
  ] as const,
  [
    (file: AdrFile) => supersededBy(file, target),
    ({ reading }: AdrFile) =>
      reading.status?.known === 'superseded' && reading.links.some(({ number }) => number === 7),
  ] as const,
  [
    (file: AdrFile) => addLink(file, 'clarifies', target),
    ({ reading }: AdrFile) => reading.links.some(({ relation, number }) => relation === 'clarifies' && number === 7),
  ] as const,
);

/** Parts of ADRs in front of and behind any text, so that most are taken for one. */
const surroundings = fc.constantFrom(
  ['', ''],
  ['# A\n\n', '\n\n## Decision Outcome\n'],
  ['---\nstatus: accepted\n---\n# A\n', '\n## Context and Problem Statement\n'],
  ['# 3. A\n\nDate: 2024-01-02\n\n## Status\n\n', '\n\n## Context\n\nx\n\n## Decision\n'],
  ['# A\n\n* Status: accepted\n', '\n## Considered Options\n\n## Decision Outcome\n\n## Links\n'],
);

describe('edits of any text', () => {
  it('never throw, and what they make says what it was to say', () => {
    fc.assert(
      fc.property(markdownTexts, surroundings, edits, (text, [before, after], [edit, isSet]) => {
        const file = adrFile('docs/0003-use-a.md', before + text + after);
        const made = edit(file);
        const changed = made.kind === 'refused' ? null : adrFile(file.path, editedText(file, made));
        expect(changed === null || isSet(changed)).toBe(true);
        expect(changed === null || changed.source.hasBom === file.source.hasBom).toBe(true);
        const edited = changed?.reading.links.map((link) => removeLink(changed, link).kind) ?? [];
        expect(edited.every((kind) => kind === 'patches' || kind === 'refused')).toBe(true);
      }),
      { numRuns: Math.ceil(fuzzRuns / 5) },
    );
  }, 600_000);
});
