import { plainCriterion } from '../../shared/decision/edits/criteria.ts';
import type { Locator, Page } from '@playwright/test';
import { ballotWeights } from '../../shared/decision/ballot-weights.ts';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import type { Row } from '../../shared/decision/entities.ts';
import { agreedBallot } from '../../shared/decision/keys.ts';
import { pairwiseLevels } from '../../shared/decision/pairwise.ts';
import { plainScore } from '../../shared/decision/edits/score.ts';
import { stateFromRows } from '../../shared/decision/state.ts';
import { expect, setSize, startApp, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { ask, expectSaved, openLibrary, openStep, stored } from './scenes.ts';

const instant = '2026-03-01T09:00:00.000Z';

const criterion = (key: string, position: number, name: string, group: string): Row<'criterion'> => ({
  round: 1,
  key,
  position,
  name,
  group,
  ...plainCriterion,
});

const scored = (ballot: string, key: string, option: string, value: number): Row<'score'> => ({
  ...plainScore,
  round: 1,
  ballot,
  criterion: key,
  option,
  value,
  note: '',
});

interface Scene {
  /** What Ada and Ben gave on ballots that are revealed. */
  readonly withBallots?: boolean;
}

/** A decision between two options on four criteria in two groups, the last one measured, opened in the library. */
async function openScene(page: Page, { withBallots = false }: Scene = {}): Promise<string> {
  const people = withBallots ? (['ada', 'ben'] as const) : [];
  const points = { ada: [40, 30, 20, 10], ben: [20, 30, 10, 40] };
  const keys = ['admin', 'realtime', 'hiring', 'cost'];
  const state = stateFromRows({
    decision: [
      {
        title: 'Backend for the booking platform',
        recordTitle: '',
        status: 'proposed',
        date: null,
        reviewDate: null,
        template: null,
        recordFormat: 'madr',
        supersedes: null,
        supersededBy: '',
        ballotOf: null,
        createdAt: instant,
        archivedAt: null,
        deletedAt: null,
      },
    ],
    round: [{ round: 1, context: '', openedAt: instant, closedAt: null, seed: 7 }],
    participant: people.map((key, position) => ({
      round: 1,
      key,
      position,
      name: { ada: 'Ada', ben: 'Ben' }[key],
      role: 'decision-maker',
      removed: false,
    })),
    option: ['Django', 'Node.js'].map((name, colour) => ({
      round: 1,
      key: name === 'Django' ? 'django' : 'nodejs',
      position: colour,
      name,
      description: '',
      colour,
      removed: false,
    })),
    group: ['building', 'running'].map((key, position) => ({
      round: 1,
      key,
      position,
      name: position === 0 ? 'Building' : 'Running',
      removed: false,
    })),
    criterion: [
      criterion('admin', 1, 'Admin panel', 'building'),
      criterion('realtime', 2, 'Real-time features', 'building'),
      criterion('hiring', 3, 'Hiring', 'building'),
      { ...criterion('cost', 4, 'Yearly cost', 'running'), unit: '€', scaleHighest: 1000, direction: 'less' },
    ],
    ballot: [
      { round: 1, key: agreedBallot, method: 'swing', handedInAt: null, revealedAt: null },
      ...people.map((key): Row<'ballot'> => ({
        round: 1,
        key,
        method: 'points',
        handedInAt: instant,
        revealedAt: instant,
      })),
    ],
    weight: people.flatMap((ballot) =>
      keys.map((key, index): Row<'weight'> => ({
        round: 1,
        ballot,
        criterion: key,
        swing: null,
        place: null,
        points: points[ballot][index] ?? 0,
      })),
    ),
    score: [
      ...people.flatMap((ballot, index) => [
        scored(ballot, 'admin', 'django', 8 + index),
        scored(ballot, 'admin', 'nodejs', 3),
        scored(ballot, 'cost', 'nodejs', 300 + 100 * index),
      ]),
      scored(agreedBallot, 'cost', 'django', 400),
    ],
    outcome: [{ round: 1, option: null, reason: '', confirmation: '' }],
  });
  const opened = await ask(page, 'file:open-text', {
    name: 'scene.decision.json',
    text: writeDecisionFile({ key: 'scene', state }),
  });
  if (opened.kind !== 'opened') throw new Error('The scene was not opened.');
  return opened.id;
}

const question = (page: Page): Locator => page.getByRole('radiogroup', { name: /^Which matters more\?/ });
const levelButton = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'What is compared' }).getByRole('button', { name: new RegExp(`^${name}`) });

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
}

