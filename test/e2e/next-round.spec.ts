import type { Page } from '@playwright/test';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { editDecision } from '../../shared/decision/edit.ts';
import { compare } from '../../shared/decision/edits/comparisons.ts';
import { enterOrder, setWeightMethod } from '../../shared/decision/edits/weigh.ts';
import { agreedBallot } from '../../shared/decision/keys.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { emptyBallot } from '../../shared/decision/view.ts';
import { teamDecision, type TeamDecision } from '../fixtures/team-decision.ts';
import { expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { ask, expectSaved, openStep, stored } from './scenes.ts';
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

async function startRound(page: Page, round: number): Promise<void> {
  await chooseInRoundMenu(page, `Start round ${round} …`);
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: `Start round ${round}` })
    .click();
  await expect(page.getByRole('button', { name: `Round ${round}, open` })).toBeVisible();
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

test('what was taken over is marked until it is kept or changed, with keys alone in Score', async ({ app }) => {
  test.setTimeout(300_000);
  const { page } = app;
  const id = await example(page);
  await openStep(page, id, 'weigh');
  await startRound(page, 2);
  const left = async (entity: string): Promise<number> =>
    [...(await stored(page, id)).carried].filter((subject) => subject.startsWith(`${entity}:`)).length;
  expect(await left('weight')).toBe(29);
  await look(page, 'carried-weigh');
  await page
    .getByRole('button', { name: /^Still so: the weight of / })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Confirm all that is left (28)' })).toBeVisible();
  await page.getByRole('button', { name: 'Confirm all that is left (28)' }).click();
  await expect(page.getByRole('button', { name: /^Still so/ })).toHaveCount(0);
  await expectSaved(page);
  expect(await left('weight')).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Confirm all that is left (28)' })).toBeVisible();

  await openStep(page, id, 'score');
  const total = await left('score');
  await look(page, 'carried-guided');
  const scores = page.getByRole('radiogroup', { name: /^Score for / });
  await scores.first().getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('Enter');
  await expect(scores.nth(1).getByRole('radio', { checked: true })).toBeFocused();
  // Entered alike is looked at as well, and then the way leads on to the next criterion.
  const same = (await scores.nth(1).getByRole('radio', { checked: true }).inputValue()) === '10' ? 'x' : '1';
  await page.keyboard.press(same);
  await expect(page.getByRole('button', { name: /^Next: / })).toBeFocused();
  await expectSaved(page);
  expect(await left('score')).toBe(total - 2);
  await page.keyboard.press('Enter');
  await expect(scores.first().getByRole('radio', { checked: true })).toBeFocused();
  await page.keyboard.press('Shift+K');
  await expect(page.getByRole('button', { name: /^Next: / })).toBeFocused();
  await expectSaved(page);
  expect(await left('score')).toBe(total - 4);
  // From the first criterion, which is done, a button leads to what is left, past the second.
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByRole('button', { name: /^Next not looked at: / }).click();
  await expect(page.getByText(/, 3 of 29$/)).toBeVisible();

  await page.keyboard.press('m');
  const cells = page.getByRole('gridcell', { name: /not looked at yet/ });
  await expect(cells).toHaveCount(total - 4);
  await look(page, 'carried-matrix');
  await cells.first().focus();
  await page.keyboard.press('k');
  await expect(cells).toHaveCount(total - 5);
  await expect(cells.first()).toBeFocused();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog');
  await look(page, 'carried-cell');
  await editor.getByRole('button', { name: /^Still so: / }).click();
  await page.keyboard.press('Escape');
  await expect(cells).toHaveCount(total - 6);

  await openStep(page, id, 'decide');
  await look(page, 'carried-decide');
  await openStep(page, id, 'result');
  await expect(
    page.getByText(
      `Of what this result rests on, 28 weights, ${total - 6} scores and 2 findings were taken over from round 1 and not looked at in this round yet.`,
    ),
  ).toBeVisible();
  await look(page, 'carried-result');
  await openStep(page, id, 'decide');
  await page.getByRole('button', { name: 'Still so: the choice and its reason' }).click();
  await expect(page.getByRole('button', { name: /^Still so/ })).toHaveCount(0);
});

