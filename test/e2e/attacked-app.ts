import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, startApp, test as base, type RunningApp } from './app.ts';
import { titles } from './scenes.ts';

interface Fixtures {
  /** The app, from which complaints are expected: what is prevented is written to the console. */
  readonly attacked: RunningApp;
  /** A server on this machine that must hear nothing, and what it heard. */
  readonly outside: { readonly address: string; readonly heard: readonly string[] };
}

export const test = base.extend<Fixtures>({
  attacked: async ({ dataFolder }, use) => {
    const app = await startApp(dataFolder);
    await use(app);
    await app.electron.close();
  },
  // oxlint-disable-next-line no-empty-pattern
  outside: async ({}, use) => {
    const heard: string[] = [];
    const server: Server = createServer((request, response) => {
      heard.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('<title>Outside</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard });
    await new Promise((resolve) => server.close(resolve));
  },
});

/** Expects that the page is still ours, and works. */
export async function expectUnharmed({ electron, page }: RunningApp): Promise<void> {
  expect(page.url()).toMatch(/^app:\/\/fulcrum\/index\.html/);
  expect(electron.windows()).toHaveLength(1);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  // Not by a locator: it would wait for the end of a navigation that was prevented.
  expect(await page.evaluate(() => document.querySelector('nav')?.getAttribute('aria-label'))).toBe('Main navigation');
  expect(await titles(page)).toBeDefined();
}
