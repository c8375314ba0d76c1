import { adrText } from '../../renderer/text/adr-folder.ts';
import { ledger, ledgerFiles, queue, titles } from './adr-ledger.ts';
import { openRepository } from './adr-scene.ts';
import { expect, test } from './app.ts';
import { expectUnharmed, test as attackedTest } from './attacked-app.ts';
import { look } from './look.ts';
import { ask } from './scenes.ts';

test('an ADR reads as it was written: tables, code, images of the repository, links', async ({ app, folder }) => {
  const { electron, page } = app;
  const root = ledger(folder);
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
  await expect(article.getByRole('heading', { name: 'Decision' })).toBeFocused();
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

test('a link leads to the heading that it names, and from there to the neighbours', async ({ app, folder }) => {
  const { electron, page } = app;
  const long = `# 2. Long\n\n## Status\n\nAccepted\n\n## Context\n\n${'Much is to be said.\n\n'.repeat(80)}## Options\n\nOne\n\n## Options\n\n[Up](#context) [Own](0002-long.md#options) [Gone](#nowhere)\n`;
  const start = '# 1. Start\n\n## Status\n\nRejected\n\n## Context\n\n[There](0002-long.md#options-1)\n';
  const root = ledger(folder, {
    'docs/adr/0001-start.md': start,
    'docs/adr/0002-long.md': long,
    'docs/adr/0003-end.md': '# 3. End\n\n## Status\n\nAccepted\n\n## Context\n\nC\n',
  });
  await openRepository(electron, page, root);
  // The list shows the first alone; where its link leads has its neighbours among all.
  await page.getByRole('searchbox', { name: adrText.search }).fill('there');
  await page.getByRole('link', { name: 'Start' }).click();
  const article = page.getByRole('article');
  const title = article.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('1Start');
  await article.getByRole('link', { name: 'There' }).click();
  await expect(title).toHaveText('2Long');
  const options = article.getByRole('heading', { name: 'Options' });
  await expect(options.nth(1)).toBeFocused();
  await expect(options.nth(1)).toBeInViewport();
  await expect(title).not.toBeInViewport();
  await look(page, 'adr-reader-anchor');
  await article.getByRole('link', { name: 'Own' }).click();
  await expect(options.first()).toBeFocused();
  await article.getByRole('link', { name: 'Up' }).click();
  await expect(article.getByRole('heading', { name: 'Context' })).toBeInViewport();
  // To where it has been led before, which is no other address.
  await article.getByRole('link', { name: 'Own' }).click();
  await expect(options.first()).toBeFocused();
  await article.getByRole('link', { name: 'Gone' }).click();
  await expect(page.getByText(adrText.reader.noAnchor('nowhere'))).toBeVisible();
  await page.getByRole('link', { name: adrText.reader.next }).click();
  await expect(title).toHaveText('3End');
  await expect(title).toBeFocused();
  await page.getByRole('link', { name: adrText.reader.previous }).click();
  await expect(title).toHaveText('2Long');
  await page.getByRole('link', { name: adrText.reader.previous }).click();
  await expect(title).toHaveText('1Start');
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
    const root = ledger(folder, { ...ledgerFiles, 'docs/adr/0001-use-a-queue.md': hostile });
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
