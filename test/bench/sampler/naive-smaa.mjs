// @ts-check

/**
 * @typedef {import('../../../shared/evaluation/model.ts').EvaluationInput} EvaluationInput
 * @typedef {import('../../../shared/evaluation/model.ts').Preset} Preset
 */

/**
 * SMAA-2 written down as it is defined, with arrays, Math.log, Math.random and a sort for each draw: what the sampler
 * of the app is compared with. Scales are straight, nothing is missing, and of options that tie the first counts, which
 * the scores of the measurement never bring about.
 * @param {EvaluationInput} input
 * @param {{ draws: number, preset: Preset, band: number }} settings
 */
export function naiveSmaa(input, { draws, preset, band }) {
  const raw = input.criteria.map(({ weight }) => weight ?? 0);
  const options = [...input.options.keys()];
  const ranks = options.map(() => options.map(() => 0));
  const wins = options.map(() => options.map(() => 0));
  const sums = options.map(() => raw.map(() => 0));
  /** @type {number[][][]} */
  const drawn = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const weights = drawWeights(raw, preset, band);
    const values = drawValues(input);
    drawn.push(values);
    const totals = totalsOf(values, weights);
    for (const [rank, option] of order(totals).entries()) {
      addOne(ranks[option] ?? [], rank);
      if (rank === 0) sums[option] = (sums[option] ?? []).map((sum, j) => sum + (weights[j] ?? 0));
    }
    for (const a of options) for (const b of options) if ((totals[a] ?? 0) > (totals[b] ?? 0)) addOne(wins[a] ?? [], b);
  }
  const central = sums.map((sum, option) => {
    const won = ranks[option]?.[0] ?? 0;
    return won === 0 ? null : sum.map((weight) => weight / won);
  });
  const confidence = central.map(
    (weights, option) =>
      weights && drawn.filter((values) => order(totalsOf(values, weights))[0] === option).length / draws,
  );
  return { ranks, wins, central, confidence };
}

/**
 * @param {number[]} counts
 * @param {number} index
 */
function addOne(counts, index) {
  counts[index] = (counts[index] ?? 0) + 1;
}

/**
 * @param {readonly number[]} raw
 * @param {Preset} preset
 * @param {number} band
 */
function drawWeights(raw, preset, band) {
  if (preset === 'around') return sharedOut(raw.map((weight) => weight * (1 + band * (2 * Math.random() - 1))));
  const drawn = sharedOut(raw.map(() => -Math.log(1 - Math.random())));
  if (preset === 'any') return drawn;
  const falling = drawn.toSorted((left, right) => right - left);
  const weights = raw.map(() => 0);
  for (const [place, j] of order(raw).entries()) weights[j] = falling[place] ?? 0;
  return weights;
}

/** @param {readonly number[]} weights */
function sharedOut(weights) {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** @param {EvaluationInput} input */
function drawValues({ criteria, scores, ranges }) {
  return scores.map((row, i) =>
    row.map((likely, j) => {
      const { lowest = 0, highest = 1 } = criteria[j]?.scale ?? {};
      const range = ranges[i]?.[j] ?? null;
      const score = range === null ? (likely ?? 0) : triangular(range[0], likely ?? 0, range[1]);
      return (score - lowest) / (highest - lowest);
    }),
  );
}

/**
 * @param {number} lowest
 * @param {number} likely
 * @param {number} highest
 */
function triangular(lowest, likely, highest) {
  const u = Math.random();
  return u < (likely - lowest) / (highest - lowest)
    ? lowest + Math.sqrt(u * (highest - lowest) * (likely - lowest))
    : highest - Math.sqrt((1 - u) * (highest - lowest) * (highest - likely));
}

/**
 * @param {readonly (readonly number[])[]} values
 * @param {readonly number[]} weights
 */
function totalsOf(values, weights) {
  return values.map((row) => row.reduce((total, value, j) => total + value * (weights[j] ?? 0), 0));
}

/**
 * Indices from the highest number to the lowest.
 * @param {readonly number[]} numbers
 */
function order(numbers) {
  return [...numbers.keys()].toSorted((left, right) => (numbers[right] ?? 0) - (numbers[left] ?? 0));
}
