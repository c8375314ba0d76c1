import { EvaluationRefused } from './evaluation-refused.ts';

/** Sums below this lose digits to gradual underflow when something is divided by them. */
const smallestExactSum = 1e-290;

/**
 * Weights that sum to 1 from raw ones in any unit (swings, points); null where there is none or all are zero.
 * The inputs of the swing method are such raw weights: 100 for the swing that matters most, the rest relative to it.
 * @throws {EvaluationRefused} `weight` where a raw weight is negative or not a finite number.
 */
export function normaliseWeights(raw: readonly number[]): readonly number[] | null {
  for (const weight of raw) {
    if (!Number.isFinite(weight) || weight < 0)
      throw new EvaluationRefused('weight', `A weight is ${weight}: it must be a number of zero or more.`);
  }
  const largest = Math.max(0, ...raw);
  if (largest === 0) return null;
  const sum = sumOf(raw);
  if (Number.isFinite(sum) && sum > smallestExactSum) return raw.map((weight) => weight / sum);
  const scaled = raw.map((weight) => weight / largest);
  const scaledSum = sumOf(scaled);
  return scaled.map((weight) => weight / scaledSum);
}

/**
 * Rank order centroid weights for n criteria, most important first: w_r = (1/n) sum_{k=r..n} 1/k
 * (Barron 1992; Edwards and Barron 1994, SMARTER). They sum to 1; none for n = 0.
 * @throws {EvaluationRefused} `weight` where n is not a whole number of zero or more.
 */
export function rankOrderCentroid(n: number): readonly number[] {
  if (!Number.isSafeInteger(n) || n < 0)
    throw new EvaluationRefused('weight', `There cannot be ${n} places in an order.`);
  const weights: number[] = [];
  let sum = 0;
  // From the last place up, so that the small terms are added first.
  for (let place = n; place >= 1; place -= 1) {
    sum += 1 / place;
    weights.push(sum / n);
  }
  return weights.toReversed();
}

/**
 * Rank order centroid weights for criteria in an order: `places[j]` is the place of criterion j, 1 is most important.
 * Equal places tie, and share the mean of the weights of the places they take up. Only the order of the places
 * counts, so there may be gaps between them. The result sums to 1 and is in the order given.
 * @throws {EvaluationRefused} `weight` where a place is not a finite number.
 */
export function weightsFromOrder(places: readonly number[]): readonly number[] {
  if (!places.every((place) => Number.isFinite(place)))
    throw new EvaluationRefused('weight', 'A place in the order is not a number. Put the criteria in order again.');
  const centroid = rankOrderCentroid(places.length);
  return places.map((place) => {
    const ahead = places.filter((other) => other < place).length;
    const tied = places.filter((other) => other === place).length;
    return sumOf(centroid.slice(ahead, ahead + tied)) / tied;
  });
}

function sumOf(terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + term, 0);
}
