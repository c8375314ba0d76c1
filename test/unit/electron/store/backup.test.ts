import { readdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp, isGoodBackup, listBackups, outdatedBackups, stamp } from '../../../../electron/store/backup.ts';
import { addDecision } from '../../../../electron/store/decisions.ts';
import { openDatabase, type OpenedDatabase } from '../../../../electron/store/open-database.ts';
import { backUpIfChanged } from '../../../../electron/store/regular-backups.ts';
import { now, smallDecision } from '../sample-decision.ts';
import { afterTest, temporaryFolder } from './open-store.ts';

function library(): OpenedDatabase {
  const opened = openDatabase({ folder: temporaryFolder(), now });
  afterTest(() => opened.database.close());
  addDecision(opened.database, 'd1', smallDecision('Kept'), now);
  return opened;
}

const named = (at: string): { readonly file: string; readonly at: string } => ({
  file: `/b/library-${stamp(at)}.sqlite`,
  at,
});

describe('backups', () => {
  test('hold what the open library holds, also what is still in its journal', async () => {
    const { database, backupFolder } = library();
    const file = await backUp(database, backupFolder, now);
    const copy = new Database(file, { readonly: true });
    afterTest(() => copy.close());
    expect(copy.prepare('SELECT title FROM decision').pluck().all()).toEqual(['Kept']);
    expect(listBackups(backupFolder)).toEqual([{ file, at: now }]);
  });

  test('three of the newest day, one of each day before, ten in all', () => {
    const of = (day: string, ...hours: string[]): readonly ReturnType<typeof named>[] =>
      hours.map((hour) => named(`${day}T${hour}:00:00.000Z`));
    const earlier = Array.from({ length: 12 }, (_, index) => `2026-11-${String(19 - index).padStart(2, '0')}`);
    const all = [
      ...of('2026-11-21', '18', '15', '12', '09'),
      ...of('2026-11-20', '18', '09'),
      ...earlier.flatMap((day) => of(day, '09')),
    ];
    const outdated = outdatedBackups(all).map(({ at }) => at);
    const kept = all.map(({ at }) => at).filter((at) => !outdated.includes(at));
    expect(kept).toEqual([
      '2026-11-21T18:00:00.000Z',
      '2026-11-21T15:00:00.000Z',
      '2026-11-21T12:00:00.000Z',
      '2026-11-20T18:00:00.000Z',
      ...earlier.slice(0, 6).map((day) => `${day}T09:00:00.000Z`),
    ]);
    expect(kept).toHaveLength(10);
  });

  test('those before migrations are not counted and not taken away', () => {
    const before = { file: '/b/before-schema-2-2026-01-01T00-00-00-000Z.sqlite', at: '2026-01-01T00:00:00.000Z' };
    const many = Array.from({ length: 12 }, (_, index) =>
      named(`2026-11-${String(21 - index).padStart(2, '0')}T00:00:00.000Z`),
    );
    expect(outdatedBackups([...many, before])).toEqual(many.slice(10));
  });

  test('the fourth of a day takes the place of the first', async () => {
    const { database, backupFolder } = library();
    for (const hour of ['09', '10', '11', '12']) await backUp(database, backupFolder, `2026-11-21T${hour}:00:00.000Z`);
    expect(readdirSync(backupFolder).toSorted()).toEqual(
      ['10', '11', '12'].map((hour) => `library-2026-11-21T${hour}-00-00-000Z.sqlite`),
    );
  });

  test('one that was cut off is not good, nor one of a newer schema', async () => {
    const { database, backupFolder } = library();
    const file = await backUp(database, backupFolder, now);
    expect(isGoodBackup(file, 1)).toBe(true);
    expect(isGoodBackup(file, 0)).toBe(false);
    truncateSync(file, 8_192);
    expect(isGoodBackup(file, 1)).toBe(false);
    expect(isGoodBackup(path.join(backupFolder, 'none'), 1)).toBe(false);
  });

  test('a library that has not changed since is not backed up again', async () => {
    const opened = library();
    const soon = new Date(Date.now() + 60_000).toISOString();
    await backUpIfChanged(opened, soon);
    await backUpIfChanged(opened, new Date(Date.now() + 120_000).toISOString());
    expect(listBackups(opened.backupFolder).map(({ at }) => at)).toEqual([soon]);
  });
});
