import type { IndexForm } from '../../shared/adr/index-file/index-forms.ts';
import { formatNumber } from './numbers.ts';

/** What the pages say that check ADRs, and of what is made of them. */
export const checkText = {
  openAsDecision: 'Open as decision',
  leftOutTitle: 'Not all of it fits a decision',
  leftOut: 'The decision is in the library. What it does not have stays in the file of the ADR:',
  toDecision: 'Go to the decision',

  loading: 'Looking at the ADRs …',
  cannotCheck: (problem: string): string => `The ADRs cannot be checked: ${problem}`,
  summary: (findings: number, files: number): string =>
    `${plural(findings, 'finding')} in ${plural(files, 'file')} looked at.`,
  unread: (count: number): string => `${plural(count, 'file')} could not be looked at: not Markdown, or not UTF-8.`,
  cleanTitle: 'Nothing to mend',
  clean: (files: number): string =>
    `${plural(files, 'file')} looked at: sections, status, dates, numbers, links within and between ADRs, reviews.`,
  nothingTitle: 'No ADRs to look at',
  nothing: 'There is no Markdown file in the ADR folders of this repository.',
  rule: 'Rule',
  anyRule: (count: number): string => `All rules (${formatNumber(count)})`,
  oneRule: (rule: string, count: number): string => `${rule} (${formatNumber(count)})`,
  fixAll: (count: number): string => `Mend ${plural(count, 'safe finding')} …`,
  findings: 'Findings',
  line: (line: number): string => `Line ${formatNumber(line + 1)}`,
  fix: (label: string): string => `${label} …`,
  byHand: 'By hand',
  showMore: (count: number): string => `Show ${formatNumber(count)} more`,

  fixTitle: 'What will be mended',
  fixLead: (count: number, files: number): string =>
    `${plural(count, 'finding')} in ${plural(files, 'file')}. Only the lines marked here change.`,
  nothingLeft: 'There is nothing to mend here any more.',
  planning: 'Looking at what changes …',
  cancel: 'Cancel',
  write: 'Write',
  fixed: (files: number): string => `Mended: ${plural(files, 'file')}.`,

  renumber: {
    open: 'Renumber …',
    title: 'Another number',
    adr: 'The ADR',
    search: 'Search the ADR',
    number: 'New number',
    noNumber: 'A whole number from 0 to 99999.',
    following: 'Those after it move along',
    moves: 'Files and their new names',
    becomes: 'becomes',
    unclear:
      'Several files have the old number, so it is not clear whether these mean this one. They stay as they are; look at them:',
    mention: (path: string, line: number, words: string): string =>
      `${path}, line ${formatNumber(line + 1)}: “${words}”`,
    changes: (files: number): string =>
      files === 0
        ? 'Nothing in the files names the old number.'
        : `In ${plural(files, 'file')} these lines change with it.`,
    write: 'Renumber',
    written: (path: string, files: number): string => `Renumbered: ${path}. ${plural(files, 'file')} written.`,
  },

  index: {
    nothingTitle: 'No ADR folder to list',
    nothing: 'An index lists the decisions of an ADR folder. Add a folder in the list first.',
    folder: 'ADR folder',
    form: 'Where the index stands',
    forms: {
      beside: 'Beside the folder',
      markers: 'Between markers',
      readme: 'README.md in it',
    } satisfies Record<IndexForm, string>,
    about: {
      beside: 'A file of its own next to the folder. No reader of ADRs stumbles over it.',
      markers:
        'In a file that is there, between <!-- adrlog --> and <!-- adrlogstop -->. The rest of it stays as it is.',
      readme: 'Shown by git hosts when the folder is opened.',
    } satisfies Record<IndexForm, string>,
    file: 'File',
    loading: 'Looking at the folder …',
    noMarkers:
      'No file near the folder has the markers. Put the lines <!-- adrlog --> and <!-- adrlogstop --> into a Markdown file where the list is to stand.',
    refused: (path: string, why: string): string => `${path}: ${why}`,
    breaks: 'In this place it gets in the way of readers:',
    planned: (path: string, entries: number, isNew: boolean): string =>
      `${plural(entries, 'ADR')} ${entries === 1 ? 'goes' : 'go'} into ${path}${isNew ? ', a new file' : ''}.`,
    upToDate: (path: string, entries: number): string => `${path} is up to date: it lists ${plural(entries, 'ADR')}.`,
    write: 'Write the index',
    written: (path: string): string => `Written: ${path}`,
  },
} as const;

function plural(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
