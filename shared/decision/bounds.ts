import { EditRefused, placeOf } from './edit-refused.ts';
import type { AnyRow, EntityName } from './entities.ts';
import { limits } from './limits.ts';
import { rowsOf, type DecisionState } from './state.ts';

/** How many rows of an entity a round shows; what was taken out does not count. */
const shown: { readonly [E in EntityName]?: number } = {
  option: limits.options,
  criterion: limits.criteria,
  participant: limits.participants,
  group: limits.groups,
  evidence: limits.evidence,
  question: limits.questions,
  consequence: limits.consequences,
};

/** How many a round keeps, with what was taken out. */
const kept: { readonly [E in EntityName]?: number } = {
  option: limits.keptItems,
  criterion: limits.keptItems,
  participant: limits.keptItems,
  group: limits.keptItems,
  ballot: limits.keptItems,
  effect: limits.keptEntries,
  weight: limits.keptEntries,
  comparison: limits.keptEntries,
  groupComparison: limits.keptEntries,
  score: limits.keptEntries,
  finding: limits.keptEntries,
  carried: limits.keptEntries,
  changeReason: limits.keptEntries,
};

/** Checks how many rows a decision has. @throws {EditRefused} `limit`, naming what there is too much of. */
export function checkBounds(state: DecisionState): void {
  if (rowsOf(state, 'round').length > limits.rounds) throw tooMany('round', limits.rounds);
  if (rowsOf(state, 'tag').length > limits.tags) throw tooMany('tag', limits.tags);
  if (rowsOf(state, 'trigger').length > limits.triggers) throw tooMany('trigger', limits.triggers);
  if (rowsOf(state, 'review').length > limits.reviews) throw tooMany('review', limits.reviews);
  const roundOf = (row: AnyRow): string => String(row.round);
  for (const [entity, most] of Object.entries(shown) as [EntityName, number][]) {
    const isShown = (row: AnyRow): boolean => row.removed !== true;
    if (crowded(state, entity, most, roundOf, isShown) !== null) throw tooMany(entity, most);
  }
  for (const [entity, most] of Object.entries(kept) as [EntityName, number][]) {
    if (crowded(state, entity, most, roundOf) !== null)
      throw new EditRefused(
        'limit',
        pluralOf(entity),
        `A round can keep at most ${most} ${pluralOf(entity)}, with those taken out. Nothing was added.`,
      );
  }
  checkInside(state, 'question', 'choice', limits.choicesPerQuestion);
  checkInside(state, 'choice', 'effect', limits.effectsPerChoice);
  checkValuePoints(state);
}

function checkInside(state: DecisionState, parent: 'question' | 'choice', entity: 'choice' | 'effect', most: number) {
  const parentOf = (row: AnyRow): string =>
    parent === 'question' ? `${row.round}/${row.question}` : `${row.round}/${row.question}/${row.choice}`;
  const crowdedOne = crowded(state, entity, most, parentOf);
  if (crowdedOne === null) return;
  const place = placeOf(parent, crowdedOne, pluralOf(entity));
  throw new EditRefused(
    'limit',
    place,
    `${place}: a ${parent} can have at most ${most} ${pluralOf(entity)}. Nothing was added.`,
  );
}

function checkValuePoints(state: DecisionState): void {
  const most = limits.valuePoints;
  const crowdedOne = crowded(state, 'valuePoint', most, (row) => `${row.round}/${row.criterion}`);
  if (crowdedOne === null) return;
  const place = placeOf('criterion', crowdedOne, 'value points');
  throw new EditRefused(
    'limit',
    place,
    `${place}: a value function can have at most ${most} points. Nothing was added.`,
  );
}

/** The first of the parts that rows of an entity belong to that has more than `most` of them; null where none has. */
function crowded(
  state: DecisionState,
  entity: EntityName,
  most: number,
  partOf: (row: AnyRow) => string,
  counts: (row: AnyRow) => boolean = () => true,
): string | null {
  const rows = rowsOf(state, entity) as readonly AnyRow[];
  // Mostly there are fewer in all, and this runs on every key press.
  if (rows.length <= most) return null;
  const found = new Map<string, number>();
  for (const row of rows) {
    if (!counts(row)) continue;
    const part = partOf(row);
    const count = (found.get(part) ?? 0) + 1;
    if (count > most) return part;
    found.set(part, count);
  }
  return null;
}

function tooMany(entity: EntityName, most: number): EditRefused {
  const plural = pluralOf(entity);
  return new EditRefused('limit', plural, `A decision can have at most ${most} ${plural}. Nothing was added.`);
}

function pluralOf(entity: EntityName): string {
  return entity === 'criterion' ? 'criteria' : `${entity}s`;
}
