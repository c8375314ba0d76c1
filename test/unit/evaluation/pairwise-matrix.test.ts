import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPairwiseMatrix, pairsOf, reciprocalMatrix } from '../../../shared/evaluation/pairwise-matrix.ts';
import { anyJudgements, judged } from './judged.ts';

const refused = (words: string | RegExp): unknown =>
  expect.objectContaining({
    name: 'EvaluationRefused',
    code: 'judgement',
    message: expect.stringMatching(words) as unknown,
  });

describe('reciprocalMatrix', () => {
  it('takes the scale in either direction, and fractions', () => {
    const matrix = judged(3, [
      { first: 0, second: 1, value: 4 },
      { first: 2, second: 0, value: -5 },
      { first: 1, second: 2, value: 0.5 },
    ]);
    expect(matrix).toEqual([
      [1, 4, 5],
      [0.25, 1, 0.5],
      [0.2, 2, 1],
    ]);
  });

  it('names the pairs that nobody compared', () => {
    const judgements = [
      { first: 3, second: 1, value: 2 },
      { first: 0, second: 2, value: 1 },
    ];
    const missing = [
      [0, 1],
      [0, 3],
      [1, 2],
      [2, 3],
    ];
    expect(reciprocalMatrix(4, judgements)).toEqual({ kind: 'incomplete', missing });
  });

  it('has nothing to compare for one', () => {
    expect(judged(1, [])).toEqual([[1]]);
  });

  it('counts the same judgement once, also turned round', () => {
    const judgements = [
      { first: 0, second: 1, value: 3 },
      { first: 1, second: 0, value: -3 },
      { first: 1, second: 0, value: 1 / 3 },
      { first: 0, second: 1, value: 3 },
    ];
    expect(judged(2, judgements)[0]).toEqual([1, 3]);
  });

  it.each([
    [{ first: 0, second: 1, value: 4 }],
    [{ first: 1, second: 0, value: 3 }],
    [{ first: 0, second: 1, value: -3 }],
  ])('refuses two different judgements on one pair: %j', (other) => {
    const judgements = [{ first: 0, second: 1, value: 3 }, other];
    expect(() => reciprocalMatrix(2, judgements, ['Cost', 'Security'])).toThrow(
      refused(/Two different judgements compare (Cost with Security|Security with Cost)\. Keep one/),
    );
  });

  it.each([0, 0.1, -0.5, 9.01, -10, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses %d, which is off the scale',
    (value) => {
      expect(() => reciprocalMatrix(2, [{ first: 0, second: 1, value }])).toThrow(
        refused('number 1 and number 2.*between 1 and 9'),
      );
    },
  );

  it('refuses a comparison with itself, and with what is not there', () => {
    expect(() => reciprocalMatrix(2, [{ first: 1, second: 1, value: 1 }], ['Cost', 'Security'])).toThrow(
      refused('Security is compared with itself'),
    );
    for (const second of [2, -1, 0.5])
      expect(() => reciprocalMatrix(2, [{ first: 0, second, value: 1 }])).toThrow(refused('but there are 2'));
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %d things', (n) => {
    expect(() => reciprocalMatrix(n, [])).toThrow(refused('nothing to compare'));
  });

  it('refuses more than ten, and says what to do instead', () => {
    expect(reciprocalMatrix(10, []).kind).toBe('incomplete');
    expect(() => reciprocalMatrix(11, [])).toThrow(refused('55 judgements.*groups'));
  });

  it('is reciprocal, whatever the judgements', () => {
    fc.assert(
      fc.property(anyJudgements(), ({ n, judgements }) => {
        const matrix = judged(n, judgements);
        for (const [i, j] of pairsOf(n)) expect(matrix[i]![j]! * matrix[j]![i]!).toBeCloseTo(1, 12);
        for (const { first, second, value } of judgements)
          expect(matrix[first]![second]).toBeCloseTo(value < 0 ? -1 / value : value, 12);
      }),
    );
  });
});

describe('checkPairwiseMatrix', () => {
  it('takes reciprocals rounded as in print', () => {
    const printed = [
      [1, 7, 0.33],
      [0.14, 1, 0.11],
      [3, 9, 1],
    ];
    expect(() => checkPairwiseMatrix(printed)).not.toThrow();
  });

  it.each([
    [[[1, 2]], 'entries'],
    [[[1, 2], [0.5]], 'entries'],
    [
      [
        [1, 3],
        [3, 1],
      ],
      'contradict',
    ],
    [[[2]], 'contradict'],
    [
      [
        [1, 0],
        [0, 1],
      ],
      'cannot be 0 times',
    ],
    [
      [
        [1, Number.NaN],
        [1, 1],
      ],
      'cannot be NaN times',
    ],
    [
      [
        [1, -2],
        [-0.5, 1],
      ],
      'cannot be -2 times',
    ],
    [
      [
        [1, Number.POSITIVE_INFINITY],
        [0, 1],
      ],
      'cannot be Infinity times',
    ],
    [[], 'nothing'],
  ])('refuses %j', (matrix, words) => {
    expect(() => checkPairwiseMatrix(matrix)).toThrow(refused(words));
  });
});
