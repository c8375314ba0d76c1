import type { Row } from '../../../shared/decision/entities.ts';
import { forOthers } from '../../../shared/decision/for-others.ts';
import { agreedBallot } from '../../../shared/decision/keys.ts';
import { rowsOf, type DecisionState } from '../../../shared/decision/state.ts';
import { latestRound } from '../../../shared/decision/view.ts';

/** A revealed ballot that will lie in the repository, in the record's dissent and in the analysis. */
export interface WrittenBallot {
  /** Unique among the ballots. */
  readonly key: string;
  /** Of its participant; empty where they were taken out. */
  readonly name: string;
  /** The earlier round it belongs to; null for the newest. */
  readonly round: number | null;
  /** How many scores are on it. */
  readonly scores: number;
  /** Whether weights, or comparisons that lead to them, are on it too. */
  readonly weighs: boolean;
}

/** A note that will lie in the repository, and what it is on. */
export interface WrittenNote {
  /** Unique among the notes. */
  readonly key: string;
  readonly criterion: string;
  /** Null for what was said about a criterion as a whole. */
  readonly option: string | null;
  /** The earlier round it belongs to; null for the newest. */
  readonly round: number | null;
  /** True where its criterion or its option was taken out. */
  readonly aside: boolean;
  /** Whose ballot it stands in; null for the agreed one and for findings on must-haves. */
  readonly by: string | null;
  readonly text: string;
}

/**
 * The names, ballots and notes in the files that go with a record, from the rows that are written: of every round, and
 * of what was taken out. Names once each; the newest round first, notes then by criterion and option, with what was said
 * about a criterion before its scores.
 */
export function namesAndNotes(whole: DecisionState): {
  readonly names: readonly string[];
  readonly ballots: readonly WrittenBallot[];
  readonly notes: readonly WrittenNote[];
} {
  const state = forOthers(whole);
  const newest = latestRound(state);
  const names = inOrder(rowsOf(state, 'participant')).map(({ name }) => name.trim());
  const place = (row: Noted): number => {
    const criterion = state.criterion[`${row.round}/${row.criterion}`];
    return state.group[`${row.round}/${criterion?.group}`]?.position ?? 0;
  };
  const rows: readonly Noted[] = [
    ...rowsOf(state, 'discussion'),
    ...rowsOf(state, 'score'),
    ...rowsOf(state, 'finding'),
  ];
  const sorted = rows.toSorted(
    (left, right) =>
      right.round - left.round ||
      place(left) - place(right) ||
      criterionPosition(state, left) - criterionPosition(state, right) ||
      optionPosition(state, left) - optionPosition(state, right),
  );
  return {
    names: [...new Set(names)].filter(Boolean),
    ballots: ballotsIn(state, newest),
    notes: sorted.map((row) => noteOf(state, row, newest)).filter(({ text }) => text !== ''),
  };
}

function ballotsIn(state: DecisionState, newest: number): readonly WrittenBallot[] {
  const onBallot = [...rowsOf(state, 'weight'), ...rowsOf(state, 'comparison'), ...rowsOf(state, 'groupComparison')];
  return inOrder(rowsOf(state, 'participant')).flatMap(({ round, key, name }) => {
    if (!state.ballot[`${round}/${key}`]) return [];
    const mine = (row: { readonly round: number; readonly ballot: string }): boolean =>
      row.round === round && row.ballot === key;
    return [
      {
        key: `${round}/${key}`,
        name: name.trim(),
        round: round === newest ? null : round,
        scores: rowsOf(state, 'score').filter((row) => mine(row) && row.value !== null).length,
        weighs: onBallot.some(mine),
      },
    ];
  });
}

/** Positions of rows lie within a billion either way. */
const beforeOptions = -1e10;

type Noted = Row<'score'> | Row<'finding'> | Row<'discussion'>;

function noteOf(state: DecisionState, row: Noted, newest: number): WrittenNote {
  const { round, note } = row;
  const ballot = 'ballot' in row ? row.ballot : null;
  const criterion = state.criterion[`${round}/${row.criterion}`];
  const group = state.group[`${round}/${criterion?.group}`];
  const option = 'option' in row ? state.option[`${round}/${row.option}`] : null;
  const on = 'option' in row ? row.option : '';
  return {
    key: `${ballot ?? ''} ${round}/${row.criterion}/${on}`,
    criterion: criterion?.name ?? '',
    option: option === null ? null : (option?.name ?? ''),
    round: round === newest ? null : round,
    aside: [criterion, group, ...(option === null ? [] : [option])].some((entry) => entry?.removed ?? true),
    by: ballot === null || ballot === agreedBallot ? null : (state.participant[`${round}/${ballot}`]?.name ?? ''),
    text: note.trim(),
  };
}

function criterionPosition(state: DecisionState, { round, criterion }: Noted): number {
  return state.criterion[`${round}/${criterion}`]?.position ?? 0;
}

/** What was said about the criterion as a whole comes before its options. */
function optionPosition(state: DecisionState, row: Noted): number {
  return 'option' in row ? (state.option[`${row.round}/${row.option}`]?.position ?? 0) : beforeOptions;
}

function inOrder(people: readonly Row<'participant'>[]): readonly Row<'participant'>[] {
  return people.toSorted((left, right) => right.round - left.round || left.position - right.position);
}
