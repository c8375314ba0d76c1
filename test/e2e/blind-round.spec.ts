import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerOpenDialog, answerSaveDialog, expect, setSize, startApp, test } from './app.ts';
import {
  beginTurn,
  decisionId,
  fillBallot,
  goTo,
  handIn,
  openBallots,
  revealAll,
  takeSeat,
  voter,
} from './ballot-scene.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { dropFile, reply } from './scenes.ts';
import { openStep } from './steps.ts';

/** Messages lie over what is looked at for a while. */
async function closeToasts(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Close', exact: true });
  for (let left = await close.count(); left > 0; left -= 1) {
    await close.first().click();
    await expect(close).toHaveCount(left - 1);
  }
}

test('three people vote unseen, and again on what they disagree about', async ({ app, folder }) => {
  test.setTimeout(240_000);
  const { electron, page } = app;
  /** Looks at a screen at both widths. */
  const lookBoth = async (name: string): Promise<void> => {
    await closeToasts(page);
    await look(page, name);
    await expectNoSidewaysScroll(page, name);
    await setSize(electron, page, 640, 800);
    await look(page, `${name}-narrow`);
    await expectNoSidewaysScroll(page, `${name}, narrow`);
    await expectNothingCutOff(page, `${name}, narrow`);
    await setSize(electron, page, 1280, 800);
  };
  await openBallots(page);
  await expect(page.getByText('0 of 3 are in')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reveal', exact: true })).toBeDisabled();
  await expect(page.getByRole('list', { name: 'People with a vote' }).getByRole('listitem')).toHaveCount(3);
  await lookBoth('ballots');

  await test.step('the turn of Ada', async () => {
    await voter(page, 'Ada').getByRole('button', { name: 'Begin turn of Ada' }).click();
    await expect(page.getByText('Ben, Cleo, Dan and whoever moderates look away now.')).toBeVisible();
    await lookBoth('ballot-hand-over');
    await takeSeat(page, 'Ada');
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Steps of the decision' })).toHaveCount(0);
    await expect(page.getByText('0 of 6 scored')).toBeVisible();
    // Findings on must-haves are no part of a ballot.
    await expect(page.getByText('Not verified')).toHaveCount(0);
    await lookBoth('ballot-turn');
    await fillBallot(page, { 'Admin panel': [9, 3], Hiring: [7, 2] });
    await expect(page.getByText('4 of 6 scored')).toBeVisible();
    await page.getByRole('radio', { name: 'Matrix' }).click();
    await expect(page.getByRole('gridcell', { name: 'Django, Hiring: 7' })).toBeVisible();
    await expect(page.getByText('Total')).toHaveCount(0);
    await lookBoth('ballot-matrix');
    await page.getByRole('radio', { name: 'Guided' }).click();
    await page.getByRole('tab', { name: 'Weigh (optional)' }).click();
    for (const criterion of ['Admin panel', 'Hiring', 'Start-up time']) {
      await page.getByRole('slider', { name: `Swing of ${criterion}` }).focus();
      await page.keyboard.press('End');
    }
    await lookBoth('ballot-weigh');
    await page.getByRole('tab', { name: 'Score', exact: true }).click();
    await page.getByRole('button', { name: 'Hand in' }).first().click();
    await expect(page.getByRole('alertdialog', { name: 'Hand in with 2 scores missing?' })).toContainText(
      'Start-up time: Django, Node.js',
    );
    await look(page, 'ballot-missing');
    await page.getByRole('button', { name: 'Go on with it' }).click();
    await fillBallot(page, { 'Start-up time': [4.5, 12] });
  });

  await test.step('she stops, and goes on where she was', async () => {
    await page.getByRole('button', { name: 'Stop for now' }).click();
    await expect(page.getByText('What Ada entered is kept, unseen.')).toBeVisible();
    await expect(voter(page, 'Ada')).toContainText('In progress');
    await beginTurn(page, 'Ada');
    await expect(page.getByText('6 of 6 scored')).toBeVisible();
    await handIn(page);
    await lookBoth('ballot-handed-in');
  });

  await test.step('Ben reaches nothing of hers', async () => {
    await page.getByRole('button', { name: 'Back to the moderator' }).click();
    await expect(page.getByText('1 of 3 are in')).toBeVisible();
    await goTo(page, `/decision/${decisionId}/ballot/ada?`);
    await expect(page.getByRole('heading', { name: 'The ballot of Ada is handed in' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Begin my turn' })).toHaveCount(0);
    await lookBoth('ballot-closed');
    for (const channel of ['decision:read', 'decision:undo', 'decision:redo'] as const)
      expect(await reply(page, channel, { id: decisionId, actor: 'ada' })).toMatchObject({
        ok: false,
        code: 'turn-closed',
      });
    await page.getByRole('button', { name: 'Hand over to Ben' }).click();
    await takeSeat(page, 'Ben');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('0 of 6 scored')).toBeVisible();
    await fillBallot(page, { 'Admin panel': [3, 8] });
    await page.keyboard.press('Control+z');
    await expect(page.getByText('3 of 6 scored').or(page.getByText('1 of 6 scored'))).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await fillBallot(page, { Hiring: [7, 3], 'Start-up time': [5, 11] });
    await handIn(page);
    await page.getByRole('button', { name: 'Back to the moderator' }).click();
  });

  await test.step('the moderator sees who is in, and reveals with a late ballot still out', async () => {
    await expect(page.getByText('2 of 3 are in')).toBeVisible();
    await expect(voter(page, 'Ben')).toContainText('Handed in');
    await expect(voter(page, 'Cleo')).toContainText('Not begun');
    await lookBoth('ballots-some-in');
    await page.getByRole('button', { name: 'Reveal', exact: true }).click();
    await expect(page.getByRole('alertdialog', { name: 'Reveal 2 ballots?' })).toContainText('Not in: Cleo.');
    await look(page, 'ballots-reveal');
    await page.getByRole('button', { name: 'Not yet' }).click();
  });

  await test.step('Cleo votes in a copy on her own machine', async () => {
    const sent = path.join(folder, 'for-cleo.decision.json');
    const back = path.join(folder, 'from-cleo.decision.json');
    await answerSaveDialog(electron, sent);
    await page.getByRole('button', { name: 'More for Cleo' }).click();
    await page.getByRole('menuitem', { name: 'Save as file for Cleo …' }).click();
    await expect(page.getByText(`Saved as ${sent}.`)).toBeVisible();
    const hers = await startApp(path.join(folder, 'hers'));
    try {
      await dropFile(hers.page, 'for-cleo.decision.json', readFileSync(sent, 'utf8'));
      await expect(hers.page.getByRole('heading', { name: 'Cleo, this is your ballot' })).toBeVisible();
      await look(hers.page, 'ballot-sent');
      await hers.page.getByRole('button', { name: 'Open my ballot' }).click();
      await fillBallot(hers.page, { 'Admin panel': [8, 4], Hiring: [6, 3], 'Start-up time': [4, 9] });
      await hers.page.getByRole('button', { name: 'Hand in', exact: true }).first().click();
      await expect(hers.page.getByRole('heading', { name: 'Your ballot is ready' })).toBeVisible();
      await look(hers.page, 'ballot-sent-ready');
      // She thinks again: her own copy stays open.
      await hers.page.getByRole('button', { name: 'Change it' }).click();
      await fillBallot(hers.page, { 'Start-up time': [4, 10] });
      await hers.page.getByRole('button', { name: 'Hand in', exact: true }).first().click();
      await answerSaveDialog(hers.electron, back);
      await hers.page.getByRole('button', { name: 'Save my ballot as a file …' }).click();
      await expect(hers.page.getByText(`Your ballot is saved as ${back}.`)).toBeVisible();
      // From the library it opens on the ballot as well.
      await hers.page.getByRole('button', { name: 'Back to the decisions' }).click();
      await hers.page.getByRole('link', { name: 'Backend for the booking platform' }).click();
      await expect(hers.page.getByRole('heading', { name: 'Cleo, this is your ballot' })).toBeVisible();
      expect(hers.complaints).toEqual([]);
    } finally {
      await hers.electron.close();
    }
    await answerOpenDialog(electron, back);
    await page.getByRole('button', { name: 'Bring in a ballot …' }).click();
    await expect(page.getByText('The ballot of Cleo was brought in.')).toBeVisible();
    await expect(page.getByText('3 of 3 are in')).toBeVisible();
    await expect(voter(page, 'Cleo')).toContainText('Handed in');
  });

  const agreement = page.getByRole('region', { name: 'What everyone said' });
  const onDjango = page.getByRole('region', { name: 'What was said of Django' });

  await test.step('what everybody said is shown after the reveal, not before', async () => {
    await expect(agreement).toHaveCount(0);
    await revealAll(page);
    await expect(page.getByText('3 ballots are revealed: Ada, Ben and Cleo.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reveal', exact: true })).toHaveCount(0);
    await expect(agreement.getByRole('heading', { name: 'Admin panel' })).toBeVisible();
    await expect(onDjango).toContainText('3 scores, median 8, from 3 to 9');
    await lookBoth('ballots-revealed');
  });

  await test.step('a second vote on the criterion that divides them', async () => {
    await agreement.getByRole('button', { name: /^Vote again/ }).click();
    await page
      .getByRole('alertdialog', { name: /^Vote again on/ })
      .getByRole('button', { name: 'Vote again', exact: true })
      .click();
    await expect(page.getByText('Second vote: 0 of 3 are in')).toBeVisible();
    await expect(page.getByText('Voted on again: Admin panel.')).toBeVisible();
    await expect(onDjango).toHaveCount(0);
    // As in the first vote there is nothing to reveal yet; a vote that nobody wants can be ended.
    await expect(page.getByRole('button', { name: 'Reveal', exact: true })).toBeDisabled();
    await page.getByRole('button', { name: 'End the vote …' }).click();
    await expect(page.getByRole('alertdialog', { name: 'End the second vote?' })).toContainText(
      'Not in: Ada, Ben and Cleo.',
    );
    await page.getByRole('button', { name: 'Not yet' }).click();
    await look(page, 'ballots-second-vote');
    for (const [name, first, scores] of [
      ['Ada', '9', [8, 4]],
      ['Ben', '3', [8, 4]],
    ] as const) {
      await beginTurn(page, name);
      await expect(page.getByText('0 of 2 scored', { exact: true })).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Criteria' }).getByRole('button')).toHaveCount(1);
      await expect(page.getByRole('tab')).toHaveCount(0);
      await expect(page.getByRole('region', { name: 'Django', exact: true })).toContainText(
        `In the first vote: ${first}`,
      );
      if (name === 'Ada') await lookBoth('ballot-second-vote');
      await fillBallot(page, { 'Admin panel': scores });
      await handIn(page);
      await page.getByRole('button', { name: 'Back to the moderator' }).click();
    }
    await expect(page.getByText('Second vote: 2 of 3 are in')).toBeVisible();
    await expect(page.getByRole('button', { name: 'More for Ada' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Reveal', exact: true }).click();
    await expect(page.getByRole('alertdialog', { name: 'Reveal the second vote?' })).toContainText('Not in: Cleo.');
    await page
      .getByRole('alertdialog', { name: /^Reveal / })
      .getByRole('button', { name: 'Reveal' })
      .click();
    // What was voted on again is still shown, though nothing divides people less now. Cleo stands by her first 8.
    await expect(agreement.getByRole('button', { name: /^Admin panel/ })).toHaveAttribute('aria-current', 'true');
    await expect(agreement.getByRole('heading', { name: 'Admin panel' })).toBeVisible();
    await expect(onDjango).toContainText('3 scores, median 8, from 8 to 8');
    await lookBoth('ballots-second-revealed');
  });

  await test.step('the agreed score, by hand or the median, is in the record', async () => {
    await page.getByRole('textbox', { name: 'Agreed score of Django' }).fill('7');
    await page.getByLabel('What was said', { exact: true }).fill('Ben counted the plug-ins in.');
    await openStep(page, 'Record');
    await page.getByRole('tab', { name: 'As text' }).click();
    const record = page.getByRole('tabpanel');
    await expect(record).toContainText('| Admin panel (must-have) | 33.3 % | 7 | 4 |');
    await expect(record).toContainText('| Start-up time (in s, less is better) | 33.3 % | 4.5 | 11 |');
    await expect(record).toContainText('There was a second vote on “Admin panel”.');
    await expect(record).toContainText('Ben counted the plug-ins in');
  });
});

test('a turn by keyboard alone', async ({ app }) => {
  const { page } = app;
  const keys = page.keyboard;
  await openBallots(page);
  await tabTo(page, page.getByRole('button', { name: 'Begin turn of Ada' }));
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Begin my turn' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'The ballot of Ada' })).toBeVisible();
  // The ring is around what has the focus, not around the tabs and all that is under them.
  await keys.press('Tab');
  await expect(page.getByRole('tablist').locator('..')).toHaveCSS('box-shadow', 'none');
  await keys.press('Shift+Tab');
  for (const [django, node] of [
    ['9', '5'],
    ['x', '7'],
  ] as const) {
    await keys.press(django);
    await keys.press(node);
    await expect(page.getByRole('button', { name: /^Next: / })).toBeFocused();
    await keys.press('Enter');
  }
  await expect(page.getByRole('textbox', { name: 'Score for Django' })).toBeFocused();
  await keys.type('4.5');
  await keys.press('Enter');
  await keys.type('12');
  await expect(page.getByText('6 of 6 scored')).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Hand in', exact: true }).last()).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Handed in' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hand over to Ben' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Back to the moderator' }));
  await keys.press('Enter');
  await expect(voter(page, 'Ada')).toContainText('Handed in');
  await tabTo(page, page.getByRole('button', { name: 'More for Ada' }));
  await keys.press('Enter');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await keys.press('Tab');
  await keys.press('Enter');
  await expect(voter(page, 'Ada')).toContainText('Not begun');
});

/** Presses Tab until an element has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}