test('weights from pairs by keyboard: groups, criteria, consistency, the worst judgement, weights', async ({ app }) => {
  const { page, electron } = app;
  const id = await openScene(page);
  await openStep(page, id, 'weigh');
  await page.getByRole('radio', { name: 'Pairwise' }).focus();
  await press(page, 'Space');
  await expect(levelButton(page, 'Groups')).toContainText('0 of 1 compared');
  await expect(levelButton(page, 'Running')).toContainText('nothing to compare');
  await look(page, 'pairwise-empty');

  await test.step('the one pair of groups', async () => {
    await question(page).getByRole('radio', { name: 'Both matter equally.' }).focus();
    await press(page, 'Space');
    await expect(levelButton(page, 'Groups')).toContainText('1 of 1 compared');
    await press(page, 'ArrowLeft', 2);
    await expect(page.getByText('Building matters moderately more than Running (3 times).').first()).toBeVisible();
    await press(page, 'Enter');
    await expect(levelButton(page, 'Building')).toHaveAttribute('aria-current', 'true');
  });

  await test.step('the criteria of a group, contradictory at first', async () => {
    // Admin panel over real-time, hiring over admin panel, real-time over hiring: round and round.
    const equal = question(page).getByRole('radio', { name: 'Both matter equally.' });
    for (const [index, key] of ['ArrowLeft', 'ArrowRight', 'ArrowLeft'].entries()) {
      await expect(equal).toBeFocused();
      await press(page, key, 4);
      await expect(levelButton(page, 'Building')).toContainText(`${index + 1} of 3 compared`);
      if (index < 2) await press(page, 'Enter');
    }
    await expect(page.getByText(/^Consistency ratio \d+\.\d\d: contradictory/)).toBeVisible();
    await expect(levelButton(page, 'Building')).toContainText('contradictory');
    await expect(page.getByText(/Fits the others least: you said “.*” 5 times as important as “.*”/)).toBeVisible();
    await expect(page.getByText('2 others are exactly as far off.')).toBeVisible();
    await look(page, 'pairwise-contradictory');
  });

  await test.step('the named judgement is one click away, and mending it makes the whole consistent', async () => {
    await page.getByRole('button', { name: 'Go to it' }).click();
    await expect(
      page.getByText('Admin panel matters strongly more than Real-time features (5 times).').first(),
    ).toBeVisible();
    await expect(question(page).getByRole('radio', { checked: true })).toBeFocused();
    // From 5 times the one to 5 times the other; an end of the scale is an end.
    await press(page, 'ArrowRight', 20);
    await expect(
      page.getByText('Real-time features matters extremely more than Admin panel (9 times).').first(),
    ).toBeVisible();
    await press(page, 'ArrowLeft', 4);
    await page.getByText('All 3 pairs').click();
    await page.getByRole('button', { name: /^Hiring matters strongly more than Admin panel/ }).click();
    await press(page, 'ArrowLeft', 3);
    await expect(page.getByText(/^Consistency ratio 0\.\d\d: consistent enough \(up to 0\.10\)/)).toBeVisible();
  });

  await test.step('the weights follow', async () => {
    await expect(page.getByText('All 4 pairs are compared.')).toBeVisible();
    await expectSaved(page);
    const view = await stored(page, id);
    const weights = ballotWeights(view, view.agreed) ?? [];
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(weights[3]).toBeCloseTo(0.25, 12);
    const rows = page.getByRole('table', { name: 'Resulting weights' }).getByRole('row');
    await expect(rows.filter({ hasText: 'Yearly cost' })).toContainText('25');
    for (const [index, name] of ['Admin panel', 'Real-time features', 'Hiring'].entries())
      await expect(rows.filter({ hasText: name })).toContainText(`${Math.round((weights[index] ?? 0) * 100)}`);
    await look(page, 'pairwise-complete');
  });

  await test.step('taken back, the weights are open again', async () => {
    await question(page).getByRole('radio', { checked: true }).focus();
    await press(page, 'Delete');
    await expect(page.getByText('3 of 4 pairs are compared; the weights follow once all are.')).toBeVisible();
    await press(page, 'Control+z');
    await expect(page.getByText('All 4 pairs are compared.')).toBeVisible();
    await expectSaved(page);
    const view = await stored(page, id);
    expect(pairwiseLevels(view, view.agreed).map(({ judgements }) => judgements.length)).toEqual([1, 3, 0]);
  });

  await test.step('in a narrow window', async () => {
    await setSize(electron, page, 640, 800);
    await look(page, 'pairwise-640');
    await expectNoSidewaysScroll(page, 'pairwise at 640');
    await expectNothingCutOff(page, 'pairwise at 640');
  });
});

