import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluation/evaluate.ts';
import {
  singleChanges,
  type SingleChange,
  type SingleChanges,
} from '../../../../shared/evaluation/lead-change/single-changes.ts';
import type { Difference } from '../../../../shared/evaluation/lead-change/differences.ts';
import type { EvaluationInput } from '../../../../shared/evaluation/model.ts';
import { withWhatIf } from '../../../../shared/evaluation/what-if.ts';
import { anyRound, round } from './rounds.ts';

function changesOf(earlier: EvaluationInput, later: EvaluationInput): SingleChanges {
  const changes = singleChanges(earlier, later);
  if (!changes) throw new Error('Nobody is sure to lead.');
  return changes;
}

/** What each difference added to the lead, in their order. */
function effects({ changes }: SingleChanges): readonly (readonly [Difference, number | null])[] {
  return changes.map(({ difference, effect }) => [difference, effect]);
}

const base = round({ p: 60, q: 40 }, { a: { p: 8, q: 3 }, b: { p: 4, q: 9 } });

describe('what a single change did, by hand', () => {
  it('takes each score back by itself, the one that mattered most first', () => {
    const later = round({ p: 60, q: 40 }, { a: { p: 9, q: 4 }, b: { p: 1, q: 9 } });
    // a leads by 0.7 − 0.42 = 0.28; b on p adds 0.18, a on p 0.06, a on q 0.04.
    const changes = changesOf(base, later);
    expect(changes).toMatchObject({ leader: 'a', lead: expect.closeTo(0.28, 12) as number });
    expect(changes.changes).toEqual([
      {
        difference: { kind: 'score', criterion: 'p', option: 'b' },
        lead: expect.closeTo(0.1, 12) as number,
        effect: expect.closeTo(0.18, 12) as number,
        leaders: ['a'],
        turns: false,
      },
      expect.objectContaining({ effect: expect.closeTo(0.06, 12) as number }),
      expect.objectContaining({ effect: expect.closeTo(0.04, 12) as number }),
    ]);
  });

  it('tells when taking one back would change who leads', () => {
    const later = round({ p: 60, q: 40 }, { a: { p: 8, q: 3 }, b: { p: 4, q: 8 } });
    expect(changesOf(base, later).changes).toEqual([
      {
        difference: { kind: 'score', criterion: 'q', option: 'b' },
        lead: expect.closeTo(0, 12) as number,
        effect: expect.closeTo(0.04, 12) as number,
        leaders: ['a', 'b'],
        turns: true,
      },
    ]);
  });

  it('names a weight that was changed, not those whose shares only followed', () => {
    const earlier = round({ p: 60, q: 40, r: 20 }, { a: { p: 8, q: 3, r: 5 }, b: { p: 4, q: 9, r: 5 } });
    const later = round({ p: 100, q: 40, r: 20 }, { a: { p: 8, q: 3, r: 5 }, b: { p: 4, q: 9, r: 5 } });
    const { changes } = changesOf(earlier, later);
    expect(changes.map(({ difference }) => difference)).toEqual([{ kind: 'weight', criterion: 'p' }]);
    // With p at its share of then, everything is as it was.
    expect(changes[0]?.lead).toBeCloseTo(0, 12);
    expect(changes[0]?.effect).toBeCloseTo((100 * 0.4 - 40 * 0.6) / 160, 12);
  });

  it('takes weights in another unit that say the same for no change', () => {
    const scores = { a: { p: 8, q: 3 }, b: { p: 4, q: 9 } };
    expect(changesOf(base, round({ p: 0.6, q: 0.4 }, scores)).changes).toEqual([]);
  });

  it('takes a weight back among the criteria of both rounds where one came', () => {
    // p : q goes from 60 : 40 to 80 : 20, and r comes with half.
    const later = round({ p: 40, q: 10, r: 50 }, { a: { p: 8, q: 3, r: 10 }, b: { p: 4, q: 9, r: 2 } });
    expect(effects(changesOf(base, later))).toEqual([
      [{ kind: 'criterion-came', criterion: 'r' }, expect.closeTo(0.5 - 0.2, 12)],
      [{ kind: 'weight', criterion: 'p' }, expect.closeTo(0.1, 12)],
      [{ kind: 'weight', criterion: 'q' }, expect.closeTo(0.1, 12)],
    ]);
  });

  it('puts a criterion that went back with its share and its scores', () => {
    const earlier = round({ p: 50, q: 50 }, { a: { p: 8, q: 3 }, b: { p: 4, q: 9 } });
    const later = round({ p: 50 }, { a: { p: 8 }, b: { p: 4 } });
    expect(changesOf(earlier, later).changes[0]).toMatchObject({
      difference: { kind: 'criterion-went', criterion: 'q' },
      lead: expect.closeTo(-0.1, 12) as number,
      leaders: ['b'],
      turns: true,
    });
  });

  it('shares out the others as then where they weigh nothing now', () => {
    const earlier = round({ p: 50, q: 30, r: 20 }, { a: { p: 8, q: 3, r: 0 }, b: { p: 4, q: 9, r: 5 } });
    const later = round({ p: 100, q: 0, r: 0 }, { a: { p: 8, q: 3, r: 0 }, b: { p: 4, q: 9, r: 5 } });
    const p = changesOf(earlier, later).changes.find(
      ({ difference }) => 'criterion' in difference && difference.criterion === 'p',
    );
    expect(p?.lead).toBeCloseTo(0.2 - 0.18 - 0.1, 12);
  });

  it('counts a scale with all that was scored on it as one change', () => {
    const scores = { a: { p: 8 }, b: { p: 5 } };
    const changes = changesOf(
      round({ p: 1 }, scores, { scales: { p: { direction: 'less' } } }),
      round({ p: 1 }, scores),
    );
    expect(effects(changes)).toEqual([[{ kind: 'scale', criterion: 'p' }, expect.closeTo(0.6, 12) as number]]);
    expect(changes.changes[0]).toMatchObject({ leaders: ['b'], turns: true });
  });

  it('takes an option that came out again and one that went back in', () => {
    const earlier = round({ p: 1 }, { a: { p: 7 }, b: { p: 5 }, gone: { p: 9 } });
    const later = round({ p: 1 }, { a: { p: 7 }, b: { p: 5 }, new: { p: 6 } });
    expect(changesOf(earlier, later).changes).toEqual([
      expect.objectContaining({
        difference: { kind: 'option-went', option: 'gone' },
        effect: expect.closeTo(0.3, 12) as number,
        leaders: ['gone'],
        turns: true,
      }),
      expect.objectContaining({
        difference: { kind: 'option-came', option: 'new' },
        effect: expect.closeTo(-0.1, 12) as number,
        turns: false,
      }),
    ]);
  });

  it('lists first that the leader itself came, or no longer fails a must-have', () => {
    const scores = { a: { p: 7 }, b: { p: 5 }, c: { p: 9 } };
    const { leader, changes } = changesOf(
      round({ p: 1 }, scores, { failed: ['c'] }),
      round({ p: 1 }, { ...scores, b: { p: 8 } }),
    );
    expect(leader).toBe('c');
    expect(changes.map(({ difference }) => difference.kind)).toEqual(['option-came', 'score']);
    expect(changes[0]).toMatchObject({ lead: null, effect: null, leaders: ['b'], turns: true });
  });

  it('puts an option that fails now back with what it is scored now', () => {
    const scores = { a: { p: 7 }, b: { p: 5 }, c: { p: 6 } };
    const later = round({ p: 1 }, { ...scores, c: { p: 9 } }, { failed: ['c'] });
    expect(changesOf(round({ p: 1 }, scores), later).changes).toEqual([
      expect.objectContaining({
        difference: { kind: 'option-went', option: 'c' },
        lead: expect.closeTo(-0.2, 12) as number,
      }),
    ]);
  });

  it('leaves open what would be where a score would be missing, at the end', () => {
    const earlier = round({ p: 60, q: 40 }, { a: { p: 8, q: 3 }, b: { p: 4 } });
    const later = round({ p: 60, q: 40 }, { a: { p: 9, q: 3 }, b: { p: 4, q: 1 } });
    expect(changesOf(earlier, later).changes).toEqual([
      expect.objectContaining({ difference: { kind: 'score', criterion: 'p', option: 'a' } }),
      // Even with the best score b would not pass a.
      {
        difference: { kind: 'score', criterion: 'q', option: 'b' },
        lead: null,
        effect: null,
        leaders: ['a'],
        turns: false,
      },
    ]);
  });

  it('leaves open what would be without the only criterion that weighs', () => {
    const later = round({ p: 0, r: 1 }, { a: { p: 8, r: 9 }, b: { p: 4, r: 2 } });
    const came = changesOf(round({ p: 1 }, { a: { p: 8 }, b: { p: 4 } }), later).changes;
    expect(came).toEqual([
      { difference: { kind: 'criterion-came', criterion: 'r' }, lead: null, effect: null, leaders: [], turns: false },
    ]);
  });

  it('needs somebody who leads, and somebody behind', () => {
    const open = round({ p: 1 }, { a: { p: 8 }, b: {} });
    expect(singleChanges(base, open)).toBeNull();
    expect(singleChanges(base, round({ p: 1 }, { a: { p: 8 }, b: { p: 4 } }, { failed: ['b'] }))).toBeNull();
    expect(singleChanges(base, round({ p: null }, { a: { p: 8 }, b: { p: 4 } }))).toBeNull();
  });
});

