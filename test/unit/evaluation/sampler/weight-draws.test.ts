import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../../../../shared/evaluation/model.ts';
import { seededPair } from '../../../../shared/evaluation/random.ts';
import { drawnCriteria, weightDraws } from '../../../../shared/evaluation/sampler/weight-draws.ts';
import { normaliseWeights, weightsFromOrder } from '../../../../shared/evaluation/weights.ts';

const draws = 100_000;

/** Rows of weights drawn for raw ones of ours. */
function rowsOf(preset: Preset, raw: readonly number[], count = draws, band = 0.3): readonly Float64Array[] {
  const rows = new Float64Array(raw.length * count);
  weightDraws(preset, normaliseWeights(raw)!, band, seededPair(3)[0])(rows, count);
  return Array.from({ length: count }, (_, row) => rows.subarray(row * raw.length, (row + 1) * raw.length));
}

function meansOf(rows: readonly Float64Array[]): readonly number[] {
  return [...rows[0]!.keys()].map((j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
}

function shareOf(rows: readonly Float64Array[], holds: (row: Float64Array) => boolean): number {
  return rows.filter((row) => holds(row)).length / rows.length;
}

const anyRaw = fc
  .array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 })
  .filter((raw) => raw.some((weight) => weight > 0));

describe('weights of a draw', () => {
  it('sum to 1, none below 0, for any preset', () => {
    fc.assert(
      fc.property(anyRaw, fc.constantFrom('any', 'order', 'around'), (raw, preset) => {
        for (const row of rowsOf(preset, raw, 40)) {
          expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          expect(row.every((weight) => weight >= 0)).toBe(true);
        }
      }),
    );
  });

  it('go on from one block to the next', () => {
    const fill = weightDraws('around', [0.5, 0.5], 0.3, seededPair(3)[0]);
    const blocks = [new Float64Array(6), new Float64Array(4)];
    fill(blocks[0]!, 3);
    fill(blocks[1]!, 2);
    expect(blocks.flatMap((block) => [...block])).toEqual(rowsOf('around', [1, 1], 5).flatMap((row) => [...row]));
  });
});

describe('any weights', () => {
  it.each([2, 3, 8])('are uniform on the simplex of %d', (count) => {
    const rows = rowsOf(
      'any',
      Array.from({ length: count }, (_, j) => j + 1),
    );
    for (let j = 0; j < count; j += 1) {
      for (const bound of [0.05, 0.2, 0.5]) {
        // P(w_j > t) = (1 - t)^(n - 1); the bound is four standard errors.
        const share = shareOf(rows, (row) => row[j]! > bound);
        expect(Math.abs(share - (1 - bound) ** (count - 1))).toBeLessThan(4 * Math.sqrt(0.25 / draws));
      }
    }
  });
});

describe('weights in our order', () => {
  it('are in our order, and free where ours are equal', () => {
    const rows = rowsOf('order', [10, 30, 30, 5, 0, 0]);
    expect(rows.every(([a, b, c, d, e, f]) => Math.min(b!, c!) >= a! && a! >= d! && d! >= Math.max(e!, f!))).toBe(true);
    expect(Math.abs(shareOf(rows, ([, b, c]) => b! > c!) - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / draws));
    expect(Math.abs(shareOf(rows, (row) => row[4]! > row[5]!) - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / draws));
  });

  it.each([
    { raw: [4, 3, 2, 1], places: [1, 2, 3, 4] },
    { raw: [1, 5, 1, 9, 1], places: [3, 2, 3, 1, 3] },
    { raw: [1, 1, 1], places: [1, 1, 1] },
    { raw: [0, 7, 7, 0], places: [3, 1, 1, 3] },
  ])('have the rank order centroid as their mean, for $raw', ({ raw, places }) => {
    const means = meansOf(rowsOf('order', raw));
    for (const [j, weight] of weightsFromOrder(places).entries())
      expect(Math.abs(means[j]! - weight)).toBeLessThan(0.003);
  });

  it('are uniform there: those of any weights that happen to be in the order', () => {
    const raw = [3, 2, 1];
    const inOrder = rowsOf('any', raw).filter(([a, b, c]) => a! > b! && b! > c!);
    const rows = rowsOf('order', raw);
    for (const bound of [0.4, 0.6, 0.8]) {
      const expected = shareOf(inOrder, (row) => row[0]! > bound);
      expect(Math.abs(shareOf(rows, (row) => row[0]! > bound) - expected)).toBeLessThan(0.02);
    }
  });
});

describe('weights around ours', () => {
  it('keep ratios within the band, and leave out what has no weight', () => {
    const rows = rowsOf('around', [2, 1], draws, 0.5);
    const ratios = rows.map(([a, b]) => a! / b!);
    const [lowest, highest] = [Math.min(...ratios.slice(0, 50_000)), Math.max(...ratios.slice(0, 50_000))];
    // From 2 * 0.5 / 1.5 to 2 * 1.5 / 0.5, and close to both ends in so many draws.
    expect(lowest).toBeGreaterThan(2 / 3);
    expect(lowest).toBeLessThan(0.68);
    expect(highest).toBeLessThan(6);
    expect(highest).toBeGreaterThan(5.9);
    expect(drawnCriteria('around', [0.5, 0, 0.5])).toEqual([0, 2]);
    expect(drawnCriteria('any', [0.5, 0, 0.5])).toEqual([0, 1, 2]);
  });

  it('are ours with a band of 0', () => {
    for (const row of rowsOf('around', [3, 1], 10, 0)) {
      expect(row[0]).toBeCloseTo(0.75, 15);
      expect(row[1]).toBeCloseTo(0.25, 15);
    }
  });
});
