import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { libraryText } from '../../renderer/text/library.ts';
import { steps } from '../../shared/decision/completeness.ts';
import { bridgeName } from '../../shared/ipc/bridge.ts';
import { contract, type Channel } from '../../shared/ipc/contract.ts';
import { expect } from './app.ts';
import { expectUnharmed, test } from './attacked-app.ts';
import { startAsOrdinaryUser } from './ordinary-app.ts';
import { openLibrary, openStep, titles } from './scenes.ts';

test('every answer of our own carries the policy', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const script = document.querySelector('script')?.getAttribute('src') ?? '';
    return Promise.all(
      ['index.html', script].map(async (address) => {
        const { headers } = await fetch(address);
        return [headers.get('content-security-policy'), headers.get('x-content-type-options')] as const;
      }),
    );
  });
  for (const [policy, sniffing] of answers) {
    const rules = (policy ?? '').split('; ');
    for (const rule of [
      `default-src 'none'`,
      `script-src 'self'`,
      `img-src 'self' data: app://repository`,
      `connect-src 'self'`,
      `base-uri 'none'`,
      `form-action 'none'`,
      `frame-ancestors 'none'`,
    ])
      expect(rules).toContain(rule);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('*');
    expect(sniffing).toBe('nosniff');
  }
  // The nonce is another one each time.
  expect(answers[0]?.[0]).not.toBe(answers[1]?.[0]);
});

test('inline scripts, eval and anything from outside are refused', async ({ attacked, outside }) => {
  const { page } = attacked;
  const found = await page.evaluate(async (address) => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
    const marks = window as unknown as Record<string, unknown>;
    const put = (tag: string, attributes: Record<string, string>, text = ''): Promise<string> =>
      new Promise((resolve) => {
        const element = document.createElement(tag);
        for (const kind of ['load', 'error']) element.addEventListener(kind, () => resolve(kind));
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.textContent = text;
        document.body.append(element);
      });
    void put('script', {}, 'window.inline = true');
    void put('div', { style: 'color: rgb(1, 2, 3)' }, 'styled');
    void put('style', {}, 'body { outline: 3px solid rgb(1, 2, 3) }');
    void put('button', { onclick: 'window.handler = true' }).then(() => undefined);
    document.querySelector<HTMLButtonElement>('body > button')?.click();
    // Outside of the debugger's own evaluation, which may do more than the page.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-eval -- it must not work
          resolve((0, eval)('1 + 1'));
        } catch (error) {
          resolve((error as Error).name);
        }
      }),
    );
    const fetched = await fetch(`${address}/fetched`).then(
      () => 'answered',
      () => 'refused',
    );
    const socket = await new Promise((resolve) => {
      try {
        const opened = new WebSocket(address.replace('http', 'ws'));
        opened.addEventListener('open', () => resolve('opened'));
        opened.addEventListener('error', () => resolve('refused'));
      } catch {
        resolve('refused');
      }
    });
    navigator.sendBeacon(`${address}/beacon`);
    return {
      evaluated,
      fetched,
      socket,
      image: await put('img', { src: `${address}/image.png` }),
      script: await put('script', { src: `${address}/script.js` }),
      frame: await Promise.race([
        put('iframe', { src: `${address}/frame` }),
        put('img', { src: `${address}/late.png` }),
      ]),
      sheet: await put('link', { rel: 'stylesheet', href: `${address}/sheet.css` }),
      ran: [marks.inline, marks.handler],
      outline: getComputedStyle(document.body).outlineColor,
      directives,
    };
  }, outside.address);
  expect(found).toMatchObject({ evaluated: 'EvalError', fetched: 'refused', socket: 'refused' });
  expect(found).toMatchObject({ image: 'error', script: 'error', sheet: 'error', ran: [undefined, undefined] });
  expect(found.outline).not.toBe('rgb(1, 2, 3)');
  for (const directive of [
    'script-src-elem',
    'script-src-attr',
    'style-src-attr',
    'style-src-elem',
    'connect-src',
    'img-src',
  ])
    expect(found.directives).toContain(directive);
  expect(outside.heard).toEqual([]);
  await expectUnharmed(attacked);
});

