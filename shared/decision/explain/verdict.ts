import type { Analysis } from '../../evaluation/analysis.ts';
import { isTooCloseGap, robustShare, robustTurn, tooCloseGap, tooCloseShare } from '../../evaluation/verdict.ts';
import type { Evaluation, EvaluationInput, WeightSweep } from '../../evaluation/model.ts';
import { relativeChange, turningSweeps } from '../../evaluation/nearest-turns.ts';
import { tieTolerance } from '../../evaluation/ranks.ts';
import { counted, finePercent, listed, outOfTen, wholePercent } from '../../text/figures.ts';
import { criterionName, optionName } from '../verdict-words.ts';
import { quoted } from './explanation.ts';

/** One condition of the verdict with the figure it was held against. */
export interface Reason {
  /** Whether it speaks for the leader. */
  readonly met: boolean;
  readonly text: string;
}

/** The conditions of the verdict in their order, each with its threshold and today's figure. */
export function verdictReasons({ input, evaluation, robustness, verdict }: Analysis): readonly Reason[] {
  if (evaluation.allFailed) return [{ met: false, text: 'An option must fail no must-have: every one fails.' }];
  const [leader] = verdict.leaders;
  if (leader === undefined) return [open(evaluation)];
  return [
    lead(verdict.leaders.length, verdict.gap),
    first(robustness?.first[leader]),
    ...(verdict.leaders.length > 1 ? [] : [breakEven(input, evaluation)]),
  ];
}

function open({ options, missing }: Evaluation): Reason {
  const acceptable = options.filter(({ failed }) => failed.length === 0).length;
  const scores = `${counted(missing.length, 'score')} ${missing.length === 1 ? 'is' : 'are'} missing`;
  return {
    met: false,
    text: `Someone must be sure to be first: the ranges of ${counted(acceptable, 'option')} still overlap, as ${scores}.`,
  };
}

function lead(leaders: number, gap: number | null): Reason {
  if (leaders > 1) return { met: false, text: `The lead must be more than nothing: ${leaders} options tie in front.` };
  if (gap === null) return { met: true, text: 'There is no other acceptable option.' };
  const text = `Lead: ${toldApart(gap, tooCloseGap, pointsText)} of 10 points; under ${outOfTen(tooCloseGap)} is too close.`;
  return { met: !isTooCloseGap(gap), text };
}

function first(share: number | undefined): Reason {
  if (share === undefined) return { met: false, text: 'How often it comes first was not sampled.' };
  const thresholds = `under ${wholePercent(tooCloseShare)} is too close, robust needs ${wholePercent(robustShare)}`;
  return {
    met: share >= robustShare,
    text: `First in ${toldApart(share, robustShare, percentText)} of draws around our weights; ${thresholds}.`,
  };
}

function breakEven(input: EvaluationInput, { sweeps }: Evaluation): Reason {
  const [nearest] = sweeps.flatMap(endsOf).toSorted((left, right) => left.change - right.change);
  if (!nearest) return { met: true, text: noBreakEven(input, sweeps) };
  const { sweep, end, change } = nearest;
  const next = sweep.nearestTurn?.at === end ? sweep.nearestTurn.leaders.map((key) => optionName(input, key)) : [];
  const then = next.length === 0 ? '' : `, then ${listed(next)}`;
  const name = quoted(criterionName(input, sweep.criterion));
  return {
    met: change > robustTurn + tieTolerance,
    text: `Nearest break-even: ${name} at ${finePercent(end)} instead of ${finePercent(sweep.weight)}${then}. That is off by ${toldApart(change, robustTurn, percentText)} of itself; robust needs more than ${wholePercent(robustTurn)}.`,
  };
}

/** Where no weight that counts turns the result: one of zero weight still may, and is no condition of the verdict. */
function noBreakEven(input: EvaluationInput, sweeps: readonly WeightSweep[]): string {
  const [weightless] = turningSweeps(sweeps);
  if (!weightless) return 'No single weight takes the first place away.';
  const { criterion, nearestTurn } = weightless;
  return `No weight that counts takes the first place away; ${quoted(criterionName(input, criterion))}, which weighs nothing now, would at ${finePercent(nearestTurn.at)}.`;
}

/** A figure with as few decimals as it takes not to read as the threshold beside it, which it just misses or passes. */
function toldApart(figure: number, threshold: number, write: (figure: number, more: number) => string): string {
  const more = [0, 1, 2].find((count) => write(figure, count) !== write(threshold, count));
  return write(figure, more ?? 0);
}

/** @param more decimals than such a figure usually has. */
function pointsText(value: number, more: number): string {
  return more === 0 ? outOfTen(value) : (value * 10).toFixed(1 + more);
}

function percentText(share: number, more: number): string {
  return more === 0 ? wholePercent(share) : `${(share * 100).toFixed(more)} %`;
}

/** The weights at which the leader stops being sure of the first place, by their relative change. */
function endsOf(sweep: WeightSweep): readonly { sweep: WeightSweep; end: number; change: number }[] {
  const { stable, weight } = sweep;
  if (!stable || weight === 0) return [];
  return stable.filter((end) => end > 0 && end < 1).map((end) => ({ sweep, end, change: relativeChange(weight, end) }));
}
