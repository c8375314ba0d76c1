import { expect, test } from 'vitest';
import { addDecision } from '../../../../electron/store/decisions.ts';
import { listDecisions } from '../../../../electron/store/library.ts';
import { createRecordStore, type RecordRow } from '../../../../electron/store/records.ts';
import type { Sqlite } from '../../../../electron/store/sqlite.ts';
import { isRecorded } from '../../../../electron/store/summary.ts';
import { now, smallDecision } from '../sample-decision.ts';
import { memoryStore } from './open-store.ts';

const record: RecordRow = {
  key: 'r1',
  decision: 'd1',
  round: 1,
  format: 'madr',
  folder: '/repository/adr',
  fileName: '0001-framework.md',
  number: 1,
  title: 'Framework',
  content: '# Framework\n',
  contentHash: 'hash',
  dataHash: '',
  analysisHash: null,
  writtenAt: now,
  fileState: 'unchanged',
  supersededBy: null,
  contentBefore: null,
  inPlace: false,
};

function stored(): Sqlite {
  const database = memoryStore();
  for (const id of ['d1', 'd2']) addDecision(database, id, smallDecision(id), now);
  return database;
}

test('records come back as they were kept, by key, decision and folder', () => {
  const records = createRecordStore(stored());
  const second = { ...record, key: 'r2', number: 2, fileName: '0002-x.md', writtenAt: '2026-12-01T00:00:00.000Z' };
  records.save([record, second, { ...record, key: 'r3', decision: 'd2', folder: '/other' }]);
  expect(records.byKey('r1')).toEqual(record);
  expect(records.byKey('none')).toBeNull();
  expect(records.ofDecision('d1').map(({ key }) => key)).toEqual(['r2', 'r1']);
  expect(records.inFolder('/repository/adr')).toEqual([record, second]);
});

test('a record that is written again replaces itself, and one whose file name is taken over goes', () => {
  const records = createRecordStore(stored());
  records.save([record]);
  records.save([{ ...record, content: 'new', contentHash: 'new hash' }]);
  expect(records.ofDecision('d1')).toEqual([{ ...record, content: 'new', contentHash: 'new hash' }]);
  records.save([{ ...record, key: 'r2', decision: 'd2' }]);
  expect(records.byKey('r1')).toBeNull();
});

test('supersession is kept in one go, whatever the order', () => {
  const records = createRecordStore(stored());
  const newer = { ...record, key: 'r2', decision: 'd2', fileName: '0002-x.md', number: 2 };
  records.save([{ ...record, supersededBy: 'r2' }, newer]);
  expect(records.byKey('r1')?.supersededBy).toBe('r2');
  expect(() => records.save([{ ...record, supersededBy: 'nobody' }])).toThrow('FOREIGN KEY');
  expect(records.byKey('r1')?.supersededBy).toBe('r2');
});

const query = { text: 'd1', status: null, tag: null, person: null, archived: false, sort: 'updated' } as const;

test('a record counts in the progress of its decision, without making it newer', () => {
  const database = stored();
  const before = listDecisions(database, query).decisions[0];
  createRecordStore(database).save([record]);
  const after = listDecisions(database, query).decisions[0];
  expect(isRecorded(database, 'd1', 1)).toBe(true);
  expect(isRecorded(database, 'd1', 2)).toBe(false);
  expect(after?.progress).toBeCloseTo((before?.progress ?? 0) + 1 / 6);
  expect(after?.updatedAt).toBe(before?.updatedAt);
});

test('the folder of a decision is kept and can change', () => {
  const records = createRecordStore(stored());
  expect(records.folderOf('d1')).toBeNull();
  records.setFolder('d1', '/a');
  records.setFolder('d1', '/b');
  expect(records.folderOf('d1')).toBe('/b');
});

test('a record counts only while its file was last seen as it was written', () => {
  const database = stored();
  const records = createRecordStore(database);
  const progress = (): number => listDecisions(database, query).decisions[0]?.progress ?? -1;
  const before = progress();
  records.save([{ ...record, fileState: 'gone' }]);
  expect(isRecorded(database, 'd1', 1)).toBe(false);
  expect(progress()).toBe(before);
  records.save([record]);
  const done = progress();
  expect(done).toBeGreaterThan(before);
  for (const state of ['changed', 'gone', 'unreadable'] as const) {
    records.sawFile('r1', record.contentHash, state);
    expect(records.byKey('r1')?.fileState).toBe(state);
    expect(isRecorded(database, 'd1', 1)).toBe(false);
    expect(progress()).toBe(before);
  }
  records.sawFile('r1', 'hash of what was written before', 'unchanged');
  expect(progress()).toBe(before);
  records.sawFile('r1', record.contentHash, 'unchanged');
  expect(progress()).toBe(done);
});
