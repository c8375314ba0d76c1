import { EditRefused, placeOf } from './edit-refused.ts';
import { rowId, type AnyRow, type EntityName } from './entities.ts';
import { limits } from './limits.ts';
import { rowsOf, type DecisionState } from './state.ts';

/** What a row refers to: the entity and how the id of the row meant is made. */
const references: { readonly [E in EntityName]?: readonly [EntityName, (row: AnyRow) => string | null][] } = {
  participant: [['round', (row) => `${row.round}`]],
  option: [['round', (row) => `${row.round}`]],
  group: [['round', (row) => `${row.round}`]],
  criterion: [['group', (row) => `${row.round}/${row.group}`]],
  evidence: [
    ['criterion', (row) => `${row.round}/${row.criterion}`],
    ['option', (row) => (row.option === null ? null : `${row.round}/${row.option}`)],
  ],
  question: [['round', (row) => `${row.round}`]],
  choice: [['question', (row) => `${row.round}/${row.question}`]],
  effect: [
    ['choice', (row) => `${row.round}/${row.question}/${row.choice}`],
    ['criterion', (row) => (row.criterion === null ? null : `${row.round}/${row.criterion}`)],
    ['option', (row) => (row.option === null ? null : `${row.round}/${row.option}`)],
  ],
  ballot: [['round', (row) => `${row.round}`]],
  weight: [
    ['ballot', (row) => `${row.round}/${row.ballot}`],
    ['criterion', (row) => `${row.round}/${row.criterion}`],
  ],
  score: [
    ['ballot', (row) => `${row.round}/${row.ballot}`],
    ['criterion', (row) => `${row.round}/${row.criterion}`],
    ['option', (row) => `${row.round}/${row.option}`],
  ],
  finding: [
    ['criterion', (row) => `${row.round}/${row.criterion}`],
    ['option', (row) => `${row.round}/${row.option}`],
  ],
  outcome: [
    ['round', (row) => `${row.round}`],
    ['option', (row) => (row.option === null ? null : `${row.round}/${row.option}`)],
  ],
  consequence: [['round', (row) => `${row.round}`]],
};

/** How many rows of an entity a round may have; what was removed does not count. */
const perRound: { readonly [E in EntityName]?: number } = {
  option: limits.options,
  criterion: limits.criteria,
  participant: limits.participants,
  group: limits.groups,
  evidence: limits.evidence,
  question: limits.questions,
  consequence: limits.consequences,
};

/**
 * Checks what no single row shows: bounds, references between rows, scales.
 * @throws {EditRefused} `limit`, `reference` or `invalid`, naming the place.
 */
export function checkDecision(state: DecisionState): void {
  if (rowsOf(state, 'decision').length !== 1)
    throw new EditRefused('invalid', 'decision', 'There must be exactly one decision.');
  const rounds = rowsOf(state, 'round').length;
  if (rounds < 1) throw new EditRefused('invalid', 'round', 'A decision needs at least one round.');
  if (rounds > limits.rounds) throw tooMany('round', limits.rounds);
  if (rowsOf(state, 'tag').length > limits.tags) throw tooMany('tag', limits.tags);
  for (const [entity, most] of Object.entries(perRound) as [EntityName, number][]) checkCount(state, entity, most);
  for (const [entity, targets] of Object.entries(references) as [
    EntityName,
    readonly [EntityName, (row: AnyRow) => string | null][],
  ][]) {
    for (const row of rowsOf(state, entity) as readonly AnyRow[]) {
      for (const [target, idOf] of targets) checkReference(state, entity, row, target, idOf(row));
    }
  }
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
}

function checkCount(state: DecisionState, entity: EntityName, most: number): void {
  const counts = new Map<number, number>();
  for (const row of rowsOf(state, entity) as readonly AnyRow[]) {
    if (row.removed === true) continue;
    const count = (counts.get(row.round as number) ?? 0) + 1;
    if (count > most) throw tooMany(entity, most);
    counts.set(row.round as number, count);
  }
}

function checkReference(
  state: DecisionState,
  entity: EntityName,
  row: AnyRow,
  target: EntityName,
  id: string | null,
): void {
  if (id === null || Object.hasOwn(state[target], id)) return;
  const place = placeOf(entity, rowId(entity, row as never), target);
  throw new EditRefused('reference', place, `${place}: there is no ${target} "${id}" in this decision.`);
}

function tooMany(entity: EntityName, most: number): EditRefused {
  const plural = entity === 'criterion' ? 'criteria' : `${entity}s`;
  return new EditRefused('limit', plural, `A decision can have at most ${most} ${plural}. Nothing was added.`);
}
