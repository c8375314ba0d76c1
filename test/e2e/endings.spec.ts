import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { checkText } from '../../renderer/text/adr-check.ts';
import { recordText } from '../../renderer/text/record.ts';
import { formatDay } from '../../renderer/text/numbers.ts';
import { reviewsText as text } from '../../renderer/text/reviews.ts';
import { adrFile } from '../../shared/adr/edits/edit.ts';
import { readDecisionFile } from '../../shared/decision/decision-file.ts';
import { closeRound, putOutcome, setDay, setRecordTitle } from '../../shared/decision/edits/decide.ts';
import { enterWeights } from '../../shared/decision/edits/weigh.ts';
import type { Change } from '../../shared/decision/changes.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { cellKey, latestRound, viewRound } from '../../shared/decision/view.ts';
import { answerOpenDialog, expect, setSize, test, type RunningApp } from './app.ts';
import { commitAll, git, initRepository, openAdr, writeFiles } from './adr-scene.ts';
import { expectAccessible, expectNoSidewaysScroll, look } from './look.ts';
import { ask, makeEdits, openStep, stored } from './scenes.ts';

const portal = '0001-build-the-workshop-portal-on-django.md';
const successor = '0002-build-the-workshop-portal-on-node-js.md';
const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'adr');

/** The finished example with its record in a folder of a repository, its round closed and its review due. */
async function recordedExample({ electron, page }: RunningApp, folder: string): Promise<{ id: string; adrs: string }> {
  const root = path.join(folder, 'portal');
  const adrs = path.join(root, 'docs', 'decisions');
  mkdirSync(adrs, { recursive: true });
  initRepository(root);
  const { id } = await ask(page, 'library:open-example');
  await openStep(page, id, 'record');
  await answerOpenDialog(electron, adrs);
  await page.getByRole('button', { name: recordText.pick }).click();
  await write(page, 3);
  commitAll(root, 'docs: the portal');
  await makeEdits(
    page,
    id,
    (state) => closeRound(state, 1, '2026-03-12T12:00:00.000Z'),
    (state) => setDay(state, 'reviewDate', '2026-06-01'),
  );
  await page.reload();
  return { id, adrs };
}

async function write(page: Page, files: number): Promise<void> {
  await page.getByRole('button', { name: recordText.write(files) }).click();
  const said = page.getByRole('alertdialog').filter({ hasText: 'Written: ' });
  await expect(said).toBeVisible();
  await said.getByRole('button', { name: 'Close' }).click();
  await expect(said).toHaveCount(0);
}

/** What speaks for Node.js weighs more now, so that it wins. */
function otherWeights(state: DecisionState): readonly Change[] {
  const { agreed, options, criteria } = viewRound(state, latestRound(state));
  const [django, node] = options.map(({ key }) => key);
  const score = (option: string | undefined, criterion: string): number =>
    agreed.scores[cellKey(option ?? '', criterion)]?.value ?? 0;
  const entries = criteria.map(({ key }) => ({
    criterion: key,
    value: score(node, key) > score(django, key) ? 100 : 10,
  }));
  return enterWeights(state, agreed.ballot, 'swing', entries);
}

/** A second round with another winner, at the Record step. */
async function secondRound(page: Page, id: string): Promise<void> {
  await ask(page, 'round:open', { id });
  await makeEdits(
    page,
    id,
    otherWeights,
    (state) => {
      const { options } = viewRound(state, 2);
      return putOutcome(state, 2, { option: options[1]?.key ?? null, reason: 'The portal is a live application now.' });
    },
    (state) => setRecordTitle(state, 'Build the workshop portal on Node.js'),
  );
  await page.reload();
  await openStep(page, id, 'record');
}

function today(page: Page): Promise<string> {
  return page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  });
}

