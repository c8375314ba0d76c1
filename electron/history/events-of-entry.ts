import type { Change } from '../../shared/decision/changes.ts';
import type { Row, Status } from '../../shared/decision/entities.ts';
import { rowsOf, type DecisionState } from '../../shared/decision/state.ts';
import type { HistoryEvent } from '../../shared/ipc/history-contract.ts';
import type { LogEntry } from '../store/edit-log.ts';

/** Names of people and criteria by their keys, as they were called last. */
export interface Names {
  readonly person: (key: string) => string;
  readonly criterion: (key: string) => string;
}

/** The names in a decision; those of what went with a round that was dropped are not known any more. */
export function namesIn(state: DecisionState): Names {
  const lastNames = (rows: readonly { readonly round: number; readonly key: string; readonly name: string }[]) =>
    new Map(rows.toSorted((left, right) => left.round - right.round).map(({ key, name }) => [key, name]));
  const people = lastNames(rowsOf(state, 'participant'));
  const criteria = lastNames(rowsOf(state, 'criterion'));
  return {
    person: (key) => people.get(key) || 'somebody',
    criterion: (key) => criteria.get(key) || 'a criterion',
  };
}

/** What an entry of the log did that is worth an event of its own; nothing for an ordinary edit. */
export function eventsOfEntry(entry: LogEntry, names: Names): readonly HistoryEvent[] {
  const when = { at: entry.at, seq: entry.seq };
  if (entry.openedRound !== null) return [{ ...when, kind: 'round-opened', round: entry.openedRound }];
  const { changes } = entry;
  const keysWhere = (is: (change: Change) => boolean): readonly string[] =>
    changes.filter(is).map(({ id }) => id.split('/')[1] ?? '');
  const handed = keysWhere((change) => change.entity === 'ballot' && comesTo(change, 'handedInAt'));
  const revealed = keysWhere((change) => change.entity === 'ballot' && comesTo(change, 'revealedAt'));
  const again = keysWhere((change) => change.entity === 'discussion' && comesTo(change, 'openSince'));
  return [
    ...changes.flatMap((change) => eventOfChange(change, when)),
    ...(handed.length > 0 ? [{ ...when, kind: 'handed-in' as const, people: handed.map(names.person) }] : []),
    ...(revealed.length > 0 ? [{ ...when, kind: 'revealed' as const, people: revealed.map(names.person) }] : []),
    ...(again.length > 0 ? [{ ...when, kind: 'voting-again' as const, criteria: again.map(names.criterion) }] : []),
  ];
}

function eventOfChange(change: Change, when: Pick<LogEntry, 'at' | 'seq'>): readonly HistoryEvent[] {
  const { entity, kind } = change;
  if (entity === 'round' && comesTo(change, 'closedAt'))
    return [{ ...when, kind: 'round-closed', round: Number(change.id) }];
  if (entity === 'round' && kind === 'remove') return [{ ...when, kind: 'round-dropped', round: Number(change.id) }];
  if (entity === 'review' && kind === 'add') return [reviewEvent(change.row as Row<'review'>, when)];
  if (entity === 'decision' && kind === 'set' && change.field === 'status')
    return [{ ...when, kind: 'status', from: change.before as Status, to: change.after as Status }];
  return [];
}

/** The event that a review ended. */
export function reviewEvent(
  { ending, note, nextReview }: Row<'review'>,
  when: { readonly at: string; readonly seq: number | null },
): HistoryEvent {
  return { ...when, kind: 'review', ending, note, nextReview };
}

/** Whether a change gives a field of a row a value that it had not. */
function comesTo(change: Change, field: string): boolean {
  if (change.kind === 'set') return change.field === field && change.before === null && change.after !== null;
  return change.kind === 'add' && (change.row[field] ?? null) !== null;
}
