import type { Migration } from '../migrate.ts';

const tables = `
CREATE TABLE sent_file (
  decision TEXT NOT NULL REFERENCES decision ("key"),
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (decision, hash)
) STRICT, WITHOUT ROWID;
`;

/** Decision files that were written or taken in: what a copy that comes back may have come from. */
export const sentFiles: Migration = { version: 7, up: (database) => database.exec(tables) };
