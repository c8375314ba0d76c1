import { ahpWeights } from '../../evaluation/ahp.ts';
import { dispersion, type Dispersion } from '../../evaluation/dispersion.ts';
import { aggregateJudgements, groupConsensus } from '../../evaluation/group-ahp.ts';
import { ballotWeights, hasDerivedWeights } from '../ballot-weights.ts';
import type { Row, WeightMethod } from '../entities.ts';
import { matrixOf, pairwiseLevels, weightsOfLevels, type PairwiseLevel } from '../pairwise.ts';
import type { RoundView } from '../view.ts';
import { votersOf, type Voter } from './voters.ts';

/** How one person weighs. */
export interface PersonalWeights {
  readonly participant: Row<'participant'>;
  readonly method: WeightMethod;
  /** Normalised weights, sum 1, in the order of the criteria; null while one is missing or all are zero. */
  readonly weights: readonly number[] | null;
}

/** What everybody gives to one criterion. */
export interface WeightAgreementRow {
  readonly criterion: Row<'criterion'>;
  /** Normalised weights in [0, 1] of those who weighed, in their order. */
  readonly votes: readonly { readonly participant: Row<'participant'>; readonly weight: number }[];
  /** Of the normalised weights, without a flag: there is no share of a weight from which on people disagree. */
  readonly spread: Omit<Dispersion, 'flagged'> | null;
  /** The normalised weight agreed on, entered or derived; null while there is none. */
  readonly agreed: number | null;
}

/** What several people's pairwise comparisons say together. */
export interface GroupComparisons {
  /** Who compared all pairs, at least two. */
  readonly people: readonly Row<'participant'>[];
  /** Of the geometric means of their judgements, sum 1, in the order of the criteria. */
  readonly weights: readonly number[];
  /** What was compared with each other: all groups, or the criteria of one group. */
  readonly levels: readonly {
    /** Name of the group; null for the groups themselves. */
    readonly group: string | null;
    /** Goepel's consensus in [0, 1]. */
    readonly consensus: number | null;
    /** Of the geometric means; null where it says nothing. */
    readonly consistencyRatio: number | null;
  }[];
}

/** How far the revealed ballots agree on the weights. */
export interface WeightAgreement {
  /** One for each revealed ballot. */
  readonly people: readonly PersonalWeights[];
  /** By disagreement: the largest sample deviation first, then the largest range, then in the order of the criteria. */
  readonly criteria: readonly WeightAgreementRow[];
  /** Nothing was entered on the agreed ballot, and its weights follow from the others. */
  readonly derived: boolean;
  /** Null where fewer than two people compared all pairs. */
  readonly comparisons: GroupComparisons | null;
}

/** What everybody's weights are, once they are revealed, and how far they lie apart. */
export function weightAgreementOf(view: RoundView): WeightAgreement {
  const voters = votersOf(view);
  const people = voters.map(({ participant, ballot }) => ({
    participant,
    method: ballot.ballot.method,
    weights: ballotWeights(view, ballot),
  }));
  const agreed = ballotWeights(view, view.agreed);
  const rows = view.criteria.map((criterion, j): WeightAgreementRow => {
    const votes = people.flatMap(({ participant, weights }) =>
      weights === null ? [] : [{ participant, weight: weights[j] ?? 0 }],
    );
    return { criterion, votes, spread: spreadOf(votes.map(({ weight }) => weight)), agreed: agreed?.[j] ?? null };
  });
  return {
    people,
    criteria: rows.toSorted(
      (left, right) =>
        (right.spread?.deviation ?? 0) - (left.spread?.deviation ?? 0) ||
        (right.spread?.range ?? 0) - (left.spread?.range ?? 0),
    ),
    derived: hasDerivedWeights(view, view.agreed),
    comparisons: groupComparisonsOf(view, voters),
  };
}

function spreadOf(weights: readonly number[]): WeightAgreementRow['spread'] {
  const found = dispersion(weights, { lowest: 0, highest: 1, direction: 'more', points: [] });
  if (!found) return null;
  const { flagged: _, ...spread } = found;
  return spread;
}

/** Group AHP: the geometric mean of each judgement (Aczél and Saaty 1983), Goepel's consensus level by level. */
function groupComparisonsOf(view: RoundView, voters: readonly Voter[]): GroupComparisons | null {
  const comparing = voters.flatMap(({ participant, ballot }) => {
    const levels = ballot.ballot.method === 'pairwise' ? pairwiseLevels(view, ballot) : [];
    return levels.length > 0 && levels.every(({ result }) => result !== null) ? [{ participant, levels }] : [];
  });
  const [first, second] = comparing;
  if (!first || !second) return null;
  const ofLevel = (index: number): readonly PairwiseLevel[] => comparing.flatMap(({ levels }) => levels[index] ?? []);
  const together = first.levels.map((_, index) =>
    ahpWeights(aggregateJudgements(ofLevel(index).flatMap((level) => [matrixOf(level) ?? []]))),
  );
  const weights = weightsOfLevels(view, first.levels, (_, index) => together[index]?.weights ?? null);
  return {
    people: comparing.map(({ participant }) => participant),
    weights: weights.map((weight) => weight ?? 0),
    levels: first.levels.map(({ group }, index) => ({
      group: view.groups.find((entry) => entry.group.key === group)?.group.name ?? null,
      consensus: groupConsensus(ofLevel(index).map(({ result }) => result?.weights ?? [])),
      consistencyRatio: together[index]?.consistencyRatio ?? null,
    })),
  };
}
