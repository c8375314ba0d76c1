import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluationInput, Preset, Robustness } from '../../../../shared/evaluation/model.ts';
import { manyDraws, sampleRobustness } from '../../../../shared/evaluation/sampler.ts';
import { anyTable, withScore } from '../any-table.ts';
import { matrix } from '../matrices.ts';

const presets = ['any', 'order', 'around'] as const;
const anyPreset = fc.constantFrom<Preset>(...presets);
const runs = { numRuns: 200 };

function sampled(input: EvaluationInput, preset: Preset, draws = 100): Robustness {
  return sampleRobustness(input, { draws, preset, band: 0.3 })!;
}

/** A table in which some scores are missing, some have a range, which may leave the scale, and some scales are bent. */
const anyUncertain: fc.Arbitrary<EvaluationInput> = anyTable('some missing').chain((input) =>
  fc
    .record({
      spans: fc.array(fc.option(fc.tuple(fc.nat(4), fc.nat(4))), { minLength: 30, maxLength: 30 }),
      bends: fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 6, maxLength: 6 }),
    })
    .map(({ spans, bends }) => ({
      ...input,
      criteria: input.criteria.map((criterion, j) => {
        const bend = bends[j] ?? null;
        const points = bend === null ? [] : [{ score: 4, value: bend / 10 }];
        return { ...criterion, scale: { ...criterion.scale, points } };
      }),
      ranges: input.scores.map((row, i) =>
        row.map((score, j) => {
          const span = spans[i * 6 + j] ?? null;
          return score === null || span === null ? null : ([score - span[0], score + span[1]] as const);
        }),
      ),
    })),
);

const anyAcceptable = anyUncertain.filter(({ options }) => options.some(({ failed }) => failed.length === 0));

function sumOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0);
}

