import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { frameText } from '../../renderer/text/frame.ts';
import { setContext, setTitle } from '../../shared/decision/edits/frame.ts';
import { expect } from './app.ts';
import { expectUnharmed, test } from './attacked-app.ts';
import { ask, makeEdits, openStep, titles } from './scenes.ts';

const hostile = `# Harmless heading

<script>window.harmed = 'script'</script>
<img src="x" onerror="window.harmed = 'image'">
<svg onload="window.harmed = 'svg'"><circle /></svg>
<iframe src="javascript:window.harmed = 'frame'"></iframe>
<form action="https://example.com"><input name="secret"><button>Send</button></form>
<style>body { display: none }</style>
<p style="position: fixed; inset: 0" id="root" class="overlay" onclick="window.harmed = 'click'">A **paragraph**</p>
<a href="https://example.com/" target="_blank" onclick="window.harmed = 'link'">web link</a>

[script link](javascript:window.harmed='address) [data link](data:text/html,<script>window.harmed='data'</script>)
[file link](file:///etc/passwd) ![picture](https://example.com/pixel.png)

<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.harmed='nested'&gt;">
`;

/** What of a rendered text could do something. */
function activeParts(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate((area) => {
    const within = [...(document.querySelector(area)?.querySelectorAll('*') ?? [])];
    const tags = 'SCRIPT IMG svg IFRAME FORM INPUT BUTTON STYLE MATH OBJECT EMBED LINK META BASE VIDEO AUDIO'.split(
      ' ',
    );
    return within.flatMap((element) => [
      ...(tags.includes(element.tagName) ? [element.tagName] : []),
      ...element
        .getAttributeNames()
        .filter((name) => name.startsWith('on') || ['style', 'id', 'src', 'target', 'srcdoc', 'action'].includes(name)),
      ...(/^(?:https?:|mailto:|#|$)/.test(element.getAttribute('href') ?? '')
        ? []
        : [element.getAttribute('href') ?? '']),
    ]);
  }, selector);
}

test('hostile markdown reads as harmless text', async ({ attacked }) => {
  const { electron, page } = attacked;
  await electron.evaluate(({ shell }) => {
    const opened = globalThis as unknown as { openedOutside: string[] };
    opened.openedOutside = [];
    shell.openExternal = (url) => {
      opened.openedOutside.push(url);
      return Promise.resolve();
    };
  });
  const { id } = await ask(page, 'library:create', { template: 'django-vs-nodejs' });
  await makeEdits(
    page,
    id,
    (state) => setTitle(state, '<img src=x onerror="window.harmed=\'title\'"> & <b>bold</b>'),
    (state) => setContext(state, 1, hostile),
  );
  await openStep(page, id, 'frame');
  await page.getByRole('radio', { name: frameText.about.read }).click({ force: true });
  const article = page.getByRole('article', { name: frameText.about.context });
  await expect(article.getByRole('heading', { name: 'Harmless heading' })).toBeVisible();
  expect(await activeParts(page, 'article')).toEqual([]);
  for (const text of ['A **paragraph**', 'web link', 'script link', 'data link', 'file link'])
    await article.getByText(text, { exact: true }).first().click();
  await expectUnharmed(attacked);

  await openStep(page, id, 'record');
  const preview = page.getByRole('tabpanel').getByRole('article');
  await expect(preview).toContainText('Harmless heading');
  expect(await activeParts(page, '[role=tabpanel] article')).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { harmed?: string }).harmed)).toBeUndefined();
  // Of all links only the one to the web was handed to the system.
  const opened = await electron.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside);
  expect(opened).toEqual(['https://example.com/']);
});

test('every channel answers garbage with data, and goes on working', async ({ app, dataFolder }) => {
  const { page } = app;
  const { id } = await ask(page, 'library:create', { template: 'blank' });
  await makeEdits(page, id, (state) => setTitle(state, 'Unharmed'));
  const answers = await page.evaluate(async (known) => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const garbage: readonly unknown[] = [
      null,
      0,
      Number.NaN,
      '',
      'x'.repeat(1_000_000),
      true,
      [],
      {},
      [[[[]]]],
      circle,
      new Date(),
      new Map([['id', known]]),
      new Uint8Array(16),
      { id: 7 },
      { id: '../../etc/passwd' },
      { id: known, more: true },
      JSON.parse(`{"__proto__":{"id":"${known}"}}`),
      { id: known, changes: [{ kind: 'set', entity: 'nothing' }], label: 'x', focus: null },
      { record: '/etc/passwd' },
      { template: '../blank' },
      { url: 7 },
      { name: 'x', text: null },
    ];
    const bridge = window.fulcrum as unknown as Record<string, (input: unknown) => Promise<unknown>>;
    const said: string[] = [];
    for (const [name, send] of Object.entries(bridge)) {
      for (const [index, input] of garbage.entries()) {
        const reply = (await send(input)) as { ok: boolean; code?: string; message?: string };
        if (reply.ok || reply.code !== 'invalid-input' || !reply.message)
          said.push(`${name} to number ${index}: ${JSON.stringify(reply).slice(0, 200)}`);
      }
    }
    return said;
  }, id);
  expect(answers).toEqual([]);
  expect(await titles(page)).toEqual(['Unharmed']);
  const log = path.join(dataFolder, 'logs', 'fulcrum.log');
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').not.toContain('failed');
});
