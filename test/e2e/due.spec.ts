import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decideText } from '../../renderer/text/decide.ts';
import { dueText } from '../../renderer/text/due.ts';
import { libraryText } from '../../renderer/text/library.ts';
import { shellText } from '../../renderer/text/shell.ts';
import { triggersText as triggers } from '../../renderer/text/triggers.ts';
import { monthsLater } from '../../shared/decision/calendar.ts';
import { closeRound, setDay } from '../../shared/decision/edits/decide.ts';
import { setTitle } from '../../shared/decision/edits/frame.ts';
import { setScore } from '../../shared/decision/edits/score.ts';
import { addTrigger, setTrigger } from '../../shared/decision/edits/triggers.ts';
import { answerOpenDialog, expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { ask, expectSaved, makeEdits, openLibrary, openStep, stored } from './scenes.ts';

test('what would make us revisit is written in Decide, watches a score, and happens', async ({
  app: { page, electron },
}) => {
  const { id } = await ask(page, 'library:create', { template: 'django-vs-nodejs' });
  await openStep(page, id, 'decide');
  await expect(page.getByRole('heading', { name: triggers.triggers })).toBeVisible();
  await expect(page.getByRole('textbox', { name: triggers.newTrigger })).toBeHidden();

  // A line that is left empty is gone again.
  await page.getByRole('button', { name: triggers.add }).click();
  await expect(page.getByRole('textbox', { name: triggers.newTrigger })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('textbox', { name: triggers.newTrigger })).toBeHidden();

  await page.getByRole('button', { name: triggers.add }).click();
  await page.keyboard.type('The licence of Django changes');
  await page.getByRole('button', { name: triggers.itHappened }).click();
  await expect(page.getByLabel(triggers.happenedOn)).toBeFocused();
  await page.getByRole('button', { name: triggers.add }).click();
  await page.keyboard.type('Nobody needs the back office any more');
  await page.getByRole('button', { name: triggers.addCondition }).last().click();
  await page
    .getByRole('group', { name: triggers.condition(2) })
    .getByRole('button', { name: triggers.chooseCriterion })
    .click();
  await page.getByRole('option', { name: 'Admin panel' }).click();
  await page.getByRole('textbox', { name: triggers.value }).fill('4');
  await page.getByRole('button', { name: triggers.inSixMonths }).click();
  await expectSaved(page);
  const view = await stored(page, id);
  const today = new Date().toISOString().slice(0, 10);
  expect(view.decision.reviewDate! > today).toBe(true);
  expect(view.triggers).toMatchObject([
    { text: 'The licence of Django changes', happenedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), criterion: null },
    {
      text: 'Nobody needs the back office any more',
      criterion: 'admin-panel',
      option: null,
      relation: 'at-most',
      value: 4,
    },
  ]);
  await page.getByRole('heading', { name: triggers.title }).evaluate((heading) => heading.scrollIntoView());
  await look(page, 'decide-triggers');
  await setSize(electron, page, 640, 800);
  // From the top: what is scrolled out of sight lies behind the head.
  await page.getByRole('heading', { name: decideText.chosen }).evaluate((heading) => heading.scrollIntoView(false));
  await expectNoSidewaysScroll(page, 'Decide with triggers at 640 px');
  await expectNothingCutOff(page, 'Decide with triggers at 640 px');
  await page.getByRole('heading', { name: triggers.title }).evaluate((heading) => heading.scrollIntoView());
  await look(page, 'decide-triggers-640');
});

