import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerOpenDialog, expect, test } from './app.ts';

/** Presses Tab (or Shift+Tab) until an element has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isFocused = (): Promise<boolean> =>
    target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
  for (let presses = 0; presses < 250; presses += 1) {
    if (await isFocused()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${String(target)}`);
}

/** Goes to a step through its link. */
async function stepByKeys(page: Page, step: string): Promise<void> {
  const link = page.getByRole('link', { name: new RegExp(`^${step} `) });
  await tabTo(page, link, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(link).toHaveAttribute('aria-current', 'step');
}

test('a whole decision by keyboard alone', async ({ app, folder }) => {
  const { electron, page } = app;
  const decisions = path.join(folder, 'docs', 'decisions');
  mkdirSync(decisions, { recursive: true });
  const keys = page.keyboard;

  await test.step('a new decision', async () => {
    await tabTo(page, page.getByRole('button', { name: 'New decision' }));
    await keys.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New decision' });
    await tabTo(page, dialog.getByRole('button', { name: /^Blank/ }));
    await keys.press('Enter');
    await expect(page.getByLabel('Title', { exact: true })).toBeVisible();
  });

  await test.step('Frame', async () => {
    await tabTo(page, page.getByLabel('Title', { exact: true }));
    await keys.type('Backend');
    await tabTo(page, page.getByLabel('Context and problem'));
    await keys.type('One system for two kinds of people.');
    await tabTo(page, page.getByPlaceholder('Add an option, or paste a list'));
    for (const option of ['Node.js', 'Django']) {
      await keys.type(option);
      await keys.press('Enter');
    }
    await tabTo(page, page.getByPlaceholder('Add a criterion, or paste a list'));
    for (const criterion of ['Speed of development', 'Real-time features', 'Hiring']) {
      await keys.type(criterion);
      await keys.press('Enter');
    }
    await expect(page.getByRole('link', { name: /^Frame 5 of 5 done/ })).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Move Django' }), 'Shift+Tab');
    await keys.press('ArrowUp');
    await expect(page.getByRole('textbox', { name: 'Name of the option' }).first()).toHaveValue('Django');
    await keys.press('Control+z');
    await expect(page.getByRole('textbox', { name: 'Name of the option' }).first()).toHaveValue('Node.js');
    await keys.press('Control+Shift+z');
    await expect(page.getByRole('textbox', { name: 'Name of the option' }).first()).toHaveValue('Django');
  });

  await test.step('Weigh', async () => {
    await stepByKeys(page, 'Weigh');
    for (const [criterion, presses] of [
      ['Speed of development', 'End'],
      ['Real-time features', 'PageUp'],
      ['Hiring', 'ArrowRight'],
    ] as const) {
      await tabTo(page, page.getByRole('slider', { name: `Swing of ${criterion}` }));
      await keys.press(presses);
    }
    await expect(page.getByRole('link', { name: /^Weigh 3 of 3 done/ })).toBeVisible();
  });

  await test.step('Score', async () => {
    await stepByKeys(page, 'Score');
    await tabTo(page, page.getByRole('radiogroup', { name: 'Score for Django' }).getByRole('radio'));
    for (const [django, node] of ['9', '5', '6', 'x', '7', '8'].reduce<string[][]>((pairs, key, index) => {
      if (index % 2 === 0) pairs.push([key]);
      else pairs.at(-1)?.push(key);
      return pairs;
    }, [])) {
      await keys.press(django!);
      await keys.press(node!);
      await expect(page.getByRole('button', { name: /^Next: / })).toBeFocused();
      await keys.press('Enter');
    }
    await expect(page.getByRole('link', { name: /^Result 1 of 1 done/ })).toHaveAttribute('aria-current', 'step');
  });

  await test.step('Result', async () => {
    await expect(page.getByText(/draws, seed \d+/)).toBeVisible();
    await expect(page.getByText(/^(Django|Node\.js) (leads|is)/).first()).toBeVisible();
  });

  await test.step('Decide', async () => {
    await stepByKeys(page, 'Decide');
    await tabTo(page, page.getByRole('radio', { name: /^Django/ }));
    await keys.press('Space');
    await tabTo(page, page.getByLabel(/^Why Django/));
    await keys.type('it comes with what we need');
    await expect(page.getByRole('link', { name: /^Decide 2 of 2 done/ })).toBeVisible();
  });

  await test.step('Record', async () => {
    await answerOpenDialog(electron, decisions);
    await stepByKeys(page, 'Record');
    await tabTo(page, page.getByRole('button', { name: 'Pick a folder …' }));
    await keys.press('Enter');
    await expect(page.getByText('0001-backend.md').first()).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Write 3 files' }));
    await keys.press('Enter');
    await expect(page.getByText('Unchanged', { exact: true })).toBeVisible();
    expect(readFileSync(path.join(decisions, '0001-backend.md'), 'utf8')).toContain(
      'Chosen option: "Django", because it comes with what we need',
    );
  });
});
