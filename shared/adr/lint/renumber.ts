import type { AdrFile } from '../edits/edit.ts';
import { baseName, numberInFileName, slugOf } from '../reading/file-name.ts';
import { readAdr } from '../reading/read-adr.ts';
import { adrLookup, folderOf, type AdrLookup } from '../relations/adr-lookup.ts';
import { scanInline } from '../source/inline-scan.ts';
import type { Patch } from '../source/patch.ts';
import { linksOf, type SourceLink } from '../source/source-links.ts';
import { replacementPatches, type Replacement } from './line-replacements.ts';

/** A place that names a number which several files have, so that it is not clear which is meant. */
export interface UnclearMention {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** A file that gets another number. */
export interface NewNumber {
  readonly path: string;
  readonly number: number;
}

/** A file that gets another name. */
export interface MovedFile {
  readonly path: string;
  readonly newPath: string;
}

export type Renumbering =
  | {
      readonly kind: 'changes';
      readonly moves: readonly MovedFile[];
      /** By the paths before; a file that moves is among them where something in it changes. */
      readonly changes: readonly { readonly path: string; readonly patches: readonly Patch[] }[];
      /** Left as they are, for a person to look at. */
      readonly unclear: readonly UnclearMention[];
    }
  | { readonly kind: 'refused'; readonly why: string };

/** The renumbering of one file as it is carried out. */
interface Move extends MovedFile {
  readonly file: AdrFile;
  readonly number: number;
  readonly newNumber: number;
}

/**
 * Gives files other numbers: their names, the numbers in their titles, and in every file the links to them, their words,
 * and identifiers such as `ADR-0012` that mean them. Only Markdown is looked at.
 * @param files all files whose links are to be mended, index files too
 * @param wanted of some of them, each once; one may get a number that another of them leaves
 */
export function renumber(files: readonly AdrFile[], wanted: readonly NewNumber[]): Renumbering {
  const moves: Move[] = [];
  for (const one of wanted) {
    const move = moveOf(files, one);
    if ('why' in move) return move;
    moves.push(move);
  }
  const why = collision(files, moves);
  if (why !== null) return { kind: 'refused', why };
  return {
    kind: 'changes',
    moves: moves.map(({ path, newPath }) => ({ path, newPath })),
    ...changesOf(files, moves),
  };
}

/** The number of a file, and as much more or less for those after it in its folder. */
export function withFollowing(files: readonly AdrFile[], { path, number }: NewNumber): readonly NewNumber[] {
  const present = numberInFileName(path) ?? number;
  const following = files.flatMap((other) => {
    const own = folderOf(other.path) === folderOf(path) ? numberInFileName(other.path) : null;
    return own !== null && own > present ? [{ path: other.path, number: own + number - present }] : [];
  });
  return [{ path, number }, ...following.toSorted((a, b) => a.number - b.number)];
}

function moveOf(
  files: readonly AdrFile[],
  { path, number: newNumber }: NewNumber,
): Move | (Renumbering & { readonly kind: 'refused' }) {
  const file = files.find((other) => other.path === path);
  const number = numberInFileName(path);
  if (!file || number === null) return { kind: 'refused', why: `${baseName(path)} has no number in its name.` };
  if (!Number.isInteger(newNumber) || newNumber < 0 || newNumber > 99_999 || newNumber === number)
    return { kind: 'refused', why: `${baseName(path)} cannot get the number ${newNumber}.` };
  const name = baseName(path);
  const newPath = `${path.slice(0, path.length - name.length)}${withNumber(name, number, newNumber)}`;
  return { file, path, newPath, number, newNumber };
}

/** What keeps files from having their new numbers: one that has it and keeps it, or two that would share it. */
function collision(files: readonly AdrFile[], moves: readonly Move[]): string | null {
  const moving = new Set(moves.map(({ file }) => file));
  const keyOf = (path: string, number: number | null): string => `${folderOf(path)}/${number}`;
  const taken = new Map(
    files.filter((file) => !moving.has(file)).map(({ path }) => [keyOf(path, numberInFileName(path)), path]),
  );
  const paths = new Set(files.map(({ path }) => path));
  for (const { path, newPath, newNumber } of moves) {
    const other = taken.get(keyOf(path, newNumber));
    if (other !== undefined) return `${baseName(other)} has the number ${newNumber} already.`;
    // Files are moved one after the other, never over another.
    if (paths.has(newPath)) return `There is a file ${baseName(newPath)} already.`;
    taken.set(keyOf(path, newNumber), newPath);
  }
  return null;
}

function changesOf(
  files: readonly AdrFile[],
  moves: readonly Move[],
): Pick<Renumbering & { readonly kind: 'changes' }, 'changes' | 'unclear'> {
  const lookup = adrLookup(files);
  const moveOfFile = new Map(moves.map((move) => [move.file, move]));
  const changes: { readonly path: string; readonly patches: readonly Patch[] }[] = [];
  const unclear: UnclearMention[] = [];
  for (const file of files) {
    const own = moveOfFile.get(file);
    const links = linksOf(file.source).flatMap((link) => {
      const target = lookup.at(file, link.href);
      const move = target && moveOfFile.get(target);
      return move ? linkReplacements(file, link, move) : [];
    });
    const mentions = moves.map((move) => mentionsIn(file, move, lookup));
    unclear.push(...mentions.flatMap((found) => found.unclear));
    const patches = replacementPatches(file.source, [
      ...(own ? titleReplacements(own) : []),
      ...links,
      ...mentions.flatMap((found) => found.replacements),
    ]);
    if (patches.length > 0) changes.push({ path: file.path, patches });
  }
  return { changes, unclear };
}

/** The first row of digits that is the number, with as many digits as before: `0012-x` becomes `0003-x`. */
function withNumber(text: string, number: number, newNumber: number): string {
  for (const found of text.matchAll(/\d+/g)) {
    if (Number(found[0]) !== number) continue;
    const digits = String(newNumber).padStart(found[0].length, '0');
    return text.slice(0, found.index) + digits + text.slice(found.index + found[0].length);
  }
  return text;
}

/** `# 12. Title`, `# ADR-0012: Title`. */
function titleReplacements({ file, number, newNumber }: Move): readonly Replacement[] {
  const line = file.reading.titleLine;
  const text = line === null ? '' : (file.source.lines[line]?.text ?? '');
  const start = /^\uFEFF?\s{0,3}#*\s*\[?(?:(?:ADR|MADR|DR)[-\s#]*)?(?=\d)/i.exec(text)?.[0].length;
  const digits = start === undefined ? '' : (/^\d+(?=[.:)\]\s–—-])/.exec(text.slice(start))?.[0] ?? '');
  if (line === null || start === undefined || digits === '' || Number(digits) !== number) return [];
  return [{ line, from: start, to: start + digits.length, text: withNumber(digits, number, newNumber) }];
}

