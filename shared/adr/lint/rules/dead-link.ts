import type { AdrFile } from '../../edits/edit.ts';
import { baseName, numberInFileName } from '../../reading/file-name.ts';
import { folderOf } from '../../relations/adr-lookup.ts';
import { linkPath, relativePath, type LinkPath } from '../../relations/link-path.ts';
import { linksOf, type SourceLink } from '../../source/source-links.ts';
import { anchorsOf } from '../anchors.ts';
import { folderRule, fixIn, type Found, type LintFix, type LintFolder } from '../finding.ts';

/** Links and images whose file is not there, and anchors that no heading has. Addresses of the web are not called. */
export const deadLink = folderRule('dead-link', ['MADR12'], (file, folder) =>
  linksOf(file.source).flatMap((link) => {
    if (link.kind === 'reference' || link.kind === 'autolink' || isPlaceholder(link.href)) return [];
    const place = linkPath(file.path, link.href);
    return place ? linkFound(file, folder, link, place) : [];
  }),
);

function linkFound(file: AdrFile, folder: LintFolder, link: SourceLink, place: LinkPath): readonly Found[] {
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
      fix: other ? fixOf(file, link, place, other) : null,
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

function anchorFound(target: AdrFile, link: SourceLink, { anchor }: LinkPath): readonly Found[] {
  if (anchorsOf(target.source).has(anchor.toLowerCase())) return [];
  const message = `${baseName(target.path)} has no heading “${anchor}”.`;
  return [{ line: link.line, message, why: 'The link opens the file, but not the part that is meant.' }];
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

function fixOf(
  file: AdrFile,
  { hrefAt, href }: SourceLink,
  { path, anchor }: LinkPath,
  other: AdrFile,
): LintFix | null {
  if (!hrefAt || other.path === path) return null;
  const text = file.source.lines[hrefAt.line]?.text ?? '';
  const isBracketed = text[hrefAt.from - 1] === '<';
  const address = relativePath(file.path, other.path);
  const written = isBracketed ? address : address.replace(/[\s()<>\\#?%]/g, (sign) => encodeURIComponent(sign));
  const hash = anchor === '' ? '' : href.slice(href.indexOf('#'));
  const line = `${text.slice(0, hrefAt.from)}${written}${hash}${text.slice(hrefAt.to)}`;
  return fixIn(file, `Link to ${baseName(other.path)}`, [{ from: hrefAt.line, to: hrefAt.line + 1, lines: [line] }]);
}

/** What a template leaves open: `{link}`, `…`. */
function isPlaceholder(href: string): boolean {
  return href === '' || /^[{<…]/.test(href);
}
