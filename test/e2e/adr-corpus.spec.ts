import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { adrCommitText } from '../../renderer/text/adr-commit.ts';
import { adrText } from '../../renderer/text/adr-folder.ts';
import { checkText } from '../../renderer/text/adr-check.ts';
import { mapText } from '../../renderer/text/adr-graph.ts';
import { decideText } from '../../renderer/text/decide.ts';
import { frameText } from '../../renderer/text/frame.ts';
import { recordText } from '../../renderer/text/record.ts';
import { decisionDataPath } from '../../shared/adr/record-file-name.ts';
import { commitAll, git, initRepository, openEdit, openRepository, pickSuccessor, writeChange } from './adr-scene.ts';
import { expect, test } from './app.ts';
import { look } from './look.ts';
import { expectSaved, stepLink } from './scenes.ts';

const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');
const nygard = 'docs/architecture/decisions';
const madr = 'docs/decisions';

/** Two real folders, of one format each, in a fresh repository: 38 and 70 ADRs. */
function repository(folder: string): string {
  const root = path.join(folder, 'Архив 決定');
  cpSync(path.join(corpora, 'alphagov__govuk-aws'), root, { recursive: true });
  cpSync(path.join(corpora, 'JabRef__jabref', madr), path.join(root, madr), { recursive: true });
  initRepository(root);
  commitAll(root, 'first');
  return root;
}

const superseded = {
  [`${nygard}/0025-use-elasticache-for-redis.md`]: [
    '-Accepted',
    '+Superseded by [29. Combine api-redis into backend-redis](0029-combine-api-redis-into-backend-redis.md)',
  ],
  [`${nygard}/0029-combine-api-redis-into-backend-redis.md`]: [
    '+Supersedes [25. Use Elasticache for Redis](0025-use-elasticache-for-redis.md)',
    '+',
  ],
};

/** What is safe to mend in the folders: a link back, two numbers in titles and a word for a status. */
const mended = {
  [`${nygard}/0015-dns-infrastructure.md`]: [
    '+Supersedes [4. DNS definitions for hosts and services](0004-dns-definitions-for-hosts-and-services.md)',
    '+',
  ],
  [`${nygard}/0033-ip-ranges.md`]: ['-# 3. Networking Outline', '+# 33. Networking Outline'],
  [`${nygard}/0035-bouncer-load-balancer-on-port-80-and-443.md`]: [
    '-# 3. Bouncer Public Load Balancer Configuration',
    '+# 35. Bouncer Public Load Balancer Configuration',
  ],
  [`${nygard}/0038-mongo_replacement_by_documentdb.md`]: ['-Approved', '+Accepted'],
};

const options = [
  'Check external links once a month',
  'Check external links in the "checkstyle" task',
  'Do not check external links',
];

/** Lines that differ from the last commit, or in it from the one before, by file: without what is around them. */
function changedLines(root: string, ...which: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const files: Record<string, string[]> = {};
  let lines: string[] = [];
  for (const line of git(root, ...which, '--unified=0', '--no-color', '--no-ext-diff').split('\n')) {
    if (line.startsWith('diff --git ')) lines = [];
    else if (line.startsWith('+++ b/')) files[line.slice(6)] = lines;
    else if (/^[-+](?![-+]{2} )/.test(line)) lines.push(line);
  }
  return files;
}

async function openView(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: mapText.views }).getByRole('link', { name, exact: true }).click();
}

