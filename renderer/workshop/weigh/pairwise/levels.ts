import type { PairwiseLevel } from '../../../../shared/decision/pairwise.ts';
import { progressOf, type Progress } from './pairs.ts';

/** What a level is called among the others: the key of its group, empty for the groups themselves. */
export function levelId({ group }: PairwiseLevel): string {
  return group ?? '';
}

/** The next level in which a pair is not compared: behind the one with this id and around; null where there is none. */
export function nextOpenLevel(levels: readonly PairwiseLevel[], after: string | null): PairwiseLevel | null {
  const from = levels.findIndex((level) => levelId(level) === after) + 1;
  const around = [...levels.slice(from), ...levels.slice(0, from)];
  return around.find((level) => levelId(level) !== after && isOpen(level)) ?? null;
}

/** How many of all pairs are compared. */
export function progressOfAll(levels: readonly PairwiseLevel[]): Progress {
  const found = levels.map(progressOf);
  return {
    done: found.reduce((sum, { done }) => sum + done, 0),
    of: found.reduce((sum, { of }) => sum + of, 0),
  };
}

function isOpen(level: PairwiseLevel): boolean {
  const { done, of } = progressOf(level);
  return done < of;
}
