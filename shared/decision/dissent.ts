import { tieTolerance } from '../evaluation/ranks.ts';
import { agreementOf, type CellAgreement, type CriterionAgreement } from './agreement.ts';
import { rankingsOf } from './agreement/rankings.ts';
import { ballotWeights } from './ballot-weights.ts';
import type { Row } from './entities.ts';
import type { RoundView } from './view.ts';

/**
 * A vote this share of the scale from the agreed score is dissent: half of the range from which on a cell is worth
 * talking about, so that where people are that far apart at least one side of them is named.
 */
export const dissentDistance = 0.2;

/** Somebody whose score lies far from the one agreed on. */
export interface DissentingVote {
  readonly participant: Row<'participant'>;
  readonly criterion: Row<'criterion'>;
  readonly option: Row<'option'>;
  /** What they scored, in the unit of the criterion. */
  readonly vote: number;
  /** What was agreed on. */
  readonly agreed: number;
  /** The agreed score is the median, as none was entered. */
  readonly derived: boolean;
  /** What they wrote beside it. */
  readonly note: string;
}

/** Somebody whose own weights and scores put another option first. */
export interface DissentingRanking {
  readonly participant: Row<'participant'>;
  /** Whom they put first. */
  readonly leaders: readonly Row<'option'>[];
}

/** Where people did not come round to what was agreed on. */
export interface Dissent {
  /** Heaviest criterion first, inside it the largest distance. */
  readonly votes: readonly DissentingVote[];
  readonly rankings: readonly DissentingRanking[];
}

/**
 * The dissent that stays after the discussion: votes at least {@link dissentDistance} of the scale from the agreed
 * score, where people are far apart or the agreed score was entered outside of all that was voted; and people with
 * another leader than the agreed one. Nothing while nothing is revealed, and nothing of what is voted on again.
 */
export function dissentOf(view: RoundView): Dissent {
  const weights = ballotWeights(view, view.agreed);
  const weightOf = (key: string): number =>
    weights?.[view.criteria.findIndex((criterion) => criterion.key === key)] ?? 0;
  const votes = agreementOf(view).criteria.flatMap(({ criterion, cells }) =>
    cells.flatMap((cell) => dissentingVotes(criterion, cell)),
  );
  const { people, agreed } = rankingsOf(view);
  return {
    votes: votes.toSorted(
      (left, right) =>
        weightOf(right.criterion.key) - weightOf(left.criterion.key) ||
        view.criteria.indexOf(left.criterion) - view.criteria.indexOf(right.criterion) ||
        Math.abs(right.vote - right.agreed) - Math.abs(left.vote - left.agreed),
    ),
    rankings: people.flatMap(({ participant, leaders }) => {
      const differs = agreed.leaders.length > 0 && leaders.length > 0;
      return differs && !leaders.some((key) => agreed.leaders.includes(key))
        ? [{ participant, leaders: view.options.filter(({ key }) => leaders.includes(key)) }]
        : [];
    }),
  };
}

function dissentingVotes(
  criterion: CriterionAgreement['criterion'],
  { option, votes, dispersion, agreed }: CellAgreement,
): readonly DissentingVote[] {
  const { value: score, derived } = agreed;
  if (!dispersion || score === null) return [];
  const isOutside = score < dispersion.lowest || score > dispersion.highest;
  if (!dispersion.flagged && !isOutside) return [];
  const least = (dissentDistance - tieTolerance) * (criterion.scaleHighest - criterion.scaleLowest);
  return votes.flatMap(({ participant, value, note }) =>
    value === null || Math.abs(value - score) < least
      ? []
      : [{ participant, criterion, option, vote: value, agreed: score, derived, note }],
  );
}
