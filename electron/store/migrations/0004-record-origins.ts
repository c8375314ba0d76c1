import type { Migration } from '../migrate.ts';

const tables = `
CREATE TABLE record_origin (
  decision TEXT PRIMARY KEY REFERENCES decision ("key"),
  root TEXT NOT NULL,
  folder TEXT NOT NULL,
  file_name TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  base TEXT NOT NULL,
  way TEXT CHECK (way IN ('in-place', 'supersede', 'beside'))
) STRICT, WITHOUT ROWID;

ALTER TABLE record ADD COLUMN in_place INTEGER NOT NULL DEFAULT 0 CHECK (in_place IN (0, 1));
`;

/** Of a decision that was made from an ADR: the file, what both said when they were last alike, and how its record is written. */
export const recordOrigins: Migration = { version: 4, up: (database) => database.exec(tables) };
