import type { Migration } from '../migrate.ts';
import { closedRoundTriggersOf } from './closed-round-triggers.ts';

const inRound = `decision TEXT NOT NULL, round INTEGER NOT NULL`;
const roundReference = `FOREIGN KEY (decision, round) REFERENCES decision_round (decision, round) DEFERRABLE INITIALLY DEFERRED`;
const decisionReference = `decision TEXT NOT NULL REFERENCES decision ("key") DEFERRABLE INITIALLY DEFERRED`;

const tables = `
CREATE TABLE decision_trigger (
  ${decisionReference},
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

CREATE TABLE decision_review (
  ${decisionReference},
  "key" TEXT NOT NULL,
  "on" TEXT NOT NULL,
  ending TEXT NOT NULL CHECK (ending IN ('still-holds', 'amended', 'superseded')),
  round INTEGER,
  note TEXT NOT NULL,
  next_review TEXT,
  PRIMARY KEY (decision, "key")
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_carried (
  ${inRound},
  subject TEXT NOT NULL,
  PRIMARY KEY (decision, round, subject),
  ${roundReference}
) STRICT, WITHOUT ROWID;
${closedRoundTriggersOf('decision_carried')}

CREATE TABLE decision_change_reason (
  ${inRound},
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (decision, round, subject),
  ${roundReference}
) STRICT, WITHOUT ROWID;
${closedRoundTriggersOf('decision_change_reason')}

-- Opening a round writes hundreds of rows that follow from the round before: the log says which round, not each row.
ALTER TABLE edit ADD COLUMN opened_round INTEGER;

-- The first day on which a review is due; every day there is today is a review date.
ALTER TABLE summary ADD COLUMN due_from TEXT;
UPDATE summary SET due_from = review_date WHERE status IN ('proposed', 'accepted') AND archived = 0;
CREATE INDEX summary_by_due ON summary (due_from) WHERE due_from IS NOT NULL;
`;

/** What would make a team come back to a decision, how reviews ended, and what a round took over from the one before. */
export const revisits: Migration = { version: 5, up: (database) => database.exec(tables) };
