import type { AdrFormatName, AdrQueryInput, RelatedAdr, RepositorySummary } from '../../shared/ipc/adr-contract.ts';
import { formatNumber } from './numbers.ts';

type State = NonNullable<RepositorySummary['state']>;

/** What the pages of repositories with ADRs say. */
export const adrText = {
  title: 'ADR folders',
  open: 'Open a repository …',
  list: 'Repositories',
  loading: 'Reading the repositories …',
  tryAgain: 'Try again',
  close: 'Close',
  emptyTitle: 'Open a repository with ADRs',
  empty:
    'Its ADR folders are found, whichever tool wrote them: read, search and filter what was decided. Nothing in the repository changes by looking at it.',
  files: (count: number): string => plural(count, 'ADR', 'ADRs'),
  opened: 'Opened',
  gone: 'Not there at present',
  actionsFor: (name: string): string => `Actions for ${name}`,
  forget: 'Forget this repository',
  forgotten: (name: string): string => `Forgotten: ${name}. Its files stay as they are.`,

  back: 'All repositories',
  states: {
    scanning: ({ done, of }: Extract<State, { kind: 'scanning' }>['progress']): string =>
      of === 0 ? 'Looking for ADR folders …' : `Reading ${formatNumber(done)} of ${formatNumber(of)} …`,
    truncated: 'There are more folders or files than are looked at. Add a folder by hand where one is missing.',
    gone: 'The folder is not there at present. What was read last is still listed.',
    failed: (message: string): string => `The repository cannot be read: ${message}`,
  },
  noFoldersTitle: 'No ADR folder found',
  noFolders:
    'The usual places, .adr-dir and .log4brains.yml were looked at. If the ADRs are somewhere else, add their folder by hand.',
  folders: 'ADR folders',
  rootFolder: 'top of the repository',
  addFolder: 'Add a folder by hand …',
  removeFolder: (folder: string): string => `Do not take ${folder} for an ADR folder`,
  origins: {
    chosen: 'chosen by hand',
    'adr-dir': 'named by .adr-dir',
    log4brains: 'named by .log4brains.yml',
    usual: 'a usual place',
    found: 'found by its content',
  },
  mixed: 'only what is surely an ADR',

  search: 'Search ADRs',
  searchPlaceholder: 'Search in titles, names and all of the text …',
  clearSearch: 'Clear the search',
  status: 'Status',
  anyStatus: 'Any status',
  noStatus: 'Without a status',
  tag: 'Tag',
  anyTag: 'Any tag',
  person: 'Person',
  anyPerson: 'Anyone',
  format: 'Format',
  anyFormat: 'Any format',
  category: 'Category',
  anyCategory: 'Any category',
  from: 'From',
  to: 'to',
  fromDay: 'First day',
  toDay: 'Last day',
  sort: 'Sort',
  sorts: {
    match: 'As in their folders',
    title: 'By title',
    date: 'Newest date first',
    status: 'By status',
  } satisfies Partial<Record<AdrQueryInput['sort'], string>>,
  statuses: {
    draft: 'Draft',
    proposed: 'Proposed',
    accepted: 'Accepted',
    rejected: 'Rejected',
    deprecated: 'Deprecated',
    superseded: 'Superseded',
  } as Readonly<Record<string, string>>,
  formats: {
    'madr-4': 'MADR 4',
    'madr-3': 'MADR 3',
    'madr-2': 'MADR 2',
    'madr-universal': 'MADR universal',
    nygard: 'Nygard',
    log4brains: 'log4brains',
    'adr-manager': 'adr-manager',
    other: 'Other',
    none: 'Not understood',
  } satisfies Record<AdrFormatName, string>,
  adrs: 'ADRs',
  columns: { number: 'No.', title: 'Title', people: 'People, tags', status: 'Status', date: 'Date', format: 'Format' },
  count: (found: number, total: number): string =>
    found === total ? plural(total, 'ADR', 'ADRs') : `${formatNumber(found)} of ${plural(total, 'ADR', 'ADRs')}`,
  notUnderstood: (count: number): string =>
    count === 1 ? '1 is not understood' : `${formatNumber(count)} are not understood`,
  noHitsTitle: 'Nothing found',
  noHits: 'No ADR has all of these words and filters. Fewer of them find more.',
  clearFilters: 'Clear search and filters',
  emptyFolderTitle: 'The ADR folders are empty',
  emptyFolder: 'Files that are written into them show up here by themselves.',

  reader: {
    back: 'All ADRs',
    previous: 'Previous ADR',
    next: 'Next ADR',
    loading: 'Reading the ADR …',
    gone: 'This ADR cannot be shown',
    view: 'View',
    asItReads: 'As it reads',
    asText: 'As text',
    facts: 'About this ADR',
    related: 'Related ADRs',
    status: 'Status',
    date: 'Date',
    reviewDate: 'Review',
    roles: { 'decision-maker': 'Decided by', consulted: 'Consulted', informed: 'Informed' },
    tags: 'Tags',
    format: 'Format',
    file: 'File',
    notUnderstood: 'This file is not understood as an ADR, and is left alone.',
    partly: 'Not all of this file is understood.',
    notUtf8: 'The file is not UTF-8: what is shown may have wrong characters.',
    noAnchor: (name: string): string => `There is no heading “${name}” in this ADR.`,
  },
  relation: (relation: RelatedAdr['relation'], turned: boolean): string => relations[relation][turned ? 1 : 0],
} as const;

/** From this ADR's side: what it does to the other one, and what the other one does to it. */
const relations: Readonly<Record<RelatedAdr['relation'], readonly [string, string]>> = {
  supersedes: ['Supersedes', 'Superseded by'],
  amends: ['Amends', 'Amended by'],
  clarifies: ['Clarifies', 'Clarified by'],
  'relates-to': ['Relates to', 'Relates to'],
  mentions: ['Mentions', 'Mentioned by'],
};

/** A status as it is shown: a known one in its usual word, another as it stands in the file. */
export function statusText(value: string): string {
  return value === '' ? adrText.noStatus : (adrText.statuses[value] ?? value);
}

function plural(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
