import { chiSquareUpperTail } from './chi-square.ts';
import { EvaluationRefused } from './evaluation-refused.ts';
import { competitionRanks } from './ranks.ts';

/** How far several people rank the same items alike. */
export interface Concordance {
  /** Kendall's coefficient of concordance in [0, 1]: 1 where all rank alike, about 1 / raters where they rank at random. */
  readonly w: number;
  /** raters (items - 1) w: roughly chi-square distributed where nobody agrees; too rough for fewer than about 8 items. */
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** Probability of at least this concordance where nobody agrees. */
  readonly p: number;
  /** m, at least 2. */
  readonly raters: number;
  /** n, at least 2. */
  readonly items: number;
  /** R_i: the sum of the ranks of each item, 1 for the highest rating, in the order of the items. */
  readonly rankSums: readonly number[];
  /** sum (R_i - m (n + 1) / 2)^2. */
  readonly squares: number;
  /** sum T_r over the raters; 0 without ties. */
  readonly ties: number;
}

/**
 * Kendall's W with tie correction (Kendall and Babington Smith 1939; Siegel and Castellan 1988): with m raters, n items,
 * rank sums R_i and T_r = sum (t^3 - t) over the groups of t ties of rater r,
 * W = 12 sum (R_i - m (n + 1) / 2)^2 / (m^2 (n^3 - n) - m sum T_r).
 * Null where it says nothing: fewer than two raters or items, or nobody ranks anything above anything.
 * @param rankings `rankings[r][i]`: rank, rating or total that rater r gives item i. Ties, equal within 1e-9, share the
 * mean of their ranks. Whether high or low is best does not matter as long as it is the same for all.
 * @throws {EvaluationRefused} `score` where a rater leaves out an item or a number is none.
 */
export function kendallW(rankings: readonly (readonly number[])[]): Concordance | null {
  const raters = rankings.length;
  const items = rankings[0]?.length ?? 0;
  for (const ranking of rankings) {
    if (ranking.length !== items || ranking.some((rating) => Number.isNaN(rating)))
      throw new EvaluationRefused(
        'score',
        'Concordance needs a number for every item from everyone. Leave out the others.',
      );
  }
  if (raters < 2 || items < 2) return null;

  const rankSums = Array.from({ length: items }, () => 0);
  let ties = 0;
  for (const ranking of rankings) {
    const ranks = competitionRanks(ranking);
    for (const [item, rank] of ranks.entries()) {
      const tied = ranks.filter((other) => other === rank).length;
      rankSums[item] = (rankSums[item] ?? 0) + rank + (tied - 1) / 2;
      // Each of the t items of a tie adds its share of t^3 - t.
      ties += tied ** 2 - 1;
    }
  }
  const mean = (raters * (items + 1)) / 2;
  const squares = rankSums.reduce((sum, rankSum) => sum + (rankSum - mean) ** 2, 0);
  const largest = raters ** 2 * (items ** 3 - items) - raters * ties;
  if (largest === 0) return null;
  const w = (12 * squares) / largest;
  const chiSquare = raters * (items - 1) * w;
  const p = chiSquareUpperTail(chiSquare, items - 1);
  return { w, chiSquare, degreesOfFreedom: items - 1, p, raters, items, rankSums, squares, ties };
}
