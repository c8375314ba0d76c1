import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { openExample, openStep, startFromTemplate } from './steps.ts';

const steps = ['Frame', 'Weigh', 'Score', 'Result', 'Decide', 'Record'];

/** Zooms as a user does with Ctrl and plus; 2 is 200 %. */
async function zoom(electron: ElectronApplication, page: Page, factor: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
    factor,
  );
  await page.waitForFunction((width) => innerWidth === width, Math.round(1280 / factor));
}

/** Five options with long names, a long title, 29 criteria. */
async function crowdedDecision(page: Page): Promise<void> {
  await startFromTemplate(page, 'Django or Node.js');
  await page
    .getByLabel('Title', { exact: true })
    .fill(
      'Which server-side platform carries the booking, billing and partner portals of the next five years, and why not the other one',
    );
  await page.getByPlaceholder('Add an option, or paste a list').fill('Keep what we have and pay the upkeep');
  await page.getByPlaceholder('Add an option, or paste a list').press('Enter');
  for (const option of ['Next.js with Prisma', 'Django with HTMX']) {
    await page.getByRole('button', { name: `Add ${option}` }).click();
  }
  await expect(page.getByRole('textbox', { name: 'Name of the option' })).toHaveCount(5);
}

test('five options with 29 criteria and a long title fit 1280 x 800', async ({ app }) => {
  const { page } = app;
  await crowdedDecision(page);
  for (const step of steps) {
    await openStep(page, step);
    await look(page, `crowded-${step.toLowerCase()}`);
    await expectNoSidewaysScroll(page, `${step} with five options`);
  }
  await openStep(page, 'Score');
  await page.getByRole('radio', { name: 'Matrix' }).click();
  await look(page, 'crowded-matrix');
  await expectNoSidewaysScroll(page, 'the matrix with five options');
});

test('at 200 % nothing is cut off and nothing overlaps', async ({ app }) => {
  const { electron, page } = app;
  await openExample(page);
  await zoom(electron, page, 2);
  for (const step of steps) {
    await openStep(page, step);
    await look(page, `zoomed-${step.toLowerCase()}`, electron);
    await expectNoSidewaysScroll(page, `${step} at 200 %`);
    await expectNothingCutOff(page, `${step} at 200 %`);
  }
  await page.getByRole('button', { name: 'Open the navigation' }).click();
  await page.getByRole('menuitem', { name: 'Decisions' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Decisions' })).toBeVisible();
  await look(page, 'zoomed-library', electron);
  await expectNoSidewaysScroll(page, 'the library at 200 %');
  await expectNothingCutOff(page, 'the library at 200 %');
});

test('the finished example, light and dark', async ({ app }) => {
  const { page } = app;
  await openExample(page);
  for (const step of steps) {
    await openStep(page, step);
    if (step === 'Result') await expect(page.getByText(/draws, seed \d+/)).toBeVisible();
    await look(page, `example-${step.toLowerCase()}`);
    await expectNoSidewaysScroll(page, `${step} of the example`);
  }
});
