import { EvaluationRefused } from './evaluation-refused.ts';
import type { EvaluationInput, Preset, Robustness } from './model.ts';
import { performanceMatrix, type PerformanceMatrix } from './performance-matrix.ts';
import { seededPair } from './random.ts';
import { confidenceFactors } from './sampler/confidence.ts';
import { totalsOfDraws } from './sampler/draw-totals.ts';
import { scoreDraws, valueTable, type ValueTable } from './sampler/score-draws.ts';
import { Tally } from './sampler/tally.ts';
import { drawnCriteria, weightDraws } from './sampler/weight-draws.ts';

/** Enough for a standard error of at most half a percentage point, and quick enough to follow a drag. */
export const defaultDraws = 10_000;

/** For a figure that goes into a record: a standard error of at most 0.16 percentage points. */
export const manyDraws = 100_000;

/** Plus and minus 30 %: about as far apart as the same people set the same weight on another day. */
export const defaultBand = 0.3;

/** About half a minute for a large decision. */
export const maximumDraws = 10_000_000;

/** Draws made together, so that each step is a loop of its own over numbers that stay in the nearest cache. */
const block = 32;

export interface SamplerSettings {
  /** Number of draws, 1 to 10 million. */
  readonly draws: number;
  /**
   * `any`: no preference among weights; `order`: those that put the criteria in our order; `around`: those near ours.
   */
  readonly preset: Preset;
  /** Half-width of the band around each weight, relative, in [0, 1]; counts for the preset `around` only. */
  readonly band: number;
}

/** What the verdict is made on. */
export const aroundDefaults: SamplerSettings = { draws: defaultDraws, preset: 'around', band: defaultBand };

/**
 * How firm the result is when weights and scores are less exact than they look: SMAA-2 (Lahdelma and Salminen 2001)
 * for the acceptable options, with pairwise winning indices (Leskinen et al. 2006). Null where the input cannot be
 * evaluated or every option failed.
 *
 * In each draw the weights are drawn as the preset says, and the scores that are not exact: one with a range from the
 * triangular distribution over it, a missing one uniformly over its values. Options within 1e-9 tie and share.
 *
 * Weights and scores come from two generators, so that an uncertain score leaves the weights drawn as they were. No
 * step depends on how an engine rounds logarithms: the same seed gives the same digits on every machine.
 * @throws {EvaluationRefused} `setting` for draws or a band out of range; `score` for a range without its score; else
 * as `evaluate`.
 */
export function sampleRobustness(input: EvaluationInput, settings: SamplerSettings): Robustness | null {
  checkSettings(settings);
  const matrix = performanceMatrix(input);
  if (matrix.kind === 'unevaluable') return null;
  const acceptable = [...input.options.keys()].filter((i) => input.options[i]?.failed.length === 0);
  if (acceptable.length === 0) return null;
  const criteria = drawnCriteria(settings.preset, matrix.weights);
  const table = valueTable(input, matrix.values, acceptable, criteria);
  const tally = countDraws(table, criteria, matrix, input.seed, settings);
  const central = centralWeights(tally, table);
  const factors = confidenceFactors(table, central, settings.draws, block, seededPair(input.seed)[1]);
  const inAllCriteria = central.map((weights) => weights && spread(weights, criteria, matrix.weights.length));
  return resultOf(
    acceptable.map((i) => input.options[i]?.key ?? ''),
    tally,
    inAllCriteria,
    factors,
    input.seed,
    settings,
  );
}

function countDraws(
  table: ValueTable,
  criteria: readonly number[],
  matrix: PerformanceMatrix,
  seed: number,
  { draws, preset, band }: SamplerSettings,
): Tally {
  const { optionCount, criterionCount, stride } = table;
  const [weightWords, scoreWords] = seededPair(seed);
  const ours = criteria.map((j) => matrix.weights[j] ?? 0);
  const drawWeights = weightDraws(preset, ours, band, weightWords);
  const scores = scoreDraws(table, block, scoreWords);
  const weights = new Float64Array(criterionCount * block);
  const totals = new Float64Array(stride * block);
  const tally = new Tally(optionCount, criterionCount);
  for (let done = 0; done < draws; done += block) {
    const count = Math.min(block, draws - done);
    drawWeights(weights, count);
    scores.draw(count);
    totalsOfDraws({ values: weights, rowLength: criterionCount }, scores, criterionCount, stride, count, totals);
    tally.add(totals, stride, weights, count);
  }
  return tally;
}

/** Mean weights over the draws that each option won; null where it won none. */
function centralWeights({ ranks, winningWeights }: Tally, table: ValueTable): readonly (Float64Array | null)[] {
  const { optionCount, criterionCount } = table;
  return Array.from({ length: optionCount }, (_, option) => {
    const won = ranks[option * optionCount] ?? 0;
    if (won === 0) return null;
    const from = option * criterionCount;
    return winningWeights.slice(from, from + criterionCount).map((sum) => sum / won);
  });
}

/** Weights of some criteria among all of them; the others have none. */
function spread(weights: Float64Array, criteria: readonly number[], count: number): readonly number[] {
  const all = Array.from({ length: count }, () => 0);
  for (const [column, j] of criteria.entries()) all[j] = weights[column] ?? 0;
  return all;
}

function resultOf(
  keys: readonly string[],
  { ranks, wins }: Tally,
  central: readonly (readonly number[] | null)[],
  confidence: readonly (number | null)[],
  seed: number,
  { draws, preset, band }: SamplerSettings,
): Robustness {
  const count = keys.length;
  const share = (counts: Float64Array, row: number, column: number): number =>
    (counts[row * count + column] ?? 0) / draws;
  const byKey = <Value>(valueOf: (option: number) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(keys.map((key, option) => [key, valueOf(option)]));
  return {
    draws,
    seed,
    preset,
    band: preset === 'around' ? band : null,
    first: byKey((a) => share(ranks, a, 0)),
    ranks: byKey((a) => keys.map((_, rank) => share(ranks, a, rank))),
    central: byKey((a) => central[a] ?? null),
    confidence: byKey((a) => confidence[a] ?? null),
    winning: byKey((a) =>
      Object.fromEntries(keys.flatMap((key, b) => (a === b ? [] : [[key, share(wins, a, b)] as const]))),
    ),
  };
}

function checkSettings({ draws, band }: SamplerSettings): void {
  if (!Number.isSafeInteger(draws) || draws < 1 || draws > maximumDraws)
    throw new EvaluationRefused('setting', `${draws} draws: it must be a whole number from 1 to ${maximumDraws}.`);
  if (!(band >= 0 && band <= 1))
    throw new EvaluationRefused('setting', `A band of ${band} around the weights: it must be from 0 to 1.`);
}
