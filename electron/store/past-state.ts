import { applyChanges, invertChanges, type Change } from '../../shared/decision/changes.ts';
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
  return stateAfter(present, logOf(database, key), seq);
}

/** The same of a decision and its log that were read already. */
export function stateAfter(present: DecisionState, log: readonly LogEntry[], seq: number): DecisionState {
  const later = log.filter((entry) => entry.seq > seq);
  let state = present;
  // What a run of entries did is taken back at once: entry by entry, all rows would be copied for each.
  let run: Change[] = [];
  for (const { openedRound, changes } of later.toReversed()) {
    run.push(...invertChanges(changes));
    if (openedRound === null) continue;
    state = withoutRound(applyChanges(state, run), openedRound);
    run = [];
  }
  return applyChanges(state, run);
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
