import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { adrCommitText } from '../../renderer/text/adr-commit.ts';
import { adrEditText } from '../../renderer/text/adr-edit.ts';
import { adrText } from '../../renderer/text/adr-folder.ts';
import { recordText } from '../../renderer/text/record.ts';
import { commitAll, git, initRepository, openAdr, openCommit, openEdit, pickStatus, writeChange } from './adr-scene.ts';
import { expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';

/** Real files where they lie beside the project, else files of our own in the same format. */
const corpus = path.resolve('../shared/corpora/npryce__adr-tools/doc/adr');

const nygard = (number: number, title: string): string =>
  `# ${number}. ${title}\n\nDate: 2016-02-12\n\n## Status\n\nAccepted\n\n## Context\n\nA\n\n## Decision\n\nB\n\n## Consequences\n\nC\n`;

const own: Readonly<Record<string, string>> = {
  '0002-implement-as-shell-scripts.md': nygard(2, 'Implement as shell scripts'),
  '0003-single-command-with-subcommands.md': nygard(3, 'Single command with subcommands'),
};

const shell = 'doc/adr/0002-implement-as-shell-scripts.md';
const single = 'doc/adr/0003-single-command-with-subcommands.md';

/** A git repository with one commit that holds a copy of the files. */
function repository(folder: string): string {
  const root = path.join(folder, 'adr tools');
  const adrs = path.join(root, 'doc', 'adr');
  mkdirSync(adrs, { recursive: true });
  if (existsSync(corpus)) cpSync(corpus, adrs, { recursive: true });
  else for (const [name, text] of Object.entries(own)) writeFileSync(path.join(adrs, name), text);
  initRepository(root);
  commitAll(root, 'first');
  return root;
}

/** Lines that a dialog shows as added or removed. */
function changed(dialog: Locator, kind: 'added' | 'removed'): Promise<string[]> {
  return dialog.locator(`li[data-kind=${kind}] > span:last-child`).allTextContents();
}

test('status and date of an ADR are changed after a look at the lines that change', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  await openAdr(electron, page, root, 'Implement as shell scripts');
  const dialog = await openEdit(page);
  await expect(dialog.getByText(adrEditText.pickFirst.facts)).toBeVisible();
  await expect(dialog.getByRole('button', { name: adrEditText.write(0) })).toBeDisabled();
  await pickStatus(page, dialog, 'Deprecated');
  await dialog.getByLabel(adrEditText.date).fill('2026-05-04');
  await expect.poll(() => changed(dialog, 'added')).toEqual(['Date: 2026-05-04', 'Deprecated']);
  expect(await changed(dialog, 'removed')).toEqual(['Date: 2016-02-12', 'Accepted']);
  expect(git(root, 'status', '--porcelain')).toBe('');
  await look(page, 'adr-edit-status');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'status of an ADR');
  await expectNothingCutOff(page, 'status of an ADR');
  await look(page, 'adr-edit-status-640');
  await setSize(electron, page, 1280, 800);
  await writeChange(dialog, 1);
  await expect(page.getByRole('region', { name: adrText.reader.facts }).getByText('Deprecated')).toBeVisible();
  expect(git(root, 'diff', '--numstat')).toBe(`2\t2\t${shell}`);
});

test('a file that changed on disk since the look is not written over until that was seen', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  const file = path.join(root, shell);
  await openAdr(electron, page, root, 'Implement as shell scripts');
  const dialog = await openEdit(page);
  await pickStatus(page, dialog, 'Rejected');
  await expect.poll(() => changed(dialog, 'added')).toEqual(['Rejected']);
  const byHand = `${readFileSync(file, 'utf8')}\nAdded by hand.\n`;
  writeFileSync(file, byHand);
  await dialog.getByRole('button', { name: adrEditText.write(1) }).click();
  await expect(dialog.getByText(adrEditText.conflict([shell]))).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(byHand);
  expect(await changed(dialog, 'added')).toEqual(['', 'Added by hand.', 'Rejected']);
  await look(page, 'adr-edit-conflict');
  await dialog.getByRole('button', { name: adrEditText.writeAnyway }).click();
  await expect(dialog).toBeHidden();
  expect(readFileSync(file, 'utf8')).toBe(byHand.replace('\nAccepted\n', '\nRejected\n'));
});

