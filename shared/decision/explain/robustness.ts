import type { Evaluation, EvaluationInput, Preset, Robustness } from '../../evaluation/model.ts';
import { counted, finePercent, grouped, listed, plainFigure, wholePercent } from '../../text/figures.ts';
import { criterionName, optionName } from '../verdict-words.ts';
import { drawnScores } from './drawn-scores.ts';
import { quoted, type Explanation } from './explanation.ts';

/** So many criteria of a central weight are named. */
const named = 2;

/** Which weights a preset draws, as part of a sentence. @param band relative half-width, for `around`. */
export function presetWords(preset: Preset, band: number | null): string {
  switch (preset) {
    case 'any':
      return 'with any weights at all';
    case 'order':
      return 'with any weights that keep our order of the criteria';
    case 'around':
      return `with each of our weights off by up to ${wholePercent(band ?? 0)} either way`;
  }
}

/** How the sample came about: `10,000 draws, seed 7`. */
export function drawsText({ draws, seed }: Pick<Robustness, 'draws' | 'seed'>): string {
  return `${counted(draws, 'draw')}, seed ${seed}`;
}

/** How often each option comes at which rank. */
export function explainRanks(input: EvaluationInput, evaluation: Evaluation, robustness: Robustness): Explanation {
  const [first, second] = byFirst(robustness);
  const scores = drawnScores(input, evaluation, robustness.preset).length;
  const preset = `${presetWords(robustness.preset, robustness.band)}${scores > 0 ? ` and ${counted(scores, 'uncertain score')} drawn as well` : ''}`;
  const share = (key: string): string => wholePercent(robustness.first[key] ?? 0);
  const lead = first
    ? `${preset.charAt(0).toUpperCase()}${preset.slice(1)}, ${optionName(input, first)} comes first in ${share(first)} of ${grouped(robustness.draws)} draws${second ? `, ${optionName(input, second)} in ${share(second)}` : ''}.`
    : '';
  return {
    lead,
    how: [
      `${drawing(robustness)} ${scoreDrawing(input, evaluation, robustness.preset)} In every draw the options are ranked by their totals; a bar shows the share of draws at each rank (rank acceptability, SMAA-2). Who ties shares the ranks.`,
      ...(first ? [countFormula(input, robustness, first)] : []),
      'The same seed gives the same figures on every machine.',
    ],
  };
}

