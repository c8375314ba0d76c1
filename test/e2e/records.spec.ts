import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { recordText } from '../../renderer/text/record.ts';
import { analysisPath, decisionDataPath } from '../../shared/adr/record-file-name.ts';
import { readDecisionFile } from '../../shared/decision/decision-file.ts';
import { putOutcome, setStatus } from '../../shared/decision/edits/decide.ts';
import { setTitle } from '../../shared/decision/edits/frame.ts';
import { addOptions } from '../../shared/decision/edits/options.ts';
import { rowsOf } from '../../shared/decision/state.ts';
import { answerOpenDialog, expect, test as base, type RunningApp } from './app.ts';
import { makeOrdinaryFolder, startAsOrdinaryUser } from './ordinary-app.ts';
import { ask, expectSaved, makeEdits, openLibrary, openStep, stored } from './scenes.ts';

interface Fixtures {
  /** A git repository with one commit, and the folder of its records. */
  readonly repository: { readonly adrs: string; readonly git: (...words: readonly string[]) => string };
}

const test = base.extend<Fixtures>({
  repository: async ({ folder }, use) => {
    const root = path.join(folder, 'a repository');
    const adrs = path.join(root, 'docs', 'decisions');
    mkdirSync(adrs, { recursive: true });
    const git = (...words: readonly string[]): string => {
      const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
      const { status, stdout, stderr } = spawnSync('git', [...who, ...words], { cwd: root, encoding: 'utf8' });
      if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
      return stdout;
    };
    git('init', '--quiet');
    writeFileSync(path.join(root, 'README.md'), '# A repository\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Begin');
    await use({ adrs, git });
  },
});

const portal = '0001-build-the-workshop-portal-on-django.md';

/** The Record step of the finished example, with this folder picked. */
async function exampleIn({ electron, page }: RunningApp, folder: string): Promise<string> {
  const { id } = await ask(page, 'library:open-example');
  await openRecordStep({ electron, page }, id, folder);
  return id;
}

async function openRecordStep(
  { electron, page }: Pick<RunningApp, 'electron' | 'page'>,
  id: string,
  folder: string,
): Promise<void> {
  await openStep(page, id, 'record');
  await answerOpenDialog(electron, folder);
  await page.getByRole('button', { name: recordText.pick }).click();
  await expect(page.getByRole('button', { name: recordText.changeFolder })).toBeVisible();
}

async function write(page: Page, files = 3): Promise<void> {
  await page.getByRole('button', { name: recordText.write(files) }).click();
}

/** Writes and waits until the page says that it is done. */
async function writeWell(page: Page, files = 3): Promise<void> {
  await write(page, files);
  const said = page.getByRole('alertdialog').filter({ hasText: 'Written: ' });
  await expect(said).toBeVisible();
  await said.getByRole('button', { name: 'Close' }).click();
  await expect(said).toHaveCount(0);
}

/** Expects what the page says of the file that was written. */
async function expectState(page: Page, state: keyof typeof recordText.states): Promise<void> {
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /written/ })
      .first(),
  ).toContainText(recordText.states[state]);
}

/** Makes the page look at the disk again, as it does when somebody comes back to the window. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    window.dispatchEvent(new Event('visibilitychange'));
  });
}

async function previewText(page: Page): Promise<string> {
  await page.getByRole('tab', { name: recordText.asText }).click();
  return (await page.getByRole('tabpanel').locator('pre').textContent()) ?? '';
}

/** All files below a folder with their contents. */
function contentsOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]));
}

