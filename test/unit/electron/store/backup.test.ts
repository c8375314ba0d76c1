import { readdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp, isGoodBackup, listBackups, outdatedBackups, stamp } from '../../../../electron/store/backup.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision, editStored, undoEdit } from '../../../../electron/store/decisions.ts';
import { newestVersion } from '../../../../electron/store/migrate.ts';
import { migrations } from '../../../../electron/store/migrations/all.ts';
import { closeDatabase, openDatabase, type OpenedDatabase } from '../../../../electron/store/open-database.ts';
import { createRecordStore, type RecordRow } from '../../../../electron/store/records.ts';
import { backUpIfChanged } from '../../../../electron/store/regular-backups.ts';
import type { Sqlite } from '../../../../electron/store/sqlite.ts';
import { setField } from '../../../../shared/decision/edits/rows.ts';
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

function retitle(database: Sqlite, title: string): void {
  const changes = setField(loadDecision(database, 'd1')!, 'decision', '', 'title', title);
  editStored(database, { decision: 'd1', at: now, actor: null, label: 'Title', focus: 'title', changes });
}

function recordOf(decision: string): RecordRow {
  return {
    key: 'r1',
    decision,
    round: 1,
    format: 'madr',
    folder: '/repository/docs',
    fileName: '0001-kept.md',
    number: 1,
    title: 'Kept',
    content: '# Kept',
    contentHash: 'c',
    dataHash: 'd',
    analysisHash: null,
    writtenAt: now,
    fileState: 'unchanged',
    supersededBy: null,
    contentBefore: null,
    inPlace: false,
  };
}

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
    const newest = newestVersion(migrations);
    expect(isGoodBackup(file, newest)).toBe(true);
    expect(isGoodBackup(file, newest - 1)).toBe(false);
    truncateSync(file, 8_192);
    expect(isGoodBackup(file, newest)).toBe(false);
    expect(isGoodBackup(path.join(backupFolder, 'none'), newest)).toBe(false);
  });

  test('a library that has not changed since is not backed up again, however often it is opened', async () => {
    const opened = library();
    const at = (hour: number): string => `2020-01-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
    await backUpIfChanged(opened, at(1));
    await backUpIfChanged(opened, at(2));
    closeDatabase(opened.database);
    const again = openDatabase({ folder: path.dirname(opened.file), now });
    afterTest(() => again.database.close());
    await backUpIfChanged(again, at(3));
    expect(listBackups(opened.backupFolder).map((backup) => backup.at)).toEqual([at(1)]);
  });

  const changes: Readonly<Record<string, (database: Sqlite) => void>> = {
    'an edit': (database) => retitle(database, 'Other'),
    'more of the same edit': (database) => retitle(database, 'Other still'),
    'taking it back': (database) => void undoEdit(database, 'd1', now),
    'another decision': (database) => addDecision(database, 'd2', smallDecision('Second'), now),
    'a folder for records': (database) => createRecordStore(database).setFolder('d1', '/repository/docs'),
    'a record': (database) => createRecordStore(database).save([recordOf('d1')]),
  };

  test('each kind of change makes one, whatever the clock says', async () => {
    const opened = library();
    for (const [index, change] of Object.values(changes).entries()) {
      // Later than anything that follows: a clock that was set back must not stop the backups.
      await backUpIfChanged(opened, `2999-01-0${index + 1}T00:00:00.000Z`);
      change(opened.database);
    }
    await backUpIfChanged(opened, '2999-01-09T00:00:00.000Z');
    expect(listBackups(opened.backupFolder)).toHaveLength(Object.keys(changes).length + 1);
  });

  test('a backup that cannot be read does not count', async () => {
    const opened = library();
    await backUpIfChanged(opened, '2020-01-01T00:00:00.000Z');
    truncateSync(listBackups(opened.backupFolder)[0]!.file, 100);
    await backUpIfChanged(opened, '2020-01-02T00:00:00.000Z');
    expect(listBackups(opened.backupFolder)).toHaveLength(2);
  });
});
