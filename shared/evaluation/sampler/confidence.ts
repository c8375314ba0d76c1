import { tieTolerance } from '../ranks.ts';
import type { RandomWords } from '../random.ts';
import { totalsOfDraws } from './draw-totals.ts';
import { scoreDraws, type ValueTable } from './score-draws.ts';

/**
 * Confidence factors of SMAA-2: the share of draws of the scores in which an option comes first when the weights are
 * its central ones; those who tie share a draw. Null where it has no central weights. Exact scores need one draw only.
 * @param central weights of each option, sum 1; null where it never came first.
 * @param words the stream that the scores were drawn from before, from its start, so that they are the same again.
 */
export function confidenceFactors(
  table: ValueTable,
  central: readonly (Float64Array | null)[],
  draws: number,
  block: number,
  words: RandomWords,
): readonly (number | null)[] {
  const { criterionCount, optionCount, stride } = table;
  const scores = scoreDraws(table, block, words);
  const needed = scores.rowLength === 0 ? 1 : draws;
  const totals = new Float64Array(stride * block);
  const first = central.map(() => 0);
  for (let done = 0; done < needed; done += block) {
    const count = Math.min(block, needed - done);
    scores.draw(count);
    for (const [option, weights] of central.entries()) {
      if (weights === null) continue;
      totalsOfDraws({ values: weights, rowLength: 0 }, scores, criterionCount, stride, count, totals);
      for (let draw = 0; draw < count; draw += 1)
        first[option]! += shareOfFirst(totals, draw * stride, optionCount, option);
    }
  }
  return central.map((weights, option) => (weights === null ? null : first[option]! / needed));
}

function shareOfFirst(totals: Float64Array, row: number, count: number, option: number): number {
  const own = totals[row + option]!;
  let best = own;
  for (let other = 0; other < count; other += 1) if (totals[row + other]! > best) best = totals[row + other]!;
  if (best - own > tieTolerance) return 0;
  let tied = 0;
  for (let other = 0; other < count; other += 1) if (best - totals[row + other]! <= tieTolerance) tied += 1;
  return 1 / tied;
}
