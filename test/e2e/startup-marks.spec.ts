import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './app.ts';
import { ask } from './scenes.ts';

test('the start is measured from the process to the first interaction, and logged once', async ({
  app,
  dataFolder,
}) => {
  const { page } = app;
  const steps = async (): Promise<Readonly<Record<string, number>>> => (await ask(page, 'app:info')).startup;
  await expect.poll(steps).toHaveProperty('first-render');
  expect(await steps()).not.toHaveProperty('first-interaction');
  await page.getByRole('link', { name: 'Archive' }).click();
  await expect.poll(steps).toHaveProperty('first-interaction');
  const first = await steps();
  const { main = 0, 'first-render': render = 0, 'first-interaction': interaction = 0 } = first;
  expect(render).toBeGreaterThan(main);
  expect(interaction).toBeGreaterThan(render);
  await page.keyboard.press('Tab');
  expect(await steps()).toEqual(first);
  const log = readFileSync(path.join(dataFolder, 'logs', 'fulcrum.log'), 'utf8');
  expect(log.match(/info Start, in milliseconds: .*first-render .*first-interaction/g)).toHaveLength(1);
});
