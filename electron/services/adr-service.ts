import { adrFile, type AdrFile } from '../../shared/adr/edits/edit.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { AdrFileView, RelatedAdr } from '../../shared/ipc/adr-contract.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import { adrRefused } from '../adr-folder/adr-refused.ts';
import type { RepositoryImages } from '../repository-images.ts';
import type { AdrItem } from '../store/adr-index/adr-items.ts';
import { everything } from '../store/adr-index/query-adr-index.ts';
import type { LinkedFiles } from './linked-files.ts';

/** The ADRs of repositories: finding and reading them. */
export interface AdrService {
  readonly list: (query: Input<'adr:list'>) => Output<'adr:list'>;
  readonly neighbours: (input: Input<'adr:neighbours'>) => Output<'adr:neighbours'>;
  readonly relations: (input: Input<'adr:relations'>) => Output<'adr:relations'>;
  readonly read: (input: Input<'adr:read'>) => Promise<Output<'adr:read'>>;
}

export interface AdrParts {
  readonly folders: AdrFolderService;
  readonly linked: (repository: string) => LinkedFiles;
  readonly images: RepositoryImages;
}

/** The service over the folders of the repositories that are open. */
export function createAdrService({ folders, linked, images }: AdrParts): AdrService {
  return {
    list: (query) => {
      const { files, found } = folders.query(query);
      return {
        files: files.map(({ markedTitle, snippet, ...item }) => ({ ...viewOf(item), markedTitle, snippet })),
        found,
      };
    },
    neighbours: ({ file, ...query }) => {
      const { previous, next } = folders.neighbours({ ...everything, ...query }, file);
      return { previous: nameOf(previous), next: nameOf(next) };
    },
    relations: ({ repository }) => {
      const { items, relations } = linked(repository);
      const files = relations.nodes.flatMap(({ path }) => items.get(path) ?? []);
      return { files: files.map((item) => viewOf(item)), edges: relations.edges };
    },
    read: async ({ repository, file }) => {
      const { text, utf8, hash } = await folders.read(repository, file);
      const { items, lookup, relations } = linked(repository);
      const item = items.get(file);
      const root = folders.repositories().find(({ key }) => key === repository)?.root;
      if (!item || !root) throw adrRefused.unknownFile(file);
      const present = adrFile(file, text);
      // The index may be a moment behind the file; of the same content it knows more, such as why it is no text.
      const shown = item.hash === hash ? item : { ...item, ...present.reading };
      return {
        file: viewOf(shown),
        text,
        titleLine: shown.titleLine,
        utf8,
        hash,
        targets: targetsOf(present, lookup),
        related: relatedTo(file, relations, items),
        images: images.addressOf(root),
      };
    },
  };
}

function nameOf(item: AdrItem | null): Output<'adr:neighbours'>['next'] {
  return item && { path: item.path, title: item.title };
}

function viewOf(item: AdrItem): AdrFileView {
  const { path, folder, category, hash, format, why, number, title, status, date, reviewDate, people, tags } = item;
  return {
    path,
    folder,
    category,
    hash,
    format,
    why,
    number,
    title,
    status: status && { text: status.text, known: status.known },
    date: date && { text: date.text, day: date.day },
    reviewDate,
    people,
    tags,
  };
}

function targetsOf(file: AdrFile, lookup: LinkedFiles['lookup']): Output<'adr:read'>['targets'] {
  const targets = new Map<string, string>();
  for (const link of file.reading.links) {
    const target = link.href === null ? null : lookup.find(file, link);
    if (link.href !== null && target) targets.set(link.href, target.path);
  }
  return [...targets].map(([href, path]) => ({ href, path }));
}

const order: readonly RelatedAdr['relation'][] = ['supersedes', 'amends', 'clarifies', 'relates-to', 'mentions'];

/** What a file is related to: what concerns its standing first. */
function relatedTo(
  file: string,
  { edges }: LinkedFiles['relations'],
  items: LinkedFiles['items'],
): readonly RelatedAdr[] {
  return edges
    .flatMap(({ from, to, relation }) => {
      if (from !== file && to !== file) return [];
      const turned = to === file;
      const other = items.get(turned ? from : to);
      return other ? [{ relation, turned, path: other.path, number: other.number, title: other.title }] : [];
    })
    .toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation) || Number(b.turned) - Number(a.turned));
}
