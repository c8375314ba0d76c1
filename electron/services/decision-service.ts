import { entityNames, type AnyRow } from '../../shared/decision/entities.ts';
import { asSeenBy } from '../../shared/decision/sealed.ts';
import { rowsOf, type DecisionState } from '../../shared/decision/state.ts';
import { latestRound } from '../../shared/decision/view.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { loadDecision } from '../store/decision-rows.ts';
import { editStored, historyOf, redoEdit, undoEdit } from '../store/decisions.ts';
import type { Sqlite } from '../store/sqlite.ts';
import { isRecorded } from '../store/summary.ts';
import { requireTurn } from './ballot-service.ts';
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
  const seen = ({ id, actor }: Input<'decision:read'>): DecisionState => {
    const state = loadDecision(database, id);
    if (!state) throw ServiceRefused.unknownDecision(id);
    requireTurn(state, actor ?? null);
    return asSeenBy(state, actor ?? null);
  };
  const reversed = (input: Input<'decision:undo'>, reverse: typeof undoEdit): Output<'decision:undo'> => {
    const { id } = input;
    const actor = input.actor ?? null;
    seen(input);
    const { changes, label } = reverse(database, id, clock.now(), actor);
    return { changes: [...changes], label, history: historyOf(database, id, actor) };
  };
  return {
    read: (input) => {
      const { id, actor } = input;
      const state = seen(input);
      return {
        rows: rowsByEntity(state),
        history: historyOf(database, id, actor ?? null),
        recorded: isRecorded(database, id, latestRound(state)),
      };
    },
    edit: ({ id, actor: participant, changes, label, focus }) => {
      const actor = participant ?? null;
      const stored = editStored(database, { decision: id, at: clock.now(), actor, label, focus, changes });
      if (!stored) throw ServiceRefused.unknownDecision(id);
      return historyOf(database, id, actor);
    },
    undo: (input) => reversed(input, undoEdit),
    redo: (input) => reversed(input, redoEdit),
  };
}

/** The rows of a state as they travel. */
export function rowsByEntity(state: DecisionState): Record<string, AnyRow[]> {
  return Object.fromEntries(entityNames.map((entity) => [entity, [...(rowsOf(state, entity) as readonly AnyRow[])]]));
}
