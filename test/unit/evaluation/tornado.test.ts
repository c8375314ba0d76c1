import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluationInput } from '../../../shared/evaluation/model.ts';
import { tornado, type Tornado } from '../../../shared/evaluation/tornado.ts';
import { anyTable, atWeight, withScore } from './any-table.ts';
import { evaluated, matrix, resultOf } from './matrices.ts';

type Range = readonly [number, number] | null;

function tornadoOf(input: EvaluationInput, band?: number): Tornado | null {
  return tornado(input, evaluated(input), band);
}

function withRanges(input: EvaluationInput, ranges: readonly (readonly Range[])[]): EvaluationInput {
  return { ...input, ranges };
}

/** Total of one option minus that of another, evaluated afresh. */
function gapIn(input: EvaluationInput, { leader, runnerUp }: Tornado): number {
  const evaluation = evaluated(input);
  return resultOf(evaluation, leader).total! - resultOf(evaluation, runnerUp).total!;
}

// a leads with 6.5 of 10 before b with 5.5; c is far behind.
const base = matrix(
  [50, 30, 20],
  [
    [8, 5, 5],
    [5, 5, 7.5],
    [2, 2, 2],
  ],
  { highest: 10 },
);

describe('tornado', () => {
  it('gives the lead at both ends of the band of every weight, the one that moves it most first', () => {
    const end = (at: number, gap: number) => ({ at: close(at), gap: close(gap) });
    const bar = { kind: 'weight', option: null };
    // Differences of a and b: 0.3, 0 and -0.25.
    expect(tornadoOf(base)).toEqual({
      leader: 'a',
      runnerUp: 'b',
      gap: close(0.1),
      bars: [
        { ...bar, criterion: 'c0', low: end(0.25, 0.25 * 0.3 - 0.75 * 0.1), high: end(0.75, 0.75 * 0.3 - 0.25 * 0.1) },
        {
          ...bar,
          criterion: 'c2',
          low: end(0.1, 0.1 * -0.25 + 0.9 * 0.1875),
          high: end(0.3, 0.3 * -0.25 + 0.7 * 0.1875),
        },
        { ...bar, criterion: 'c1', low: end(0.15, (0.85 / 0.7) * 0.1), high: end(0.45, (0.55 / 0.7) * 0.1) },
      ],
    });
  });

  it('lets no weight grow beyond all there is', () => {
    const heavy = matrix(
      [9, 1],
      [
        [5, 0],
        [4, 1],
      ],
      { highest: 10 },
    );
    const bar = tornadoOf(heavy)!.bars.find(({ criterion }) => criterion === 'c0')!;
    expect(bar.high).toEqual({ at: 1, gap: close(0.1) });
    expect(bar.low.at).toBeCloseTo(0.45, 12);
  });

  it('gives the lead at both ends of the ranges of the two in front', () => {
    const ranged = withRanges(base, [
      [[6, 9], null, null],
      [null, [4, 7], null],
      [[0, 10], null, null],
    ]);
    const scores = tornadoOf(ranged)!.bars.filter(({ kind }) => kind === 'score');
    const end = (at: number, gap: number) => ({ at, gap: close(gap) });
    expect(scores).toEqual([
      { kind: 'score', criterion: 'c0', option: 'a', low: end(6, 0), high: end(9, 0.15) },
      { kind: 'score', criterion: 'c1', option: 'b', low: end(4, 0.13), high: end(7, 0.04) },
    ]);
  });

  it('counts an end of a range outside the scale as the end of the scale', () => {
    const ranged = withRanges(base, [[[6, 14], null, null], [], []]);
    const bar = tornadoOf(ranged)!.bars.find(({ kind }) => kind === 'score')!;
    expect(bar.high).toEqual({ at: 14, gap: close(0.2) });
  });

  it('compares the two that tie in front', () => {
    expect(
      tornadoOf(
        matrix(
          [1, 1],
          [
            [5, 7],
            [1, 1],
            [7, 5],
          ],
          { highest: 10 },
        ),
      ),
    ).toMatchObject({
      leader: 'a',
      runnerUp: 'c',
      gap: 0,
    });
  });

  it('leaves out weights of nothing and of everything, and needs no ranges', () => {
    const only = {
      ...matrix(
        [1, 0],
        [
          [5, 7],
          [1, 1],
        ],
        { highest: 10 },
      ),
      ranges: [],
    };
    expect(tornadoOf(only)!.bars).toEqual([]);
  });

  it.each([
    [
      'it is open who leads',
      matrix(
        [1, 1],
        [
          [5, null],
          [5, null],
        ],
        { highest: 10 },
      ),
    ],
    [
      'a total in front is not known',
      matrix(
        [9, 1],
        [
          [9, null],
          [1, 1],
        ],
        { highest: 10 },
      ),
    ],
    [
      'the second place is open',
      matrix(
        [1, 1],
        [
          [9, 9],
          [1, 2],
          [1, null],
        ],
        { highest: 10 },
      ),
    ],
    ['nobody is second', matrix([1], [[5], [4]], { highest: 10, failed: [1] })],
    ['every option failed', matrix([1], [[5], [4]], { highest: 10, failed: [0, 1] })],
  ])('has nothing to show where %s', (_, input) => {
    expect(tornadoOf(input)).toBeNull();
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses the band %d', (band) => {
    expect(() => tornadoOf(base, band)).toThrow(expect.objectContaining({ code: 'setting' }));
  });

  it('says what evaluating again with that weight or score says, with the lead of today in between', () => {
    const band = fc.double({ min: 0, max: 1, noNaN: true });
    const ends = fc.array(fc.option(fc.tuple(fc.nat({ max: 10 }), fc.nat({ max: 10 }))), {
      minLength: 30,
      maxLength: 30,
    });
    let compared = 0;
    fc.assert(
      fc.property(anyTable('complete'), band, ends, (table, relative, chosen) => {
        const ranges = table.scores.map((row, i) =>
          row.map((score, j): Range => {
            const end = chosen[i * 6 + j];
            return end ? [Math.min(...end, score!), Math.max(...end, score!)] : null;
          }),
        );
        const input = withRanges(table, ranges);
        const found = tornadoOf(input, relative);
        if (!found) return;
        expect(found.gap).toBeCloseTo(gapIn(input, found), 12);
        const widths = found.bars.map(({ low, high }) => Math.abs(high.gap - low.gap));
        expect(widths).toEqual(widths.toSorted((left, right) => right - left));
        for (const { criterion, option, low, high } of found.bars) {
          const j = input.criteria.findIndex(({ key }) => key === criterion);
          const i = input.options.findIndex(({ key }) => key === option);
          for (const { at, gap } of [low, high]) {
            const there = option === null ? atWeight(input, j, at)! : withScore(input, i, j, at);
            expect(gap).toBeCloseTo(gapIn(there, found), 9);
            compared += 1;
          }
          expect(Math.min(low.gap, high.gap)).toBeLessThanOrEqual(found.gap + 1e-12);
          // A weight that is held back at 1 is still a band around today's.
          expect(Math.max(low.gap, high.gap)).toBeGreaterThanOrEqual(found.gap - 1e-12);
        }
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});

function close(value: number): unknown {
  return expect.closeTo(value, 12);
}