test('where nothing is entered the weights and scores are those of the ballots, until somebody enters some', async ({
  app,
}) => {
  const { page, electron } = app;
  const id = await openScene(page, { withBallots: true });
  await openStep(page, id, 'weigh');
  const derived = 'Nothing is entered here. The weights follow from 2 ballots: median of their weights.';
  for (const method of ['Order only', '100 points', 'Pairwise', 'Swing']) {
    await page.getByRole('radio', { name: method }).click();
    await expect(page.getByText(derived)).toBeVisible();
    const row = page.getByRole('row', { name: /^Admin panel/ });
    await expect(row).toContainText('30');
    await expect(row.getByTitle(/^Ada 40.%, Ben 20.%$/)).toBeVisible();
  }
  await look(page, 'weigh-derived');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'derived weights at 640');
  await expectNothingCutOff(page, 'derived weights at 640');
  await setSize(electron, page, 1280, 800);
  await page.getByRole('button', { name: 'Take over as swings' }).click();
  await expect(page.getByText(derived)).toBeHidden();
  await expect(page.getByLabel('Swing of Hiring as a number')).toHaveValue('50');
  await expectSaved(page);
  expect((await stored(page, id)).agreed.weights['realtime']?.swing).toBe(100);

  await openStep(page, id, 'score');
  await page.getByRole('navigation', { name: 'Criteria' }).getByText('Admin panel').click();
  await expect(page.getByText('Median 8.5 of 2 ballots, not entered.')).toBeVisible();
  await expect(page.getByText('Median 3 of 2 ballots, not entered.')).toBeVisible();
  await look(page, 'score-derived');
  await page.getByRole('radio', { name: 'Matrix' }).click();
  const cell = page.getByRole('gridcell', { name: 'Django, Admin panel: median 8.5 of 2 ballots, not entered' });
  await expect(cell).toContainText('8.5');
  await look(page, 'matrix-derived');
});

test('how sure a score is: by keyboard, as a confidence and as a range, after a restart too', async ({
  folder: _,
  dataFolder,
}) => {
  let app = await startApp(dataFolder);
  let { page } = app;
  const id = await openScene(page);
  await openStep(page, id, 'score');
  await page.getByRole('navigation', { name: 'Criteria' }).getByText('Admin panel').click();
  const django = page.getByRole('region', { name: 'Django' });
  await django.getByRole('radio', { name: '0', exact: true }).focus();
  await press(page, '6');
  await django.getByRole('radio', { name: '6', exact: true }).focus();
  await press(page, 'u');
  const choice = page.getByRole('radiogroup', { name: 'How sure of the score for Django?' });
  await expect(choice.getByRole('radio', { name: /^Exact/ })).toBeFocused();
  await press(page, 'ArrowDown', 2);
  await expect(django.getByRole('button', { name: 'How sure? rather unsure, 4 to 8' })).toBeVisible();
  await look(page, 'how-sure');

  await test.step('a range, and the numbers it refuses', async () => {
    await press(page, 'ArrowDown', 2);
    await expect(django.getByLabel('Lowest', { exact: true })).toHaveValue('2.5');
    await django.getByLabel('Lowest', { exact: true }).fill('7');
    await press(page, 'Enter');
    await expect(django.getByText('A number from 0 to 6, the likely score')).toBeVisible();
    await django.getByLabel('Lowest', { exact: true }).fill('3');
    await press(page, 'Enter');
    await django.getByLabel('Highest', { exact: true }).fill('5');
    await press(page, 'Enter');
    await expect(django.getByText('A number from 6, the likely score, to 10')).toBeVisible();
    await django.getByLabel('Highest', { exact: true }).fill('9');
    await press(page, 'Enter');
    await expect(django.getByRole('button', { name: 'How sure? 3 to 9' })).toBeVisible();
    await look(page, 'how-sure-range');
    await press(page, 'Escape');
    await expect(django.getByRole('button', { name: 'How sure? 3 to 9' })).toBeFocused();
    await expectSaved(page);
  });

  await app.electron.close();
  expect(app.complaints).toEqual([]);
  app = await startApp(dataFolder);
  ({ page } = app);
  await openStep(page, id, 'score');
  await page.getByRole('radio', { name: 'Matrix' }).click();
  const cell = page.getByRole('gridcell', { name: 'Django, Admin panel: 6, between 3 and 9' });
  await expect(cell).toContainText('±');
  await look(page, 'matrix-uncertain');
  await cell.focus();
  await press(page, '?');
  const editor = page.getByRole('dialog', { name: 'Django: Admin panel' });
  await expect(editor.getByRole('radio', { name: /^A range/ })).toBeFocused();
  await look(page, 'matrix-how-sure');
  await press(page, 'ArrowDown');
  await expect(editor.getByRole('radio', { name: /^Exact/ })).toBeFocused();
  await press(page, 'Escape');
  await press(page, 'Escape');
  await expect(page.getByRole('gridcell', { name: 'Django, Admin panel: 6', exact: true })).toBeFocused();
  await setSize(app.electron, page, 640, 800);
  await page.getByRole('radio', { name: 'Guided' }).click();
  await expectNoSidewaysScroll(page, 'guided scoring at 640');
  await expectNothingCutOff(page, 'guided scoring at 640');
  await app.electron.close();
  expect(app.complaints).toEqual([]);
});

