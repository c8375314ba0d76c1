import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { adrCommitText } from '../../renderer/text/adr-commit.ts';
import { mapText } from '../../renderer/text/adr-graph.ts';
import { travelText as text } from '../../renderer/text/travel.ts';
import { cliProgram } from '../../scripts/setup/build-cli.mjs';
import { readDecisionFile, writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { editDecision } from '../../shared/decision/edit.ts';
import type { Change } from '../../shared/decision/changes.ts';
import { handIn, reveal } from '../../shared/decision/edits/ballots.ts';
import { setContext, setTitle } from '../../shared/decision/edits/frame.ts';
import { setScore } from '../../shared/decision/edits/score.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { emptyBallot } from '../../shared/decision/view.ts';
import { expect, setSize, test } from './app.ts';
import { commitAll, git, initRepository, openRepository, writeFiles } from './adr-scene.ts';
import { decisionId, votedDecision } from './ballot-scene.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { ask, dropFile, makeEdits, openLibrary, stored } from './scenes.ts';

const folder = 'docs/decisions/decision-data';
const file = `${folder}/0001-backend.decision.json`;
const at = '2026-03-02T09:00:00.000Z';

type Make = (state: DecisionState) => readonly Change[];

const after = (state: DecisionState, ...made: readonly Make[]): DecisionState =>
  made.reduce((before, make) => editDecision(before, make(before)), state);
const textOf = (state: DecisionState): string => writeDecisionFile({ key: decisionId, state });

/** A participant's ballot, handed in and revealed. */
function votes(participant: string, value: number): readonly Make[] {
  const place = { criterion: 'hiring', option: 'django' };
  return [
    (state) => setScore(state, emptyBallot(1, participant), place, value),
    (state) => handIn(state, 1, participant, at),
    (state) => reveal(state, 1, at),
  ];
}

/** A repository with a record and its decision file, whose git merges decision files with the built command line. */
function repository(parent: string, state: DecisionState): string {
  const root = path.join(parent, 'hotel');
  writeFiles(root, {
    'docs/decisions/0001-backend.md':
      '# Backend for the booking platform\n\n## Status\n\nProposed\n\n## Context\n\nBookings.\n',
    [file]: textOf(state),
    '.gitattributes': '*.decision.json merge=fulcrum\n',
    'tools/.keep': '',
  });
  copyFileSync(cliProgram, path.join(root, 'tools', 'fulcrum.mjs'));
  initRepository(root);
  git(root, 'config', 'merge.fulcrum.driver', `"${process.execPath}" tools/fulcrum.mjs merge %O %A %B --name %P`);
  commitAll(root, 'docs: how bookings are kept');
  return root;
}

function commitOnBranch(root: string, branch: string, state: DecisionState): void {
  git(root, 'checkout', '--quiet', '-b', branch, 'main');
  writeFiles(root, { [file]: textOf(state) });
  commitAll(root, branch);
  git(root, 'checkout', '--quiet', 'main');
}

async function openFiles(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: mapText.views }).getByRole('link', { name: text.files.title }).click();
}