test('a trigger is written and happens while the round is closed', async ({ app: { page } }) => {
  const { id } = await ask(page, 'library:create', { template: 'django-vs-nodejs' });
  await makeEdits(page, id, (state) => closeRound(state, 1, new Date().toISOString()));
  await openStep(page, id, 'decide');
  await page.getByRole('button', { name: triggers.add }).click();
  await page.keyboard.type('The team is another one');
  await page.getByRole('button', { name: triggers.itHappened }).click();
  await expectSaved(page);
  expect((await stored(page, id)).triggers).toMatchObject([
    { text: 'The team is another one', happenedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  ]);
  await page.getByRole('button', { name: triggers.remove('The team is another one') }).click();
  await expectSaved(page);
  expect((await stored(page, id)).triggers).toEqual([]);
});

test('what is due has a place of its own, with a count, reasons in words, and what comes next', async ({
  app: { page, electron },
  folder,
}) => {
  const rail = page.getByRole('navigation', { name: 'Main navigation' });
  await expect(rail.getByRole('link', { name: shellText.due })).toBeHidden();

  const day = (months: number): string => monthsLater(new Date().toISOString().slice(0, 10), months);
  const create = async (title: string, ...edits: Parameters<typeof makeEdits>[2][]): Promise<string> => {
    const { id } = await ask(page, 'library:create', { template: 'django-vs-nodejs' });
    await makeEdits(page, id, (state) => setTitle(state, title), ...edits);
    return id;
  };
  await create('Framework of the workshop portal', (state) => setDay(state, 'reviewDate', day(-2)));
  const storage = await create('Where files are stored', (state) =>
    addTrigger(state, 'The provider raises its prices', 'prices'),
  );
  await makeEdits(page, storage, (state) => setTrigger(state, 'prices', { happenedOn: day(-1) }));
  const admin = await create('Back office by ourselves', (state) =>
    addTrigger(state, 'The team no longer knows the admin', 'admin'),
  );
  await makeEdits(
    page,
    admin,
    (state) => setTrigger(state, 'admin', { criterion: 'admin-panel', option: 'nodejs', value: 4 }),
    (state) => setScore(state, state.ballot['1/agreed']!, { option: 'nodejs', criterion: 'admin-panel' }, 3),
  );
  await create('Message broker', (state) => setDay(state, 'reviewDate', day(2)));
  await create('Not for a long time', (state) => setDay(state, 'reviewDate', day(8)));
  const adrs = path.join(folder, 'repository', 'docs', 'decisions');
  mkdirSync(adrs, { recursive: true });
  writeFileSync(
    path.join(adrs, '0001-use-postgresql.md'),
    `---\nstatus: accepted\ndate: 2020-01-01\n---\n\n# Use PostgreSQL\n\n## Context and Problem Statement\n\nData.\n\n## Decision Outcome\n\nChosen option: "PostgreSQL", because we know it.\n\n## More Information\n\nTo be reviewed on ${day(-4)}.\n`,
  );
  await answerOpenDialog(electron, path.join(folder, 'repository'));
  await ask(page, 'repository:add');
  await expect.poll(async () => (await ask(page, 'due:count')).count).toBe(4);

  await openLibrary(page);
  await page.reload();
  const place = rail.getByRole('link', { name: shellText.due });
  await expect(place).toHaveText(`${shellText.due}4`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Framework of the workshop portal' })).toContainText(
    libraryText.reviewDue,
  );
  await expect(page.getByRole('listitem').filter({ hasText: 'Message broker' })).not.toContainText(
    libraryText.reviewDue,
  );
  await look(page, 'library-with-due');
  await page.getByRole('button', { name: libraryText.status }).click();
  await page.getByRole('option', { name: libraryText.dueForReview }).click();
  await expect(
    page
      .getByRole('list', { name: libraryText.list })
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') }),
  ).toHaveCount(3);

  await place.click();
  const due = page.getByRole('list', { name: dueText.due });
  await expect(due.getByRole('link')).toHaveText([
    'Use PostgreSQL',
    'Framework of the workshop portal',
    'Where files are stored',
    'Back office by ourselves',
  ]);
  await expect(due).toContainText(
    'Condition met: Admin panel of Node.js is now 3 of 10, at most 4 of 10 (The team no longer knows the admin)',
  );
  await expect(due).toContainText('The provider raises its prices');
  await expect(page.getByRole('list', { name: dueText.coming }).getByRole('link')).toHaveText(['Message broker']);
  await look(page, 'due');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'Due at 640 px');
  await expectNothingCutOff(page, 'Due at 640 px');
  await look(page, 'due-640');
  await page.getByRole('button', { name: shellText.openNavigation }).click();
  await expect(page.getByRole('menuitem', { name: shellText.dueCount(4) })).toBeVisible();
  await page.keyboard.press('Escape');
  await setSize(electron, page, 1280, 800);

  await due.getByRole('link').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Framework of the workshop portal' })).toBeVisible();
  await page.getByRole('button', { name: triggers.inAYear }).click();
  await expectSaved(page);
  await rail.getByRole('link', { name: 'Decisions' }).click();
  await expect(place).toHaveText(`${shellText.due}3`);
});

test('nothing is due in a new library, and the reminder is asked for there', async ({ app: { page }, dataFolder }) => {
  await page.evaluate(() => {
    location.hash = '#/due';
  });
  await expect(page.getByRole('heading', { name: dueText.emptyTitle })).toBeVisible();
  const remind = page.getByRole('checkbox', { name: dueText.remind });
  await expect(remind).not.toBeChecked();
  await page.getByText(dueText.remind).click();
  await expect(remind).toBeChecked();
  await expect
    .poll(() => JSON.parse(readFileSync(path.join(dataFolder, 'reminder.json'), 'utf8')))
    .toMatchObject({ on: true });
  await look(page, 'due-empty');
});

test('a reminder comes once a day, and a click on it shows what is due in the page that is there', async ({
  app: { page, electron },
  dataFolder,
}) => {
  const { id } = await ask(page, 'library:create', { template: 'django-vs-nodejs' });
  await makeEdits(page, id, (state) => setDay(state, 'reviewDate', '2020-01-01'));
  writeFileSync(path.join(dataFolder, 'reminder.json'), JSON.stringify({ on: true, lastDay: '2020-01-01' }));
  await page.evaluate(() => {
    document.title = 'The same page';
  });
  const bodies = await electron.evaluate(({ Notification, powerMonitor }) => {
    const shown: Electron.Notification[] = [];
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this);
    };
    powerMonitor.emit('resume');
    powerMonitor.emit('resume');
    shown[0]?.emit('click');
    return shown.map(({ body }) => body);
  });
  expect(bodies).toEqual(['A decision is due for review.']);
  await expect(page.getByRole('heading', { level: 1, name: dueText.title })).toBeVisible();
  expect(await page.title()).toBe('The same page');
});
