import { counted, listed } from '../../shared/text/figures.ts';
import type { AdrChangeInput } from '../../shared/ipc/adr-edit-contract.ts';
import { adrText } from './adr-folder.ts';

type Relation = Extract<AdrChangeInput, { kind: 'relation' }>['relation'];

/** What the dialog says that changes an ADR of a folder. */
export const adrEditText = {
  change: 'Change …',
  title: (name: string): string => `Change “${name}”`,
  what: 'What to change',
  kinds: { facts: 'Status and date', relation: 'Supersede or relate', text: 'As text' } satisfies Record<
    AdrChangeInput['kind'],
    string
  >,

  status: 'Status',
  presentStatus: (words: string): string => `${words} (as it is)`,
  ownStatus: 'Other words …',
  ownStatusLabel: 'Status in your own words',
  date: 'Date',
  today: 'Today',

  text: 'Text of the ADR',

  relation: 'This ADR',
  relations: {
    'superseded-by': 'is superseded by',
    supersedes: 'supersedes',
    amends: 'amends',
    'amended-by': 'is amended by',
    clarifies: 'clarifies',
    'clarified-by': 'is clarified by',
    'relates-to': 'relates to',
  } satisfies Record<Relation, string>,
  other: 'The other ADR',
  search: 'Search the other ADR',
  searchPlaceholder: 'Number, title or words …',
  clear: 'Clear the search',
  noOther: 'No other ADR has these words.',
  adr: (number: number | null, title: string): string => (number === null ? title : `${number}. ${title}`),

  pickFirst: {
    facts: 'Pick another status or date; what changes in the file is shown here before anything is written.',
    text: 'What changes in the file is shown here before anything is written.',
    relation: 'Pick the other ADR; what changes in both files is shown here before anything is written.',
  } satisfies Record<AdrChangeInput['kind'], string>,
  changes: (files: number): string =>
    `${files === 1 ? 'One file changes' : 'Both files change'}: lines with + are added, lines with − go. All else stays as it is.`,
  nothing: 'The files say so already. Nothing needs to change.',
  refused: (file: string, why: string): string => `${file} cannot be changed like this. ${why}`,
  write: (files: number): string => (files === 0 ? 'Write' : `Write ${counted(files, 'file')}`),
  writing: 'Writing …',
  cancel: 'Cancel',
  written: (files: readonly string[]): string => `Written: ${listed(files)}`,

  conflict: (files: readonly string[]): string =>
    files.length === 1
      ? `Nothing was written: ${files.join('')} has changed on disk since you looked.`
      : `Nothing was written: ${listed(files)} have changed on disk since you looked.`,
  changedSince: (file: string): string => `What changed in ${file} since`,
  wouldChange: (file: string): string => `What would change in ${file} now`,
  writeAnyway: 'Write into what is there now',
} as const;

/** The known status in its usual word. */
export function statusWord(status: string): string {
  return adrText.statuses[status] ?? status;
}