test('git merges two branches with different ballots, and the window brings both in and sends its own out', async ({
  app: { electron, page },
  folder: parent,
}) => {
  const first = votedDecision();
  const root = repository(parent, first);
  await openRepository(electron, page, root);
  await openFiles(page);
  const row = page.getByRole('list', { name: text.files.title }).getByRole('listitem').first();
  await expect(row).toContainText(text.files.state.absent);
  await row.getByRole('button', { name: text.files.open }).click();
  await page.waitForURL(new RegExp(`#/decision/${decisionId}/`));

  commitOnBranch(root, 'ada', after(first, ...votes('ada', 9)));
  commitOnBranch(root, 'ben', after(first, ...votes('ben', 4)));
  git(root, 'merge', '--quiet', '--no-edit', 'ada');
  git(root, 'merge', '--quiet', '--no-edit', 'ben');
  await openRepository(electron, page, root);
  await openFiles(page);
  await expect(row).toContainText(text.files.state.newer);
  writeFiles(root, { [`${folder}/0002-broken.decision.json`]: '{' });
  await page.getByRole('button', { name: text.files.again }).click();
  await expect(page.getByText(text.files.state.unreadable, { exact: true })).toBeVisible();
  await look(page, 'decision-files');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'decision files');
  await expectNothingCutOff(page, 'decision files');
  await look(page, 'decision-files-narrow');
  await setSize(electron, page, 1280, 800);

  await row.getByRole('button', { name: text.files.bringIn }).click();
  await expect(page.getByText(text.relation.newer)).toBeVisible();
  await look(page, 'arrival-newer');
  await page.getByRole('button', { name: text.bringIn, exact: true }).click();
  await page.waitForURL(new RegExp(`#/decision/${decisionId}/`));
  const { ballots } = await stored(page, decisionId);
  expect(ballots.map(({ ballot }) => ballot.key).toSorted()).toEqual(['ada', 'ben']);

  await makeEdits(page, decisionId, (state) => setTitle(state, 'Backend for all bookings'));
  await openRepository(electron, page, root);
  await openFiles(page);
  await expect(row).toContainText(text.files.state.older);
  await row.getByRole('button', { name: text.files.sendOut }).click();
  await expect(row).toContainText(text.files.state.same);
  expect(readDecisionFile(readFileSync(path.join(root, file), 'utf8'), file).state.decision['']?.title).toBe(
    'Backend for all bookings',
  );
  await page.getByRole('button', { name: adrCommitText.open(1) }).click();
  await expect(page.getByRole('dialog')).toContainText('0001-backend.decision.json');
});

test('what both changed is chosen by keyboard, then written at once and undone as one step', async ({
  app: { electron, page },
}) => {
  const words = 'Bookings grow by a third every year, and the tables are reached at the weekends. ';
  const base = after(votedDecision(), (state) => setContext(state, 1, words.repeat(3)));
  await openLibrary(page);
  await dropFile(page, 'sent.decision.json', textOf(base));
  await page.waitForURL(new RegExp(`#/decision/${decisionId}/`));
  await makeEdits(
    page,
    decisionId,
    (state) => setTitle(state, 'Our backend'),
    (state) => setContext(state, 1, words.repeat(3).replace('a third', 'a half')),
  );
  const theirs = after(
    base,
    (state) => setTitle(state, 'Their backend'),
    (state) => setContext(state, 1, words.repeat(3).replace('the weekends', 'noon, the weekends and in summer')),
  );
  await openLibrary(page);
  await dropFile(page, 'theirs.decision.json', textOf(theirs));
  await expect(page.getByText(text.relation.diverged)).toBeVisible();
  await expect(page.getByRole('button', { name: text.bringInOpen(2) })).toBeDisabled();
  await look(page, 'arrival-diverged');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'an arrival');
  await expectNothingCutOff(page, 'an arrival');
  await look(page, 'arrival-diverged-narrow');
  await setSize(electron, page, 1280, 800);

  const title = page.getByRole('radiogroup', { name: 'the decision: title' });
  await title.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(title.getByRole('radio', { name: text.sides.theirs })).toBeChecked();
  await expect(title.getByRole('radio', { name: text.sides.theirs })).toBeFocused();
  await page.getByRole('button', { name: text.allOf('ours', 1) }).click();
  await expect(page.getByText(text.progress(2, 2))).toBeVisible();
  expect((await stored(page, decisionId)).decision.title).toBe('Our backend');
  await look(page, 'arrival-settled');
  await page.getByRole('button', { name: text.bringIn, exact: true }).click();
  await page.waitForURL(new RegExp(`#/decision/${decisionId}/`));
  const merged = await stored(page, decisionId);
  expect(merged.decision.title).toBe('Their backend');
  expect(merged.round.context).toContain('a half');
  await ask(page, 'decision:undo', { id: decisionId });
  expect((await stored(page, decisionId)).decision.title).toBe('Our backend');
  expect((await stored(page, decisionId)).round.context).toContain('a half');
  await ask(page, 'decision:redo', { id: decisionId });

  // What came is known now: the same file says that it is older, and ours can be saved from there.
  await openLibrary(page);
  await dropFile(page, 'theirs.decision.json', textOf(theirs));
  await expect(page.getByText(text.relation.older)).toBeVisible();
  await look(page, 'arrival-older');
  await page.getByRole('button', { name: text.openCopy }).click();
  await page.waitForURL((url) => !url.hash.includes(decisionId) && url.hash.startsWith('#/decision/'));
});
