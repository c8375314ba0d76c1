import { closeRound } from '../../shared/decision/edits/decide.ts';
import { dropRound, openNextRound } from '../../shared/decision/edits/next-round.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { latestRound } from '../../shared/decision/view.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { loadDecision } from '../store/decision-rows.ts';
import { editStored } from '../store/decisions.ts';
import { inTransaction, type Sqlite } from '../store/sqlite.ts';
import type { Clock } from './clock.ts';
import { ServiceRefused } from './service-refused.ts';

/**
 * Opening and dropping rounds. It is done here, as a round takes ballots along that the window does not see.
 */
export interface RoundService {
  /** Closes the newest round where it is open, and opens the next one. @returns its number. */
  readonly open: (input: Input<'round:open'>) => Output<'round:open'>;
  /** Drops the newest round, where it is open and not the first. */
  readonly drop: (input: Input<'round:drop'>) => undefined;
}

/** The service on a database. Every one of its functions refuses a decision that is not there with `not-found`. */
export function createRoundService(database: Sqlite, clock: Clock, newSeed: () => number): RoundService {
  const read = (id: string): DecisionState => {
    const state = loadDecision(database, id);
    if (!state) throw ServiceRefused.unknownDecision(id);
    return state;
  };
  return {
    open: ({ id }) =>
      inTransaction(database, () => {
        const at = clock.now();
        const edit = { decision: id, at, actor: null, focus: null };
        const last = latestRound(read(id));
        const closing = closeRound(read(id), last, at);
        if (closing.length > 0) editStored(database, { ...edit, label: `Close round ${last}`, changes: closing });
        const changes = openNextRound(read(id), { at, seed: newSeed() });
        const openedRound = last + 1;
        editStored(database, { ...edit, label: `Open round ${openedRound}`, changes, openedRound });
        return { round: openedRound };
      }),
    drop: ({ id }) => {
      const state = read(id);
      const label = `Drop round ${latestRound(state)}`;
      const changes = dropRound(state);
      editStored(database, { decision: id, at: clock.now(), actor: null, label, focus: null, changes });
      return undefined;
    },
  };
}
