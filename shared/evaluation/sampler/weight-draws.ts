import type { Preset } from '../model.ts';
import { shareOfRange, type RandomWords } from '../random.ts';
import { competitionRanks } from '../ranks.ts';
import { fillExponential } from './exponential.ts';

/** Fills the first `draws` rows of `weights[draw * n + j]` with weights that sum to 1 in each row. */
export type WeightDraws = (weights: Float64Array, draws: number) => void;

/**
 * Criteria of which a preset draws the weights, as indices: around our weights, one of zero stays at zero.
 * @param weights normalised.
 */
export function drawnCriteria(preset: Preset, weights: readonly number[]): readonly number[] {
  return [...weights.keys()].filter((j) => preset !== 'around' || (weights[j] ?? 0) > 0);
}

/**
 * What draws weights as a preset says.
 * @param weights normalised ones of the criteria drawn. @param band half-width for `around`, relative, in [0, 1].
 */
export function weightDraws(preset: Preset, weights: readonly number[], band: number, words: RandomWords): WeightDraws {
  switch (preset) {
    case 'any':
      return anyWeights(weights.length, words);
    case 'order':
      return weightsInOrder(weights, words);
    case 'around':
      return weightsAround(weights, band, words);
  }
}

/**
 * Uniform on the simplex: exponential numbers, shared out to 1. Uniform numbers shared out to 1 would crowd in the
 * middle.
 */
function anyWeights(count: number, words: RandomWords): WeightDraws {
  return (weights, draws) => {
    fillExponential(weights, draws * count, words);
    for (let start = 0; start < draws * count; start += count) {
      let sum = 0;
      for (let j = start; j < start + count; j += 1) sum += weights[j]!;
      shareOut(weights, start, start + count, sum);
    }
  };
}

/**
 * Uniform on the part of the simplex on which the criteria are in the order of our weights; their mean is the rank
 * order centroid. No sorting: in falling order, the exponential numbers of `anyWeights` are distributed as the sums
 * Z_r/r + ... + Z_n/n of independent ones (Renyi 1953). Criteria of one weight have no order among themselves: the
 * places that they take up are dealt out to them anew in every draw.
 */
function weightsInOrder(ours: readonly number[], words: RandomWords): WeightDraws {
  const count = ours.length;
  const ranks = competitionRanks(ours);
  const order = Int32Array.from([...ours.keys()].toSorted((left, right) => ranks[left]! - ranks[right]!));
  const ties = tiedPlaces(order, ranks);
  const shares = Float64Array.from(ours, (_, place) => 1 / (place + 1));
  let numbers = new Float64Array();
  return (weights, draws) => {
    if (numbers.length < draws * count) numbers = new Float64Array(draws * count);
    fillExponential(numbers, draws * count, words);
    for (let start = 0; start < draws * count; start += count) {
      for (const [from, to] of ties) shuffle(order, from, to, words);
      let sum = 0;
      let weight = 0;
      for (let place = count - 1; place >= 0; place -= 1) {
        const drawn = numbers[start + place]!;
        sum += drawn;
        weight += drawn * shares[place]!;
        weights[start + order[place]!] = weight;
      }
      shareOut(weights, start, start + count, sum);
    }
  };
}

/** Stretches of places, [from, to), that criteria of one rank take up together. */
function tiedPlaces(order: Int32Array, ranks: readonly number[]): readonly (readonly [number, number])[] {
  return [...new Set(ranks)]
    .map((rank) => [rank - 1, rank - 1 + ranks.filter((other) => other === rank).length] as const)
    .filter(([from, to]) => to - from > 1 && to <= order.length);
}

function shuffle(order: Int32Array, from: number, to: number, words: RandomWords): void {
  for (let last = to - 1; last > from; last -= 1) {
    const other = from + Math.floor(words.next() * shareOfRange * (last - from + 1));
    const moved = order[last]!;
    order[last] = order[other]!;
    order[other] = moved;
  }
}

/**
 * Every raw weight multiplied by its own factor, uniform in 1 - band to 1 + band, and shared out to 1 again. This is an
 * error of plus and minus the band in what people enter, in the unit in which they enter it: the unit does not matter,
 * and ratios stay within (1 - band) / (1 + band) and its inverse.
 */
function weightsAround(ours: readonly number[], band: number, words: RandomWords): WeightDraws {
  const count = ours.length;
  const centres = Float64Array.from(ours);
  const lowest = 1 - band;
  const step = 2 * band * shareOfRange;
  return (weights, draws) => {
    for (let start = 0; start < draws * count; start += count) {
      let sum = 0;
      for (let j = 0; j < count; j += 1) {
        // The middle of each step: with a band of 1 no factor is 0, so the sum never is.
        sum += weights[start + j] = centres[j]! * (lowest + step * (words.next() + 0.5));
      }
      shareOut(weights, start, start + count, sum);
    }
  };
}

function shareOut(weights: Float64Array, from: number, to: number, sum: number): void {
  const share = 1 / sum;
  for (let j = from; j < to; j += 1) weights[j]! *= share;
}
