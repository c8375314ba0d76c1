import { listed } from '../../shared/text/figures.ts';

/** What is said where a review ends with "still holds". */
export const reviewsText = {
  review: 'Review …',
  reviewIt: 'Review: does it still hold? …',
  title: 'Does it still hold?',
  due: 'What asks for the review',
  dueDate: (day: string): string => `The review date, ${day}`,
  else: (next: number): string =>
    `If it does not, or not as it was decided: start round ${next}, and its record amends or supersedes this one.`,
  elseOpen: (round: number): string =>
    `If it does not, or not as it was decided: go on with round ${round}, and its record amends or supersedes this one.`,
  closes: (round: number): string =>
    `Round ${round}, which is open, is closed with it: what is in it never changes again. Undo does not cross it.`,
  note: 'Note',
  noteHint: 'What was looked at, and by whom. It goes into the record.',
  nextReview: 'Next review',
  months: { 6: 'In 6 months', 12: 'In a year', 24: 'In 2 years' } as const,
  never: 'None',
  noFiles: 'There is no record yet: the library alone keeps the review.',
  changes: (file: string): string => `In ${file}, lines with − go and lines with + come. All others stay as they are.`,
  saysSo: (file: string): string => `${file} says so already.`,
  changed: (file: string): string => `${file} was changed by hand since it was written here:`,
  changedLead: 'Lines with + were added since, lines with − are gone.',
  changedConfirm: 'Add the review to the file as it is now',
  gone: (file: string): string => `${file} is not there any more: the library alone keeps the review.`,
  unreadable: (file: string): string => `${file} cannot be read as text: the library alone keeps the review.`,
  refused: (file: string, why: string): string =>
    `${file} is left as it is, and the library alone keeps the review. ${why}`,
  notSeen: 'A file has changed in the meantime, so nothing was done. This is how it would be changed now.',
  cancel: 'Cancel',
  stillHolds: 'Still holds',
  held: (files: readonly string[]): string =>
    files.length === 0 ? 'Reviewed: still holds' : `Reviewed: still holds. Written: ${listed(files)}`,
  left: (files: readonly string[]): string =>
    `${listed(files)} was left as it is: somebody changed it. Write the record again to bring it up to date.`,
} as const;
