import { hasDerivedWeights, ballotWeights } from '../decision/ballot-weights.ts';
import { weightAgreementOf } from '../decision/agreement/weight-agreement.ts';
import { weightMethods, type WeightMethod } from '../decision/entities.ts';
import { pairwiseLevels } from '../decision/pairwise.ts';
import type { BallotView, RoundView } from '../decision/view.ts';
import { acceptableConsistency } from '../evaluation/ahp.ts';
import { counted, listed } from '../text/figures.ts';

const entered: Readonly<Record<WeightMethod, string>> = {
  swing:
    'Weights by swing: the step from worst to best that matters most counts 100, the others in proportion; shown as shares of their sum.',
  order: 'Weights from the order of importance alone (rank order centroid).',
  points: 'Weights by 100 points shared out among the criteria; shown as shares of their sum.',
  pairwise: 'Weights by pairwise comparison (AHP), groups first, then the criteria inside each.',
};

/** How a method is called in a list of those that the ballots of a group used. */
export const methodNames = {
  swing: 'swing',
  order: 'order only',
  points: '100 points',
  pairwise: 'pairwise comparison',
} as const satisfies Record<WeightMethod, string>;

/** Where judgements can contradict each other, and how much they do. */
export interface Consistency {
  /** Key of the group whose criteria were compared; null for the groups themselves. */
  readonly group: string | null;
  /** Consistency ratio, 0 where nothing contradicts anything. */
  readonly ratio: number;
}

/** From where the weights are that an evaluation goes by. */
export interface WeightsOrigin {
  /** The one of the agreed ballot, or all that the ballots used from which its weights follow. */
  readonly methods: readonly WeightMethod[];
  /** Number of ballots that they follow from; null where they were entered as agreed. */
  readonly ballots: number | null;
  /** One for each three or more things that were compared in pairs; empty unless that is the only method. */
  readonly consistency: readonly Consistency[];
}

/** From where the agreed weights of a round are. */
export function weightsOrigin(view: RoundView): WeightsOrigin {
  if (!hasDerivedWeights(view, view.agreed)) {
    const { method } = view.agreed.ballot;
    return {
      methods: [method],
      ballots: null,
      consistency: method === 'pairwise' ? consistencyOn(view, view.agreed) : [],
    };
  }
  const weighing = view.ballots.filter((ballot) => ballotWeights(view, ballot) !== null);
  const [only] = weighing;
  const methods = weightMethods.filter((method) => weighing.some(({ ballot }) => ballot.method === method));
  if (!isPairwise(methods) || !only) return { methods, ballots: weighing.length, consistency: [] };
  const together = weightAgreementOf(view).comparisons;
  const levels = pairwiseLevels(view, only);
  const consistency = together
    ? together.levels.flatMap(({ consistencyRatio: ratio }, index): readonly Consistency[] => {
        const level = levels[index];
        return ratio === null || !level || level.items.length < 3 ? [] : [{ group: level.group, ratio }];
      })
    : consistencyOn(view, only);
  return { methods, ballots: weighing.length, consistency };
}

/** Whether weights come from nothing but comparisons in pairs, which a group puts together judgement by judgement. */
export function isPairwise(methods: readonly WeightMethod[]): boolean {
  return methods.every((method) => method === 'pairwise');
}

/**
 * The same in sentences: how the weights were found, and for comparisons in pairs how consistent these are.
 * @param quoted how a name stands in them.
 */
export function weightsSentences(view: RoundView, quoted: (name: string) => string): readonly string[] {
  const { methods, ballots, consistency } = weightsOrigin(view);
  return [originSentence(methods, ballots), consistencySentence(view, consistency, quoted)].filter(Boolean);
}

function originSentence(methods: readonly WeightMethod[], ballots: number | null): string {
  if (ballots === null) return methods.map((method) => entered[method]).join(' ');
  if (isPairwise(methods))
    return `Weights by pairwise comparison (AHP), derived from ${counted(ballots, 'ballot')}: the geometric mean of each judgement, groups first, then the criteria inside each.`;
  const names = listed(methods.map((method) => methodNames[method]));
  return `Weights derived from ${counted(ballots, 'ballot')} by ${names}: the median of their shares, shared out to 100 % again.`;
}

/** A consistency ratio with two decimals. */
export function ratioText(ratio: number): string {
  return ratio > 0 && ratio < 0.005 ? 'under 0.01' : ratio.toFixed(2);
}

function consistencySentence(
  view: RoundView,
  consistency: readonly Consistency[],
  quoted: (name: string) => string,
): string {
  if (consistency.length === 0) return '';
  const nameOf = (key: string): string => view.groups.find(({ group }) => group.key === key)?.group.name ?? '';
  const parts = consistency.map(({ group, ratio }) =>
    group === null ? `groups ${ratioText(ratio)}` : `${quoted(nameOf(group))} ${ratioText(ratio)}`,
  );
  const contradicting = consistency.some(({ ratio }) => ratio > acceptableConsistency + 1e-12);
  const limit = acceptableConsistency.toFixed(2);
  return `Consistency ratio: ${parts.join(', ')}${contradicting ? `; above ${limit} judgements contradict each other more than they should` : `; up to ${limit} is consistent enough`}.`;
}

function consistencyOn(view: RoundView, ballot: BallotView): readonly Consistency[] {
  return pairwiseLevels(view, ballot).flatMap(({ group, items, result }) => {
    return items.length < 3 || result === null ? [] : [{ group, ratio: result.consistencyRatio }];
  });
}
