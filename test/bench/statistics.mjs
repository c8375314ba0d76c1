// @ts-check

/**
 * The value below which this share of the values lies (nearest rank).
 * @param {readonly number[]} values at least one
 * @param {number} share from 0 to 1
 */
export function percentile(values, share) {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  return percentile(values, 0.5);
}

/**
 * What the JSON says of measured times.
 * @param {readonly number[]} values
 */
export function summary(values) {
  return {
    count: values.length,
    median: rounded(median(values)),
    p95: rounded(percentile(values, 0.95)),
    lowest: rounded(Math.min(...values)),
    highest: rounded(Math.max(...values)),
  };
}

/** @param {number} value */
export function rounded(value) {
  return Math.round(value * 100) / 100;
}
