import { rawWeights } from '../../../shared/decision/evaluation-input.ts';
import type { RoundView } from '../../../shared/decision/view.ts';
import { normaliseWeights, weightsFromOrder } from '../../../shared/evaluation/weights.ts';

/** What the agreed ballot says so far about the weights of the criteria, in their order. */
export interface WeightsSoFar {
  /** Raw inputs of the ballot's method (places for an order); null where nothing was entered. */
  readonly entered: readonly (number | null)[];
  /** Shares among the criteria with an entry, sum 1; null for the others, and for all where every entry is 0. */
  readonly shares: readonly (number | null)[];
  /** Criteria with an entry. */
  readonly count: number;
  /** Every entry is 0, so that nothing can be shared out. */
  readonly allZero: boolean;
}

/** The weights entered and the shares they amount to, also while some are still open. */
export function weightsSoFar(view: RoundView): WeightsSoFar {
  const byOrder = view.agreed.ballot.method === 'order';
  const entered = byOrder
    ? view.criteria.map((criterion) => view.agreed.weights[criterion.key]?.place ?? null)
    : rawWeights(view, view.agreed);
  const known = entered.filter((value) => value !== null);
  const shares = byOrder ? weightsFromOrder(known) : normaliseWeights(known);
  let next = 0;
  return {
    entered,
    shares: entered.map((value) => (value === null ? null : (shares?.[next++] ?? null))),
    count: known.length,
    allZero: known.length > 0 && shares === null,
  };
}
