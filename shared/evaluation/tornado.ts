import { otherWeights } from './break-even.ts';
import { EvaluationRefused } from './evaluation-refused.ts';
import type { Evaluation, EvaluationInput } from './model.ts';
import { valueOf } from './values.ts';

/** Plus and minus 50 %: wide enough that most weights people would also accept lie inside. */
export const tornadoBand = 0.5;

/** A weight or a score and the lead that it leaves. */
interface TornadoEnd {
  /** Normalised weight in [0, 1], or a score in the unit of the criterion. */
  readonly at: number;
  /** Total of the leader minus that of the runner-up, in [-1, 1]; below zero the runner-up is ahead. */
  readonly gap: number;
}

/** What the lead is at both ends of one weight or of one score, all else as it is. */
export interface TornadoBar {
  readonly kind: 'weight' | 'score';
  readonly criterion: string;
  /** Key of the option whose score it is; null for a weight. */
  readonly option: string | null;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
}

/** The lead today and how far each weight and score moves it. */
export interface Tornado {
  readonly leader: string;
  readonly runnerUp: string;
  /** Total of the leader minus that of the runner-up. */
  readonly gap: number;
  /** The bar that moves the lead most comes first. */
  readonly bars: readonly TornadoBar[];
}

/** Differences of the values of the two options compared, per criterion; null where a score is missing. */
type Differences = readonly (number | null)[];

/**
 * The lead of the first option over the second at both ends of every weight's band, w (1 - band) to w (1 + band) but at
 * most 1, the other weights in proportion, and at both ends of the range of every score of the two that has one
 * (tornado diagram, Clemen 1996). Where two options tie in front it compares these. A weight of 0 has no band, nor has
 * one that is all there is. Null without two options whose totals are known.
 * @param evaluation of `input`. @param band half-width relative to a weight, in [0, 1].
 * @throws {EvaluationRefused} `setting` for a band out of range.
 */
export function tornado(input: EvaluationInput, evaluation: Evaluation, band: number = tornadoBand): Tornado | null {
  if (!(band >= 0 && band <= 1))
    throw new EvaluationRefused('setting', `A band of ${band} around the weights: it must be from 0 to 1.`);
  const [leader, tied] = evaluation.leaders;
  const runnerUp = tied ?? evaluation.runnerUp;
  const first = evaluation.options.findIndex(({ key }) => key === leader);
  const second = evaluation.options.findIndex(({ key }) => key === runnerUp);
  const ahead = evaluation.options[first]?.total ?? null;
  const behind = evaluation.options[second]?.total ?? null;
  if (leader === undefined || runnerUp === null || ahead === null || behind === null) return null;

  const gap = ahead - behind;
  const bars = [
    ...weightBars(input, evaluation.weights, differencesOf(input, first, second), band),
    ...scoreBars(input, evaluation.weights, first, (change) => gap + change),
    ...scoreBars(input, evaluation.weights, second, (change) => gap - change),
  ];
  return { leader, runnerUp, gap, bars: bars.toSorted((left, right) => widthOf(right) - widthOf(left)) };
}

function differencesOf({ criteria, scores }: EvaluationInput, first: number, second: number): Differences {
  return criteria.map(({ scale }, j) => {
    const [own, other] = [scores[first]?.[j] ?? null, scores[second]?.[j] ?? null];
    return own === null || other === null ? null : valueOf(own, scale).value - valueOf(other, scale).value;
  });
}

function weightBars(
  input: EvaluationInput,
  weights: readonly number[],
  differences: Differences,
  band: number,
): readonly TornadoBar[] {
  return input.criteria.flatMap(({ key: criterion }, k): readonly TornadoBar[] => {
    const weight = weights[k] ?? 0;
    const others = otherWeights(weights, k);
    if (weight === 0 || !others) return [];
    const own = differences[k] ?? 0;
    // Both totals are known, so nothing is missing that has weight.
    const rest = others.reduce((sum, share, j) => sum + share * (differences[j] ?? 0), 0);
    const endAt = (at: number): TornadoEnd => ({ at, gap: at * own + (1 - at) * rest });
    const [low, high] = [endAt(weight * (1 - band)), endAt(Math.min(weight * (1 + band), 1))];
    return [{ kind: 'weight', criterion, option: null, low, high }];
  });
}

/** @param gapAfter the lead after the total of option i has changed by so much. */
function scoreBars(
  { options, criteria, scores, ranges }: EvaluationInput,
  weights: readonly number[],
  i: number,
  gapAfter: (change: number) => number,
): readonly TornadoBar[] {
  return criteria.flatMap(({ key: criterion, scale }, j): readonly TornadoBar[] => {
    const score = scores[i]?.[j] ?? null;
    const range = ranges[i]?.[j] ?? null;
    const weight = weights[j] ?? 0;
    if (score === null || range === null || weight === 0) return [];
    const today = valueOf(score, scale).value;
    const endAt = (at: number): TornadoEnd => ({ at, gap: gapAfter(weight * (valueOf(at, scale).value - today)) });
    const [low, high] = [endAt(range[0]), endAt(range[1])];
    return [{ kind: 'score', criterion, option: options[i]?.key ?? '', low, high }];
  });
}

function widthOf({ low, high }: TornadoBar): number {
  return Math.abs(high.gap - low.gap);
}
