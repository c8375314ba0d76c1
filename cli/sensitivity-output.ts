import type { z } from 'zod';
import type { Analysis } from '../shared/evaluation/analysis.ts';
import type { Robustness } from '../shared/evaluation/model.ts';
import { isNearFlip, scoreFlips } from '../shared/evaluation/score-flips.ts';
import { tornado as tornadoOf, tornadoBand } from '../shared/evaluation/tornado.ts';
import type { flip, robustness, tornado, verdictSample } from './sensitivity-schema.ts';

/** The single scores that change who leads, nearest first. */
export function flipsOutput({ input, evaluation }: Analysis): z.infer<typeof flip>[] {
  return scoreFlips(input, evaluation).map((found) => ({
    ...found,
    leaders: [...found.leaders],
    near: isNearFlip(found),
  }));
}

/** The lead at both ends of every weight and uncertain score; null without two options whose totals are known. */
export function tornadoOutput({ input, evaluation }: Analysis): z.infer<typeof tornado> | null {
  const found = tornadoOf(input, evaluation);
  return found && { ...found, band: tornadoBand, bars: [...found.bars] };
}

/** A sample with all its figures. */
export function robustnessOutput({
  draws,
  seed,
  band,
  preset,
  ranks,
  central,
  confidence,
  winning,
}: Robustness): z.infer<typeof robustness> {
  const lists = <Value>(byKey: Readonly<Record<string, readonly Value[]>>): Record<string, Value[]> =>
    Object.fromEntries(Object.entries(byKey).map(([key, values]) => [key, [...values]]));
  const weights = Object.entries(central).map(([key, values]) => [key, values && [...values]] as const);
  return {
    draws,
    seed,
    band,
    preset,
    ranks: lists(ranks),
    central: Object.fromEntries(weights),
    confidence: { ...confidence },
    winning: Object.fromEntries(Object.entries(winning).map(([key, others]) => [key, { ...others }])),
  };
}

/** The sample of the verdict, which is always one around our weights. */
export function verdictSampleOutput({ draws, seed, band, first }: Robustness): z.infer<typeof verdictSample> {
  return { draws, seed, band: band ?? 0, first: { ...first } };
}
