import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { frameText } from '../../renderer/text/frame.ts';
import { libraryText } from '../../renderer/text/library.ts';
import { triggersText } from '../../renderer/text/triggers.ts';
import { workshopText } from '../../renderer/text/workshop.ts';
import { setTitle } from '../../shared/decision/edits/frame.ts';
import { setDay } from '../../shared/decision/edits/decide.ts';
import { answerOpenDialog, expect, test } from './app.ts';
import { ask, dropFile, expectSaved, makeEdits, openLibrary, openStep, paste, stepLink, stored } from './scenes.ts';

const example = readFileSync('templates/examples/django-vs-nodejs.decision.json', 'utf8');

interface Round {
  readonly options: { name: unknown; key: string }[];
  readonly scores: { option: string }[];
}

/** The example with something changed. */
function spoilt(spoil: (file: Record<string, unknown>, round: Round) => void): string {
  const file = JSON.parse(example) as Record<string, unknown>;
  spoil(file, (file.rounds as Round[])[0] as Round);
  return JSON.stringify(file);
}

/** Files that must not get in, each with what must be said of it. */
const badFiles: readonly { readonly name: string; readonly text: string; readonly said: readonly string[] }[] = [
  { name: 'broken.decision.json', text: example.slice(0, 5_000), said: ['is not JSON'] },
  { name: 'other.json', text: '{"name":"left-pad","version":"1.3.0"}', said: ['is not a Fulcrum decision file'] },
  {
    name: 'future.decision.json',
    text: spoilt((file) => (file.version = 99)),
    said: ['was written by a newer Fulcrum', 'version 99'],
  },
  {
    name: 'type.decision.json',
    text: spoilt((_, round) => Object.assign(round.options[1] ?? {}, { name: 7 })),
    said: ['rounds[0].options[1].name'],
  },
  {
    name: 'reference.decision.json',
    text: spoilt((_, round) => Object.assign(round.scores[0] ?? {}, { option: 'nobody' })),
    said: ['score 1/agreed/', 'there is no option "1/nobody"'],
  },
  { name: 'key.decision.json', text: spoilt((file) => (file.key = '../../../etc/passwd')), said: ['key'] },
  {
    name: 'prototype.decision.json',
    text: example.replace('"decision": {', '"decision": {"__proto__": {"polluted": "yes"},'),
    said: ['decision', '__proto__'],
  },
  {
    name: 'constructor.decision.json',
    text: example.replace('"decision": {', '"decision": {"constructor": {"prototype": {"polluted": "yes"}},'),
    said: ['decision.constructor'],
  },
  {
    name: 'twice.decision.json',
    text: spoilt((_, round) => round.options.push({ ...(round.options[0] as Round['options'][number]) })),
    said: ['rounds[0].options['],
  },
  { name: 'large.decision.json', text: `{"padding":"${'x'.repeat(20 * 1024 * 1024)}"}`, said: ['20 MiB'] },
];

/** Everything in the library, to be compared. */
function wholeLibrary(page: Page) {
  return ask(page, 'library:list', {
    text: '',
    status: null,
    tag: null,
    person: null,
    archived: false,
    sort: 'title',
  });
}

