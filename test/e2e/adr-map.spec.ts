import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { adrText } from '../../renderer/text/adr-folder.ts';
import { mapText } from '../../renderer/text/adr-graph.ts';
import { figureText } from '../../renderer/text/figure.ts';
import { shellText } from '../../renderer/text/shell.ts';
import { answerOpenDialog, expect, setSize, test } from './app.ts';
import { expectNoSidewaysScroll, look } from './look.ts';

const links: Readonly<Record<number, string>> = {
  4: 'Supersedes [2. Use way 2](0002-way.md)',
  9: 'Supersedes [4. Use way 4](0004-way.md)',
  10: 'Amends [9. Use way 9](0009-way.md)',
  12: 'Clarifies [4. Use way 4](0004-way.md)',
};

/** Writes a repository of 40 ADRs, five of them related, one a month, every tenth without a date. */
function repository(folder: string): string {
  const root = path.join(folder, 'ledger');
  mkdirSync(path.join(root, 'doc', 'adr'), { recursive: true });
  for (let number = 1; number <= 40; number += 1) {
    const month = `${2020 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
    const text = [
      `# ${number}. Use way ${number}`,
      ...(number % 10 === 0 ? [] : ['', `Date: ${month}-05`]),
      '',
      '## Status',
      '',
      number % 3 === 0 ? 'Proposed' : 'Accepted',
      ...(links[number] ? ['', links[number]] : []),
      '',
      '## Context',
      '',
      number === 20 ? 'As [the first](0001-way.md) has it.' : 'C',
      '',
      '## Decision',
      '',
      'D',
      '',
      '## Consequences',
      '',
      'E',
      '',
    ];
    writeFileSync(path.join(root, 'doc', 'adr', `${String(number).padStart(4, '0')}-way.md`), text.join('\n'));
  }
  return root;
}

async function openView(electron: ElectronApplication, page: Page, root: string, view: string): Promise<void> {
  await page.getByRole('link', { name: shellText.adrFolders }).click();
  await answerOpenDialog(electron, root);
  await page.getByRole('button', { name: adrText.open }).click();
  await page.getByRole('navigation', { name: mapText.views }).getByRole('link', { name: view }).click();
}

function titleOfFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('title') ?? null);
}

test('the graph is walked along relations by keys, opens an ADR, and keeps its place', async ({ app, folder }) => {
  const { electron, page } = app;
  await openView(electron, page, repository(folder), mapText.view.graph);
  const graph = page.getByRole('group', { name: mapText.graph });
  await expect(graph.getByRole('button')).toHaveCount(40);
  await expect(graph.getByRole('heading')).toHaveText(mapText.unrelated(33));
  await expectNoSidewaysScroll(page, 'the graph');
  await look(page, 'adr-graph');

  await graph.getByRole('button', { name: 'Use way 2', exact: false }).first().focus();
  expect(await titleOfFocus(page)).toBe('Use way 2');
  const walk = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key);
    walk.push(await titleOfFocus(page));
  }
  const [second, fourth, ninth, tenth] = [2, 4, 9, 10].map((number) => `Use way ${number}`);
  expect(walk).toEqual([fourth, ninth, tenth, ninth, fourth, second]);

  await page.keyboard.press('End');
  expect(await titleOfFocus(page)).toBe('Use way 40');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Use way 40' })).toBeVisible();
  await page.getByRole('link', { name: mapText.view.graph }).click();
  await expect(graph).toBeVisible();
  expect(await titleOfFocus(page)).toBe('Use way 40');
  await expect(graph.getByRole('button', { name: 'Use way 40' })).toBeInViewport();

  await page.getByRole('button', { name: figureText.table }).click();
  const table = page.getByRole('table', { name: mapText.graphTable });
  await expect(table.getByRole('row')).toHaveCount(41);
  await expect(table.getByRole('row', { name: /^Use way 9 / })).toContainText(
    'supersedes 4 Use way 4; amended by 10 Use way 10',
  );
  await table.getByRole('button', { name: 'Use way 9', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Use way 9' })).toBeVisible();
});

test('the timeline is walked in time and opens an ADR by a click, also in a narrow window', async ({ app, folder }) => {
  const { electron, page } = app;
  await openView(electron, page, repository(folder), mapText.view.timeline);
  const timeline = page.getByRole('group', { name: mapText.timeline });
  await expect(timeline.getByRole('button')).toHaveCount(40);
  await expect(timeline.getByRole('heading').last()).toHaveText(mapText.undated(4));
  await look(page, 'adr-timeline');
  await setSize(electron, page, 640, 800);
  for (const view of [mapText.view.timeline, mapText.view.graph]) {
    await page.getByRole('navigation', { name: mapText.views }).getByRole('link', { name: view }).click();
    await expect(
      page.getByRole('group', { name: view === mapText.view.graph ? mapText.graph : mapText.timeline }),
    ).toBeVisible();
    await expectNoSidewaysScroll(page, `${view}, narrow`);
    await look(page, `adr-${view.toLowerCase()}-narrow`);
  }
  await page
    .getByRole('navigation', { name: mapText.views })
    .getByRole('link', { name: mapText.view.timeline })
    .click();
  await timeline.getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await titleOfFocus(page)).toBe('Use way 2');
  await page.keyboard.press('ArrowDown');
  expect(await titleOfFocus(page)).toBe('Use way 4');
  await timeline.getByRole('button', { name: 'Use way 7' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Use way 7' })).toBeVisible();
});