test('a decision that still holds gets a dated line in its record and its next review', async ({ app, folder }) => {
  const { electron, page } = app;
  const { id, adrs } = await recordedExample(app, folder);
  const file = path.join(adrs, portal);
  const before = readFileSync(file, 'utf8');
  await openStep(page, id, 'result');
  await page.getByRole('button', { name: text.review }).click();
  const dialog = page.getByRole('dialog', { name: text.title });
  await expect(dialog.getByText(text.dueDate(formatDay('2026-06-01')))).toBeVisible();
  await dialog.getByRole('textbox', { name: text.note }).fill('Two upgrades went well');
  await dialog.getByRole('button', { name: text.months[12] }).click();
  const line = `Reviewed on ${await today(page)}: still holds. Two upgrades went well.`;
  await expect(dialog.locator('li[data-kind=added]').filter({ hasText: line })).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(before);
  await look(page, 'review-still-holds', electron);
  await expectAccessible(page, 'the end of a review');

  // Somebody changes the file meanwhile: nothing is written before that was seen.
  writeFileSync(file, before.replace('## Considered Options', '## Considered options'));
  await dialog.getByRole('button', { name: text.stillHolds }).click();
  await expect(dialog.getByText(text.notSeen)).toBeVisible();
  await expect(dialog.getByText(text.changed(portal))).toBeVisible();
  const confirm = dialog.getByRole('button', { name: text.stillHolds });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('checkbox', { name: text.changedConfirm }).focus();
  await page.keyboard.press('Space');
  await look(page, 'review-changed-by-hand');
  await confirm.click();
  await expect(dialog).toBeHidden();

  const after = readFileSync(file, 'utf8');
  expect(after).toContain('## Considered options');
  expect(after.split('\n')).toContain(line);
  expect((await stored(page, id)).reviews).toMatchObject([{ ending: 'still-holds', round: null }]);
  await expect(page.getByRole('button', { name: text.review })).toHaveCount(0);
  await openStep(page, id, 'record');
  await expect(page.getByText(recordText.stateHints.unchanged)).toBeVisible();
  expect(git(adrs, 'status', '--short').split('\n')).toHaveLength(2);
  await expect(page.getByRole('button', { name: 'Round 1, closed' })).toBeVisible();
});

test('a second round with another winner supersedes the record of the first; both are linked', async ({
  app,
  folder,
}) => {
  const { electron, page } = app;
  const { id, adrs } = await recordedExample(app, folder);
  await secondRound(page, id);
  await expect(page.getByRole('radio', { name: recordText.afterRound.ways['in-place']('ADR-0001') })).toBeChecked();
  await expect(page.getByText(recordText.afterRound.otherChoice(1, 'Django', 'Node.js'))).toBeVisible();
  const preview = page.getByRole('region', { name: recordText.preview });
  await expect(preview.locator('li[data-kind=added]').filter({ hasText: 'Amended on' })).toBeVisible();
  await look(page, 'record-amend', electron);
  await page.getByRole('radio', { name: recordText.afterRound.ways['in-place']('ADR-0001') }).press('ArrowDown');
  await expect(page.getByRole('button', { name: recordText.write(4) })).toBeVisible();
  await look(page, 'record-supersede-round');
  await setSize(electron, page, 640, 900);
  await expectNoSidewaysScroll(page, 'superseding the record of a round');
  await setSize(electron, page, 1280, 800);
  await write(page, 4);

  const [older, newer] = [portal, successor].map((name) => readFileSync(path.join(adrs, name), 'utf8'));
  expect(older).toContain('status: superseded by ADR-0002');
  expect(newer).toContain(`Supersedes [ADR-0001](${portal})`);
  expect(newer).toContain(`status: accepted\ndate: ${await today(page)}`);
  const view = await stored(page, id);
  expect(view.decision.status).toBe('accepted');
  expect(view.reviews).toMatchObject([{ ending: 'superseded', round: 2 }]);
  expect(view.reviews[0]?.note).toMatch(/^Node\.js took the lead from Django\. /);
  const data = path.join(adrs, 'decision-data', successor.replace(/\.md$/, '.decision.json'));
  expect(viewRound(readDecisionFile(readFileSync(data, 'utf8'), data).state, 2).reviews).toEqual(view.reviews);
  expect((await ask(page, 'record:plan', { id })).records.map(({ state }) => state)).toEqual([
    'unchanged',
    'unchanged',
  ]);
});

