import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluationInput, Scale } from '../../../shared/evaluation/model.ts';
import { scoreFlips } from '../../../shared/evaluation/score-flips.ts';
import { anyTable, withScore } from './any-table.ts';
import { evaluated } from './matrices.ts';

/** Straight, less is better, bent, and best in the middle. */
const shapes: readonly Partial<Scale>[] = [
  {},
  { direction: 'less' },
  { points: [{ score: 3, value: 0.7 }] },
  {
    points: [
      { score: 4, value: 0.9 },
      { score: 7, value: 0.9 },
      { score: 9, value: 0.1 },
    ],
  },
];

/** A table in which every criterion has a scale of any of the {@link shapes}. */
function anyShapedTable(missing: 'some missing' | 'complete'): fc.Arbitrary<EvaluationInput> {
  const shape = fc.constantFrom(...shapes);
  return fc.tuple(anyTable(missing), fc.array(shape, { minLength: 6, maxLength: 6 })).map(([input, chosen]) => ({
    ...input,
    criteria: input.criteria.map((one, j) => ({ ...one, scale: { ...one.scale, ...chosen[j] } })),
  }));
}

function leadersWith(input: EvaluationInput, option: string, criterion: string, score: number): readonly string[] {
  const i = input.options.findIndex(({ key }) => key === option);
  const j = input.criteria.findIndex(({ key }) => key === criterion);
  return evaluated(withScore(input, i, j, score)).leaders;
}

describe('score flips, for any table', () => {
  it('change who leads just beyond, and not before', () => {
    let turns = 0;
    fc.assert(
      fc.property(anyShapedTable('complete'), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (input, share) => {
        const evaluation = evaluated(input);
        for (const { option, criterion, score, at, leaders } of scoreFlips(input, evaluation)) {
          const beyond = at + Math.sign(at - score) * 1e-5;
          expect(leadersWith(input, option, criterion, beyond)).toEqual(leaders);
          // On a level stretch of the value function the tie begins earlier.
          expect(leadersWith(input, option, criterion, score + (at - score) * share)).toContain(evaluation.leaders[0]);
          turns += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(turns).toBeGreaterThan(200);
  });

  it('are sure beyond, whatever the missing scores are', () => {
    let turns = 0;
    const fill = fc.array(fc.nat({ max: 10 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(anyShapedTable('some missing'), fill, (input, filled) => {
        const scores = input.scores.map((row, i) => row.map((score, j) => score ?? filled[i * 6 + j]!));
        for (const { option, criterion, score, at, leaders } of scoreFlips(input, evaluated(input))) {
          const beyond = at + Math.sign(at - score) * 1e-5;
          expect(leadersWith(input, option, criterion, beyond)).toEqual(leaders);
          expect(leadersWith({ ...input, scores }, option, criterion, beyond)).toEqual(leaders);
          turns += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(turns).toBeGreaterThan(30);
  });

  it('miss no score that turns the result on a step', () => {
    fc.assert(
      fc.property(anyShapedTable('complete'), fc.nat(), fc.nat(), fc.nat({ max: 10 }), (input, row, column, score) => {
        const evaluation = evaluated(input);
        fc.pre(evaluation.leaders.length === 1);
        const option = input.options[row % input.options.length]!.key;
        const criterion = input.criteria[column % input.criteria.length]!.key;
        const leaders = leadersWith(input, option, criterion, score);
        // A tie is no change yet.
        fc.pre(!leaders.includes(evaluation.leaders[0]!));
        const found = scoreFlips(input, evaluation).find((one) => one.option === option && one.criterion === criterion);
        const today = input.scores[row % input.options.length]![column % input.criteria.length]!;
        expect(found!.steps).toBeLessThanOrEqual(Math.abs(score - today) + 1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('do not depend on the order of the options', () => {
    const byCell = (input: EvaluationInput) => {
      const flips = scoreFlips(input, evaluated(input));
      return Object.fromEntries(flips.map(({ option, criterion, at }) => [`${criterion}/${option}`, at]));
    };
    fc.assert(
      fc.property(anyShapedTable('some missing'), (input) => {
        const turned = { ...input, options: input.options.toReversed(), scores: input.scores.toReversed() };
        const flips = Object.entries(byCell(input)).map(([cell, at]) => [cell, expect.closeTo(at, 9) as unknown]);
        expect(byCell(turned)).toEqual(Object.fromEntries(flips));
      }),
    );
  });
});
