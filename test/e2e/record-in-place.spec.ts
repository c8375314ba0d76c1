import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { checkText } from '../../renderer/text/adr-check.ts';
import { recordText as text } from '../../renderer/text/record.ts';
import { putOutcome } from '../../shared/decision/edits/decide.ts';
import { setScore, setScoreNote } from '../../shared/decision/edits/score.ts';
import { enterWeights } from '../../shared/decision/edits/weigh.ts';
import type { Change } from '../../shared/decision/changes.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { viewRound } from '../../shared/decision/view.ts';
import { expect, setSize, test } from './app.ts';
import { commitAll, git, initRepository, openAdr, writeFiles } from './adr-scene.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { makeEdits, openStep } from './scenes.ts';

const file = 'docs/decisions/0007-send-mail-through-a-queue.md';

const adr = `---
status: accepted
date: 2024-05-02
decision-makers: [Ana Ruiz, "Bo Lind"]
tags: [mail]
---

# Send mail through a queue

## Context and Problem Statement

Mail is sent while a guest waits, and now and then the mail server does not answer.

## Decision Drivers

* Guests do not wait
* No mail is lost

## Considered Options

* Queue in the database
* Message broker

## Decision Outcome

Chosen option: "Queue in the database", because we run a database already.

### Consequences

* Good, because there is nothing new to run
* Bad, because the table has to be cleaned up

<!-- kept by hand: do not remove -->

## Pros and Cons of the Options

### Queue in the database

* Good, because no mail is lost with a backup of the database

### Message broker

* Bad, because it is one more thing to run
`.replaceAll('\n', '\r\n');

