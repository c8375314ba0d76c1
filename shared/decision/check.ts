import { checkBounds } from './bounds.ts';
import { checkScoreRanges, checkValueFunctions } from './check-scores.ts';
import { EditRefused, placeOf } from './edit-refused.ts';
import { entityNames, rowId, type AnyRow, type EntityName } from './entities.ts';
import { brokenReference, referredBy } from './references.ts';
import { rowsOf, stateFromRows, type DecisionState } from './state.ts';

/** Where no row was checked before. */
const nothing = stateFromRows({});

/**
 * Checks what no single row shows: bounds, references between rows, scales, value functions, ranges of scores.
 * @param before a state that was checked: rows that are the same in both are looked at again only where what
 * they refer to may be gone, which keeps this quick enough for every key press.
 * @throws {EditRefused} `limit`, `reference` or `invalid`, naming the place.
 */
export function checkDecision(state: DecisionState, before: DecisionState = nothing): void {
  if (rowsOf(state, 'decision').length !== 1)
    throw new EditRefused('invalid', 'decision', 'There must be exactly one decision.');
  if (rowsOf(state, 'round').length < 1)
    throw new EditRefused('invalid', 'round', 'A decision needs at least one round.');
  checkBounds(state);
  checkReferences(state, before);
  checkPairs(state);
  for (const criterion of rowsOf(state, 'criterion')) {
    if (criterion.scaleLowest >= criterion.scaleHighest) {
      throw EditRefused.invalid(
        'criterion',
        rowId('criterion', criterion),
        'scaleHighest',
        `must be greater than the lowest value (${criterion.scaleLowest})`,
      );
    }
  }
  checkValueFunctions(state, before);
  checkScoreRanges(state, before);
}

/** Each pair is there once: the lower key comes first. */
function checkPairs(state: DecisionState): void {
  for (const entity of ['comparison', 'groupComparison'] as const) {
    for (const row of rowsOf(state, entity))
      if (row.first >= row.second)
        throw EditRefused.invalid(
          entity,
          rowId(entity, row),
          'first',
          'must come before the second in the order of keys',
        );
  }
}

function checkReferences(state: DecisionState, before: DecisionState): void {
  for (const entity of entityNames) {
    const known = referredBy(entity).some((target) => lostRows(state, before, target)) ? nothing : before;
    if (state[entity] === known[entity]) continue;
    for (const row of changedRows(state, known, entity)) {
      const broken = brokenReference(state, entity, row);
      if (!broken) continue;
      const place = placeOf(entity, rowId(entity, row as never), broken.entity);
      throw new EditRefused(
        'reference',
        place,
        `${place}: there is no ${broken.entity} "${broken.id}" in this decision.`,
      );
    }
  }
}

function changedRows(state: DecisionState, before: DecisionState, entity: EntityName): readonly AnyRow[] {
  const known: Readonly<Record<string, AnyRow>> = before[entity];
  const rows = Object.entries(state[entity] as Readonly<Record<string, AnyRow>>);
  return rows.filter(([id, row]) => known[id] !== row).map(([, row]) => row);
}

function lostRows(state: DecisionState, before: DecisionState, entity: EntityName): boolean {
  if (state[entity] === before[entity]) return false;
  return Object.keys(before[entity]).some((id) => !Object.hasOwn(state[entity], id));
}
