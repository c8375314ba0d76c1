import type { Migration } from '../migrate.ts';
import { closedRoundItselfTriggers, closedRoundTriggersOf } from './closed-round-triggers.ts';

/*
 * Every text of a released migration stays as it is for ever: what is to change later goes into the next number.
 * References are deferred, so that the changes of one edit may come in any order.
 */

const roundReference = `FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED`;
const criterionReference = `FOREIGN KEY (decision, round, criterion) REFERENCES decision_criterion (decision, round, "key") DEFERRABLE INITIALLY DEFERRED`;
const optionReference = `FOREIGN KEY (decision, round, option) REFERENCES decision_option (decision, round, "key") DEFERRABLE INITIALLY DEFERRED`;
const ballotReference = `FOREIGN KEY (decision, round, ballot) REFERENCES decision_ballot (decision, round, "key") DEFERRABLE INITIALLY DEFERRED`;
const inRound = `decision TEXT NOT NULL, round INTEGER NOT NULL`;
const flag = (name: string): string => `${name} INTEGER NOT NULL CHECK (${name} IN (0, 1))`;

const decision = `
CREATE TABLE decision (
  "key" TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  record_title TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'rejected', 'deprecated', 'superseded')),
  date TEXT,
  review_date TEXT,
  template TEXT,
  record_format TEXT NOT NULL CHECK (record_format IN ('madr', 'madr-universal', 'nygard')),
  supersedes TEXT,
  superseded_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  archived_at TEXT,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_tag (
  decision TEXT NOT NULL REFERENCES decision ("key") DEFERRABLE INITIALLY DEFERRED,
  tag TEXT NOT NULL,
  PRIMARY KEY (decision, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_round (
  decision TEXT NOT NULL REFERENCES decision ("key") DEFERRABLE INITIALLY DEFERRED,
  round INTEGER NOT NULL CHECK (round >= 1),
  context TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  seed INTEGER NOT NULL,
  PRIMARY KEY (decision, round)
) STRICT, WITHOUT ROWID;
`;

const frame = `
CREATE TABLE decision_participant (
  ${inRound},
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('decision-maker', 'consulted', 'informed')),
  ${flag('removed')},
  PRIMARY KEY (decision, round, "key"),
  ${roundReference}
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_option (
  ${inRound},
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 11),
  ${flag('removed')},
  PRIMARY KEY (decision, round, "key"),
  ${roundReference}
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_group (
  ${inRound},
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  ${flag('removed')},
  PRIMARY KEY (decision, round, "key"),
  ${roundReference}
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_criterion (
  ${inRound},
  "key" TEXT NOT NULL,
  "group" TEXT NOT NULL,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  ${flag('must_have')},
  scale_lowest REAL NOT NULL,
  scale_highest REAL NOT NULL,
  scale_step REAL NOT NULL CHECK (scale_step > 0),
  direction TEXT NOT NULL CHECK (direction IN ('more', 'less')),
  unit TEXT NOT NULL,
  anchor_lowest TEXT NOT NULL,
  anchor_middle TEXT NOT NULL,
  anchor_highest TEXT NOT NULL,
  suggested_swing REAL CHECK (suggested_swing BETWEEN 0 AND 100),
  ${flag('removed')},
  PRIMARY KEY (decision, round, "key"),
  FOREIGN KEY (decision, round, "group") REFERENCES decision_group (decision, round, "key") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_evidence (
  ${inRound},
  "key" TEXT NOT NULL,
  criterion TEXT NOT NULL,
  option TEXT,
  position REAL NOT NULL,
  fact TEXT NOT NULL,
  fact_year INTEGER,
  source TEXT NOT NULL,
  source_year INTEGER,
  url TEXT NOT NULL,
  quoting TEXT NOT NULL,
  caveat TEXT NOT NULL,
  ${flag('as_published')},
  PRIMARY KEY (decision, round, "key"),
  ${criterionReference},
  ${optionReference}
) STRICT, WITHOUT ROWID;
`;

const questions = `
CREATE TABLE decision_question (
  ${inRound},
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  text TEXT NOT NULL,
  ${flag('multiple')},
  PRIMARY KEY (decision, round, "key"),
  ${roundReference}
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_choice (
  ${inRound},
  question TEXT NOT NULL,
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  text TEXT NOT NULL,
  ${flag('chosen')},
  PRIMARY KEY (decision, round, question, "key"),
  FOREIGN KEY (decision, round, question) REFERENCES decision_question (decision, round, "key") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_effect (
  ${inRound},
  question TEXT NOT NULL,
  choice TEXT NOT NULL,
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('swing', 'lean')),
  criterion TEXT,
  swing_change REAL CHECK (swing_change BETWEEN -100 AND 100),
  option TEXT,
  reason TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (decision, round, question, choice, "key"),
  FOREIGN KEY (decision, round, question, choice) REFERENCES decision_choice (decision, round, question, "key") DEFERRABLE INITIALLY DEFERRED,
  ${criterionReference},
  ${optionReference}
) STRICT, WITHOUT ROWID;
`;

