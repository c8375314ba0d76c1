import type { Status } from '../../shared/decision/entities.ts';
import { prepared, type Sqlite } from './sqlite.ts';

/** A decision with a day from which something asks for its review, or will. */
export interface DueDecision {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly reviewDate: string | null;
  /** The first such day, `YYYY-MM-DD`. */
  readonly dueFrom: string;
  /** Triggers that somebody saw happen, in order. */
  readonly happened: readonly { readonly text: string; readonly on: string }[];
  /** Whether only the decision itself can say all that asks: a score of an open round may meet a condition. */
  readonly isInScores: boolean;
}

/** Days on which reviews become due: later than the one, up to the other, both `YYYY-MM-DD`; empty for all that came before. */
export interface DueDays {
  readonly after: string;
  readonly until: string;
}

const within = 'due_from > @after AND due_from <= @until';

/** Triggers that are told by what stands in other rows: a condition, and one without words. */
const inScores = `EXISTS (SELECT 1 FROM decision_trigger AS t WHERE t.decision = d.no AND (trim(t.text) = '' OR (t.value IS NOT NULL
  AND EXISTS (SELECT 1 FROM decision_round AS r WHERE r.decision = d.no AND r.closed_at IS NULL))))`;

/** Decisions whose review is due in these days, the longest due first, at most so many. */
export function dueDecisions(database: Sqlite, days: DueDays, limit: number): readonly DueDecision[] {
  const sql = `SELECT d.no, s.decision, s.title, s.status, s.review_date, s.due_from, ${inScores} AS in_scores
    FROM (SELECT * FROM summary WHERE ${within} ORDER BY due_from, decision LIMIT @limit) AS s
    JOIN decision AS d ON d."key" = s.decision ORDER BY s.due_from, s.decision`;
  const happened = prepared(
    database,
    'SELECT text, happened_on FROM decision_trigger WHERE decision = ? AND happened_on IS NOT NULL ORDER BY position',
  );
  return prepared(database, sql)
    .all({ ...days, limit })
    .map((row) => ({
      id: String(row.decision),
      title: String(row.title),
      status: row.status as Status,
      reviewDate: row.review_date === null ? null : String(row.review_date),
      dueFrom: String(row.due_from),
      happened: happened.all(row.no).map(({ text, happened_on: on }) => ({ text: String(text), on: String(on) })),
      isInScores: row.in_scores === 1,
    }));
}

/** How many there are. */
export function countDueDecisions(database: Sqlite, days: DueDays): number {
  return Number(
    prepared(database, `SELECT count(*) AS found FROM summary WHERE ${within}`).get({ ...days })?.found ?? 0,
  );
}

/** Files that are the records of listed decisions: these are told, so the files need not be. Absolute paths by folder and name. */
export function recordFiles(database: Sqlite): readonly { readonly folder: string; readonly fileName: string }[] {
  const sql = `SELECT folder, file_name FROM record AS r JOIN summary AS s ON s.decision = r.decision AND s.archived = 0
    UNION SELECT folder, file_name FROM record_origin AS o JOIN summary AS s ON s.decision = o.decision AND s.archived = 0`;
  return prepared(database, sql)
    .all()
    .map((row) => ({ folder: String(row.folder), fileName: String(row.file_name) }));
}
