import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { adrText } from '../../renderer/text/adr-folder.ts';
import { shellText } from '../../renderer/text/shell.ts';
import { answerOpenDialog, expect, setSize, test } from './app.ts';
import { expectUnharmed, test as attackedTest } from './attacked-app.ts';
import { expectNoSidewaysScroll, expectNothingCutOff, look } from './look.ts';
import { ask } from './scenes.ts';

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const queue = `---
status: superseded by ADR-0002
date: 2025-03-01
decision-makers: [Ada Lovelace, Bo]
tags: [messaging]
---

# Use a queue for jobs that take long

## Context and Problem Statement

Nightly exports run into the morning. See [what came after](0002-use-a-log.md#decision), [the web](https://example.com/log),
[a file beside](../guide.md), [the options](#considered-options) and <a href="0003-cache.md">caching</a>.

![A sketch](images/sketch.png) ![Outside](https://example.com/pixel.png) ![Way out](../../../outside.png)

| Load | Jobs |
| --- | ---: |
| Day | 100 |

\`\`\`mermaid
graph TD; A-->B;
\`\`\`

## Considered Options

* A queue
* Nothing

## Decision Outcome

Chosen option: "A queue", because it is enough.
`;

const log = `# 2. Use a log

Date: 2025-06-10

## Status

Accepted

Supersedes [1. Use a queue for jobs that take long](0001-use-a-queue.md)

## Context

The queue forgets.

## Decision

We keep a log.

## Consequences

More disks.
`;

const files: Readonly<Record<string, string | Buffer>> = {
  'docs/adr/0001-use-a-queue.md': queue,
  'docs/adr/0002-use-a-log.md': log,
  'docs/adr/0003-cache.md':
    '# 3. Cache pages of guests\n\nDate: 2024-01-15\n\n## Status\n\nPending review\n\n## Context\n\nSlow.\n\n## Decision\n\nCache.\n\n## Consequences\n\nFast.\n',
  'docs/adr/0004 100 % of #5?.md':
    '# 4. Names with signs\n\n## Status\n\nProposed\n\n## Context\n\nC\n\n## Decision\n\nD\n\n## Consequences\n\nE\n',
  'docs/adr/notes.md': 'Only a few notes about zeppelins.\n',
  'docs/adr/images/sketch.png': pixel,
  'docs/guide.md': '# Guide\n',
};

/** Writes a repository with these files. */
function repository(folder: string, content = files): string {
  const root = path.join(folder, 'ledger решения');
  for (const [file, text] of Object.entries(content)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  mkdirSync(path.join(root, '.git'), { recursive: true });
  writeFileSync(path.join(folder, 'outside.png'), pixel);
  return root;
}

async function openRepository(electron: ElectronApplication, page: Page, root: string): Promise<void> {
  await page.getByRole('link', { name: shellText.adrFolders }).click();
  await answerOpenDialog(electron, root);
  await page.getByRole('button', { name: adrText.open }).click();
  await expect(page.getByRole('heading', { level: 1, name: path.basename(root) })).toBeVisible();
}

/** Titles in the order in which the page shows them. */
function shown(page: Page): Promise<string[]> {
  return page.getByRole('list', { name: adrText.adrs }).getByRole('link').allTextContents();
}

const titles = [
  'Use a queue for jobs that take long',
  'Use a log',
  'Cache pages of guests',
  'Names with signs',
  'Notes',
];

async function choose(page: Page, filter: string, choice: RegExp | string): Promise<void> {
  await page.getByRole('search').getByRole('button', { name: filter }).click();
  await page.getByRole('option', { name: choice }).click();
}

test('a repository is opened, its ADRs are listed, and it is remembered', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  await page.getByRole('link', { name: shellText.adrFolders }).click();
  await expect(page.getByRole('heading', { name: adrText.emptyTitle })).toBeVisible();
  await look(page, 'adr-folders-empty');
  await answerOpenDialog(electron, null);
  await page.getByRole('button', { name: adrText.open }).click();
  await expect(page.getByRole('heading', { name: adrText.emptyTitle })).toBeVisible();
  await openRepository(electron, page, root);
  await expect.poll(() => shown(page)).toEqual(titles);
  await expect(page.getByRole('status')).toHaveText('5 ADRs, 1 is not understood');
  const row = page.getByRole('listitem').filter({ hasText: titles[0] ?? '' });
  for (const text of ['1', 'Ada Lovelace, Bo', 'messaging', 'Superseded', 'Mar 1, 2025', 'MADR 4'])
    await expect(row.getByText(text, { exact: true })).toBeVisible();
  await expect(page.getByText('Pending review', { exact: true })).toBeVisible();
  await look(page, 'adr-list');
  await page.getByRole('link', { name: adrText.back }).click();
  const repositories = page.getByRole('list', { name: adrText.list });
  await expect(repositories.getByText('5 ADRs')).toBeVisible();
  await look(page, 'adr-repositories');
  await repositories.getByRole('link', { name: path.basename(root) }).click();
  await expect.poll(() => shown(page)).toHaveLength(5);
  await page.getByRole('link', { name: adrText.back }).click();
  await page.getByRole('button', { name: adrText.actionsFor(path.basename(root)) }).click();
  await page.getByRole('menuitem', { name: adrText.forget }).click();
  await expect(page.getByRole('heading', { name: adrText.emptyTitle })).toBeVisible();
  expect(existsSync(path.join(root, 'docs/adr/0001-use-a-queue.md'))).toBe(true);
});

