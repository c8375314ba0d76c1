import { counted, listed } from '../../shared/text/figures.ts';
import type { RecordFormat } from '../../shared/decision/entities.ts';
import type { PlannedOrigin, WrittenRecord } from '../../shared/ipc/contract.ts';

/** What the Record step says. */
export const recordText = {
  settings: 'How the record is written',
  format: 'Format',
  formats: {
    madr: 'MADR 4',
    'madr-universal': 'MADR 4 universal',
    nygard: 'Nygard',
  } satisfies Record<RecordFormat, string>,
  formatHints: {
    madr: 'The standard form, clean for its linter.',
    'madr-universal': 'Read alike by log4brains, Backstage, Structurizr and adr-log.',
    nygard: 'Short, as adr-tools writes it.',
  } satisfies Record<RecordFormat, string>,
  madeFrom: 'Made from',
  ways: {
    'in-place': (adr: string): string => `Update ${adr} in place`,
    supersede: (adr: string): string => `Supersede ${adr} with a new record`,
    beside: (): string => 'Write a new record beside it',
  } satisfies Record<PlannedOrigin['way'], (adr: string) => string>,
  wayHints: {
    'in-place': (adr: string): string =>
      `Only the parts of ${adr} that the decision says otherwise change, in its own format. All else in it stays.`,
    supersede: (adr: string): string =>
      `The record gets the next number. The status of ${adr} says what took its place; each links to the other.`,
    beside: (adr: string): string => `The record gets the next number, and ${adr} stays as it is.`,
  } satisfies Record<PlannedOrigin['way'], (adr: string) => string>,
  afterRound: {
    label: (round: number): string => `Round ${round} is recorded in`,
    ways: {
      'in-place': (adr: string): string => `Amend ${adr}`,
      supersede: (adr: string): string => `Supersede ${adr} with a new record`,
    },
    hints: {
      'in-place': (adr: string): string =>
        `${adr} keeps its number and name and says what this round says. More Information tells when it was amended, and what changed.`,
      supersede: (adr: string): string =>
        `The record gets the next number. The status of ${adr} says what took its place; each links to the other.`,
    },
    otherChoice: (round: number, then: string, now: string): string =>
      `Round ${round} took ${then}, this one takes ${now}. Where the choice changes, a new record that supersedes the old one is usual.`,
  },
  originGone: (adr: string): string => `${adr} is not there any more, so it can be neither updated nor superseded.`,
  originUnreadable: (adr: string): string => `${adr} cannot be read as text, so it cannot be changed here.`,
  originChanged: (adr: string): string =>
    `${adr} was changed by somebody since it was read here. What they changed stays unless it says something else than the decision; you will be asked.`,
  changesNothing: 'The file says all of this already: nothing in it changes.',
  whatChanges: 'What changes',
  changesLead: (file: string): string =>
    `In ${file}, lines with − go and lines with + come. All others stay as they are.`,
  notUpdatable: (why: string): string => `This ADR cannot be updated in place. ${why}`,
  folder: 'Folder',
  pick: 'Pick a folder …',
  change: 'Change',
  changeFolder: 'Change the folder',
  folderHolds: (count: number, number: string): string =>
    `${count === 0 ? 'No records yet' : counted(count, 'record')}. This one is number ${number}.`,
  file: 'File',
  supersedes: 'Supersedes',
  supersedesNothing: 'Nothing',
  supersedesHint: 'Its status will say so, with the day; nothing else in it changes.',
  releases: (record: string): string => `${record} gets the status back that it had before.`,
  supersedesUnusable: 'A record that cannot be superseded here',
  supersedable: (number: string, title: string): string => `${number} ${title}`,
  withIt: 'With it',
  decisionFileHint: 'All scores, notes and ballots; it opens in Fulcrum again.',
  analysisHint: 'Every figure with its chart, for a browser and for paper.',
  noAnalysisHint: 'No analysis yet: the decision cannot be evaluated.',
  changes: 'Changes',
  goesIn: (names: number, ballots: number, notes: number): string =>
    names + ballots + notes === 0
      ? 'No names and no notes go into the repository'
      : `Into the repository go ${listed([
          counted(names, 'name'),
          ...(ballots === 0 ? [] : [counted(ballots, 'ballot')]),
          counted(notes, 'note'),
        ])}`,
  goesInHint:
    'The record says what is in the preview. Its decision file holds every round, and what was taken out, with these names and notes. Revealed ballots go along, with who scored what, into the analysis as well. Ballots that are not revealed stay here.',
  names: 'Names',
  ballots: 'Ballots',
  ballot: (ballot: {
    readonly name: string;
    readonly round: number | null;
    readonly scores: number;
    readonly weighs: boolean;
  }): string => {
    const { name, round, scores, weighs } = ballot;
    const who = name === '' ? 'Somebody who was taken out' : name;
    const what = `${counted(scores, 'score')}${weighs ? ' and weights' : ''}`;
    return `${round === null ? '' : `Round ${round}, `}${who}: ${what}`;
  },
  notes: 'Notes',
  noteOn: (note: {
    readonly criterion: string;
    readonly option: string | null;
    readonly round: number | null;
    readonly aside: boolean;
    readonly by: string | null;
  }): string => {
    const { criterion, option, round, aside, by } = note;
    const parts = [round === null ? '' : `Round ${round}`, criterion, option ?? 'what was said', by ? `by ${by}` : ''];
    return `${parts.filter(Boolean).join(', ')}${aside ? ' (taken out)' : ''}:`;
  },
  write: (files: number): string => `Write ${counted(files, 'file')}`,
  writing: 'Writing …',
  written: (files: readonly string[]): string => `Written: ${files.join(', ')}`,
  needsFolder: 'Pick a folder first; your repository’s docs/decisions, for example.',
  needsTitle: 'The record needs a title. Give the decision one in Frame, or the record its own in Decide.',

  state: 'On disk',
  states: {
    unchanged: 'Unchanged',
    changed: 'Changed by hand',
    gone: 'Gone',
    unreadable: 'Unreadable',
  } satisfies Record<WrittenRecord['state'], string>,
  stateHints: {
    unchanged: 'The file is as it was written.',
    changed: 'Somebody changed the file since. It is not written over unless you say so.',
    gone: 'The file is not there any more. Writing brings it back.',
    unreadable: 'The file cannot be read.',
  } satisfies Record<WrittenRecord['state'], string>,
  writtenOn: (day: string): string => `written ${day}`,
  outdated: 'What would be written now differs. Write it again to bring the file up to date.',
  showDifference: 'Show the difference',
  showInFolder: 'Show in folder',
  otherRecords: 'Other records of this decision',
  recordIn: (fileName: string, folder: string): string => `${fileName} in ${folder}`,

  preview: 'Preview',
  asItReads: 'As it reads',
  asText: 'As text',
  words: (count: number): string => counted(count, 'word'),

  changedTitle: 'Changed by hand',
  changedLead: (file: string): string =>
    `${file} is not what Fulcrum wrote. Lines with + were added since, lines with − are gone.`,
  overwriteTitle: 'This file was changed by hand',
  overwriteLead: (file: string): string =>
    `Nothing was written. In ${file}, writing over it would remove the lines with − and add those with +.`,
  updateChangedTitle: 'This file was changed since',
  updateChangedLead: (file: string): string =>
    `Nothing was written. ${file} is not what was read here. Updating it as it is now would remove the lines with − and add those with +.`,
  updateChanged: 'Update it as it is now',
  overwrite: 'Write over it',
  keep: 'Leave it as it is',
  close: 'Close',
  same: 'There is no difference.',
  staysCrlf: 'Line ends stay CRLF.',
  added: 'added',
  removed: 'removed',
  unchangedLines: (count: number): string => `${counted(count, 'line')} alike`,

  edits: {
    format: (format: string): string => `Record in ${format}`,
    supersedes: (title: string): string => `Supersede ${title}`,
    supersedesNothing: 'Supersede nothing',
  },
} as const;
