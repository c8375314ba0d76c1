import type { Change } from '../changes.ts';
import { rowId, type Row } from '../entities.ts';
import type { DecisionState } from '../state.ts';
import { addRow, putFields } from './rows.ts';

/** One cell of the matrix, by the keys of its criterion and its option. */
export interface MatrixPlace {
  readonly criterion: string;
  readonly option: string;
}

/** Scores an option on a criterion; null takes the score back and leaves the note. */
export function setScore(
  state: DecisionState,
  ballot: Row<'ballot'>,
  place: MatrixPlace,
  value: number | null,
): readonly Change[] {
  return putScore(state, ballot, place, { value });
}

/** Writes the note of a cell; the score stays. */
export function setScoreNote(
  state: DecisionState,
  ballot: Row<'ballot'>,
  place: MatrixPlace,
  note: string,
): readonly Change[] {
  return putScore(state, ballot, place, { note });
}

/** Says whether an option meets a must-have, or what was looked at; what is not given stays. */
export function setFinding(
  state: DecisionState,
  round: number,
  { criterion, option }: MatrixPlace,
  finding: Partial<Pick<Row<'finding'>, 'verdict' | 'note'>>,
): readonly Change[] {
  const empty: Row<'finding'> = { round, criterion, option, verdict: 'not-verified', note: '' };
  const present = state.finding[rowId('finding', empty)];
  if (!present && (finding.verdict ?? 'not-verified') === 'not-verified' && !finding.note) return [];
  return putFields(state, 'finding', empty, finding);
}

function putScore(
  state: DecisionState,
  ballot: Row<'ballot'>,
  { criterion, option }: MatrixPlace,
  fields: Partial<Row<'score'>>,
): readonly Change[] {
  const empty: Row<'score'> = { round: ballot.round, ballot: ballot.key, criterion, option, value: null, note: '' };
  // Taking back what was never entered is no edit.
  if (!state.score[rowId('score', empty)] && !fields.note && (fields.value ?? null) === null) return [];
  const changes = putFields(state, 'score', empty, fields);
  const needsBallot = changes.length > 0 && !Object.hasOwn(state.ballot, rowId('ballot', ballot));
  return needsBallot ? [addRow('ballot', ballot), ...changes] : changes;
}
