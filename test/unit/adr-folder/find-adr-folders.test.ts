import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findAdrFolders, type AdrFolder, type FoundFolders } from '../../../electron/adr-folder/find-adr-folders.ts';
import { usualPlaces } from '../../../electron/adr-folder/adr-names.ts';
import { placeOf } from '../../../electron/adr-folder/repository-place.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A repository with these files, each with some text, or with the text that stands after a `|`. */
function repository(...files: readonly string[]): string {
  const root = path.join(temporaryFolder(), 'repository');
  mkdirSync(path.join(root, '.git'), { recursive: true });
  for (const file of files) {
    const [name = '', text = '# Title\n'] = file.split('|');
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  return root;
}

function search(folder: string, chosen: readonly string[] = []): FoundFolders {
  const place = placeOf(folder);
  if (!place) throw new Error('no such folder');
  return findAdrFolders(place, chosen);
}

function paths(folder: string, chosen: readonly string[] = []): readonly string[] {
  return search(folder, chosen).folders.map((found) => found.path);
}

function only(folder: string): AdrFolder | undefined {
  const { folders } = search(folder);
  expect(folders).toHaveLength(1);
  return folders[0];
}

test.each(usualPlaces)('the usual place %s, with a record of any name or with none yet', (place) => {
  expect(paths(repository(`${place}/use-django.md`))).toEqual([place]);
  const root = repository();
  mkdirSync(path.join(root, place), { recursive: true });
  expect(paths(root)).toEqual([place]);
});

test('a usual place that holds other things is none', () => {
  expect(paths(repository('decisions/choose.py', 'adr/index.js'))).toEqual([]);
});

test('a usual name anywhere, where records lie in it or in its categories', () => {
  expect(
    paths(
      repository(
        'services/billing/docs/adr/0001-a.md',
        'handbook/architecture_decisions/frontend/2024-05-01-b.md',
        'doc/arch/0001-c.md',
        'kernel/arch/overview.md',
        'src/decisions/README.md',
        'src/decisions/make.ts',
      ),
    ),
  ).toEqual(['doc/arch', 'handbook/architecture_decisions', 'services/billing/docs/adr']);
});

test('a folder of any name that is full of records is mixed; a blog, a book and migrations are not', () => {
  const root = repository(
    'notes/0001-a.md',
    'notes/0002-b.md',
    'notes/README.md',
    '_posts/2024-01-01-a.md',
    '_posts/2024-02-01-b.md',
    'book/01-start.md',
    'book/02-end.md',
    'migrations/0001-a.sql',
    'migrations/0002-b.sql',
    'single/0001-a.md',
  );
  expect(only(root)).toEqual({ path: 'notes', origin: 'found', packageName: null, mixed: true });
});

test('records at the top of a repository, whatever its name', () => {
  expect(only(repository('adr-001-a.md', 'README.md'))).toMatchObject({ path: '', mixed: true });
  const root = path.join(temporaryFolder(), 'decisions');
  mkdirSync(root);
  writeFileSync(path.join(root, '0001-a.md'), '');
  expect(only(root)).toMatchObject({ path: '', mixed: false });
});

test('an opened folder of another name with decisions/ below: both, where its files have three digits or more', () => {
  const both = (...names: readonly string[]): readonly string[] => {
    const root = repository('log/decisions/0001-a.md', ...names.map((name) => `log/${name}`));
    return paths(path.join(root, 'log'));
  };
  expect(both('001-a.md', '002-b.md')).toEqual(['log', 'log/decisions']);
  expect(both('0001-a.md', '3-b.md')).toEqual(['log', 'log/decisions']);
  expect(both('01-start.md', '02-end.md')).toEqual(['log/decisions']);
  expect(both('2024-01-01-a.md', '2024-02-01-b.md')).toEqual(['log/decisions']);
  expect(paths(repository('001-a.md', '002-b.md', 'log/decisions/0001-a.md'))).toEqual(['log/decisions']);
});

test('.adr-dir: the first line, searched upwards from where the repository was opened, and in projects below', () => {
  const root = repository(
    '.adr-dir|architecture/log\r\nnot/this\n',
    'architecture/log/x.md',
    'src/deep/a.ts',
    'tools/.adr-dir|notes\n',
    'tools/notes/x.md',
  );
  expect(paths(root)).toEqual(['architecture/log', 'tools/notes']);
  expect(paths(path.join(root, 'src/deep'))).toEqual(['architecture/log']);
  expect(search(root).folders[0]?.origin).toBe('adr-dir');
});

test('.log4brains.yml: the folder of the project and those of its packages, by their names', () => {
  const yaml = `project:
  name: All
  adrFolder: ./log
  packages:
    - name: web
      path: ./packages/web
      adrFolder: ./packages/web/log
    - name: gone
      path: ./x
      adrFolder: ./x/log
`;
  const root = repository(`.log4brains.yml|${yaml}`, 'log/20240101-a.md', 'packages/web/log/index.md');
  expect(search(root).folders).toEqual([
    { path: 'log', origin: 'log4brains', packageName: null, mixed: false },
    { path: 'packages/web/log', origin: 'log4brains', packageName: 'web', mixed: false },
  ]);
});

test.each(['', ':', '- a', 'project: 1', 'project:\n  adrFolder: 5', '{{{', 'project: &a\n  packages: *a', '\0'])(
  'a .log4brains.yml that is none (%j) hinders nothing',
  (text) => expect(paths(repository(`.log4brains.yml|${text}`, 'doc/adr/0001-a.md'))).toEqual(['doc/adr']),
);

test('folders inside one are its categories, unless they are named; chosen ones come first', () => {
  const root = repository(
    'docs/adr/0001-a.md',
    'docs/adr/decisions/0001-b.md',
    'docs/adr/web/adr/0001-c.md',
    'my/x.md',
  );
  expect(paths(root)).toEqual(['docs/adr']);
  expect(paths(root, ['my', 'docs/adr/web/adr'])).toEqual(['my', 'docs/adr/web/adr', 'docs/adr']);
});

test('nothing outside of the repository, whatever names it', () => {
  const root = repository('.adr-dir|../outside\n', `.log4brains.yml|project:\n  adrFolder: /etc\n`);
  const outside = path.join(root, '../outside');
  mkdirSync(outside);
  writeFileSync(path.join(outside, '0001-a.md'), '');
  mkdirSync(path.join(root, 'docs'));
  symlinkSync(outside, path.join(root, 'docs/adr'));
  symlinkSync(root, path.join(root, 'docs/decisions'));
  expect(paths(root, ['..', '../outside', 'docs/adr', '/etc'])).toEqual([]);
});

test('a usual place that is a link inside the repository counts as the folder it leads to', () => {
  const root = repository('handbook/log/a.md');
  mkdirSync(path.join(root, 'docs'));
  symlinkSync('../handbook/log', path.join(root, 'docs/adr'));
  expect(paths(root)).toEqual(['handbook/log']);
});

test('packages, hidden folders and what was built are not looked at, and decision-data is no category', () => {
  expect(
    paths(
      repository(
        'node_modules/x/docs/adr/0001-a.md',
        '.cache/docs/adr/0001-a.md',
        'vendor/adr/0001-a.md',
        'dist/adr/0001-a.md',
        'decision-data/0001-a.md',
        'decision-data/0002-b.md',
      ),
    ),
  ).toEqual([]);
});

test('a search is bounded in depth and number, and says so', () => {
  const root = repository('docs/adr/0001-a.md', 'a/b/c/d/e/f/g/h/i/adr/0001-b.md');
  expect(search(root)).toMatchObject({ truncated: true, folders: [{ path: 'docs/adr' }] });
  const place = placeOf(root);
  if (!place) throw new Error('no such folder');
  expect(findAdrFolders(place, [], { depth: 20, count: 2 })).toMatchObject({ truncated: true, folders: [] });
  expect(findAdrFolders(place, [], { depth: 20, count: 100 })).toMatchObject({ truncated: false });
});

test('what lies above usual places is told, so that a new folder can be noticed', () => {
  expect(search(repository('docs/readme.md', 'src/a.ts')).above).toEqual(['', 'docs']);
});

test('an opened folder belongs to the nearest repository upwards; without one it stands for itself', () => {
  const root = repository('services/a/docs/adr/0001-a.md', 'docs/adr/0001-b.md');
  const opened = path.join(root, 'services/a');
  expect(placeOf(opened)).toEqual({ root, opened: 'services/a' });
  expect(paths(opened)).toEqual(['services/a/docs/adr']);
  expect(placeOf(path.join(root, 'services/a/docs/adr/0001-a.md'))).toBeNull();
  expect(placeOf(path.join(root, 'gone'))).toBeNull();
});

const corpora = '../shared/corpora';

test.skipIf(!existsSync(corpora))('real repositories', () => {
  const expected = {
    JabRef__jabref: ['docs/decisions'],
    'UST-MICO__docs': ['adr'],
    adr__madr: ['docs/decisions'],
    'alphagov__govuk-aws': ['docs/architecture/decisions'],
    'arachne-framework__architecture': [''],
    eclipse__winery: ['docs/adr'],
    'npryce__adr-tools': ['doc/adr'],
  };
  for (const [name, folders] of Object.entries(expected)) {
    const folder = path.resolve(corpora, name);
    const place = { root: folder, opened: '' };
    expect(findAdrFolders(place).folders.map((found) => found.path)).toEqual(folders);
  }
});
