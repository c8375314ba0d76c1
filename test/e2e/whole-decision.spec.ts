import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDecisionFile } from '../../shared/decision/decision-file.ts';
import { answerOpenDialog, expect, test } from './app.ts';
import { expectNoSidewaysScroll, look } from './look.ts';
import { openStep, score, startFromTemplate } from './steps.ts';

test('a whole decision by mouse: from the template to a record in a git repository', async ({ app, folder }) => {
  const { electron, page } = app;
  const repository = path.join(folder, 'booking platform');
  const decisions = path.join(repository, 'docs', 'decisions');
  mkdirSync(decisions, { recursive: true });
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: repository, encoding: 'utf8' });
  git('init', '--quiet');

  await look(page, 'library-empty');
  await startFromTemplate(page, 'Django or Node.js', 'template-choice');

  await test.step('Frame', async () => {
    await page.getByLabel('Title', { exact: true }).fill('Backend for the booking platform');
    await page
      .getByLabel('Context and problem')
      .fill('Operators and guests share one booking system.\n\nWhich backend do we build the **next** version on?');
    await page.getByPlaceholder('Add a person, or paste a list').fill('Tech lead');
    await page.getByPlaceholder('Add a person, or paste a list').press('Enter');
    await page.getByText('A CRUD-heavy application or an internal tool').click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await look(page, 'frame');
    await expectNoSidewaysScroll(page, 'Frame');
    await expect(page.getByRole('link', { name: /^Frame 5 of 5 done/ })).toBeVisible();
  });

  await test.step('Weigh', async () => {
    await openStep(page, 'Weigh');
    await look(page, 'weigh-fresh');
    await page.getByRole('button', { name: 'Take all suggestions' }).click();
    await expect(page.getByText(/^All \d+ have a weight\.$/)).toBeVisible();
    const admin = page.getByRole('slider', { name: 'Swing of Admin panel' });
    await admin.focus();
    await page.keyboard.press('End');
    await expect(admin).toHaveValue('100');
    await look(page, 'weigh');
    await expectNoSidewaysScroll(page, 'Weigh');
    await expect(page.getByRole('link', { name: /^Weigh 29 of 29 done/ })).toBeVisible();
  });

  await test.step('Score', async () => {
    await openStep(page, 'Score');
    await look(page, 'score-fresh');
    for (let index = 0; index < 29; index += 1) {
      await score(page, 'Django', '8');
      await score(page, 'Node.js', index < 6 ? '9' : '6');
      if (index === 1) {
        await page.getByRole('textbox', { name: 'Note on Django' }).fill('Measured in the prototype.');
        await look(page, 'score');
        await expectNoSidewaysScroll(page, 'Score');
      }
      await page.getByRole('button', { name: /^Next: / }).click();
    }
    await expect(page.getByRole('link', { name: /^Score 58 of 58 done/ })).toBeVisible();
  });

  await test.step('Result', async () => {
    await expect(page.getByRole('link', { name: /^Result 1 of 1 done/ })).toHaveAttribute('aria-current', 'step');
    await expect(page.getByText(/draws, seed \d+/)).toBeVisible();
    await expect(page.getByText(/^Django leads/)).toBeVisible();
    await look(page, 'result');
    await expectNoSidewaysScroll(page, 'Result');
  });

  await test.step('the matrix', async () => {
    await openStep(page, 'Score');
    await page.getByRole('radio', { name: 'Matrix' }).click();
    await expect(page.getByRole('grid', { name: 'Scores of every option on every criterion' })).toBeVisible();
    await look(page, 'score-matrix');
    await expectNoSidewaysScroll(page, 'the matrix');
  });

  await test.step('Decide', async () => {
    await openStep(page, 'Decide');
    await look(page, 'decide-fresh');
    await page.getByRole('radiogroup').getByText('Django', { exact: true }).click();
    await page.getByLabel('Why Django?').fill('it brings the back office along');
    await page.getByLabel('New good consequence').fill('operators get a back office at once');
    await page.getByLabel('New good consequence').press('Enter');
    await page.getByLabel('How will we check that it is followed?').fill('A review of the first release.');
    await page.getByLabel('Title of the record').fill('Use Django for the booking platform');
    await page.getByRole('button', { name: 'In 6 months' }).click();
    await look(page, 'decide');
    await expectNoSidewaysScroll(page, 'Decide');
    await expect(page.getByRole('link', { name: /^Decide 2 of 2 done/ })).toBeVisible();
  });

  await test.step('Record', async () => {
    await openStep(page, 'Record');
    await look(page, 'record-fresh');
    await answerOpenDialog(electron, decisions);
    await page.getByRole('button', { name: 'Pick a folder …' }).click();
    await expect(page.getByText('0001-use-django-for-the-booking-platform.md').first()).toBeVisible();
    await page.getByRole('tab', { name: 'As text' }).click();
    await look(page, 'record-text');
    await page.getByRole('tab', { name: 'As it reads' }).click();
    await page.getByRole('button', { name: 'Write 3 files' }).click();
    await expect(page.getByText('Unchanged', { exact: true })).toBeVisible();
    await look(page, 'record');
    await expectNoSidewaysScroll(page, 'Record');
    await expect(page.getByRole('link', { name: /^Record 1 of 1 done/ })).toBeVisible();
  });

  await test.step('what lies in the repository', async () => {
    const status = git('status', '--porcelain', '--untracked-files=all').trim().split('\n').toSorted();
    expect(status).toEqual([
      '?? docs/decisions/0001-use-django-for-the-booking-platform.md',
      '?? docs/decisions/decision-data/0001-use-django-for-the-booking-platform.analysis.html',
      '?? docs/decisions/decision-data/0001-use-django-for-the-booking-platform.decision.json',
    ]);
    const record = readFileSync(path.join(decisions, '0001-use-django-for-the-booking-platform.md'), 'utf8');
    expect(record).toContain('# Use Django for the booking platform\n');
    expect(record).toContain('Chosen option: "Django", because it brings the back office along');
    expect(record).toContain('decision-makers: Tech lead');
    expect(record).toMatch(/\| Admin panel \| [\d.]+ % \| 8 \| 6 \|/);
    expect(record).toContain('* Good, because operators get a back office at once');
    const data = '0001-use-django-for-the-booking-platform.decision.json';
    const read = readDecisionFile(readFileSync(path.join(decisions, 'decision-data', data), 'utf8'), data);
    expect(Object.values(read.state.score)).toHaveLength(58);
  });

  await test.step('back in the library', async () => {
    await page.getByRole('link', { name: 'Decisions' }).click();
    await expect(page.getByText('Backend for the booking platform')).toBeVisible();
    await look(page, 'library');
  });
});
