import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createRepositoryImages, isImageUrl, type RepositoryImages } from '../../../electron/repository-images.ts';
import { temporaryFolder } from './store/open-store.ts';

const png = Buffer.from('89504e470d0a1a0a', 'hex');

interface World {
  readonly images: RepositoryImages;
  readonly root: string;
  readonly base: string;
  readonly served: (rest: string) => Promise<string | null>;
}

/** A repository with an image, beside things that must not be served. */
function world(): World {
  const folder = temporaryFolder();
  const root = path.join(folder, 'repository');
  mkdirSync(path.join(root, 'docs', 'bilder ä'), { recursive: true });
  for (const file of ['docs/a.png', 'docs/bilder ä/100 %.JPG', 'docs/x.svg', 'notes.md', 'key', 'page.html'])
    writeFileSync(path.join(root, file), png);
  mkdirSync(path.join(folder, 'repository-other'));
  for (const file of ['outside.png', 'repository-other/b.png']) writeFileSync(path.join(folder, file), png);
  const images = createRepositoryImages();
  const base = images.addressOf(root);
  const served = async (rest: string): Promise<string | null> =>
    (await images.find('GET', `${base}${rest}`))?.type ?? null;
  return { images, root, base, served };
}

test('images of a repository are served with their type', async () => {
  const { images, served, root, base } = world();
  expect(await images.find('GET', `${base}docs/a.png`)).toEqual({ content: png, type: 'image/png' });
  expect(await served('docs/a.png?raw=true#x')).toBe('image/png');
  expect(await served(`docs/${encodeURIComponent('bilder ä')}/${encodeURIComponent('100 %.JPG')}`)).toBe('image/jpeg');
  expect(await served('docs/x.svg')).toBe('image/svg+xml');
  expect(images.addressOf(root)).toBe(base);
  expect(base).toMatch(/^app:\/\/repository\/[0-9a-f]{32}\/$/);
});

test('nothing outside the repository can be reached', async () => {
  const { served, root } = world();
  symlinkSync(path.join(root, '..', 'outside.png'), path.join(root, 'docs', 'way-out.png'));
  symlinkSync(path.join(root, '..'), path.join(root, 'docs', 'up'));
  symlinkSync(path.join(root, 'docs', 'a.png'), path.join(root, 'docs', 'inside.png'));
  expect(await served('docs/inside.png')).toBe('image/png');
  for (const rest of [
    '../outside.png',
    '..%2foutside.png',
    '%2e%2e/outside.png',
    '%2e%2e%2foutside.png',
    'docs/..%2f..%2foutside.png',
    'docs%2fa.png',
    '..%5coutside.png',
    '..%2frepository-other%2fb.png',
    'docs/way-out.png',
    'docs/up/outside.png',
    '/outside.png',
    '%2ftmp/outside.png',
    'docs//a.png',
    'docs/a.png%00',
    'docs/a%00.png',
    '%',
    '%ff.png',
    '',
  ])
    expect({ rest, served: await served(rest) }).toEqual({ rest, served: null });
});

test('nothing but images, of no other kind in disguise, and none without end', async () => {
  const { served, root } = world();
  symlinkSync(path.join(root, 'notes.md'), path.join(root, 'notes.png'));
  mkdirSync(path.join(root, 'folder.png'));
  writeFileSync(path.join(root, 'large.png'), '');
  truncateSync(path.join(root, 'large.png'), 20 * 1024 * 1024 + 1);
  for (const rest of ['notes.md', 'key', 'page.html', 'notes.png', 'folder.png', 'large.png', 'missing.png', '.png'])
    expect({ rest, served: await served(rest) }).toEqual({ rest, served: null });
});

test.skipIf(process.platform === 'win32')('a pipe named like an image keeps nobody waiting', async () => {
  const { served, root } = world();
  execFileSync('mkfifo', [path.join(root, 'pipe.png')]);
  expect(await served('pipe.png')).toBeNull();
});

test('only with the token of a repository that was opened, only by GET, only on this host', async () => {
  const { images, base, root } = world();
  const address = `${base}docs/a.png`;
  for (const method of ['POST', 'HEAD', 'PUT', 'get']) expect(await images.find(method, address)).toBeNull();
  const token = base.split('/').at(-2) ?? '';
  for (const other of [
    address.replace(token, '0'.repeat(32)),
    address.replace(token, token.toUpperCase()),
    address.replace(`${token}/`, ''),
    address.replace(`/${token}/`, `/x/${token}/`),
    address.replace('repository', 'fulcrum'),
    address.replace('repository', 'repository:8080'),
    address.replace('repository', 'user@repository'),
    address.replace('repository', 'repository.example.com'),
    address.replace('app:', 'https:'),
    `file://${root}/docs/a.png`,
    'nonsense',
  ])
    expect({ other, found: await images.find('GET', other) }).toEqual({ other, found: null });
  expect(createRepositoryImages().addressOf(root)).not.toBe(base);
  expect(await createRepositoryImages().find('GET', address)).toBeNull();
  expect([isImageUrl(address), isImageUrl('app://fulcrum/a.png'), isImageUrl('nonsense')]).toEqual([
    true,
    false,
    false,
  ]);
});
