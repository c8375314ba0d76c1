import { triggersText as triggers } from '../../renderer/text/triggers.ts';
import { expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { ask, expectSaved, openStep, stored } from './scenes.ts';

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
  await page.getByRole('heading', { name: triggers.title }).evaluate((heading) => heading.scrollIntoView());
  await expectNoSidewaysScroll(page, 'Decide with triggers at 640 px');
  await expectNothingCutOff(page, 'Decide with triggers at 640 px');
  await look(page, 'decide-triggers-640');
});
