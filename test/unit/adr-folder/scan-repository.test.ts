import {
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  chmodSync,
  mkdirSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFilesHere } from '../../../electron/adr-folder/read-files.ts';
import { scanRepository, type ScanReport } from '../../../electron/adr-folder/scan-repository.ts';
import { everything, queryAdrIndex, type FoundAdr } from '../../../electron/store/adr-index/query-adr-index.ts';
import { adrFolders } from '../../../electron/store/adr-index/adr-facets.ts';
import type { Sqlite } from '../../../electron/store/sqlite.ts';
import { memoryIndex } from '../electron/store/adr-index/sample-index.ts';
import { madr, sampleRepository } from './sample-repository.ts';

/** Long after everything was written. */
const later = (): number => Date.now() + 60_000;

async function scan(
  database: Sqlite,
  folder: string,
  chosen: readonly string[] = [],
  now = later,
): Promise<ScanReport> {
  const steps = scanRepository(database, { repository: 'r', folder, chosen }, readFilesHere, now);
  for (let step = await steps.next(); ; step = await steps.next()) {
    if (step.done !== true) continue;
    if (!step.value) throw new Error('the folder is gone');
    return step.value;
  }
}

function files(database: Sqlite, text = ''): readonly FoundAdr[] {
  return queryAdrIndex(database, { ...everything, text }).files;
}

function titles(database: Sqlite, text = ''): readonly string[] {
  return files(database, text).map(({ title }) => title);
}