test('search as you type with the words marked, and filters', async ({ app, folder }) => {
  const { electron, page } = app;
  await openRepository(electron, page, repository(folder));
  await expect.poll(() => shown(page)).toEqual(titles);
  const search = page.getByRole('searchbox', { name: adrText.search });
  await search.focus();
  await page.keyboard.type('night');
  await expect.poll(() => shown(page)).toEqual([titles[0]]);
  await expect(page.getByRole('list', { name: adrText.adrs }).locator('mark')).toHaveText(['Nightly']);
  await search.fill('zepp');
  await expect.poll(() => shown(page)).toEqual(['Notes']);
  // Where the title has the word it comes first.
  await search.fill('log');
  await expect.poll(() => shown(page)).toEqual([titles[1], titles[0]]);
  await page.getByRole('link', { name: titles[1] ?? '' }).click();
  await expect(page.getByRole('article')).toContainText('We keep a log.');
  const marked = (): Promise<string[]> =>
    page.evaluate(() => [...(CSS.highlights.get('adr-search') ?? [])].map((range) => (range as Range).toString()));
  expect(await marked()).toEqual(['log']);
  await page.getByRole('link', { name: adrText.reader.back }).click();
  await expect(search).toHaveValue('log');
  expect(await marked()).toEqual([]);
  await search.fill('log zeppelins');
  await expect(page.getByRole('heading', { name: adrText.noHitsTitle })).toBeVisible();
  await page.getByRole('button', { name: adrText.clearFilters }).click();
  await expect.poll(() => shown(page)).toEqual(titles);
  await expect(search).toBeFocused();
  await choose(page, adrText.status, /^Accepted/);
  await expect.poll(() => shown(page)).toEqual([titles[1]]);
  await choose(page, adrText.status, /^pending review/);
  await expect.poll(() => shown(page)).toEqual([titles[2]]);
  await choose(page, adrText.status, adrText.anyStatus);
  await choose(page, adrText.tag, /^messaging/);
  await expect.poll(() => shown(page)).toEqual([titles[0]]);
  await choose(page, adrText.tag, adrText.anyTag);
  await choose(page, adrText.person, /^Ada Lovelace/);
  await expect.poll(() => shown(page)).toEqual([titles[0]]);
  await choose(page, adrText.person, adrText.anyPerson);
  await choose(page, adrText.format, /^Nygard/);
  await expect.poll(() => shown(page)).toEqual(titles.slice(1, 4));
  await page.getByLabel(adrText.fromDay).fill('2024-06-01');
  await expect.poll(() => shown(page)).toEqual([titles[1]]);
  await page.getByLabel(adrText.toDay).fill('2025-01-01');
  await expect(page.getByRole('heading', { name: adrText.noHitsTitle })).toBeVisible();
  await page.getByLabel(adrText.fromDay).fill('');
  await expect.poll(() => shown(page)).toEqual([titles[2]]);
  await page.getByLabel(adrText.toDay).fill('');
  await choose(page, adrText.format, adrText.anyFormat);
  await choose(page, adrText.sort, adrText.sorts.date);
  await expect.poll(async () => (await shown(page)).slice(0, 3)).toEqual([titles[1], titles[0], titles[2]]);
});