/** With which weights each option comes first, typically. */
export function explainCentral(input: EvaluationInput, evaluation: Evaluation, robustness: Robustness): Explanation {
  const keys = byFirst(robustness);
  const [first] = keys;
  const never = keys.filter((key) => !robustness.central[key]);
  const others = keys.filter((key) => key !== first && robustness.central[key]).slice(0, 1);
  return {
    lead: [
      ...[...(first === undefined ? [] : [first]), ...others].map((key) => typical(input, evaluation, robustness, key)),
      never.length > 0
        ? `${listed(never.map((key) => optionName(input, key)))} never ${never.length === 1 ? 'comes' : 'come'} first.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    how: [
      'Central weights are the mean of the weights of all draws in which an option comes first: those of somebody who would choose it. An option that never leads has none.',
      'The confidence factor is the share of draws of the uncertain scores in which the option comes first when the weights are its central ones. Near 100 % the scores are exact enough; a low one says that they decide more than the weights.',
      ...(first === undefined || !robustness.central[first]
        ? []
        : [centralFormula(input, evaluation, robustness, first)]),
    ],
  };
}

/** How often one option is ahead of another. */
export function explainWinning(input: EvaluationInput, evaluation: Evaluation, robustness: Robustness): Explanation {
  const [a] = evaluation.leaders;
  const b = evaluation.leaders[1] ?? evaluation.runnerUp;
  const pair = a !== undefined && b !== null ? ([a, b] as const) : byFirst(robustness).slice(0, 2);
  const [own, other] = pair;
  const share = own === undefined || other === undefined ? undefined : robustness.winning[own]?.[other];
  const names = [own, other].map((key) => optionName(input, key ?? ''));
  return {
    lead:
      share === undefined
        ? 'Only one option is acceptable, so there is none to compare it with.'
        : `${names[0]} is ahead of ${names[1]} in ${wholePercent(share)} of the draws. Unlike first places, such a share does not depend on what other options there are.`,
    how: [
      'Two options are compared in every draw: the one with the higher total is ahead, a tie counts half (pairwise winning index).',
      ...(share === undefined
        ? []
        : [
            `${names[0]} against ${names[1]}: ${thousands(plainFigure(Math.round(share * robustness.draws * 2) / 2))} of ${grouped(robustness.draws)} draws = ${finePercent(share)}.`,
          ]),
    ],
  };
}

function byFirst({ first }: Robustness): readonly string[] {
  return Object.keys(first).toSorted((left, right) => (first[right] ?? 0) - (first[left] ?? 0));
}

function drawing({ preset, band, draws, seed }: Robustness): string {
  const how = {
    any: 'Weights are drawn evenly over all that sum to 100 %: w = e ÷ Σ e with e = −ln u, u even between 0 and 1.',
    order: 'Weights are drawn evenly over all that sum to 100 % and put the criteria in our order; equal ones in any.',
    around: `Each of our weights is multiplied by an even random number from ${plainFigure(1 - (band ?? 0))} to ${plainFigure(1 + (band ?? 0))}, then all are shared out to 100 % again.`,
  } as const satisfies Record<Preset, string>;
  return `${how[preset]} That is done ${grouped(draws)} times, from seed ${seed}.`;
}

function scoreDrawing(input: EvaluationInput, evaluation: Evaluation, preset: Preset): string {
  const kinds = drawnScores(input, evaluation, preset);
  const missing = kinds.filter((kind) => kind === 'missing').length;
  const ranges = kinds.length - missing;
  if (kinds.length === 0) return 'All scores are exact and stay as they are.';
  const parts = [
    ...(ranges > 0 ? [`${counted(ranges, 'score')} with a range from the triangle of lowest, likely and highest`] : []),
    ...(missing > 0 ? [`${counted(missing, 'missing score')} evenly over the scale`] : []),
  ];
  return `Also drawn: ${listed(parts)}.`;
}

function countFormula(input: EvaluationInput, { first, draws }: Robustness, key: string): string {
  const share = first[key] ?? 0;
  const error = Math.sqrt((share * (1 - share)) / draws);
  const count = plainFigure(Number((share * draws).toFixed(2)));
  const band = error > 0 ? `, give or take ${finePercent(2 * error)} for the number of draws` : '';
  return `${optionName(input, key)}: ${thousands(count)} first places ÷ ${grouped(draws)} draws = ${finePercent(share)}${band}.`;
}

/** A figure of at most two decimals with thousands separated by commas. */
function thousands(figure: string): string {
  return figure.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** The criteria on which the central weights differ most from ours. */
function typical(
  input: EvaluationInput,
  evaluation: Evaluation,
  { central, confidence }: Robustness,
  key: string,
): string {
  const weights = central[key];
  if (!weights) return '';
  const apart = input.criteria
    .map((criterion, j) => ({ key: criterion.key, weight: weights[j] ?? 0, own: evaluation.weights[j] ?? 0 }))
    .filter(({ weight, own }) => Math.abs(weight - own) >= 0.005)
    .toSorted((left, right) => Math.abs(right.weight - right.own) - Math.abs(left.weight - left.own))
    .slice(0, named)
    .map(
      ({ key: criterion, weight, own }) =>
        `${quoted(criterionName(input, criterion))} at ${wholePercent(weight)} (ours ${wholePercent(own)})`,
    );
  const factor = confidence[key] ?? null;
  const certain = factor === null ? '' : `, and is then first with a confidence of ${wholePercent(factor)}`;
  const name = optionName(input, key);
  return apart.length === 0
    ? `${name} comes first with weights like ours${certain}.`
    : `${name} typically comes first with ${listed(apart)}${certain}.`;
}

function centralFormula(
  input: EvaluationInput,
  evaluation: Evaluation,
  { central, first, draws }: Robustness,
  key: string,
): string {
  const weights = central[key] ?? [];
  const j = evaluation.weights.indexOf(Math.max(...evaluation.weights));
  const won = grouped(Math.max(1, Math.round((first[key] ?? 0) * draws)));
  return `${optionName(input, key)}, ${quoted(criterionName(input, input.criteria[j]?.key ?? ''))}: the sum of this weight over the ${won} draws won ÷ ${won} = ${finePercent(weights[j] ?? 0)}; ours is ${finePercent(evaluation.weights[j] ?? 0)}.`;
}
