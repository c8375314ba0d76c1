import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { checkText as text } from '../../renderer/text/adr-check.ts';
import { adrText } from '../../renderer/text/adr-folder.ts';
import { mapText } from '../../renderer/text/adr-graph.ts';
import { recordText } from '../../renderer/text/record.ts';
import { frameText } from '../../renderer/text/frame.ts';
import { shellText } from '../../renderer/text/shell.ts';
import { answerOpenDialog, expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';

function madr(title: string, drivers: readonly string[], good: string): string {
  return `---
status: accepted
date: 2025-03-01
decision-makers: Ada, Bo
---

# ${title}

## Context and Problem Statement

Bookings change together. See [the plan](../plan.md).

## Decision Drivers

${drivers.map((driver) => `- ${driver}`).join('\n')}

## Considered Options

* PostgreSQL
* SQLite

## Decision Outcome

Chosen option: "PostgreSQL", because it has transactions.

## Pros and Cons of the Options

### PostgreSQL

* Good, because ${good}

### SQLite

* Bad, because one writer at a time
`;
}

const bookings = madr(
  'Store bookings',
  ['Transactions over tables', 'A team of four'],
  'its transactions span all tables',
);
const files: Readonly<Record<string, string>> = {
  'docs/decisions/0001-store-bookings.md': bookings,
  'docs/decisions/0003-store-photos.md': madr('Store photos', ['Cost'], 'its cost is low').replace(
    '[the plan](../plan.md)',
    '[the first](0001-store-bookings.md)',
  ),
};

function repository(folder: string): string {
  const root = path.join(folder, 'bookings');
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  mkdirSync(path.join(root, '.git'), { recursive: true });
  return root;
}

async function openRepository(electron: ElectronApplication, page: Page, root: string, count = 2): Promise<void> {
  await page.getByRole('link', { name: shellText.adrFolders }).click();
  await answerOpenDialog(electron, root);
  await page.getByRole('button', { name: adrText.open }).click();
  await expect(page.getByRole('list', { name: adrText.adrs }).getByRole('link')).toHaveCount(count);
}

async function openView(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: mapText.views }).getByRole('link', { name, exact: true }).click();
}

test('findings lead to their ADRs, and what is safe is mended after it was shown', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  await openRepository(electron, page, root);
  await openView(page, mapText.view.check);
  const findings = page.getByRole('list', { name: text.findings });
  await expect(findings.getByText('dead-link')).toBeVisible();
  await expect(findings.getByText('number-gap')).toBeVisible();
  await look(page, 'adr-check');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'adr-check');
  await expectNothingCutOff(page, 'adr-check');
  await look(page, 'adr-check-640');
  await setSize(electron, page, 1280, 800);

  const file = path.join(root, 'docs/decisions/0001-store-bookings.md');
  await page.getByRole('button', { name: /^Mend \d+ safe findings/ }).click();
  const dialog = page.getByRole('dialog', { name: text.fixTitle });
  await expect(dialog.getByRole('region', { name: 'docs/decisions/0001-store-bookings.md' })).toBeVisible();
  await look(page, 'adr-check-fix');
  expect(readFileSync(file, 'utf8')).toBe(bookings);
  await dialog.getByRole('button', { name: text.write }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Mend / })).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toBe(bookings.replaceAll(/^- /gm, '* '));

  await findings.getByRole('link', { name: 'docs/decisions/0001-store-bookings.md' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Store bookings' })).toBeVisible();
  await page.getByRole('link', { name: mapText.view.check }).click();
  await expect(findings.getByText('dead-link')).toBeVisible();
});

