import type { AdrFile } from '../../edits/edit.ts';
import { baseName, numberInFileName } from '../../reading/file-name.ts';
import { folderOf, grouped } from '../../relations/adr-lookup.ts';
import { linkPath, relativePath, type LinkPath } from '../../relations/link-path.ts';
import { linksOf, type SourceLink } from '../../source/source-links.ts';
import { anchorsOf } from '../anchors.ts';
import { folderRule, fixIn, type Found, type LintFolder } from '../finding.ts';
import { replacementPatches, type Replacement } from '../line-replacements.ts';

/**
 * Links and images whose file is not there, and anchors that no heading has; what one file has several times is told once.
 * Addresses of the web are not called.
 */
export const deadLink = folderRule('dead-link', ['MADR12'], (file, folder) => {
  const dead = linksOf(file.source).flatMap((link) => {
    if (link.kind === 'reference' || link.kind === 'autolink' || isPlaceholder(link.href)) return [];
    const place = linkPath(file.path, link.href);
    return place ? linkFound(file, folder, link, place) : [];
  });
  return [...grouped(dead, ({ message }) => message).values()].flatMap((same) => foundOnce(file, same));
});

/** A link that leads nowhere, and what takes the place of its address where that is known. */
interface DeadLink extends Omit<Found, 'fix'> {
  readonly mend: { readonly other: AdrFile; readonly replacement: Replacement } | null;
}

function foundOnce(file: AdrFile, same: readonly DeadLink[]): readonly Found[] {
  const [first, ...others] = same;
  if (!first) return [];
  const { line, message, why } = first;
  const again = others.length === 0 ? '' : ` ${repeated(others.length)}`;
  const mends = same.flatMap(({ mend }) => mend ?? []);
  const patches = replacementPatches(
    file.source,
    mends.map(({ replacement }) => replacement),
  );
  const fix = mends[0] ? fixIn(file, `Link to ${baseName(mends[0].other.path)}`, patches) : null;
  return [{ line, message: message + again, why, fix }];
}

function repeated(count: number): string {
  return count === 1 ? 'It stands in this file once more.' : `It stands in this file ${count} times more.`;
}

function linkFound(file: AdrFile, folder: LintFolder, link: SourceLink, place: LinkPath): readonly DeadLink[] {
  const near = folder.lookup.at(file, link.href);
  const target = near?.path === place.path ? near : null;
  if (target) return place.anchor === '' ? [] : anchorFound(target, link, place);
  if ((!isJudged(folder, place.path) && !near) || isMadeOfFile(folder, place.path)) return [];
  const other = link.isImage ? null : successorOf(file, folder, link, place);
  return [
    {
      line: link.line,
      message: `${link.isImage ? 'The image' : 'The link'} leads nowhere: there is no ${place.path}.`,
      why: 'Readers of the file get stuck here.',
      mend: other && mendOf(file, link, place, other),
    },
  ];
}

/** Whether a path is that of the page that a generator of sites makes of one of the files. */
function isMadeOfFile({ files }: LintFolder, path: string): boolean {
  const source = path.replace(/\.html?$/i, '.md');
  return source !== path && files.some((file) => file.path === source);
}

/** Whether it is known that there is nothing at a path. */
function isJudged({ exists, files }: LintFolder, path: string): boolean {
  if (exists) return !exists(path);
  const inFolder = files.some((file) => folderOf(file.path) === folderOf(path));
  return inFolder && /\.md$/i.test(path);
}

function anchorFound(target: AdrFile, link: SourceLink, { anchor }: LinkPath): readonly DeadLink[] {
  if (anchorsOf(target.source).has(anchor.toLowerCase())) return [];
  const message = `${baseName(target.path)} has no heading “${anchor}”.`;
  return [{ line: link.line, message, why: 'The link opens the file, but not the part that is meant.', mend: null }];
}

/** Whether a path can be that of a record: an image or a page that is named like one is another thing. */
function mayBeRecord(path: string): boolean {
  const ending = /\.([a-z\d]+)$/i.exec(baseName(path))?.[1]?.toLowerCase();
  return ending === undefined || ['md', 'mdx', 'markdown'].includes(ending);
}

/**
 * The file that is meant: the same name in other capitals, without its ending or in another folder; else the only one in
 * the same folder with the same number, as after another title.
 */
function successorOf(file: AdrFile, folder: LintFolder, { href }: SourceLink, { path }: LinkPath): AdrFile | null {
  if (!mayBeRecord(path)) return null;
  const number = numberInFileName(path);
  const named = folder.lookup.find(file, { relation: 'mentions', text: '', href, number, line: 0 });
  if (named) return named;
  const same = folder.files.filter(
    (other) => number !== null && numberInFileName(other.path) === number && folderOf(other.path) === folderOf(path),
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}

function mendOf(
  file: AdrFile,
  { hrefAt, href }: SourceLink,
  { path, anchor }: LinkPath,
  other: AdrFile,
): DeadLink['mend'] {
  if (!hrefAt || other.path === path) return null;
  const text = file.source.lines[hrefAt.line]?.text ?? '';
  const isBracketed = text[hrefAt.from - 1] === '<';
  const address = relativePath(file.path, other.path);
  const written = isBracketed ? address : address.replace(/[\s()<>\\#?%]/g, (sign) => encodeURIComponent(sign));
  const hash = anchor === '' ? '' : href.slice(href.indexOf('#'));
  return { other, replacement: { ...hrefAt, text: written + hash } };
}

/** What a template leaves open: `{link}`, `…`. */
function isPlaceholder(href: string): boolean {
  return href === '' || /^[{<…]/.test(href);
}
