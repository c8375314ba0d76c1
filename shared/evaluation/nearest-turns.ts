import type { WeightSweep } from './model.ts';

/** A sweep with a weight from which on somebody else is sure to lead. */
export type TurningSweep = WeightSweep & { readonly nearestTurn: NonNullable<WeightSweep['nearestTurn']> };

/** How far a weight is from another one, relative to itself; larger than any other where it is 0. */
export function relativeChange(weight: number, at: number): number {
  return weight === 0 ? Number.MAX_VALUE : Math.abs(at - weight) / weight;
}

/**
 * The sweeps that turn the result, by how little of its own weight the criterion would have to change; those of zero
 * weight come last.
 */
export function turningSweeps(sweeps: readonly WeightSweep[]): readonly TurningSweep[] {
  return sweeps
    .flatMap((sweep) => (sweep.nearestTurn === null ? [] : [{ ...sweep, nearestTurn: sweep.nearestTurn }]))
    .toSorted(
      (left, right) =>
        relativeChange(left.weight, left.nearestTurn.at) - relativeChange(right.weight, right.nearestTurn.at),
    );
}