test('a value function by mouse, by keyboard and by numbers', async ({ app }) => {
  const { page, electron } = app;
  const id = await openScene(page);
  await openStep(page, id, 'frame');
  await page.getByRole('button', { name: /^Details Yearly cost/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Yearly cost' });
  const values = dialog.getByRole('region', { name: 'What each score is worth' });
  const handles = values.getByRole('slider');
  const points = async () => (await stored(page, id)).valuePoints['cost']?.map(({ score, value }) => [score, value]);

  await test.step('a point is added on the line', async () => {
    await values.scrollIntoViewIfNeeded();
    await values.getByRole('button', { name: 'Add a point' }).click();
    await expect(handles).toHaveAttribute('aria-valuetext', /^500.€ is worth 5\.0$/);
  });

  await test.step('dragged', async () => {
    const box = await handles.boundingBox();
    if (!box) throw new Error('The point is not shown.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2 - 40, { steps: 4 });
    await page.mouse.up();
    await expect(handles).not.toHaveAttribute('aria-valuetext', /is worth 5\.0$/);
    await expectSaved(page);
    const [[score = 0, value = 0] = []] = (await points()) ?? [];
    expect(score).toBeGreaterThan(300);
    expect(score).toBeLessThan(500);
    expect(value).toBeCloseTo(0.7, 1);
    // The whole drag is one step of undo.
    await handles.focus();
    await press(page, 'Control+z');
    await expect(handles).toHaveAttribute('aria-valuetext', /^500.€ is worth 5\.0$/);
  });

  await test.step('by keyboard', async () => {
    await handles.focus();
    await press(page, 'ArrowLeft', 3);
    await press(page, 'ArrowUp', 2);
    await press(page, 'Shift+ArrowUp');
    await expect(handles).toHaveAttribute('aria-valuetext', /^470.€ is worth 6\.2$/);
    await press(page, 'Shift+ArrowRight', 9);
    await expect(handles).toHaveAttribute('aria-valuetext', /^990.€ is worth/);
    await expectSaved(page);
    expect(await points()).toEqual([[990, 0.62]]);
    await look(page, 'value-function');
  });

  await test.step('by numbers, strictly inside the scale', async () => {
    const score = values.getByLabel('Score of point 1');
    await score.fill('1000');
    await score.press('Enter');
    await expect(values.getByText('Must be between 0 and 1,000, not at either')).toBeVisible();
    await score.fill('250');
    await score.press('Enter');
    await values.getByLabel('Value of point 1').fill('9.5');
    await values.getByLabel('Value of point 1').press('Enter');
    await expectSaved(page);
    expect(await points()).toEqual([[250, 0.95]]);
  });

  await test.step('the scale cannot leave a point outside', async () => {
    await dialog.getByLabel('Highest', { exact: true }).fill('200');
    await dialog.getByLabel('Highest', { exact: true }).press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('has a point at 250, which is not inside the scale');
    await expect(dialog.getByLabel('Highest', { exact: true })).toHaveValue('1000');
  });

  await test.step('in a narrow window', async () => {
    await setSize(electron, page, 640, 800);
    await values.scrollIntoViewIfNeeded();
    await look(page, 'value-function-640');
    await expectNoSidewaysScroll(page, 'a value function at 640');
  });

  await test.step('taken out', async () => {
    await handles.focus();
    await press(page, 'Delete');
    await expect(handles).toHaveCount(0);
    await expect(values.getByRole('button', { name: 'Straight line again' })).toBeDisabled();
    await expectSaved(page);
    expect(await points()).toBeUndefined();
  });
  await openLibrary(page);
});
