import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adrText } from '../../renderer/text/adr-folder.ts';
import { shellText } from '../../renderer/text/shell.ts';
import { ledger, log, shown, titles } from './adr-ledger.ts';
import { openRepository } from './adr-scene.ts';
import { answerOpenDialog, expect, test } from './app.ts';
import { look } from './look.ts';

test('a repository is opened, its ADRs are listed, and it is remembered', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = ledger(folder);
  await page.getByRole('link', { name: shellText.adrFolders }).click();
  await expect(page.getByRole('heading', { name: adrText.emptyTitle })).toBeVisible();
  await look(page, 'adr-folders-empty');
  await answerOpenDialog(electron, null);
  await page.getByRole('button', { name: adrText.open }).click();
  await expect(page.getByRole('heading', { name: adrText.emptyTitle })).toBeVisible();
  await openRepository(electron, page, root);
  await expect.poll(() => shown(page)).toEqual(titles);
  await expect(page.getByRole('status')).toHaveText('5 ADRs, 1 is not understood');
  const row = page.getByRole('listitem').filter({ hasText: titles[0] ?? '' });
  for (const text of ['1', 'Ada Lovelace, Bo', 'messaging', 'Superseded', 'Mar 1, 2025', 'MADR 4'])
    await expect(row.getByText(text, { exact: true })).toBeVisible();
  await expect(page.getByText('Pending review', { exact: true })).toBeVisible();
  await look(page, 'adr-list');
  await page.getByRole('link', { name: adrText.back }).click();
  const repositories = page.getByRole('list', { name: adrText.list });
  await expect(repositories.getByText('5 ADRs')).toBeVisible();
  await look(page, 'adr-repositories');
  await repositories.getByRole('link', { name: path.basename(root) }).click();
  await expect.poll(() => shown(page)).toHaveLength(5);
  await page.getByRole('link', { name: adrText.back }).click();
  await page.getByRole('button', { name: adrText.actionsFor(path.basename(root)) }).click();
  await page.getByRole('menuitem', { name: adrText.forget }).click();
  await expect(page.getByRole('heading', { name: adrText.emptyTitle })).toBeVisible();
  expect(existsSync(path.join(root, 'docs/adr/0001-use-a-queue.md'))).toBe(true);
});

test('what changes on disk shows up by itself, in the list and in what is read', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = ledger(folder);
  const file = (name: string): string => path.join(root, 'docs/adr', name);
  await openRepository(electron, page, root);
  await expect.poll(() => shown(page)).toEqual(titles);
  writeFileSync(file('0005-new.md'), log.replace('2. Use a log', '5. Brand new'));
  await expect.poll(() => shown(page)).toContain('Brand new');
  rmSync(file('0003-cache.md'));
  await expect.poll(() => shown(page)).not.toContain(titles[2]);
  await page.getByRole('link', { name: 'Use a log' }).click();
  await expect(page.getByRole('article')).toContainText('We keep a log.');
  writeFileSync(file('0002-use-a-log.md'), log.replace('We keep a log.', 'We keep two logs.'));
  await expect(page.getByRole('article')).toContainText('We keep two logs.');
  rmSync(file('0002-use-a-log.md'));
  await expect(page.getByRole('alert')).toContainText('not in a folder of records any more');
});

test('a folder is added by hand and taken out again; one outside is refused with a reason', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = ledger(folder, {
    'docs/adr/0001-a.md': log.replace('2. Use a log', '1. Usual'),
    'services/api/why/one.md': log.replace('2. Use a log', 'Unusual'),
  });
  await openRepository(electron, page, root);
  await expect.poll(() => shown(page)).toEqual(['Usual']);
  await answerOpenDialog(electron, path.join(root, 'services/api/why'));
  await page.getByRole('button', { name: adrText.addFolder }).click();
  await expect.poll(async () => (await shown(page)).toSorted()).toEqual(['Unusual', 'Usual']);
  const folders = page.getByRole('region', { name: adrText.folders });
  await folders.getByRole('button', { name: 'docs/adr' }).click();
  await expect.poll(() => shown(page)).toEqual(['Usual']);
  await folders.getByRole('button', { name: 'docs/adr' }).click();
  await look(page, 'adr-two-folders');
  await folders.getByRole('button', { name: adrText.removeFolder('services/api/why') }).click();
  await expect.poll(() => shown(page)).toEqual(['Usual']);
  await answerOpenDialog(electron, folder);
  await page.getByRole('button', { name: adrText.addFolder }).click();
  await expect(page.getByRole('alert')).toContainText('outside this repository');
});

test('a repository without ADR folders says what to do next', async ({ app, folder }) => {
  const { electron, page } = app;
  await openRepository(electron, page, ledger(folder, { 'src/main.ts': '' }));
  await expect(page.getByRole('heading', { name: adrText.noFoldersTitle })).toBeVisible();
  await expect(page.getByRole('button', { name: adrText.addFolder })).toBeVisible();
});

test('a repository that has gone is told, with what was read of it, and comes back', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = ledger(folder);
  await openRepository(electron, page, root);
  await expect.poll(() => shown(page)).toEqual(titles);
  renameSync(root, `${root} moved`);
  await page.getByRole('link', { name: adrText.back }).click();
  await page.reload();
  await expect(page.getByText(adrText.gone)).toBeVisible();
  await page.getByRole('link', { name: path.basename(root) }).click();
  await expect.poll(() => shown(page)).toEqual(titles);
  await page.getByRole('link', { name: titles[0] ?? '' }).click();
  await expect(page.getByRole('alert')).toContainText('not in a folder of records any more');
  await page.getByRole('link', { name: adrText.reader.back }).click();
  renameSync(`${root} moved`, root);
  await page.getByRole('button', { name: adrText.tryAgain }).click();
  await expect(page.getByRole('button', { name: adrText.tryAgain })).toHaveCount(0);
});
