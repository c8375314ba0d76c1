import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../shared/evaluation/model.ts';
import { anyTable, withScore } from './any-table.ts';
import { evaluated, resultOf } from './matrices.ts';

/** Everything that is said of each option, by its key and free of rounding. */
function resultsByKey(evaluation: Evaluation): Readonly<Record<string, unknown>> {
  const rounded = (value: number) => expect.closeTo(value, 12) as unknown;
  return Object.fromEntries(
    evaluation.options.map(({ key, interval, coverage, rank }) => [
      key,
      { interval: interval.map(rounded), coverage: rounded(coverage), rank },
    ]),
  );
}

function plainResultsByKey(evaluation: Evaluation): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    evaluation.options.map(({ key, interval, coverage, rank }) => [key, { interval, coverage, rank }]),
  );
}

describe('evaluate, for any table', () => {
  it('has weights that sum to 1 and contributions that sum to the total', () => {
    fc.assert(
      fc.property(anyTable('complete'), (input) => {
        const { weights, options } = evaluated(input);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        for (const { total, contributions } of options)
          expect(contributions.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(total!, 12);
      }),
    );
  });

  it('does not depend on the order of options and criteria', () => {
    const orderOf = (length: number) => {
      const all = Array.from({ length }, (_, index) => index);
      return fc.shuffledSubarray(all, { minLength: length, maxLength: length });
    };
    const shuffled = anyTable('some missing').chain((input) =>
      fc.tuple(fc.constant(input), orderOf(input.options.length), orderOf(input.criteria.length)),
    );
    fc.assert(
      fc.property(shuffled, ([input, rows, columns]) => {
        const evaluation = evaluated(input);
        const other = evaluated({
          ...input,
          options: rows.map((i) => input.options[i]!),
          criteria: columns.map((j) => input.criteria[j]!),
          scores: rows.map((i) => columns.map((j) => input.scores[i]![j]!)),
        });
        expect(plainResultsByKey(other)).toEqual(resultsByKey(evaluation));
        expect(new Set(other.leaders)).toEqual(new Set(evaluation.leaders));
      }),
    );
  });

  it('does not depend on the unit of the weights', () => {
    fc.assert(
      fc.property(anyTable('some missing'), fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (input, factor) => {
        const criteria = input.criteria.map((criterion) => ({ ...criterion, weight: criterion.weight! * factor }));
        const other = evaluated({ ...input, criteria });
        expect(plainResultsByKey(other)).toEqual(resultsByKey(evaluated(input)));
      }),
    );
  });

  it('never lowers a total for a better score, and changes no other', () => {
    fc.assert(
      fc.property(anyTable('some missing'), fc.nat(), fc.nat(), fc.nat({ max: 10 }), (input, row, column, score) => {
        const i = row % input.options.length;
        const j = column % input.criteria.length;
        const before = evaluated(input).options;
        const after = evaluated(withScore(input, i, j, Math.max(score, input.scores[i]![j] ?? 0))).options;
        expect(after[i]!.interval[0]).toBeGreaterThanOrEqual(before[i]!.interval[0] - 1e-12);
        const intervals = (options: typeof before) => options.filter((_, k) => k !== i).map(({ interval }) => interval);
        expect(intervals(after)).toEqual(intervals(before));
      }),
    );
  });

  it('holds every possible total in the interval, and every possible rank and leader where one is given', () => {
    const completed = anyTable('some missing').chain((input) =>
      fc.tuple(fc.constant(input), fc.array(fc.nat({ max: 10 }), { minLength: 30, maxLength: 30 })),
    );
    fc.assert(
      fc.property(completed, ([input, fill]) => {
        const scores = input.scores.map((row, i) => row.map((score, j) => score ?? fill[i * 6 + j]!));
        const open = evaluated(input);
        const closed = evaluated({ ...input, scores });
        for (const { key, total } of closed.options) {
          const [lowest, highest] = resultOf(open, key).interval;
          expect(total).toBeGreaterThanOrEqual(lowest - 1e-12);
          expect(total).toBeLessThanOrEqual(highest + 1e-12);
        }
        const ranked = open.options.filter(({ rank }) => rank !== null);
        expect(ranked.map(({ key }) => resultOf(closed, key).rank)).toEqual(ranked.map(({ rank }) => rank));
        expect([[], closed.leaders]).toContainEqual(open.leaders);
        expect(closed.dominance).toEqual(expect.arrayContaining([...open.dominance]));
      }),
    );
  });

  it('changes nobody else when an option is added', () => {
    fc.assert(
      fc.property(anyTable('some missing'), fc.nat(), (input, copied) => {
        const i = copied % input.options.length;
        const options = [...input.options, { ...input.options[i]!, key: 'added' }];
        const after = evaluated({ ...input, options, scores: [...input.scores, input.scores[i]!] });
        // A rank may change, nothing else that is said of an option.
        const before = evaluated(input).options.map(({ rank: _rank, ...numbers }) => numbers);
        expect(after.options.slice(0, -1)).toMatchObject(before);
      }),
    );
  });

  it('gives whoever dominates the higher total', () => {
    fc.assert(
      fc.property(anyTable('some missing'), (input) => {
        const evaluation = evaluated(input);
        for (const { dominating, dominated } of evaluation.dominance)
          expect(resultOf(evaluation, dominating).total).toBeGreaterThan(resultOf(evaluation, dominated).total!);
      }),
    );
  });
});
