import { crossingWeight, otherWeights } from '../../evaluation/break-even.ts';
import type { Evaluation, EvaluationInput, WeightSweep } from '../../evaluation/model.ts';
import { turningSweeps } from '../../evaluation/nearest-turns.ts';
import { valueOf } from '../../evaluation/values.ts';
import { finePercent, grouped, listed } from '../../text/figures.ts';
import { criterionName, optionName } from '../verdict-words.ts';
import { bracketed, decimals, quoted, type Explanation } from './explanation.ts';

/** The formula and the weight it gives differ by rounding at most; where they do not, others decide and it is left out. */
const sameWeight = 1e-6;

const method =
  'The weight t of one criterion is varied and the others share what is left in their proportions. Two options tie at t = −O ÷ (d − O), with d the difference of their values on the criterion and O the difference of their totals on all others, with those weights shared out to 1.';

/** Which weights would turn the result, the nearest of them put into numbers. */
export function explainBreakEven(input: EvaluationInput, evaluation: Evaluation): Explanation {
  if (evaluation.leaders.length === 0)
    return {
      lead: 'Break-even weights need a leader. They appear once it is clear who comes first.',
      how: [method],
    };
  const turning = turningSweeps(evaluation.sweeps);
  const [nearest] = turning;
  if (!nearest) return { lead: 'Whatever weight any single criterion gets, the leader stays the same.', how: [method] };
  const count = `${grouped(turning.length)} of ${grouped(evaluation.sweeps.length)} weights could turn the result, each by itself.`;
  return {
    lead: `${count} ${turnOf(input, evaluation, nearest)}`,
    how: [method, ...formula(input, evaluation, nearest)],
  };
}

/** What one weight does to the result, in a sentence, and the formula where it turns it. */
export function explainSweep(input: EvaluationInput, evaluation: Evaluation, criterion: string): Explanation {
  const sweep = evaluation.sweeps.find((other) => other.criterion === criterion);
  if (!sweep) return { lead: '', how: [method] };
  const stays = stableSentence(input, evaluation, sweep);
  const turns = sweep.nearestTurn ? turnOf(input, evaluation, sweep) : '';
  return {
    lead: [stays, turns].filter(Boolean).join(' ') || 'No weight of it turns the result.',
    how: [method, ...formula(input, evaluation, sweep)],
  };
}

/** The weights between which today's leader stays first: `0 % to 19.0 %`; `any`, or null without such an interval. */
export function stableText({ stable }: WeightSweep): string | null {
  if (!stable) return null;
  const [from, to] = stable;
  if (from === 0 && to === 1) return 'any';
  return from === to ? `only ${finePercent(from)}` : `${endText(from)} to ${endText(to)}`;
}

function stableSentence(input: EvaluationInput, { leaders }: Evaluation, sweep: WeightSweep): string {
  const text = stableText(sweep);
  if (text === null || leaders.length === 0) return '';
  const names = listed(leaders.map((key) => optionName(input, key)));
  const verb = leaders.length === 1 ? 'stays first' : 'stay tied in first place';
  const criterion = quoted(criterionName(input, sweep.criterion));
  return text === 'any'
    ? `${names} ${verb} at any weight of ${criterion}.`
    : `${names} ${verb} while ${criterion} weighs ${text} (now ${finePercent(sweep.weight)}).`;
}

function turnOf(
  input: EvaluationInput,
  { leaders }: Evaluation,
  { criterion, weight, nearestTurn }: WeightSweep,
): string {
  if (!nearestTurn) return '';
  const names = listed(nearestTurn.leaders.map((key) => optionName(input, key)));
  const beyond = nearestTurn.at >= weight ? 'from' : 'below';
  const verb = nearestTurn.leaders.length === 1 ? 'leads' : 'tie for the lead';
  const instead = leaders.length === 1 ? ` instead of ${optionName(input, leaders[0] ?? '')}` : '';
  return `With ${quoted(criterionName(input, criterion))} ${beyond} ${finePercent(nearestTurn.at)} (now ${finePercent(weight)}), ${names} ${verb}${instead}.`;
}

/** The tie of the leader with who leads beyond it, with everything missing at the leader's best and the other's worst. */
function formula(input: EvaluationInput, evaluation: Evaluation, sweep: WeightSweep): readonly string[] {
  const [leader] = evaluation.leaders;
  const other = sweep.nearestTurn?.leaders.find((key) => key !== leader);
  const k = input.criteria.findIndex(({ key }) => key === sweep.criterion);
  const others = otherWeights(evaluation.weights, k);
  if (leader === undefined || other === undefined || !others || !sweep.nearestTurn) return [];
  const differences = input.criteria.map((_, j) => valueAt(input, leader, j, 1) - valueAt(input, other, j, 0));
  const d = differences[k] ?? 0;
  const o = others.reduce((sum, weight, j) => sum + weight * (differences[j] ?? 0), 0);
  const at = crossingWeight(d, o);
  if (at === null || Math.abs(at - sweep.nearestTurn.at) > sameWeight) return [];
  const names = `${optionName(input, leader)} against ${optionName(input, other)}`;
  const missing = evaluation.missing.length > 0 ? ' (missing scores at what is best for the leader)' : '';
  return [
    `${quoted(criterionName(input, sweep.criterion))}, ${names}${missing}: d = ${decimals(d)}, O = ${decimals(o)}, so t = ${decimals(-o)} ÷ (${decimals(d)} − ${bracketed(o)}) = ${finePercent(at)}.`,
  ];
}

function valueAt({ options, criteria, scores }: EvaluationInput, option: string, j: number, missing: number): number {
  const score = scores[options.findIndex(({ key }) => key === option)]?.[j] ?? null;
  const scale = criteria[j]?.scale;
  return score === null || !scale ? missing : valueOf(score, scale).value;
}

function endText(share: number): string {
  return share === 0 || share === 1 ? `${share * 100} %` : finePercent(share);
}
