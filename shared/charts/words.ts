import { listed } from '../text/figures.ts';

/** The words inside the charts and their tables; the same on screen, in a report and on paper. */

export const contributionWords = {
  caption: 'Points by group, 0 to 10',
  option: 'Option',
  total: 'Total',
  fails: 'Fails',
  open: 'Depends on scores that are missing',
  belowLine: 'Below the line: failed a must-have',
  between: (lowest: string, highest: string): string => `${lowest} to ${highest}`,
  part: (name: string, points: string): string => `${name} ${points}`,
  label: (parts: readonly string[]): string => `Totals from 0 to 10: ${listed(parts)}.`,
};
