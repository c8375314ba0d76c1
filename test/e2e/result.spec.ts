import type { Locator, Page } from '@playwright/test';
import path from 'node:path';
import { figureText } from '../../renderer/text/figure.ts';
import { resultText as text } from '../../renderer/text/result.ts';
import { workshopText } from '../../renderer/text/workshop.ts';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { teamDecision, type TeamDecision } from '../fixtures/team-decision.ts';
import { expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look, screens } from './look.ts';
import { ask, openStep, stored } from './scenes.ts';

const id = 'result';

/** Opens a generated decision in its Result, once the sample of the verdict is there. */
async function openResult(page: Page, settings: TeamDecision): Promise<void> {
  const decision = writeDecisionFile({ key: id, state: teamDecision(settings) });
  await ask(page, 'file:open-text', { name: 'result.decision.json', text: decision });
  await openStep(page, id, 'result');
  await expect(page.getByText(/draws, seed \d+/)).toBeVisible();
}

/** Three options, of which the first leads by a quarter of a point, on six criteria in one group, with three ballots. */
const close: TeamDecision = {
  options: 3,
  criteria: 6,
  ballots: 3,
  swing: (j) => 100 - 10 * j,
  score: (i, j) => ([6, 6, 3][i] ?? 0) + (j % 3 === i ? 2 : 0) + (i === 0 && j === 3 ? 1 : 0),
};

function verdict(page: Page): Locator {
  return page.getByRole('region', { name: text.totals }).getByRole('heading', { level: 2 });
}

function tried(page: Page): Locator {
  return page.getByRole('region', { name: text.tried });
}

function weight(page: Page, criterion: string): Locator {
  return page.getByRole('region', { name: text.whatIf, exact: true }).getByRole('slider', { name: criterion });
}

/** Takes a slider and pulls it to a share of its rail; the button of the mouse stays down. */
async function pull(page: Page, slider: Locator, share: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not there.');
  const now = Number(await slider.inputValue()) / 100;
  const y = box.y + box.height / 2;
  const x = (at: number): number => box.x + 8 + (box.width - 16) * at;
  await page.mouse.move(x(now), y);
  await page.mouse.down();
  await page.mouse.move(x((now + share) / 2), y);
  await page.mouse.move(x(share), y);
}

test.describe('what if', () => {
  test('a weight is dragged, the page follows, and one click takes it back; nothing of it is saved', async ({
    app,
  }) => {
    const { page } = app;
    await openResult(page, close);
    const before = await stored(page, id);
    const sentence = (await verdict(page).textContent()) ?? '';
    expect(sentence).toContain('Option A');
    const slider = weight(page, 'Criterion 2');
    const value = await slider.inputValue();
    const totals = page.getByRole('region', { name: text.totals }).getByRole('list').last();
    const agreedTotals = await totals.textContent();

    await pull(page, slider, 0.95);
    // While it is held.
    await expect(verdict(page)).toContainText('Option B');
    await expect(page.getByText(text.whatIfPill)).toBeVisible();
    await expect(tried(page)).toContainText(/Criterion 2 \d+\.\d % → 9\d\.\d %/);
    expect(await totals.textContent()).not.toBe(agreedTotals);
    await page.mouse.up();
    await expect(page.getByRole('region', { name: 'How firm it is' })).toContainText('Option B comes first in');

    expect(await stored(page, id)).toEqual(before);
    await expect(page.getByRole('button', { name: workshopText.undo })).toBeDisabled();
    await expect(page.getByText(workshopText.saved, { exact: true })).toBeVisible();

    await tried(page).getByRole('button', { name: text.reset }).click();
    await expect(tried(page)).toHaveCount(0);
    await expect(verdict(page)).toHaveText(sentence);
    await expect(slider).toHaveValue(value);
    expect(await totals.textContent()).toBe(agreedTotals);
    await expect(page.getByText(text.whatIfPill)).toHaveCount(0);
  });

  test('by keyboard, Escape takes it back, and leaving the step does', async ({ app }) => {
    const { page } = app;
    await openResult(page, close);
    const slider = weight(page, 'Criterion 2');
    const value = await slider.inputValue();
    await slider.focus();
    await page.keyboard.press('End');
    await expect(tried(page)).toContainText('→ 100.0 %');
    await expect(verdict(page)).toContainText('Option B');
    await page.keyboard.press('Escape');
    await expect(tried(page)).toHaveCount(0);
    await expect(slider).toHaveValue(value);
    await slider.press('ArrowRight');
    await expect(tried(page)).toHaveCount(1);
    await openStep(page, id, 'score');
    await openStep(page, id, 'result');
    await expect(weight(page, 'Criterion 2')).toHaveValue(value);
    await expect(tried(page)).toHaveCount(0);
  });

  test('a score that would turn it is tried, and does', async ({ app }) => {
    const { page } = app;
    await openResult(page, close);
    const before = await stored(page, id);
    const rows = page.getByRole('table', { name: text.flips }).getByRole('row');
    const first = rows.nth(1);
    const leader = ((await first.getByRole('cell').nth(2).textContent()) ?? '').trim();
    expect(leader).not.toBe('Option A');
    await first.getByRole('button').click();
    await expect(verdict(page)).toContainText(`${leader} `);
    await expect(verdict(page)).not.toHaveText(/^Option A leads/);
    await expect(tried(page)).toContainText(/Option [A-C] on Criterion \d \d+ → \d+/);
    expect(await stored(page, id)).toEqual(before);
    await tried(page).getByRole('button', { name: text.reset }).click();
    await expect(verdict(page)).toContainText('Option A');
    await expect(tried(page)).toHaveCount(0);
  });

  test('all weight on a criterion that nobody is scored on still has words and a way back', async ({ app }) => {
    const { page } = app;
    await openResult(page, { ...close, ballots: 0, score: (i, j) => (j === 1 ? null : (close.score?.(i, j) ?? null)) });
    const sentence = (await verdict(page).textContent()) ?? '';
    await weight(page, 'Criterion 2').focus();
    await page.keyboard.press('End');
    await expect(verdict(page)).toHaveText('It is still open who leads: 3 missing scores decide it.');
    await tried(page).getByRole('button', { name: text.reset }).click();
    await expect(verdict(page)).toHaveText(sentence);
  });
});

