import { describe, expect, it } from 'vitest';
import { noVerdictWords, verdictWords } from '../../../shared/decision/verdict-words.ts';
import { analyse } from '../../../shared/evaluation/analysis.ts';
import { evaluate } from '../../../shared/evaluation/evaluate.ts';
import type { EvaluationInput } from '../../../shared/evaluation/model.ts';
import { judge } from '../../../shared/evaluation/verdict.ts';
import { evaluated, matrix } from '../evaluation/matrices.ts';
import { robustnessWith } from '../evaluation/robustness-with.ts';

/** The words on an input with shares of first places that are given rather than sampled. */
function wordsWith(input: EvaluationInput, first: Readonly<Record<string, number>>, open = 0) {
  const evaluation = evaluated(input);
  const robustness = robustnessWith(first);
  return verdictWords(
    { input, evaluation, robustness, verdict: judge(evaluation, input, robustness) },
    { open, firstChoices: '' },
  );
}

function wordsOn(input: EvaluationInput, open = 0) {
  const analysis = analyse(input);
  if (!('evaluation' in analysis)) throw new Error(analysis.reason);
  return verdictWords(analysis, { open, firstChoices: '' });
}

/** a is better on c0, b on c1, with a ahead; c1 turns it at one half. */
const contested = matrix(
  [6, 4],
  [
    [1, 0],
    [0, 1],
  ],
);

describe('the verdict in words', () => {
  it('names the weight that turns a leaning result, and the figures behind it', () => {
    expect(wordsWith(contested, { a: 0.71, b: 0.29 })).toEqual({
      pill: 'Leaning',
      sentence: 'Option a leads, but a lighter weight on “Criterion 0” would turn it.',
      facts: ['First in 71 % of 10,000 plausible weightings.', 'No must-have failed.', 'All 4 scores are in.'],
    });
  });

  it('says whom a turning weight would put first where there are more than two', () => {
    const three = matrix(
      [6, 4],
      [
        [1, 0.2],
        [0.3, 1],
        [0, 0],
      ],
    );
    expect(wordsWith(three, { a: 0.75, b: 0.25, c: 0 }).sentence).toMatch(/“Criterion \d” would put Option b first\.$/);
  });

  it('says of a robust result how much a weight may be off', () => {
    const clear = matrix(
      [8, 2],
      [
        [1, 0],
        [0, 1],
      ],
    );
    expect(wordsOn(clear)).toMatchObject({
      pill: 'Robust',
      sentence: 'Option a leads, and still does with any one weight off by 25 %.',
    });
  });

  it('says of a dominating option that no weight matters', () => {
    const dominating = matrix(
      [1, 1],
      [
        [1, 1],
        [0, 0.5],
      ],
    );
    expect(wordsOn(dominating).sentence).toBe('Option a leads, whatever weight any single criterion gets.');
  });

  it('crowns nobody on a hair, in a tie or by few first places', () => {
    const hair = matrix([1], [[0.51], [0.5]]);
    expect(wordsOn(hair).sentence).toBe('Option a is ahead of Option b, but by only 0.1 of 10 points.');
    expect(wordsOn(matrix([1], [[0.502], [0.5]])).sentence).toContain('by less than 0.1 of 10 points');
    expect(wordsOn(matrix([1], [[0.5], [0.5], [0.5]]))).toMatchObject({
      pill: 'Too close to call',
      sentence: 'Option a, Option b and Option c tie for first place.',
      facts: ['No must-have failed.', 'All 3 scores are in.'],
    });
    expect(wordsWith(contested, { a: 0.55, b: 0.45 }).sentence).toBe(
      'Option a is ahead, but comes first in only 55 % of plausible weightings.',
    );
  });

  it('counts the missing scores that decide it', () => {
    const open = matrix(
      [1, 1],
      [
        [null, 0.5],
        [0.5, null],
      ],
    );
    expect(wordsOn(open)).toEqual({
      pill: 'Not yet rankable',
      sentence: 'It is still open who leads: 2 missing scores decide it.',
      facts: ['No must-have failed.', '2 of 4 scores are in.'],
    });
    expect(wordsOn(matrix([1], [[null], [0.5]])).sentence).toMatch(/: one missing score decides it\.$/);
  });

  it('names who failed which must-have, and the only one that did not', () => {
    const scores = [[1], [0.9]];
    expect(wordsOn(matrix([1], scores, { failed: [0, 1] }))).toMatchObject({
      pill: 'No acceptable option',
      sentence: 'Every option fails a must-have.',
      facts: ['Option a fails “Licence”. Option b fails “Licence”.', 'All 2 scores are in.'],
    });
    expect(wordsOn(matrix([1], scores, { failed: [0] })).sentence).toBe(
      'Option b is the only option that fails no must-have.',
    );
  });

  it('says how many must-haves nobody has verified, rather than that none failed', () => {
    const scores = [[1], [0.5]];
    expect(wordsOn(matrix([1], scores), 1).facts).toContain('One must-have is not verified yet.');
    expect(wordsOn(matrix([1], scores), 2).facts).toContain('2 must-haves are not verified yet.');
    expect(wordsOn(matrix([1], scores, { failed: [1] }), 1).facts).toContain(
      'Option b fails “Licence”. One must-have is not verified yet.',
    );
  });

  it('leaves open who comes second while that depends on missing scores', () => {
    const second = matrix(
      [1, 1],
      [
        [1, 1],
        [0.5, null],
        [0.3, null],
      ],
    );
    expect(wordsOn(second).sentence).toBe('Option a leads; who comes second is still open.');
    const close = matrix(
      [1, 1],
      [
        [0.9, 0.9],
        [0.78, null],
        [0, null],
      ],
    );
    expect(wordsWith(close, { a: 1, b: 0, c: 0 })).toMatchObject({
      pill: 'Too close to call',
      sentence: 'Option a is ahead, but for certain by only 0.1 of 10 points; who comes second is still open.',
    });
  });

  it('does not blame a gap that is no closer than the verdict allows', () => {
    // 0.3 - 0.28 is a rounding below 2 %, which the verdict does not count as below.
    const edge = matrix([1], [[0.3], [0.28]]);
    expect(wordsWith(edge, { a: 0.5, b: 0.5 }).sentence).toBe(
      'Option a is ahead, but comes first in only 50 % of plausible weightings.',
    );
  });
});

describe('no verdict in words', () => {
  it.each([
    [matrix([], []), 'There are no options yet.', 'frame'],
    [matrix([1], [[1]]), 'There is only one option.', 'frame'],
    [matrix([], [[], []]), 'There are no criteria yet.', 'frame'],
    [matrix([null], [[1], [0]]), 'Nothing is weighed yet.', 'weigh'],
    [
      matrix(
        [1, null],
        [
          [1, 1],
          [0, 0],
        ],
      ),
      '“Criterion 1” has no weight yet.',
      'weigh',
    ],
    [
      matrix(
        [1, null, null],
        [
          [1, 1, 1],
          [0, 0, 0],
        ],
      ),
      '2 criteria have no weight yet.',
      'weigh',
    ],
    [matrix([0], [[1], [0]]), 'Every weight is zero, so nothing counts.', 'weigh'],
  ])('says what is missing and where to mend it: %#', (input, sentence, step) => {
    const result = evaluate(input);
    if (result.kind !== 'unevaluable') throw new Error('It can be evaluated.');
    expect(noVerdictWords(result, input)).toMatchObject({ sentence, step });
  });
});
