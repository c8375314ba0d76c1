import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoSidewaysScroll, look } from './look.ts';
import { openExample, openStep } from './steps.ts';

/** Scrolls a part of the page to the top, takes its screenshot in light and dark and checks it with axe. */
async function lookAt(page: Page, heading: string, name: string): Promise<void> {
  const part = page.getByRole('heading', { name: heading, exact: true }).first();
  await part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await look(page, name);
}

const headings = [
  ['Where the points come from', 'contributions'],
  ['What would change our mind', 'turns'],
  ['Totals by the weight of one criterion', 'sweep'],
  ['One score away', 'flips'],
  ['How firm it is', 'robustness'],
  ['Whose weights would choose it', 'central'],
  ['Two at a time', 'winning'],
  ['What moves the lead', 'tornado'],
] as const;

test('every view of the result, light and dark', async ({ app }) => {
  const { page } = app;
  await openExample(page);
  await openStep(page, 'Result');
  await expect(page.getByText(/draws, seed \d+/)).toBeVisible();
  await look(page, 'result-top');
  for (const [heading, name] of headings) await lookAt(page, heading, `result-${name}`);
  await expectNoSidewaysScroll(page, 'the result');
});
