import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../electron/adr-folder/content-hash.ts';
import { fileState } from '../../../electron/adr-folder/file-state.ts';
import { folderProblem } from '../../../electron/adr-folder/folder-problem.ts';
import { scanFolder } from '../../../electron/adr-folder/scan-folder.ts';
import { diskWriter } from '../../../electron/adr-folder/write-atomically.ts';
import { temporaryFolder } from './temporary-folder.ts';

const write = (folder: string, name: string, text = 'text'): void => writeFileSync(path.join(folder, name), text);
const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');

describe('scanFolder', () => {
  it('finds records and the highest number among whatever lies in the folder', async () => {
    const folder = temporaryFolder();
    for (const name of [
      '0001-a.md',
      '0014-b.md',
      '007_c.MD',
      'README.md',
      'index.html',
      '0099-notes.txt',
      '.0100-x.md.tmp',
    ])
      write(folder, name);
    for (const name of ['20250301-dated.md', '123456789-long.md']) write(folder, name);
    mkdirSync(path.join(folder, '0050-folder.md'));
    expect(await scanFolder(folder)).toEqual({
      adrs: ['0001-a.md', '0014-b.md', '007_c.MD', '123456789-long.md', '20250301-dated.md'],
      highest: 14,
    });
  });

  it('begins with nothing in an empty folder', async () => {
    expect(await scanFolder(temporaryFolder())).toEqual({ adrs: [], highest: 0 });
  });
});

describe('folderProblem', () => {
  it('names what is wrong with a folder', async () => {
    const folder = temporaryFolder();
    write(folder, 'file');
    expect(await folderProblem(folder)).toBeNull();
    expect(await folderProblem(path.join(folder, 'gone'))).toMatch(/is not there any more/);
    expect(await folderProblem(path.join(folder, 'file'))).toMatch(/is a file, not a folder/);
    expect(await folderProblem(path.join(folder, 'file', 'below'))).toMatch(/leads through a file/);
  });
});

describe('fileState', () => {
  it('knows a file that was changed by one byte, is gone, or is something else', async () => {
    const folder = temporaryFolder();
    write(folder, 'same', 'a\n');
    write(folder, 'changed', 'a\r\n');
    symlinkSync(path.join(folder, 'same'), path.join(folder, 'link'));
    const state = (name: string): Promise<string> => fileState(path.join(folder, name), contentHash('a\n'));
    expect(await Promise.all(['same', 'changed', 'gone', 'link', '.'].map(state))).toEqual([
      'unchanged',
      'changed',
      'gone',
      'unreadable',
      'unreadable',
    ]);
  });
});

