import type { Change } from '../changes.ts';
import { rowId, type Row, type WeightMethod } from '../entities.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { addRow, putFields } from './rows.ts';
import type { PlacedCriterion } from './weight-order.ts';

/** A raw weight to be entered; null takes the entry back. */
export interface WeightEntry {
  readonly criterion: string;
  readonly value: number | null;
}

/** Chooses how a ballot weighs. The inputs of every method stay as they are. */
export function setWeightMethod(state: DecisionState, ballot: Row<'ballot'>, method: WeightMethod): readonly Change[] {
  return putFields(state, 'ballot', ballot, { method });
}

/** Enters swings or points (each 0 to 100) on a ballot; inputs of the other methods stay. */
export function enterWeights(
  state: DecisionState,
  ballot: Row<'ballot'>,
  method: 'swing' | 'points',
  entries: readonly WeightEntry[],
): readonly Change[] {
  const changes = entries.flatMap(({ criterion, value }) => putWeight(state, ballot, criterion, { [method]: value }));
  return withBallot(state, ballot, changes);
}

/**
 * Keeps an order of criteria as places, 1 is most important; ties share a place. Whatever else has a place on the
 * ballot loses it, criteria aside as well: taken in again they would tie with one that has moved there since.
 */
export function enterOrder(
  state: DecisionState,
  ballot: Row<'ballot'>,
  order: readonly PlacedCriterion[],
): readonly Change[] {
  let place = 0;
  const places = new Map<string, number>();
  for (const { criterion, tied } of order) {
    if (!tied || place === 0) place += 1;
    places.set(criterion, place);
  }
  const left = rowsOf(state, 'weight').filter(
    (row) => row.round === ballot.round && row.ballot === ballot.key && !places.has(row.criterion),
  );
  const placeOf = (criterion: string): number | null =>
    state.weight[`${ballot.round}/${ballot.key}/${criterion}`]?.place ?? null;
  const moved = [...places].filter(([criterion, at]) => placeOf(criterion) !== at);
  const changes = [
    ...moved.flatMap(([criterion, at]) => putWeight(state, ballot, criterion, { place: at })),
    ...left.flatMap(({ criterion }) => putWeight(state, ballot, criterion, { place: null })),
  ];
  return withBallot(state, ballot, changes);
}

function putWeight(
  state: DecisionState,
  ballot: Row<'ballot'>,
  criterion: string,
  fields: Partial<Row<'weight'>>,
): readonly Change[] {
  const empty = { round: ballot.round, ballot: ballot.key, criterion, swing: null, place: null, points: null };
  const isNew = !state.weight[rowId('weight', empty)];
  // Nothing entered needs no row.
  if (isNew && Object.values(fields).every((value) => value === null)) return [];
  return putFields(state, 'weight', empty, fields);
}

/** A ballot without entries may not be there yet: what is entered on it brings it along. */
export function withBallot(state: DecisionState, ballot: Row<'ballot'>, changes: readonly Change[]): readonly Change[] {
  const isThere = Object.hasOwn(state.ballot, rowId('ballot', ballot));
  return changes.length === 0 || isThere ? changes : [addRow('ballot', ballot), ...changes];
}