/** The later round with a score or a weight as it was, by way of the what-if. */
function tried(earlier: EvaluationInput, later: EvaluationInput, { difference }: SingleChange): EvaluationInput | null {
  if (difference.kind === 'score') {
    const i = earlier.options.findIndex(({ key }) => key === difference.option);
    const j = earlier.criteria.findIndex(({ key }) => key === difference.criterion);
    const score = earlier.scores[i]?.[j] ?? null;
    const cell = `${difference.criterion}/${difference.option}`;
    return score === null ? null : withWhatIf(later, { weights: {}, scores: { [cell]: score } });
  }
  const evaluation = evaluate(earlier);
  const isSameSet =
    earlier.criteria.length === later.criteria.length &&
    earlier.criteria.every(({ key }) => later.criteria.some((other) => other.key === key));
  if (difference.kind !== 'weight' || evaluation.kind !== 'evaluated' || !isSameSet) return null;
  const share = evaluation.weights[earlier.criteria.findIndex(({ key }) => key === difference.criterion)] ?? 0;
  const others = later.criteria.some(({ key, weight }) => key !== difference.criterion && (weight ?? 0) > 0);
  return others ? withWhatIf(later, { weights: { [difference.criterion]: share }, scores: {} }) : null;
}

describe('any two rounds', () => {
  it('give a single change the lead that a what-if gives it', () => {
    const seen = { score: 0, weight: 0 };
    fc.assert(
      fc.property(anyRound(), anyRound(), fc.boolean(), (earlier, other, sameCriteria) => {
        // Otherwise hardly two rounds have the same criteria.
        const later = sameCriteria
          ? { ...other, criteria: other.criteria.filter(({ key }) => earlier.criteria.some((one) => one.key === key)) }
          : other;
        const base = sameCriteria
          ? { ...earlier, criteria: earlier.criteria.map((one, j) => ({ ...one, weight: (j * 5 + 3) % 7 })) }
          : earlier;
        const now = sameCriteria ? { ...base, criteria: earlier.criteria, scores: base.scores } : later;
        const found = singleChanges(base, now);
        fc.pre(found !== null);
        for (const change of found.changes) {
          const input = tried(base, now, change);
          if (!input) continue;
          const evaluation = evaluate(input);
          if (evaluation.kind !== 'evaluated') throw new Error('Not evaluated.');
          expect(change.leaders).toEqual(evaluation.leaders);
          const counting = evaluation.options.filter(({ failed }) => failed.length === 0);
          const own = counting.find(({ key }) => key === found.leader)?.total ?? null;
          const others = counting.flatMap(({ key, total }) => (key === found.leader ? [] : [total ?? Number.NaN]));
          const lead = own === null ? Number.NaN : own - Math.max(...others);
          expect(change.lead === null).toBe(Number.isNaN(lead));
          expect(change.lead ?? 0).toBeCloseTo(lead || 0, 12);
          if (change.difference.kind === 'score' || change.difference.kind === 'weight')
            seen[change.difference.kind] += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.score, seen.weight)).toBeGreaterThan(100);
  });

  it('list the larger effect first, turn exactly where others lead, and find nothing where nothing changed', () => {
    fc.assert(
      fc.property(anyRound(), anyRound(), (earlier, later) => {
        expect(singleChanges(later, later)?.changes ?? []).toEqual([]);
        const found = singleChanges(earlier, later);
        fc.pre(found !== null);
        const sizes = found.changes.flatMap(({ effect }) => (effect === null ? [] : [Math.abs(effect)]));
        expect(sizes).toEqual(sizes.toSorted((left, right) => right - left));
        for (const { lead, leaders, turns } of found.changes) {
          if (lead === null || Math.abs(lead) < 1e-8) continue;
          const isTied = found.lead <= 1e-9;
          expect([leaders.includes(found.leader), turns]).toEqual(lead > 0 ? [true, isTied] : [false, true]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