test('a record goes into a repository as previewed, and reads back', async ({ app, repository: { adrs, git } }) => {
  const { page } = app;
  const id = await exampleIn(app, adrs);
  const preview = await previewText(page);
  await writeWell(page);
  await expectState(page, 'unchanged');
  const data = decisionDataPath(portal);
  expect(git('status', '--porcelain', '--untracked-files=all').trim().split('\n').toSorted()).toEqual(
    [portal, data, analysisPath(portal)].map((file) => `?? docs/decisions/${file}`).toSorted(),
  );
  const text = readFileSync(path.join(adrs, portal), 'utf8');
  expect(text).toBe(preview);
  expect(text).toContain('# Build the workshop portal on Django\n');
  expect(text).toMatch(/Chosen option: "Django"/);
  expect(text).toContain('### Weighted scores');
  expect(text).toContain(`](${analysisPath(portal)})`);
  const analysis = readFileSync(path.join(adrs, analysisPath(portal)), 'utf8');
  expect(analysis).toMatch(/^<!DOCTYPE html>/);
  expect(analysis).toContain('<h1>Build the workshop portal on Django</h1>');
  expect(text).toMatch(/^\| Criterion .*\| Django .*\| Node\.js/m);
  const { key, state } = readDecisionFile(readFileSync(path.join(adrs, data), 'utf8'), data);
  expect(key).toBe(id);
  const { decision, criteria } = await stored(page, id);
  expect(state.decision['']?.title).toBe(decision.title);
  expect(rowsOf(state, 'score').filter(({ value }) => value !== null).length).toBe(criteria.length * 2);

  // Written again as it is: nothing changes. After an edit: the same two files.
  git('add', '.');
  git('commit', '--quiet', '--message', 'Decide');
  await writeWell(page);
  expect(git('status', '--porcelain')).toBe('');
  await openStep(page, id, 'decide');
  await page.getByRole('textbox', { name: 'How will we check that it is followed?' }).fill('A review in half a year.');
  await expectSaved(page);
  await openStep(page, id, 'record');
  await expect(page.getByText(recordText.outdated)).toBeVisible();
  const edited = await previewText(page);
  await writeWell(page);
  await expect(page.getByText(recordText.outdated)).toHaveCount(0);
  const changed = git('status', '--porcelain').trimEnd().split('\n').toSorted();
  expect(changed).toEqual([` M docs/decisions/${portal}`, ` M docs/decisions/${data}`].toSorted());
  expect(readFileSync(path.join(adrs, portal), 'utf8')).toBe(edited);
  expect(edited).toContain('A review in half a year.');
});

test('a record that was changed by hand is not written over unseen', async ({ app, repository: { adrs } }) => {
  const { page } = app;
  await exampleIn(app, adrs);
  await writeWell(page);
  const file = path.join(adrs, portal);
  const ours = readFileSync(file, 'utf8');
  const byHand = `${ours}\nA sentence that somebody added.\n`;
  writeFileSync(file, byHand);
  await comeBack(page);
  await expectState(page, 'changed');
  await page.getByRole('button', { name: recordText.showDifference }).click();
  const seen = page.getByRole('dialog', { name: recordText.changedTitle });
  await expect(seen.getByRole('listitem').filter({ hasText: 'A sentence that somebody added.' })).toContainText(
    'added',
  );
  await seen.getByRole('button', { name: recordText.close }).click();

  const question = page.getByRole('dialog', { name: recordText.overwriteTitle });
  await write(page);
  await expect(question.getByRole('listitem').filter({ hasText: 'A sentence that somebody added.' })).toContainText(
    'removed',
  );
  expect(readFileSync(file, 'utf8')).toBe(byHand);
  await question.getByRole('button', { name: recordText.keep }).click();
  await expect(question).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toBe(byHand);

  // Changed again while the difference is looked at: that one has not been seen.
  await write(page);
  await expect(question).toBeVisible();
  const again = `${byHand}And another one.\n`;
  writeFileSync(file, again);
  await question.getByRole('button', { name: recordText.overwrite }).click();
  await expect(question.getByRole('listitem').filter({ hasText: 'And another one.' })).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(again);
  await question.getByRole('button', { name: recordText.overwrite }).click();
  await expect(question).toHaveCount(0);
  await expectState(page, 'unchanged');
  expect(readFileSync(file, 'utf8')).toBe(ours);
});

