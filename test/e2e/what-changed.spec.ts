import type { Locator, Page } from '@playwright/test';
import { whatChangedText as text } from '../../renderer/text/what-changed.ts';
import { workshopText } from '../../renderer/text/workshop.ts';
import { figureText } from '../../renderer/text/figure.ts';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { editDecision } from '../../shared/decision/edit.ts';
import { closeRound } from '../../shared/decision/edits/decide.ts';
import { giveChangeReason } from '../../shared/decision/edits/looked-at.ts';
import { openNextRound } from '../../shared/decision/edits/next-round.ts';
import { setScore } from '../../shared/decision/edits/score.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { viewRound } from '../../shared/decision/view.ts';
import { teamDecision, type TeamDecision } from '../fixtures/team-decision.ts';
import { expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { ask, expectSaved, openStep, stored } from './scenes.ts';
import { openExample } from './steps.ts';

const id = 'revisited';
const at = '2026-06-01T09:00:00.000Z';

/** A generated decision whose first round is closed, in its second round, as edited. */
function twoRounds(settings: TeamDecision, edit: (state: DecisionState) => DecisionState): DecisionState {
  const first = teamDecision(settings);
  const closed = editDecision(first, closeRound(first, 1, at));
  return edit(editDecision(closed, openNextRound(closed, { at, seed: 12 })));
}

/** With other scores in the second round. */
function scored(
  state: DecisionState,
  scores: readonly (readonly [option: string, criterion: string, value: number])[],
): DecisionState {
  return scores.reduce((before, [option, criterion, value]) => {
    const { ballot } = viewRound(before, 2).agreed;
    return editDecision(before, setScore(before, ballot, { option, criterion }, value));
  }, state);
}

const small: TeamDecision = {
  options: 3,
  criteria: 6,
  ballots: 0,
  swing: (j) => 100 - 10 * j,
  score: (i, j) => ([7, 6, 3][i] ?? 0) + (j % 3 === i ? 2 : 0),
};

/** Option B takes the lead by two scores, one of them with a reason. */
function turned(): DecisionState {
  const state = twoRounds(small, (second) =>
    scored(second, [
      ['option-2', 'criterion-1', 10],
      ['option-1', 'criterion-2', 3],
    ]),
  );
  return editDecision(state, giveChangeReason(state, 2, 'score:agreed:criterion-2:option-1', 'The vendor left.'));
}

async function open(page: Page, state: DecisionState): Promise<void> {
  const decision = writeDecisionFile({ key: id, state });
  await ask(page, 'file:open-text', { name: 'revisited.decision.json', text: decision });
  await openStep(page, id, 'result');
}

function sideLink(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: workshopText.stepsLabel }).getByRole('link', { name, exact: true });
}

async function openChanges(page: Page): Promise<void> {
  await sideLink(page, workshopText.sidePlaces.changes).click();
  await expect(page.getByRole('heading', { level: 2, name: text.title })).toBeVisible();
}

function list(page: Page, kind: keyof typeof text.lists): Locator {
  return page.getByRole('region', { name: text.lists[kind], exact: true });
}

test('two rounds say who took the lead, what from, and which single change mattered most', async ({ app }) => {
  const { page, electron } = app;
  await open(page, turned());
  await openChanges(page);
  const ranking = page.getByRole('region', { name: text.ranking });
  await expect(ranking).toContainText('Option B took the lead from Option A.');
  await expect(ranking).toContainText('from scores');
  await expect(page.getByRole('region', { name: text.slope })).toBeVisible();
  const parts = page.getByRole('region', { name: text.parts });
  await parts.getByRole('button', { name: figureText.how }).click();
  await expect(parts).toContainText('Shapley value');
  await expect(parts).toContainText('÷ 6 =');
  await parts.getByRole('button', { name: text.whose }).click();
  await page.getByRole('option', { name: 'Option A' }).click();
  await expect(parts).toContainText('The lead of Option A over the best of the others went from');
  const single = page.getByRole('table', { name: text.singles }).getByRole('row').nth(1);
  await expect(single).toContainText('The score of Option');
  await expect(list(page, 'scores').getByRole('listitem')).toHaveCount(2);
  await expect(list(page, 'scores')).toContainText('As before: 16, not looked at yet.');
  await expect(list(page, 'weights')).toHaveCount(0);
  await expect(page.getByRole('region', { name: text.asItWas })).toContainText('6, not looked at yet');
  await setSize(electron, page, 1280, 2400);
  await look(page, 'what-changed');
});

test('a reason is given while the round is open, kept, and read once it is closed', async ({ app }) => {
  const { page } = app;
  await open(page, turned());
  await openChanges(page);
  const why = page.getByRole('textbox', { name: text.why('Option B on “Criterion 1”') });
  await why.fill('It was rewritten.');
  await why.blur();
  await expectSaved(page);
  expect((await stored(page, id)).changeReasons).toEqual({
    'score:agreed:criterion-1:option-2': 'It was rewritten.',
    'score:agreed:criterion-2:option-1': 'The vendor left.',
  });
  await expect(page.getByRole('table', { name: text.singles })).toContainText('It was rewritten.');
  await why.fill('');
  await why.blur();
  await expectSaved(page);
  expect(Object.keys((await stored(page, id)).changeReasons)).toHaveLength(1);
  const { rows } = await ask(page, 'decision:read', { id });
  expect(rows['round']).toHaveLength(2);
  await ask(page, 'round:open', { id });
  await page.reload();
  await openChanges(page);
  await page.getByRole('button', { name: new RegExp(`${text.earlier}$`) }).click();
  await page.getByRole('option', { name: 'Round 1' }).click();
  await page.getByRole('button', { name: new RegExp(`${text.later}$`) }).click();
  await page.getByRole('option', { name: 'Round 2' }).click();
  await expect(list(page, 'scores')).toContainText('The vendor left.');
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('one round has nothing to compare, and no way to it', async ({ app }) => {
  const { page } = app;
  await openExample(page);
  await expect(sideLink(page, workshopText.sidePlaces.changes)).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = location.hash.replace(/\/\w+$/, '/changes');
  });
  await expect(page.getByRole('heading', { name: text.oneRound })).toBeVisible();
});

test('twelve options on forty criteria have room, also at 200 %', async ({ app: { page, electron } }) => {
  const large: TeamDecision = { options: 12, criteria: 40, ballots: 0 };
  const state = twoRounds(large, (second) =>
    scored(
      second,
      Array.from({ length: 60 }, (_, n) => [`option-${(n % 12) + 1}`, `criterion-${(n % 40) + 1}`, (n * 7) % 11]),
    ),
  );
  await open(page, state);
  await openChanges(page);
  await look(page, 'what-changed-12-by-40');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'What changed at 640 px');
  await expectNothingCutOff(page, 'What changed at 640 px');
  await look(page, 'what-changed-640');
  await list(page, 'scores').scrollIntoViewIfNeeded();
  await look(page, 'what-changed-640-scores');
});