test('an ADR reads as it was written: tables, code, images of the repository, links', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  await openRepository(electron, page, root);
  await page.getByRole('link', { name: titles[0] ?? '' }).click();
  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(`1${titles[0]}`);
  await expect(article.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(article.getByRole('cell', { name: '100' })).toBeVisible();
  await expect(article.locator('pre')).toHaveText('graph TD; A-->B;\n');
  await expect(article).not.toContainText('decision-makers');
  const images = article.getByRole('img');
  expect(
    await images.evaluateAll((all) => (all as HTMLImageElement[]).map(({ alt, naturalWidth }) => [alt, naturalWidth])),
  ).toEqual([['A sketch', 1]]);
  // Of what is not in the repository only the words are shown.
  await expect(article.getByText('Outside Way out')).toBeVisible();
  const facts = page.getByRole('region', { name: adrText.reader.facts });
  for (const text of ['Superseded', 'Mar 1, 2025', 'Ada Lovelace, Bo', 'messaging', 'docs/adr/0001-use-a-queue.md'])
    await expect(facts.getByText(text, { exact: true })).toBeVisible();
  await look(page, 'adr-reader');
  // A link to an ADR leads to it, one in its facts leads back.
  await article.getByRole('link', { name: 'what came after' }).click();
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('2Use a log');
  await facts.getByRole('link', { name: '1. Use a queue' }).click();
  await expect(article).toContainText('Nightly exports');
  await article.getByRole('link', { name: 'the options' }).click();
  await expect(page.getByRole('link', { name: adrText.reader.back })).toBeVisible();
  await expect(article).toContainText('Nightly exports');
  await electron.evaluate(({ shell }) => {
    const opened = globalThis as unknown as { openedOutside: string[] };
    opened.openedOutside = [];
    shell.openExternal = (url) => {
      opened.openedOutside.push(url);
      return Promise.resolve();
    };
  });
  await article.getByRole('link', { name: 'the web' }).click();
  expect(await electron.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside)).toEqual([
    'https://example.com/log',
  ]);
  // Leads to nothing that is listed.
  await expect(article.getByText('a file beside')).not.toHaveAttribute('href');
  await page.getByRole('radio', { name: adrText.reader.asText }).click();
  await expect(article.locator('pre')).toHaveText(queue);
  await page.getByRole('link', { name: adrText.reader.next }).click();
  await page.getByRole('link', { name: adrText.reader.next }).click();
  await page.getByRole('link', { name: adrText.reader.next }).click();
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('4Names with signs');
  await page.getByRole('link', { name: adrText.reader.next }).click();
  await expect(article.locator('pre')).toHaveText('Only a few notes about zeppelins.\n');
  await expect(article.getByRole('note')).toContainText(adrText.reader.notUnderstood);
  await look(page, 'adr-not-understood');
});

test('what changes on disk shows up by itself, in the list and in what is read', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  const file = (name: string): string => path.join(root, 'docs/adr', name);
  await openRepository(electron, page, root);
  await expect.poll(() => shown(page)).toEqual(titles);
  writeFileSync(file('0005-new.md'), log.replace('2. Use a log', '5. Brand new'));
  await expect.poll(() => shown(page)).toContain('Brand new');
  rmSync(file('0003-cache.md'));
  await expect.poll(() => shown(page)).not.toContain(titles[2]);
  await page.getByRole('link', { name: 'Use a log' }).click();
  await expect(page.getByRole('article')).toContainText('We keep a log.');
  writeFileSync(file('0002-use-a-log.md'), log.replace('We keep a log.', 'We keep two logs.'));
  await expect(page.getByRole('article')).toContainText('We keep two logs.');
  rmSync(file('0002-use-a-log.md'));
  await expect(page.getByRole('alert')).toContainText('not in a folder of records any more');
});

test('a folder is added by hand and taken out again; one outside is refused with a reason', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder, {
    'docs/adr/0001-a.md': log.replace('2. Use a log', '1. Usual'),
    'services/api/why/one.md': log.replace('2. Use a log', 'Unusual'),
  });
  await openRepository(electron, page, root);
  await expect.poll(() => shown(page)).toEqual(['Usual']);
  await answerOpenDialog(electron, path.join(root, 'services/api/why'));
  await page.getByRole('button', { name: adrText.addFolder }).click();
  await expect.poll(async () => (await shown(page)).toSorted()).toEqual(['Unusual', 'Usual']);
  const folders = page.getByRole('region', { name: adrText.folders });
  await folders.getByRole('button', { name: 'docs/adr' }).click();
  await expect.poll(() => shown(page)).toEqual(['Usual']);
  await folders.getByRole('button', { name: 'docs/adr' }).click();
  await look(page, 'adr-two-folders');
  await folders.getByRole('button', { name: adrText.removeFolder('services/api/why') }).click();
  await expect.poll(() => shown(page)).toEqual(['Usual']);
  await answerOpenDialog(electron, folder);
  await page.getByRole('button', { name: adrText.addFolder }).click();
  await expect(page.getByRole('alert')).toContainText('outside this repository');
});

