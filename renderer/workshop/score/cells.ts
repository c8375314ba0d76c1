import { knownScore, scoreOn } from '../../../shared/decision/ballot-scores.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import {
  carriedFindings,
  carriedScores,
  findingSubject,
  isScoreCarried,
  scoreSubject,
} from '../../../shared/decision/not-looked-at.ts';
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
  const row = ballot.scores[at];
  return {
    score: row && derived ? withoutValue(row) : row,
    lowest: range?.[0] ?? null,
    highest: range?.[1] ?? null,
    median: derived ? value : null,
    voters,
  };
}

const unvalued = new WeakMap<Row<'score'>, Row<'score'>>();

/** A score that gave way to new ballots is not shown beside them; the same object for the same row. */
function withoutValue(row: Row<'score'>): Row<'score'> {
  if (row.value === null) return row;
  let bare = unvalued.get(row);
  if (!bare) unvalued.set(row, (bare = { ...row, value: null, lowest: null, highest: null, confidence: null }));
  return bare;
}

/** What of a criterion was taken over and not looked at yet: its scores, and with the agreed ones its findings. */
export function carriedOn(view: RoundView, ballot: BallotView, criterion: Row<'criterion'>): readonly string[] {
  return [...carriedScores(view, ballot, criterion.key), ...carriedFindings(view, ballot, criterion)];
}

/** The same of one of its options. */
export function carriedIn(
  view: RoundView,
  ballot: BallotView,
  option: string,
  criterion: Row<'criterion'>,
): readonly string[] {
  if (view.carried.size === 0) return [];
  const score = isScoreCarried(view, ballot, option, criterion.key);
  const finding = findingSubject({ option, criterion: criterion.key });
  return [
    ...(score ? [scoreSubject(ballot, option, criterion.key)] : []),
    ...carriedFindings(view, ballot, criterion).filter((subject) => subject === finding),
  ];
}

/** The next criterion with anything that was not looked at yet: from the one behind on, and around; null without others. */
export function nextCarried(view: RoundView, ballot: BallotView, after: Row<'criterion'>): Row<'criterion'> | null {
  if (view.carried.size === 0) return null;
  const from = view.criteria.indexOf(after) + 1;
  const around = [...view.criteria.slice(from), ...view.criteria.slice(0, from)];
  return around.find((criterion) => criterion !== after && carriedOn(view, ballot, criterion).length > 0) ?? null;
}

/** The criterion to begin with: the first with a score that is missing or not looked at, else the first; null without criteria. */
export function firstUnfinished(view: RoundView, ballot: BallotView): Row<'criterion'> | null {
  const open = view.criteria.find(({ key }) => view.options.some((option) => isToDo(view, ballot, option.key, key)));
  return open ?? view.criteria[0] ?? null;
}

function isToDo(view: RoundView, ballot: BallotView, option: string, criterion: string): boolean {
  return knownScore(view, ballot, option, criterion) === null || isScoreCarried(view, ballot, option, criterion);
}

/**
 * The next option whose score on a criterion is missing or not looked at yet: from the one behind `after` on, and
 * around; null where there is no other. Without `after` the first of all.
 */
export function nextToDo(view: RoundView, ballot: BallotView, criterion: string, after: string | null): string | null {
  const from = view.options.findIndex((option) => option.key === after) + 1;
  const around = [...view.options.slice(from), ...view.options.slice(0, from)];
  const open = around.find((option) => option.key !== after && isToDo(view, ballot, option.key, criterion));
  return open?.key ?? null;
}
