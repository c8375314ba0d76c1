import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { adrCommitText } from '../../renderer/text/adr-commit.ts';
import { adrEditText } from '../../renderer/text/adr-edit.ts';
import { adrText } from '../../renderer/text/adr-folder.ts';
import { shellText } from '../../renderer/text/shell.ts';
import { answerOpenDialog, expect } from './app.ts';

/** Nothing of the machine's own settings, and the file protocol for clones within a test. */
const atTheOtherKeyboard = ['-c', 'safe.directory=*', '-c', 'protocol.file.allow=always', '-c', 'core.quotePath=false'];

/** Runs git in a folder as its user would; its output without the last line end. @throws where git fails. */
export function git(folder: string, ...args: readonly string[]): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return execFileSync('git', [...atTheOtherKeyboard, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(own), GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull, GIT_EDITOR: ':' },
  }).trimEnd();
}

/** Writes files, with the folders they need. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

/** Makes a folder a git repository on the branch main, whose user is known; nothing is committed yet. */
export function initRepository(root: string): void {
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'config', 'user.name', 'Ana Ruiz');
  git(root, 'config', 'user.email', 'ana@example.org');
}

/** Commits all that lies in a repository. */
export function commitAll(root: string, message: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', `--message=${message}`);
}

/** Opens a repository by its dialog. */
export async function openRepository(electron: ElectronApplication, page: Page, root: string): Promise<void> {
  await page.getByRole('link', { name: shellText.adrFolders }).click();
  await answerOpenDialog(electron, root);
  await page.getByRole('button', { name: adrText.open }).click();
  await expect(page.getByRole('heading', { level: 1, name: path.basename(root) })).toBeVisible();
}

/** Opens a repository, and in it the ADR of this title. */
export async function openAdr(electron: ElectronApplication, page: Page, root: string, title: string): Promise<void> {
  await openRepository(electron, page, root);
  await page.getByRole('list', { name: adrText.adrs }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** The dialog that changes the ADR that is open. */
export async function openEdit(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: adrEditText.change }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

export async function pickStatus(page: Page, dialog: Locator, status: string): Promise<void> {
  await dialog.getByRole('button', { name: adrEditText.status }).click();
  await page.getByRole('option', { name: status, exact: true }).click();
}

/** Picks in the dialog that the ADR is superseded by another one. */
export async function pickSuccessor(dialog: Locator, search: string, successor: string | RegExp): Promise<void> {
  await dialog.getByRole('radio', { name: adrEditText.kinds.relation }).click();
  await dialog.getByRole('searchbox', { name: adrEditText.search }).fill(search);
  await dialog.getByRole('option', { name: successor }).click();
}

/** Writes what the dialog shows into so many files, and waits until it is closed. */
export async function writeChange(dialog: Locator, files: number): Promise<void> {
  await dialog.getByRole('button', { name: adrEditText.write(files) }).click();
  await expect(dialog).toBeHidden();
}

/** The dialog that commits, once it has a message to propose. */
export async function openCommit(page: Page, count = 1): Promise<Locator> {
  await page.getByRole('button', { name: adrCommitText.open(count) }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: adrCommitText.message })).not.toHaveValue('');
  return dialog;
}
