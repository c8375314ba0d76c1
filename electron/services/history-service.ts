import { asSeenBy } from '../../shared/decision/sealed.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { HistoryEdit } from '../../shared/ipc/history-contract.ts';
import { isNothing, timelineOf } from '../history/timeline.ts';
import { loadDecision } from '../store/decision-rows.ts';
import { logOf, type LogEntry } from '../store/edit-log.ts';
import { stateAfter } from '../store/past-state.ts';
import type { RecordStore } from '../store/records.ts';
import type { Sqlite } from '../store/sqlite.ts';
import { rowsByEntity } from './decision-service.ts';
import { ServiceRefused } from './service-refused.ts';

/** What happened to a decision, as whoever moderates may see it. */
export interface HistoryService {
  readonly history: (input: Input<'decision:history'>) => Output<'decision:history'>;
  readonly edits: (input: Input<'decision:edits'>) => Output<'decision:edits'>;
  readonly past: (input: Input<'decision:past'>) => Output<'decision:past'>;
}

/** So many single edits are told at once. */
const editsAtOnce = 200;

/** The service on a database. Every one of its functions refuses a decision that is not there with `not-found`. */
export function createHistoryService(database: Sqlite, records: Pick<RecordStore, 'ofDecision'>): HistoryService {
  const read = (id: string): DecisionState => {
    const state = loadDecision(database, id);
    if (!state) throw ServiceRefused.unknownDecision(id);
    return state;
  };
  return {
    history: ({ id, limit }) => {
      const events = timelineOf({ state: read(id), log: logOf(database, id), records: records.ofDecision(id) });
      return { events: events.slice(0, limit), found: events.length };
    },
    edits: ({ id, first, last }) => {
      read(id);
      const entries = logOf(database, id).filter((entry) => isInRange(entry, first, last) && !isNothing(entry));
      return {
        edits: entries.slice(-editsAtOnce).toReversed().map(editOf),
        more: entries.length > editsAtOnce,
      };
    },
    past: ({ id, seq }) => {
      const log = logOf(database, id);
      const state = asSeenBy(stateAfter(read(id), log, seq), null);
      return { rows: rowsByEntity(state), at: log.findLast((entry) => entry.seq <= seq)?.at ?? null };
    },
  };
}

function isInRange({ seq }: LogEntry, first: number, last: number): boolean {
  return seq >= first && seq <= last;
}

/** What a participant entered is not named: that all suggestions were taken says what is on a sealed ballot. */
function editOf({ seq, at, kind, actor, label }: LogEntry): HistoryEdit {
  return { seq, at, kind, label: actor === null ? label : null };
}
