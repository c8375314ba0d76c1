import type { Migration } from '../migrate.ts';
import type { Sqlite, SqlRow } from '../sqlite.ts';
import { closedRoundTriggersOf } from './closed-round-triggers.ts';

const inRound = `decision TEXT NOT NULL, round INTEGER NOT NULL`;
const reference = (columns: string, table: string, keys: string): string =>
  `FOREIGN KEY (decision, round${columns}) REFERENCES ${table} (decision, round${keys}) DEFERRABLE INITIALLY DEFERRED`;
const criterionReference = reference(', criterion', 'decision_criterion', ', "key"');
const ballotReference = reference(', ballot', 'decision_ballot', ', "key"');

/** A CHECK cannot be changed, so the table is made anew; its triggers went with the old one. */
const ballots = `
CREATE TABLE decision_ballot_new (
  ${inRound},
  "key" TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('swing', 'order', 'points', 'pairwise')),
  handed_in_at TEXT,
  revealed_at TEXT,
  PRIMARY KEY (decision, round, "key"),
  ${reference('', 'decision_round', '')}
) STRICT, WITHOUT ROWID;
INSERT INTO decision_ballot_new SELECT decision, round, "key", method, NULL, revealed_at FROM decision_ballot;
DROP TABLE decision_ballot;
ALTER TABLE decision_ballot_new RENAME TO decision_ballot;
${closedRoundTriggersOf('decision_ballot')}
`;

const comparisonTable = (name: string, target: string): string => `
CREATE TABLE ${name} (
  ${inRound},
  ballot TEXT NOT NULL,
  first TEXT NOT NULL,
  second TEXT NOT NULL CHECK (first < second),
  value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 9 OR value BETWEEN -9 AND -2),
  PRIMARY KEY (decision, round, ballot, first, second),
  ${ballotReference},
  ${reference(', first', target, ', "key"')},
  ${reference(', second', target, ', "key"')}
) STRICT, WITHOUT ROWID;
${closedRoundTriggersOf(name)}
`;

const added = `
ALTER TABLE decision ADD COLUMN ballot_of TEXT;

ALTER TABLE decision_score ADD COLUMN lowest REAL;
ALTER TABLE decision_score ADD COLUMN highest REAL;
ALTER TABLE decision_score ADD COLUMN confidence TEXT CHECK (confidence IN ('high', 'medium', 'low'));
ALTER TABLE decision_score ADD COLUMN previous REAL;

CREATE TABLE decision_value_point (
  ${inRound},
  criterion TEXT NOT NULL,
  "key" TEXT NOT NULL,
  score REAL NOT NULL,
  value REAL NOT NULL CHECK (value BETWEEN 0 AND 1),
  PRIMARY KEY (decision, round, criterion, "key"),
  ${criterionReference}
) STRICT, WITHOUT ROWID;
${closedRoundTriggersOf('decision_value_point')}

CREATE TABLE decision_discussion (
  ${inRound},
  criterion TEXT NOT NULL,
  note TEXT NOT NULL,
  open_since TEXT,
  PRIMARY KEY (decision, round, criterion),
  ${criterionReference}
) STRICT, WITHOUT ROWID;
${closedRoundTriggersOf('decision_discussion')}

ALTER TABLE edit ADD COLUMN wall INTEGER NOT NULL DEFAULT 0 CHECK (wall IN (0, 1));
ALTER TABLE record ADD COLUMN analysis_hash TEXT;
`;

/** Ballots that are handed in and revealed, pairwise comparisons, scores that are not exact, value functions, discussions. */
export const ballotsOfTheirOwn: Migration = {
  version: 2,
  up: (database) => {
    database.exec(ballots);
    database.exec(comparisonTable('decision_comparison', 'decision_criterion'));
    database.exec(comparisonTable('decision_group_comparison', 'decision_group'));
    database.exec(added);
    upgradeLog(database);
  },
};

interface LoggedChange {
  readonly kind: 'set' | 'add' | 'remove';
  readonly entity: string;
  readonly field?: string;
  readonly row?: Readonly<Record<string, unknown>>;
}

const newFields: Readonly<Record<string, Readonly<Record<string, null>>>> = {
  decision: { ballotOf: null },
  ballot: { handedInAt: null },
  score: { lowest: null, highest: null, confidence: null, previous: null },
};

/** Rows in the log get the fields that rows have now, so that undo and replay go on working. */
function upgradeLog(database: Sqlite): void {
  const update = database.prepare('UPDATE edit SET changes = ?, wall = ? WHERE seq = ?');
  const entries = database.prepare('SELECT seq, changes FROM edit').all() as readonly SqlRow[];
  for (const { seq, changes } of entries) {
    const logged = JSON.parse(String(changes)) as readonly LoggedChange[];
    const closes = logged.some(({ entity, field }) => entity === 'round' && field === 'closedAt');
    const touched = logged.some(({ row, entity }) => row && newFields[entity]);
    if (closes || touched) update.run(JSON.stringify(logged.map(upgraded)), closes ? 1 : 0, seq);
  }
}

function upgraded(change: LoggedChange): LoggedChange {
  const fields = newFields[change.entity];
  return change.row && fields ? { ...change, row: { ...change.row, ...fields } } : change;
}
