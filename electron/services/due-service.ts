import path from 'node:path';
import { monthsLater } from '../../shared/decision/calendar.ts';
import { dueReasons } from '../../shared/decision/due.ts';
import { toldReasons, type ToldReason } from '../../shared/decision/due-words.ts';
import { oneLine } from '../../shared/text/one-line.ts';
import type { DueItem } from '../../shared/ipc/due-contract.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import type { Reminder } from '../daily-reminder.ts';
import { localDay } from '../records/record-parts.ts';
import type { DueAdr } from '../store/adr-index/due-adrs.ts';
import { loadDecision } from '../store/decision-rows.ts';
import {
  countDueDecisions,
  dueDecisions,
  recordFiles,
  type DueDays,
  type DueDecision,
} from '../store/due-decisions.ts';
import type { Sqlite } from '../store/sqlite.ts';
import type { Clock } from './clock.ts';

/** Reviews that are due: of the decisions in the library, and of ADRs in the repositories that are remembered. */
export interface DueService {
  readonly list: (input: Input<'due:list'>) => Output<'due:list'>;
  readonly count: () => Output<'due:count'>;
  readonly remind: (input: Input<'due:remind'>) => undefined;
}

export interface DueParts {
  readonly database: Sqlite;
  readonly clock: Clock;
  readonly folders: Pick<AdrFolderService, 'repositories' | 'dueAdrs'>;
  /** Null where the system shows no notifications. */
  readonly reminder: Reminder | null;
}

const monthsAhead = 3;

/** The service over the library and the index of ADRs. */
export function createDueService({ database, clock, folders, reminder }: DueParts): DueService {
  const part = (days: DueDays, limit: number, adrs: readonly DueItem[]): Output<'due:list'>['due'] => {
    const inDays = adrs.filter(({ since }) => since > days.after && since <= days.until);
    const decisions = dueDecisions(database, days, limit).map((row) => decisionItem(database, row));
    const items = [...decisions, ...inDays].toSorted(byDay).slice(0, limit);
    return { items, found: countDueDecisions(database, days) + inDays.length };
  };
  return {
    list: ({ limit }) => {
      const today = localDay(clock.now());
      const ahead = monthsLater(today, monthsAhead);
      const adrs = adrItems(database, folders, ahead);
      return {
        today,
        due: part({ after: '', until: today }, limit, adrs),
        coming: part({ after: today, until: ahead }, limit, adrs),
        reminder: reminder && reminder.isOn(),
      };
    },
    count: () => ({ count: countDue(database, folders, localDay(clock.now())) }),
    remind: ({ on }) => {
      reminder?.set(on);
      return undefined;
    },
  };
}

/** How many reviews are due on a day, `YYYY-MM-DD`. */
export function countDue(database: Sqlite, folders: DueParts['folders'], day: string): number {
  return countDueDecisions(database, { after: '', until: day }) + adrItems(database, folders, day).length;
}

/** Of most decisions the summary and their triggers say it all; only of the others all rows are read. */
function decisionItem(database: Sqlite, row: DueDecision): DueItem {
  const { id, title, status, dueFrom } = row;
  const state = row.isInScores ? loadDecision(database, id) : null;
  const reasons = state ? toldReasons(state, dueReasons(state)) : plainReasons(row);
  return { of: { kind: 'decision', id }, title, status: { text: status, known: status }, since: dueFrom, reasons };
}

/** The review date and what happened, as {@link dueReasons} has them where no score asks for anything. */
function plainReasons({ reviewDate, happened }: DueDecision): readonly ToldReason[] {
  const triggers = happened.map(({ text, on }): ToldReason => ({
    kind: 'trigger',
    on,
    text: oneLine(text),
    condition: null,
  }));
  return [...(reviewDate === null ? [] : [byDate(reviewDate)]), ...triggers].toSorted((left, right) =>
    comparedDays(left.on, right.on),
  );
}

/** ADRs that are to be reviewed up to a day. Those that are the records of decisions in the library are told by these. */
function adrItems(database: Sqlite, folders: DueParts['folders'], until: string): readonly DueItem[] {
  const repositories = new Map(folders.repositories().map((repository) => [repository.key, repository]));
  // Without repositories the index, a file of its own, need not be opened.
  if (repositories.size === 0) return [];
  const adrs = folders.dueAdrs(until);
  if (adrs.length === 0) return [];
  const told = new Set(recordFiles(database).map(({ folder, fileName }) => path.join(folder, fileName)));
  return adrs.flatMap((adr) => {
    const repository = repositories.get(adr.repository);
    if (!repository || repository.root === null || told.has(path.join(repository.root, adr.path))) return [];
    return [adrItem(adr, repository.name)];
  });
}

function adrItem({ repository, path: file, title, status, reviewDay }: DueAdr, name: string): DueItem {
  const of = { kind: 'adr', repository, name, path: file } as const;
  return { of, title, status, since: reviewDay, reasons: [byDate(reviewDay)] };
}

function byDate(on: string): ToldReason {
  return { kind: 'date', on, text: '', condition: null };
}

function byDay(left: DueItem, right: DueItem): number {
  return comparedDays(left.since, right.since);
}

function comparedDays(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