test('real ADRs are searched, superseded, mended, decided anew and committed; only the lines meant change', async ({
  app,
  folder,
}) => {
  test.skip(!existsSync(corpora), 'the real folders lie beside the project');
  const { electron, page } = app;
  const root = repository(folder);
  await openRepository(electron, page, root);
  await expect(page.getByRole('status')).toContainText('108 ADRs');

  await test.step('search', async () => {
    const search = page.getByRole('searchbox', { name: adrText.search });
    await search.fill('elasticache');
    const hits = page.getByRole('list', { name: adrText.adrs });
    await expect(page.getByRole('status')).toContainText(' of 108 ADRs');
    await expect(hits.locator('mark').first()).toHaveText(/elasticache/i);
    await hits.getByRole('link', { name: /Elasticache for Redis/i }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Redis');
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('adr-search') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
    );
    expect(new Set(marked)).toEqual(new Set(['elasticache']));
  });

  await test.step('supersede', async () => {
    const dialog = await openEdit(page);
    await pickSuccessor(dialog, 'backend redis', /^29\./);
    await writeChange(dialog, 2);
  });
  expect(changedLines(root, 'diff')).toEqual(superseded);

  await test.step('lint and fix', async () => {
    await page.getByRole('link', { name: adrText.reader.back }).click();
    await openView(page, mapText.view.check);
    await page.getByRole('button', { name: /^Mend \d+ safe findings/ }).click();
    const dialog = page.getByRole('dialog', { name: checkText.fixTitle });
    await expect(dialog.getByRole('button', { name: checkText.write })).toBeEnabled();
    await look(page, 'adr-corpus-fix');
    await dialog.getByRole('button', { name: checkText.write }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: /^Mend \d+ safe findings/ })).toHaveCount(0);
  });
  expect(changedLines(root, 'diff')).toEqual({ ...superseded, ...mended });

  await test.step('commit', async () => {
    await page.getByRole('button', { name: /^Commit / }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: adrCommitText.message })).not.toHaveValue('');
    await look(page, 'adr-corpus-commit');
    await dialog.getByRole('button', { name: /^Commit \d/ }).click();
    await expect(dialog).toBeHidden();
  });
  expect(git(root, 'log', '--format=%an: %s')).toBe('Ana Ruiz: docs: update 6 decision records\nAna Ruiz: first');
  expect(changedLines(root, 'show', 'HEAD')).toEqual({ ...superseded, ...mended });
  expect(git(root, 'status', '--porcelain')).toBe('');

  await test.step('open as decision', async () => {
    await openView(page, mapText.view.list);
    await page.getByRole('searchbox', { name: adrText.search }).fill('external links');
    await page.getByRole('link', { name: 'Test external links in documentation' }).click();
    await page.getByRole('button', { name: checkText.openAsDecision }).click();
    await expect(page).toHaveURL(/\/decision\/[^/]+\/frame/);
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Test external links in documentation');
    const names = page.getByRole('textbox', { name: frameText.options.name, exact: true });
    await expect(names).toHaveCount(3);
    for (const [index, option] of options.entries()) await expect(names.nth(index)).toHaveValue(option);
  });
  expect(git(root, 'status', '--porcelain')).toBe('');

  const recorded = `${madr}/0011-test-external-links-in-documentation.md`;
  await test.step('record in place', async () => {
    await stepLink(page, 'decide').click();
    const reason = page.getByRole('textbox', { name: decideText.reasonFor(options[0] ?? '') });
    await expect(reason).toHaveValue('it provides a basic quality baseline.');
    await reason.fill('it provides a basic quality baseline without failing anybody’s build.');
    await expectSaved(page);
    await stepLink(page, 'record').click();
    await expect(page.getByRole('radio', { name: recordText.ways['in-place']('ADR-0011') })).toBeChecked();
    await expect(page.getByText('without failing anybody’s build.')).toBeVisible();
    await look(page, 'adr-corpus-record');
    await page.getByRole('button', { name: recordText.write(2) }).click();
    await page.getByRole('button', { name: adrCommitText.open(2) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: adrCommitText.commit(2) }).click();
    await expect(dialog).toBeHidden();
  });
  const { [recorded]: lines, ...others } = changedLines(root, 'show', 'HEAD');
  expect(lines).toEqual([
    '-Chosen option: "Check external links once a month", because it provides a basic quality baseline.',
    '+Chosen option: "Check external links once a month", because it provides a basic quality baseline without failing anybody’s build.',
  ]);
  expect(Object.keys(others)).toEqual([`${madr}/${decisionDataPath(path.basename(recorded))}`]);
  expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('3');
  expect(git(root, 'status', '--porcelain')).toBe('');
});
