import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/content-security-policy.ts';
import { externalUrl } from '../../../electron/external-url.ts';
import { ownPages } from '../../../electron/own-pages.ts';
import { isOwnUrl, rendererFile } from '../../../electron/renderer-files.ts';

const folder = path.resolve('/app/out/renderer');
const found = (address: string, method = 'GET'): string | null => rendererFile(folder, method, address)?.file ?? null;

describe('files of the renderer', () => {
  test('are found with their type', () => {
    expect(rendererFile(folder, 'GET', 'app://fulcrum/')).toEqual({
      file: path.join(folder, 'index.html'),
      type: 'text/html; charset=utf-8',
    });
    expect(rendererFile(folder, 'GET', 'app://fulcrum/assets/a%20b.js?x=1#y')).toEqual({
      file: path.join(folder, 'assets/a b.js'),
      type: 'text/javascript; charset=utf-8',
    });
  });

  test('nothing outside the folder can be reached', () => {
    for (const rest of [
      '../main/main.js',
      '..%2fmain%2fmain.js',
      '%2e%2e/main/main.js',
      '%2e%2e%2fmain%2fmain.js',
      'assets/..%2f..%2fmain%2fmain.js',
      '..%5cmain%5cmain.js',
      '%2f%2fetc/passwd.js',
      '%00.js',
      'index.html%00.js',
      '%',
      '%ff.js',
      '..',
      '..%2frenderer-other%2fa.js',
    ]) {
      const file = found(`app://fulcrum/${rest}`);
      expect(file === null || file.startsWith(folder + path.sep)).toBe(true);
    }
    expect(found('app://fulcrum/..%2fmain%2fmain.js')).toBeNull();
    expect(found('app://fulcrum/..%2frenderer-other%2fa.js')).toBeNull();
    expect(found('app://fulcrum/..%5cmain%5cmain.js')).toBeNull();
    expect(found('app://fulcrum/a%00.js')).toBeNull();
  });

  test('only GET, only our host, only types that a page needs', () => {
    for (const method of ['POST', 'HEAD', 'PUT', 'get']) expect(found('app://fulcrum/index.html', method)).toBeNull();
    for (const address of ['app://other/index.html', 'https://fulcrum/index.html', 'file:///index.html', 'nonsense'])
      expect(found(address)).toBeNull();
    for (const file of ['a.sqlite', 'a.md', 'a', '.env', 'a.exe']) expect(found(`app://fulcrum/${file}`)).toBeNull();
  });
});

describe('our own addresses', () => {
  test('are compared part by part', () => {
    expect(isOwnUrl('app://fulcrum/index.html#/archive')).toBe(true);
    for (const address of [
      'app://fulcrum.example.com/',
      'app://fulcrum@example.com/',
      'app://fulcrum:80@example.com/',
      'app://user@fulcrum/',
      'app://fulcrum:8080/',
      'app://example.com/app://fulcrum/',
      'https://fulcrum/',
      'about:blank',
      'data:text/html,x',
      'javascript:alert(1)',
      '',
    ]) {
      expect({ address, own: isOwnUrl(address) }).toEqual({ address, own: false });
    }
  });

  test('a development server counts only outside a package and only on this machine', () => {
    const server = 'http://localhost:5173';
    expect(ownPages(undefined, false).start).toBe('app://fulcrum/index.html');
    expect(ownPages(server, true).isOwn(`${server}/x`)).toBe(false);
    expect(ownPages('http://example.com', false).start).toBe('app://fulcrum/index.html');
    const pages = ownPages(server, false);
    expect(pages.start).toBe(`${server}/`);
    expect(pages.isOwn(`${server}/main.tsx`)).toBe(true);
    for (const other of [
      'http://localhost:5174/',
      'http://localhost.example.com:5173/',
      'https://localhost:5173/',
      'nonsense',
    ])
      expect(pages.isOwn(other)).toBe(false);
  });
});

describe('addresses for the system', () => {
  test('web and mail only', () => {
    expect(externalUrl('https://example.com/a?b#c')).toBe('https://example.com/a?b#c');
    expect(externalUrl('HTTP://EXAMPLE.com')).toBe('http://example.com/');
    expect(externalUrl('mailto:a@example.com')).toBe('mailto:a@example.com');
    for (const address of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'smb://host/share',
      'app://fulcrum/',
      'vscode://x',
      '//example.com',
      'example.com',
      '',
      null,
      undefined,
      7,
      {},
      ['https://example.com'],
    ])
      expect(externalUrl(address)).toBeNull();
  });
});

test('the policy allows nothing inline and nothing from elsewhere', () => {
  const policy = contentSecurityPolicy('abc');
  expect(policy.split('; ')).toEqual([
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-abc'`,
    `img-src 'self' data: app://repository`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ]);
  expect(policy).not.toMatch(/unsafe|http|\*/);
});
