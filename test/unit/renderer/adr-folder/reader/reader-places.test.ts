import { expect, test } from 'vitest';
import { adrPath } from '../../../../../renderer/adr-folder/paths.ts';
import { readerPlaces } from '../../../../../renderer/adr-folder/reader/reader-places.ts';

const images = 'app://repository/token/';
const places = readerPlaces('k', {
  file: 'docs/adr/0001-a.md',
  targets: [
    { href: '0002-b.md#context', path: 'docs/adr/0002-b.md' },
    { href: '0002-b.md', path: 'docs/adr/0002-b.md' },
    { href: '0003 ä.md', path: 'docs/adr/0003 ä.md' },
  ],
  images,
});

test('links to ADRs lead to them in the app, as Markdown encodes them too', () => {
  const second = `#${adrPath('k', 'docs/adr/0002-b.md', 'context')}`;
  expect(places.link('0002-b.md#context')).toBe(second);
  expect(places.link('0002-b.md')).toBe(`#${adrPath('k', 'docs/adr/0002-b.md')}`);
  expect(places.link('0003%20%C3%A4.md')).toBe(`#${adrPath('k', 'docs/adr/0003 ä.md')}`);
  for (const href of ['0004-c.md', 'https://example.com', '#context', 'javascript:x', '%', ''])
    expect(places.link(href)).toBeNull();
  expect(places.destination(second)).toBe(second.slice(1));
  for (const href of ['#/archive', '#context', `#${adrPath('k', 'docs/adr/0009-z.md')}`])
    expect(places.destination(href)).toBeNull();
});

test('images are served from inside the repository only', () => {
  expect(places.image('images/a%20b.png')).toBe(`${images}docs/adr/images/a%20b.png`);
  expect(places.image('../img/ü%23.png')).toBe(`${images}docs/img/%C3%BC%23.png`);
  for (const src of [
    'https://example.com/a.png',
    '//example.com/a.png',
    'data:image/png;base64,AA',
    'app://repository/token/a.png',
    'file:///a.png',
    '/a.png',
    '../../../a.png',
    '..%2f..%2f..%2fa.png',
    '',
  ]) {
    const served = places.image(src);
    expect({ src, served: served === null || new URL(served).href.startsWith(`${images}docs/adr/`) }).toEqual({
      src,
      served: true,
    });
  }
  expect(places.image('../../../a.png')).toBeNull();
  expect(places.image('..%2f..%2f..%2fa.png')).toBeNull();
});