test('a number given twice is mended with all that leads to it, after it was shown', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  const decisions = path.join(root, 'docs/decisions');
  const photos = madr('Store photos', ['Cost'], 'its cost is low').replace('[the plan](../plan.md)', 'ADR-0001');
  writeFileSync(path.join(decisions, '0001-store-photos.md'), photos);
  const later = files['docs/decisions/0003-store-photos.md']
    ?.replace('[the first](0001-store-bookings.md)', '[ADR-0001](0001-store-photos.md) and ADR-0001')
    .replaceAll('\n', '\r\n');
  writeFileSync(path.join(decisions, '0003-store-photos.md'), later ?? '');
  await openRepository(electron, page, root, 3);
  await openView(page, mapText.view.check);
  const findings = page.getByRole('list', { name: text.findings });
  const ofPhotos = findings.getByRole('listitem').filter({
    has: page.getByRole('link', { name: 'docs/decisions/0001-store-photos.md' }),
  });
  await ofPhotos.getByRole('button', { name: text.renumber.open }).click();
  const dialog = page.getByRole('dialog', { name: text.renumber.title });
  const moves = dialog.getByRole('list', { name: text.renumber.moves });
  await expect(moves).toContainText('0004-store-photos.md');
  await expect(dialog.getByText(recordText.staysCrlf)).toBeVisible();
  await look(page, 'adr-renumber');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'adr-renumber');
  await look(page, 'adr-renumber-640');
  await setSize(electron, page, 1280, 800);
  const number = dialog.getByRole('textbox', { name: text.renumber.number });
  await expect(number).toHaveValue('4');
  await number.fill('3');
  await expect(dialog.getByText('0003-store-photos.md has the number 3 already.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: text.renumber.write })).toBeDisabled();
  await number.fill('2');
  await expect(moves).toContainText('0002-store-photos.md');
  await dialog.getByRole('button', { name: text.renumber.write }).click();
  await expect(dialog).toBeHidden();
  await expect(findings.getByText('duplicate-number')).toHaveCount(0);
  expect(existsSync(path.join(decisions, '0001-store-photos.md'))).toBe(false);
  expect(readFileSync(path.join(decisions, '0002-store-photos.md'), 'utf8')).toBe(
    photos.replace('ADR-0001', 'ADR-0002'),
  );
  expect(readFileSync(path.join(decisions, '0003-store-photos.md'), 'utf8')).toBe(
    later?.replace('[ADR-0001](0001-store-photos.md)', '[ADR-0002](0002-store-photos.md)'),
  );
});

test('any ADR is picked to get another number, by keyboard', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  await openRepository(electron, page, root);
  await openView(page, mapText.view.check);
  await page.getByRole('button', { name: text.renumber.open }).first().press('Enter');
  const dialog = page.getByRole('dialog', { name: text.renumber.title });
  await dialog.getByRole('searchbox', { name: text.renumber.search }).fill('photos');
  const offered = dialog.getByRole('listbox', { name: text.renumber.adr });
  await expect(offered.getByRole('option')).toHaveCount(1);
  await offered.getByRole('option').press('Enter');
  await expect(dialog.getByRole('list', { name: text.renumber.moves })).toContainText('0002-store-photos.md');
  await look(page, 'adr-renumber-picked');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(existsSync(path.join(root, 'docs/decisions/0003-store-photos.md'))).toBe(true);
});

test('an ADR is opened as a decision, with its drivers as criteria', async ({ app, folder }) => {
  const { electron, page } = app;
  await openRepository(electron, page, repository(folder));
  await page.getByRole('link', { name: 'Store bookings' }).click();
  await look(page, 'adr-reader-actions');
  await page.getByRole('button', { name: text.openAsDecision }).click();
  await expect(page).toHaveURL(/\/decision\/[^/]+\/frame/);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Store bookings');
  const valuesOf = (name: string): Promise<string[]> =>
    page
      .getByRole('textbox', { name, exact: true })
      .evaluateAll((fields) => fields.map((field) => ('value' in field ? String(field.value) : '')));
  await expect.poll(() => valuesOf(frameText.options.name)).toEqual(['PostgreSQL', 'SQLite']);
  expect(await valuesOf(frameText.criteria.name)).toEqual([
    'Transactions over tables',
    'A team of four',
    'Other arguments of the ADR',
  ]);
  // Where the button was, a tooltip of the decision would open.
  await page.mouse.move(0, 0);
  await look(page, 'adr-opened-as-decision');
});

test('an index is written where it breaks no reader, after it was shown', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  await openRepository(electron, page, root);
  await openView(page, mapText.view.index);
  await page.getByRole('radio', { name: text.index.forms.markers }).click();
  await expect(page.getByText(text.index.noMarkers)).toBeVisible();
  await page.getByRole('radio', { name: text.index.forms.readme }).click();
  await expect(page.getByText(text.index.breaks)).toBeVisible();
  await look(page, 'adr-index-readme');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'adr-index');
  await expectNothingCutOff(page, 'adr-index');
  await look(page, 'adr-index-640');
  await setSize(electron, page, 1280, 800);
  await page.getByRole('radio', { name: text.index.forms.beside }).click();
  await expect(page.getByText(text.index.planned('docs/decisions.md', 2, true))).toBeVisible();
  await expect(page.getByText(text.index.breaks)).toHaveCount(0);
  expect(existsSync(path.join(root, 'docs/decisions.md'))).toBe(false);
  await page.getByRole('button', { name: text.index.write }).click();
  await expect(page.getByText(text.index.upToDate('docs/decisions.md', 2))).toBeVisible();
  const written = readFileSync(path.join(root, 'docs/decisions.md'), 'utf8');
  expect(written).toContain('* [ADR-0003](decisions/0003-store-photos.md) - Store photos');
  await look(page, 'adr-index-written');
});