test('an ADR is superseded by another that is searched, in both files', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  await openAdr(electron, page, root, 'Implement as shell scripts');
  const dialog = await openEdit(page);
  await dialog.getByRole('radio', { name: adrEditText.kinds.relation }).click();
  await expect(dialog.getByText(adrEditText.pickFirst.relation)).toBeVisible();
  await dialog.getByRole('searchbox', { name: adrEditText.search }).fill('subcommands');
  const other = dialog.getByRole('option', { name: '3. Single command with subcommands' });
  await other.click();
  await expect
    .poll(() => changed(dialog, 'added'))
    .toContain('Supersedes [2. Implement as shell scripts](0002-implement-as-shell-scripts.md)');
  expect(await changed(dialog, 'added')).toContain(
    'Superseded by [3. Single command with subcommands](0003-single-command-with-subcommands.md)',
  );
  expect(await changed(dialog, 'removed')).toEqual(['Accepted']);
  await look(page, 'adr-edit-supersede');
  await dialog.getByRole('button', { name: adrEditText.clear }).click();
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'superseding an ADR');
  await expectNothingCutOff(page, 'superseding an ADR');
  await look(page, 'adr-edit-supersede-640');
  await setSize(electron, page, 1280, 800);
  await writeChange(dialog, 2);
  const related = page.getByRole('region', { name: adrText.reader.related });
  await expect(related.getByRole('link', { name: 'Single command with subcommands' })).toBeVisible();
  expect(git(root, 'diff', '--name-only').split('\n')).toEqual([shell, single]);
});

test('a change is picked with the keyboard alone, and Escape leaves all as it was', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  await openAdr(electron, page, root, 'Single command with subcommands');
  await page.getByRole('button', { name: adrEditText.change }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: adrEditText.kinds.relation }).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('searchbox', { name: adrEditText.search }).focus();
  await page.keyboard.type('shell scripts');
  await expect(dialog.getByRole('option', { name: '2. Implement as shell scripts' })).toBeVisible();
  const list = dialog.getByRole('listbox');
  for (let press = 0; press < 3 && !(await list.evaluate((it) => it.contains(document.activeElement))); press += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(dialog.getByText(adrEditText.changes(2))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: adrEditText.change })).toBeFocused();
  expect(git(root, 'status', '--porcelain')).toBe('');
});

/** Changes the status of the ADR that is open. */
async function reject(page: Page): Promise<void> {
  const dialog = await openEdit(page);
  await pickStatus(page, dialog, 'Rejected');
  await writeChange(dialog, 1);
}

