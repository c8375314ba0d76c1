import { overallShare, progressOf } from '../../shared/decision/completeness.ts';
import { dueFrom } from '../../shared/decision/due.ts';
import { evaluationInput } from '../../shared/decision/evaluation-input.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import { latestRound, viewRound, type RoundView } from '../../shared/decision/view.ts';
import { evaluate } from '../../shared/evaluation/evaluate.ts';
import { EvaluationRefused } from '../../shared/evaluation/evaluation-refused.ts';
import { isRanked } from '../../shared/evaluation/ranked.ts';
import { loadDecision } from './decision-rows.ts';
import { inTransaction, prepared, type Sqlite } from './sqlite.ts';

const writeRow = `INSERT INTO summary (decision, title, status, date, review_date, chosen, progress, archived, created_at, updated_at, due_from, no)
VALUES (@decision, @title, @status, @date, @reviewDate, @chosen, @progress, @archived, @createdAt, @updatedAt, @dueFrom,
  (SELECT d.no FROM decision AS d WHERE d."key" = @decision))
ON CONFLICT (decision) DO UPDATE SET title = excluded.title, status = excluded.status, date = excluded.date,
  review_date = excluded.review_date, chosen = excluded.chosen, progress = excluded.progress,
  archived = excluded.archived, updated_at = excluded.updated_at, due_from = excluded.due_from`;

/**
 * Keeps what the library shows of a decision. A deleted one has no summary, so that no query can list it.
 * Call it inside the transaction that changes the decision.
 */
export function writeSummary(database: Sqlite, key: string, state: DecisionState, updatedAt: string): void {
  const row = decisionRow(state);
  if (row.deletedAt !== null) {
    prepared(database, 'DELETE FROM summary WHERE decision = ?').run(key);
    return;
  }
  const view = viewRound(state, latestRound(state));
  const recorded = isRecorded(database, key, view.round.round);
  prepared(database, writeRow).run({
    decision: key,
    title: row.title,
    status: row.status,
    date: row.date,
    reviewDate: row.reviewDate,
    chosen: view.options.find((option) => option.key === view.outcome.option)?.name ?? null,
    progress: overallShare(progressOf(view, { ranked: canBeRanked(view), recorded })),
    archived: row.archivedAt === null ? 0 : 1,
    createdAt: row.createdAt,
    updatedAt,
    dueFrom: dueFrom(state),
  });
  writeNames(database, key, 'tag', view.tags);
  writeNames(
    database,
    key,
    'person',
    view.participants.map(({ name }) => name),
  );
  writeNames(
    database,
    key,
    'option',
    view.options.map(({ name }) => name),
  );
}

/** Works a decision's summary out again after something beside its rows changed, such as its records. */
export function refreshSummary(database: Sqlite, key: string): void {
  inTransaction(database, () => {
    const state = loadDecision(database, key);
    const updatedAt = prepared(database, 'SELECT updated_at FROM summary WHERE decision = ?').get(key)?.updated_at;
    if (state && updatedAt) writeSummary(database, key, state, String(updatedAt));
  });
}

/** True where a record of this round was written and its file was unchanged when it was last looked at. */
export function isRecorded(database: Sqlite, key: string, round: number): boolean {
  const found = prepared(
    database,
    `SELECT 1 FROM record WHERE decision = ? AND round = ? AND file_state = 'unchanged'`,
  ).get(key, round);
  return found !== undefined;
}

/** True where the options of a round can be ranked. */
function canBeRanked(view: RoundView): boolean {
  try {
    return isRanked(evaluate(evaluationInput(view)));
  } catch (error) {
    if (error instanceof EvaluationRefused) return false;
    throw error;
  }
}

function writeNames(database: Sqlite, key: string, kind: string, names: readonly string[]): void {
  const present = prepared(
    database,
    'SELECT name FROM summary_name WHERE decision = ? AND kind = ? ORDER BY position',
  ).all(key, kind);
  if (present.length === names.length && present.every((row, index) => row.name === names[index])) return;
  prepared(database, 'DELETE FROM summary_name WHERE decision = ? AND kind = ?').run(key, kind);
  names.forEach((name, position) => {
    prepared(database, 'INSERT INTO summary_name (decision, kind, position, name) VALUES (?, ?, ?, ?)').run(
      key,
      kind,
      position,
      name,
    );
  });
}
