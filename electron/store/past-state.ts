import { applyChanges, invertChanges } from '../../shared/decision/changes.ts';
import { entityNames, keyFields, type AnyRow } from '../../shared/decision/entities.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { loadDecision } from './decision-rows.ts';
import { logOf, type LogEntry } from './edit-log.ts';
import type { Sqlite } from './sqlite.ts';

/**
 * A decision as it was right after an entry of its log, by taking back all that came later; 0 is before the first one.
 * @returns null where there is no such decision.
 */
export function decisionAfter(database: Sqlite, key: string, seq: number): DecisionState | null {
  const present = loadDecision(database, key);
  if (!present) return null;
  const later = logOf(database, key).filter((entry) => entry.seq > seq);
  return later.toReversed().reduce(takenBack, present);
}

function takenBack(state: DecisionState, entry: LogEntry): DecisionState {
  return entry.openedRound === null
    ? applyChanges(state, invertChanges(entry.changes))
    : withoutRound(state, entry.openedRound);
}

/** What an opened round began with follows from the round before: without what came later that is all there is in it. */
function withoutRound(state: DecisionState, round: number): DecisionState {
  const entries = entityNames.map((entity) => {
    const rows = Object.entries(state[entity] as Readonly<Record<string, AnyRow>>);
    const isInRound = (row: AnyRow): boolean =>
      (keyFields[entity] as readonly string[]).includes('round') && row['round'] === round;
    return [entity, Object.fromEntries(rows.filter(([, row]) => !isInRound(row)))];
  });
  return Object.fromEntries(entries) as DecisionState;
}
