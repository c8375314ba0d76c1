import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluation/evaluate.ts';
import {
  leadChange,
  type LeadChange,
  type LeadParts,
  type Moved,
  type OptionChange,
  type TotalParts,
} from '../../../../shared/evaluation/lead-change/lead-change.ts';
import type { EvaluationInput } from '../../../../shared/evaluation/model.ts';
import { anyRound, round } from './rounds.ts';

function changeOf(earlier: EvaluationInput, later: EvaluationInput): LeadChange {
  const change = leadChange(earlier, later);
  if (change.kind !== 'lead-change') throw new Error('The rounds cannot be compared.');
  return change;
}

function ofOption({ options }: LeadChange, key: string): OptionChange {
  const found = options.find((option) => option.key === key);
  if (!found) throw new Error(`No option ${key}`);
  return found;
}

function close(parts: object): object {
  return Object.fromEntries(Object.entries(parts).map(([kind, value]) => [kind, expect.closeTo(value as number, 13)]));
}

const noParts = { weights: 0, scores: 0, criteria: 0 };
const none = { ...noParts, optionsGone: 0, optionsCame: 0 };

/** The parts with their signs turned. */
function negative<Parts extends TotalParts>(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).map(([kind, part]) => [kind, -part])) as Parts;
}

const base = round({ p: 60, q: 40 }, { a: { p: 8, q: 3 }, b: { p: 4, q: 9 } });

describe('what the lead came from, by hand', () => {
  it('is the weights where only they changed', () => {
    // a − b is 0.4 on p and −0.6 on q: 0.24 − 0.24 = 0, then 0.8 × 0.4 − 0.2 × 0.6 = 0.2.
    const later = round({ p: 80, q: 20 }, { a: { p: 8, q: 3 }, b: { p: 4, q: 9 } });
    const { lead, total } = ofOption(changeOf(base, later), 'a');
    expect([lead.earlier, lead.later]).toEqual([expect.closeTo(0, 13), expect.closeTo(0.2, 13)]);
    expect(lead.parts).toEqual(close({ ...none, weights: 0.2 }));
    expect(total.parts).toEqual(close({ weights: 0.1, scores: 0, criteria: 0 }));
  });

  it('shares what two kinds do together half and half', () => {
    // Lead of a: 0 of old; weights alone 0.2; scores alone (b on p 4 → 2) 0.12; both 0.8 × 0.6 − 0.12 = 0.36.
    const later = round({ p: 80, q: 20 }, { a: { p: 8, q: 3 }, b: { p: 2, q: 9 } });
    const { lead } = ofOption(changeOf(base, later), 'a');
    expect(lead.parts).toEqual(close({ ...none, weights: (0.2 + 0.24) / 2, scores: (0.12 + 0.16) / 2 }));
    expect(lead.states).toEqual([0, 0.2, 0.12, 0.36, 0, 0.2, 0.12, 0.36].map((value) => expect.closeTo(value, 13)));
  });

  it('takes a criterion that came with its weight and its scores, the others in proportion', () => {
    const later = round({ p: 30, q: 20, r: 50 }, { a: { p: 8, q: 3, r: 10 }, b: { p: 4, q: 9, r: 2 } });
    const { lead, total } = ofOption(changeOf(base, later), 'a');
    expect(lead.parts).toEqual(close({ ...none, criteria: 0.4 }));
    expect(total.parts).toEqual(close({ weights: 0, scores: 0, criteria: 0.5 - 0.6 / 2 }));
  });

  it('mixes criteria and weights by proportions among the common ones', () => {
    // r comes with half of all; p to q goes from 60 : 40 to 80 : 20.
    const later = round({ p: 40, q: 10, r: 50 }, { a: { p: 8, q: 3, r: 10 }, b: { p: 4, q: 9, r: 2 } });
    const { lead } = ofOption(changeOf(base, later), 'a');
    // States by weights, scores, criteria: new criteria with old weights is 0.5 × 0 + 0.4; all new 0.5 × 0.2 + 0.4.
    expect(lead.states).toEqual([0, 0.2, 0, 0.2, 0.4, 0.5, 0.4, 0.5].map((value) => expect.closeTo(value, 13)));
    expect(lead.parts).toEqual(close({ ...none, weights: (0.2 + 0.1) / 2, criteria: (0.4 + 0.3) / 2 }));
  });

  it('tells options that came and went from what changed among the others', () => {
    const earlier = round({ p: 1 }, { a: { p: 7 }, b: { p: 5 }, gone: { p: 9 } });
    const later = round({ p: 1 }, { a: { p: 8 }, b: { p: 5 }, new: { p: 6 } });
    const change = changeOf(earlier, later);
    const { lead } = ofOption(change, 'a');
    expect([lead.earlier, lead.later]).toEqual([expect.closeTo(-0.2, 13), expect.closeTo(0.2, 13)]);
    expect(lead.parts).toEqual(close({ ...none, optionsGone: 0.4, scores: 0.1, optionsCame: -0.1 }));
    expect(change.options.map(({ key }) => key)).toEqual(['a', 'b', 'new', 'gone']);
    expect(ofOption(change, 'new').lead).toMatchObject({
      earlier: null,
      later: expect.closeTo(-0.2, 13) as number,
      parts: null,
      unexplained: { reason: 'one-round' },
    });
    expect(ofOption(change, 'gone').total).toMatchObject({ earlier: expect.closeTo(0.9, 13) as number, later: null });
  });

  it('counts an option that fails a must-have now as gone, and says so where it is its own lead', () => {
    const scores = { a: { p: 7 }, b: { p: 5 }, c: { p: 9 } };
    const change = changeOf(round({ p: 1 }, scores), round({ p: 1 }, scores, { failed: ['c'] }));
    expect(ofOption(change, 'a').lead.parts).toEqual(close({ ...none, optionsGone: 0.4 }));
    expect(ofOption(change, 'c').lead).toMatchObject({
      earlier: expect.closeTo(0.2, 13) as number,
      later: null,
      unexplained: { reason: 'failed' },
    });
    expect(ofOption(change, 'c').total.parts).toEqual({ weights: 0, scores: 0, criteria: 0 });
  });

  it('takes the scale with the scores', () => {
    const scores = { a: { p: 8 }, b: { p: 5 } };
    const later = round({ p: 1 }, scores, { scales: { p: { direction: 'less' } } });
    expect(ofOption(changeOf(round({ p: 1 }, scores), later), 'a').lead.parts).toEqual(
      close({ ...none, scores: -0.6 }),
    );
  });

  it('leaves the common criteria as they are where they weighed nothing', () => {
    const earlier = round({ p: 0, q: 0, r: 1 }, { a: { p: 8, q: 3, r: 5 }, b: { p: 4, q: 9, r: 5 } });
    const later = round({ p: 3, q: 1 }, { a: { p: 8, q: 3 }, b: { p: 4, q: 9 } });
    const { lead } = ofOption(changeOf(earlier, later), 'a');
    expect(lead.parts).toEqual(close({ ...none, criteria: 0.3 - 0.15 }));
  });
});

