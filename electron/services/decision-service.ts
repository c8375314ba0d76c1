import { entityNames, type AnyRow } from '../../shared/decision/entities.ts';
import { rowsOf, type DecisionState } from '../../shared/decision/state.ts';
import { latestRound } from '../../shared/decision/view.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { loadDecision } from '../store/decision-rows.ts';
import { editStored, historyOf, redoEdit, undoEdit } from '../store/decisions.ts';
import type { Sqlite } from '../store/sqlite.ts';
import { isRecorded } from '../store/summary.ts';
import type { Clock } from './clock.ts';
import { ServiceRefused } from './service-refused.ts';

/** Reading and changing one decision. */
export interface DecisionService {
  readonly read: (input: Input<'decision:read'>) => Output<'decision:read'>;
  readonly edit: (input: Input<'decision:edit'>) => Output<'decision:edit'>;
  readonly undo: (input: Input<'decision:undo'>) => Output<'decision:undo'>;
  readonly redo: (input: Input<'decision:redo'>) => Output<'decision:redo'>;
}

/** The service on a database. Every one of its functions refuses a decision that is not there with `not-found`. */
export function createDecisionService(database: Sqlite, clock: Clock): DecisionService {
  const history = (id: string): Output<'decision:edit'> => historyOf(database, id);
  const reversed = (id: string, reverse: typeof undoEdit): Output<'decision:undo'> => {
    if (!loadDecision(database, id)) throw ServiceRefused.unknownDecision(id);
    const { changes, label } = reverse(database, id, clock.now());
    return { changes: [...changes], label, history: history(id) };
  };
  return {
    read: ({ id }) => {
      const state = loadDecision(database, id);
      if (!state) throw ServiceRefused.unknownDecision(id);
      return {
        rows: rowsByEntity(state),
        history: history(id),
        recorded: isRecorded(database, id, latestRound(state)),
      };
    },
    edit: ({ id, changes, label, focus }) => {
      const stored = editStored(database, { decision: id, at: clock.now(), actor: null, label, focus, changes });
      if (!stored) throw ServiceRefused.unknownDecision(id);
      return history(id);
    },
    undo: ({ id }) => reversed(id, undoEdit),
    redo: ({ id }) => reversed(id, redoEdit),
  };
}

function rowsByEntity(state: DecisionState): Record<string, AnyRow[]> {
  return Object.fromEntries(entityNames.map((entity) => [entity, [...(rowsOf(state, entity) as readonly AnyRow[])]]));
}