test('a repository without ADR folders says what to do next', async ({ app, folder }) => {
  const { electron, page } = app;
  await openRepository(electron, page, repository(folder, { 'src/main.ts': '' }));
  await expect(page.getByRole('heading', { name: adrText.noFoldersTitle })).toBeVisible();
  await expect(page.getByRole('button', { name: adrText.addFolder })).toBeVisible();
});

test('a repository that has gone is told, with what was read of it, and comes back', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = repository(folder);
  await openRepository(electron, page, root);
  await expect.poll(() => shown(page)).toEqual(titles);
  renameSync(root, `${root} moved`);
  await page.getByRole('link', { name: adrText.back }).click();
  await page.reload();
  await expect(page.getByText(adrText.gone)).toBeVisible();
  await page.getByRole('link', { name: path.basename(root) }).click();
  await expect.poll(() => shown(page)).toEqual(titles);
  await page.getByRole('link', { name: titles[0] ?? '' }).click();
  await expect(page.getByRole('alert')).toContainText('not in a folder of records any more');
  await page.getByRole('link', { name: adrText.reader.back }).click();
  renameSync(`${root} moved`, root);
  await page.getByRole('button', { name: adrText.tryAgain }).click();
  await expect(page.getByRole('button', { name: adrText.tryAgain })).toHaveCount(0);
});

test('by keyboard alone, from the list to an ADR and back to the same row', async ({ app, folder }) => {
  const { electron, page } = app;
  await openRepository(electron, page, repository(folder));
  await expect.poll(() => shown(page)).toEqual(titles);
  await page.getByRole('link', { name: titles[0] ?? '' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: titles[2] ?? '' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4Names with signs');
  await page.getByRole('link', { name: adrText.reader.back }).press('Enter');
  await expect(page.getByRole('link', { name: 'Names with signs' })).toBeFocused();
});

test('of a long list only what is near is drawn, and its keys reach both ends', async ({ app, folder }) => {
  const { electron, page } = app;
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [
      `docs/adr/${String(index + 1).padStart(4, '0')}-a.md`,
      log.replace('2. Use a log', `${index + 1}. Decision ${index + 1}`),
    ]),
  );
  const root = repository(folder, many);
  await openRepository(electron, page, root);
  await expect(page.getByRole('status')).toHaveText('500 ADRs');
  const rows = page.getByRole('list', { name: adrText.adrs }).getByRole('listitem');
  const focused = page.locator('[data-part=title]:focus');
  await expect.poll(() => rows.count()).toBeGreaterThan(20);
  expect(await rows.count()).toBeLessThan(200);
  await page.getByRole('link', { name: 'Decision 1', exact: true }).focus();
  await page.keyboard.press('End');
  await expect(focused).toHaveText('Decision 500');
  await expect(rows.last()).toHaveAttribute('aria-posinset', '500');
  await expect.poll(() => rows.count()).toBeLessThan(200);
  for (let step = 0; step < 45; step += 1) await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveText('Decision 455');
  // To an ADR far down, on from it, and back to where it was.
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: adrText.reader.next }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('456Decision 456');
  await page.getByRole('link', { name: adrText.reader.back }).click();
  await expect(focused).toHaveText('Decision 455');
  await page.keyboard.press('Home');
  await expect(focused).toHaveText('Decision 1');
  writeFileSync(path.join(root, 'docs/adr/0001-a.md'), log.replace('2. Use a log', '1. Changed meanwhile'));
  await expect(page.getByRole('link', { name: 'Changed meanwhile' })).toBeVisible();
});

const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');

test('real folders, in a narrow window as well', async ({ app, folder }) => {
  test.skip(!existsSync(corpora), 'the real folders lie beside the project');
  const { electron, page } = app;
  const root = path.join(folder, 'JabRef');
  cpSync(path.join(corpora, 'JabRef__jabref'), root, { recursive: true });
  await openRepository(electron, page, root);
  await expect(page.getByRole('status')).toContainText('70 ADRs');
  await look(page, 'adr-list-jabref');
  const search = page.getByRole('searchbox', { name: adrText.search });
  await search.fill('javafx');
  await expect(page.getByRole('status')).toContainText(' of 70 ADRs');
  await look(page, 'adr-search-jabref');
  await search.fill('');
  await expect(page.getByRole('status')).toContainText('70 ADRs');
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, 'the list');
  await expectNothingCutOff(page, 'the list');
  await look(page, 'adr-list-narrow');
  await page.getByRole('list', { name: adrText.adrs }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoSidewaysScroll(page, 'the reader');
  await expectNothingCutOff(page, 'the reader');
  await look(page, 'adr-reader-narrow');
  await setSize(electron, page, 1280, 800);
  await look(page, 'adr-reader-jabref');
});

