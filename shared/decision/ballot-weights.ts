import { medianOf } from '../evaluation/dispersion.ts';
import { aggregateJudgements } from '../evaluation/group-ahp.ts';
import { ahpWeights } from '../evaluation/ahp.ts';
import { normaliseWeights, weightsFromOrder } from '../evaluation/weights.ts';
import { rowId, subjectOf } from './entities.ts';
import { agreedBallot } from './keys.ts';
import { matrixOf, pairwiseLevels, pairwiseWeights, weightsOfLevels } from './pairwise.ts';
import type { BallotView, RoundView } from './view.ts';

/**
 * Raw weights in the order of the criteria by the ballot's method; null where nothing was entered. While nothing at all
 * was entered on the agreed ballot they are those of {@link derivedWeights}.
 */
export function rawWeights(view: RoundView, ballot: BallotView): readonly (number | null)[] {
  const entered = enteredWeights(view, ballot);
  return hasDerivedWeights(view, ballot) ? (derivedWeights(view) ?? entered) : entered;
}

/** True where the weights of a ballot are those of the revealed ballots, as nothing was entered on it. */
export function hasDerivedWeights(view: RoundView, ballot: BallotView): boolean {
  if (ballot.ballot.key !== agreedBallot) return false;
  const isOpen = !isWeighed(view, ballot) || isCarried(view, ballot);
  return isOpen && derivedWeights(view) !== null;
}

function isWeighed(view: RoundView, ballot: BallotView): boolean {
  return enteredWeights(view, ballot).some((weight) => weight !== null);
}

/** True where all that weighs is of the round before and nobody looked at any of it yet: then it gives way to new ballots. */
function isCarried(view: RoundView, ballot: BallotView): boolean {
  if (view.carried.size === 0) return false;
  const rows =
    ballot.ballot.method === 'pairwise'
      ? [
          ...ballot.comparisons.map((row) => subjectOf('comparison', rowId('comparison', row))),
          ...ballot.groupComparisons.map((row) => subjectOf('groupComparison', rowId('groupComparison', row))),
        ]
      : Object.values(ballot.weights).map((row) => subjectOf('weight', rowId('weight', row)));
  return rows.every((subject) => view.carried.has(subject));
}

/** Normalised weights of a ballot, sum 1, in the order of the criteria; null while one is missing or all are zero. */
export function ballotWeights(view: RoundView, ballot: BallotView): readonly number[] | null {
  const raw = rawWeights(view, ballot).filter((weight) => weight !== null);
  return raw.length === view.criteria.length ? normaliseWeights(raw) : null;
}

/**
 * What the revealed ballots with weights say together, sum 1: where all compared pairs, the weights of their comparisons'
 * geometric means (Aczel and Saaty 1983); else the median of their normalised weights, normalised again. Null where no
 * ballot has weights.
 */
export function derivedWeights(view: RoundView): readonly number[] | null {
  const weighing = view.ballots.filter((ballot) => ballotWeights(view, ballot) !== null);
  if (weighing.length === 0) return null;
  if (weighing.every(({ ballot }) => ballot.method === 'pairwise')) return groupedComparisons(view, weighing);
  const weights = weighing.map((ballot) => ballotWeights(view, ballot) ?? []);
  return normaliseWeights(view.criteria.map((_, j) => medianOf(weights.map((own) => own[j] ?? 0)) ?? 0));
}

function groupedComparisons(view: RoundView, ballots: readonly BallotView[]): readonly number[] | null {
  const people = ballots.map((ballot) => pairwiseLevels(view, ballot));
  const weights = weightsOfLevels(view, people[0] ?? [], (_, index) => {
    const matrices = people.flatMap((levels) => {
      const level = levels[index];
      return level ? [matrixOf(level)] : [];
    });
    const complete = matrices.filter((matrix) => matrix !== null);
    return complete.length === 0 ? null : ahpWeights(aggregateJudgements(complete)).weights;
  });
  return normaliseWeights(weights.map((weight) => weight ?? 0));
}

function enteredWeights(view: RoundView, ballot: BallotView): readonly (number | null)[] {
  const rows = view.criteria.map((criterion) => ballot.weights[criterion.key]);
  switch (ballot.ballot.method) {
    case 'swing':
      return rows.map((row) => row?.swing ?? null);
    case 'points':
      return rows.map((row) => row?.points ?? null);
    case 'order':
      return orderWeights(rows.map((row) => row?.place ?? null));
    case 'pairwise':
      return pairwiseWeights(view, ballot);
  }
}

/** Centroid weights exist only for a whole order; until then those placed hold 0, so that only the open ones count as missing. */
function orderWeights(places: readonly (number | null)[]): readonly (number | null)[] {
  const known = places.filter((place) => place !== null);
  if (known.length < places.length) return places.map((place) => (place === null ? null : 0));
  return weightsFromOrder(known);
}
