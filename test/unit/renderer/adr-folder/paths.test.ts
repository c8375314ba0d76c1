import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  adrPath,
  adrViewPath,
  adrViews,
  repositoryPath,
  repositoryView,
} from '../../../../renderer/adr-folder/paths.ts';

/** What the router makes of an address: it decodes once, and leaves alone what it cannot decode. */
function routed(address: string): string {
  const hash = new URL(`app://fulcrum/index.html#${address}`).hash.slice(1);
  return hash.includes('%') ? decodeURI(hash) : hash;
}

test('a file of any name, and a heading in it, are found again by their address', () => {
  const name = fc.string({ unit: 'binary-ascii', minLength: 1 });
  fc.assert(
    fc.property(
      fc.oneof(name, fc.constantFrom('docs/adr/0001 a.md', '100 %.md', '%2F#?&.md', 'ä/ö 決.md')),
      fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.constantFrom('決定', 'a/b', '%')),
      (file, anchor) => {
        const address = routed(adrPath('k', file, anchor));
        expect(address.startsWith(`${repositoryPath('k')}/`)).toBe(true);
        expect(repositoryView(address.slice(`${repositoryPath('k')}/`.length))).toEqual({ kind: 'adr', file, anchor });
      },
    ),
  );
});

test('each view of all ADRs is found again by its address', () => {
  for (const view of adrViews) {
    const rest = routed(adrViewPath('k', view)).slice(repositoryPath('k').length).replace(/^\//, '');
    expect(repositoryView(rest)).toEqual({ kind: view });
  }
});

test('what is no view is none', () => {
  expect(repositoryView('')).toEqual({ kind: 'list' });
  for (const rest of ['adr', 'adr/', 'adr/a/', 'adr/a/b/c', 'adr/%', 'adr/a/%', 'nothing'])
    expect(repositoryView(rest)).toBeNull();
});