/** Address and words of a link to the file. */
function linkReplacements(file: AdrFile, link: SourceLink, move: Move): readonly Replacement[] {
  const words = link.kind === 'definition' || link.kind === 'autolink' ? [] : wordReplacements(file, link, move);
  if (!link.hrefAt) return words;
  const { line, from, to } = link.hrefAt;
  const written = file.source.lines[line]?.text.slice(from, to) ?? '';
  const end = /[?#]|$/.exec(written)?.index ?? written.length;
  const name = written.lastIndexOf('/', end) + 1;
  const text = `${written.slice(0, name)}${withNumber(written.slice(name, end), move.number, move.newNumber)}${written.slice(end)}`;
  return text === written ? words : [...words, { line, from, to, text }];
}

/** `[ADR-0012](…)`, `[12. Title](…)`, `[0012-slug](…)`. */
function wordReplacements({ source }: AdrFile, link: SourceLink, move: Move): readonly Replacement[] {
  const at = source.lines[link.line]?.text.indexOf(`[${link.text}]`) ?? -1;
  const isNumbered = /^(?:ADR[-\s#]{0,2})?\d+(?:$|[.:)]|\s)/i.test(link.text) || link.text === slugOf(move.file.path);
  const text = isNumbered ? withNumber(link.text, move.number, move.newNumber) : link.text;
  if (at < 0 || text === link.text) return [];
  return [{ line: link.line, from: at + 1, to: at + 1 + link.text.length, text }];
}

interface Mentions {
  readonly replacements: readonly Replacement[];
  readonly unclear: readonly UnclearMention[];
}

/** Identifiers without a link; those in the file itself are its own. */
function mentionsIn(file: AdrFile, move: Move, lookup: AdrLookup): Mentions {
  const isOwn = file === move.file;
  // Under another number the file's own identifier is read as that of any other.
  const { links } = isOwn ? readAdr(`${move.number === 0 ? 1 : 0}-x.md`, file.source) : file.reading;
  const bare = links.filter(({ href, number }) => href === null && number === move.number);
  const lines = new Map(bare.map((link) => [link.line, link]));
  const replacements: Replacement[] = [];
  const unclear: UnclearMention[] = [];
  for (const [line, link] of lines) {
    const found = isOwn ? move.file : lookup.find(file, link);
    if (found === move.file) replacements.push(...identifiersIn(file, line, move));
    else if (found === null) unclear.push({ path: file.path, line, text: link.text });
  }
  return { replacements, unclear };
}

function identifiersIn({ source }: AdrFile, line: number, { number, newNumber }: Move): readonly Replacement[] {
  const text = source.lines[line]?.text ?? '';
  const { links, literals } = scanInline(text, () => null);
  const isFree = (at: number): boolean => ![...links, ...literals].some(({ from, to }) => at >= from && at < to);
  return [...text.matchAll(/\bADR[-\s#]{0,2}(\d{1,5})\b/gi)]
    .filter((match) => Number(match[1]) === number && isFree(match.index))
    .map((match) => {
      const to = match.index + match[0].length;
      return { line, from: match.index, to, text: withNumber(match[0], number, newNumber) };
    });
}
