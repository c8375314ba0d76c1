import type { AnyRow, EntityName } from './entities.ts';
import type { DecisionState } from './state.ts';

/** A row that is named by the fields that make up its id. */
type Reference = readonly [EntityName, readonly string[]];

/** A row that another one names. */
export interface NamedRow {
  readonly entity: EntityName;
  readonly id: string;
}

const round: Reference = ['round', ['round']];
const criterion: Reference = ['criterion', ['round', 'criterion']];
const option: Reference = ['option', ['round', 'option']];
const first: Reference = ['criterion', ['round', 'first']];
const second: Reference = ['criterion', ['round', 'second']];
const firstGroup: Reference = ['group', ['round', 'first']];
const secondGroup: Reference = ['group', ['round', 'second']];
const ballot: Reference = ['ballot', ['round', 'ballot']];

/** What the rows of an entity name; a reference with null in one of its fields is none. */
const references: { readonly [E in EntityName]?: readonly Reference[] } = {
  participant: [round],
  option: [round],
  group: [round],
  criterion: [['group', ['round', 'group']]],
  valuePoint: [criterion],
  evidence: [criterion, option],
  question: [round],
  choice: [['question', ['round', 'question']]],
  effect: [['choice', ['round', 'question', 'choice']], criterion, option],
  ballot: [round],
  weight: [ballot, criterion],
  comparison: [ballot, first, second],
  groupComparison: [ballot, firstGroup, secondGroup],
  score: [ballot, criterion, option],
  discussion: [criterion],
  finding: [criterion, option],
  outcome: [round, option],
  consequence: [round],
  carried: [round],
  changeReason: [round],
};

/** The entities that rows of an entity refer to. */
export function referredBy(entity: EntityName): readonly EntityName[] {
  return (references[entity] ?? []).map(([target]) => target);
}

/** The rows that a row of an entity names. */
export function namedRows(entity: EntityName, row: AnyRow): readonly NamedRow[] {
  return (references[entity] ?? []).flatMap(([target, fields]) => {
    const id = idOf(row, fields);
    return id === null ? [] : [{ entity: target, id }];
  });
}

/** The first row that a row of an entity names and that the decision has not; null where all are there. */
export function brokenReference(state: DecisionState, entity: EntityName, row: AnyRow): NamedRow | null {
  return namedRows(entity, row).find((named) => !Object.hasOwn(state[named.entity], named.id)) ?? null;
}

function idOf(row: AnyRow, fields: readonly string[]): string | null {
  let id = '';
  for (const field of fields) {
    const part = row[field] ?? null;
    if (part === null) return null;
    id = id === '' ? String(part) : `${id}/${part}`;
  }
  return id;
}
