import type { Status } from '../../shared/decision/entities.ts';
import type { HistoryEdit, HistoryEvent } from '../../shared/ipc/history-contract.ts';
import { grouped, listed } from '../../shared/text/figures.ts';
import { workshopText } from './workshop.ts';
import { formatLongDay } from './numbers.ts';

const edits = (count: number): string => (count === 1 ? 'One edit' : `${grouped(count)} edits`);
const entries = (count: number): string => (count === 1 ? 'one entry' : `${grouped(count)} entries`);
const ballots = (people: readonly string[]): string => (people.length === 1 ? 'The ballot of' : 'The ballots of');
const statusName = (status: Status): string => workshopText.statuses[status].toLowerCase();

const endings = {
  'still-holds': 'Reviewed: still holds',
  amended: 'Reviewed: amended',
  superseded: 'Reviewed: superseded',
} as const;

/** What the history of a decision says. */
export const historyText = {
  title: 'History',
  lead: 'What happened, the newest first. The decision can be looked at as it was after each of these.',
  people: 'Who took part',
  inRound: (round: number): string => `Round ${round}`,
  person: (name: string, role: string, voted: boolean): string => `${name} (${role}${voted ? ', own ballot' : ''})`,
  nobody: 'Nobody is named.',
  events: 'What happened',
  loading: 'Reading the history …',
  event: (event: HistoryEvent): string => eventText(event),
  noteOf: (event: HistoryEvent): string => (event.kind === 'review' ? event.note : ''),
  look: 'Look at it then',
  lookAfter: (what: string): string => `Look at it then: ${what}`,
  looking: 'You look at this',
  edit: ({ kind, label }: HistoryEdit): string => {
    const what = label ?? 'An entry on the ballot';
    return kind === 'edit' ? what : `${kind === 'undo' ? 'Undone' : 'Repeated'}: ${what}`;
  },
  older: 'Show older',
  earlier: (day: string): string =>
    `The decision as it was on ${day}. It can be read, not changed; what was sealed then stays so.`,
  toNow: 'Back to now',
  toHistory: 'History',
} as const;

function eventText(event: HistoryEvent): string {
  switch (event.kind) {
    case 'began':
      return 'The decision was begun';
    case 'round-opened':
      return `Round ${event.round} was opened`;
    case 'round-closed':
      return `Round ${event.round} was closed`;
    case 'round-dropped':
      return `Round ${event.round} was dropped`;
    case 'status':
      return `Status: ${statusName(event.from)} → ${statusName(event.to)}`;
    case 'review':
      return event.nextReview === null
        ? endings[event.ending]
        : `${endings[event.ending]}, next review on ${formatLongDay(event.nextReview)}`;
    case 'record':
      return `Record ${String(event.number).padStart(4, '0')} “${event.title}” was written of round ${event.round}`;
    case 'handed-in':
      return `${ballots(event.people)} ${listed(event.people)} ${event.people.length === 1 ? 'was' : 'were'} handed in`;
    case 'revealed':
      return `${ballots(event.people)} ${listed(event.people)} ${event.people.length === 1 ? 'was' : 'were'} revealed`;
    case 'voting-again':
      return `A second vote was opened on ${listed(event.criteria.map((name) => `“${name}”`))}`;
    case 'edits':
      if (event.person !== null) return `${event.person}: ${entries(event.count)} on the own ballot`;
      return event.label ?? `${edits(event.count)} by the moderator`;
  }
}