const hostile = `# 1. Hostile <img src=x onerror="window.harmed='title'">

## Status

Accepted

## Context

<script>window.harmed = 'script'</script>
<img src="x.png" onerror="window.harmed = 'image'" style="position:fixed" id="root" width="9999999" srcset="https://example.com/a.png 2x">
<img src="app://repository/00000000000000000000000000000000/docs/adr/images/sketch.png">
<img src="app://fulcrum/index.html"> <img src="file:///etc/hostname"> <img src="data:image/svg+xml,<svg onload=alert(1)>">
<img src="//example.com/a.png"> <img src="/etc/a.png"> <img src="images/..%2f..%2f..%2f..%2foutside.png">
<svg onload="window.harmed = 'svg'"><circle /></svg>
<iframe src="0002-use-a-log.md"></iframe> <object data="x"></object> <video src="x.png"></video>
<form action="https://example.com"><input name="secret"><button>Send</button></form>
<style>body { display: none }</style>
<a href="0002-use-a-log.md" onclick="window.harmed = 'link'" target="_blank">to the log</a>
[script link](javascript:window.harmed='address') [image link](app://repository/x/y.png) [into the app](#/archive)
[own page](app://fulcrum/index.html) [file link](file:///etc/passwd) [protocol link](//example.com)

## Decision

D

## Consequences

E
`;

attackedTest(
  'hostile ADRs read as harmless text, and the images of a repository lead nowhere else',
  async ({ attacked, folder, outside }) => {
    const { electron, page } = attacked;
    const root = repository(folder, { ...files, 'docs/adr/0001-use-a-queue.md': hostile });
    await openRepository(electron, page, root);
    await page.getByRole('link', { name: /^Hostile/ }).click();
    const article = page.getByRole('article');
    await expect(article.getByText('script link')).toBeVisible();
    const found = await article.evaluate((area) =>
      [...area.querySelectorAll('*')].flatMap((element) => [
        ...('SCRIPT svg IFRAME FORM INPUT STYLE OBJECT VIDEO LINK META BASE'.split(' ').includes(element.tagName)
          ? [element.tagName]
          : []),
        ...element
          .getAttributeNames()
          .filter((name) => name.startsWith('on') || ['style', 'id', 'target', 'srcdoc', 'srcset'].includes(name)),
      ]),
    );
    expect(found).toEqual([]);
    const sources = await article.getByRole('img').evaluateAll((all) => all.map((image) => image.getAttribute('src')));
    const own = /^app:\/\/repository\/[0-9a-f]{32}\/docs\/adr\/(?:x\.png|images\/[^/]*)$/;
    expect(sources.filter((source) => source !== null && !own.test(source))).toEqual([]);
    const links = await article.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => !href?.startsWith('#'))).toEqual([]);
    await article.getByText('into the app').click();
    await expect(article.getByText('script link')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { harmed?: string }).harmed)).toBeUndefined();

    // The page itself, were it turned against its user, gets images of this repository and nothing else.
    const { images } = await ask(page, 'adr:read', {
      repository: /repositories\/([^/]+)/.exec(page.url())?.[1] ?? '',
      file: 'docs/adr/0002-use-a-log.md',
    });
    const tried = await page.evaluate(
      async ([base, elsewhere]) => {
        const load = (address: string): Promise<string> =>
          new Promise((resolve) => {
            const image = new Image();
            image.addEventListener('load', () => resolve('loaded'));
            image.addEventListener('error', () => resolve('refused'));
            image.src = address;
          });
        const fetched = await fetch(`${base}docs/adr/images/sketch.png`).then(
          () => 'answered',
          () => 'refused',
        );
        return {
          fetched,
          own: await load(`${base}docs/adr/images/sketch.png`),
          text: await load(`${base}docs/adr/0002-use-a-log.md`),
          up: await load(`${base}..%2foutside.png`),
          guessed: await load(`app://repository/${'0'.repeat(32)}/docs/adr/images/sketch.png`),
          web: await load(`${elsewhere}/a.png`),
        };
      },
      [images, outside.address] as const,
    );
    expect(tried).toEqual({
      fetched: 'refused',
      own: 'loaded',
      text: 'refused',
      up: 'refused',
      guessed: 'refused',
      web: 'refused',
    });
    await page.evaluate((address) => {
      location.href = address;
    }, `${images}docs/adr/images/sketch.png`);
    expect(outside.heard).toEqual([]);
    await expectUnharmed(attacked);
  },
);
