CREATE INDEX edit_in_order ON edit (decision, seq);

CREATE INDEX edit_undone ON edit (decision, seq) WHERE state = 'undone';

CREATE INDEX edit_walls ON edit (decision, seq) WHERE wall = 1;

CREATE INDEX record_of_decision ON record (decision, written_at);

CREATE INDEX round_by_catalogue ON decision_round (catalogue) WHERE catalogue IS NOT NULL;

CREATE INDEX search_hidden_by_row ON search_hidden (row, decision);

CREATE INDEX summary_by_due ON summary (due_from) WHERE due_from IS NOT NULL;

CREATE INDEX summary_by_name ON summary_name (kind, name, decision);

CREATE INDEX summary_by_update ON summary (archived, updated_at DESC, decision DESC, no, status, date, progress, due_from);

CREATE TABLE adr_chosen_folder (
  repository TEXT NOT NULL REFERENCES adr_repository ("key") ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (repository, position),
  UNIQUE (repository, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE adr_repository (
  "key" TEXT PRIMARY KEY,
  folder TEXT NOT NULL UNIQUE,
  opened_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE "decision" (
  no INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
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
, ballot_of TEXT) STRICT;

CREATE TABLE "decision_ballot" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('swing', 'order', 'points', 'pairwise')),
  handed_in_at TEXT,
  revealed_at TEXT,
  PRIMARY KEY (decision, round, "key"),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_carried" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (decision, round, subject),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_change_reason" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (decision, round, subject),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_choice" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  question TEXT NOT NULL,
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  text TEXT NOT NULL,
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  PRIMARY KEY (decision, round, question, "key"),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_comparison" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  ballot TEXT NOT NULL,
  first TEXT NOT NULL,
  second TEXT NOT NULL CHECK (first < second),
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 9 OR value BETWEEN -9 AND -2),
  PRIMARY KEY (decision, round, ballot, first, second),
  FOREIGN KEY (decision, round, ballot) REFERENCES decision_ballot (decision, round, "key") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_consequence" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('good', 'bad')),
  text TEXT NOT NULL,
  PRIMARY KEY (decision, round, "key"),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_criterion" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  "group" TEXT NOT NULL,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  must_have INTEGER NOT NULL CHECK (must_have IN (0, 1)),
  scale_lowest REAL NOT NULL,
  scale_highest REAL NOT NULL,
  scale_step REAL NOT NULL CHECK (scale_step > 0),
  direction TEXT NOT NULL CHECK (direction IN ('more', 'less')),
  unit TEXT NOT NULL,
  anchor_lowest TEXT NOT NULL,
  anchor_middle TEXT NOT NULL,
  anchor_highest TEXT NOT NULL,
  suggested_swing REAL CHECK (suggested_swing BETWEEN 0 AND 100),
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  PRIMARY KEY (decision, round, "key"),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_discussion" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  note TEXT NOT NULL,
  open_since TEXT,
  PRIMARY KEY (decision, round, criterion),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_effect" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
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
  FOREIGN KEY (decision, round, option) REFERENCES decision_option (decision, round, "key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_evidence" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
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
  as_published INTEGER NOT NULL CHECK (as_published IN (0, 1)),
  PRIMARY KEY (decision, round, "key"),
  FOREIGN KEY (decision, round, option) REFERENCES decision_option (decision, round, "key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_finding" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  option TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('pass', 'fail', 'not-verified')),
  note TEXT NOT NULL,
  PRIMARY KEY (decision, round, criterion, option),
  FOREIGN KEY (decision, round, option) REFERENCES decision_option (decision, round, "key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_group" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  PRIMARY KEY (decision, round, "key"),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_group_comparison" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  ballot TEXT NOT NULL,
  first TEXT NOT NULL,
  second TEXT NOT NULL CHECK (first < second),
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 9 OR value BETWEEN -9 AND -2),
  PRIMARY KEY (decision, round, ballot, first, second),
  FOREIGN KEY (decision, round, ballot) REFERENCES decision_ballot (decision, round, "key") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_option" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 11),
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  PRIMARY KEY (decision, round, "key"),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_outcome" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  option TEXT,
  reason TEXT NOT NULL,
  confirmation TEXT NOT NULL,
  PRIMARY KEY (decision, round),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (decision, round, option) REFERENCES decision_option (decision, round, "key") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_participant" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('decision-maker', 'consulted', 'informed')),
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  PRIMARY KEY (decision, round, "key"),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_question" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  text TEXT NOT NULL,
  multiple INTEGER NOT NULL CHECK (multiple IN (0, 1)),
  PRIMARY KEY (decision, round, "key"),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_review" (
  decision INTEGER NOT NULL REFERENCES decision (no) DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL,
  "on" TEXT NOT NULL,
  ending TEXT NOT NULL CHECK (ending IN ('still-holds', 'amended', 'superseded')),
  round INTEGER,
  note TEXT NOT NULL,
  next_review TEXT,
  PRIMARY KEY (decision, "key")
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_round" (
  decision INTEGER NOT NULL REFERENCES decision (no) DEFERRABLE INITIALLY DEFERRED,
  round INTEGER NOT NULL CHECK (round >= 1),
  context TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  seed INTEGER NOT NULL, catalogue INTEGER REFERENCES catalogue (id),
  PRIMARY KEY (decision, round)
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_score" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  ballot TEXT NOT NULL,
  criterion TEXT NOT NULL,
  option TEXT NOT NULL,
  value REAL,
  note TEXT NOT NULL, lowest REAL, highest REAL, confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')), previous REAL,
  PRIMARY KEY (decision, round, ballot, criterion, option),
  FOREIGN KEY (decision, round, ballot) REFERENCES decision_ballot (decision, round, "key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (decision, round, option) REFERENCES decision_option (decision, round, "key") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_tag" (
  decision INTEGER NOT NULL REFERENCES decision (no) DEFERRABLE INITIALLY DEFERRED,
  tag TEXT NOT NULL,
  PRIMARY KEY (decision, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_trigger" (
  decision INTEGER NOT NULL REFERENCES decision (no) DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL,
  position REAL NOT NULL,
  text TEXT NOT NULL,
  criterion TEXT,
  option TEXT,
  relation TEXT NOT NULL CHECK (relation IN ('at-least', 'at-most')),
  value REAL,
  happened_on TEXT,
  PRIMARY KEY (decision, "key")
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_value_point" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  "key" TEXT NOT NULL,
  score REAL NOT NULL,
  value REAL NOT NULL CHECK (value BETWEEN 0 AND 1),
  PRIMARY KEY (decision, round, criterion, "key"),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "decision_weight" (
  decision INTEGER NOT NULL, round INTEGER NOT NULL,
  ballot TEXT NOT NULL,
  criterion TEXT NOT NULL,
  swing REAL CHECK (swing BETWEEN 0 AND 100),
  place INTEGER CHECK (place >= 1),
  points REAL CHECK (points BETWEEN 0 AND 100),
  PRIMARY KEY (decision, round, ballot, criterion),
  FOREIGN KEY (decision, round, ballot) REFERENCES decision_ballot (decision, round, "key") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_without (
  decision INTEGER NOT NULL,
  round INTEGER NOT NULL,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (decision, round, entity, id),
  FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "edit" (
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
  content_before TEXT, analysis_hash TEXT, in_place INTEGER NOT NULL DEFAULT 0 CHECK (in_place IN (0, 1)),
  UNIQUE (folder, file_name)
) STRICT;

CREATE TABLE record_folder (
  decision TEXT PRIMARY KEY REFERENCES decision ("key"),
  folder TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE record_origin (
  decision TEXT PRIMARY KEY REFERENCES decision ("key"),
  root TEXT NOT NULL,
  folder TEXT NOT NULL,
  file_name TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  base TEXT NOT NULL,
  way TEXT CHECK (way IN ('in-place', 'supersede', 'beside'))
) STRICT, WITHOUT ROWID;

CREATE TABLE search_hidden (
  decision INTEGER NOT NULL REFERENCES decision (no),
  row INTEGER NOT NULL REFERENCES search_row (id),
  PRIMARY KEY (decision, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_missing (decision INTEGER PRIMARY KEY REFERENCES decision (no)) STRICT;

CREATE TABLE search_row (
  id INTEGER PRIMARY KEY CHECK (id < 0),
  catalogue INTEGER NOT NULL REFERENCES catalogue (id),
  entity TEXT NOT NULL,
  row TEXT NOT NULL,
  UNIQUE (catalogue, entity, row)
) STRICT;

CREATE VIRTUAL TABLE search_text USING fts5 (
  text, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE sent_file (
  decision TEXT NOT NULL REFERENCES decision ("key"),
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (decision, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE summary (
  decision TEXT PRIMARY KEY REFERENCES decision ("key"),
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT,
  review_date TEXT,
  chosen TEXT,
  progress REAL NOT NULL CHECK (progress BETWEEN 0 AND 1),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, due_from TEXT, no INTEGER REFERENCES decision (no)) STRICT, WITHOUT ROWID;

CREATE TABLE summary_name (
  decision TEXT NOT NULL REFERENCES summary (decision) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('tag', 'person', 'option')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (decision, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER catalogue_in_use BEFORE DELETE ON catalogue
WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.catalogue = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a catalogue in use stays'); END;

CREATE TRIGGER catalogue_never_changes BEFORE UPDATE ON catalogue
BEGIN SELECT RAISE(ABORT, 'a catalogue never changes'); END;

CREATE TRIGGER decision_ballot_closed_delete BEFORE DELETE ON decision_ballot WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_ballot_closed_insert BEFORE INSERT ON decision_ballot WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_ballot_closed_update BEFORE UPDATE ON decision_ballot WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_carried_closed_delete BEFORE DELETE ON decision_carried WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_carried_closed_insert BEFORE INSERT ON decision_carried WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_carried_closed_update BEFORE UPDATE ON decision_carried WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_change_reason_closed_delete BEFORE DELETE ON decision_change_reason WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_change_reason_closed_insert BEFORE INSERT ON decision_change_reason WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_change_reason_closed_update BEFORE UPDATE ON decision_change_reason WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_choice_closed_delete BEFORE DELETE ON decision_choice WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_choice_closed_insert BEFORE INSERT ON decision_choice WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_choice_closed_update BEFORE UPDATE ON decision_choice WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_comparison_closed_delete BEFORE DELETE ON decision_comparison WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_comparison_closed_insert BEFORE INSERT ON decision_comparison WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_comparison_closed_update BEFORE UPDATE ON decision_comparison WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_consequence_closed_delete BEFORE DELETE ON decision_consequence WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_consequence_closed_insert BEFORE INSERT ON decision_consequence WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_consequence_closed_update BEFORE UPDATE ON decision_consequence WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_criterion_closed_delete BEFORE DELETE ON decision_criterion WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_criterion_closed_insert BEFORE INSERT ON decision_criterion WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_criterion_closed_update BEFORE UPDATE ON decision_criterion WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_discussion_closed_delete BEFORE DELETE ON decision_discussion WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_discussion_closed_insert BEFORE INSERT ON decision_discussion WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_discussion_closed_update BEFORE UPDATE ON decision_discussion WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_effect_closed_delete BEFORE DELETE ON decision_effect WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_effect_closed_insert BEFORE INSERT ON decision_effect WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_effect_closed_update BEFORE UPDATE ON decision_effect WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_evidence_closed_delete BEFORE DELETE ON decision_evidence WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_evidence_closed_insert BEFORE INSERT ON decision_evidence WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_evidence_closed_update BEFORE UPDATE ON decision_evidence WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_finding_closed_delete BEFORE DELETE ON decision_finding WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_finding_closed_insert BEFORE INSERT ON decision_finding WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_finding_closed_update BEFORE UPDATE ON decision_finding WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_group_closed_delete BEFORE DELETE ON decision_group WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_group_closed_insert BEFORE INSERT ON decision_group WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_group_closed_update BEFORE UPDATE ON decision_group WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_group_comparison_closed_delete BEFORE DELETE ON decision_group_comparison WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_group_comparison_closed_insert BEFORE INSERT ON decision_group_comparison WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_group_comparison_closed_update BEFORE UPDATE ON decision_group_comparison WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_option_closed_delete BEFORE DELETE ON decision_option WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_option_closed_insert BEFORE INSERT ON decision_option WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_option_closed_update BEFORE UPDATE ON decision_option WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_outcome_closed_delete BEFORE DELETE ON decision_outcome WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_outcome_closed_insert BEFORE INSERT ON decision_outcome WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_outcome_closed_update BEFORE UPDATE ON decision_outcome WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_participant_closed_delete BEFORE DELETE ON decision_participant WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_participant_closed_insert BEFORE INSERT ON decision_participant WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_participant_closed_update BEFORE UPDATE ON decision_participant WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_question_closed_delete BEFORE DELETE ON decision_question WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_question_closed_insert BEFORE INSERT ON decision_question WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_question_closed_update BEFORE UPDATE ON decision_question WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_round_closed_delete BEFORE DELETE ON decision_round WHEN OLD.closed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_round_closed_update BEFORE UPDATE ON decision_round WHEN OLD.closed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_score_closed_delete BEFORE DELETE ON decision_score WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_score_closed_insert BEFORE INSERT ON decision_score WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_score_closed_update BEFORE UPDATE ON decision_score WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_value_point_closed_delete BEFORE DELETE ON decision_value_point WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_value_point_closed_insert BEFORE INSERT ON decision_value_point WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_value_point_closed_update BEFORE UPDATE ON decision_value_point WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_weight_closed_delete BEFORE DELETE ON decision_weight WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_weight_closed_insert BEFORE INSERT ON decision_weight WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_weight_closed_update BEFORE UPDATE ON decision_weight WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_without_closed_delete BEFORE DELETE ON decision_without WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_without_closed_insert BEFORE INSERT ON decision_without WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;

CREATE TRIGGER decision_without_closed_update BEFORE UPDATE ON decision_without WHEN EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = OLD.decision AND r.round = OLD.round AND r.closed_at IS NOT NULL) OR EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = NEW.decision AND r.round = NEW.round AND r.closed_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a closed round never changes'); END;
