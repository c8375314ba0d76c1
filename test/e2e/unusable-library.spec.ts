import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { libraryText } from '../../renderer/text/library.ts';
import { expect, launchWords, startApp, test } from './app.ts';
import { ask, makeEdits, openLibrary, titles } from './scenes.ts';
import { setTitle } from '../../shared/decision/edits/frame.ts';

const libraryFile = (dataFolder: string): string => path.join(dataFolder, 'library.sqlite');

/** A library with one decision, closed in order. */
async function makeLibrary(dataFolder: string): Promise<void> {
  const { electron, page } = await startApp(dataFolder);
  const { id } = await ask(page, 'library:create', { template: 'django-vs-nodejs' });
  await makeEdits(page, id, (state) => setTitle(state, 'Kept in the library'));
  await electron.close();
}

/** Starts the app where it must refuse to, and returns what it says in its error box. */
function refusedStart(dataFolder: string): { readonly title: string; readonly content: string } {
  const [program = '', ...given] = launchWords(dataFolder, '-r', path.resolve('test/e2e/say-error-box.cjs'));
  const { status, stdout } = spawnSync(program, given, { encoding: 'utf8', timeout: 30_000 });
  expect(status).toBe(1);
  const said = stdout.split('\n').filter((line) => line.startsWith('{'));
  expect(said).toHaveLength(1);
  return JSON.parse(said[0] ?? '') as { title: string; content: string };
}

test('a library with broken pages is kept, and the user is told', async ({ dataFolder }) => {
  await makeLibrary(dataFolder);
  const file = libraryFile(dataFolder);
  const damaged = readFileSync(file);
  // All pages but the first: the file still says that it is a library of ours.
  damaged.fill(0xa5, 4096);
  writeFileSync(file, damaged);

  const { electron, page, complaints } = await startApp(dataFolder);
  const notice = page.getByRole('note').filter({ hasText: 'The library file could not be used' });
  await expect(notice).toBeVisible();
  const aside = /now lies at (.+?\.sqlite\S*?); nothing of it was deleted/.exec(
    (await notice.textContent()) ?? '',
  )?.[1];
  expect(aside).toBeDefined();
  expect(readFileSync(aside ?? '').equals(damaged)).toBe(true);
  // It can be worked on.
  await page.getByRole('button', { name: libraryText.openExample }).click();
  await expect.poll(() => titles(page)).toHaveLength(1);
  // Once it was read it can be put away, and stays away.
  await openLibrary(page);
  await notice.getByRole('button', { name: libraryText.close }).click();
  await expect(notice).toBeHidden();
  await page.getByRole('link', { name: 'Archive' }).click();
  await openLibrary(page);
  await expect(page.getByRole('button', { name: libraryText.newDecision })).toBeVisible();
  await expect(notice).toBeHidden();
  expect(complaints).toEqual([]);
  await electron.close();
});

test('a file that is no database is kept, and the user is told', async ({ dataFolder }) => {
  mkdirSync(dataFolder);
  const garbage = 'no database at all '.repeat(1_000);
  writeFileSync(libraryFile(dataFolder), garbage);
  const { electron, page, complaints } = await startApp(dataFolder);
  await expect(page.getByRole('note').filter({ hasText: 'it is not a database' })).toBeVisible();
  const kept = readdirSync(dataFolder).filter((name) => name.startsWith('library') && name !== 'library.sqlite');
  const texts = kept.map((name) => readFileSync(path.join(dataFolder, name), 'utf8'));
  expect(texts).toContain(garbage);
  expect(complaints).toEqual([]);
  await electron.close();
});

test('a library from the future is refused in words and left alone', async ({ dataFolder }) => {
  await makeLibrary(dataFolder);
  const file = libraryFile(dataFolder);
  const future = readFileSync(file);
  // The place of user_version in the header.
  future.writeUInt32BE(9_999, 60);
  writeFileSync(file, future);

  const { title, content } = refusedStart(dataFolder);
  expect(title).toBe('Fulcrum cannot start');
  expect(content).toContain(`${file} was written by a newer Fulcrum (schema 9999`);
  expect(content).toContain('It was left as it is.');
  expect(content).toContain(dataFolder);
  expect(readFileSync(file).equals(future)).toBe(true);
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(readFileSync(path.join(dataFolder, 'logs', 'fulcrum.log'), 'utf8')).toContain(
    'was written by a newer Fulcrum',
  );
});

test('a data folder that leads through a file is refused in words', ({ folder }) => {
  const inTheWay = path.join(folder, 'a-file');
  writeFileSync(inTheWay, 'kept');
  const { content } = refusedStart(path.join(inTheWay, 'data'));
  expect(content).toContain('cannot be made');
  expect(readFileSync(inTheWay, 'utf8')).toBe('kept');
});
