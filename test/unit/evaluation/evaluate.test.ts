import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/evaluation/evaluate.ts';
import { evaluated, matrix, resultOf } from './matrices.ts';

describe('what cannot be evaluated', () => {
  it.each([
    ['no-options', matrix([1], [])],
    ['one-option', matrix([1], [[1]])],
    ['no-criteria', matrix([], [[], []])],
    [
      'weights-all-zero',
      matrix(
        [0, 0],
        [
          [1, 1],
          [0, 0],
        ],
      ),
    ],
  ])('%s', (reason, input) => {
    expect(evaluate(input)).toEqual({ kind: 'unevaluable', reason, unweighted: [] });
  });

  it('names the criteria without a weight', () => {
    const input = matrix(
      [1, null, 0, null],
      [
        [1, 1, 1, 1],
        [0, 0, 0, 0],
      ],
    );
    expect(evaluate(input)).toEqual({ kind: 'unevaluable', reason: 'weights-missing', unweighted: ['c1', 'c3'] });
  });

  it('refuses a scale without length and names the criterion', () => {
    const input = matrix([1], [[1], [0]], { lowest: 1, highest: 1 });
    expect(() => evaluate(input)).toThrow(/Criterion 0.*from 1 to 1/);
  });
});

describe('totals and ranks', () => {
  it('adds contributions up, ranks by total and names leader and runner-up', () => {
    const evaluation = evaluated(
      matrix(
        [3, 1],
        [
          [0, 8],
          [10, 2],
          [6, 6],
        ],
        { highest: 10 },
      ),
    );
    expect(evaluation.weights).toEqual([0.75, 0.25]);
    expect(evaluation.options.map(({ total }) => total)).toEqual([0.2, 0.8, expect.closeTo(0.6, 12)]);
    expect(resultOf(evaluation, 'b').contributions).toEqual([0.75, 0.05]);
    expect(evaluation.options.map(({ rank }) => rank)).toEqual([3, 1, 2]);
    expect(evaluation.leaders).toEqual(['b']);
    expect(evaluation.runnerUp).toBe('c');
  });

  it('lets two tie for first and names the next as runner-up', () => {
    const evaluation = evaluated(
      matrix(
        [1, 1],
        [
          [0, 0],
          [1, 0],
          [0, 1],
        ],
      ),
    );
    expect(evaluation.options.map(({ rank }) => rank)).toEqual([3, 1, 1]);
    expect(evaluation.leaders).toEqual(['b', 'c']);
    expect(evaluation.runnerUp).toBe('a');
  });

  it('keeps the row of a criterion with zero weight', () => {
    const evaluation = evaluated(
      matrix(
        [1, 0],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    );
    expect(evaluation.sweeps.map(({ criterion }) => criterion)).toEqual(['c0', 'c1']);
    expect(resultOf(evaluation, 'b').contributions).toEqual([0, 0]);
    expect(resultOf(evaluation, 'a').total).toBe(1);
  });

  it('clips scores outside their scale and says which', () => {
    const evaluation = evaluated(
      matrix(
        [1, 1],
        [
          [12, 3],
          [-1, 10],
        ],
        { highest: 10 },
      ),
    );
    expect(evaluation.clipped).toEqual([
      { option: 'a', criterion: 'c0' },
      { option: 'b', criterion: 'c0' },
    ]);
    expect(evaluation.options.map(({ total }) => total)).toEqual([0.65, 0.5]);
  });
});

describe('missing scores', () => {
  it('gives an interval and a coverage, never a zero and never a renormalised total', () => {
    const evaluation = evaluated(
      matrix(
        [5, 3, 4],
        [
          [10, null, 10],
          [2, 2, 2],
        ],
        { highest: 10 },
      ),
    );
    const open = resultOf(evaluation, 'a');
    expect(open.total).toBeNull();
    expect(open.interval).toEqual([expect.closeTo(0.75, 12), expect.closeTo(1, 12)]);
    expect(open.coverage).toBeCloseTo(0.75, 12);
    expect(open.contributions).toEqual([expect.closeTo(5 / 12, 12), null, expect.closeTo(4 / 12, 12)]);
    expect(evaluation.missing).toEqual([{ option: 'a', criterion: 'c1' }]);
  });

  it('ranks where the intervals separate', () => {
    const evaluation = evaluated(
      matrix(
        [5, 3, 4],
        [
          [10, null, 10],
          [2, 2, 2],
        ],
        { highest: 10 },
      ),
    );
    expect(evaluation.options.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(evaluation.leaders).toEqual(['a']);
  });

  it('ranks nobody whose interval overlaps another, and the rest', () => {
    const evaluation = evaluated(
      matrix(
        [1, 1],
        [
          [1, null],
          [0.8, 0.6],
          [0.1, 0.1],
        ],
      ),
    );
    expect(evaluation.options.map(({ rank }) => rank)).toEqual([null, null, 3]);
    expect(evaluation.leaders).toEqual([]);
    expect(evaluation.runnerUp).toBeNull();
  });

  it('ranks the leader while those below are open', () => {
    const evaluation = evaluated(
      matrix(
        [1, 1],
        [
          [1, 1],
          [0, null],
          [0.1, 0.3],
        ],
      ),
    );
    expect(evaluation.options.map(({ rank }) => rank)).toEqual([1, null, null]);
    expect(evaluation.leaders).toEqual(['a']);
    expect(evaluation.runnerUp).toBeNull();
  });

  it('does not mind a missing score without weight', () => {
    const evaluation = evaluated(
      matrix(
        [1, 0],
        [
          [1, null],
          [0, 1],
        ],
      ),
    );
    expect(resultOf(evaluation, 'a')).toMatchObject({ total: 1, interval: [1, 1], coverage: 1, rank: 1 });
    expect(evaluation.missing).toHaveLength(1);
  });
});

describe('must-haves', () => {
  const scores = [
    [1, 1],
    [0.9, 0.2],
    [0.3, 0.1],
  ];

  it('shows a failed option with its total and lets it influence nothing else', () => {
    const evaluation = evaluated(matrix([1, 1], scores, { failed: [0] }));
    expect(resultOf(evaluation, 'a')).toMatchObject({ total: 1, rank: null, failed: ['Licence'] });
    expect(evaluation.options.map(({ rank }) => rank)).toEqual([null, 1, 2]);
    expect(evaluation.leaders).toEqual(['b']);
    expect(evaluation.dominance).toEqual([{ dominating: 'b', dominated: 'c' }]);
    expect(evaluation.sweeps.flatMap(({ segments }) => segments.flatMap(({ leaders }) => leaders))).not.toContain('a');
    expect(evaluation.allFailed).toBe(false);
  });

  it('has no leader when all failed', () => {
    const evaluation = evaluated(matrix([1, 1], scores, { failed: [0, 1, 2] }));
    expect(evaluation).toMatchObject({ allFailed: true, leaders: [], runnerUp: null, dominance: [] });
    expect(evaluation.options.map(({ total }) => total)).toEqual([1, 0.55, 0.2]);
    expect(evaluation.sweeps.map(({ segments }) => segments)).toEqual([[], []]);
  });
});

describe('dominance', () => {
  it('needs a better value somewhere', () => {
    expect(
      evaluated(
        matrix(
          [1, 1],
          [
            [0.5, 0.5],
            [0.5, 0.5],
          ],
        ),
      ).dominance,
    ).toEqual([]);
  });

  it('leaves criteria of zero weight out', () => {
    const pairs = evaluated(
      matrix(
        [1, 0],
        [
          [1, 0],
          [0.5, 1],
        ],
      ),
    ).dominance;
    expect(pairs).toEqual([{ dominating: 'a', dominated: 'b' }]);
    expect(
      evaluated(
        matrix(
          [1, 0],
          [
            [1, 1],
            [1, 0],
          ],
        ),
      ).dominance,
    ).toEqual([]);
  });

  it('is undecided by a missing cell', () => {
    expect(
      evaluated(
        matrix(
          [1, 1],
          [
            [1, 1],
            [0.5, null],
          ],
        ),
      ).dominance,
    ).toEqual([]);
    expect(
      evaluated(
        matrix(
          [1, 0],
          [
            [1, null],
            [0.5, null],
          ],
        ),
      ).dominance,
    ).toHaveLength(1);
  });
});