describe('a first scan', () => {
  test('lists every file, with what is in it and what is not understood', async () => {
    const database = memoryIndex();
    const repository = sampleRepository({
      'docs/adr/0001-use-django.md': madr('Use Django'),
      'docs/adr/web/0002-css.md':
        '# 2. CSS\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n',
      'docs/adr/0003-latin.md': Buffer.from('# Größe\n', 'latin1'),
      'docs/adr/0004-old.adoc': '= Title\n\ntext of AsciiDoc\n',
      'docs/adr/README.md': 'Read me: all about records\n',
      'docs/adr/picture.png': 'x',
      'docs/adr/decision-data/0001-analysis.md': '# Analysis\n',
      'docs/adr/.hidden.md': '# Hidden\n',
      'docs/adr/huge/0005-huge.md': `# Huge\n${'x'.repeat(2 * 1024 * 1024)}`,
    });
    expect(await scan(database, repository.root)).toEqual({
      root: repository.root,
      watched: [
        { path: repository.root, contents: false },
        { path: repository.path('docs'), contents: false },
        { path: repository.path('docs/adr'), contents: true },
        { path: repository.path('docs/adr/huge'), contents: true },
        { path: repository.path('docs/adr/web'), contents: true },
      ],
      files: 6,
      read: 6,
      changed: true,
      truncated: false,
    });
    const seen = files(database).map(({ path: file, format, title, number }) => ({ file, format, title, number }));
    expect(seen).toEqual([
      { file: 'docs/adr/0001-use-django.md', format: 'madr-4', title: 'Use Django', number: 1 },
      { file: 'docs/adr/0003-latin.md', format: 'none', title: 'Latin', number: 3 },
      { file: 'docs/adr/0004-old.adoc', format: 'none', title: expect.any(String), number: 4 },
      { file: 'docs/adr/README.md', format: 'none', title: expect.any(String), number: null },
      { file: 'docs/adr/huge/0005-huge.md', format: 'none', title: 'Huge', number: 5 },
      { file: 'docs/adr/web/0002-css.md', format: 'nygard', title: 'CSS', number: 2 },
    ]);
    const [first, latin, asciidoc, , huge, second] = files(database);
    expect(first).toMatchObject({
      folder: 'docs/adr',
      category: '',
      status: { text: 'accepted', known: 'accepted' },
      date: { day: '2026-03-01' },
      people: [
        { role: 'decision-maker', name: 'Ana' },
        { role: 'decision-maker', name: 'Bo' },
      ],
    });
    expect(second?.category).toBe('web');
    expect(latin?.why).toContain('not UTF-8');
    expect(asciidoc?.why).toContain('not Markdown');
    expect(huge?.why).toContain('larger than 2 MiB');
    expect(titles(database, 'asciidoc')).toEqual([asciidoc?.title]);
    expect(titles(database, 'all about rec')).toHaveLength(1);
  });

  test('leaves every file as it is', async () => {
    const database = memoryIndex();
    const repository = sampleRepository({ 'docs/adr/0001-a.md': madr('A') });
    const before = statSync(repository.path('docs/adr/0001-a.md'), { bigint: true });
    await scan(database, repository.root);
    const after = statSync(repository.path('docs/adr/0001-a.md'), { bigint: true });
    expect([after.mtimeNs, after.ctimeNs, after.size]).toEqual([before.mtimeNs, before.ctimeNs, before.size]);
    expect(readdirSync(repository.path('docs/adr'))).toEqual(['0001-a.md']);
  });

  test('of a mixed folder takes only what has a number', async () => {
    const database = memoryIndex();
    const repository = sampleRepository({
      'adr-001-a.md': madr('A'),
      '003-c.md': madr('C'),
      '2024-05-06-d.md': madr('D'),
      'README.md': '# Read me\n',
      'notes/adr-002-b.md': madr('B'),
    });
    await scan(database, repository.root);
    expect(titles(database)).toEqual(['A', 'C']);
  });

  test('follows links to files of the repository only', async () => {
    const database = memoryIndex();
    const repository = sampleRepository({ 'docs/adr/0001-a.md': madr('A'), 'other/b.md': madr('B') });
    const outside = sampleRepository({ 'secret.md': madr('Secret'), 'folder/0009-c.md': madr('C') });
    symlinkSync('../../other/b.md', repository.path('docs/adr/0002-b.md'));
    symlinkSync(outside.path('secret.md'), repository.path('docs/adr/0003-secret.md'));
    symlinkSync(outside.path('folder'), repository.path('docs/adr/folder'));
    symlinkSync('0005-x.md', repository.path('docs/adr/0005-x.md'));
    await scan(database, repository.root);
    expect(titles(database)).toEqual(['A', 'B']);
  });

  test('tells how far it is, and lists what is done on the way', async () => {
    const database = memoryIndex();
    const many = Object.fromEntries(
      Array.from({ length: 450 }, (_, n) => [`docs/adr/${1000 + n}-a.md`, madr(`T${n}`)]),
    );
    const repository = sampleRepository(many);
    const steps = scanRepository(
      database,
      { repository: 'r', folder: repository.root, chosen: [] },
      readFilesHere,
      later,
    );
    const seen: unknown[] = [];
    for (let step = await steps.next(); step.done !== true; step = await steps.next())
      seen.push([step.value, files(database).length]);
    expect(seen.slice(0, 3)).toEqual([
      [{ done: 50, of: 450 }, 50],
      [{ done: 250, of: 450 }, 250],
      [{ done: 450, of: 450 }, 450],
    ]);
    expect(titles(database, 't449')).toEqual(['T449']);
  });

  test('of a folder that is not there is none', async () => {
    const database = memoryIndex();
    const repository = sampleRepository({ 'docs/adr/0001-a.md': madr('A') });
    await scan(database, repository.root);
    rmSync(repository.root, { recursive: true });
    const steps = scanRepository(database, { repository: 'r', folder: repository.root, chosen: [] });
    expect(await steps.next()).toEqual({ done: true, value: null });
    expect(titles(database)).toEqual(['A']);
  });
});

