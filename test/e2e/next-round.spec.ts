import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { look } from './look.ts';
import { expectSaved, openStep, stored } from './scenes.ts';
import { openExample } from './steps.ts';

/** The finished example, opened in its Score step. */
async function example(page: Page): Promise<string> {
  await openExample(page);
  return page.evaluate(() => /decision\/([^/]+)/.exec(location.hash)?.[1] ?? '');
}

async function chooseInRoundMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Round \d+, / }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a round is started from the menu, an earlier one looked at, and the newest dropped', async ({ app }) => {
  const { page } = app;
  const id = await example(page);
  const first = await stored(page, id);
  await openStep(page, id, 'weigh');
  await page.getByRole('button', { name: /^Round 1, / }).click();
  await page.getByRole('menuitem', { name: 'Start round 2 …' }).click();
  await expect(page.getByRole('alertdialog', { name: 'Start round 2?' })).toBeVisible();
  await look(page, 'round-start');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Start round 2' }).click();
  await expect(page.getByRole('button', { name: 'Round 2, open' })).toBeVisible();
  const second = await stored(page, id);
  expect(second.round.round).toBe(2);
  expect(Object.keys(second.agreed.scores)).toEqual(Object.keys(first.agreed.scores));

  const swing = page.getByRole('textbox', { name: /^Swing of .* as a number$/ }).first();
  const before = await swing.inputValue();
  await swing.fill('7');
  await swing.blur();
  await expectSaved(page);

  await chooseInRoundMenu(page, 'Look at round 1');
  await expect(page.getByText(/^Round 1, closed on \d+ \w+ \d{4}\. You look at it as it was decided\.$/)).toBeVisible();
  await expect(swing).toHaveValue(before);
  await expect(swing).not.toBeEditable();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await look(page, 'round-past');
  await page.getByRole('button', { name: 'Back to round 2' }).click();
  await expect(swing).toHaveValue('7');

  await chooseInRoundMenu(page, 'Drop round 2 …');
  const asked = page.getByRole('alertdialog', { name: 'Drop round 2?' });
  await asked.getByRole('button', { name: 'Cancel' }).click();
  expect((await stored(page, id)).round.round).toBe(2);
  await chooseInRoundMenu(page, 'Drop round 2 …');
  await asked.getByRole('button', { name: 'Drop round 2' }).click();
  await expect(page.getByRole('button', { name: 'Round 1, closed' })).toBeVisible();
  expect((await stored(page, id)).round.round).toBe(1);
});

test('what is closed offers the next round where it says so', async ({ app }) => {
  const { page } = app;
  const id = await example(page);
  await openStep(page, id, 'decide');
  await page.getByRole('button', { name: 'Close the round …' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close the round for good' }).click();
  await expect(page.getByRole('button', { name: 'Start round 2 …' })).toHaveCount(2);
  await page.getByRole('note').getByRole('button', { name: 'Start round 2 …' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Start round 2' }).click();
  await expect(page.getByRole('button', { name: 'Round 2, open' })).toBeVisible();
  await expect(page.getByText('This round is closed')).toHaveCount(0);
});
