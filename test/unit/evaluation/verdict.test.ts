import { describe, expect, it } from 'vitest';
import { aroundDefaults, sampleRobustness } from '../../../shared/evaluation/sampler.ts';
import type { EvaluationInput, Verdict } from '../../../shared/evaluation/model.ts';
import { judge } from '../../../shared/evaluation/verdict.ts';
import { evaluated, matrix } from './matrices.ts';
import { robustnessWith } from './robustness-with.ts';

function verdictOn(input: EvaluationInput): Verdict {
  return judge(evaluated(input), input, sampleRobustness(input, aroundDefaults));
}

/** The verdict with a share of first places for option a that is given rather than sampled. */
function verdictWith(input: EvaluationInput, share: number): Verdict {
  return judge(evaluated(input), input, robustnessWith({ a: share, b: 1 - share }));
}

/** a leads b by `gap` on a criterion, whatever the weights. */
const apart = (gap: number) =>
  matrix(
    [1, 1],
    [
      [0.5 + gap, 0.5 + gap],
      [0.5, 0.5],
    ],
  );

describe('verdict', () => {
  it('says first that no option is acceptable', () => {
    const verdict = verdictOn(
      matrix(
        [1, 1],
        [
          [1, null],
          [0, 0],
        ],
        { failed: [0, 1] },
      ),
    );
    expect(verdict).toEqual({ kind: 'no-acceptable-option', leaders: [], deciding: [], turns: null, gap: null });
  });

  it('then lists the missing scores that decide it, heaviest criterion first', () => {
    const input = matrix(
      [1, 3, 0, 2],
      [
        [null, 0.5, null, 0.5],
        [0.5, null, 0.5, null],
        [0, null, 0, 0],
        [0, 0, 0, null],
        [null, null, null, null],
      ],
      { failed: [4] },
    );
    // d reaches 1/3 at most and cannot come first any more; e failed; c2 has no weight.
    expect(verdictOn(input)).toEqual({
      kind: 'not-rankable',
      leaders: [],
      deciding: [
        { option: 'b', criterion: 'c1' },
        { option: 'c', criterion: 'c1' },
        { option: 'b', criterion: 'c3' },
        { option: 'a', criterion: 'c0' },
      ],
      turns: null,
      gap: null,
    });
  });

  it('finds a tie too close to call', () => {
    expect(
      verdictOn(
        matrix(
          [1, 1],
          [
            [1, 0],
            [0, 1],
            [0.2, 0.2],
          ],
        ),
      ),
    ).toMatchObject({
      kind: 'too-close',
      leaders: ['a', 'b'],
      turns: null,
      gap: expect.closeTo(0.3, 12),
    });
  });

  it('finds a gap under 2 % of the scale too close, and one of 2 % not', () => {
    expect(verdictWith(apart(0.019), 1).kind).toBe('too-close');
    expect(verdictWith(apart(0.02), 1).kind).toBe('robust');
  });

  it('counts of a gap what is certain, also while second place is open', () => {
    // b can reach 0.899 and c 0.5, so nobody has second place; a is sure to lead by 0.001 only.
    const open = matrix(
      [1, 1],
      [
        [0.9, 0.9],
        [0.798, null],
        [0, null],
      ],
    );
    expect(verdictWith(open, 1)).toMatchObject({ kind: 'too-close', leaders: ['a'], gap: expect.closeTo(0.001, 12) });
  });

  it('leaves failed options out of the gap', () => {
    const failed = matrix([1], [[0.9], [0.895], [0.5]], { failed: [1] });
    expect(verdictWith(failed, 1)).toMatchObject({ kind: 'robust', gap: expect.closeTo(0.4, 12) });
  });

  it('finds a leader in under 60 % of the draws too close', () => {
    expect(verdictWith(apart(0.2), 0.59).kind).toBe('too-close');
    expect(verdictWith(apart(0.2), 0.6).kind).toBe('leaning');
  });

  it('calls robust what leads in 80 % of the draws', () => {
    expect(verdictWith(apart(0.2), 0.79).kind).toBe('leaning');
    expect(verdictWith(apart(0.2), 0.8).kind).toBe('robust');
  });

  it.each([
    // a has t and b has 1 - t, the tie is at 0.5.
    [0.6, 'leaning'],
    [0.66, 'leaning'],
    [0.67, 'robust'],
    [0.9, 'robust'],
  ])('wants no break-even within 25 %% of a weight: %d is %s', (weight, kind) => {
    // The other weight needs more than 25 % as well: 0.34 to 0.5 is 47 %.
    expect(
      verdictWith(
        matrix(
          [weight, 1 - weight],
          [
            [1, 0],
            [0, 1],
          ],
        ),
        1,
      ).kind,
    ).toBe(kind);
  });

  it('calls nothing robust without a sample', () => {
    const input = apart(0.5);
    expect(judge(evaluated(input), input, null).kind).toBe('leaning');
  });

  it('names the weight that turns the result most easily, relative to itself', () => {
    const verdict = verdictOn(
      matrix(
        [60, 40, 0],
        [
          [1, 0, 0],
          [0, 1, 1],
        ],
      ),
    );
    // c0 from 0.6 to 0.5 is 17 %, c1 from 0.4 to 0.5 is 25 %; c2 has no weight to change relative to.
    expect(verdict).toMatchObject({
      kind: 'leaning',
      leaders: ['a'],
      turns: { criterion: 'c0', weight: 0.6, at: expect.closeTo(0.5, 12), leaders: ['b'] },
      gap: expect.closeTo(0.2, 12),
    });
  });

  it('has no turn where no weight changes the leader, and no gap where there is one acceptable option', () => {
    expect(verdictOn(apart(0.3))).toMatchObject({ kind: 'robust', leaders: ['a'], turns: null });
    const alone = verdictOn(
      matrix(
        [1, 1],
        [
          [1, 0],
          [0.1, 1],
        ],
        { failed: [1] },
      ),
    );
    expect(alone).toMatchObject({ kind: 'robust', leaders: ['a'], turns: null, gap: null });
  });

  it('is not robust where missing scores may take the lead within 25 %', () => {
    // b can pass a from a weight of c2 of 0.5 on, 0.45 today; nothing is sure to.
    const input = matrix(
      [55, 0, 45],
      [
        [1, 1, 0],
        [0, 0, null],
      ],
    );
    const verdict = verdictWith(input, 0.95);
    expect(verdict).toMatchObject({ kind: 'leaning', leaders: ['a'], turns: null });
  });
});
