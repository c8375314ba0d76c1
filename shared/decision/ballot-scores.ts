import { medianOf } from '../evaluation/dispersion.ts';
import { subjectOf, rowId, type Confidence, type Row } from './entities.ts';
import { agreedBallot } from './keys.ts';
import { cellKey, type BallotView, type RoundView } from './view.ts';

/** What a ballot says of an option on a criterion. */
export interface BallotScore {
  /** In the unit of the criterion; null where nothing is known. */
  readonly value: number | null;
  /** Lowest and highest score thought possible; null where the score is exact. */
  readonly range: readonly [number, number] | null;
  /** Nothing was entered on the agreed ballot, and the value is the median of the ballots that are revealed. */
  readonly derived: boolean;
}

/**
 * How far from a score the true one may lie, as a share of the scale, for each confidence: one step of a 0 to 10 scale
 * either way for who is fairly sure, a third of the scale for who guesses.
 */
export const confidenceHalfWidths = { high: 0.1, medium: 0.2, low: 0.35 } as const satisfies Record<Confidence, number>;

/** What a ballot says of an option on a criterion; on the agreed one an empty cell is the median of the revealed ballots. */
export function scoreOn(view: RoundView, ballot: BallotView, option: string, criterion: Row<'criterion'>): BallotScore {
  const row = enteredScore(view, ballot, option, criterion.key);
  const value = row?.value ?? null;
  if (row && value !== null) return { value, range: rangeOf(row, value, criterion), derived: false };
  const known = knownScore(view, ballot, option, criterion.key);
  if (known === null) return { value: null, range: null, derived: false };
  return { value: known, range: votedRange(view, option, criterion), derived: true };
}

/** The score alone, as {@link scoreOn} has it; null where nothing is known. */
export function knownScore(view: RoundView, ballot: BallotView, option: string, criterion: string): number | null {
  const entered = enteredScore(view, ballot, option, criterion)?.value ?? null;
  if (entered !== null || ballot.ballot.key !== agreedBallot) return entered;
  return votedMedian(view, option, criterion);
}

/** What was entered in a cell. An agreed score of the round before that nobody looked at yet gives way to new ballots. */
function enteredScore(
  view: RoundView,
  ballot: BallotView,
  option: string,
  criterion: string,
): Row<'score'> | undefined {
  const row = ballot.scores[cellKey(option, criterion)];
  if (!row || view.carried.size === 0 || ballot.ballot.key !== agreedBallot) return row;
  const givesWay = view.carried.has(subjectOf('score', rowId('score', row)));
  return givesWay && votedMedian(view, option, criterion) !== null ? undefined : row;
}

/** The agreed score of an option on a criterion, entered or derived. */
export function agreedScore(view: RoundView, option: string, criterion: Row<'criterion'>): BallotScore {
  return scoreOn(view, view.agreed, option, criterion);
}

/** The agreed scores of every cell, criterion by criterion. */
export function agreedScores(view: RoundView): readonly BallotScore[] {
  return view.criteria.flatMap((criterion) => view.options.map(({ key }) => agreedScore(view, key, criterion)));
}

/** The median of what the revealed ballots say of an option on a criterion; null where none says anything. */
export function votedMedian(view: RoundView, option: string, criterion: string): number | null {
  const values = view.ballots.flatMap(({ scores }) => scores[cellKey(option, criterion)]?.value ?? []);
  return medianOf(values);
}

/**
 * From the median of what the revealed ballots think possible at least to that of what they think possible at most; an
 * exact score is both. Null where everyone is sure, or the unsure ones are too few to move a median.
 */
function votedRange(view: RoundView, option: string, criterion: Row<'criterion'>): BallotScore['range'] {
  const ranges = view.ballots.flatMap(({ scores }): readonly (readonly [number, number])[] => {
    const row = scores[cellKey(option, criterion.key)];
    if (!row || row.value === null) return [];
    return [rangeOf(row, row.value, criterion) ?? [row.value, row.value]];
  });
  const lowest = medianOf(ranges.map(([from]) => from));
  const highest = medianOf(ranges.map(([, to]) => to));
  return lowest === null || highest === null || lowest === highest ? null : [lowest, highest];
}

/** The range of a score as entered, else as its confidence says, inside the scale; null where it is exact. */
function rangeOf(row: Row<'score'>, value: number, criterion: Row<'criterion'>): BallotScore['range'] {
  const { scaleLowest, scaleHighest } = criterion;
  if (row.lowest !== null && row.highest !== null) return [Math.min(row.lowest, value), Math.max(row.highest, value)];
  if (row.confidence === null) return null;
  const halfWidth = confidenceHalfWidths[row.confidence] * (scaleHighest - scaleLowest);
  return [
    Math.min(value, Math.max(scaleLowest, value - halfWidth)),
    Math.max(value, Math.min(scaleHighest, value + halfWidth)),
  ];
}
