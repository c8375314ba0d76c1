import { cpSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { adrText } from '../../renderer/text/adr-folder.ts';
import { ledger, log, shown, titles } from './adr-ledger.ts';
import { openRepository } from './adr-scene.ts';
import { expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';

async function choose(page: Page, filter: string, choice: RegExp | string): Promise<void> {
  await page.getByRole('search').getByRole('button', { name: filter }).click();
  await page.getByRole('option', { name: choice }).click();
}

test('search as you type with the words marked, and filters', async ({ app, folder }) => {
  const { electron, page } = app;
  await openRepository(electron, page, ledger(folder));
  await expect.poll(() => shown(page)).toEqual(titles);
  const search = page.getByRole('searchbox', { name: adrText.search });
  await search.focus();
  await page.keyboard.type('night');
  await expect.poll(() => shown(page)).toEqual([titles[0]]);
  await expect(page.getByRole('list', { name: adrText.adrs }).locator('mark')).toHaveText(['Nightly']);
  await search.fill('zepp');
  await expect.poll(() => shown(page)).toEqual(['Notes']);
  // Where the title has the word it comes first.
  await search.fill('log');
  await expect.poll(() => shown(page)).toEqual([titles[1], titles[0]]);
  await page.getByRole('link', { name: titles[1] ?? '' }).click();
  await expect(page.getByRole('article')).toContainText('We keep a log.');
  const marked = (): Promise<string[]> =>
    page.evaluate(() => [...(CSS.highlights.get('adr-search') ?? [])].map((range) => (range as Range).toString()));
  expect(await marked()).toEqual(['log']);
  await page.getByRole('link', { name: adrText.reader.back }).click();
  await expect(search).toHaveValue('log');
  expect(await marked()).toEqual([]);
  await search.fill('log zeppelins');
  await expect(page.getByRole('heading', { name: adrText.noHitsTitle })).toBeVisible();
  await page.getByRole('button', { name: adrText.clearFilters }).click();
  await expect.poll(() => shown(page)).toEqual(titles);
  await expect(search).toBeFocused();
  await choose(page, adrText.status, /^Accepted/);
  await expect.poll(() => shown(page)).toEqual([titles[1]]);
  await choose(page, adrText.status, /^pending review/);
  await expect.poll(() => shown(page)).toEqual([titles[2]]);
  await choose(page, adrText.status, adrText.anyStatus);
  await choose(page, adrText.tag, /^messaging/);
  await expect.poll(() => shown(page)).toEqual([titles[0]]);
  await choose(page, adrText.tag, adrText.anyTag);
  await choose(page, adrText.person, /^Ada Lovelace/);
  await expect.poll(() => shown(page)).toEqual([titles[0]]);
  await choose(page, adrText.person, adrText.anyPerson);
  await choose(page, adrText.format, /^Nygard/);
  await expect.poll(() => shown(page)).toEqual(titles.slice(1, 4));
  await page.getByLabel(adrText.fromDay).fill('2024-06-01');
  await expect.poll(() => shown(page)).toEqual([titles[1]]);
  await page.getByLabel(adrText.toDay).fill('2025-01-01');
  await expect(page.getByRole('heading', { name: adrText.noHitsTitle })).toBeVisible();
  await page.getByLabel(adrText.fromDay).fill('');
  await expect.poll(() => shown(page)).toEqual([titles[2]]);
  await page.getByLabel(adrText.toDay).fill('');
  await choose(page, adrText.format, adrText.anyFormat);
  await choose(page, adrText.sort, adrText.sorts.date);
  await expect.poll(async () => (await shown(page)).slice(0, 3)).toEqual([titles[1], titles[0], titles[2]]);
});

test('by keyboard alone, from the list to an ADR and back to the same row', async ({ app, folder }) => {
  const { electron, page } = app;
  await openRepository(electron, page, ledger(folder));
  await expect.poll(() => shown(page)).toEqual(titles);
  await page.getByRole('link', { name: titles[0] ?? '' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: titles[2] ?? '' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4Names with signs');
  await page.getByRole('link', { name: adrText.reader.back }).press('Enter');
  await expect(page.getByRole('link', { name: 'Names with signs' })).toBeFocused();
});

test('of a long list only what is near is drawn, and its keys reach both ends', async ({ app, folder }) => {
  const { electron, page } = app;
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [
      `docs/adr/${String(index + 1).padStart(4, '0')}-a.md`,
      log.replace('2. Use a log', `${index + 1}. Decision ${index + 1}`),
    ]),
  );
  const root = ledger(folder, many);
  await openRepository(electron, page, root);
  await expect(page.getByRole('status')).toHaveText('500 ADRs');
  const rows = page.getByRole('list', { name: adrText.adrs }).getByRole('listitem');
  const focused = page.locator('[data-part=title]:focus');
  await expect.poll(() => rows.count()).toBeGreaterThan(20);
  expect(await rows.count()).toBeLessThan(200);
  await page.getByRole('link', { name: 'Decision 1', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(focused).toHaveText('Decision 500');
  await expect(rows.last()).toHaveAttribute('aria-posinset', '500');
  await expect.poll(() => rows.count()).toBeLessThan(200);
  for (let step = 0; step < 45; step += 1) await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveText('Decision 455');
  // To an ADR far down, on from it, and back to where it was.
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: adrText.reader.next }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('456Decision 456');
  await page.getByRole('link', { name: adrText.reader.back }).click();
  await expect(focused).toHaveText('Decision 455');
  await page.keyboard.press('Home');
  await expect(focused).toHaveText('Decision 1');
  writeFileSync(path.join(root, 'docs/adr/0001-a.md'), log.replace('2. Use a log', '1. Changed meanwhile'));
  await expect(page.getByRole('link', { name: 'Changed meanwhile' })).toBeVisible();
});

const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');
// eslint-disable-next-line no-console
if (!existsSync(corpora)) console.warn(`SKIPPED: the test on real ADR folders, because ${corpora} is not there.`);

test('real folders, in a narrow window as well', async ({ app, folder }) => {
  test.skip(!existsSync(corpora), `SKIPPED: ${corpora} is not there`);
  const { electron, page } = app;
  const root = path.join(folder, 'JabRef');
  cpSync(path.join(corpora, 'JabRef__jabref'), root, { recursive: true });
  await openRepository(electron, page, root);
  await expect(page.getByRole('status')).toContainText('70 ADRs');
  await look(page, 'adr-list-jabref');
  const search = page.getByRole('searchbox', { name: adrText.search });
  await search.fill('javafx');
  await expect(page.getByRole('status')).toContainText(' of 70 ADRs');
  await look(page, 'adr-search-jabref');
  await search.fill('');
  await expect(page.getByRole('status')).toContainText('70 ADRs');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'the list');
  await expectNothingCutOff(page, 'the list');
  await look(page, 'adr-list-narrow');
  await page.getByRole('list', { name: adrText.adrs }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoSidewaysScroll(page, 'the reader');
  await expectNothingCutOff(page, 'the reader');
  await look(page, 'adr-reader-narrow');
  await setSize(electron, page, 1280, 800);
  await look(page, 'adr-reader-jabref');
});
