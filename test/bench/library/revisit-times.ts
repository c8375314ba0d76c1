import { statSync } from 'node:fs';
import path from 'node:path';
import { countDueDecisions, dueDecisions } from '../../../electron/store/due-decisions.ts';
import { loadDecision } from '../../../electron/store/decision-rows.ts';
import { logOf } from '../../../electron/store/edit-log.ts';
import { timelineOf } from '../../../electron/history/timeline.ts';
import { listDecisions } from '../../../electron/store/library.ts';
import { closeDatabase, openDatabase } from '../../../electron/store/open-database.ts';
import { createRecordStore } from '../../../electron/store/records.ts';
import type { Sqlite } from '../../../electron/store/sqlite.ts';
import type { ListQuery } from '../../../shared/ipc/contract.ts';

/** What main does for the lists of a large library, in milliseconds, each time it was done. */
export interface RevisitTimes {
  readonly openMs: readonly number[];
  /** The list in each order and with each filter, as many rows as the first screen has. */
  readonly listMs: Readonly<Record<string, readonly number[]>>;
  /** What is due on a day, and how many that are. */
  readonly dueMs: readonly number[];
  /** The events of one decision after another. */
  readonly historyMs: readonly number[];
  readonly libraryMiB: number;
  /** MiB of each table and index with more than one. */
  readonly tablesMiB: Readonly<Record<string, number>>;
}

const turns = 15;
const firstScreen = 24;

/** Measures a library of decisions that were revisited. @param today `YYYY-MM-DD`, of which the due ones are listed. */
export function measureRevisit(folder: string, today: string): RevisitTimes {
  const now = new Date().toISOString();
  const openMs = timesOf(5, () => {
    const opened = openDatabase({ folder, now });
    return () => closeDatabase(opened.database);
  });
  const { database, file } = openDatabase({ folder, now });
  try {
    const all = { text: '', status: null, tag: null, person: null, archived: false, limit: firstScreen } as const;
    const queries: Readonly<Record<string, Partial<ListQuery>>> = {
      updated: {},
      byTitle: { sort: 'title' },
      byDate: { sort: 'date' },
      byProgress: { sort: 'progress' },
      ofTag: { tag: 'data' },
      dueOnly: { dueBy: today },
    };
    const listMs = Object.entries(queries).map(([name, query]) => [
      name,
      timesOf(turns, () => void listDecisions(database, { ...all, sort: 'updated', ...query })),
    ]);
    const days = { after: '', until: today };
    const keys = database.prepare('SELECT decision FROM summary ORDER BY decision LIMIT 30 OFFSET 5000').pluck().all();
    return {
      openMs,
      listMs: Object.fromEntries(listMs) as RevisitTimes['listMs'],
      dueMs: timesOf(turns, () => void [countDueDecisions(database, days), dueDecisions(database, days, 200)]),
      historyMs: keys.flatMap((key) => timesOf(1, () => void eventsOf(database, String(key)))),
      libraryMiB: statSync(path.join(file)).size / 1024 ** 2,
      tablesMiB: tablesOf(database),
    };
  } finally {
    closeDatabase(database);
  }
}

function eventsOf(database: Sqlite, key: string): number {
  const state = loadDecision(database, key);
  if (!state) throw new Error(`There is no decision ${key}.`);
  const records = createRecordStore(database).ofDecision(key);
  return timelineOf({ state, log: logOf(database, key), records }).length;
}

function tablesOf(database: Sqlite): Readonly<Record<string, number>> {
  const sql =
    'SELECT name, sum(pgsize) / 1048576.0 AS size FROM dbstat GROUP BY name HAVING size > 1 ORDER BY size DESC';
  const rows = database.prepare(sql).all() as readonly { readonly name: string; readonly size: number }[];
  return Object.fromEntries(rows.map(({ name, size }) => [name, Math.round(size * 10) / 10]));
}

/** @param work gives back what ends it, where that is not to be measured. */
function timesOf(count: number, work: () => void | (() => void)): readonly number[] {
  return Array.from({ length: count }, () => {
    const begun = performance.now();
    const end = work();
    const took = performance.now() - begun;
    end?.();
    return took;
  });
}
