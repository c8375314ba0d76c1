import { deflateRawSync } from 'node:zlib';
import type { Migration } from '../migrate.ts';
import type { Sqlite, SqlRow } from '../sqlite.ts';

const log = `
CREATE TABLE edit_new (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  decision INTEGER NOT NULL REFERENCES decision (no),
  at TEXT NOT NULL,
  actor TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  target_seq INTEGER REFERENCES edit (seq),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded')),
  label TEXT NOT NULL,
  focus TEXT,
  changes BLOB NOT NULL,
  wall INTEGER NOT NULL CHECK (wall IN (0, 1)),
  opened_round INTEGER,
  CHECK ((kind = 'edit') = (target_seq IS NULL))
) STRICT;
`;

const logInPlace = `
DROP TABLE edit;
ALTER TABLE edit_new RENAME TO edit;
CREATE INDEX edit_in_order ON edit (decision, seq);
CREATE INDEX edit_walls ON edit (decision, seq) WHERE wall = 1;
CREATE INDEX edit_undone ON edit (decision, seq) WHERE state = 'undone';
`;

const search = `
DROP TABLE search_text;
DROP TABLE search_shared;
DROP TABLE search_section;

-- Rows from 1 on are parts of decisions, four numbers for each; those below 0 are rows of catalogues.
CREATE VIRTUAL TABLE search_text USING fts5 (
  text, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE search_row (
  id INTEGER PRIMARY KEY CHECK (id < 0),
  catalogue INTEGER NOT NULL REFERENCES catalogue (id),
  entity TEXT NOT NULL,
  row TEXT NOT NULL,
  UNIQUE (catalogue, entity, row)
) STRICT;
CREATE TABLE search_hidden (
  decision INTEGER NOT NULL REFERENCES decision (no),
  row INTEGER NOT NULL REFERENCES search_row (id),
  PRIMARY KEY (decision, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_hidden_by_row ON search_hidden (row, decision);
CREATE TABLE search_missing (decision INTEGER PRIMARY KEY REFERENCES decision (no)) STRICT;
INSERT INTO search_missing SELECT no FROM decision WHERE deleted_at IS NULL;

ALTER TABLE summary ADD COLUMN no INTEGER REFERENCES decision (no);
UPDATE summary SET no = (SELECT d.no FROM decision AS d WHERE d."key" = summary.decision);
DROP INDEX summary_by_update;
-- All that the list is narrowed and ordered by, so that it need not look rows up by their long keys.
CREATE INDEX summary_by_update ON summary (archived, updated_at DESC, decision DESC, no, status, date, progress, due_from);
`;

/**
 * The log names decisions by their number and holds changes compressed; the index has few parts for each decision, and the
 * words of catalogues once. Words cannot be taken from one index into another: decisions are indexed anew when it is opened.
 */
export const smaller: Migration = {
  version: 8,
  up: (database) => {
    database.exec(log);
    copyLog(database);
    database.exec(logInPlace);
    database.exec(search);
  },
};

function copyLog(database: Sqlite): void {
  const insert = database.prepare(`INSERT INTO edit_new
    SELECT e.seq, d.no, e.at, e.actor, e.kind, e.target_seq, e.state, e.label, e.focus, @changes, e.wall, e.opened_round
      FROM edit AS e JOIN decision AS d ON d."key" = e.decision WHERE e.seq = @seq`);
  const changes = database.prepare<unknown[], SqlRow>('SELECT changes FROM edit WHERE seq = ?');
  for (const seq of database.prepare('SELECT seq FROM edit ORDER BY seq').pluck().all()) {
    insert.run({ seq, changes: deflateRawSync(String(changes.get(seq)?.changes)) });
  }
}