test('a record that is gone is said to be so, and can be written again', async ({ app, repository: { adrs } }) => {
  const { page } = app;
  await exampleIn(app, adrs);
  await writeWell(page);
  const before = contentsOf(adrs);
  rmSync(path.join(adrs, portal));
  await comeBack(page);
  await expectState(page, 'gone');
  await writeWell(page);
  await expectState(page, 'unchanged');
  expect(contentsOf(adrs)).toEqual(before);
});

test('a record supersedes another, and both say so', async ({ app, repository: { adrs } }) => {
  const { page } = app;
  const first = await exampleIn(app, adrs);
  await writeWell(page);
  const { id: second } = await ask(page, 'library:create', { template: 'blank' });
  await makeEdits(
    page,
    second,
    (state) => setTitle(state, 'Move the portal to Node.js'),
    (state) => addOptions(state, 1, ['Stay', 'Move']),
    (state) =>
      putOutcome(state, 1, { option: rowsOf(state, 'option').find(({ name }) => name === 'Move')?.key ?? null }),
    (state) => setStatus(state, 'accepted', '2027-01-11'),
  );
  await openRecordStep(app, second, adrs);
  await page.getByRole('button', { name: recordText.supersedes }).click();
  await page.getByRole('option', { name: '0001 Build the workshop portal on Django' }).click();
  await expect(page.getByText(recordText.supersedesHint)).toBeVisible();
  await expectSaved(page);
  const preview = await previewText(page);
  const older = readFileSync(path.join(adrs, portal), 'utf8');
  await writeWell(page, 3);

  const name = '0002-move-the-portal-to-node-js.md';
  const newer = readFileSync(path.join(adrs, name), 'utf8');
  expect(newer).toBe(preview);
  expect(newer).toContain(`](${portal})`);
  const changed = readFileSync(path.join(adrs, portal), 'utf8');
  expect(changed).toContain('status: superseded by ADR-0002');
  // The date is that of the last update; nothing else in it is another.
  const without = (text: string): string => text.replaceAll(/^(status|date): .*$/gm, '');
  expect(without(changed)).toBe(without(older));
  expect((await stored(page, first)).decision).toMatchObject({ status: 'superseded' });
  expect((await stored(page, first)).decision.supersededBy).toContain('Move the portal to Node.js');
  await openLibrary(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'Server side of the new' })).toContainText('Superseded');
  await openStep(page, first, 'record');
  await expectState(page, 'unchanged');
});

for (const format of ['madr', 'madr-universal', 'nygard'] as const) {
  test(`the format ${format} is written as previewed`, async ({ app, repository: { adrs } }) => {
    const { page } = app;
    const id = await exampleIn(app, adrs);
    const select = page.getByRole('button', { name: recordText.format });
    await select.click();
    await page.getByRole('option', { name: recordText.formats[format], exact: true }).click();
    await expect(select).toContainText(recordText.formats[format]);
    await expectSaved(page);
    const preview = await previewText(page);
    await writeWell(page);
    const text = readFileSync(path.join(adrs, portal), 'utf8');
    expect(text).toBe(preview);
    const marks = {
      madr: /^---\nstatus: accepted\n/,
      'madr-universal': /^---\n[^]*\n\* Status: accepted\n/,
      nygard: /^# 1\. /,
    };
    expect(text).toMatch(marks[format]);
    expect((await stored(page, id)).decision.recordFormat).toBe(format);
  });
}

