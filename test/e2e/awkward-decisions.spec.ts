import type { Page } from '@playwright/test';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { steps } from '../../shared/decision/completeness.ts';
import { awkwardDecisions } from '../fixtures/awkward-decisions.ts';
import { expect, test } from './app.ts';
import { expectAccessible, expectNoSidewaysScroll } from './look.ts';
import { ask, openStep } from './scenes.ts';

/** Opens everything that can be opened in the step, until nothing is closed any more. */
async function openEverything(page: Page): Promise<void> {
  const closed = page.getByRole('main').locator('button[aria-expanded="false"]:not([aria-haspopup])');
  while ((await closed.count()) > 0) {
    await closed.evaluateAll((buttons) => {
      for (const button of buttons) if (button instanceof HTMLElement) button.click();
    });
  }
}

/** Expects that no text, no name and no mark of a chart in the page holds a figure that is none. */
async function expectOnlyWords(page: Page, what: string): Promise<void> {
  const found = await page.evaluate(() => {
    const none = /NaN|Infinity|undefined|\bnull\b|\[object|“”/;
    const elements = [...document.querySelectorAll('body *')];
    const said = elements.flatMap((element) => [
      ...[...element.attributes].map(({ value }) => value),
      ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.nodeValue ?? ''),
    ]);
    return said.filter((text) => none.test(text));
  });
  expect.soft([...new Set(found)], what).toEqual([]);
}

// One app for all: opening the next decision is also a test of what the last one left behind.
test('decisions at every edge of what a round can hold have words for it in every step', async ({ app }) => {
  test.setTimeout(600_000);
  const { page } = app;
  for (const [index, { name, state, pill, sentence }] of awkwardDecisions.entries()) {
    const id = `awkward-${index}`;
    await test.step(name, async () => {
      await ask(page, 'file:open-text', {
        name: `${id}.decision.json`,
        text: writeDecisionFile({ key: id, state }),
      });
      await openStep(page, id, 'result');
      await expect(page.getByRole('heading', { level: 2, name: sentence })).toBeVisible();
      await expect(page.getByText(pill, { exact: true }).first()).toBeVisible();
      await openEverything(page);
      await expectOnlyWords(page, name);
      await expectNoSidewaysScroll(page, name);
      await expectAccessible(page, name);
      for (const step of steps.filter((other) => other !== 'result')) {
        await openStep(page, id, step);
        await expect(page.getByRole('main')).not.toBeEmpty();
        await expectOnlyWords(page, `${name}, ${step}`);
      }
    });
  }
});
