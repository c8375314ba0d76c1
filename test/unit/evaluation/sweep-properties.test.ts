import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTable, atWeight } from './any-table.ts';
import { evaluated } from './matrices.ts';

describe('break-even weights, for any table', () => {
  it('names at every weight who leads at that weight', () => {
    const weight = fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true });
    fc.assert(
      fc.property(anyTable('some missing'), weight, (input, t) => {
        for (const [k, { segments }] of evaluated(input).sweeps.entries()) {
          // Nearer to an end two lines may be within the tolerance of a tie.
          const segment = segments.find(({ from, to }) => t > from + 1e-5 && t < to - 1e-5);
          const there = atWeight(input, k, t);
          if (!segment || !there) continue;
          expect(segment.leaders).toEqual(evaluated(there).leaders);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('covers the weight from 0 to 1 without a hole', () => {
    fc.assert(
      fc.property(anyTable('some missing'), (input) => {
        for (const { segments, weight } of evaluated(input).sweeps) {
          const bounds = [...segments.map(({ from }) => from), segments.at(-1)?.to];
          expect(bounds).toEqual(segments.length === 0 ? [undefined] : [0, ...segments.map(({ to }) => to)]);
          expect(bounds.at(-1)).toBe(weight === 1 || segments.length === 0 ? undefined : 1);
          expect(segments.every(({ from, to }) => from < to)).toBe(true);
        }
      }),
    );
  });

  it('turns the result just beyond and not just before', () => {
    let turns = 0;
    fc.assert(
      fc.property(anyTable('complete'), (input) => {
        const { leaders, sweeps } = evaluated(input);
        for (const [k, { weight, stable, nearestTurn, segments }] of sweeps.entries()) {
          if (!stable || !nearestTurn || leaders.length > 1) continue;
          const { at } = nearestTurn;
          expect(stable).toContain(at);
          const away = at > weight ? 1 : -1;
          const beyond = segments.find(({ from, to }) => (away > 0 ? from === at : to === at))!;
          const step = Math.min(0.01, (beyond.to - beyond.from) / 2, Math.abs(at - weight) / 2);
          if (step < 1e-5) continue;
          expect(evaluated(atWeight(input, k, at + away * step)!).leaders).toEqual(nearestTurn.leaders);
          expect(evaluated(atWeight(input, k, at - away * step)!).leaders).toEqual(leaders);
          turns += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(turns).toBeGreaterThan(50);
  });
});
