import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { libraryText } from '../../renderer/text/library.ts';
import { travelText } from '../../renderer/text/travel.ts';
import { workshopText } from '../../renderer/text/workshop.ts';
import { readDecisionFile, writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { setStatus } from '../../shared/decision/edits/decide.ts';
import { addTags, setContext, setTitle } from '../../shared/decision/edits/frame.ts';
import { addParticipants } from '../../shared/decision/edits/participants.ts';
import { setScoreNote } from '../../shared/decision/edits/score.ts';
import { stateFromRows } from '../../shared/decision/state.ts';
import { viewRound } from '../../shared/decision/view.ts';
import { answerOpenDialog, answerSaveDialog, expect, test } from './app.ts';
import { ask, dropFile, expectSaved, makeEdits, openLibrary, openStep, stored, titles } from './scenes.ts';

/** Titles in the order in which the page shows them. */
function shown(page: Page): Promise<string[]> {
  return page.getByRole('list', { name: libraryText.list }).getByRole('link').allTextContents();
}

async function choose(page: Page, filter: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: filter }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

async function fromMenu(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole('button', { name: libraryText.actionsFor(title) }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

const hiring = { criterion: 'hiring', option: 'django' } as const;

/** Three decisions: a queue (accepted), a cache (proposed, of Ada), and the finished example. */
async function threeDecisions(page: Page): Promise<{ readonly queue: string; readonly cache: string }> {
  const { id: queue } = await ask(page, 'library:create', { template: 'blank' });
  await makeEdits(
    page,
    queue,
    (state) => setTitle(state, 'Message queue'),
    (state) => setContext(state, 1, 'The nightly ledger export runs into the morning.'),
    (state) => addTags(state, ['messaging']),
    (state) => setStatus(state, 'accepted', '2026-05-04'),
  );
  const { id: cache } = await ask(page, 'library:create', { template: 'django-vs-nodejs' });
  await makeEdits(
    page,
    cache,
    (state) => setTitle(state, 'Backend of the cache console'),
    (state) => addTags(state, ['backend', 'cache']),
    (state) => addParticipants(state, 1, ['Ada Lovelace'], 'decision-maker'),
    (state) => setScoreNote(state, viewRound(state, 1).agreed.ballot, hiring, 'Two Pythonistas'),
  );
  await ask(page, 'library:open-example');
  await page.reload();
  await expect.poll(() => shown(page)).toHaveLength(3);
  return { queue, cache };
}

const exampleTitle = 'Server side of the new workshop portal: Django or Node.js';

test('search as you type reaches titles, context, notes and evidence', async ({ app }) => {
  const { page } = app;
  await threeDecisions(page);
  const search = page.getByRole('searchbox', { name: libraryText.search });
  await search.focus();
  // Key by key: each one narrows.
  await page.keyboard.type('mess');
  await expect.poll(() => shown(page)).toEqual(['Message queue']);
  await search.fill('ledger morn');
  await expect.poll(() => shown(page)).toEqual(['Message queue']);
  await search.fill('pythonistas');
  await expect.poll(() => shown(page)).toEqual(['Backend of the cache console']);
  // Evidence of the template, which the example has too.
  await search.fill('disqus');
  await expect.poll(async () => (await shown(page)).toSorted()).toEqual(['Backend of the cache console', exampleTitle]);
  await search.fill('ledger pythonistas');
  await expect(page.getByRole('heading', { name: libraryText.noHitsTitle })).toBeVisible();
  await page.getByRole('button', { name: libraryText.clearFilters }).click();
  await expect.poll(() => shown(page)).toHaveLength(3);
  await expect(search).toBeFocused();
  // Signs of the search language are only text.
  for (const words of ['"', 'a AND', 'NEAR(', '*', "'; DROP TABLE decision; --", '100 %']) await search.fill(words);
  await search.fill('');
  await expect.poll(() => shown(page)).toHaveLength(3);
});

test('filters by status, tag and person, and sorting', async ({ app }) => {
  const { page } = app;
  await threeDecisions(page);
  await choose(page, libraryText.status, workshopText.statuses.proposed);
  await expect.poll(() => shown(page)).toEqual(['Backend of the cache console']);
  await choose(page, libraryText.status, libraryText.anyStatus);
  await choose(page, libraryText.tag, 'messaging');
  await expect.poll(() => shown(page)).toEqual(['Message queue']);
  await choose(page, libraryText.tag, libraryText.anyTag);
  await choose(page, libraryText.person, 'Ada Lovelace');
  await expect.poll(() => shown(page)).toEqual(['Backend of the cache console']);
  await expect(page.getByText('1 of 3 decisions')).toBeVisible();
  await choose(page, libraryText.person, libraryText.anyPerson);
  await expect.poll(() => shown(page)).toEqual([exampleTitle, 'Backend of the cache console', 'Message queue']);
  await choose(page, libraryText.sort, libraryText.sorts.title);
  await expect.poll(() => shown(page)).toEqual(['Backend of the cache console', 'Message queue', exampleTitle]);
  await choose(page, libraryText.sort, libraryText.sorts.date);
  await expect.poll(async () => (await shown(page)).slice(0, 2)).toEqual(['Message queue', exampleTitle]);
  await choose(page, libraryText.sort, libraryText.sorts.progress);
  await expect.poll(async () => (await shown(page))[0]).toBe(exampleTitle);
});

test('a duplicate is a decision of its own', async ({ app }) => {
  const { page } = app;
  const { queue } = await threeDecisions(page);
  await fromMenu(page, 'Message queue', libraryText.duplicate);
  await expect.poll(() => shown(page)).toContain('Copy of Message queue');
  await page.getByRole('link', { name: 'Copy of Message queue' }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Another queue');
  await expectSaved(page);
  expect((await stored(page, queue)).decision).toMatchObject({ title: 'Message queue', status: 'accepted' });
  await openLibrary(page);
  await expect
    .poll(async () => (await shown(page)).toSorted())
    .toEqual(['Another queue', 'Backend of the cache console', 'Message queue', exampleTitle].toSorted());
});

test('into the archive and back', async ({ app }) => {
  const { page } = app;
  await threeDecisions(page);
  await fromMenu(page, 'Message queue', libraryText.archive);
  await expect.poll(() => shown(page)).not.toContain('Message queue');
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  await expect.poll(() => shown(page)).toEqual(['Message queue']);
  await page.getByRole('searchbox').fill('ledger');
  await expect.poll(() => shown(page)).toEqual(['Message queue']);
  await fromMenu(page, 'Message queue', libraryText.unarchive);
  await expect.poll(() => titles(page, true)).toEqual([]);
  await page.getByRole('link', { name: 'Decisions', exact: true }).click();
  await expect.poll(() => shown(page)).toContain('Message queue');
});

test('deleting asks first, says what is lost, and can be undone', async ({ app }) => {
  const { page } = app;
  const { cache } = await threeDecisions(page);
  const before = await stored(page, cache);
  const dialog = page.getByRole('alertdialog', { name: libraryText.deletion.title });
  await fromMenu(page, 'Backend of the cache console', libraryText.remove);
  await expect(dialog).toContainText('Backend of the cache console');
  await expect(dialog).toContainText('1 note');
  await expect(dialog.getByRole('button', { name: libraryText.deletion.cancel })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await titles(page)).toHaveLength(3);

  await fromMenu(page, 'Backend of the cache console', libraryText.remove);
  await dialog.getByRole('button', { name: libraryText.deletion.confirm }).click();
  await expect.poll(() => shown(page)).not.toContain('Backend of the cache console');
  expect(await titles(page)).not.toContain('Backend of the cache console');
  await page.getByRole('alertdialog').getByRole('button', { name: libraryText.undo }).click();
  await expect.poll(() => shown(page)).toContain('Backend of the cache console');
  expect(await stored(page, cache)).toEqual(before);
});

test('the example is there once, however often it is opened', async ({ app }) => {
  const { page } = app;
  for (let time = 0; time < 2; time += 1) {
    await page.getByRole('button', { name: libraryText.openExample }).click();
    await expect(page.getByRole('heading', { level: 1, name: exampleTitle })).toBeVisible();
    await openLibrary(page);
    await expect.poll(() => shown(page)).toEqual([exampleTitle]);
  }
  // Deleted, it comes back when it is opened again.
  await fromMenu(page, exampleTitle, libraryText.remove);
  await page
    .getByRole('alertdialog', { name: libraryText.deletion.title })
    .getByRole('button', { name: libraryText.deletion.confirm })
    .click();
  await expect(page.getByRole('heading', { name: libraryText.emptyTitle })).toBeVisible();
  await page.getByRole('button', { name: libraryText.openExample }).click();
  await expect(page.getByRole('heading', { level: 1, name: exampleTitle })).toBeVisible();
  expect(await titles(page)).toEqual([exampleTitle]);
});

test('a decision goes out as a file and comes in again', async ({ app, folder }) => {
  const { electron, page } = app;
  const { cache } = await threeDecisions(page);
  const file = path.join(folder, 'sent out.decision.json');
  await openStep(page, cache, 'frame');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('As it was sent out');
  await answerSaveDialog(electron, file);
  // Saved right after typing: what was typed is in it.
  await page.getByRole('button', { name: workshopText.more, exact: true }).click();
  await page.getByRole('menuitem', { name: workshopText.saveFile }).click();
  await expect(page.getByText(workshopText.fileSaved(file))).toBeVisible();
  const text = readFileSync(file, 'utf8');
  const read = readDecisionFile(text, 'sent out');
  expect(read.key).toBe(cache);
  const { rows } = await ask(page, 'decision:read', { id: cache });
  expect(text).toBe(writeDecisionFile({ key: cache, state: stateFromRows(rows) }));

  // The same content: the same decision.
  await openLibrary(page);
  await answerOpenDialog(electron, file);
  await page.getByRole('button', { name: libraryText.openFile }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'As it was sent out' })).toBeVisible();
  expect(await titles(page)).toHaveLength(3);

  // Another content: it is compared first, and may be opened as a decision of its own.
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Worked on since');
  await expectSaved(page);
  await dropFile(page, 'sent out.decision.json', text);
  await expect(page.getByText(travelText.relation.older)).toBeVisible();
  expect(await titles(page)).toHaveLength(3);
  await page.getByRole('button', { name: travelText.openCopy }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'As it was sent out' })).toBeVisible();
  expect(await titles(page)).toEqual(
    ['As it was sent out', 'Message queue', exampleTitle, 'Worked on since'].toSorted(),
  );
});

test('a file that is dropped into an empty library is opened', async ({ app }) => {
  const { page } = app;
  const text = readFileSync('templates/examples/django-vs-nodejs.decision.json', 'utf8');
  await dropFile(page, 'portal.decision.json', text);
  await expect(page.getByRole('heading', { level: 1, name: exampleTitle })).toBeVisible();
  await openLibrary(page);
  await expect.poll(() => shown(page)).toEqual([exampleTitle]);
});
