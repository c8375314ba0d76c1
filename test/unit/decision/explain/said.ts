import { explainBreakEven, explainSweep } from '../../../../shared/decision/explain/break-even.ts';
import { explainContributions } from '../../../../shared/decision/explain/contributions.ts';
import { explainCoverage } from '../../../../shared/decision/explain/coverage.ts';
import { explainDominance } from '../../../../shared/decision/explain/dominance.ts';
import type { Explanation } from '../../../../shared/decision/explain/explanation.ts';
import { explainCentral, explainRanks, explainWinning } from '../../../../shared/decision/explain/robustness.ts';
import { explainFlips } from '../../../../shared/decision/explain/score-flips.ts';
import { explainTornado } from '../../../../shared/decision/explain/tornado.ts';
import type { Evaluation, EvaluationInput, Preset } from '../../../../shared/evaluation/model.ts';
import { defaultBand, sampleRobustness } from '../../../../shared/evaluation/sampler.ts';
import { scoreFlips } from '../../../../shared/evaluation/score-flips.ts';
import { tornado } from '../../../../shared/evaluation/tornado.ts';

/** Every explanation there is of some numbers, by what it explains. */
export function allExplanations(
  input: EvaluationInput,
  evaluation: Evaluation,
  preset: Preset = 'around',
  draws = 200,
): Readonly<Record<string, Explanation>> {
  const robustness = sampleRobustness(input, { preset, draws, band: defaultBand });
  return {
    contributions: explainContributions(input, evaluation),
    dominance: explainDominance(input, evaluation),
    breakEven: explainBreakEven(input, evaluation),
    ...Object.fromEntries(input.criteria.map(({ key }) => [`sweep ${key}`, explainSweep(input, evaluation, key)])),
    flips: explainFlips(input, evaluation, scoreFlips(input, evaluation)),
    tornado: explainTornado(input, tornado(input, evaluation)),
    coverage: explainCoverage(input, evaluation),
    ...(robustness
      ? {
          ranks: explainRanks(input, evaluation, robustness),
          central: explainCentral(input, evaluation, robustness),
          winning: explainWinning(input, evaluation, robustness),
        }
      : {}),
  };
}

/** All of it in one text. */
export function asText(explanations: Readonly<Record<string, Explanation>>): string {
  return Object.entries(explanations)
    .map(([name, { lead, how }]) => [`# ${name}`, lead, ...how].join('\n'))
    .join('\n');
}
