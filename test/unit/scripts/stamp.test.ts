import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint, isStamped, writeStamp } from '../../../scripts/setup/stamp.mjs';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fulcrum stamp '));
  fs.mkdirSync(path.join(folder, 'src', 'deep'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'src', 'deep', 'a.ts'), 'one');
  fs.writeFileSync(path.join(folder, 'config.json'), '{}');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const places = ['src', 'config.json', 'not-there'];

test('a fingerprint stays the same as long as the files do, whatever their times', () => {
  const before = fingerprint(folder, places);
  fs.utimesSync(path.join(folder, 'config.json'), 1, 1);
  fs.writeFileSync(path.join(folder, 'elsewhere.txt'), 'not an input');
  expect(fingerprint(folder, places)).toBe(before);
});

test.each<[string, () => void]>([
  ['changes', () => fs.writeFileSync(path.join(folder, 'src', 'deep', 'a.ts'), 'two')],
  ['is added', () => fs.writeFileSync(path.join(folder, 'src', 'b.ts'), '')],
  [
    'is renamed',
    () => fs.renameSync(path.join(folder, 'src', 'deep', 'a.ts'), path.join(folder, 'src', 'deep', 'b.ts')),
  ],
  ['is removed', () => fs.rmSync(path.join(folder, 'config.json'))],
  ['that was missing appears', () => fs.writeFileSync(path.join(folder, 'not-there'), '')],
])('a fingerprint differs when a file %s', (_, change) => {
  const before = fingerprint(folder, places);
  change();
  expect(fingerprint(folder, places)).not.toBe(before);
});

test('a fingerprint differs when what else it depends on does', () => {
  expect(fingerprint(folder, places, ['33.2.1'])).not.toBe(fingerprint(folder, places, ['45.4.1']));
});

test('text that moves from one file to the next is seen', () => {
  fs.writeFileSync(path.join(folder, 'src', 'b.ts'), 'two');
  const before = fingerprint(folder, ['src']);
  fs.writeFileSync(path.join(folder, 'src', 'b.ts'), 'wo');
  fs.writeFileSync(path.join(folder, 'src', 'deep', 'a.ts'), 'onet');
  expect(fingerprint(folder, ['src'])).not.toBe(before);
});

test('a stamp holds for its own fingerprint only, and not before it is written', () => {
  const stamp = path.join(folder, '.stamp');
  expect(isStamped(stamp, 'abc')).toBe(false);
  writeStamp(stamp, 'abc');
  expect(isStamped(stamp, 'abc')).toBe(true);
  expect(isStamped(stamp, 'abcd')).toBe(false);
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('.stamp'))).toEqual(['.stamp']);
});
