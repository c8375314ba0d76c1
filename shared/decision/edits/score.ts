import type { Change } from '../changes.ts';
import { rowId, type Confidence, type Row } from '../entities.ts';
import type { DecisionState } from '../state.ts';
import { addRow, putFields } from './rows.ts';

/** One cell of the matrix, by the keys of its criterion and its option. */
export interface MatrixPlace {
  readonly criterion: string;
  readonly option: string;
}

/**
 * Scores an option on a criterion; null takes the score back with its range or confidence and leaves the note. A range
 * that does not hold the new score is widened to it.
 */
export function setScore(
  state: DecisionState,
  ballot: Row<'ballot'>,
  place: MatrixPlace,
  value: number | null,
): readonly Change[] {
  if (value === null) return putScore(state, ballot, place, { value, ...exact });
  const { lowest, highest } = presentScore(state, ballot, place);
  if (lowest === null || highest === null) return putScore(state, ballot, place, { value });
  return putScore(state, ballot, place, { value, lowest: Math.min(lowest, value), highest: Math.max(highest, value) });
}

/** What is thought possible around a score that is not exact. */
export type Uncertainty =
  | { readonly kind: 'exact' }
  | { readonly kind: 'confidence'; readonly confidence: Confidence }
  /** In the unit of the criterion, `lowest` at most the score and `highest` at least. */
  | { readonly kind: 'range'; readonly lowest: number; readonly highest: number };

/** Says how exact a score is; the score itself stays. A range takes the place of a confidence and the other way round. */
export function setUncertainty(
  state: DecisionState,
  ballot: Row<'ballot'>,
  place: MatrixPlace,
  uncertainty: Uncertainty,
): readonly Change[] {
  switch (uncertainty.kind) {
    case 'exact':
      return putScore(state, ballot, place, exact);
    case 'confidence':
      return putScore(state, ballot, place, { ...exact, confidence: uncertainty.confidence });
    case 'range':
      return putScore(state, ballot, place, { ...exact, lowest: uncertainty.lowest, highest: uncertainty.highest });
  }
}

const exact = { lowest: null, highest: null, confidence: null } as const;

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

/** What a score has beside value and note as long as it is exact and was given once. */
export const plainScore = { ...exact, previous: null } as const;

function presentScore(state: DecisionState, ballot: Row<'ballot'>, { criterion, option }: MatrixPlace): Row<'score'> {
  const empty = emptyScore(ballot, criterion, option);
  return state.score[rowId('score', empty)] ?? empty;
}

function emptyScore({ round, key }: Row<'ballot'>, criterion: string, option: string): Row<'score'> {
  return { round, ballot: key, criterion, option, value: null, ...plainScore, note: '' };
}

function putScore(
  state: DecisionState,
  ballot: Row<'ballot'>,
  { criterion, option }: MatrixPlace,
  fields: Partial<Row<'score'>>,
): readonly Change[] {
  const empty = emptyScore(ballot, criterion, option);
  // Taking back what was never entered is no edit.
  const says = Object.values(fields).some((field) => field !== null && field !== '');
  if (!state.score[rowId('score', empty)] && !says) return [];
  const changes = putFields(state, 'score', empty, fields);
  const needsBallot = changes.length > 0 && !Object.hasOwn(state.ballot, rowId('ballot', ballot));
  return needsBallot ? [addRow('ballot', ballot), ...changes] : changes;
}
