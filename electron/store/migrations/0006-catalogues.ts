import type { Migration } from '../migrate.ts';
import type { Sqlite, SqlRow } from '../sqlite.ts';
import { closedRoundItselfTriggers, closedRoundTriggersOf } from './closed-round-triggers.ts';

/** Tables with rows of rounds, and those with rows of the decision as a whole. */
const roundTables = [
  'decision_ballot',
  'decision_carried',
  'decision_change_reason',
  'decision_choice',
  'decision_comparison',
  'decision_consequence',
  'decision_criterion',
  'decision_discussion',
  'decision_effect',
  'decision_evidence',
  'decision_finding',
  'decision_group',
  'decision_group_comparison',
  'decision_option',
  'decision_outcome',
  'decision_participant',
  'decision_question',
  'decision_score',
  'decision_value_point',
  'decision_weight',
];
const wholeTables = ['decision_tag', 'decision_trigger', 'decision_review', 'decision_round'];

/** Rows that a catalogue may hold cannot be referred to by SQLite; the decision itself is checked with every edit. */
const catalogued = /^ *FOREIGN KEY .* REFERENCES decision_(?:group|criterion|question|choice) .*\n/gm;
const roundReference = `  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED`;

const added = `
CREATE TABLE catalogue (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE TRIGGER catalogue_never_changes BEFORE UPDATE ON catalogue
BEGIN SELECT RAISE(ABORT, 'a catalogue never changes'); END;
CREATE TRIGGER catalogue_in_use BEFORE DELETE ON catalogue
WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.catalogue = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a catalogue in use stays'); END;

CREATE TABLE decision_without (
  decision INTEGER NOT NULL,
  round INTEGER NOT NULL,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (decision, round, entity, id),
${roundReference}
) STRICT, WITHOUT ROWID;
${closedRoundTriggersOf('decision_without')}

ALTER TABLE decision_round ADD COLUMN catalogue INTEGER REFERENCES catalogue (id);
CREATE INDEX round_by_catalogue ON decision_round (catalogue) WHERE catalogue IS NOT NULL;

CREATE TABLE search_section_new (
  id INTEGER PRIMARY KEY,
  decision TEXT REFERENCES decision ("key"),
  catalogue INTEGER REFERENCES catalogue (id),
  section TEXT NOT NULL,
  UNIQUE (decision, section),
  UNIQUE (catalogue, section),
  CHECK ((decision IS NULL) <> (catalogue IS NULL))
) STRICT;
INSERT INTO search_section_new SELECT id, decision, NULL, section FROM search_section;
DROP TABLE search_section;
ALTER TABLE search_section_new RENAME TO search_section;

CREATE TABLE search_shared (
  catalogue INTEGER NOT NULL REFERENCES catalogue (id),
  section TEXT NOT NULL,
  decision TEXT NOT NULL REFERENCES decision ("key"),
  PRIMARY KEY (catalogue, section, decision)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_shared_by_decision ON search_shared (decision);
`;

/**
 * What many rounds have alike, such as the criteria and the evidence of a template, is stored once, as a catalogue; a
 * round has rows of its own for what differs. Rows name their decision by a number, as its key is longer than most rows.
 */
export const catalogues: Migration = {
  version: 6,
  up: (database) => {
    dropTriggers(database);
    numberDecisions(database);
    for (const table of wholeTables) rebuild(database, table);
    for (const table of roundTables) rebuild(database, table);
    database.exec(closedRoundItselfTriggers);
    for (const table of roundTables) database.exec(closedRoundTriggersOf(table));
    database.exec(added);
  },
};

/** A trigger that names a table that is made anew stands in the way; all of them come back at the end. */
function dropTriggers(database: Sqlite): void {
  const names = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all();
  for (const name of names) database.exec(`DROP TRIGGER "${String(name)}"`);
}

function numberDecisions(database: Sqlite): void {
  const columns = columnsOf(database, 'decision').join(', ');
  const sql = sqlOf(database, 'decision')
    .replace(/CREATE TABLE \S+ \(/, 'CREATE TABLE decision_new (\n  no INTEGER PRIMARY KEY,')
    .replace('"key" TEXT PRIMARY KEY', '"key" TEXT NOT NULL UNIQUE')
    .replace('STRICT, WITHOUT ROWID', 'STRICT');
  database.exec(`${sql};
    INSERT INTO decision_new (${columns}) SELECT ${columns} FROM decision ORDER BY created_at, "key";
    DROP TABLE decision;
    ALTER TABLE decision_new RENAME TO decision;`);
}

function rebuild(database: Sqlite, table: string): void {
  const others = columnsOf(database, table).filter((column) => column !== '"decision"');
  const sql = sqlOf(database, table)
    .replace(/CREATE TABLE \S+ \(/, `CREATE TABLE ${table}_new (`)
    .replace('decision TEXT NOT NULL REFERENCES decision ("key")', 'decision INTEGER NOT NULL REFERENCES decision (no)')
    .replace('decision TEXT NOT NULL', 'decision INTEGER NOT NULL');
  database.exec(`${withoutCatalogued(sql)};
    INSERT INTO ${table}_new SELECT d.no, ${others.map((column) => `t.${column}`).join(', ')}
      FROM ${table} AS t JOIN decision AS d ON d."key" = t.decision;
    DROP TABLE ${table};
    ALTER TABLE ${table}_new RENAME TO ${table};`);
}

/** A table loses its references to what a catalogue may hold, and keeps, or gets, the one to its round. */
function withoutCatalogued(sql: string): string {
  const left = sql.replace(catalogued, '');
  if (left === sql) return sql;
  const hasReference = /REFERENCES decision_round|REFERENCES decision_ballot/.test(left);
  const open = left.replace(/,?\n\)( STRICT.*)$/, '\n)$1');
  return hasReference ? open : open.replace(/\n\)( STRICT.*)$/, `,\n${roundReference}\n)$1`);
}

function columnsOf(database: Sqlite, table: string): readonly string[] {
  return (database.pragma(`table_info(${table})`) as readonly SqlRow[]).map(({ name }) => `"${String(name)}"`);
}

function sqlOf(database: Sqlite, table: string): string {
  return String(database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table));
}