test('other weights are drawn, and more of them; the verdict stays by those around ours', async ({ app }) => {
  const { page } = app;
  await openResult(page, close);
  const sentence = (await verdict(page).textContent()) ?? '';
  const firm = page.getByRole('region', { name: text.firm });
  await firm.getByRole('button', { name: figureText.table }).click();
  const lead = firm.getByRole('paragraph').first();
  const words = {
    any: 'With any weights at all',
    order: 'With any weights that keep our order',
    around: 'With each of our weights',
  };
  const seen = new Set<string>();
  for (const preset of ['any', 'order', 'around'] as const) {
    await firm.getByRole('radio', { name: text.presets[preset] }).click();
    await expect(firm.getByRole('status')).toHaveText('10,000 draws, seed 20260301');
    await expect(lead).toContainText(words[preset]);
    seen.add((await firm.getByRole('table').textContent()) ?? '');
    await expect(verdict(page)).toHaveText(sentence);
  }
  expect(seen.size).toBe(3);
  await firm.getByRole('button', { name: text.drawMany('100,000') }).click();
  await expect(firm.getByRole('status')).toHaveText('100,000 draws, seed 20260301');
  await expect(lead).toContainText('of 100,000 draws');
});

/** Every view by its heading; whether its table is a twin to be opened, or the view is a table itself. */
const views = [
  { heading: text.contributions, name: 'contributions', twin: false },
  { heading: text.findings, name: 'dominance', twin: null },
  { heading: text.turns, name: 'turns', twin: false },
  { heading: text.sweep, name: 'sweep', twin: true },
  { heading: text.flips, name: 'flips', twin: false },
  { heading: text.firm, name: 'robustness', twin: true },
  { heading: text.central, name: 'central', twin: true },
  { heading: text.winning, name: 'winning', twin: true },
  { heading: text.tornado, name: 'tornado', twin: true },
  { heading: 'Agreement', name: 'agreement', twin: true },
  { heading: text.coverageHeading, name: 'coverage', twin: null },
] as const;

/** The part of the page under a heading. */
function view(page: Page, heading: string): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) });
}

test('every figure has a sentence, how it is computed with the numbers put in, and a table', async ({ app }) => {
  const { page } = app;
  await openResult(page, close);
  for (const { heading, twin } of views) {
    await test.step(heading, async () => {
      const section = view(page, heading);
      await expect(section).toHaveCount(1);
      await expect(section.getByRole('paragraph').first()).toHaveText(/\w.*\.\s*$/);
      await section.getByRole('button', { name: figureText.how }).click();
      const how = section.getByRole('group').filter({ visible: true }).first();
      await expect(how).toContainText(/\w{3}.*\.$/);
      if (heading !== text.coverageHeading) await expect(how).toContainText(/\d/);
      if (twin === null) return;
      if (twin) await section.getByRole('button', { name: figureText.table }).click();
      const cells = section.getByRole('table').first().getByRole('cell');
      await expect(cells.filter({ hasText: /\d/ }).first()).toBeVisible();
      if (twin) await expect(section.getByRole('img').first()).toHaveAttribute('aria-label', /\.$/);
    });
  }
});

/** Scrolls a part of the page to the top and takes its screenshot in light and dark. */
async function lookAt(page: Page, heading: string, name: string): Promise<void> {
  const part = page.getByRole('heading', { name: heading, exact: true }).first();
  await part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: path.join(screens, `${name}-${colorScheme}.png`) });
  }
}

test.describe('every view, light and dark', () => {
  const scenes: readonly (readonly [name: string, settings: TeamDecision])[] = [
    ['result', { options: 4, criteria: 12, ballots: 4 }],
    ['crowd', { options: 12, criteria: 40, ballots: 12 }],
  ];
  for (const [scene, settings] of scenes) {
    test(`${settings.options} options, ${settings.criteria} criteria`, async ({ app }) => {
      test.setTimeout(600_000);
      const { electron, page } = app;
      await openResult(page, settings);
      for (const width of [1280, 640]) {
        await setSize(electron, page, width, 800);
        await page.getByRole('region', { name: text.totals }).evaluate((element) => element.scrollIntoView());
        // With axe, which looks at the whole page wherever it is scrolled to.
        await look(page, `${scene}-top-${width}`);
        for (const { heading, name } of views) await lookAt(page, heading, `${scene}-${name}-${width}`);
        await lookAt(page, text.whatIf, `${scene}-what-if-${width}`);
        await page
          .getByRole('region', { name: text.totals })
          .evaluate((element) => element.scrollIntoView({ block: 'end' }));
        await expectNoSidewaysScroll(page, `the result, ${width} px`);
        await expectNothingCutOff(page, `the result, ${width} px`);
      }
    });
  }
});