describe('a sample of any table', () => {
  it('has shares that add up, whichever way', () => {
    fc.assert(
      fc.property(anyAcceptable, anyPreset, (input, preset) => {
        const { first, ranks, central, confidence, winning } = sampled(input, preset);
        const keys = input.options.filter(({ failed }) => failed.length === 0).map(({ key }) => key);
        for (const record of [first, ranks, central, confidence, winning]) expect(Object.keys(record)).toEqual(keys);
        for (const [place, key] of keys.entries()) {
          expect(ranks[key]).toHaveLength(keys.length);
          expect(sumOf(ranks[key]!)).toBeCloseTo(1, 9);
          expect(sumOf(keys.map((other) => ranks[other]![place]!))).toBeCloseTo(1, 9);
          expect(first[key]).toBe(ranks[key]![0]);
          expect(Object.keys(winning[key]!)).toEqual(keys.filter((other) => other !== key));
          for (const [other, share] of Object.entries(winning[key]!))
            expect(share + winning[other]![key]!).toBeCloseTo(1, 9);
          // Who is above whom says at which rank an option is on average, ties included.
          const meanRank = sumOf(ranks[key]!.map((share, rank) => share * rank));
          expect(meanRank).toBeCloseTo(sumOf(keys.map((other) => winning[other]![key] ?? 0)), 9);
        }
      }),
      runs,
    );
  });

  it('has central weights that are weights, just where the option comes first', () => {
    fc.assert(
      fc.property(anyAcceptable, anyPreset, (input, preset) => {
        const { first, central, confidence } = sampled(input, preset);
        for (const [key, share] of Object.entries(first)) {
          expect(central[key] === null).toBe(share === 0);
          expect(confidence[key] === null).toBe(share === 0);
          const weights = central[key] ?? null;
          if (weights === null) continue;
          expect(weights).toHaveLength(input.criteria.length);
          expect(sumOf([...weights])).toBeCloseTo(1, 9);
          for (const number of [...weights, confidence[key]!]) {
            expect(number).toBeGreaterThanOrEqual(0);
            expect(number).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
      runs,
    );
  });

  it('follows the options when they change places, to the last digit where scores are exact', () => {
    fc.assert(
      fc.property(anyTable('complete'), anyPreset, (input, preset) => {
        const turned = {
          ...input,
          options: input.options.toReversed(),
          scores: input.scores.toReversed(),
          ranges: input.ranges.toReversed(),
        };
        const [one, other] = [sampled(input, preset), sampled(turned, preset)];
        for (const part of ['first', 'ranks', 'central', 'confidence', 'winning'] as const)
          expect(other[part]).toEqual(one[part]);
      }),
      runs,
    );
  });

  it('does not depend on the unit of the weights', () => {
    fc.assert(
      fc.property(anyAcceptable, anyPreset, fc.constantFrom(0.125, 4, 1024), (input, preset, factor) => {
        const criteria = input.criteria.map((criterion) => ({
          ...criterion,
          weight: (criterion.weight ?? 0) * factor,
        }));
        expect(sampled({ ...input, criteria }, preset)).toEqual(sampled(input, preset));
      }),
      runs,
    );
  });

  it('never holds a better score against an option', () => {
    fc.assert(
      fc.property(anyTable('complete'), anyPreset, fc.nat(1), fc.nat(5), (input, preset, option, column) => {
        const criterion = column % input.criteria.length;
        const better = withScore(input, option, criterion, Math.min(input.scores[option]![criterion]! + 2, 10));
        const { key, failed } = input.options[option]!;
        if (failed.length > 0) return;
        const [before, after] = [sampled(input, preset), sampled(better, preset)];
        expect(after.first[key]).toBeGreaterThanOrEqual(before.first[key]! - 1e-9);
        for (const [other, share] of Object.entries(before.winning[key]!))
          expect(after.winning[key]![other]).toBeGreaterThanOrEqual(share);
      }),
      runs,
    );
  });

  it('is that of the exact scores where every range is none', () => {
    fc.assert(
      fc.property(anyTable('complete'), anyPreset, (input, preset) => {
        const ranges = input.scores.map((row) => row.map((score) => [score!, score!] as const));
        expect(sampled({ ...input, ranges }, preset)).toEqual(sampled(input, preset));
      }),
      runs,
    );
  });

  it('leaves the weights drawn as they were when a score becomes uncertain', () => {
    // c is last whatever its score, so nothing but the weights decides.
    const scores = [
      [1, 0, 0.6],
      [0, 1, 0.6],
      [0, 0, 0.2],
    ];
    const input = matrix([1, 1.2, 1], scores);
    for (const preset of presets) {
      const range = [0.1, 0.3] as const;
      const ranges = input.ranges.map((row, i) => row.map((none, j) => (i === 2 && j === 2 ? range : none)));
      const [exact, uncertain] = [sampled(input, preset, 1000), sampled({ ...input, ranges }, preset, 1000)];
      expect(uncertain.first).toEqual(exact.first);
      expect(uncertain.central).toEqual(exact.central);
    }
  });
});

describe('a sample of a table', () => {
  it.each(presets)('is about the same when the criteria change places, %s', (preset) => {
    const scores = [
      [9, 2, 5, 6],
      [3, 8, 6, 5],
      [6, 5, 5, 7],
    ];
    const ranges = scores.map((row) => row.map((score, j) => (j === 1 ? ([score - 2, score + 1] as const) : null)));
    const input = { ...matrix([5, 4, 3, 3], scores, { highest: 10 }), ranges };
    const turned = {
      ...input,
      criteria: input.criteria.toReversed(),
      scores: scores.map((row) => row.toReversed()),
      ranges: ranges.map((row) => row.toReversed()),
    };
    const [one, other] = [sampled(input, preset, 50_000), sampled(turned, preset, 50_000)];
    // Five standard errors of a difference.
    const bound = 5 * Math.sqrt(0.5 / 50_000);
    for (const key of ['a', 'b', 'c']) {
      for (const rank of [0, 1, 2])
        expect(Math.abs(one.ranks[key]![rank]! - other.ranks[key]![rank]!)).toBeLessThan(bound);
      const [central, reversed] = [one.central[key]!, other.central[key]!.toReversed()];
      for (const [j, weight] of central.entries()) expect(Math.abs(weight - reversed[j]!)).toBeLessThan(0.02);
    }
  });

  it.each(presets)('shares everything where all scores are equal, %s', (preset) => {
    const { first, ranks, confidence, winning, central } = sampled(
      matrix(
        [3, 1],
        [
          [0.5, 0.2],
          [0.5, 0.2],
          [0.5, 0.2],
          [0.5, 0.2],
          [0.5, 0.2],
        ],
      ),
      preset,
    );
    for (const key of 'abcde') {
      for (const share of [first[key], confidence[key], ...ranks[key]!]) expect(share).toBeCloseTo(0.2, 12);
      expect(Object.values(winning[key]!)).toEqual([0.5, 0.5, 0.5, 0.5]);
      expect(central[key]).toEqual(central['a']);
    }
  });

  it.each(presets)('shares the ranks that a tie takes up, %s', (preset) => {
    const { ranks, winning } = sampled(matrix([1], [[0.5], [1], [0.5], [0]]), preset);
    expect(ranks).toEqual({ a: [0, 0.5, 0.5, 0], b: [1, 0, 0, 0], c: [0, 0.5, 0.5, 0], d: [0, 0, 0, 1] });
    expect(winning['a']).toEqual({ b: 0, c: 0.5, d: 1 });
  });

  it('has the exact confidence factor where a score is uncertain', () => {
    // Triangular over 0 to 1 with the peak at 0.5: P(a > 0.75) = 1 / 8, and the weights do not matter.
    const input = { ...matrix([1], [[0.5], [0.75]]), ranges: [[[0, 1] as const], [null]] };
    for (const preset of presets) {
      const { first, confidence } = sampled(input, preset, manyDraws);
      expect(Math.abs(first['a']! - 1 / 8)).toBeLessThan(0.005);
      expect(confidence['a']).toBe(first['a']);
      expect(confidence['b']).toBe(first['b']);
    }
  });

  it('takes the confidence from the central weights, not from the weights drawn', () => {
    // a beats b where w0 (1 - x) > w1, with x uniform: at its own central weights more often than at any.
    const input = matrix(
      [1, 1],
      [
        [1, 0],
        [null, 1],
      ],
    );
    const { first, central, confidence } = sampled(input, 'any', manyDraws);
    const [own, other] = central['a']!;
    expect(Math.abs(confidence['a']! - (1 - other! / own!))).toBeLessThan(0.006);
    // P(w1 / w0 < 1 - x): the mean of t / (1 + t) for t uniform in 0 to 1.
    expect(Math.abs(first['a']! - (1 - Math.log(2)))).toBeLessThan(0.006);
  });

  it('puts weights of zero to work where any weights are drawn, and not in our order or around', () => {
    const input = matrix(
      [1, 0],
      [
        [0.6, 0],
        [0.5, 1],
      ],
    );
    // b leads where 0.1 w0 < w1, with w0 >= w1 or not.
    expect(Math.abs(sampled(input, 'any', manyDraws).first['a']! - 1 / 11)).toBeLessThan(0.005);
    expect(Math.abs(sampled(input, 'order', manyDraws).first['a']! - 2 / 11)).toBeLessThan(0.006);
    const around = sampled(input, 'around');
    expect(around.first).toEqual({ a: 1, b: 0 });
    expect(around.central['a']).toEqual([1, 0]);
  });

  it('is complete for the largest of tables', () => {
    const [options, criteria] = [12, 60];
    const scores = Array.from({ length: options }, (_, i) =>
      Array.from({ length: criteria }, (_, j) => ((i * 7 + j * 13 + i * j) % 11) / 10),
    );
    const ranges = scores.map((row, i) =>
      row.map((score, j) => ((i + j) % 3 === 0 ? ([score - 0.2, score + 0.1] as const) : null)),
    );
    const weights = Array.from({ length: criteria }, (_, j) => (j * 5) % 17);
    for (const preset of presets) {
      const { first, ranks, central, confidence, winning } = sampled(
        { ...matrix(weights, scores), ranges },
        preset,
        999,
      );
      const numbers = [first, ranks, central, confidence, winning].flatMap((part) => numbersIn(part));
      expect(numbers.length).toBeGreaterThan(12 + 144 + 60);
      expect(numbers.every((number) => number >= 0 && number <= 1 + 1e-12)).toBe(true);
      expect(sumOf(Object.values(first))).toBeCloseTo(1, 9);
    }
  });
});

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the digits', () => {
  it.each([
    {
      preset: 'any' as const,
      first: { a: 0.3257, b: 0.2435, c: 0.4308 },
      confidence: { a: 0.6676, b: 0.957, c: 0.8883 },
      central: [0.40676996348423033, 0.12166613906257544, 0.2671410463439419, 0.20442285110925154],
    },
    {
      preset: 'order' as const,
      first: { a: 0.567, b: 0.0061, c: 0.4269 },
      confidence: { a: 0.9211, b: 0.0436, c: 0.7162 },
      central: [0.5848607471227961, 0.23256778774192904, 0.0938365112436664, 0.08873495389161055],
    },
    {
      preset: 'around' as const,
      first: { a: 0.2933, b: 0.0126, c: 0.6941 },
      confidence: { a: 0.3381, b: 0.0562, c: 0.735 },
      central: [0.3460417570841876, 0.2526892066983524, 0.20314812317364275, 0.19812091304381604],
    },
  ])('stay from release to release and from machine to machine, $preset', ({ preset, ...expected }) => {
    const scores = [
      [9, 2, null, 6],
      [3, 8, 6, 5],
      [6, 5, 5, 7],
    ];
    const base = matrix([5, 4, 3, 3], scores, { highest: 10, seed: 20_260 });
    const points = [{ score: 5, value: 0.8 }];
    const input = {
      ...base,
      criteria: base.criteria.map((criterion, j) =>
        j === 1 ? { ...criterion, scale: { ...criterion.scale, points } } : criterion,
      ),
      ranges: scores.map((row) => row.map((score, j) => (j === 1 ? ([score! - 2, score! + 1] as const) : null))),
    };
    const { first, central, confidence } = sampled(input, preset, 10_000);
    expect({ first, confidence, central: central['a'] }).toEqual(expected);
  });
});
