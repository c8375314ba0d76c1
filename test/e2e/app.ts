import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resolveElectron } from '../../scripts/setup/electron.mjs';

/**
 * Keeps the app from opening its window until Playwright listens: else it now and then misses the first page and waits
 * for it in vain. It gives this file along by itself only where it picks the program.
 */
const loader = path.join(
  path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
);

/** A running Fulcrum. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Problems that the page wrote to its console: none is expected. */
  readonly complaints: readonly string[];
}

/** Starts the built app on a data folder of its own, with a content area of 1280 x 800. */
export async function startApp(dataFolder: string): Promise<RunningApp> {
  const [program = '', ...args] = launchWords(dataFolder);
  return startProgram(program, args);
}

/**
 * Starts the built app by this program and these arguments, with a content area of 1280 x 800.
 * @param sandboxed with the sandbox of the system, which root cannot have; Playwright takes it away unless told.
 */
export async function startProgram(
  executablePath: string,
  args: readonly string[],
  sandboxed = false,
): Promise<RunningApp> {
  const electron = await _electron.launch({
    executablePath,
    args: ['-r', loader, ...args],
    chromiumSandbox: sandboxed,
    timeout: 60_000,
  });
  const page = await electron.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
  await setSize(electron, page, 1280, 800);
  return { electron, page, complaints };
}

/** The program and its arguments that start the built app on a data folder. */
export function launchWords(dataFolder: string, ...before: readonly string[]): readonly string[] {
  const isRoot = process.getuid?.() === 0;
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  return [resolveElectron().executable, ...sandbox, ...before, '.', `--user-data-dir=${dataFolder}`];
}

/** Gives the window's content a size in CSS pixels and waits until the page has it. */
export async function setSize(electron: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height });
}

/** Answers the next file dialogs for opening as a user would by choosing this path; null cancels. */
export async function answerOpenDialog(electron: ElectronApplication, chosen: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, answer) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: answer === null, filePaths: answer === null ? [] : [answer] });
  }, chosen);
}

/** Answers the next file dialogs for saving; null cancels. */
export async function answerSaveDialog(electron: ElectronApplication, chosen: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: answer === null, filePath: answer ?? '' });
  }, chosen);
}

interface Fixtures {
  /** A folder that is gone after the test. */
  readonly folder: string;
  readonly dataFolder: string;
  /** The app on an empty library; fails the test if the page complained. */
  readonly app: RunningApp;
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  dataFolder: async ({ folder }, use) => use(path.join(folder, 'data')),
  app: async ({ dataFolder }, use) => {
    const app = await startApp(dataFolder);
    await use(app);
    await app.electron.close();
    if (app.complaints.length > 0) throw new Error(`The page complained:\n${app.complaints.join('\n')}`);
  },
});

export { expect } from '@playwright/test';