describe('diskWriter', () => {
  it('creates a file, with its sub-folder, and leaves nothing else', async () => {
    const folder = temporaryFolder();
    await diskWriter.create(folder, 'data/x.json', '{}');
    expect(read(folder, 'data/x.json')).toBe('{}');
    expect(readdirSync(path.join(folder, 'data'))).toEqual(['x.json']);
  });

  it('never creates over a file', async () => {
    const folder = temporaryFolder();
    write(folder, 'x.md', 'theirs');
    await expect(diskWriter.create(folder, 'x.md', 'ours')).rejects.toMatchObject({ code: 'exists' });
    expect(read(folder, 'x.md')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['x.md']);
  });

  it('replaces only what it was told is there', async () => {
    const folder = temporaryFolder();
    write(folder, 'x.md', 'one');
    await diskWriter.replace(folder, 'x.md', 'two', contentHash('one'));
    expect(read(folder, 'x.md')).toBe('two');
    await expect(diskWriter.replace(folder, 'x.md', 'three', contentHash('one'))).rejects.toMatchObject({
      code: 'changed',
    });
    await expect(diskWriter.replace(folder, 'y.md', 'three', contentHash('one'))).rejects.toMatchObject({
      code: 'changed',
    });
    expect(read(folder, 'x.md')).toBe('two');
    expect(readdirSync(folder)).toEqual(['x.md']);
  });

  it.each(['../x.md', 'a/../../x.md', '/x.md', 'a/b/x.md', '', '.', '..'])('never writes outside: %j', async (name) => {
    const parent = temporaryFolder();
    const folder = path.join(parent, 'chosen');
    mkdirSync(folder);
    await expect(diskWriter.create(folder, name, 'ours')).rejects.toMatchObject({ code: 'outside' });
    expect(readdirSync(parent)).toEqual(['chosen']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('replaces a file with one that has its permissions', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'shared.md');
    write(folder, 'shared.md', 'one\n');
    for (const mode of [0o755, 0o600, 0o664]) {
      chmodSync(file, mode);
      await diskWriter.replace(folder, 'shared.md', 'one\n', contentHash('one\n'));
      expect(statSync(file).mode & 0o777).toBe(mode);
    }
  });

  it('never follows a link out of the folder', async () => {
    const outside = temporaryFolder();
    const folder = temporaryFolder();
    write(outside, 'theirs.md', 'theirs');
    symlinkSync(outside, path.join(folder, 'decision-data'));
    symlinkSync(path.join(outside, 'theirs.md'), path.join(folder, 'x.md'));
    await expect(diskWriter.create(folder, 'decision-data/x.json', '{}')).rejects.toMatchObject({ code: 'outside' });
    await expect(diskWriter.replace(folder, 'x.md', 'ours', contentHash('theirs'))).rejects.toMatchObject({
      code: 'changed',
    });
    expect(readdirSync(outside)).toEqual(['theirs.md']);
    expect(read(outside, 'theirs.md')).toBe('theirs');
  });

  it('takes away only what it wrote', async () => {
    const folder = temporaryFolder();
    write(folder, 'x.md', 'ours');
    await diskWriter.remove(folder, 'x.md', contentHash('other'));
    expect(readdirSync(folder)).toEqual(['x.md']);
    await diskWriter.remove(folder, 'x.md', contentHash('ours'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes a sub-folder away again that it made for a file that is not there in the end', async () => {
    const folder = temporaryFolder();
    await diskWriter.create(folder, 'data/x.json', '{}');
    await diskWriter.remove(folder, 'data/x.json', contentHash('{}'));
    expect(readdirSync(folder)).toEqual([]);
    await expect(diskWriter.create(folder, `data/${'x'.repeat(300)}`, '{}')).rejects.toMatchObject({
      code: 'ENAMETOOLONG',
    });
    await expect(diskWriter.replace(folder, 'data/x.json', '{}', 'hash')).rejects.toMatchObject({ code: 'changed' });
    await diskWriter.remove(folder, 'data/x.json', 'hash');
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(path.join(folder, 'data'));
    write(folder, 'data/theirs', 'theirs');
    await diskWriter.create(folder, 'data/x.json', '{}');
    await diskWriter.remove(folder, 'data/x.json', contentHash('{}'));
    expect(read(folder, 'data/theirs')).toBe('theirs');
  });

  it('clears what it left when it was killed, and nothing else', async () => {
    const folder = temporaryFolder();
    const old = new Date(Date.now() - 3_600_000);
    const ours = '.fulcrum-01890000-0000-4000-8000-000000000001.tmp';
    const fresh = '.fulcrum-01890000-0000-4000-8000-000000000002.tmp';
    const theirs = ['.01890000-0000-4000-8000-000000000001.tmp', '.fulcrum-notes.tmp', `x${ours}`];
    for (const name of [ours, fresh, ...theirs]) write(folder, name);
    mkdirSync(path.join(folder, ours.replace('1.tmp', '3.tmp')));
    for (const name of readdirSync(folder)) if (name !== fresh) utimesSync(path.join(folder, name), old, old);
    await diskWriter.create(folder, 'x.md', 'ours');
    const kept = [...theirs, fresh, ours.replace('1.tmp', '3.tmp'), 'x.md'];
    expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted());
  });
});
