import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readTemplate } from '../../shared/template/read-template.ts';
import type { Template } from '../../shared/template/template.ts';
import { answerOpenDialog, answerSaveDialog, expect, setSize, startApp, test } from './app.ts';
import { expectNoSidewaysScroll, look } from './look.ts';
import { openLibrary, stored } from './scenes.ts';
import { openExample } from './steps.ts';

function filesIn(dataFolder: string): readonly string[] {
  const folder = path.join(dataFolder, 'templates');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

function textIn(dataFolder: string, file: string): string {
  return readFileSync(path.join(dataFolder, 'templates', file), 'utf8');
}

function templateIn(dataFolder: string, file: string): Template {
  return readTemplate(file, textIn(dataFolder, file));
}

async function openTemplates(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Templates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Templates' })).toBeVisible();
}

async function chooseFor(page: Page, template: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${template}`, exact: true }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('a decision is saved as template, without what was said and scored, and the next one begins with it', async ({
  app,
  dataFolder,
}) => {
  const { page } = app;
  await openExample(page);
  const id = /decision\/([^/]+)/.exec(page.url())?.[1] ?? '';
  const before = await stored(page, id);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save as template …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as template' });
  await expect(dialog.getByText('Left out: weights, scores, notes')).toBeVisible();
  await dialog.getByLabel('Name', { exact: true }).fill('Portals');
  await dialog.getByLabel('Description').fill('For our portals.');
  await dialog.getByRole('button', { name: 'What becomes of Node.js', exact: false }).first().click();
  await page.getByRole('option', { name: 'Ready to add' }).click();
  await look(page, 'template-save-as');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('“Portals” is among your templates.')).toBeVisible();

  expect(filesIn(dataFolder)).toEqual(['portals.yaml']);
  const template = templateIn(dataFolder, 'portals.yaml');
  expect(template).toMatchObject({ slug: 'portals', name: 'Portals', description: 'For our portals.' });
  expect(template.criteria.map(({ key }) => key)).toEqual(before.criteria.map(({ key }) => key));
  expect(template.options.find(({ key }) => key === 'nodejs')).toMatchObject({ offered: true });
  // The template that the decision was made from gives its sources their titles.
  expect(Object.values(template.sources).every(({ title }) => title !== undefined)).toBe(true);
  const text = textIn(dataFolder, 'portals.yaml');
  for (const person of before.participants) expect(text).not.toContain(person.name);
  for (const { note } of Object.values(before.agreed.scores)) if (note !== '') expect(text).not.toContain(note);

  // The same name again: it is asked, and nothing is written before the answer.
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save as template …' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('Portals');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const asked = page.getByRole('alertdialog', { name: 'There is one already' });
  await expect(asked).toContainText('Nothing was written yet');
  expect(textIn(dataFolder, 'portals.yaml')).toBe(text);
  await look(page, 'template-taken');
  await asked.getByRole('button', { name: 'Keep both' }).click();
  await expect(asked).toBeHidden();
  await expect.poll(() => filesIn(dataFolder)).toEqual(['portals-2.yaml', 'portals.yaml']);

  await openTemplates(page);
  await page.getByRole('button', { name: 'New decision from Portals', exact: true }).click();
  await expect(page.getByLabel('Title', { exact: true })).toBeVisible();
  const made = await stored(page, /decision\/([^/]+)/.exec(page.url())?.[1] ?? '');
  expect(made.criteria.map(({ key }) => key)).toEqual(before.criteria.map(({ key }) => key));
  expect(made.optionsAside.map(({ key }) => key)).toContain('nodejs');
  expect(Object.keys(made.agreed.scores)).toEqual([]);
});

test('templates are listed with the broken ones, copied, renamed, exported, imported and deleted', async ({
  app,
  dataFolder,
  folder,
}) => {
  const { page, electron } = app;
  mkdirSync(path.join(dataFolder, 'templates'), { recursive: true });
  writeFileSync(path.join(dataFolder, 'templates', 'broken.yaml'), 'template: 1\nslug: broken\n');
  await openTemplates(page);
  await expect(page.getByText('broken.yaml')).toBeVisible();
  await chooseFor(page, 'Django or Node.js', 'Make a copy');
  await expect(page.getByRole('link', { name: 'Copy of Django or Node.js' })).toBeVisible();
  await chooseFor(page, 'Copy of Django or Node.js', 'Rename …');
  const rename = page.getByRole('dialog', { name: 'Rename the template' });
  await rename.getByLabel('Name').fill('Backend');
  await rename.getByLabel('Name').press('Enter');
  await expect(page.getByRole('link', { name: 'Backend' })).toBeVisible();
  await look(page, 'templates');
  // The comments of the shipped file went along.
  expect(textIn(dataFolder, 'copy-of-django-or-node-js.yaml')).toContain('# Per criterion: the question');

  const out = path.join(folder, 'backend.yaml');
  await answerSaveDialog(electron, out);
  await chooseFor(page, 'Backend', 'Export …');
  await expect(page.getByText(`Written to ${out}`)).toBeVisible();
  await chooseFor(page, 'Backend', 'Delete …');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('link', { name: 'Backend' })).toBeHidden();
  expect(filesIn(dataFolder)).toEqual(['broken.yaml']);

  await answerOpenDialog(electron, out);
  await page.getByRole('button', { name: 'Import …' }).click();
  await expect(page.getByRole('link', { name: 'Backend' })).toBeVisible();
  expect(textIn(dataFolder, 'copy-of-django-or-node-js.yaml')).toBe(readFileSync(out, 'utf8'));

  // Again: the slug is there.
  await page.getByRole('button', { name: 'Import …' }).click();
  const asked = page.getByRole('alertdialog', { name: 'There is one already' });
  await asked.getByRole('button', { name: 'Replace it' }).click();
  await expect(asked).toBeHidden();
  await expect.poll(() => filesIn(dataFolder)).toEqual(['broken.yaml', 'copy-of-django-or-node-js.yaml']);

  writeFileSync(out, readFileSync(out, 'utf8').replace('suggestedSwing: 60', 'suggestedSwing: much'));
  await page.getByRole('button', { name: 'Import …' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('backend.yaml cannot be used');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('criteria[0].suggestedSwing');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'templates at 640');
  await look(page, 'templates-narrow');
});

test('a template is edited as the frame of a decision, and its file changes when it is saved', async ({
  app,
  dataFolder,
}) => {
  const { page, electron } = app;
  await openTemplates(page);
  await page.getByRole('link', { name: 'Django or Node.js' }).click();
  await expect(page.getByText('comes with Fulcrum and stays as it is')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).not.toBeEditable();
  await look(page, 'template-shipped');
  await page.getByRole('button', { name: 'Make a copy to change it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Copy of Django or Node.js' })).toBeVisible();
  const file = 'copy-of-django-or-node-js.yaml';
  const first = textIn(dataFolder, file);

  await page.getByLabel('Name', { exact: true }).fill('Backends');
  await page.getByLabel('Description', { exact: true }).fill('Ours.');
  const weight = page.getByRole('textbox', { name: 'Suggested weight of CPU-bound work' });
  await weight.fill('33');
  await page.getByRole('button', { name: 'Delete Django with HTMX with the evidence about it' }).click();
  await page.getByRole('textbox', { name: 'Add a question' }).fill('Do we know Python?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Do we know Python\?/ }).click();
  const question = page.getByRole('dialog', { name: 'Context question' });
  await question.getByRole('button', { name: 'Speaks for an option: Yes' }).click();
  await question.getByLabel('Why').fill('Nobody has to learn it.');
  await question.getByRole('button', { name: 'Changes a weight: No' }).click();
  await question.getByRole('textbox', { name: 'By' }).fill('-15');
  await question.getByLabel('Source').first().fill('Our survey 2026');
  await look(page, 'template-question');
  await question.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Unsaved changes', { exact: true })).toBeVisible();
  await expect(page.getByText('The file has comments.')).toBeVisible();
  await look(page, 'template-edited');
  expect(textIn(dataFolder, file)).toBe(first);

  // Leaving loses nothing.
  await openTemplates(page);
  await expect(page.getByText('Unsaved changes', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Copy of Django or Node.js' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Backends');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('“Backends” was saved.')).toBeVisible();
  const saved = templateIn(dataFolder, file);
  const shipped = readTemplate('shipped', first);
  expect(saved).toMatchObject({ name: 'Backends', description: 'Ours.', slug: shipped.slug });
  expect(saved.criteria.find(({ key }) => key === 'cpu-bound')?.suggestedSwing).toBe(33);
  expect(saved.options.map(({ key }) => key)).toEqual(
    shipped.options.map(({ key }) => key).filter((key) => key !== 'django-htmx'),
  );
  expect(saved.sources).toMatchObject(shipped.sources);
  expect(saved.questions.at(-1)).toMatchObject({
    text: 'Do we know Python?',
    choices: [
      { text: 'Yes', leans: [{ option: 'django', reason: 'Nobody has to learn it.', source: 'our-survey-2026' }] },
      { text: 'No', swings: [{ criterion: 'io-concurrency', change: -15, reason: '' }] },
    ],
  });
  await expect(page.getByText('No unsaved changes')).toBeVisible();

  // A name that is taken away keeps it from being saved, in words.
  await page.getByLabel('Name of the group').first().fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Group 1, name: is empty.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('No unsaved changes')).toBeVisible();

  // Somebody else changes the file meanwhile.
  writeFileSync(path.join(dataFolder, 'templates', file), first);
  await page.getByLabel('Description', { exact: true }).fill('Once more.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const asked = page.getByRole('alertdialog', { name: 'There is one already' });
  await expect(asked).toContainText('was changed since you opened it');
  await asked.getByRole('button', { name: 'Replace it' }).click();
  await expect(asked).toBeHidden();
  await expect.poll(() => templateIn(dataFolder, file).description).toBe('Once more.');
  // What was done before it was saved can still be taken back, which is a change again.
  await expect(page.getByText('No unsaved changes')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Unsaved changes', { exact: true })).toBeVisible();
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'template at 640');
  await look(page, 'template-narrow');
});

test('unsaved changes of a template are there after a restart, and can be discarded', async ({ dataFolder }) => {
  const before = await startApp(dataFolder);
  await openTemplates(before.page);
  await before.page.getByRole('button', { name: 'New template' }).click();
  await before.page.getByLabel('Description', { exact: true }).fill('Half done');
  await expect(before.page.getByText('Unsaved changes', { exact: true })).toBeVisible();
  await expect(before.page.getByText('The file has comments.')).toBeHidden();
  await before.electron.close();

  const after = await startApp(dataFolder);
  await openTemplates(after.page);
  await after.page.getByRole('link', { name: 'New template' }).click();
  await expect(after.page.getByLabel('Description', { exact: true })).toHaveValue('Half done');
  await after.page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(after.page.getByLabel('Description', { exact: true })).not.toHaveValue('Half done');
  await expect(after.page.getByText('No unsaved changes')).toBeVisible();
  await openLibrary(after.page);
  await after.electron.close();
  expect([...before.complaints, ...after.complaints]).toEqual([]);
});
