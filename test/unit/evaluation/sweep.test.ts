import { describe, expect, it } from 'vitest';
import { evaluated, matrix, sweepOf } from './matrices.ts';

describe('weight sweep', () => {
  it('gives the interval in which the leader stays first and who leads beyond it', () => {
    const sweep = sweepOf(
      evaluated(
        matrix(
          [1, 3],
          [
            [1, 0],
            [0, 1],
            [0.7, 0.6],
          ],
        ),
      ),
      'c0',
    );
    // Totals t, 1 - t and 0.6 + 0.1 t: b up to 4/11, c up to 2/3, then a.
    expect(sweep).toEqual({
      criterion: 'c0',
      weight: 0.25,
      stable: [0, expect.closeTo(4 / 11, 12)],
      nearestTurn: { at: expect.closeTo(4 / 11, 12), leaders: ['c'] },
      segments: [
        { from: 0, to: expect.closeTo(4 / 11, 12), leaders: ['b'] },
        { from: expect.closeTo(4 / 11, 12), to: expect.closeTo(2 / 3, 12), leaders: ['c'] },
        { from: expect.closeTo(2 / 3, 12), to: 1, leaders: ['a'] },
      ],
    });
  });

  it('takes the nearer of two turns', () => {
    const scores = [
      [1, 0],
      [0, 1],
      [0.7, 0.6],
    ];
    expect(sweepOf(evaluated(matrix([2, 3], scores)), 'c0').nearestTurn).toMatchObject({ leaders: ['b'] });
    expect(sweepOf(evaluated(matrix([3, 2], scores)), 'c0').nearestTurn).toMatchObject({ leaders: ['a'] });
  });

  it('has no turn where nobody else ever leads', () => {
    const sweep = sweepOf(
      evaluated(
        matrix(
          [1, 1],
          [
            [1, 1],
            [0, 1],
          ],
        ),
      ),
      'c1',
    );
    expect(sweep).toMatchObject({ stable: [0, 1], nearestTurn: null });
    expect(sweep.segments).toEqual([{ from: 0, to: 1, leaders: ['a'] }]);
  });

  it('keeps a tie over a whole stretch together', () => {
    const sweep = sweepOf(
      evaluated(
        matrix(
          [1, 1],
          [
            [0.5, 0.5],
            [0.5, 0.5],
          ],
        ),
      ),
      'c0',
    );
    expect(sweep).toMatchObject({ stable: [0, 1], nearestTurn: null });
    expect(sweep.segments).toEqual([{ from: 0, to: 1, leaders: ['a', 'b'] }]);
  });

  it('holds a tie of today at that one weight', () => {
    const sweep = sweepOf(
      evaluated(
        matrix(
          [1, 1],
          [
            [1, 0],
            [0, 1],
          ],
        ),
      ),
      'c0',
    );
    expect(sweep.stable).toEqual([0.5, 0.5]);
    expect(sweep.nearestTurn).toEqual({ at: 0.5, leaders: ['a'] });
  });

  it('is undefined where the weight is all there is, and covers a weight of zero', () => {
    const { sweeps } = evaluated(
      matrix(
        [1, 0],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    );
    expect(sweeps[0]).toEqual({ criterion: 'c0', weight: 1, stable: null, nearestTurn: null, segments: [] });
    expect(sweeps[1]).toMatchObject({ weight: 0, stable: [0, 0.5], nearestTurn: { at: 0.5, leaders: ['b'] } });
  });

  it('merges the crossings of three lines in one point', () => {
    const segments = sweepOf(
      evaluated(
        matrix(
          [1, 2],
          [
            [1, 0.2],
            [0.6, 0.6],
            [0.2, 1],
          ],
        ),
      ),
      'c0',
    ).segments;
    expect(segments.map(({ leaders }) => leaders)).toEqual([['c'], ['a']]);
    expect(segments[0]?.to).toBeCloseTo(0.5, 12);
  });

  it('leaves open what missing scores leave open, and names only a certain turn', () => {
    // At weight t of c0, b has t and a something from (1 - t) / 2 to 1 - t.
    const sweep = sweepOf(
      evaluated(
        matrix(
          [1, 4, 4],
          [
            [0, 1, null],
            [1, 0, 0],
          ],
        ),
      ),
      'c0',
    );
    expect(sweep.segments.map(({ leaders }) => leaders)).toEqual([['a'], [], ['b']]);
    expect(sweep.stable).toEqual([0, expect.closeTo(1 / 3, 12)]);
    expect(sweep.nearestTurn).toEqual({ at: expect.closeTo(1 / 2, 12), leaders: ['b'] });
  });

  it('has segments but nothing to keep stable while there is no leader', () => {
    const sweep = sweepOf(
      evaluated(
        matrix(
          [1, 1],
          [
            [0, null],
            [0.6, 0.2],
          ],
        ),
      ),
      'c0',
    );
    expect(sweep).toMatchObject({ stable: null, nearestTurn: null });
    expect(sweep.segments.map(({ leaders }) => leaders)).toEqual([[], ['b']]);
  });
});
