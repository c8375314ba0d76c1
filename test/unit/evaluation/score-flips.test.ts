import { describe, expect, it } from 'vitest';
import type { EvaluationInput, Scale } from '../../../shared/evaluation/model.ts';
import { isNearFlip, scoreFlips, type ScoreFlip } from '../../../shared/evaluation/score-flips.ts';
import { evaluated, matrix } from './matrices.ts';

function flipsOf(input: EvaluationInput): readonly ScoreFlip[] {
  return scoreFlips(input, evaluated(input));
}

/** The same input with one scale in place of another. */
function withScale(input: EvaluationInput, j: number, scale: Partial<Scale>, step?: number): EvaluationInput {
  const criteria = input.criteria.map((criterion, k) =>
    k === j ? { ...criterion, scale: { ...criterion.scale, ...scale }, step: step ?? criterion.step } : criterion,
  );
  return { ...input, criteria };
}

function cellsOf(flips: readonly ScoreFlip[]): readonly string[] {
  return flips.map(({ option, criterion }) => `${criterion}/${option}`);
}

// a leads with 6.5 of 10 before b with 5.5 and c with 2.
const base = matrix(
  [50, 30, 20],
  [
    [8, 5, 5],
    [5, 5, 7.5],
    [2, 2, 2],
  ],
  { highest: 10 },
);

describe('scoreFlips', () => {
  it('finds by how much each score would have to be different, nearest first', () => {
    expect(flipsOf(base)).toEqual([
      flip('a', 'c0', 8, 6, 2, 'down', ['b']),
      flip('b', 'c0', 5, 7, 2, 'up', ['b']),
      flip('a', 'c1', 5, 5 - 10 / 3, 10 / 3, 'down', ['b']),
      flip('b', 'c1', 5, 5 + 10 / 3, 10 / 3, 'up', ['b']),
    ]);
  });

  it('leaves out what would only tie at the very end of its scale', () => {
    // Criterion 2 would need 5 points: a is at 5 and would be at 0.
    expect(cellsOf(flipsOf(base))).not.toContain('c2/a');
  });

  it.each([
    [2, true],
    [2.000_000_000_000_4, true],
    [2.1, false],
  ])('calls %d steps near: %s', (steps, near) => {
    expect(isNearFlip({ ...flipsOf(base)[0]!, steps })).toBe(near);
  });

  it('counts in the unit and the steps of the criterion, also where less is better', () => {
    const swapped = base.scores.map(([first, ...rest]) => [100 - 10 * first!, ...rest]);
    const milliseconds = withScale({ ...base, scores: swapped }, 0, { highest: 100, direction: 'less' }, 5);
    expect(flipsOf(milliseconds).slice(-2)).toEqual([
      flip('a', 'c0', 20, 40, 4, 'up', ['b']),
      flip('b', 'c0', 50, 30, 4, 'down', ['b']),
    ]);
  });

  it('follows a value function', () => {
    // Steep up to 6 and level after it up to 9: a stands on the level part.
    const points = [
      { score: 6, value: 0.8 },
      { score: 9, value: 0.8 },
    ];
    const found = flipsOf(withScale(base, 0, { points })).find(({ option, criterion }) => option + criterion === 'ac0');
    // b has 0.667 on it, so the lead is 0.5 * 0.133 - 0.05; a falls off the level part at 6 first.
    expect(found).toMatchObject({ direction: 'down', leaders: ['b'] });
    expect(found!.at).toBeCloseTo(6 - (0.5 * (0.8 - 2 / 3) - 0.05) / 0.5 / (0.8 / 6), 9);
  });

  it('names all that tie behind the leader, and passes all of them over an option further back', () => {
    const tied = matrix([1], [[9], [7], [7], [1]], { highest: 10 });
    expect(flipsOf(tied)).toEqual([
      flip('a', 'c0', 9, 7, 2, 'down', ['b', 'c']),
      flip('b', 'c0', 7, 9, 2, 'up', ['b']),
      flip('c', 'c0', 7, 9, 2, 'up', ['c']),
      flip('d', 'c0', 1, 9, 8, 'up', ['d']),
    ]);
  });

  it.each([
    ['two tie in front', matrix([1], [[5], [5]], { highest: 10 })],
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
    ['every option failed', matrix([1], [[5], [4]], { highest: 10, failed: [0, 1] })],
    ['only one option is acceptable', matrix([1], [[5], [4]], { highest: 10, failed: [1] })],
    [
      'all are equal',
      matrix(
        [1, 1],
        [
          [3, 3],
          [3, 3],
        ],
        { highest: 10 },
      ),
    ],
  ])('has none where %s', (_, input) => {
    expect(flipsOf(input)).toEqual([]);
  });

  it('leaves failed options and criteria without weight out', () => {
    const failed = matrix(
      [1, 0],
      [
        [9, 1],
        [7, 1],
        [8, 1],
      ],
      { highest: 10, failed: [2] },
    );
    expect(cellsOf(flipsOf(failed))).toEqual(['c0/a', 'c0/b']);
  });

  it('waits until the change is sure while scores are missing', () => {
    // a has 9 for sure; b from 3 to 7, so that a at 3 or b at 9 + 3 * 2 would do.
    const open = matrix(
      [60, 40],
      [
        [9, 9],
        [5, null],
      ],
      { highest: 10 },
    );
    expect(flipsOf(open)).toEqual([]);
    const lighter = matrix(
      [90, 10],
      [
        [9, 9],
        [5, null],
      ],
      { highest: 10 },
    );
    // a: 9 to beat 4.5 for sure: 5 less, of 0.9 each. b: from 4.5 to 5.5, so 4.5 more for sure: at 10, its end.
    expect(flipsOf(lighter)).toEqual([flip('a', 'c0', 9, 4, 5, 'down', ['b'])]);
  });

  it('counts from a score outside its scale, which is worth what the end is', () => {
    const clipped = matrix([1], [[12], [7]], { highest: 10 });
    expect(flipsOf(clipped)).toEqual([flip('a', 'c0', 12, 7, 5, 'down', ['b'])]);
    const endless = matrix([1], [[Number.POSITIVE_INFINITY], [7]], { highest: 10 });
    expect(flipsOf(endless)[0]!.steps).toBe(Number.POSITIVE_INFINITY);
  });
});

function flip(
  option: string,
  criterion: string,
  score: number,
  at: number,
  steps: number,
  direction: ScoreFlip['direction'],
  leaders: readonly string[],
): unknown {
  const close = (value: number): unknown => expect.closeTo(value, 9);
  return { option, criterion, score, at: close(at), steps: close(steps), direction, leaders };
}
