import type { Page } from '@playwright/test';
import { historyText as text } from '../../renderer/text/history.ts';
import { workshopText } from '../../renderer/text/workshop.ts';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { setTitle } from '../../shared/decision/edits/frame.ts';
import { setField } from '../../shared/decision/edits/rows.ts';
import { setScore } from '../../shared/decision/edits/score.ts';
import { viewRound } from '../../shared/decision/view.ts';
import { teamDecision } from '../fixtures/team-decision.ts';
import { expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { ask, makeEdits, openStep, stored } from './scenes.ts';

const id = 'remembered';

/** A decision that was accepted, and has gone on in a second round. */
async function openHistory(page: Page): Promise<void> {
  const state = teamDecision({ options: 3, criteria: 6, ballots: 2 });
  await ask(page, 'file:open-text', {
    name: 'remembered.decision.json',
    text: writeDecisionFile({ key: id, state }),
  });
  await makeEdits(
    page,
    id,
    (present) => setTitle(present, 'The first title'),
    (present) => setTitle(present, 'The second title'),
    (present) => setField(present, 'decision', '', 'status', 'accepted'),
  );
  await ask(page, 'round:open', { id });
  await makeEdits(
    page,
    id,
    (present) => setTitle(present, 'The third title'),
    (present) =>
      setScore(present, viewRound(present, 2).agreed.ballot, { criterion: 'criterion-1', option: 'option-1' }, 1),
  );
  await openStep(page, id, 'result');
  await page.getByRole('link', { name: workshopText.sidePlaces.history, exact: true }).click();
}

test('what happened is told, and any earlier state can be looked at and left again', async ({ app }) => {
  const { page, electron } = app;
  await openHistory(page);
  const happened = page.getByRole('region', { name: text.events });
  await expect(happened.getByRole('listitem').first()).toContainText('2 edits by the moderator');
  await expect(happened).toContainText('Round 2 was opened');
  await expect(happened).toContainText('Round 1 was closed');
  await expect(happened).toContainText('Status: proposed → accepted');
  await expect(page.getByText('Person 1 (decision-maker, own ballot)').first()).toBeVisible();
  await happened.getByRole('button', { name: '2 edits by the moderator', exact: true }).first().click();
  await expect(happened.getByRole('button', { name: text.lookAfter('Set the scene') })).toHaveCount(2);
  await look(page, 'history');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'History at 640 px');
  await expectNothingCutOff(page, 'History at 640 px');
  await look(page, 'history-640');
  await setSize(electron, page, 1280, 800);

  await happened.getByRole('button', { name: text.lookAfter('Status: proposed → accepted') }).click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('The second title');
  await expect(page.getByRole('button', { name: 'Round 1, open' })).toBeVisible();
  await expect(page.getByText(/^The decision as it was on \d+ \w+ \d{4}\./)).toBeVisible();
  await look(page, 'history-earlier');
  await openStep(page, id, 'frame');
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).not.toBeEditable();
  await openStep(page, id, 'score');
  await openStep(page, id, 'decide');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.getByRole('button', { name: text.toHistory, exact: true }).click();
  await expect(happened.getByText(text.looking)).toHaveCount(1);
  await page.getByRole('button', { name: text.toNow }).click();
  await expect(title).toHaveText('The third title');
  await expect(page.getByRole('button', { name: 'Round 2, open' })).toBeVisible();
  expect((await stored(page, id)).decision.title).toBe('The third title');
});

test('a decision without edits began, and can be looked at as it began', async ({ app: { page } }) => {
  const state = teamDecision({ options: 2, criteria: 2, ballots: 0 });
  await ask(page, 'file:open-text', { name: 'x.decision.json', text: writeDecisionFile({ key: id, state }) });
  await openStep(page, id, 'frame');
  await page.getByRole('link', { name: workshopText.sidePlaces.history, exact: true }).click();
  const happened = page.getByRole('region', { name: text.events });
  await expect(happened.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText(text.nobody).first()).toBeVisible();
  await happened.getByRole('button', { name: text.lookAfter('The decision was begun') }).click();
  await expect(page.getByRole('button', { name: text.toNow })).toBeVisible();
});
