import path from 'node:path';
import { entityNames, entitySchemas, type AnyRow } from '../../shared/decision/entities.ts';
import { keySchema } from '../../shared/decision/keys.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import { loadDecision } from './decision-rows.ts';
import { addDecision } from './decisions.ts';
import { copyLog } from './edit-log.ts';
import { ArchiveRefused } from './library-archive.ts';
import { removeFromIndex } from './search-index.ts';
import { inTransaction, prepared, type Sqlite, type SqlRow } from './sqlite.ts';
import { refreshSummary } from './summary.ts';

/** What became of the decisions of an archive. */
export interface BroughtIn {
  /** How many were added. */
  readonly added: number;
  /** How many are in the library already and say the same. */
  readonly same: number;
  /** Titles of those that are in the library already and say something else: they were left as they are. */
  readonly left: readonly string[];
}

/** Bringing in gives way to the rest of the program after so many milliseconds. */
const sliceMs = 12;

/**
 * Adds the decisions of an archive that a library does not have, each with its history and its records at once or not at
 * all; one that is there is never touched, so it can be done again. Everything in the archive is checked like any file from elsewhere.
 * @throws {ArchiveRefused} at a decision that does not hold together; those before it have been added.
 */
export async function bringInArchive(database: Sqlite, archive: Sqlite): Promise<BroughtIn> {
  const result = { added: 0, same: 0, left: [] as string[] };
  const keys = prepared(archive, 'SELECT "key" FROM decision ORDER BY no').all();
  let begun = performance.now();
  for (const { key } of keys) {
    if (performance.now() - begun > sliceMs) {
      await new Promise(setImmediate);
      begun = performance.now();
    }
    const decision = String(key);
    const state = soundDecision(archive, decision);
    const present = loadDecision(database, decision);
    if (!present) {
      addWithAll(database, archive, decision, state);
      result.added += 1;
    } else if (isSame(present, state)) result.same += 1;
    else result.left.push(decisionRow(present).title);
  }
  inTransaction(database, () => {
    linkRecords(database, archive);
    addRepositories(database, archive);
  });
  return result;
}

function addWithAll(database: Sqlite, archive: Sqlite, decision: string, state: DecisionState): void {
  inTransaction(database, () => {
    const at = prepared(archive, 'SELECT updated_at FROM summary WHERE decision = ?').get(decision)?.updated_at;
    const { deletedAt, createdAt } = decisionRow(state);
    try {
      addDecision(database, decision, state, String(at ?? createdAt));
      copyLog(archive, database, decision);
    } catch (error) {
      throw unsound(decision, error);
    }
    for (const table of ['record', 'record_folder', 'record_origin', 'sent_file']) {
      for (const row of prepared(archive, `SELECT * FROM ${table} WHERE decision = ?`).all(decision))
        if (isPlainPlace(row)) insert(database, table, table === 'record' ? { ...row, superseded_by: null } : row);
    }
    if (deletedAt !== null) removeFromIndex(database, decision);
    // Its records count in its progress.
    else if (prepared(database, 'SELECT 1 FROM record WHERE decision = ?').get(decision))
      refreshSummary(database, decision);
  });
}

/** A decision with every row checked by its schema; how they fit together is checked when it is added. */
function soundDecision(archive: Sqlite, decision: string): DecisionState {
  try {
    keySchema.parse(decision);
    const state = loadDecision(archive, decision);
    if (!state) throw new Error('it has no rows');
    for (const entity of entityNames)
      for (const row of Object.values(state[entity] as Readonly<Record<string, AnyRow>>))
        entitySchemas[entity].parse(row);
    return state;
  } catch (error) {
    throw unsound(decision, error);
  }
}

function unsound(decision: string, cause: unknown): ArchiveRefused {
  return new ArchiveRefused(`The decision ${decision.slice(0, 64)} in it does not hold together.`, { cause });
}

function isSame(one: DecisionState, other: DecisionState): boolean {
  return entityNames.every((entity) => {
    const rows = one[entity] as Readonly<Record<string, AnyRow>>;
    const others = other[entity] as Readonly<Record<string, AnyRow>>;
    const ids = Object.keys(rows);
    return (
      ids.length === Object.keys(others).length &&
      ids.every((id) => Object.entries(rows[id] ?? {}).every(([field, value]) => Object.is(others[id]?.[field], value)))
    );
  });
}

/** A file name that leads out of its folder is none that we wrote. */
function isPlainPlace({ folder, file_name: name }: SqlRow): boolean {
  const isFolder = folder === undefined || path.isAbsolute(String(folder));
  return (
    isFolder && (name === undefined || (String(name) === path.basename(String(name)) && !/^\.*$/.test(String(name))))
  );
}

/** Adds a row as it is, unless its key or its place is taken. */
function insert(database: Sqlite, table: string, row: SqlRow): void {
  const columns = Object.keys(row);
  const sql = `INSERT OR IGNORE INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')})
    VALUES (${columns.map(() => '?').join(', ')})`;
  prepared(database, sql).run(...Object.values(row));
}

/** Says again which record took the place of which; both are there only now. */
function linkRecords(database: Sqlite, archive: Sqlite): void {
  const sql = 'SELECT "key", superseded_by FROM record WHERE superseded_by IS NOT NULL';
  const link = `UPDATE record SET superseded_by = @by WHERE "key" = @key AND superseded_by IS NULL
    AND EXISTS (SELECT 1 FROM record AS r WHERE r."key" = @by)`;
  for (const { key, superseded_by: by } of prepared(archive, sql).all()) prepared(database, link).run({ key, by });
}

function addRepositories(database: Sqlite, archive: Sqlite): void {
  for (const row of prepared(archive, 'SELECT * FROM adr_repository ORDER BY "key"').all()) {
    if (prepared(database, 'SELECT 1 FROM adr_repository WHERE folder = ? OR "key" = ?').get(row.folder, row.key))
      continue;
    if (!path.isAbsolute(String(row.folder)) || !keySchema.safeParse(row.key).success) continue;
    insert(database, 'adr_repository', row);
    const chosen = 'SELECT * FROM adr_chosen_folder WHERE repository = ? ORDER BY position';
    for (const folder of prepared(archive, chosen).all(row.key)) insert(database, 'adr_chosen_folder', folder);
  }
}