test('the session lets nothing out that the policy would not see', async ({ attacked, outside }) => {
  const asked = await attacked.electron.evaluate(async ({ session, net, BrowserWindow }, address) => {
    const say = (asking: Promise<unknown>): Promise<string> =>
      asking.then(
        () => 'answered',
        (error: unknown) => String(error),
      );
    return {
      fetched: await say(session.defaultSession.fetch(`${address}/session`)),
      net: await say(net.fetch(`${address}/net`)),
      loaded: await say(
        BrowserWindow.getAllWindows()[0]?.webContents.loadURL(`${address}/loaded`) ?? Promise.resolve(),
      ),
    };
  }, outside.address);
  for (const answer of Object.values(asked)) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(outside.heard).toEqual([]);
});

test('no window opens, and the page stays where it is', async ({ attacked, outside, dataFolder }) => {
  const { electron, page } = attacked;
  const goTo = async (address: string): Promise<void> => {
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await expectUnharmed(attacked);
  };
  expect(await page.evaluate((address) => window.open(`${address}/opened`), outside.address)).toBeNull();
  for (const address of [
    `${outside.address}/navigated`,
    'app://other/index.html',
    'app://fulcrum@example.com/index.html',
    'file:///etc/hostname',
    'data:text/html,<title>Outside</title>',
    'devtools://devtools/bundled/inspector.html',
  ])
    await goTo(address);
  await page.evaluate((address) => {
    const form = document.createElement('form');
    form.action = `${address}/form`;
    document.body.append(form);
    form.submit();
  }, outside.address);
  await expectUnharmed(attacked);
  // A redirect is seen only by the guard of redirects: the rest is taken away for it.
  await electron.evaluate(({ session }, address) => {
    session.defaultSession.webRequest.onBeforeRequest(({ url }, callback) =>
      callback(url.endsWith('/redirected.html') ? { redirectURL: `${address}/redirected` } : {}),
    );
  }, outside.address);
  await goTo('app://fulcrum/redirected.html');
  expect(outside.heard).toEqual([]);
  // It was the guard, not the network: that would have left the page.
  const log = readFileSync(path.join(dataFolder, 'logs', 'fulcrum.log'), 'utf8');
  for (const address of [`${outside.address}/navigated`, 'app://other/index.html', `${outside.address}/redirected`])
    expect(log).toContain(`Navigation to ${address} was prevented`);
});

