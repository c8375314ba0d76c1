import { knownScore } from '../../../shared/decision/ballot-scores.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import type { BallotView, RoundView } from '../../../shared/decision/view.ts';

/** How many of the options have a score on a criterion of a ballot; on the agreed one a derived score counts. */
export function scoredCount(view: RoundView, ballot: BallotView, criterion: string): number {
  return view.options.filter((option) => knownScore(view, ballot, option.key, criterion) !== null).length;
}

/** The criterion to begin with: the first that is not scored throughout, else the first; null without criteria. */
export function firstUnfinished(view: RoundView, ballot: BallotView): Row<'criterion'> | null {
  const open = view.criteria.find((criterion) => scoredCount(view, ballot, criterion.key) < view.options.length);
  return open ?? view.criteria[0] ?? null;
}

/**
 * The next option without a score on a criterion: from the one behind `after` on, and around; null where all others
 * have one. Without `after` the first of all.
 */
export function nextUnscored(
  view: RoundView,
  ballot: BallotView,
  criterion: string,
  after: string | null,
): string | null {
  const from = view.options.findIndex((option) => option.key === after) + 1;
  const around = [...view.options.slice(from), ...view.options.slice(0, from)];
  const open = around.find(
    (option) => option.key !== after && knownScore(view, ballot, option.key, criterion) === null,
  );
  return open?.key ?? null;
}
