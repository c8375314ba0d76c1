/**
 * The number of this schema. An index with another one is thrown away and made anew from the files, so there are no
 * migrations; whoever changes the schema raises it.
 */
export const adrIndexVersion = 2;

/** "Flci" read as a big-endian number: how an index is known to be one. */
export const adrIndexApplication = 0x46_6c_63_69;

/**
 * What was read from the files of repositories. `adr_search` finds words in `adr_text`, which has the texts themselves;
 * those in `adr_unsearched` are not in it yet: the list of a folder comes first, its words follow. They are gathered in up
 * to 16 MiB of memory before they are written, which makes fewer pieces to be put together.
 */
export const adrIndexSchema = `
CREATE TABLE adr_maker (program TEXT NOT NULL) STRICT;

CREATE TABLE adr_folder (
  id INTEGER PRIMARY KEY,
  repository TEXT NOT NULL,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('chosen', 'adr-dir', 'log4brains', 'usual', 'found')),
  package TEXT,
  mixed INTEGER NOT NULL CHECK (mixed IN (0, 1)),
  UNIQUE (repository, path)
) STRICT;

CREATE TABLE adr_file (
  id INTEGER PRIMARY KEY,
  repository TEXT NOT NULL,
  folder INTEGER NOT NULL REFERENCES adr_folder (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  category TEXT NOT NULL,
  signature TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('madr-4', 'madr-3', 'madr-2', 'madr-universal', 'nygard', 'log4brains', 'adr-manager', 'other', 'none')),
  why TEXT,
  number INTEGER,
  title TEXT NOT NULL,
  title_line INTEGER,
  status TEXT NOT NULL,
  status_text TEXT,
  status_known TEXT CHECK (status_known IN ('draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded')),
  status_line INTEGER,
  day TEXT,
  date_text TEXT,
  date_line INTEGER,
  review_day TEXT,
  UNIQUE (repository, path)
) STRICT;
CREATE INDEX adr_file_of_repository ON adr_file (repository, folder, category, number, path);

CREATE TABLE adr_person (
  file INTEGER NOT NULL REFERENCES adr_file (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('decision-maker', 'consulted', 'informed')),
  name TEXT NOT NULL,
  PRIMARY KEY (file, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX adr_person_by_name ON adr_person (name, file);

CREATE TABLE adr_tag (
  file INTEGER NOT NULL REFERENCES adr_file (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (file, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX adr_tag_by_name ON adr_tag (tag, file);

CREATE TABLE adr_link (
  file INTEGER NOT NULL REFERENCES adr_file (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  relation TEXT NOT NULL CHECK (relation IN ('supersedes', 'superseded-by', 'amends', 'amended-by', 'clarifies', 'clarified-by', 'relates-to', 'mentions')),
  text TEXT NOT NULL,
  href TEXT,
  number INTEGER,
  line INTEGER NOT NULL,
  PRIMARY KEY (file, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE adr_text (
  file INTEGER PRIMARY KEY REFERENCES adr_file (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE adr_unsearched (file INTEGER PRIMARY KEY REFERENCES adr_text (file) ON DELETE CASCADE) STRICT;
CREATE VIRTUAL TABLE adr_search USING fts5 (
  title, name, text, content = 'adr_text', content_rowid = 'file', prefix = '1 2', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO adr_search (adr_search, rank) VALUES ('hashsize', 16777216);
`;