test('a blank page, which nothing can prevent, gets no answer', async ({ attacked }) => {
  const { electron } = attacked;
  const inPage = (code: string): Promise<unknown> =>
    electron.evaluate(
      ({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(given),
      code,
    );
  await inPage(`location.href = 'about:blank'; 0`);
  await expect.poll(() => inPage('location.href')).toBe('about:blank');
  expect(await inPage('window.fulcrum.appInfo()')).toMatchObject({ ok: false, code: 'untrusted-sender' });
});

test('every permission is denied', async ({ attacked }) => {
  const { page } = attacked;
  const answers = await page.evaluate(async () => {
    const refusal = (asking: Promise<unknown>): Promise<string> =>
      asking.then(
        () => 'granted',
        () => 'denied',
      );
    const queried = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(
      async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
    );
    return Promise.all([
      ...queried,
      Notification.requestPermission(),
      refusal(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      refusal(navigator.clipboard.readText()),
      refusal(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
    ]);
  });
  expect(new Set(answers)).toEqual(new Set(['denied']));
});

test('a page has the functions of the contract and nothing of Node', async ({ app }) => {
  const { page } = app;
  const found = await page.evaluate(() => {
    const page = window as unknown as Record<string, unknown>;
    const bridge = page.fulcrum as Record<string, unknown>;
    const functions = Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`);
    try {
      bridge.libraryList = () => 'replaced';
      bridge.added = () => 'added';
    } catch {
      // A frozen object says so in a module.
    }
    return {
      functions: functions.toSorted(),
      added: 'added' in bridge,
      replaced: String(bridge.libraryList).includes('replaced'),
      node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
        (name) => name in page,
      ),
    };
  });
  expect(found).toEqual({
    functions: Object.keys(contract)
      .map((channel) => `${bridgeName(channel as Channel)}: function`)
      .toSorted(),
    added: false,
    replaced: false,
    node: [],
  });
});

test('for an ordinary user the page runs in the sandbox of the system', async ({ folder }) => {
  const app = await startAsOrdinaryUser(folder);
  const { electron, page } = app;
  const { main, renderer, preferences } = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = (
      contents as unknown as { getLastWebPreferences: () => Record<string, boolean> }
    ).getLastWebPreferences();
    return {
      main: process.pid,
      renderer: contents?.getOSProcessId() ?? 0,
      preferences: { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity },
    };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
  test.skip(process.platform !== 'linux', 'what follows is read from /proc');
  const status = (pid: number): string => readFileSync(`/proc/${pid}/status`, 'utf8');
  expect(readFileSync(`/proc/${main}/cmdline`, 'utf8')).not.toContain('no-sandbox');
  expect(status(main)).not.toMatch(/^Uid:\s+0\s/m);
  // System calls are filtered, and the process is in a namespace of processes of its own.
  expect(status(renderer)).toMatch(/^Seccomp:\s+2$/m);
  expect(status(renderer)).toMatch(/^NoNewPrivs:\s+1$/m);
  expect(status(renderer)).toMatch(/^NSpid:(\s+\d+){2,}$/m);
  // And it works there.
  await page.getByRole('button', { name: libraryText.openExample }).click();
  await expect.poll(() => titles(page)).toHaveLength(1);
  expect(app.complaints).toEqual([]);
  await electron.close();
});

test('addresses of our own lead to nothing outside of the page', async ({ attacked }) => {
  const statuses = (electron: ElectronApplication, addresses: readonly string[]) =>
    electron.evaluate(
      ({ session }, given) =>
        Promise.all(
          given.map((address) =>
            session.defaultSession.fetch(address).then(
              ({ status }) => `${status}`,
              () => 'blocked',
            ),
          ),
        ),
      addresses,
    );
  expect(await statuses(attacked.electron, ['app://fulcrum/index.html', 'app://fulcrum/'])).toEqual(['200', '200']);
  const addresses = [
    'app://fulcrum/../main/main.js',
    'app://fulcrum/..%2fmain%2fmain.js',
    'app://fulcrum/%2e%2e/main/main.js',
    'app://fulcrum/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://fulcrum/assets/..%2f..%2f..%2fpackage.json',
    'app://fulcrum/..%5cmain%5cmain.js',
    'app://fulcrum//etc/hostname',
    'app://fulcrum/%2fetc%2fhostname',
    'app://fulcrum/index.html%00.js',
    'app://fulcrum/%',
    'app://fulcrum/assets',
    'app://other/index.html',
    'app://fulcrum.example.com/index.html',
  ];
  const answers = await statuses(attacked.electron, addresses);
  for (const [index, address] of addresses.entries()) expect(['404', 'blocked'], address).toContain(answers[index]);
  const posted = await attacked.page.evaluate(async () => (await fetch('index.html', { method: 'POST' })).status);
  expect(posted).toBe(404);
});

test('nothing is asked of the network in a whole decision', async ({ app }) => {
  const { electron, page } = app;
  await electron.evaluate(({ session }) => {
    const asked = globalThis as unknown as { askedFor: string[] };
    asked.askedFor = [];
    const { webRequest } = session.defaultSession;
    webRequest.onCompleted(({ url }) => void asked.askedFor.push(url));
    webRequest.onErrorOccurred(({ url }) => void asked.askedFor.push(`${url} (failed)`));
  });
  await page.reload();
  await page.getByRole('button', { name: libraryText.openExample }).click();
  const id = /decision\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  for (const step of steps) await openStep(page, id, step);
  await openLibrary(page);
  const urls = await electron.evaluate(async ({ session }) => {
    // The log would show it.
    await session.defaultSession.fetch('http://127.0.0.1:9/seen').catch(() => undefined);
    return (globalThis as unknown as { askedFor: string[] }).askedFor;
  });
  expect(urls.filter((url) => !url.startsWith('app://fulcrum/'))).toEqual(['http://127.0.0.1:9/seen (failed)']);
});
