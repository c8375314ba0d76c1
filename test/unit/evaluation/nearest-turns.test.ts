import { expect, it } from 'vitest';
import type { WeightSweep } from '../../../shared/evaluation/model.ts';
import { relativeChange, turningSweeps } from '../../../shared/evaluation/nearest-turns.ts';

const sweep = (criterion: string, weight: number, at: number | null): WeightSweep => ({
  criterion,
  weight,
  stable: null,
  segments: [],
  nearestTurn: at === null ? null : { at, leaders: ['b'] },
});

it('weights that turn the result come by their relative change, those of nothing last, the others not at all', () => {
  const sweeps = [
    sweep('none', 0, 0.01),
    sweep('never', 0.2, null),
    sweep('far', 0.1, 0.3),
    sweep('none too', 0, 0.5),
    sweep('near', 0.5, 0.3),
  ];
  expect(turningSweeps(sweeps).map(({ criterion }) => criterion)).toEqual(['near', 'far', 'none', 'none too']);
});

it('a change is relative to the weight, in either direction', () => {
  expect(relativeChange(0.4, 0.5)).toBeCloseTo(0.25, 12);
  expect(relativeChange(0.4, 0.3)).toBeCloseTo(0.25, 12);
  expect(relativeChange(0, 0.3)).toBeGreaterThan(relativeChange(1e-9, 1));
});