describe('what cannot be said', () => {
  it('names the scores that are missing with weight in a state between the rounds, and no others', () => {
    const earlier = round({ p: 60, q: 40, z: 0 }, { a: { p: 8, q: 3 }, b: { p: 4 }, c: { p: 1, q: 1 } });
    const later = round({ p: 80, q: 20, z: 0 }, { a: { p: 8, q: 3 }, b: { p: 4, q: 9 }, c: { p: 1, q: 1 } });
    const change = changeOf(earlier, later);
    const { lead, total } = ofOption(change, 'a');
    expect(total.parts).not.toBeNull();
    expect(lead).toMatchObject({ earlier: null, later: expect.closeTo(0.2, 13) as number, parts: null });
    expect(lead.unexplained).toEqual({
      reason: 'scores-missing',
      cells: [{ round: 'earlier', option: 'b', criterion: 'q' }],
    });
    expect(ofOption(change, 'b').total.unexplained).toEqual(lead.unexplained);
  });

  it('names a missing score of an option that went', () => {
    const earlier = round({ p: 1 }, { a: { p: 8 }, b: { p: 4 }, gone: {} });
    const { lead } = ofOption(changeOf(earlier, round({ p: 1 }, { a: { p: 9 }, b: { p: 4 } })), 'a');
    expect(lead.unexplained).toMatchObject({ cells: [{ round: 'earlier', option: 'gone', criterion: 'p' }] });
  });

  it('names what is missing of the common options together with that', () => {
    const earlier = round({ p: 1 }, { a: { p: 8 }, b: {}, gone: {} });
    const { lead } = ofOption(changeOf(earlier, round({ p: 1 }, { a: { p: 9 }, b: { p: 4 }, new: {} })), 'a');
    expect(lead.unexplained).toMatchObject({
      cells: [
        { round: 'earlier', option: 'b', criterion: 'p' },
        { round: 'earlier', option: 'gone', criterion: 'p' },
        { round: 'later', option: 'new', criterion: 'p' },
      ],
    });
  });

  it('names a missing score that weighs only with the weights of the other round', () => {
    const earlier = round({ p: 1, q: 0 }, { a: { p: 8 }, b: { p: 4, q: 1 } });
    const later = round({ p: 1, q: 1 }, { a: { p: 8, q: 2 }, b: { p: 4, q: 1 } });
    const { lead } = ofOption(changeOf(earlier, later), 'a');
    expect([lead.earlier, lead.later]).toEqual([expect.closeTo(0.4, 13), expect.closeTo(0.25, 13)]);
    expect(lead.unexplained).toMatchObject({ cells: [{ round: 'earlier', option: 'a', criterion: 'q' }] });
  });

  it('needs somebody who counts in both rounds', () => {
    const earlier = round({ p: 1 }, { a: { p: 8 }, b: { p: 4 } });
    const later = round({ p: 1 }, { a: { p: 9 }, c: { p: 4 } });
    const { lead, total } = ofOption(changeOf(earlier, later), 'a');
    expect(lead.unexplained).toEqual({ reason: 'no-opponent' });
    expect(lead.later).toBeCloseTo(0.5, 13);
    expect(total.parts).toEqual(close({ weights: 0, scores: 0.1, criteria: 0 }));
  });

  it('needs two rounds that can be evaluated, and says which cannot', () => {
    const open = round({ p: null }, { a: { p: 8 }, b: { p: 4 } });
    expect(leadChange(base, open)).toMatchObject({
      kind: 'not-comparable',
      earlier: null,
      later: { reason: 'weights-missing', unweighted: ['p'] },
    });
    expect(leadChange(open, base)).toMatchObject({ earlier: { reason: 'weights-missing' }, later: null });
  });
});

