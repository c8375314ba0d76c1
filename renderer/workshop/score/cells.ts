import { knownScore, scoreOn } from '../../../shared/decision/ballot-scores.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { cellKey, type BallotView, type RoundView } from '../../../shared/decision/view.ts';

/** How many of the options have a score on a criterion of a ballot; on the agreed one a derived score counts. */
export function scoredCount(view: RoundView, ballot: BallotView, criterion: string): number {
  return view.options.filter((option) => knownScore(view, ballot, option.key, criterion) !== null).length;
}

/** A cell as it is shown. Only plain values, so that a cell that is the same is not drawn again. */
export interface ShownCell {
  /** As it was entered; undefined where nothing was. */
  readonly score: Row<'score'> | undefined;
  /** Lowest and highest score thought possible; null for an exact one. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** What follows from the revealed ballots where the agreed one is empty; null where a score was entered, or none is known. */
  readonly median: number | null;
  /** Ballots that the median is of. */
  readonly voters: number;
}

/** What is to be shown of an option on a criterion. */
export function shownCell(view: RoundView, ballot: BallotView, option: string, criterion: Row<'criterion'>): ShownCell {
  const at = cellKey(option, criterion.key);
  const { value, range, derived } = scoreOn(view, ballot, option, criterion);
  const voters = derived ? view.ballots.filter(({ scores }) => (scores[at]?.value ?? null) !== null).length : 0;
  return {
    score: ballot.scores[at],
    lowest: range?.[0] ?? null,
    highest: range?.[1] ?? null,
    median: derived ? value : null,
    voters,
  };
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