test('a number that others have taken is left to them', async ({ app, repository: { adrs } }) => {
  const { page } = app;
  const foreign = {
    '0001-use-postgres.md': '# Use Postgres\n\nWritten by somebody else.\n',
    '0007-record-decisions.md': '# Record decisions\n',
    'README.md': '# Our decisions\n',
  };
  for (const [name, text] of Object.entries(foreign)) writeFileSync(path.join(adrs, name), text);
  await exampleIn(app, adrs);
  const next = portal.replace('0001', '0008');
  await expect(page.getByText(next).first()).toBeVisible();
  // Somebody takes that number too, while the step is open.
  const late = { [next]: '# By somebody else, a moment ago\n' };
  writeFileSync(path.join(adrs, next), late[next] ?? '');
  await writeWell(page);
  const written = portal.replace('0001', '0009');
  const contents = contentsOf(adrs);
  expect(contents).toMatchObject({ ...foreign, ...late });
  expect(Object.keys(contents).toSorted()).toEqual(
    [...Object.keys(foreign), next, written, decisionDataPath(written), analysisPath(written)].toSorted(),
  );
});

test('a folder that cannot be used is said to be so, and nothing is written', async ({ app, folder }) => {
  const { electron, page } = app;
  const gone = path.join(folder, 'was-there');
  mkdirSync(gone);
  await exampleIn(app, gone);
  const settings = page.getByRole('region', { name: recordText.settings });
  const problem = settings.getByRole('alert');
  const writing = settings.getByRole('button', { name: recordText.write(3) });
  await expect(problem).toHaveCount(0);

  // It vanishes while the step is open: whether the page looks again first or not.
  renameSync(gone, `${gone}-now`);
  await writing.click();
  await expect(problem.first()).toContainText(`${gone} is not there any more`);
  expect(existsSync(gone)).toBe(false);
  expect(readdirSync(`${gone}-now`)).toEqual([]);
  await expect(writing).toBeDisabled();

  const file = path.join(folder, 'a-file');
  writeFileSync(file, 'kept');
  for (const [picked, said] of [
    [file, 'is a file, not a folder'],
    [path.join(file, 'below'), 'leads through a file'],
  ] as const) {
    await answerOpenDialog(electron, picked);
    await page.getByRole('button', { name: recordText.changeFolder }).click();
    await expect(problem.filter({ hasText: said })).toBeVisible();
    await expect(writing).toBeDisabled();
  }
  expect(readFileSync(file, 'utf8')).toBe('kept');

  // Another folder mends it.
  await answerOpenDialog(electron, `${gone}-now`);
  await page.getByRole('button', { name: recordText.changeFolder }).click();
  await expect(writing).toBeEnabled();
  await writeWell(page);
  expect(existsSync(path.join(`${gone}-now`, portal))).toBe(true);
});

test('a folder without permission is said to be so', async ({ folder }) => {
  const app = await startAsOrdinaryUser(folder);
  const { electron, page, complaints } = app;
  const locked = makeOrdinaryFolder(folder, 'locked');
  chmodSync(locked, 0o555);
  await exampleIn(app, locked);
  const settings = page.getByRole('region', { name: recordText.settings });
  await expect(settings.getByRole('alert')).toContainText(`There is no permission to write into ${locked}`);
  await expect(settings.getByRole('button', { name: recordText.write(3) })).toBeDisabled();
  expect(readdirSync(locked)).toEqual([]);
  // Locked between looking and writing: a folder inside it, so that the second of two files cannot be written.
  const half = makeOrdinaryFolder(folder, 'half');
  const data = makeOrdinaryFolder(half, 'decision-data');
  await answerOpenDialog(electron, half);
  await page.getByRole('button', { name: recordText.changeFolder }).click();
  chmodSync(data, 0o555);
  await write(page);
  await expect(settings.getByRole('alert')).toContainText('there is no permission');
  expect(contentsOf(half)).toEqual({});
  chmodSync(data, 0o755);
  await writeWell(page);
  expect(Object.keys(contentsOf(half)).toSorted()).toEqual(
    [portal, decisionDataPath(portal), analysisPath(portal)].toSorted(),
  );
  expect(complaints).toEqual([]);
  await electron.close();
});