/** A git repository with one ADR in it, opened as a decision, at its Record step. */
async function opened(
  electron: ElectronApplication,
  page: Page,
  folder: string,
): Promise<{ root: string; id: string }> {
  const root = path.join(folder, 'hotel');
  writeFiles(root, { [file]: adr });
  initRepository(root);
  commitAll(root, 'docs: how mail is sent');
  await openAdr(electron, page, root, 'Send mail through a queue');
  await page.getByRole('button', { name: checkText.openAsDecision }).click();
  await page.waitForURL(/#\/decision\//);
  const id = /#\/decision\/([^/]+)/.exec(page.url())?.[1] ?? '';
  return { root, id };
}

/** Both options scored on both drivers, one score with its reason. */
function scored(state: DecisionState): readonly Change[] {
  const { agreed, options, criteria } = viewRound(state, 1);
  const place = (option: number, criterion: number) => ({
    option: options[option]?.key ?? '',
    criterion: criteria[criterion]?.key ?? '',
  });
  return [
    ...setScore(state, agreed.ballot, place(0, 0), 7),
    ...setScore(state, agreed.ballot, place(0, 1), 9),
    ...setScore(state, agreed.ballot, place(1, 0), 9),
    ...setScore(state, agreed.ballot, place(1, 1), 6),
  ];
}

const noted = (state: DecisionState): readonly Change[] => {
  const { agreed, options, criteria } = viewRound(state, 1);
  const place = { option: options[1]?.key ?? '', criterion: criteria[0]?.key ?? '' };
  return setScoreNote(state, agreed.ballot, place, 'it answers within a millisecond.');
};

const weighed = (state: DecisionState): readonly Change[] => {
  const { agreed, criteria } = viewRound(state, 1);
  const entries = criteria.map(({ key }, index) => ({ criterion: key, value: index === 0 ? 100 : 60 }));
  return enterWeights(state, agreed.ballot, 'swing', entries);
};

const chosen = (state: DecisionState): readonly Change[] => {
  const { options } = viewRound(state, 1);
  return putOutcome(state, 1, {
    option: options[1]?.key ?? null,
    reason: 'It is quicker, and we run one since spring.',
  });
};

/** Lines that are shown as added or removed. */
function changed(within: Locator, kind: 'added' | 'removed'): Promise<string[]> {
  return within.locator(`li[data-kind=${kind}] > span:last-child`).allTextContents();
}

test('a decision made of an ADR is recorded in that file, after a look at the lines that change', async ({
  app,
  folder,
}) => {
  const { electron, page } = app;
  const { root, id } = await opened(electron, page, folder);
  await openStep(page, id, 'record');
  const preview = page.getByRole('region', { name: text.preview });
  await expect(page.getByRole('radio', { name: text.ways['in-place']('ADR-0007') })).toBeChecked();
  await expect(preview.getByText(text.changesNothing)).toBeVisible();
  await makeEdits(page, id, weighed, scored, noted, chosen);
  await page.reload();
  await openStep(page, id, 'record');
  await expect
    .poll(() => changed(preview, 'removed'))
    .toEqual(['Chosen option: "Queue in the database", because we run a database already.']);
  const added = await changed(preview, 'added');
  expect(added).toContain('Chosen option: "Message broker", because it is quicker, and we run one since spring.');
  expect(added).toContain('* Good, because of “Guests do not wait” (9 of 10): it answers within a millisecond');
  expect(added).toContain('### Weighted scores');
  await look(page, 'record-in-place');
  await page.getByRole('tab', { name: text.asItReads }).click();
  await look(page, 'record-in-place-reads');
  await page.getByRole('tab', { name: text.whatChanges }).click();
  await page.getByRole('button', { name: text.write(3) }).click();
  await expect(page.getByText(text.states.unchanged)).toBeVisible();
  const written = readFileSync(path.join(root, file), 'utf8');
  expect(written).toContain('<!-- kept by hand: do not remove -->');
  expect(written.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
  await expect(page.getByRole('button', { name: /^Commit / })).toBeVisible();
  expect(git(root, 'diff', '--numstat', '--', file)).toMatch(/^\d+\t1\t/);
  await expect(preview.getByText(text.changesNothing)).toBeVisible();
  // Again, after one more thought: only that one sentence.
  await makeEdits(page, id, (state) => putOutcome(state, 1, { reason: 'It is quicker.' }));
  await page.reload();
  await openStep(page, id, 'record');
  await expect
    .poll(() => changed(preview, 'added'))
    .toEqual(['Chosen option: "Message broker", because it is quicker.']);
  await page.getByRole('button', { name: text.write(3) }).click();
  await expect(preview.getByText(text.changesNothing)).toBeVisible();
  expect(readFileSync(path.join(root, file), 'utf8')).toContain('because it is quicker.\r\n');
});

test('an ADR that somebody changed meanwhile is updated only after both were shown', async ({ app, folder }) => {
  const { electron, page } = app;
  const { root, id } = await opened(electron, page, folder);
  await makeEdits(page, id, chosen);
  const theirs = adr.replace('Mail is sent while a guest waits', 'Mail was sent while a guest waited');
  writeFileSync(path.join(root, file), theirs);
  await page.reload();
  await openStep(page, id, 'record');
  await expect(page.getByText(text.originChanged('ADR-0007'))).toBeVisible();
  await page.getByRole('button', { name: text.write(2) }).click();
  const dialog = page.getByRole('dialog', { name: text.updateChangedTitle });
  await expect(dialog).toBeVisible();
  await look(page, 'record-in-place-changed');
  await dialog.getByRole('button', { name: text.keep }).click();
  expect(readFileSync(path.join(root, file), 'utf8')).toBe(theirs);
  await page.getByRole('button', { name: text.write(2) }).click();
  await dialog.getByRole('button', { name: text.updateChanged }).click();
  await expect(page.getByText(text.states.unchanged)).toBeVisible();
  const written = readFileSync(path.join(root, file), 'utf8');
  expect(written).toContain('Mail was sent while a guest waited');
  expect(written).toContain('Chosen option: "Message broker"');
});

test('a new record takes the place of the ADR, or lies beside it', async ({ app, folder }) => {
  const { electron, page } = app;
  const { root, id } = await opened(electron, page, folder);
  await makeEdits(page, id, weighed, scored, chosen);
  await page.reload();
  await openStep(page, id, 'record');
  await page.getByText(text.ways.beside()).click();
  await expect(page.getByText(text.wayHints.beside('ADR-0007'))).toBeVisible();
  await expect(page.getByText('0008-send-mail-through-a-queue.md', { exact: true }).first()).toBeVisible();
  await look(page, 'record-beside');
  await page.getByRole('radio', { name: text.ways.beside() }).press('ArrowUp');
  await expect(page.getByText(text.wayHints.supersede('ADR-0007'))).toBeVisible();
  await look(page, 'record-supersede');
  await page.getByRole('button', { name: text.write(4) }).click();
  await expect(page.getByText(text.states.unchanged)).toBeVisible();
  expect(
    git(root, 'diff', '--unified=0', '--', file)
      .split('\n')
      .slice(-2)
      .map((line) => line.trim()),
  ).toEqual(['-status: accepted', '+status: superseded by ADR-0008']);
  const record = readFileSync(path.join(root, 'docs/decisions/0008-send-mail-through-a-queue.md'), 'utf8');
  expect(record).toContain('Supersedes [ADR-0007](0007-send-mail-through-a-queue.md)');
});

test('the choice fits a narrow window', async ({ app, folder }) => {
  const { electron, page } = app;
  const { id } = await opened(electron, page, folder);
  await makeEdits(page, id, weighed, scored, chosen);
  await page.reload();
  await setSize(electron, page, 640, 800);
  await openStep(page, id, 'record');
  await expect(page.getByRole('radio', { name: text.ways['in-place']('ADR-0007') })).toBeChecked();
  await expectNoSidewaysScroll(page, 'record-in-place');
  await expectNothingCutOff(page, 'record-in-place');
  await look(page, 'record-in-place-640');
});
