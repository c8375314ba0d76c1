import type { Change } from '../changes.ts';
import { rowId, type AnyRow, type Row } from '../entities.ts';
import { agreedBallot } from '../keys.ts';
import { brokenReference } from '../references.ts';
import { ballotEntities } from '../sealed.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { emptyBallot } from '../view.ts';
import { addRow, putFields, removeRow, setField } from './rows.ts';

/**
 * Gives a ballot away: from now on nobody sees it until it is revealed. In a second vote what was not scored again
 * stays as it was scored before. @param at instant, UTC.
 */
export function handIn(state: DecisionState, round: number, participant: string, at: string): readonly Change[] {
  return [
    ...keepPrevious(state, round, participant),
    ...putFields(state, 'ballot', emptyBallot(round, participant), { handedInAt: at }),
  ];
}

/** Reveals every ballot that was handed in, and ends a second vote. @param at instant, UTC. */
export function reveal(state: DecisionState, round: number, at: string): readonly Change[] {
  const ballots = ballotsOf(state, round).filter((row) => row.handedInAt !== null && row.revealedAt === null);
  const open = rowsOf(state, 'discussion').filter((row) => row.round === round && row.openSince !== null);
  return [
    ...ballots.flatMap((row) => setField(state, 'ballot', rowId('ballot', row), 'revealedAt', at)),
    ...open.flatMap((row) => setField(state, 'discussion', rowId('discussion', row), 'openSince', null)),
  ];
}

/**
 * Opens a second vote on criteria: every revealed ballot is asked for again. What was scored stays beside the new score,
 * which everyone enters anew and unseen. @param at instant, UTC.
 */
export function voteAgain(
  state: DecisionState,
  round: number,
  criteria: readonly string[],
  at: string,
): readonly Change[] {
  const asked = ballotsOf(state, round).filter((row) => row.revealedAt !== null);
  const keys = new Set(asked.map(({ key }) => key));
  const scores = rowsOf(state, 'score').filter(
    (row) => row.round === round && keys.has(row.ballot) && criteria.includes(row.criterion) && row.value !== null,
  );
  return [
    ...asked.flatMap((row) => setField(state, 'ballot', rowId('ballot', row), 'handedInAt', null)),
    ...criteria.flatMap((criterion) =>
      putFields(state, 'discussion', { round, criterion, note: '', openSince: null }, { openSince: at }),
    ),
    ...scores.flatMap((row) => {
      const id = rowId('score', row);
      return [
        ...setField(state, 'score', id, 'previous', row.value),
        ...setField(state, 'score', id, 'value', null),
        ...setField(state, 'score', id, 'lowest', null),
        ...setField(state, 'score', id, 'highest', null),
        ...setField(state, 'score', id, 'confidence', null),
      ];
    }),
  ];
}

/** Where somebody did not score again in a second vote, what they scored before stands: for one ballot. */
export function keepPrevious(state: DecisionState, round: number, participant: string): readonly Change[] {
  const open = new Set(
    rowsOf(state, 'discussion')
      .filter((row) => row.round === round && row.openSince !== null)
      .map(({ criterion }) => criterion),
  );
  return rowsOf(state, 'score')
    .filter((row) => row.round === round && row.ballot === participant && open.has(row.criterion) && row.value === null)
    .flatMap((row) => {
      const id = rowId('score', row);
      return [
        ...setField(state, 'score', id, 'value', row.previous),
        ...setField(state, 'score', id, 'previous', null),
      ];
    });
}

/** Takes a ballot out with all that is on it. */
export function discardBallot(state: DecisionState, round: number, participant: string): readonly Change[] {
  const rows = ballotEntities.flatMap((entity) =>
    (rowsOf(state, entity) as readonly AnyRow[])
      .filter((row) => row['round'] === round && row['ballot'] === participant)
      .flatMap((row) => removeRow(state, entity, rowId(entity, row as never))),
  );
  return [...rows, ...removeRow(state, 'ballot', `${round}/${participant}`)];
}

/**
 * Takes over a participant's ballot from another copy of the decision, in place of what is on it here. What its entries
 * name must be here too: in the other copy there may be an option or a criterion more.
 * @param at when it was handed in, an instant in UTC; null where its participant is still at it.
 */
export function takeOverBallot(
  state: DecisionState,
  other: DecisionState,
  round: number,
  participant: string,
  at: string | null,
): readonly Change[] {
  const theirs = other.ballot[`${round}/${participant}`];
  if (!theirs) return [];
  const withTheirs = { ...state, ballot: { ...state.ballot, [`${round}/${participant}`]: theirs } };
  return [
    ...discardBallot(state, round, participant),
    addRow('ballot', { ...theirs, handedInAt: at, revealedAt: null }),
    ...ballotEntities.flatMap((entity) =>
      (rowsOf(other, entity) as readonly AnyRow[])
        .filter((row) => row['round'] === round && row['ballot'] === participant)
        .filter((row) => brokenReference(withTheirs, entity, row) === null)
        .map((row): Change => ({ kind: 'add', entity, id: rowId(entity, row as never), row })),
    ),
  ];
}

/** Writes the note of what was said about a criterion. */
export function setDiscussionNote(
  state: DecisionState,
  round: number,
  criterion: string,
  note: string,
): readonly Change[] {
  const isNew = !state.discussion[`${round}/${criterion}`];
  if (isNew && note === '') return [];
  return putFields(state, 'discussion', { round, criterion, note: '', openSince: null }, { note });
}

function ballotsOf(state: DecisionState, round: number): readonly Row<'ballot'>[] {
  return rowsOf(state, 'ballot').filter((row) => row.round === round && row.key !== agreedBallot);
}
