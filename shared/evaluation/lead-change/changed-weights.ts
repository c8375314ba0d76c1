import { tieTolerance } from '../ranks.ts';
import type { RoundCriterion, RoundOfTwo } from './two-rounds.ts';

/** The weight of a criterion in two rounds; null where one does not have it. */
type WeightInRounds = { readonly key: string } & {
  readonly [R in RoundOfTwo]: Pick<RoundCriterion, 'raw' | 'share'> | null;
};

/** A criterion of both rounds whose weight is another one, by its share among the criteria of both. */
export interface ChangedWeight {
  /** Index among the criteria given. */
  readonly index: number;
  readonly key: string;
  /** Its share of the weight that the criteria of both rounds have in each, in [0, 1]. */
  readonly earlier: number;
  readonly later: number;
}

/**
 * The criteria that got another weight themselves. A share that only followed, as other weights were entered or criteria
 * came or went, is none; nor is a raw weight that says the same in another unit.
 */
export function changedWeights(criteria: readonly WeightInRounds[]): readonly ChangedWeight[] {
  const common = criteria.filter(({ earlier, later }) => earlier !== null && later !== null);
  const sumIn = (round: RoundOfTwo): number => common.reduce((sum, { [round]: own }) => sum + (own?.share ?? 0), 0);
  const sums = { earlier: sumIn('earlier'), later: sumIn('later') };
  if (sums.earlier === 0 || sums.later === 0) return [];
  return criteria.flatMap(({ key, earlier, later }, index): readonly ChangedWeight[] => {
    if (!earlier || !later || earlier.raw === later.raw) return [];
    const [then, now] = [earlier.share / sums.earlier, later.share / sums.later];
    return Math.abs(now - then) <= tieTolerance ? [] : [{ index, key, earlier: then, later: now }];
  });
}
