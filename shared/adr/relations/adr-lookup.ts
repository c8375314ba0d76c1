import type { AdrFile } from '../edits/edit.ts';
import type { AdrLink } from '../reading/adr-reading.ts';
import { slugOf } from '../reading/file-name.ts';
import { linkPath } from './link-path.ts';

/** Finds the file that a link in another leads to. */
export interface AdrLookup {
  /** The file at the path of the link, with or without its ending and its capitals, or in the folder there; null where there is none. */
  readonly at: (from: AdrFile, href: string) => AdrFile | null;
  /**
   * The file that a link means: the one at its path, else the only one of that name anywhere; for a bare identifier the
   * only one with that number, in the same folder before others. Null where none or several would do.
   */
  readonly find: (from: AdrFile, link: AdrLink) => AdrFile | null;
}

/** The files of a repository's ADR folders, to be looked up by path, name and number. */
export function adrLookup(files: readonly AdrFile[]): AdrLookup {
  const byPath = new Map(files.map((file) => [comparable(file.path), file]));
  const bySlug = grouped(files, ({ path }) => comparable(slugOf(path)));
  const byNumber = grouped(files, ({ reading }) => reading.number);
  const at = (from: AdrFile, href: string): AdrFile | null => {
    const place = linkPath(from.path, href);
    if (place === null) return null;
    const path = comparable(place.path);
    return endings.map((ending) => byPath.get(path + ending)).find((file) => file !== undefined) ?? null;
  };
  const named = (name: string): AdrFile | null => only(bySlug.get(comparable(slugOf(name))) ?? []);
  const numbered = (from: AdrFile, number: number): AdrFile | null => {
    const all = byNumber.get(number) ?? [];
    const near = all.filter(({ path }) => folderOf(path) === folderOf(from.path));
    return only(near.length > 0 ? near : all);
  };
  const find = (from: AdrFile, { href, text, number }: AdrLink): AdrFile | null => {
    if (href !== null) return at(from, href) ?? named(linkPath(from.path, href)?.path ?? href.replace(/[?#].*$/, ''));
    return named(text) ?? (number === null ? null : numbered(from, number));
  };
  return { at, find };
}

/** What a link may leave out: the ending, or the file that stands for its folder. */
const endings = ['', '.md', '/readme.md', '/index.md'];

/** Without capitals; letters with accents are one sign or two, as the system has it. */
function comparable(path: string): string {
  return path.toLowerCase().normalize('NFC');
}

/** The folder of a path, '' at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Things by a key, in their order; those without one left out. */
export function grouped<T, K>(things: readonly T[], keyOf: (thing: T) => K | null): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

function only<T>(things: readonly T[]): T | null {
  return things.length === 1 ? (things[0] ?? null) : null;
}
