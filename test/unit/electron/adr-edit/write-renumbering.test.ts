import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeRenumbering, type RenumberingToWrite } from '../../../../electron/adr-edit/write-renumbering.ts';
import { contentHash } from '../../../../electron/adr-folder/content-hash.ts';
import { diskWriter, type FileWriter } from '../../../../electron/adr-folder/write-atomically.ts';
import { sampleRepository, type SampleRepository } from '../../adr-folder/sample-repository.ts';

const texts = { 'adr/0001-a.md': '# 1. A\n', 'adr/0002-b.md': '# 2. B\n', 'adr/0004-d.md': 'See [B](0002-b.md).\n' };

const renumbering: RenumberingToWrite = {
  moves: [
    { path: 'adr/0002-b.md', newPath: 'adr/0003-b.md', hash: contentHash('# 2. B\n') },
    { path: 'adr/0001-a.md', newPath: 'adr/0002-a.md', hash: contentHash('# 1. A\n') },
  ],
  files: [
    { path: 'adr/0001-a.md', before: '# 1. A\n', after: '# 2. A\n', hash: contentHash('# 1. A\n') },
    {
      path: 'adr/0004-d.md',
      before: 'See [B](0002-b.md).\n',
      after: 'See [B](0003-b.md).\n',
      hash: contentHash('See [B](0002-b.md).\n'),
    },
  ],
};

function onDisk({ path: place }: SampleRepository): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(place('adr'))
      .toSorted()
      .map((name) => [`adr/${name}`, readFileSync(place(`adr/${name}`), 'utf8')]),
  );
}

test('files get their names and texts, and keep who may do what with them', async () => {
  const repository = sampleRepository(texts);
  chmodSync(repository.path('adr/0001-a.md'), 0o640);
  await writeRenumbering(diskWriter, repository.root, renumbering);
  expect(onDisk(repository)).toEqual({
    'adr/0002-a.md': '# 2. A\n',
    'adr/0003-b.md': '# 2. B\n',
    'adr/0004-d.md': 'See [B](0003-b.md).\n',
  });
  expect(statSync(repository.path('adr/0002-a.md')).mode & 0o777).toBe(0o640);
});

test('where one text cannot be written, all is as it was', async () => {
  const repository = sampleRepository(texts);
  const full: FileWriter = {
    ...diskWriter,
    replace: (folder, name, ...rest) =>
      name === '0004-d.md'
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : diskWriter.replace(folder, name, ...rest),
  };
  await expect(writeRenumbering(full, repository.root, renumbering)).rejects.toMatchObject({
    code: 'file-unwritable',
    message: expect.stringContaining('adr/0004-d.md'),
  });
  expect(onDisk(repository)).toEqual(texts);
});

test('nothing is moved over a file that is there', async () => {
  const repository = sampleRepository({ ...texts, 'adr/0002-a.md': 'another\n' });
  await expect(writeRenumbering(diskWriter, repository.root, renumbering)).rejects.toMatchObject({
    code: 'file-exists',
  });
  expect(onDisk(repository)).toEqual({ ...texts, 'adr/0002-a.md': 'another\n' });
});

test('what has changed since, is gone or is a link stays as it is', async () => {
  const changed = sampleRepository({ ...texts, 'adr/0001-a.md': '# 1. Mine\n' });
  await expect(writeRenumbering(diskWriter, changed.root, renumbering)).rejects.toMatchObject({ code: 'file-changed' });
  expect(onDisk(changed)).toEqual({ ...texts, 'adr/0001-a.md': '# 1. Mine\n' });
  const linked = sampleRepository({ 'adr/0001-a.md': texts['adr/0001-a.md'], 'b.md': texts['adr/0002-b.md'] });
  symlinkSync(linked.path('b.md'), linked.path('adr/0002-b.md'));
  await expect(writeRenumbering(diskWriter, linked.root, renumbering)).rejects.toMatchObject({ code: 'file-link' });
  const outside = { path: 'adr/0001-a.md', newPath: '../0001-a.md', hash: contentHash('# 1. A\n') };
  await expect(writeRenumbering(diskWriter, changed.root, { moves: [outside], files: [] })).rejects.toMatchObject({
    code: 'file-outside',
  });
  expect(existsSync(path.join(changed.root, '..', '0001-a.md'))).toBe(false);
});
