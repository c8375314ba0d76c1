import {
  ballotWeights,
  derivedWeights,
  hasDerivedWeights,
  rawWeights,
} from '../../../shared/decision/ballot-weights.ts';
import type { BallotView, RoundView } from '../../../shared/decision/view.ts';
import { normaliseWeights, weightsFromOrder } from '../../../shared/evaluation/weights.ts';

/** What a ballot says so far about the weights of the criteria, in their order. */
export interface WeightsSoFar {
  /**
   * Raw inputs of the ballot's method (places for an order, shares for pairs); null where nothing was entered. Of
   * pairs they are 0 until all are compared.
   */
  readonly entered: readonly (number | null)[];
  /**
   * Shares among the criteria with an entry, sum 1; null for the others, and for all where every entry is 0. Where
   * nothing was entered and revealed ballots have weights, the shares that follow from them.
   */
  readonly shares: readonly (number | null)[];
  /** Criteria with an entry. */
  readonly count: number;
  /** Every entry is 0, so that nothing can be shared out. */
  readonly allZero: boolean;
  /** What the shares follow from where nothing was entered; null where they are the ballot's own. */
  readonly derived: DerivedFrom | null;
}

/** The revealed ballots that weights follow from. */
export interface DerivedFrom {
  readonly ballots: number;
  /** All of them compared pairs: their judgements are averaged, not their weights. */
  readonly byComparisons: boolean;
}

/** The weights entered and the shares they amount to, also while some are still open. */
export function weightsSoFar(view: RoundView, ballot: BallotView): WeightsSoFar {
  const { method } = ballot.ballot;
  const derived = derivedFrom(view, ballot);
  if (derived !== null) {
    const entered = view.criteria.map(() => null);
    return { entered, shares: derivedWeights(view) ?? entered, count: 0, allZero: false, derived };
  }
  const entered =
    method === 'order'
      ? view.criteria.map((criterion) => ballot.weights[criterion.key]?.place ?? null)
      : rawWeights(view, ballot);
  const known = entered.filter((value) => value !== null);
  const shares = method === 'order' ? weightsFromOrder(known) : normaliseWeights(known);
  const isWhole = method !== 'pairwise' || known.length === entered.length;
  let next = 0;
  return {
    entered,
    shares: entered.map((value) => (value === null || !isWhole ? null : (shares?.[next++] ?? null))),
    count: known.length,
    allZero: isWhole && known.length > 0 && shares === null,
    derived,
  };
}

function derivedFrom(view: RoundView, ballot: BallotView): DerivedFrom | null {
  if (!hasDerivedWeights(view, ballot)) return null;
  const weighing = view.ballots.filter((own) => ballotWeights(view, own) !== null);
  return {
    ballots: weighing.length,
    byComparisons: weighing.every((own) => own.ballot.method === 'pairwise'),
  };
}
