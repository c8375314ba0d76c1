import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { frameText } from '../../renderer/text/frame.ts';
import { libraryText } from '../../renderer/text/library.ts';
import { scoreText } from '../../renderer/text/score.ts';
import { workshopText } from '../../renderer/text/workshop.ts';
import type { RoundView } from '../../shared/decision/view.ts';
import { expect, launchWords, startApp, test, type RunningApp } from './app.ts';
import { expectSaved, openStep, stepLink, stored } from './scenes.ts';

const templateName = /^Django or Node\.js/;

async function restarted(app: RunningApp, dataFolder: string): Promise<RunningApp> {
  await closed(app);
  return startApp(dataFolder);
}

async function closed({ electron, complaints }: RunningApp): Promise<void> {
  await electron.close();
  expect(complaints).toEqual([]);
}

/** Kills every process of the app at once, as a power cut would. */
async function killed({ electron }: RunningApp): Promise<void> {
  const gone = electron.waitForEvent('close');
  killNow(electron.process().pid);
  await gone;
}

function killNow(pid: number | undefined): void {
  if (pid === undefined) throw new Error('The app has no process.');
  // Playwright starts it as the first of a group of its own.
  process.kill(-pid, 'SIGKILL');
}

async function fromTemplate(page: Page, name: RegExp): Promise<string> {
  await page.getByRole('button', { name: libraryText.newDecision }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await expect(stepLink(page, 'frame')).toHaveAttribute('aria-current', 'step');
  return /decision\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

/** The first note on Django. */
function noteOf({ agreed }: RoundView): string {
  return Object.values(agreed.scores).find((score) => score.option === 'django')?.note ?? '';
}

test('work that is half done is there after a restart', async ({ dataFolder }) => {
  let app = await startApp(dataFolder);
  let { page } = app;
  const id = await fromTemplate(page, templateName);
  await page.getByRole('textbox', { name: frameText.about.title, exact: true }).fill('Backend of the booking platform');
  await page.getByRole('textbox', { name: frameText.about.context }).fill('Booking opens in spring.\n\n- two teams');
  await stepLink(page, 'weigh').click();
  const swings = page.getByRole('textbox', { name: / as a number$/ });
  await swings.nth(0).fill('100');
  await swings.nth(1).fill('35');
  const first = (await stored(page, id)).criteria[0]?.name ?? '';
  await stepLink(page, 'score').click();
  await expect(page.getByRole('heading', { name: first })).toBeVisible();
  await page
    .getByRole('radiogroup', { name: scoreText.scoreFor('Django') })
    .getByText('7', { exact: true })
    .click();
  await page.getByRole('textbox', { name: scoreText.noteOn('Django') }).fill('Measured in the trial');
  await expectSaved(page);

  app = await restarted(app, dataFolder);
  ({ page } = app);
  await page.getByRole('link', { name: 'Backend of the booking platform' }).click();
  await expect(page.getByRole('textbox', { name: frameText.about.title, exact: true })).toHaveValue(
    'Backend of the booking platform',
  );
  await expect(page.getByRole('textbox', { name: frameText.about.context })).toHaveValue(
    'Booking opens in spring.\n\n- two teams',
  );
  await stepLink(page, 'weigh').click();
  const shown = page.getByRole('textbox', { name: / as a number$/ });
  await expect(shown.nth(0)).toHaveValue('100');
  await expect(shown.nth(1)).toHaveValue('35');
  await expect(shown.nth(2)).toHaveValue('');
  await stepLink(page, 'score').click();
  await page.getByRole('navigation', { name: scoreText.criteria }).getByRole('button', { name: first }).click();
  await expect(
    page.getByRole('radiogroup', { name: scoreText.scoreFor('Django') }).getByRole('radio', { name: '7', exact: true }),
  ).toBeChecked();
  await expect(page.getByRole('textbox', { name: scoreText.noteOn('Django') })).toHaveValue('Measured in the trial');
  await closed(app);
});

test('what was typed right before the window was closed is there', async ({ dataFolder }) => {
  let app = await startApp(dataFolder);
  const id = await fromTemplate(app.page, /^Blank/);
  await app.page.getByRole('textbox', { name: frameText.about.title, exact: true }).focus();
  await app.page.keyboard.type('Typed and closed');
  app = await restarted(app, dataFolder);
  expect((await stored(app.page, id)).decision.title).toBe('Typed and closed');
  await closed(app);
});

test('undo and redo reach over a restart, in order', async ({ dataFolder }) => {
  let app = await startApp(dataFolder);
  let { page } = app;
  const id = await fromTemplate(page, /^Blank/);
  await page.getByRole('textbox', { name: frameText.about.title, exact: true }).fill('Which queue?');
  const add = page.getByRole('textbox', { name: frameText.options.add });
  for (const name of ['Kafka', 'RabbitMQ', 'SQS']) {
    await add.fill(name);
    await add.press('Enter');
  }
  await stepLink(page, 'decide').click();
  await page.getByRole('radiogroup').getByText('RabbitMQ').click();
  await expectSaved(page);

  app = await restarted(app, dataFolder);
  ({ page } = app);
  await openStep(page, id, 'frame');
  const undo = page.getByRole('button', { name: workshopText.undo, exact: true });
  const redo = page.getByRole('button', { name: workshopText.redo, exact: true });
  const seen = async (): Promise<string> => {
    const { decision, options, outcome } = await stored(page, id);
    const chosen = options.find(({ key }) => key === outcome.option)?.name ?? '-';
    return [decision.title, ...options.map(({ name }) => name), chosen].join(' | ');
  };
  const steps = [
    'Which queue? | Kafka | RabbitMQ | SQS | RabbitMQ',
    'Which queue? | Kafka | RabbitMQ | SQS | -',
    'Which queue? | Kafka | RabbitMQ | -',
    'Which queue? | Kafka | -',
    'Which queue? | -',
    ' | -',
  ];
  expect(await seen()).toBe(steps[0]);
  await expect(redo).toBeDisabled();
  for (const after of steps.slice(1)) {
    await undo.click();
    await expect.poll(seen).toBe(after);
  }
  await expect(undo).toBeDisabled();
  await expect(page.getByRole('listitem').filter({ hasText: frameText.options.none })).toBeVisible();

  // What was undone can be repeated after another restart too.
  app = await restarted(app, dataFolder);
  ({ page } = app);
  await openStep(page, id, 'frame');
  for (const after of steps.toReversed().slice(1)) {
    await page.getByRole('button', { name: workshopText.redo, exact: true }).click();
    await expect.poll(seen).toBe(after);
  }
  await closed(app);
});

interface Key {
  /** When the text had this length, milliseconds since 1970 by the page's clock, which is the machine's. */
  readonly at: number;
  readonly length: number;
}

/** Longest typing that a kill may take, in milliseconds: what the product promises. */
const mostLostMs = 300;

/** Types into the focused field without pause and kills the app in the middle. Returns how long the text must be. */
async function typeUntilKilled(app: RunningApp, text: string, killAfterMs: number): Promise<number> {
  const { electron, page } = app;
  const keys: Key[] = [];
  const gone = electron.waitForEvent('close');
  const killedAt = new Promise<number>((resolve) => {
    let killing = false;
    void page.exposeFunction('keyPressed', (key: Key) => {
      keys.push(key);
      if (killing || key.at - (keys[0]?.at ?? 0) < killAfterMs) return;
      killing = true;
      killNow(electron.process().pid);
      resolve(Date.now());
    });
  });
  await page.evaluate(() => {
    const told = window as unknown as { readonly keyPressed: (key: Key) => void };
    document.activeElement?.addEventListener('input', ({ target }) =>
      told.keyPressed({ at: Date.now(), length: (target as HTMLTextAreaElement).value.length }),
    );
  });
  // Ends with the app, in the middle of a word.
  const typing = page.keyboard.type(text).then(
    () => 'typed all',
    () => 'killed',
  );
  const at = await killedAt;
  await gone;
  expect(await typing).toBe('killed');
  const safe = keys.filter((key) => key.at <= at - mostLostMs);
  // Otherwise nothing is shown by what was kept.
  expect(safe.length).toBeGreaterThan(5);
  return safe.at(-1)?.length ?? 0;
}

test('a kill while someone types takes at most the last 300 ms', async ({ dataFolder }) => {
  let app = await startApp(dataFolder);
  const id = await fromTemplate(app.page, templateName);
  await expectSaved(app.page);
  let before = '';
  for (const killAfterMs of [900, 1_150, 1_400, 1_750, 2_300]) {
    await openStep(app.page, id, 'score');
    const note = app.page.getByRole('textbox', { name: scoreText.noteOn('Django') });
    await expect(note).toHaveValue(before);
    await note.focus();
    await note.press('Control+End');
    const sentence = `Kill after ${killAfterMs} ms: `;
    const words = sentence + Array.from({ length: 4_000 }, (_, index) => `${index} `).join('');
    const least = await typeUntilKilled(app, words, killAfterMs);

    app = await startApp(dataFolder);
    await openStep(app.page, id, 'score');
    const kept = noteOf(await stored(app.page, id));
    expect(before + words).toContain(kept);
    expect(kept.startsWith(before)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(least);
    await expect(app.page.getByRole('textbox', { name: scoreText.noteOn('Django') })).toHaveValue(kept);
    before = kept;
  }
  // One stay in the field is one step back, also where a kill ended it.
  await openStep(app.page, id, 'score');
  await app.page.getByRole('button', { name: workshopText.undo, exact: true }).click();
  await expect
    .poll(async () => noteOf(await stored(app.page, id)))
    .toBe(before.slice(0, before.indexOf('Kill after 2300')));
  await closed(app);
});

test('edits survive a kill right after "Saved" stands there', async ({ dataFolder }) => {
  let app = await startApp(dataFolder);
  const id = await fromTemplate(app.page, /^Blank/);
  await app.page.getByRole('textbox', { name: frameText.about.title, exact: true }).fill('Saved means saved');
  await expectSaved(app.page);
  await killed(app);
  app = await startApp(dataFolder);
  expect((await stored(app.page, id)).decision.title).toBe('Saved means saved');
  await closed(app);
});

test('a second start shows the window that is open', async ({ dataFolder }) => {
  const app = await startApp(dataFolder);
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // There is no window manager that would tell about the focus.
    const asked = globalThis as unknown as { focusAsked: number };
    asked.focusAsked = 0;
    if (window) window.focus = () => void (asked.focusAsked += 1);
  });
  const [program = '', ...given] = launchWords(dataFolder);
  const second = spawnSync(program, given, { timeout: 30_000 });
  expect(second.status).toBe(0);
  const focusAsked = (): Promise<number> =>
    app.electron.evaluate(() => (globalThis as unknown as { focusAsked: number }).focusAsked);
  await expect.poll(focusAsked).toBe(1);
  expect(app.electron.windows()).toHaveLength(1);
  await expect(app.page.getByRole('button', { name: libraryText.newDecision })).toBeVisible();
  await closed(app);
});
