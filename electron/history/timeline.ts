import { decisionRow, rowsOf, type DecisionState } from '../../shared/decision/state.ts';
import type { HistoryEvent } from '../../shared/ipc/history-contract.ts';
import type { LogEntry } from '../store/edit-log.ts';
import type { RecordRow } from '../store/records.ts';
import { eventsOfEntry, namesIn, reviewEvent, type Names } from './events-of-entry.ts';

type EditsEvent = Extract<HistoryEvent, { readonly kind: 'edits' }>;

/** What a timeline is made from. */
export interface TimelineSource {
  readonly state: DecisionState;
  /** Oldest first. */
  readonly log: readonly LogEntry[];
  readonly records: readonly RecordRow[];
}

/**
 * What happened to a decision, newest first. Ordinary edits that follow one another are one event for each person and
 * day. A copy that came from elsewhere has no log of what was before: its rounds and reviews tell themselves.
 */
export function timelineOf({ state, log, records }: TimelineSource): readonly HistoryEvent[] {
  const logged = loggedEvents(log, namesIn(state));
  const events: readonly HistoryEvent[] = [
    { kind: 'began', at: decisionRow(state).createdAt, seq: 0 },
    ...unloggedRounds(state, logged),
    ...unloggedReviews(state, log),
    ...logged,
    ...records.map((record) => recordEvent(record, log)),
  ];
  // What happened in the same moment stays in the order of the log.
  return events.toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0)).toReversed();
}

function loggedEvents(log: readonly LogEntry[], names: Names): readonly HistoryEvent[] {
  const events: HistoryEvent[] = [];
  for (const entry of log) {
    if (isNothing(entry)) continue;
    const own = eventsOfEntry(entry, names);
    if (own.length > 0) {
      events.push(...own);
      continue;
    }
    const last = events.at(-1);
    const edits = last?.kind === 'edits' ? continued(last, entry, names) : null;
    if (edits) events[events.length - 1] = edits;
    else events.push(editsEvent(entry, names));
  }
  return events;
}

/** Typing that came back to where it began. */
export function isNothing({ changes, openedRound }: LogEntry): boolean {
  return changes.length === 0 && openedRound === null;
}

function editsEvent({ seq, at, actor, kind, label }: LogEntry, names: Names): EditsEvent {
  const person = actor === null ? null : names.person(actor);
  const isTold = actor === null && kind === 'edit';
  return { kind: 'edits', at, seq, first: seq, person, count: 1, label: isTold ? label : null };
}

/** The event with one more edit in it; null where that is by somebody else or on another day. */
function continued(event: EditsEvent, entry: LogEntry, names: Names): EditsEvent | null {
  const person = entry.actor === null ? null : names.person(entry.actor);
  if (person !== event.person || dayOf(entry.at) !== dayOf(event.at)) return null;
  return { ...event, at: entry.at, seq: entry.seq, count: event.count + 1, label: null };
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

function unloggedRounds(state: DecisionState, logged: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const isLogged = (kind: 'round-opened' | 'round-closed', round: number): boolean =>
    logged.some((event) => event.kind === kind && event.round === round);
  return rowsOf(state, 'round').flatMap(({ round, openedAt, closedAt }): readonly HistoryEvent[] => [
    ...(round > 1 && !isLogged('round-opened', round)
      ? [{ kind: 'round-opened' as const, at: openedAt, seq: null, round }]
      : []),
    ...(closedAt !== null && !isLogged('round-closed', round)
      ? [{ kind: 'round-closed' as const, at: closedAt, seq: null, round }]
      : []),
  ]);
}

function unloggedReviews(state: DecisionState, log: readonly LogEntry[]): readonly HistoryEvent[] {
  const logged = new Set(
    log.flatMap(({ changes }) => changes.flatMap(({ entity, id }) => (entity === 'review' ? [id] : []))),
  );
  return rowsOf(state, 'review')
    .filter(({ key }) => !logged.has(key))
    .map((review) => reviewEvent(review, { at: `${review.on}T00:00:00.000Z`, seq: null }));
}

/** Records are no edits: one was written after the entries that are not younger. */
function recordEvent({ writtenAt, round, number, title, fileName }: RecordRow, log: readonly LogEntry[]): HistoryEvent {
  const before = log.findLast(({ at }) => at <= writtenAt);
  return { kind: 'record', at: writtenAt, seq: before?.seq ?? 0, round, number, title, fileName };
}
