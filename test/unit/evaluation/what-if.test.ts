import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/evaluation/evaluate.ts';
import { noWhatIf, withWhatIf } from '../../../shared/evaluation/what-if.ts';
import { anyTable, atWeight, withScore } from './any-table.ts';
import { evaluated, matrix } from './matrices.ts';

const base = matrix(
  [50, 30, 20, 0],
  [
    [1, 0, 0.5, 0],
    [0, 1, null, 0],
  ],
);

function weightsWith(weights: Readonly<Record<string, number>>): readonly number[] {
  return evaluated(withWhatIf(base, { ...noWhatIf, weights })).weights;
}

function close(values: readonly number[]): readonly unknown[] {
  return values.map((value) => expect.closeTo(value, 12) as unknown);
}

describe('withWhatIf', () => {
  it('is the very same input where nothing is tried out', () => {
    expect(withWhatIf(base, noWhatIf)).toBe(base);
    expect(withWhatIf(base, { weights: { gone: 0.5 }, scores: { 'c0/gone': 1, 'gone/a': 1 } })).toBe(base);
  });

  it.each([
    ['one, the others in proportion', { c0: 0.6 }, [0.6, 0.24, 0.16, 0]],
    ['two', { c0: 0.1, c3: 0.4 }, [0.1, 0.3, 0.2, 0.4]],
    ['one at nothing', { c0: 0 }, [0, 0.6, 0.4, 0]],
    ['one at everything', { c1: 1 }, [0, 1, 0, 0]],
    ['more than everything', { c0: 0.9, c1: 0.6 }, [0.6, 0.4, 0, 0]],
    ['all, which are shared out', { c0: 0.1, c1: 0.1, c2: 0.2, c3: 0 }, [0.25, 0.25, 0.5, 0]],
    ['all that have weight, with nobody to take the rest', { c0: 0.2, c1: 0.2, c2: 0.1 }, [0.4, 0.4, 0.2, 0]],
  ])('weighs %s', (_, weights, expected) => {
    expect(weightsWith(weights)).toEqual(close(expected));
  });

  it('keeps the unit of the weights out of it', () => {
    const other = { ...base, criteria: base.criteria.map((one) => ({ ...one, weight: one.weight! * 1e306 })) };
    expect(evaluated(withWhatIf(other, { ...noWhatIf, weights: { c0: 0.6 } })).weights).toEqual(
      close([0.6, 0.24, 0.16, 0]),
    );
  });

  it('leaves a weight open that nobody entered', () => {
    const open = matrix([5, null, 5], [[1, 1, 1]]);
    const { criteria } = withWhatIf(open, { ...noWhatIf, weights: { c0: 0.4 } });
    expect(criteria.map(({ weight }) => weight)).toEqual([0.4, null, 0.6]);
  });

  it.each([-0.1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the share %d', (share) => {
    expect(() => weightsWith({ c0: share })).toThrow(expect.objectContaining({ code: 'weight' }));
  });

  it('takes the scores, also where there was none, and they are exact', () => {
    const range = [0.2, 0.8] as const;
    const ranged = { ...base, ranges: [[range, null, range, null], []] };
    const tried = withWhatIf(ranged, { ...noWhatIf, scores: { 'c2/b': 0.3, 'c0/a': 0.9 } });
    expect(tried.scores).toEqual([
      [0.9, 0, 0.5, 0],
      [0, 1, 0.3, 0],
    ]);
    expect(tried.ranges).toEqual([
      [null, null, range, null],
      [null, null, null, null],
    ]);
    expect(ranged.ranges[0]).toEqual([range, null, range, null]);
  });

  it('leaves nothing to evaluate where the only weight is tried at nothing', () => {
    const only = matrix(
      [1, 0],
      [
        [1, 0],
        [0, 1],
      ],
    );
    const tried = withWhatIf(only, { ...noWhatIf, weights: { c0: 0 } });
    expect(evaluate(tried)).toMatchObject({ kind: 'unevaluable', reason: 'weights-all-zero' });
  });

  it('never takes a key of every object for a criterion or a cell', () => {
    const odd = { ...base, criteria: base.criteria.map((one, j) => (j === 0 ? { ...one, key: 'constructor' } : one)) };
    expect(withWhatIf(odd, noWhatIf)).toBe(odd);
  });

  it('evaluates as if the numbers had been entered', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyTable('some missing'), fc.nat(), fc.nat(), share, fc.nat({ max: 10 }), (input, i, j, t, score) => {
        const option = i % input.options.length;
        const k = j % input.criteria.length;
        const { key } = input.criteria[k]!;
        const cell = `${key}/${input.options[option]!.key}`;
        const entered = atWeight(withScore(input, option, k, score), k, t);
        fc.pre(entered !== null);
        const tried = evaluated(withWhatIf(input, { weights: { [key]: t }, scores: { [cell]: score } }));
        const totals = evaluated(entered).options.map(({ interval }) => close(interval));
        expect(tried.options.map(({ interval }) => interval)).toEqual(totals);
      }),
    );
  });
});
