import { describe, expect, it } from 'vitest';
import { reuseRows } from '../../../../renderer/library/reuse-rows.ts';
import type { DecisionSummary } from '../../../../shared/ipc/contract.ts';

function summary(id: string, part: Partial<DecisionSummary> = {}): DecisionSummary {
  return {
    id,
    title: id,
    status: 'proposed',
    date: null,
    reviewDate: null,
    dueFrom: null,
    tags: [],
    people: [],
    options: [],
    chosen: null,
    progress: 0.5,
    archived: false,
    createdAt: '2026-11-21T09:00:00.000Z',
    updatedAt: '2026-11-21T09:00:00.000Z',
    ...part,
  };
}

const list = (...decisions: DecisionSummary[]) => ({ decisions, found: 3, total: 3, tags: ['api'], people: ['Ann'] });

describe('reuseRows', () => {
  const before = list(summary('a'), summary('b'), summary('c'));

  it('keeps the objects of unchanged decisions, wherever they stand now', () => {
    const after = reuseRows(before, list(summary('c'), summary('a')));
    expect(after.decisions[0]).toBe(before.decisions[2]);
    expect(after.decisions[1]).toBe(before.decisions[0]);
    expect(after.tags).toBe(before.tags);
    expect(after.people).toBe(before.people);
  });

  it('gives the very same list where nothing differs', () => {
    expect(reuseRows(before, list(summary('a'), summary('b'), summary('c')))).toBe(before);
    expect(reuseRows(before, { ...before, found: 9, total: 9 })).not.toBe(before);
  });

  it.each([{ updatedAt: '2026-11-21T10:00:00.000Z', title: 'renamed' }, { progress: 1 }, { archived: true }])(
    'takes the new object where it differs: %o',
    (part) => {
      const after = reuseRows(before, list(summary('a', part)));
      expect(after.decisions).toEqual([summary('a', part)]);
    },
  );

  it('takes new names and counts', () => {
    const after = reuseRows(before, { ...list(), found: 7, total: 7, tags: ['api', 'web'], people: [] });
    expect(after).toEqual({ decisions: [], found: 7, total: 7, tags: ['api', 'web'], people: [] });
  });
});
