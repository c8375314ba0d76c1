import type { Change } from '../../shared/decision/changes.ts';
import type { AnyRow, EntityName } from '../../shared/decision/entities.ts';
import { agreedBallot } from '../../shared/decision/keys.ts';
import { ballotOfRow } from '../../shared/decision/merge/ballot-of-row.ts';
import { conflictInWords } from '../../shared/decision/merge/conflict-words.ts';
import { rowAt, type Copies } from '../../shared/decision/merge/copies.ts';
import { roundOf } from '../../shared/decision/merge/rows.ts';
import type { DecisionState } from '../../shared/decision/state.ts';

/** A change as people read it, without anything that stands on a participant's ballot. */
export interface ChangeLine {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Where: `round 1, score, “Hiring”, “Django”, agreed ballot: value`. */
  readonly place: string;
  /** What was there; empty where the line says nothing but that something comes or goes. */
  readonly before: string;
  readonly after: string;
}

/**
 * What leads from one state of a decision to another, in lines. A round that comes or goes is one line, and so is a ballot
 * of a participant, whatever changes on it: what is sealed never leaves here.
 */
export function changeLines(
  before: DecisionState,
  after: DecisionState,
  changes: readonly Change[],
): readonly ChangeLine[] {
  const copies: Copies = { base: before, ours: before, theirs: after, standIn: 'ours' };
  const lines = new Map<string, ChangeLine>();
  for (const change of changes) {
    const { entity, id } = change;
    const round = String(roundOf(entity, id) ?? '');
    const isWholeRound =
      round !== '' && (rowAt(before, 'round', round) === null) !== (rowAt(after, 'round', round) === null);
    const ballot = participantsBallot(copies, entity, id);
    if (isWholeRound) lines.set(`round ${round}`, wholeRow(copies, 'round', round));
    else if (ballot !== null) lines.set(`ballot ${ballot}`, wholeRow(copies, 'ballot', ballot));
    else lines.set(`${entity} ${id} ${change.kind === 'set' ? change.field : ''}`, lineOf(copies, change));
  }
  return [...lines.values()];
}

/** Id of the ballot on which a row stands; null for one on none, or on the agreed one. */
function participantsBallot(copies: Copies, entity: EntityName, id: string): string | null {
  const row = rowAt(copies.theirs, entity, id) ?? rowAt(copies.ours, entity, id);
  const ballot = row && ballotOfRow(entity, row);
  return ballot && ballot.key !== agreedBallot ? ballot.id : null;
}

function wholeRow(copies: Copies, entity: EntityName, id: string): ChangeLine {
  const [before, after] = [rowAt(copies.ours, entity, id), rowAt(copies.theirs, entity, id)];
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return { kind, place: worded(copies, entity, id, []).place, before: '', after: '' };
}

function lineOf(copies: Copies, change: Change): ChangeLine {
  const { entity, id, kind } = change;
  if (kind === 'set') {
    const { place, ours, theirs } = worded(copies, entity, id, [change.field]);
    return { kind: 'changed', place, before: ours, after: theirs };
  }
  const whole = wholeRow(copies, entity, id);
  if (kind === 'remove' || !Object.hasOwn(change.row, 'value')) return whole;
  return { ...whole, after: worded(copies, entity, id, ['value']).theirs };
}

function worded(copies: Copies, entity: EntityName, id: string, fields: readonly string[]) {
  const on = (state: DecisionState): AnyRow | null => rowAt(state, entity, id);
  const rows = { base: on(copies.ours), ours: on(copies.ours), theirs: on(copies.theirs) };
  const told = { key: '', entity, id, fields, ...rows, problem: null, isFinal: false };
  return conflictInWords(copies, { ...told, why: 'both-changed', holds: 'ours' });
}