test('what was written is committed with a message, onto the present or a new branch', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  await openAdr(electron, page, root, 'Implement as shell scripts');
  await expect(page.getByRole('button', { name: adrEditText.change })).toBeVisible();
  await expect(page.getByRole('button', { name: adrCommitText.open(1) })).toBeHidden();
  writeFileSync(path.join(root, single), `${readFileSync(path.join(root, single), 'utf8')}By hand.\n`);
  writeFileSync(path.join(root, 'notes.txt'), 'not an ADR\n');
  await reject(page);
  const dialog = await openCommit(page, 1);
  await expect(dialog.getByRole('checkbox', { name: 'Implement as shell scripts' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Single command with subcommands' })).not.toBeChecked();
  const message = dialog.getByRole('textbox', { name: adrCommitText.message });
  await expect(message).toHaveValue('docs: update ADR-0002: Implement as shell scripts');
  await look(page, 'adr-commit');
  await setSize(electron, page, 640, 800);
  await dialog.getByRole('radio', { name: adrCommitText.newBranch }).click();
  await expect(dialog.getByRole('textbox', { name: adrCommitText.branchName })).toHaveValue(
    'adr/0002-implement-as-shell-scripts',
  );
  await expectNoSidewaysScroll(page, 'commit');
  await expectNothingCutOff(page, 'commit');
  await look(page, 'adr-commit-640');
  await setSize(electron, page, 1280, 800);
  await dialog.getByRole('radio', { name: adrCommitText.present('main') }).click();
  await dialog.getByRole('button', { name: adrCommitText.commit(1) }).click();
  await expect(dialog).toBeHidden();
  expect(git(root, 'show', '--format=%s', '--name-only', 'HEAD').split(/\n+/)).toEqual([
    'docs: update ADR-0002: Implement as shell scripts',
    shell,
  ]);
  await page.getByRole('button', { name: adrCommitText.open(1) }).click();
  await dialog.getByText('3. Single command with subcommands').click();
  await expect(message).toHaveValue('docs: update ADR-0003: Single command with subcommands');
  await message.fill('docs: subcommands, by hand');
  await dialog.getByRole('radio', { name: adrCommitText.newBranch }).click();
  await dialog.getByRole('button', { name: adrCommitText.commit(1) }).click();
  await expect(dialog).toBeHidden();
  expect(git(root, 'log', '--format=%s', '-2')).toBe(
    'docs: subcommands, by hand\ndocs: update ADR-0002: Implement as shell scripts',
  );
  expect(git(root, 'branch', '--show-current')).toBe('adr/0003-single-command-with-subcommands');
  expect(git(root, 'status', '--porcelain')).toBe('?? notes.txt');
  await expect(page.getByRole('button', { name: adrCommitText.open(1) })).toBeHidden();
});

test('what keeps from committing is told beside it, and nothing is committed', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  const before = git(root, 'rev-parse', 'HEAD');
  await openAdr(electron, page, root, 'Implement as shell scripts');
  await reject(page);
  const hook = path.join(root, '.git', 'hooks', 'pre-commit');
  mkdirSync(path.dirname(hook), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\necho "too late on a Friday" >&2\nexit 1\n');
  chmodSync(hook, 0o755);
  const dialog = await openCommit(page);
  const commit = dialog.getByRole('button', { name: adrCommitText.commit(1) });
  await commit.click();
  await expect(dialog.getByRole('alert')).toContainText('too late on a Friday');
  await look(page, 'adr-commit-hook');
  await dialog.getByRole('button', { name: adrCommitText.cancel }).click();
  rmSync(hook);
  const lock = path.join(root, '.git', 'index.lock');
  writeFileSync(lock, '');
  await openCommit(page);
  await dialog.getByRole('radio', { name: adrCommitText.newBranch }).click();
  const lookAgain = dialog.getByRole('button', { name: adrCommitText.lookAgain });
  const warning = dialog.getByRole('note');
  // What was known before is shown until git was asked again.
  await expect(warning).toContainText('index.lock');
  await expect(commit).toBeDisabled();
  rmSync(lock);
  git(root, 'checkout', '--quiet', '--detach');
  await lookAgain.click();
  await expect(dialog.getByText(adrCommitText.detached)).toBeVisible();
  await expect(warning).toBeHidden();
  await dialog.getByRole('textbox', { name: adrCommitText.branchName }).fill('not a name');
  await commit.click();
  await expect(dialog.getByRole('alert')).toContainText('cannot be the name of a branch');
  expect(git(root, 'rev-parse', 'HEAD')).toBe(before);
  await dialog.getByRole('textbox', { name: adrCommitText.branchName }).fill('adr/решение');
  await commit.click();
  await expect(dialog).toBeHidden();
  expect(git(root, 'log', '--format=%D', '-1')).toContain('HEAD -> adr/решение');
});

test('without a git repository all else works, and it is said quietly', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  rmSync(path.join(root, '.git'), { recursive: true });
  await openAdr(electron, page, root, 'Implement as shell scripts');
  await reject(page);
  await expect(page.getByText(adrCommitText.without['no-repository'])).toBeVisible();
  await expect(page.getByRole('button', { name: /^Commit/ })).toBeHidden();
  await look(page, 'adr-commit-without-git');
});

test('an ADR is edited as text; only lines that were edited change, and a change on disk is not lost', async ({
  app,
  folder,
}) => {
  const { electron, page } = app;
  const root = repository(folder);
  const file = path.join(root, shell);
  const before = readFileSync(file, 'utf8').replaceAll('\n', '\r\n');
  writeFileSync(file, before);
  await openAdr(electron, page, root, 'Implement as shell scripts');
  const dialog = await openEdit(page);
  await dialog.getByRole('radio', { name: adrEditText.kinds.text }).click();
  const editor = dialog.getByRole('textbox', { name: adrEditText.text });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' only');
  await expect.poll(() => changed(dialog, 'added')).toEqual(['# 2. Implement as shell scripts only']);
  await expect(dialog.getByText(recordText.staysCrlf)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await look(page, 'adr-edit-text');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'text of an ADR');
  await look(page, 'adr-edit-text-640');
  await setSize(electron, page, 1280, 800);
  const byHand = `${before}By hand.\r\n`;
  writeFileSync(file, byHand);
  await editor.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await expect(dialog.getByText(adrEditText.conflict([shell]))).toBeVisible();
  expect(await changed(dialog, 'removed')).toContain('By hand.');
  expect(readFileSync(file, 'utf8')).toBe(byHand);
  writeFileSync(file, before);
  await page.keyboard.type('!');
  await expect(dialog.getByText(adrEditText.conflict([shell]))).toBeHidden();
  await writeChange(dialog, 1);
  expect(readFileSync(file, 'utf8')).toBe(before.replace('shell scripts\r', 'shell scripts only!!\r'));
});
