import type { Migration } from '../migrate.ts';

const tables = `
CREATE TABLE adr_repository (
  "key" TEXT PRIMARY KEY,
  folder TEXT NOT NULL UNIQUE,
  opened_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE adr_chosen_folder (
  repository TEXT NOT NULL REFERENCES adr_repository ("key") ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (repository, position),
  UNIQUE (repository, path)
) STRICT, WITHOUT ROWID;
`;

/** The repositories that were opened, and the folders in them that were chosen by hand. What lies in them has an index of its own. */
export const adrRepositories: Migration = { version: 3, up: (database) => database.exec(tables) };