test('what changed since the round before asks why', async ({ app }) => {
  test.setTimeout(300_000);
  const { electron, page } = app;
  const id = await example(page);
  await openStep(page, id, 'weigh');
  await startRound(page, 2);
  const why = page.getByRole('textbox', { name: /^Why it changed: / });
  await expect(why).toHaveCount(0);
  const swing = page.getByRole('textbox', { name: /^Swing of .* as a number$/ }).first();
  const before = await swing.inputValue();
  await swing.fill('7');
  await expect(page.getByText(`Was ${before} in round 1.`)).toBeVisible();
  await why.fill('The load test showed it hardly matters.');
  await look(page, 'changed-weigh');
  await swing.fill(before);
  await expect(why).toHaveCount(0);
  await swing.fill('7');
  await expect(why).toHaveValue('The load test showed it hardly matters.');

  await openStep(page, id, 'score');
  const scale = page.getByRole('radiogroup', { name: 'Score for Django' });
  await expect(why).toHaveCount(0);
  const score = await scale.getByRole('radio', { checked: true }).inputValue();
  await scale.getByText(score === '2' ? '3' : '2', { exact: true }).click();
  await expect(page.getByText(`Was ${score} in round 1.`)).toBeVisible();
  await why.fill('It queued at 300 people.');
  await look(page, 'changed-guided');
  await expectSaved(page);
  expect(Object.values((await stored(page, id)).changeReasons).toSorted()).toEqual([
    'It queued at 300 people.',
    'The load test showed it hardly matters.',
  ]);

  await setSize(electron, page, 640, 700);
  for (const step of ['weigh', 'score', 'result', 'decide'] as const) {
    await openStep(page, id, step);
    await look(page, `narrow-round-${step}`);
    await expectNoSidewaysScroll(page, `${step} of a second round at 640 px`);
    await expectNothingCutOff(page, `${step} of a second round at 640 px`);
  }
});

/** Opens a generated decision, as edited, in its first round. */
async function generated(
  page: Page,
  settings: TeamDecision,
  edit: (state: DecisionState) => DecisionState = (state) => state,
): Promise<string> {
  await ask(page, 'file:open-text', {
    name: 'generated.decision.json',
    text: writeDecisionFile({ key: 'generated', state: edit(teamDecision(settings)) }),
  });
  return 'generated';
}

test('twelve options and forty criteria are gone through in a second round', async ({ app }) => {
  test.setTimeout(300_000);
  const { electron, page } = app;
  const id = await generated(page, { options: 12, criteria: 40, ballots: 3 });
  await openStep(page, id, 'weigh');
  await startRound(page, 2);
  for (const step of ['weigh', 'score'] as const) {
    await openStep(page, id, step);
    await look(page, `large-round-${step}`);
    await expectNoSidewaysScroll(page, `${step} of a large second round`);
  }
  await page.getByRole('radiogroup', { name: 'How to score' }).getByText('Matrix').click();
  await expect(page.getByRole('gridcell', { name: /not looked at yet/ })).toHaveCount(480);
  await setSize(electron, page, 640, 700);
  await page.getByRole('button', { name: 'Confirm all that is left (480)' }).click();
  await expect(page.getByRole('gridcell', { name: /not looked at yet/ })).toHaveCount(0);
});

test('an order and pairs are marked too, place by place and pair by pair', async ({ app }) => {
  const { page } = app;
  const ballot = { ...emptyBallot(1, agreedBallot), method: 'order' } as const;
  const keys = ['criterion-1', 'criterion-2', 'criterion-3', 'criterion-4'];
  const id = await generated(page, { options: 3, criteria: 4, ballots: 0 }, (state) => {
    const placed = keys.map((criterion) => ({ criterion, tied: false }));
    const ordered = editDecision(state, enterOrder(state, ballot, placed));
    const pairs = keys.flatMap((first, index) => keys.slice(index + 1).map((second) => ({ first, second })));
    const compared = pairs.reduce(
      (before, pair) => editDecision(before, compare(before, ballot, { kind: 'criteria', ...pair }, 3)),
      ordered,
    );
    return editDecision(compared, setWeightMethod(compared, ballot, 'order'));
  });
  await openStep(page, id, 'weigh');
  await startRound(page, 2);
  const marks = page.getByRole('button', { name: /^Still so: / });
  await expect(marks).toHaveCount(4);
  await marks.nth(3).click();
  await expect(page.getByText('3 weights were taken over from round 1 and not looked at yet.')).toBeVisible();
  // The first goes down: that one moved, and the second with it.
  await page.getByRole('row').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('textbox', { name: /^Why it changed: / })).toHaveCount(2);
  await look(page, 'carried-order');

  await page.getByText('Pairwise', { exact: true }).click();
  await expect(page.getByText('6 comparisons were taken over from round 1 and not looked at yet.')).toBeVisible();
  await look(page, 'carried-pairs');
  await page.getByRole('radio', { checked: true }).last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Pair 2 of 6')).toBeVisible();
  await expect(marks).toHaveCount(1);
  await expect(page.getByText('5 comparisons were taken over from round 1 and not looked at yet.')).toBeVisible();
});
