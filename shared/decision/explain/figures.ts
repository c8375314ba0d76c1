import type { CentralWeights } from '../../charts/central-weights-chart.ts';
import type { ChartOption } from '../../charts/chart.ts';
import type { Contributions } from '../../charts/contributions-chart.ts';
import type { LeaderStrips } from '../../charts/leader-strips-chart.ts';
import type { RankAcceptability } from '../../charts/rank-acceptability-chart.ts';
import type { Sweep } from '../../charts/sweep-chart.ts';
import type { TornadoFigures } from '../../charts/tornado-chart.ts';
import type { Winning } from '../../charts/winning-chart.ts';
import { otherWeights } from '../../evaluation/break-even.ts';
import type { Evaluation, EvaluationInput, OptionResult, Robustness, WeightSweep } from '../../evaluation/model.ts';
import type { Tornado, TornadoBar } from '../../evaluation/tornado.ts';
import { valueOf } from '../../evaluation/values.ts';
import type { Row } from '../entities.ts';
import { criterionName, optionName } from '../verdict-words.ts';
import { nameOfGroup } from '../agreement/names.ts';
import { endText } from './tornado.ts';

/** The figures of a result as the charts take them, the same on screen and in a report. */

/** The options in their order, as charts name them. */
export function chartOptions(options: readonly Row<'option'>[], input: EvaluationInput): readonly ChartOption[] {
  return options.map(({ key, colour }) => ({ key, colour, name: optionName(input, key) }));
}

/** Totals by group: those that failed nothing first, each by falling total, its middle where it is open. */
export function contributionFigures(
  options: readonly ChartOption[],
  input: EvaluationInput,
  { options: results }: Evaluation,
): Contributions {
  const groups = input.groups.filter(({ key }) => input.criteria.some(({ group }) => group === key));
  const rows = results.flatMap((result) => {
    const option = options.find(({ key }) => key === result.key);
    const parts = groups.map(({ key }) => pointsIn(input, result, key));
    return option ? [{ option, parts, total: result.total, interval: result.interval, failed: result.failed }] : [];
  });
  const middle = ({ interval: [lowest, highest] }: (typeof rows)[number]): number => lowest + highest;
  const byTotal = rows.toSorted((left, right) => middle(right) - middle(left));
  return {
    groups: groups.map(nameOfGroup),
    rows: [
      ...byTotal.filter(({ failed }) => failed.length === 0),
      ...byTotal.filter(({ failed }) => failed.length > 0),
    ],
  };
}

/** Who leads over the weights of some criteria. */
export function leaderFigures(
  options: readonly ChartOption[],
  input: EvaluationInput,
  sweeps: readonly WeightSweep[],
): LeaderStrips {
  return {
    options,
    rows: sweeps.map(({ criterion, weight, segments, nearestTurn }) => ({
      key: criterion,
      name: criterionName(input, criterion),
      weight,
      segments,
      turn: nearestTurn?.at ?? null,
    })),
  };
}

/** The totals of the acceptable options over the weight of one criterion; null where that is all the weight there is. */
export function sweepFigures(
  options: readonly ChartOption[],
  input: EvaluationInput,
  evaluation: Evaluation,
  criterion: string,
): Sweep | null {
  const k = input.criteria.findIndex(({ key }) => key === criterion);
  const sweep = evaluation.sweeps[k];
  const others = otherWeights(evaluation.weights, k);
  if (!sweep || !others) return null;
  const { weight, stable, nearestTurn } = sweep;
  return {
    criterion: criterionName(input, criterion),
    weight,
    stable,
    turn: nearestTurn && { at: nearestTurn.at, leaders: nearestTurn.leaders.map((key) => optionName(input, key)) },
    lines: evaluation.options.flatMap(({ key, failed }, i) => {
      const option = options.find((other) => other.key === key);
      if (!option || failed.length > 0) return [];
      return [{ option, without: totalsWith(input, i, others), only: valueRange(input, i, k) }];
    }),
  };
}

/** Rank acceptabilities of the acceptable options, whoever comes first most often on top. */
export function rankFigures(options: readonly ChartOption[], robustness: Robustness): RankAcceptability {
  return { options: byRanks(options, robustness), ranks: robustness.ranks };
}

/** Central weights and confidence factors, in the order of the input's criteria. */
export function centralFigures(
  options: readonly ChartOption[],
  input: EvaluationInput,
  { weights }: Evaluation,
  robustness: Robustness,
): CentralWeights {
  const { central, confidence } = robustness;
  return {
    criteria: input.criteria.map(({ key }) => criterionName(input, key)),
    weights,
    rows: byRanks(options, robustness).map((option) => ({
      option,
      central: central[option.key] ?? null,
      confidence: confidence[option.key] ?? null,
    })),
  };
}

/** Pairwise winning indices of the acceptable options. */
export function winningFigures(options: readonly ChartOption[], robustness: Robustness): Winning {
  return { options: byRanks(options, robustness), winning: robustness.winning };
}

/** The bars of a tornado with their names and ends in words. @param measured criteria with the units of their scores. */
export function tornadoFigures(
  input: EvaluationInput,
  { leader, runnerUp, gap, bars }: Tornado,
  measured: readonly { readonly key: string; readonly unit: string }[] = [],
): TornadoFigures {
  const at = (bar: TornadoBar, value: number): string => {
    const unit = bar.kind === 'score' ? (measured.find(({ key }) => key === bar.criterion)?.unit ?? '') : '';
    return `${endText(bar, value)}${unit === '' ? '' : ` ${unit}`}`;
  };
  return {
    leader: optionName(input, leader),
    runnerUp: optionName(input, runnerUp),
    gap,
    rows: bars.map((bar) => ({
      key: `${bar.criterion}/${bar.option ?? ''}`,
      criterion: criterionName(input, bar.criterion),
      option: bar.option === null ? null : optionName(input, bar.option),
      low: { at: at(bar, bar.low.at), gap: bar.low.gap },
      high: { at: at(bar, bar.high.at), gap: bar.high.gap },
    })),
  };
}

/** The options that were drawn, by how often they come first, then second, and so on. */
function byRanks(options: readonly ChartOption[], { ranks }: Robustness): readonly ChartOption[] {
  return options
    .filter(({ key }) => Object.hasOwn(ranks, key))
    .toSorted((left, right) => {
      const [own, other] = [ranks[left.key] ?? [], ranks[right.key] ?? []];
      const rank = own.findIndex((share, index) => share !== other[index]);
      return (other[rank] ?? 0) - (own[rank] ?? 0);
    });
}

function pointsIn({ criteria }: EvaluationInput, { contributions }: OptionResult, group: string): number {
  return criteria.reduce((sum, criterion, j) => sum + (criterion.group === group ? (contributions[j] ?? 0) : 0), 0);
}

/** Total of option i with everything missing at its worst and at its best. */
function totalsWith(input: EvaluationInput, i: number, weights: readonly number[]): readonly [number, number] {
  return weights.reduce<readonly [number, number]>(
    ([lowest, highest], weight, j) => {
      const [from, to] = valueRange(input, i, j);
      return [lowest + weight * from, highest + weight * to];
    },
    [0, 0],
  );
}

function valueRange({ scores, criteria }: EvaluationInput, i: number, j: number): readonly [number, number] {
  const score = scores[i]?.[j] ?? null;
  const scale = criteria[j]?.scale;
  if (score === null || !scale) return [0, 1];
  const { value } = valueOf(score, scale);
  return [value, value];
}
