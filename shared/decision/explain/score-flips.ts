import type { Evaluation, EvaluationInput } from '../../evaluation/model.ts';
import { isNearFlip, nearFlipSteps, type ScoreFlip } from '../../evaluation/score-flips.ts';
import { counted, finePercent, listed } from '../../text/figures.ts';
import { criterionName, optionName } from '../verdict-words.ts';
import { decimals, figureOf, quoted, type Explanation } from './explanation.ts';

/** The score that can be entered, in whole steps, at or just beyond a flip; the tie itself where no step is beyond it. */
export function scoreBeyond({ criteria }: EvaluationInput, { criterion, score, at, direction }: ScoreFlip): number {
  const found = criteria.find(({ key }) => key === criterion);
  if (!found) return at;
  const { step, scale } = found;
  const sign = direction === 'up' ? 1 : -1;
  const past = 1e-6;
  const steps = Math.ceil(Math.abs(at - score) / step + past);
  const beyond = score + sign * steps * step;
  return Math.min(scale.highest, Math.max(scale.lowest, Number(beyond.toPrecision(12))));
}

/** Which single scores would change who leads. @param flips of `evaluation`, nearest first. */
export function explainFlips(input: EvaluationInput, evaluation: Evaluation, flips: readonly ScoreFlip[]): Explanation {
  const near = flips.filter(isNearFlip);
  const [nearest] = flips;
  const method = `A total moves by weight × change of value. To change who leads, one score alone must move a total by the gap between the two, so its value by gap ÷ weight. Listed are those within ${nearFlipSteps} steps of their scale.`;
  if (evaluation.leaders.length !== 1)
    return { lead: 'Score flips need one leader. They appear once it is clear who comes first.', how: [method] };
  if (!nearest) return { lead: 'No single score can change who leads, however wrong it is.', how: [method] };
  const count =
    near.length === 0
      ? `No score within ${nearFlipSteps} steps changes who leads.`
      : `${counted(near.length, 'score')} within ${nearFlipSteps} steps ${near.length === 1 ? 'changes' : 'change'} who leads, each by itself.`;
  return { lead: `${count} ${sentence(input, nearest)}`, how: [method, ...formula(input, evaluation, nearest)] };
}

function sentence(input: EvaluationInput, flip: ScoreFlip): string {
  const leaders = listed(flip.leaders.map((key) => optionName(input, key)));
  const beyond = flip.direction === 'up' ? 'above' : 'below';
  return `Nearest: ${optionName(input, flip.option)} on ${quoted(criterionName(input, flip.criterion))} ${beyond} ${figureOf(flip.at)} instead of ${figureOf(flip.score)} would put ${leaders} first.`;
}

function formula(input: EvaluationInput, evaluation: Evaluation, flip: ScoreFlip): readonly string[] {
  const j = input.criteria.findIndex(({ key }) => key === flip.criterion);
  const criterion = input.criteria[j];
  const weight = evaluation.weights[j] ?? 0;
  const of = (key: string | undefined) => evaluation.options.find((option) => option.key === key);
  const isLeader = evaluation.leaders.includes(flip.option);
  const other = of(isLeader ? flip.leaders[0] : evaluation.leaders[0]);
  const own = of(flip.option);
  if (!criterion || !own || !other || weight === 0) return [];
  // As far as missing scores go, the lead must be gone for certain.
  const gap = isLeader ? own.interval[1] - other.interval[0] : other.interval[1] - own.interval[0];
  const { points, lowest, highest } = criterion.scale;
  const change = `${decimals(gap)} ÷ ${finePercent(weight)} = ${decimals(gap / weight)}`;
  const inScore =
    points.length > 0
      ? ' of value, along its value function'
      : ` of the scale, which are ${figureOf((gap / weight) * (highest - lowest))} of its ${figureOf(highest - lowest)}`;
  return [
    `${optionName(input, flip.option)}, ${quoted(criterionName(input, criterion.key))}: ${change}${inScore}: from ${figureOf(flip.score)} to ${figureOf(flip.at)}.`,
  ];
}
