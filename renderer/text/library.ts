import type { ListQuery } from '../../shared/ipc/contract.ts';

const localDay = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** What the library says. */
export const libraryText = {
  title: 'Decisions',
  archiveTitle: 'Archive',
  newDecision: 'New decision',
  openExample: 'Open the finished example',
  openFile: 'Open a file …',
  search: 'Search decisions',
  searchPlaceholder: 'Search in everything: titles, options, notes, evidence …',
  clearSearch: 'Clear the search',
  status: 'Status',
  anyStatus: 'Any status',
  dueForReview: 'Due for review',
  reviewDue: 'Review due',
  tag: 'Tag',
  anyTag: 'Any tag',
  person: 'Person',
  anyPerson: 'Anyone',
  sort: 'Sort',
  sorts: {
    updated: 'Last changed first',
    title: 'By title',
    date: 'Newest date first',
    progress: 'Most complete first',
  } satisfies Record<ListQuery['sort'], string>,
  list: 'Decisions',
  columns: { progress: 'Done', decision: 'Decision', tags: 'Tags', status: 'Status', changed: 'Changed' },
  done: 'Done:',
  changed: 'Changed',
  chosen: '(chosen)',
  more: (count: number): string => `and ${count} more`,
  noOptions: 'No options yet',
  actionsFor: (title: string): string => `Actions for ${title}`,
  duplicate: 'Duplicate',
  archive: 'Archive',
  unarchive: 'Take out of the archive',
  remove: 'Delete …',
  count: (shown: number, total: number): string =>
    shown === total ? plural(total, 'decision', 'decisions') : `${shown} of ${plural(total, 'decision', 'decisions')}`,
  loading: 'Reading the library …',
  cannotList: 'The library cannot be read.',
  tryAgain: 'Try again',
  close: 'Close',

  emptyTitle: 'Weigh your first decision',
  empty:
    'Start a new decision from a template, or look at a finished one in the example. A decision file from a colleague opens when you drop it anywhere on this window.',
  noHitsTitle: 'Nothing found',
  noHits: 'No decision has all of these words and filters. Fewer of them find more.',
  clearFilters: 'Clear search and filters',
  emptyArchiveTitle: 'The archive is empty',
  emptyArchive:
    'Archived decisions leave the list of decisions and stay here, complete and searchable. Archive one with the menu at the end of its row.',

  created: {
    title: 'New decision',
    lead: 'A template brings criteria, options and questions; everything in it can be changed afterwards.',
    contents: (options: number, criteria: number, questions: number): string =>
      [
        options > 0 ? plural(options, 'option', 'options') : '',
        criteria > 0 ? plural(criteria, 'criterion', 'criteria') : '',
        questions > 0 ? plural(questions, 'context question', 'context questions') : '',
      ]
        .filter(Boolean)
        .join(', '),
    own: 'Your own',
    broken: (file: string, problem: string): string => `${file} cannot be used: ${problem}`,
    none: 'There is no template that can be used.',
    all: 'All templates',
    loading: 'Reading the templates …',
    cancel: 'Cancel',
  },

  deletion: {
    title: 'Delete this decision?',
    question: (title: string): string => `“${title}” will be deleted, with all that was entered:`,
    kept: 'Records and decision files that were written to disk stay where they are.',
    loss: (losses: readonly string[]): string => losses.join(', '),
    options: (count: number): string => plural(count, 'option', 'options'),
    criteria: (count: number): string => plural(count, 'criterion', 'criteria'),
    scores: (count: number): string => plural(count, 'score', 'scores'),
    notes: (count: number): string => plural(count, 'note', 'notes'),
    rounds: (count: number): string => plural(count, 'round', 'rounds'),
    nothing: 'Nothing was entered yet.',
    counting: 'Looking at what is in it …',
    cancel: 'Keep it',
    confirm: 'Delete',
  },

  edits: {
    archive: 'Archive the decision',
    unarchive: 'Take the decision out of the archive',
    remove: 'Delete the decision',
    undo: (label: string): string => `Undo: ${label}`,
  },
  archived: (title: string): string => `Archived: ${title}`,
  unarchived: (title: string): string => `Out of the archive: ${title}`,
  deleted: (title: string): string => `Deleted: ${title}`,
  duplicated: (title: string): string => `Duplicated: ${title}`,
  undo: 'Undo',
  open: 'Open',
} as const;

/** The day of an instant where the user is. */
export function formatInstantDay(instant: string): string {
  return localDay.format(new Date(instant));
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
