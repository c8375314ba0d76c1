import type { AdrHistory } from '../../shared/ipc/adr-contract.ts';
import { formatDay } from './numbers.ts';

/** What is said of the commits of an ADR. */
export const historyText = {
  first: 'First commit',
  last: 'Last commit',
  log: 'Commits',
  notYet: 'not committed yet',
  cannotRead: (problem: string): string => `cannot be read: ${problem}`,
  /** A commit: `Mar 3, 2021 by Ana Ruiz`. */
  commit: ({ day, author }: AdrHistory['first']): string => `${formatDay(day)} by ${author}`,
  /** The first commit, whose author is only known where the clone has all of the history. */
  firstCommit: ({ first, complete }: AdrHistory): string =>
    complete ? historyText.commit(first) : `${formatDay(first.day)} or earlier`,
  /** First and last commit in one line, for a list. */
  inShort: (history: AdrHistory): string => {
    const first = `First committed ${historyText.firstCommit(history)}`;
    return isOne(history) ? first : `${first}, last changed ${historyText.commit(history.last)}`;
  },
} as const;

/** Whether first and last commit say the same. */
export function isOne({ first, last, complete }: AdrHistory): boolean {
  return complete && first.day === last.day && first.author === last.author;
}
