import { EvaluationRefused } from './evaluation-refused.ts';
import type { EvaluationInput, Robustness } from './model.ts';
import { performanceMatrix, type PerformanceMatrix } from './performance-matrix.ts';
import { seededPair, shareOfRange } from './random.ts';
import { tieTolerance } from './ranks.ts';

/** Enough for a standard error of at most half a percentage point, and quick enough to follow a drag. */
export const defaultDraws = 10_000;

/** Plus and minus 30 %: about as far apart as the same people set the same weight on another day. */
export const defaultBand = 0.3;

const maximumDraws = 10_000_000;

interface SamplerOptions {
  /** Number of draws, 1 to 10 million. */
  readonly draws: number;
  /** Half-width of the band around each weight, relative, in [0, 1]. */
  readonly band: number;
}

/**
 * How often each acceptable option comes first when the weights are less exact than they look (the first rank
 * acceptability of SMAA-2, Lahdelma and Salminen 2001, for the preset "around our weights"). Null where the input
 * cannot be evaluated or every option failed.
 *
 * In each draw every raw weight is multiplied by its own factor, uniform in [1 - band, 1 + band], and the weights are
 * shared out to 1 again. This is an error of plus and minus the band in what people enter, in the unit in which they
 * enter it: the unit does not matter, ratios stay within (1 - band) / (1 + band) and its inverse, and a weight of zero
 * stays zero. Scores stay as they are; a missing one is uniform over its scale. Options within 1e-9 share a draw.
 *
 * Weights and missing scores come from two generators, so that a missing score leaves the weights drawn as they were.
 * @throws {EvaluationRefused} `setting` for draws or a band out of range; else as `evaluate`.
 */
export function sampleRobustness(input: EvaluationInput, { draws, band }: SamplerOptions): Robustness | null {
  checkSettings(draws, band);
  const matrix = performanceMatrix(input);
  if (matrix.kind === 'unevaluable') return null;
  const acceptable = [...input.options.keys()].filter((i) => input.options[i]?.failed.length === 0);
  if (acceptable.length === 0) return null;
  const wins = countWins(tableOf(matrix, acceptable), input.seed, draws, band);
  const first = Object.fromEntries(
    acceptable.map((i, position) => [input.options[i]?.key ?? '', (wins[position] ?? 0) / draws]),
  );
  return { draws, seed: input.seed, band, first };
}

/** The part of a matrix that a draw needs: criteria with weight, acceptable options. */
interface Table {
  readonly weights: Float64Array;
  /** Value of option i on criterion j at `j * optionCount + i`; 0 where it is missing. */
  readonly values: Float64Array;
  readonly optionCount: number;
  /** Positions in `values` that are missing. */
  readonly missing: Int32Array;
}

function tableOf({ weights, values }: PerformanceMatrix, acceptable: readonly number[]): Table {
  const weighted = [...weights.keys()].filter((j) => (weights[j] ?? 0) > 0);
  const cells = weighted.flatMap((j) => acceptable.map((i) => values[i]?.[j] ?? null));
  return {
    weights: Float64Array.from(weighted, (j) => weights[j] ?? 0),
    values: Float64Array.from(cells, (value) => value ?? 0),
    optionCount: acceptable.length,
    missing: Int32Array.from([...cells.keys()].filter((position) => cells[position] === null)),
  };
}

function countWins(table: Table, seed: number, draws: number, band: number): Float64Array {
  const { weights, values, optionCount, missing } = table;
  const [nextFactor, nextValue] = seededPair(seed);
  const lowestFactor = 1 - band;
  const factorStep = 2 * band * shareOfRange;
  const totals = new Float64Array(optionCount);
  const wins = new Float64Array(optionCount);
  for (let draw = 0; draw < draws; draw += 1) {
    for (const position of missing) values[position] = nextValue() * shareOfRange;
    totals.fill(0);
    let sum = 0;
    let position = 0;
    for (let j = 0; j < weights.length; j += 1) {
      const weight = weights[j]! * (lowestFactor + factorStep * nextFactor());
      sum += weight;
      for (let i = 0; i < optionCount; i += 1) totals[i]! += weight * values[position++]!;
    }
    // Totals are left undivided by the sum of the weights: the order is the same, so the tolerance is scaled instead.
    shareWin(totals, wins, tieTolerance * sum);
  }
  return wins;
}

function shareWin(totals: Float64Array, wins: Float64Array, tolerance: number): void {
  let best = totals[0]!;
  for (let i = 1; i < totals.length; i += 1) if (totals[i]! > best) best = totals[i]!;
  let tied = 0;
  for (let i = 0; i < totals.length; i += 1) if (best - totals[i]! <= tolerance) tied += 1;
  const share = 1 / tied;
  for (let i = 0; i < totals.length; i += 1) if (best - totals[i]! <= tolerance) wins[i]! += share;
}

function checkSettings(draws: number, band: number): void {
  if (!Number.isSafeInteger(draws) || draws < 1 || draws > maximumDraws)
    throw new EvaluationRefused('setting', `${draws} draws: it must be a whole number from 1 to ${maximumDraws}.`);
  if (!(band >= 0 && band <= 1))
    throw new EvaluationRefused('setting', `A band of ${band} around the weights: it must be from 0 to 1.`);
}
