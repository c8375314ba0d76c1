import { z } from 'zod';
import { entityNames, entitySchemas, keyFields, type AnyRow, type EntityName } from '../../shared/decision/entities.ts';
import type { SqlRow, SqlValue } from './sqlite.ts';

/** A field of an entity and the column that holds it. */
interface FieldColumn {
  readonly field: string;
  readonly column: string;
  readonly boolean: boolean;
}

/** How an entity is stored: its table and its fields in the order of its schema. */
export interface EntityTable {
  readonly table: string;
  readonly fields: readonly FieldColumn[];
  /** The columns that tell a row of a decision from its others. */
  readonly keys: readonly FieldColumn[];
  /** The column with the key of the decision, in other tables than its own with its number. */
  readonly owner: string;
}

/** The table of every entity. */
export const entityTables: Readonly<Record<EntityName, EntityTable>> = Object.fromEntries(
  entityNames.map((entity) => [entity, tableOf(entity)]),
) as Readonly<Record<EntityName, EntityTable>>;

/** A field name as a column name: `scaleLowest` becomes `scale_lowest`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** An identifier as it stands in SQL; some of our words, such as group, are SQL's too. */
export function quoted(identifier: string): string {
  return `"${identifier}"`;
}

/** A value as SQLite holds it. */
export function toSql(value: AnyRow[string] | undefined): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value ?? null;
}

/** A row of an entity from a row of its table. */
export function fromSqlRow({ fields }: EntityTable, row: SqlRow): AnyRow {
  const read: Record<string, AnyRow[string]> = {};
  for (const { field, column, boolean } of fields) {
    const value = row[column] ?? null;
    read[field] = boolean ? value === 1 : value;
  }
  return read;
}

function tableOf(entity: EntityName): EntityTable {
  const shape: Readonly<Record<string, z.ZodType>> = entitySchemas[entity].shape;
  const fields = Object.entries(shape).map(([field, schema]) => ({
    field,
    column: columnName(field),
    boolean: schema instanceof z.ZodBoolean,
  }));
  const keyNames: readonly string[] = keyFields[entity];
  return {
    table: entity === 'decision' ? 'decision' : `decision_${columnName(entity)}`,
    fields,
    keys: keyNames.flatMap((name) => fields.filter(({ field }) => field === name)),
    owner: entity === 'decision' ? 'key' : 'decision',
  };
}
