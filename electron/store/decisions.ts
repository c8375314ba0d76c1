import { invertChanges, type Change } from '../../shared/decision/changes.ts';
import { checkDecision } from '../../shared/decision/check.ts';
import { editDecision } from '../../shared/decision/edit.ts';
import { entityNames, type AnyRow } from '../../shared/decision/entities.ts';
import { decisionRow, type DecisionState } from '../../shared/decision/state.ts';
import { refuseSealed, type Actor } from '../../shared/decision/sealed.ts';
import { storableChange, storableRow } from '../../shared/decision/storable.ts';
import { insertDecision, loadDecision, writeChanges } from './decision-rows.ts';
import { logEdit, logReversal, redoable, undoable, type LoggedEdit } from './edit-log.ts';
import { indexDecision, removeFromIndex } from './search-index.ts';
import { inTransaction, type Sqlite } from './sqlite.ts';
import { writeSummary } from './summary.ts';

/** What undo and redo would do, in words; null where there is nothing. */
export interface History {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** What an undo or redo did: no changes and no label where there was nothing to do. */
export interface Reversal {
  readonly changes: readonly Change[];
  readonly label: string | null;
}

/**
 * Stores a new decision, checked as a whole, ready to be listed and found.
 * @throws {EditRefused} where it does not hold together; nothing is stored then.
 */
export function addDecision(database: Sqlite, key: string, state: DecisionState, at: string): void {
  checkDecision(state);
  const stored = storable(state);
  inTransaction(database, () => {
    insertDecision(database, key, stored);
    writeSummary(database, key, stored, at);
    indexDecision(database, key, stored);
  });
}

/**
 * The one way in which a stored decision changes. Rows, log, summary and index go to disk together or not at all.
 * @returns false where there is no such decision.
 * @throws {EditRefused} and then nothing has changed.
 */
export function editStored(database: Sqlite, edit: LoggedEdit): boolean {
  const changes = edit.changes.map(storableChange);
  return inTransaction(database, () => {
    if (!apply(database, { ...edit, changes })) return false;
    logEdit(database, { ...edit, changes });
    return true;
  });
}

/** Takes the actor's newest edit back. @throws {EditRefused} where the decision would not hold together without it. */
export function undoEdit(database: Sqlite, decision: string, at: string, actor: Actor = null): Reversal {
  return inTransaction(database, () => {
    const entry = undoable(database, decision, actor);
    if (!entry) return { changes: [], label: null };
    const changes = invertChanges(entry.changes);
    apply(database, { decision, at, actor, changes });
    logReversal(database, 'undo', entry, { decision, at, actor, changes });
    return { changes, label: entry.label };
  });
}

/** Repeats what the actor undid last. @throws {EditRefused} where that does not fit any more. */
export function redoEdit(database: Sqlite, decision: string, at: string, actor: Actor = null): Reversal {
  return inTransaction(database, () => {
    const entry = redoable(database, decision, actor);
    if (!entry) return { changes: [], label: null };
    apply(database, { decision, at, actor, changes: entry.changes });
    logReversal(database, 'redo', entry, { decision, at, actor, changes: entry.changes });
    return { changes: entry.changes, label: entry.label };
  });
}

/** What undo and redo of this actor would do now. */
export function historyOf(database: Sqlite, decision: string, actor: Actor = null): History {
  return {
    undo: undoable(database, decision, actor)?.label ?? null,
    redo: redoable(database, decision, actor)?.label ?? null,
  };
}

interface Applied {
  readonly decision: string;
  readonly at: string;
  readonly actor: Actor;
  readonly changes: readonly Change[];
  readonly openedRound?: number;
  readonly broughtIn?: boolean;
}

function apply(
  database: Sqlite,
  { decision: key, at, actor, changes, openedRound, broughtIn = false }: Applied,
): boolean {
  const before = loadDecision(database, key);
  if (!before) return false;
  // What a new round takes over is nobody's edit: participants' ballots go along, sealed. So they do with a copy.
  if (openedRound === undefined && !broughtIn) refuseSealed(before, actor, changes);
  const after = editDecision(before, changes);
  writeChanges(database, key, changes, after);
  writeSummary(database, key, after, at);
  const wasDeleted = decisionRow(before).deletedAt !== null;
  const isDeleted = decisionRow(after).deletedAt !== null;
  if (isDeleted) removeFromIndex(database, key);
  else indexDecision(database, key, after, new Set(wasDeleted ? entityNames : touchedBy(changes)));
  return true;
}

/** Revealing a ballot, or a second vote, brings its notes into the index. */
function touchedBy(changes: readonly Change[]): readonly Change['entity'][] {
  const hides = new Set<Change['entity']>(['ballot', 'discussion']);
  return changes.flatMap(({ entity }) => (hides.has(entity) ? [entity, 'score'] : [entity]));
}

function storable(state: DecisionState): DecisionState {
  const entries = entityNames.map((entity) => {
    const rows = Object.entries(state[entity] as Readonly<Record<string, AnyRow>>);
    return [entity, Object.fromEntries(rows.map(([id, row]) => [id, storableRow(row)]))];
  });
  return Object.fromEntries(entries) as DecisionState;
}