function partsSum(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0);
}

/** The lead that the evaluation of a round gives an option. */
function leadOf(input: EvaluationInput, key: string): number | null {
  const evaluation = evaluate(input);
  if (evaluation.kind !== 'evaluated') return null;
  const own = evaluation.options.find((option) => option.key === key);
  const others = evaluation.options.filter((option) => option.failed.length === 0 && option.key !== key);
  if (!own || own.total === null || own.failed.length > 0) return null;
  const totals = others.flatMap(({ total }) => total ?? []);
  return totals.length === others.length && totals.length > 0 ? own.total - Math.max(...totals) : null;
}

function isNear(left: number | null, right: number | null): boolean {
  return left === null || right === null ? left === right : Math.abs(left - right) <= 1e-12;
}

describe('any two rounds', () => {
  it('have the leads of their evaluations, and parts that add up to the change', () => {
    let explained = 0;
    fc.assert(
      fc.property(anyRound(), anyRound(), (earlier, later) => {
        for (const { key, lead, total } of changeOf(earlier, later).options) {
          expect(isNear(lead.earlier, leadOf(earlier, key))).toBe(true);
          expect(isNear(lead.later, leadOf(later, key))).toBe(true);
          for (const moved of [lead, total] as readonly Moved<object>[]) {
            expect(moved.parts === null).toBe(moved.unexplained !== null);
            if (!moved.parts) continue;
            explained += 1;
            const sum = partsSum(moved.parts as LeadParts & Record<string, number>);
            expect(Math.abs(sum - (moved.later! - moved.earlier!))).toBeLessThanOrEqual(1e-12);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(explained).toBeGreaterThan(500);
  });

  it('say why where they say nothing, naming scores that are missing indeed', () => {
    const named = { earlier: 0, later: 0 };
    fc.assert(
      fc.property(anyRound(), anyRound(), (earlier, later) => {
        for (const { lead, total } of changeOf(earlier, later).options) {
          for (const { unexplained } of [lead, total]) {
            if (unexplained?.reason !== 'scores-missing') continue;
            expect(unexplained.cells.length).toBeGreaterThan(0);
            for (const cell of unexplained.cells) {
              const input = cell.round === 'earlier' ? earlier : later;
              const i = input.options.findIndex(({ key }) => key === cell.option);
              const j = input.criteria.findIndex(({ key }) => key === cell.criterion);
              expect(Math.min(i, j)).toBeGreaterThanOrEqual(0);
              expect(input.scores[i]?.[j]).toBeNull();
              named[cell.round] += 1;
            }
          }
        }
      }),
      { numRuns: 600 },
    );
    expect(Math.min(named.earlier, named.later)).toBeGreaterThan(20);
  });

  it('turn every sign when they are swapped, and what came is then what went', () => {
    fc.assert(
      fc.property(anyRound(), anyRound(), (earlier, later) => {
        const forth = changeOf(earlier, later);
        const back = changeOf(later, earlier);
        for (const { key, lead, total } of forth.options) {
          const other = ofOption(back, key);
          expect(other.lead.unexplained?.reason).toBe(lead.unexplained?.reason);
          expect(other.total.parts).toEqual(total.parts && close(negative(total.parts)));
          if (!lead.parts) continue;
          const { optionsGone, optionsCame, ...kinds } = negative(lead.parts);
          expect(other.lead.parts).toEqual(close({ ...kinds, optionsGone: optionsCame, optionsCame: optionsGone }));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('have no parts but zero where nothing changed', () => {
    fc.assert(
      fc.property(anyRound('complete'), (input) => {
        for (const { lead, total } of changeOf(input, input).options) {
          expect(Object.values(total.parts!).every((part) => part === 0)).toBe(true);
          expect(lead.parts ?? none).toEqual(none);
        }
      }),
    );
  });

  it.each(['weights', 'scores', 'criteria', 'options'] as const)('are all %s where only these changed', (kind) => {
    let moved = 0;
    fc.assert(
      fc.property(anyRound('complete'), anyRound('complete'), fc.nat(), (input, other, seed) => {
        const later = withOther(input, other, kind, seed);
        fc.pre(later !== null);
        for (const { lead, total } of changeOf(input, later).options) {
          const totalChange = total.parts ? total.later! - total.earlier! : 0;
          const ownTotal = kind === 'options' ? {} : { [kind]: totalChange };
          expect(total.parts ?? noParts).toEqual(close({ ...noParts, ...ownTotal }));
          if (!lead.parts) continue;
          // Not even by rounding.
          expect(kind === 'criteria' || Math.abs(lead.parts.criteria) === 0).toBe(true);
          const change = lead.later! - lead.earlier!;
          if (Math.abs(change) > 1e-9) moved += 1;
          const own = kind === 'options' ? { optionsGone: change } : { [kind]: change };
          expect(lead.parts).toEqual(close({ ...none, ...own }));
        }
      }),
      { numRuns: 400 },
    );
    expect(moved).toBeGreaterThan(50);
  });
});

/** The input with one kind of thing as in another; null where that leaves nothing to compare. */
function withOther(
  input: EvaluationInput,
  other: EvaluationInput,
  kind: 'weights' | 'scores' | 'criteria' | 'options',
  seed: number,
): EvaluationInput | null {
  const weights = input.criteria.map(({ key }, j) => ((seed >> j) % 7) + (key === 'p' ? 1 : 0));
  switch (kind) {
    case 'weights':
      if (weights.every((weight) => weight === 0)) return null;
      return { ...input, criteria: input.criteria.map((one, j) => ({ ...one, weight: weights[j] ?? 0 })) };
    case 'scores':
      return {
        ...input,
        criteria: input.criteria.map((one, j) => ({ ...one, scale: other.criteria[j]?.scale ?? one.scale })),
        scores: input.scores.map((row, i) => row.map((score, j) => other.scores[i]?.[j] ?? score)),
      };
    case 'criteria': {
      const kept = [...input.criteria.keys()].filter((j) => (seed >> j) % 2 === 0);
      if (!kept.some((j) => (input.criteria[j]?.weight ?? 0) > 0)) return null;
      return {
        ...input,
        criteria: kept.map((j) => input.criteria[j]!),
        scores: input.scores.map((row) => kept.map((j) => row[j] ?? null)),
      };
    }
    case 'options':
      return input.options.length < 3
        ? null
        : { ...input, options: input.options.slice(1), scores: input.scores.slice(1) };
  }
}
