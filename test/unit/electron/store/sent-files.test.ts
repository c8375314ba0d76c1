import { expect, test } from 'vitest';
import { contentHash } from '../../../../electron/adr-folder/content-hash.ts';
import { addDecision } from '../../../../electron/store/decisions.ts';
import { keepSentFile, sentFilesOf } from '../../../../electron/store/sent-files.ts';
import type { Sqlite } from '../../../../electron/store/sqlite.ts';
import { writeDecisionFile } from '../../../../shared/decision/decision-file.ts';
import { largeDecision, now, smallDecision } from '../sample-decision.ts';
import { memoryStore } from './open-store.ts';

const at = (minute: number): string => `2026-11-21T09:${String(minute).padStart(2, '0')}:00.000Z`;

function withDecision(): Sqlite {
  const database = memoryStore();
  addDecision(database, 'd1', smallDecision(), now);
  addDecision(database, 'd2', smallDecision(), now);
  return database;
}

test('what was sent out comes back as it was, the latest first, of its own decision', () => {
  const database = withDecision();
  keepSentFile(database, 'd1', 'Ärger\r\n🙂', at(1));
  keepSentFile(database, 'd1', 'second', at(2));
  keepSentFile(database, 'd2', 'of another', at(3));
  expect(sentFilesOf(database, 'd1')).toEqual([
    { hash: contentHash('second'), at: at(2), text: 'second' },
    { hash: contentHash('Ärger\r\n🙂'), at: at(1), text: 'Ärger\r\n🙂' },
  ]);
});

test('the same content is kept once, with the last time', () => {
  const database = withDecision();
  keepSentFile(database, 'd1', 'first', at(1));
  keepSentFile(database, 'd1', 'second', at(2));
  keepSentFile(database, 'd1', 'first', at(3));
  expect(sentFilesOf(database, 'd1').map(({ text, at: last }) => [text, last])).toEqual([
    ['first', at(3)],
    ['second', at(2)],
  ]);
});

test('only the latest few are kept, also within one instant', () => {
  const database = withDecision();
  keepSentFile(database, 'd2', 'of another', at(0));
  for (let each = 0; each < 8; each += 1) keepSentFile(database, 'd1', `text ${each}`, at(each));
  expect(sentFilesOf(database, 'd1').map(({ text }) => text)).toEqual([7, 6, 5, 4, 3].map((each) => `text ${each}`));
  for (let each = 0; each < 8; each += 1) keepSentFile(database, 'd1', `again ${each}`, at(9));
  expect(sentFilesOf(database, 'd1').map(({ text }) => text)).toContain('again 7');
  expect(sentFilesOf(database, 'd1')).toHaveLength(5);
  expect(sentFilesOf(database, 'd2')).toHaveLength(1);
});

test('a large decision takes a small part of its text', () => {
  const database = withDecision();
  const text = writeDecisionFile({ key: 'd1', state: largeDecision() });
  keepSentFile(database, 'd1', text, at(1));
  const bytes = Number(database.prepare('SELECT length(content) FROM sent_file').pluck().get());
  expect(bytes).toBeLessThan(text.length / 6);
});
