import type { AdrFile } from '../shared/adr/edits/edit.ts';
import { numberInFileName, titleFromFileName } from '../shared/adr/reading/file-name.ts';
import { adrLookup, type AdrLookup } from '../shared/adr/relations/adr-lookup.ts';
import { adrFilesIn, type FileInFolder, type ReadFolders } from './adr-folders.ts';
import type { AdrListOutput, AdrOutput } from './adr-schema.ts';

/** What `adr list` tells of the folders that were read. */
export function adrListOutput(read: ReadFolders): AdrListOutput {
  const lookup = adrLookup(adrFilesIn(read));
  return {
    format: 'fulcrum-adr-list',
    version: 1,
    folders: read.folders.map(({ folder, shown, files }) => ({
      path: shown,
      origin: folder.origin,
      package: folder.packageName,
      adrs: files.map((file) => (file.adr ? adrOutput(file, file.adr, lookup, read.shown) : unreadOutput(file))),
    })),
    truncated: read.truncated,
  };
}

function adrOutput(
  { shown, category }: FileInFolder,
  file: AdrFile,
  lookup: AdrLookup,
  typed: ReadFolders['shown'],
): AdrOutput {
  const { format, why, number, title, status, date, reviewDate, people, tags, links } = file.reading;
  return {
    path: shown,
    category,
    format,
    why,
    number,
    title,
    status: status && { text: status.text, known: status.known },
    date: date && { text: date.text, day: date.day },
    reviewDate,
    people: people.map(({ role, name }) => ({ role, name })),
    tags: [...tags],
    links: links.map((link) => {
      const target = lookup.find(file, link);
      const { relation, text, href, line } = link;
      return { relation, text, href, path: target && typed(target.path), line: line + 1 };
    }),
  };
}

/** A file that is no Markdown in UTF-8, listed as such. */
function unreadOutput({ shown, category, why }: FileInFolder): AdrOutput {
  return {
    path: shown,
    category,
    format: 'none',
    why,
    number: numberInFileName(shown),
    title: titleFromFileName(shown),
    status: null,
    date: null,
    reviewDate: null,
    people: [],
    tags: [],
    links: [],
  };
}
