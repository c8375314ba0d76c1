import type { AdrFile } from '../edits/edit.ts';
import { inlineText } from '../markdown-inline.ts';
import { baseName, slugOf } from '../reading/file-name.ts';
import { relativePath } from '../relations/link-path.ts';

/**
 * The lines of an index in adr-log's form, `* [ADR-0001](0001-x.md) - Title`, by number, then by name. Files that are no
 * decisions are left out.
 * @param indexPath of the file that they are for, told like the paths of the files
 */
export function indexEntries(files: readonly AdrFile[], indexPath: string): readonly string[] {
  return files
    .filter(({ path, reading }) => reading.format !== 'none' && path !== indexPath)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.path < b.path ? -1 : 1))
    .map((file) => `* [${identifier(file)}](${address(indexPath, file.path)}) - ${titleMarkdown(file)}`);
}

function placeOf({ reading }: AdrFile): number {
  return reading.number ?? Number.MAX_SAFE_INTEGER;
}

/** The digits as they stand in the file name, which may be a day; the slug where it has none. */
function identifier({ path }: AdrFile): string {
  const digits = /^(?:m?adr[-_ ]?)?(\d(?:[\d_-]*\d)?)/i.exec(baseName(path))?.[1];
  return digits === undefined ? slugOf(path) : `ADR-${digits}`;
}

function address(indexPath: string, path: string): string {
  return relativePath(indexPath, path).replace(/[\s()<>\\#?%]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
}

/** As it stands in the file; links and HTML in it would not be the same elsewhere, so of those only the words. */
function titleMarkdown({ source, reading }: AdrFile): string {
  const heading = source.blocks.find((block) => block.kind === 'heading' && block.from === reading.titleLine);
  const written = heading?.kind === 'heading' ? heading.text.replace(/\s+/g, ' ').trim() : '';
  const text = written.slice(/^(?:ADR[-\s#]*\d+\s*[:.–—-]+\s*|\d+[.):]\s+)/i.exec(written)?.[0].length ?? 0);
  return text === '' || /[[\]<]/.test(text) ? inlineText(reading.title) : text;
}