const ballots = `
CREATE TABLE decision_ballot (
  ${inRound},
  "key" TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('swing', 'order', 'points')),
  revealed_at TEXT,
  PRIMARY KEY (decision, round, "key"),
  ${roundReference}
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_weight (
  ${inRound},
  ballot TEXT NOT NULL,
  criterion TEXT NOT NULL,
  swing REAL CHECK (swing BETWEEN 0 AND 100),
  place INTEGER CHECK (place >= 1),
  points REAL CHECK (points BETWEEN 0 AND 100),
  PRIMARY KEY (decision, round, ballot, criterion),
  ${ballotReference},
  ${criterionReference}
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_score (
  ${inRound},
  ballot TEXT NOT NULL,
  criterion TEXT NOT NULL,
  option TEXT NOT NULL,
  value REAL,
  note TEXT NOT NULL,
  PRIMARY KEY (decision, round, ballot, criterion, option),
  ${ballotReference},
  ${criterionReference},
  ${optionReference}
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_finding (
  ${inRound},
  criterion TEXT NOT NULL,
  option TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('pass', 'fail', 'not-verified')),
  note TEXT NOT NULL,
  PRIMARY KEY (decision, round, criterion, option),
  ${criterionReference},
  ${optionReference}
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_outcome (
  ${inRound},
  option TEXT,
  reason TEXT NOT NULL,
  confirmation TEXT NOT NULL,
  PRIMARY KEY (decision, round),
  ${roundReference},
  ${optionReference}
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_consequence (
  ${inRound},
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('good', 'bad')),
  text TEXT NOT NULL,
  PRIMARY KEY (decision, round, "key"),
  ${roundReference}
) STRICT, WITHOUT ROWID;
`;

const history = `
CREATE TABLE edit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  decision TEXT NOT NULL REFERENCES decision ("key"),
  at TEXT NOT NULL,
  actor TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  target_seq INTEGER REFERENCES edit (seq),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded')),
  label TEXT NOT NULL,
  focus TEXT,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  CHECK ((kind = 'edit') = (target_seq IS NULL))
) STRICT;
CREATE INDEX edit_of_decision ON edit (decision, kind, state, seq);
CREATE INDEX edit_in_order ON edit (decision, seq);
`;

const records = `
CREATE TABLE record (
  "key" TEXT PRIMARY KEY,
  decision TEXT NOT NULL REFERENCES decision ("key"),
  round INTEGER NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('madr', 'madr-universal', 'nygard')),
  folder TEXT NOT NULL,
  file_name TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  title TEXT NOT NULL,
  content TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  data_hash TEXT NOT NULL,
  written_at TEXT NOT NULL,
  file_state TEXT NOT NULL CHECK (file_state IN ('unchanged', 'changed', 'gone', 'unreadable')),
  superseded_by TEXT REFERENCES record ("key") DEFERRABLE INITIALLY DEFERRED,
  content_before TEXT,
  UNIQUE (folder, file_name)
) STRICT;
CREATE INDEX record_of_decision ON record (decision, written_at);

CREATE TABLE record_folder (
  decision TEXT PRIMARY KEY REFERENCES decision ("key"),
  folder TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

const library = `
CREATE TABLE summary (
  decision TEXT PRIMARY KEY REFERENCES decision ("key"),
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT,
  review_date TEXT,
  chosen TEXT,
  progress REAL NOT NULL CHECK (progress BETWEEN 0 AND 1),
  ${flag('archived')},
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX summary_by_update ON summary (archived, updated_at DESC, decision DESC);

CREATE TABLE summary_name (
  decision TEXT NOT NULL REFERENCES summary (decision) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('tag', 'person', 'option')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (decision, kind, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX summary_by_name ON summary_name (kind, name, decision);

CREATE TABLE search_section (
  id INTEGER PRIMARY KEY,
  decision TEXT NOT NULL REFERENCES decision ("key"),
  section TEXT NOT NULL,
  UNIQUE (decision, section)
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (
  text, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
`;

const roundTables = [
  'decision_participant',
  'decision_option',
  'decision_group',
  'decision_criterion',
  'decision_evidence',
  'decision_question',
  'decision_choice',
  'decision_effect',
  'decision_ballot',
  'decision_weight',
  'decision_score',
  'decision_finding',
  'decision_outcome',
  'decision_consequence',
];

/** Decisions with rounds and ballots, their history, records, the library's summaries and the full-text index. */
export const first: Migration = {
  version: 1,
  up: (database) => {
    for (const part of [decision, frame, questions, ballots, history, records, library]) database.exec(part);
    database.exec(`${roundTables.map(closedRoundTriggersOf).join('\n')}${closedRoundItselfTriggers}`);
  },
};