test('a second round amends the record of the first, with its history', async ({ app, folder }) => {
  const { page } = app;
  const { id, adrs } = await recordedExample(app, folder);
  await secondRound(page, id);
  await write(page, 3);
  const text2 = readFileSync(path.join(adrs, portal), 'utf8');
  expect(text2).toContain('# Build the workshop portal on Node.js');
  expect(text2).toContain(`Amended on ${await today(page)} (round 2): Node.js took the lead from Django.`);
  expect(text2).toContain('First decided on 2026-03-12.');
  expect(adrFile(portal, text2).reading.reviewDate).toBeNull();
  expect(readdirSync(adrs).filter((name) => name.endsWith('.md'))).toEqual([portal]);
  expect((await stored(page, id)).reviews).toMatchObject([{ ending: 'amended', round: 2 }]);
  await expect(page.getByText(recordText.stateHints.unchanged)).toBeVisible();
  await expect(page.getByText(recordText.outdated)).toHaveCount(0);
});

for (const [format, name] of [
  ['log4brains', '20220110-use-rest.md'],
  ['nygard', '0001-record-architecture-decisions.md'],
] as const) {
  test(`an ADR in the way of ${format} still holds, and is amended by a second round, in its own format`, async ({
    app,
    folder,
  }) => {
    const { electron, page } = app;
    const root = path.join(folder, 'hotel');
    const file = path.join(root, 'docs', 'adr', name);
    const before = readFileSync(path.join(fixtures, format, name), 'utf8');
    const others = readdirSync(path.join(fixtures, format)).map(
      (other) => [`docs/adr/${other}`, readFileSync(path.join(fixtures, format, other), 'utf8')] as const,
    );
    writeFiles(root, Object.fromEntries(others));
    initRepository(root);
    commitAll(root, 'docs: decisions');
    await openAdr(electron, page, root, adrFile(name, before).reading.title);
    await page.getByRole('button', { name: checkText.openAsDecision }).click();
    await page.waitForURL(/#\/decision\//);
    const id = /#\/decision\/([^/]+)/.exec(page.url())?.[1] ?? '';
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: text.reviewIt }).click();
    const dialog = page.getByRole('dialog', { name: text.title });
    await expect(dialog.locator('li[data-kind=added]').filter({ hasText: 'still holds' })).toBeVisible();
    await dialog.getByRole('button', { name: text.stillHolds }).click();
    await expect(dialog).toBeHidden();
    const held = readFileSync(file, 'utf8');
    const line = `Reviewed on ${await today(page)}: still holds.`;
    expect(held.split('\n')).toContain(line);
    const filled = (words: string): readonly string[] => words.split('\n').filter((entry) => entry.trim() !== '');
    expect(filled(held).filter((entry) => filled(before).includes(entry))).toEqual(filled(before));

    await ask(page, 'round:open', { id });
    await makeEdits(page, id, (state) => putOutcome(state, 2, { reason: 'It has carried us through two summers.' }));
    await page.reload();
    await openStep(page, id, 'record');
    await write(page, 2);
    const amended = readFileSync(file, 'utf8');
    expect(amended).toContain('two summers');
    expect(amended.split('\n')).toContain(line);
    expect(amended).toContain(`Amended on ${await today(page)} (round 2): `);
    const [one, other] = [before, amended].map((words) => adrFile(name, words).reading);
    expect([other?.format, other?.title, other?.status?.text]).toEqual([one?.format, one?.title, one?.status?.text]);
  });
}
