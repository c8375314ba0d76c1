import type { Robustness } from '../../../shared/evaluation/model.ts';

/** A sample around our weights with shares of first places that are given rather than drawn; the rest is unknown. */
export function robustnessWith(first: Readonly<Record<string, number>>): Robustness {
  const rest = { ranks: {}, central: {}, confidence: {}, winning: {} };
  return { draws: 10_000, seed: 1, preset: 'around', band: 0.3, first, ...rest };
}
