import type { Arrival, ArrivalChange, DecisionFileRow } from '../../shared/ipc/travel-contract.ts';
import { counted } from '../../shared/text/figures.ts';
import { formatInstantDay } from './library.ts';

/** What is said about decision files that come and go. */
export const travelText = {
  loading: 'Comparing the file with the library …',
  untitled: 'Untitled decision',
  from: (fileName: string): string => `From ${fileName}`,
  relation: {
    same: 'The file says the same as your library.',
    older: 'The file is older: your library has all that it has, and more.',
    newer: 'The file is newer: it has all that your library has, and more.',
    diverged: 'Both have changed since they were the same.',
  } satisfies Record<Arrival['relation'], string>,
  base: (base: Arrival['base']): string => {
    if (!base) return 'Nothing is known of what the two came from, so every difference is asked about.';
    const day = formatInstantDay(base.at);
    return base.by === 'history'
      ? `Compared with the version of ${day} that both had, by the history of the repository.`
      : `Compared with the file of ${day} that was sent out or opened here, the one that this file is most like.`;
  },
  cannotMerge: (problem: string): string => `${problem} It can be opened as a decision of its own.`,

  questions: 'What both changed',
  progress: (settled: number, all: number): string => `${settled} of ${all} chosen`,
  hint: 'Nothing is written until all are chosen. By keys: Tab goes to the next, arrows choose.',
  group: (round: number | null): string => (round === null ? 'The decision' : `Round ${round}`),
  all: { ours: 'All from here', theirs: 'All from the file' },
  allOf: (side: 'ours' | 'theirs', round: number | null): string =>
    `${travelText.all[side]}: ${travelText.group(round)}`,
  sides: { base: 'Before', ours: 'Here', theirs: 'In the file' },
  note: 'Noted',
  added: 'Added: ',
  removed: 'Taken out: ',

  changes: (open: number): string => (open > 0 ? 'What comes in without a question' : 'What bringing it in changes'),
  noChanges: 'Nothing changes.',
  kinds: { added: 'Added', removed: 'Taken out', changed: 'Changed' } satisfies Record<ArrivalChange['kind'], string>,
  showAll: (count: number): string => `Show all ${count}`,
  more: (count: number): string => `and ${counted(count, 'more change')}`,

  bringIn: 'Bring in',
  bringInOpen: (open: number): string => `Bring in (${open} to choose)`,
  openCopy: 'Open as a separate decision',
  openOurs: 'Open ours',
  sendOut: 'Send ours out',
  saveOurs: 'Save ours as a file …',
  broughtIn: (fileName: string): string => `${fileName} was brought in.`,
  copied: 'The file was opened as a decision of its own.',
  sentOut: (fileName: string): string => `${fileName} was written with what your library has.`,
  saved: (path: string): string => `Saved as ${path}.`,

  files: {
    title: 'Decision files',
    lead: 'Whole decisions beside the records, in decision-data, as they stand to your library.',
    loading: 'Comparing the decision files …',
    emptyTitle: 'No decision files yet',
    empty:
      'Writing a record puts the whole decision beside it, in decision-data. Whoever has the repository can then bring it in.',
    again: 'Look again',
    state: {
      absent: 'not in the library',
      same: 'same',
      older: 'older',
      newer: 'newer',
      diverged: 'diverged',
      unreadable: 'unreadable',
    } satisfies Record<DecisionFileRow['state'], string>,
    stateHint: {
      absent: 'Opening it brings it into your library.',
      same: 'File and library say the same.',
      older: 'Your library has more than the file.',
      newer: 'The file has more than your library.',
      diverged: 'File and library each have something of their own.',
      unreadable: '',
    } satisfies Record<DecisionFileRow['state'], string>,
    open: 'Open',
    bringIn: 'Bring in …',
    sendOut: 'Send out',
    key: (key: string): string => `Key ${key}`,
    of: (action: string, fileName: string): string => `${action}: ${fileName}`,
  },
} as const;
