import type { Row } from '../../../shared/decision/entities.ts';
import { forOthers } from '../../../shared/decision/for-others.ts';
import { agreedBallot } from '../../../shared/decision/keys.ts';
import { rowsOf, type DecisionState } from '../../../shared/decision/state.ts';
import { latestRound } from '../../../shared/decision/view.ts';

/** A note that will lie in the repository, and what it is on. */
export interface WrittenNote {
  /** Unique among the notes. */
  readonly key: string;
  readonly criterion: string;
  readonly option: string;
  /** The earlier round it belongs to; null for the newest. */
  readonly round: number | null;
  /** True where its criterion or its option was taken out. */
  readonly aside: boolean;
  /** Whose ballot it stands in; null for the agreed one and for findings on must-haves. */
  readonly by: string | null;
  readonly text: string;
}

/**
 * The names and notes in the decision file that goes with a record, from the rows that are written: of every round, and
 * of what was taken out. Names once each; notes of the newest round first, then by criterion and option.
 */
export function namesAndNotes(whole: DecisionState): {
  readonly names: readonly string[];
  readonly notes: readonly WrittenNote[];
} {
  const state = forOthers(whole);
  const newest = latestRound(state);
  const names = inOrder(rowsOf(state, 'participant')).map(({ name }) => name.trim());
  const place = (row: Noted): number => {
    const criterion = state.criterion[`${row.round}/${row.criterion}`];
    return state.group[`${row.round}/${criterion?.group}`]?.position ?? 0;
  };
  const rows: readonly Noted[] = [...rowsOf(state, 'score'), ...rowsOf(state, 'finding')];
  const sorted = rows.toSorted(
    (left, right) =>
      right.round - left.round ||
      place(left) - place(right) ||
      positionOf(state, 'criterion', left) - positionOf(state, 'criterion', right) ||
      positionOf(state, 'option', left) - positionOf(state, 'option', right),
  );
  return {
    names: [...new Set(names)].filter(Boolean),
    notes: sorted.map((row) => noteOf(state, row, newest)).filter(({ text }) => text !== ''),
  };
}

type Noted = Row<'score'> | Row<'finding'>;

function noteOf(state: DecisionState, row: Noted, newest: number): WrittenNote {
  const { round, note } = row;
  const ballot = 'ballot' in row ? row.ballot : null;
  const criterion = state.criterion[`${round}/${row.criterion}`];
  const option = state.option[`${round}/${row.option}`];
  const group = state.group[`${round}/${criterion?.group}`];
  return {
    key: `${ballot ?? ''} ${round}/${row.criterion}/${row.option}`,
    criterion: criterion?.name ?? '',
    option: option?.name ?? '',
    round: round === newest ? null : round,
    aside: [criterion, option, group].some((entry) => entry?.removed ?? true),
    by: ballot === null || ballot === agreedBallot ? null : (state.participant[`${round}/${ballot}`]?.name ?? ''),
    text: note.trim(),
  };
}

function positionOf(state: DecisionState, entity: 'criterion' | 'option', row: Noted): number {
  return state[entity][`${row.round}/${row[entity]}`]?.position ?? 0;
}

function inOrder(people: readonly Row<'participant'>[]): readonly Row<'participant'>[] {
  return people.toSorted((left, right) => right.round - left.round || left.position - right.position);
}