describe('a scan after that', () => {
  async function scanned() {
    const database = memoryIndex();
    const repository = sampleRepository({ 'docs/adr/0001-a.md': madr('Alpha'), 'docs/adr/0002-b.md': madr('Beta') });
    await scan(database, repository.root);
    return { database, repository };
  }

  test('reads nothing where nothing has changed', async () => {
    const { database, repository } = await scanned();
    expect(await scan(database, repository.root)).toMatchObject({ files: 2, read: 0, changed: false });
  });

  test('reads what was written, and finds its new words only', async () => {
    const { database, repository } = await scanned();
    repository.write('docs/adr/0002-b.md', madr('Gamma'));
    expect(await scan(database, repository.root)).toMatchObject({ read: 1, changed: true });
    expect(titles(database)).toEqual(['Alpha', 'Gamma']);
    expect(titles(database, 'beta')).toEqual([]);
  });

  test('reads what was touched, but takes nothing in anew', async () => {
    const { database, repository } = await scanned();
    utimesSync(repository.path('docs/adr/0001-a.md'), new Date(0), new Date(1));
    expect(await scan(database, repository.root)).toMatchObject({ read: 1, changed: false });
    expect(await scan(database, repository.root)).toMatchObject({ read: 0 });
  });

  test('notices a file of the same size and time in the place of another', async () => {
    const { database, repository } = await scanned();
    const file = repository.path('docs/adr/0001-a.md');
    const { atime, mtime } = statSync(file);
    repository.write('docs/adr/0001-a.md', madr('Omega'));
    utimesSync(file, atime, mtime);
    await scan(database, repository.root);
    expect(titles(database)).toEqual(['Omega', 'Beta']);
  });

  test('reads a file once more that was just written, since its time may stay the same', async () => {
    const database = memoryIndex();
    const repository = sampleRepository({ 'docs/adr/0001-a.md': madr('A') });
    expect(await scan(database, repository.root, [], Date.now)).toMatchObject({ read: 1 });
    expect(await scan(database, repository.root)).toMatchObject({ read: 1, changed: false });
    expect(await scan(database, repository.root)).toMatchObject({ read: 0 });
  });

  test('forgets what is gone, and knows what was renamed or moved', async () => {
    const { database, repository } = await scanned();
    rmSync(repository.path('docs/adr/0001-a.md'));
    mkdirSync(repository.path('docs/adr/web'));
    renameSync(repository.path('docs/adr/0002-b.md'), repository.path('docs/adr/web/0003-b.md'));
    expect(await scan(database, repository.root)).toMatchObject({ files: 1, changed: true });
    expect(files(database).map((file) => [file.path, file.category])).toEqual([['docs/adr/web/0003-b.md', 'web']]);
    expect(titles(database, 'alpha')).toEqual([]);
  });

  test('finds new folders of records, and lets go of those that are none any more', async () => {
    const { database, repository } = await scanned();
    repository.write('services/x/adr/0001-x.md', madr('X'));
    expect(await scan(database, repository.root)).toMatchObject({ files: 3, changed: true });
    rmSync(repository.path('docs'), { recursive: true });
    expect(await scan(database, repository.root)).toMatchObject({ files: 1, changed: true });
    expect(adrFolders(database, 'r').map((folder) => folder.path)).toEqual(['services/x/adr']);
  });

  test('moves files without reading them when a folder is chosen inside of another', async () => {
    const { database, repository } = await scanned();
    repository.write('docs/adr/web/0001-c.md', madr('C'));
    await scan(database, repository.root);
    expect(await scan(database, repository.root, ['docs/adr/web'])).toMatchObject({ files: 3, read: 0, changed: true });
    expect(files(database, 'c').find(({ title }) => title === 'C')).toMatchObject({
      folder: 'docs/adr/web',
      category: '',
    });
    expect(await scan(database, repository.root)).toMatchObject({ files: 3, read: 0, changed: true });
    expect(files(database).map(({ folder }) => folder)).toEqual(['docs/adr', 'docs/adr', 'docs/adr']);
  });
});

test('what cannot be read is listed as such', async () => {
  if (process.getuid?.() === 0 || process.platform === 'win32') return;
  const database = memoryIndex();
  const repository = sampleRepository({ 'docs/adr/0001-a.md': madr('A') });
  chmodSync(repository.path('docs/adr/0001-a.md'), 0);
  await scan(database, repository.root);
  expect(files(database)[0]).toMatchObject({ format: 'none', why: 'There is no permission to read it.' });
});

const corpora = '../shared/corpora';

test.skipIf(!existsSync(corpora))('every file of the real folders is listed and found by its words', async () => {
  const database = memoryIndex();
  let listed = 0;
  for (const name of readdirSync(corpora, { withFileTypes: true })) {
    if (!name.isDirectory()) continue;
    const folder = path.resolve(corpora, name.name);
    const steps = scanRepository(database, { repository: name.name, folder, chosen: [] }, readFilesHere, later);
    for (let step = await steps.next(); step.done !== true; step = await steps.next());
    listed += queryAdrIndex(database, { ...everything, repository: name.name }).found;
  }
  expect(listed).toBeGreaterThanOrEqual(210);
  expect(files(database, 'chosen option').length).toBeGreaterThan(50);
});