test.describe('a file that is no decision', () => {
  test('is refused with its name and the field, and changes nothing', async ({ app, folder }) => {
    const { electron, page } = app;
    const { id } = await ask(page, 'library:create', { template: 'blank' });
    await makeEdits(page, id, (state) => setTitle(state, 'Was there before'));
    const before = await wholeLibrary(page);
    await page.reload();
    const alert = page.getByRole('main').getByRole('alert');
    for (const { name, text, said } of badFiles) {
      const file = path.join(folder, name);
      writeFileSync(file, text);
      await answerOpenDialog(electron, file);
      await page.getByRole('button', { name: libraryText.openFile }).click();
      for (const words of [name, ...said]) await expect(alert, name).toContainText(words);
      await alert.getByRole('button', { name: libraryText.close }).click();
      await expect(alert).toHaveCount(0);
      expect(await wholeLibrary(page), name).toEqual(before);
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
    await expect(page.getByRole('link', { name: 'Was there before' })).toBeVisible();
    // Nothing of them became a property of every object.
    expect(await electron.evaluate(() => 'polluted' in {})).toBe(false);
  });

  test('is refused when it is dropped too', async ({ app }) => {
    const { page } = app;
    const before = await wholeLibrary(page);
    const dropped = ['broken.decision.json', 'type.decision.json', 'large.decision.json'];
    for (const { name, text, said } of badFiles.filter((file) => dropped.includes(file.name))) {
      await dropFile(page, name, text);
      const toast = page.getByRole('alertdialog').filter({ hasText: name });
      for (const words of said) await expect(toast, name).toContainText(words);
      await toast.getByRole('button', { name: 'Close' }).click();
      await expect(toast).toHaveCount(0);
      expect(await wholeLibrary(page), name).toEqual(before);
    }
    await expect(page.getByText(libraryText.emptyTitle)).toBeVisible();
  });

  test('a file that cannot be read is said to be so', async ({ app, folder }) => {
    const { electron, page } = app;
    await answerOpenDialog(electron, path.join(folder, 'not-there.decision.json'));
    await page.getByRole('button', { name: libraryText.openFile }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('not-there.decision.json cannot be read');
    await answerOpenDialog(electron, null);
    await page.getByRole('button', { name: libraryText.openFile }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  });
});

const names = (what: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `- ${what} ${index + 1}`).join('\n');

test.describe('too many', () => {
  test('a list of 13 options is refused whole, one of 12 is taken, a 13th is not', async ({ app }) => {
    const { page } = app;
    const { id } = await ask(page, 'library:create', { template: 'blank' });
    await openStep(page, id, 'frame');
    const section = page.getByRole('region', { name: frameText.sections.options });
    const add = section.getByRole('textbox', { name: frameText.options.add });
    await paste(add, names('Option', 13));
    await expect(section.getByRole('alert')).toContainText('at most 12 options');
    expect((await stored(page, id)).options).toHaveLength(0);
    await paste(add, names('Option', 12));
    await expect(section.getByRole('textbox', { name: frameText.options.name })).toHaveCount(12);
    await expect(section.getByRole('alert')).toHaveCount(0);
    await add.fill('Option 13');
    await add.press('Enter');
    await expect(section.getByRole('alert')).toContainText('at most 12 options');
    // What was typed is not lost.
    await expect(add).toHaveValue('Option 13');
    await expectSaved(page);
    expect((await stored(page, id)).options.map(({ name }) => name)).toEqual(
      Array.from({ length: 12 }, (_, index) => `Option ${index + 1}`),
    );
  });

  test('a 61st criterion is refused', async ({ app }) => {
    const { page } = app;
    const { id } = await ask(page, 'library:create', { template: 'blank' });
    await openStep(page, id, 'frame');
    const section = page.getByRole('region', { name: frameText.sections.criteria });
    const add = section.getByRole('textbox', { name: frameText.criteria.add('Criteria') });
    await paste(add, names('Criterion', 61));
    await expect(section.getByRole('alert')).toContainText('at most 60 criteria');
    expect((await stored(page, id)).criteria).toHaveLength(0);
    await paste(add, names('Criterion', 60));
    await expect(section.getByRole('textbox', { name: frameText.criteria.name })).toHaveCount(60);
    await add.fill('Criterion 61');
    await add.press('Enter');
    await expect(section.getByRole('alert')).toContainText('at most 60 criteria');
    await expectSaved(page);
    expect((await stored(page, id)).criteria).toHaveLength(60);
  });

  test('a 13th participant is refused', async ({ app }) => {
    const { page } = app;
    const { id } = await ask(page, 'library:create', { template: 'blank' });
    await openStep(page, id, 'frame');
    const section = page.getByRole('region', { name: frameText.sections.people });
    const add = section.getByRole('textbox', { name: frameText.people.add });
    await paste(add, names('Person', 12));
    await expect(section.getByRole('textbox', { name: frameText.people.name })).toHaveCount(12);
    await add.fill('Person 13');
    await add.press('Enter');
    await expect(section.getByRole('alert')).toContainText('at most 12 participants');
    await expectSaved(page);
    expect((await stored(page, id)).participants).toHaveLength(12);
  });
});

test.describe('what cannot be', () => {
  test('a title of 301 characters is refused, one of 300 is taken', async ({ app }) => {
    const { page } = app;
    const { id } = await ask(page, 'library:create', { template: 'blank' });
    await openStep(page, id, 'frame');
    const section = page.getByRole('region', { name: frameText.sections.about });
    const title = section.getByRole('textbox', { name: frameText.about.title, exact: true });
    await title.fill('t'.repeat(301));
    await expect(section.getByRole('alert')).toContainText('300');
    await expect(title).toHaveValue('');
    expect((await stored(page, id)).decision.title).toBe('');
    await title.fill('t'.repeat(300));
    await expect(section.getByRole('alert')).toHaveCount(0);
    await expectSaved(page);
    expect((await stored(page, id)).decision.title).toHaveLength(300);
  });

  test('a scale whose lowest value is not below its highest is refused', async ({ app }) => {
    const { page } = app;
    const { id } = await ask(page, 'library:create', { template: 'django-vs-nodejs' });
    const { criteria } = await stored(page, id);
    await openStep(page, id, 'frame');
    await page.getByRole('button', { name: `Details ${criteria[0]?.name}` }).click();
    const dialog = page.getByRole('dialog');
    const { lowest, highest, lowestProblem, highestProblem } = frameText.details;
    for (const [field, value, problem] of [
      [lowest, '10', lowestProblem('10')],
      [lowest, '11', lowestProblem('10')],
      [highest, '-1', highestProblem('0')],
    ] as const) {
      const input = dialog.getByRole('textbox', { name: field });
      const kept = await input.inputValue();
      await input.fill(value);
      await input.press('Enter');
      await expect(input).toHaveAccessibleDescription(problem);
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await input.fill(kept);
      await input.press('Enter');
      await expect(input).not.toHaveAttribute('aria-invalid');
    }
    expect((await stored(page, id)).criteria[0]).toEqual(criteria[0]);
    await dialog.getByRole('textbox', { name: frameText.details.highest }).fill('100');
    await dialog.getByRole('textbox', { name: frameText.details.highest }).press('Enter');
    await expect.poll(async () => (await stored(page, id)).criteria[0]?.scaleHighest).toBe(100);
  });

  test('a day that is not in the calendar is refused', async ({ app }) => {
    const { page } = app;
    const { id } = await ask(page, 'library:create', { template: 'blank' });
    await makeEdits(page, id, (state) => setDay(state, 'reviewDate', '2027-01-15'));
    await openStep(page, id, 'decide');
    const review = page.getByLabel(triggersText.reviewDate, { exact: true });
    await expect(review).toHaveValue('2027-01-15');
    // By its parts: the 31st first, then the month that has none.
    await review.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('31');
    await expect.poll(async () => (await stored(page, id)).decision.reviewDate).toBe('2027-01-31');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('02');
    await review.blur();
    await expect(page.getByRole('alert')).toHaveText(workshopText.noSuchDay);
    await expect(review).toHaveValue('2027-01-31');
    expect((await stored(page, id)).decision.reviewDate).toBe('2027-01-31');
    await review.fill('2027-02-28');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect.poll(async () => (await stored(page, id)).decision.reviewDate).toBe('2027-02-28');
  });
});

test('a broken template is listed with what is wrong, and the others still work', async ({ app, dataFolder }) => {
  const { page } = app;
  const { templateFolder } = await ask(page, 'app:info');
  expect(templateFolder.startsWith(dataFolder)).toBe(true);
  mkdirSync(templateFolder, { recursive: true });
  const own = readFileSync('templates/decisions/blank.yaml', 'utf8');
  const files = {
    'broken.yaml': 'template: 1\nslug: [never closed',
    'other.yaml': 'kind: Deployment\nmetadata: { name: web }\n',
    'taken.yaml': own,
    'ours.yaml': own.replace('slug: blank', 'slug: ours').replace('name: Blank', 'name: Ours'),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(templateFolder, name), text);
  await page.getByRole('button', { name: libraryText.newDecision }).click();
  const dialog = page.getByRole('dialog');
  for (const name of ['broken.yaml', 'other.yaml', 'taken.yaml']) {
    const note = dialog.getByRole('note').filter({ hasText: path.join(templateFolder, name) });
    await expect(note).toContainText('cannot be used: ');
    expect(((await note.textContent()) ?? '').split('cannot be used: ')[1]?.length).toBeGreaterThan(15);
  }
  await expect(dialog.getByRole('note')).toHaveCount(3);
  await expect(dialog.getByRole('button', { name: /^Django or Node\.js/ })).toBeVisible();
  await dialog.getByRole('button', { name: /^Ours/ }).click();
  await expect(stepLink(page, 'frame')).toHaveAttribute('aria-current', 'step');
  for (const [name, text] of Object.entries(files))
    expect(readFileSync(path.join(templateFolder, name), 'utf8')).toBe(text);
  await openLibrary(page);
  await expect(page.getByText('1 decision', { exact: true })).toBeVisible();
});
