import { kendallW, type Concordance } from '../../evaluation/kendall-w.ts';
import type { EvaluationInput } from '../../evaluation/model.ts';
import { performanceMatrix } from '../../evaluation/performance-matrix.ts';
import { intervalRanks } from '../../evaluation/ranks.ts';
import { totalOf } from '../../evaluation/totals.ts';
import { ballotWeights, hasDerivedWeights } from '../ballot-weights.ts';
import type { Row } from '../entities.ts';
import { evaluationInput } from '../evaluation-input.ts';
import { agreedBallot } from '../keys.ts';
import type { BallotView, RoundView } from '../view.ts';
import { isVotedAgain, votersOf } from './voters.ts';

/** Whose weights a ranking goes by: the person's own; where these are not complete the agreed ones, entered or derived. */
export type WeightsUsed = 'own' | 'agreed' | 'derived';

/** Why a ranking is not there or open: something is voted on again, weights are missing altogether, or scores are. */
export type OpenRanking = 'voting' | 'weights' | 'scores';

/** How one ballot ranks the options. */
export interface OwnRanking {
  readonly weightsUsed: WeightsUsed;
  /** Standard competition ranks of the options in their order; null where it failed a must-have or the ballot leaves it open. */
  readonly ranks: readonly (number | null)[];
  /** Totals in [0, 1] in the order of the options; null where a score with weight is missing. */
  readonly totals: readonly (number | null)[];
  /** Keys of those in first place; none while that is open. */
  readonly leaders: readonly string[];
  /** Null where every option that failed no must-have has a rank. */
  readonly open: OpenRanking | null;
}

/** How one person's own ballot ranks the options. */
export interface PersonalRanking extends OwnRanking {
  readonly participant: Row<'participant'>;
}

/** Why there is no concordance: fewer than two complete rankings or options to rank, or nobody ranks one above another. */
export type NoConcordance = 'few-rankings' | 'few-options' | 'all-tie';

/** How everyone would decide alone. */
export interface Rankings {
  /** One for each revealed ballot, in the order of the participants. */
  readonly people: readonly PersonalRanking[];
  /** By what was agreed on. */
  readonly agreed: OwnRanking;
  /** The options that failed no must-have: those that are ranked, in their order. */
  readonly ranked: readonly Row<'option'>[];
  /** Over the complete rankings; null where there is none. */
  readonly concordance: Concordance | null;
  /** Number of complete rankings, on which the concordance rests. */
  readonly complete: number;
  /** Null where there is a concordance. */
  readonly noConcordance: NoConcordance | null;
}

/** Everybody's own ranking of the options and how far these agree. */
export function rankingsOf(view: RoundView): Rankings {
  const input = evaluationInput(view);
  const people = votersOf(view).map(({ participant, ballot }) => ({ participant, ...rankingOf(view, ballot, input) }));
  const agreed = rankingOf(view, view.agreed, input);
  const positions = [...view.options.keys()].filter((i) => input.options[i]?.failed.length === 0);
  // Of ratings the highest is the first rank.
  const complete = people.flatMap(({ open, ranks }) => (open === null ? [positions.map((i) => -(ranks[i] ?? 0))] : []));
  const concordance = kendallW(complete);
  const tooFew = positions.length < 2 ? 'few-options' : complete.length < 2 ? 'few-rankings' : null;
  return {
    people,
    agreed,
    ranked: view.options.filter((_, i) => positions.includes(i)),
    concordance,
    complete: complete.length,
    noConcordance: concordance ? null : (tooFew ?? 'all-tie'),
  };
}

/**
 * How a ballot ranks the options. Only ranks and totals: quick enough for a dozen ballots on every key press.
 * @param agreed what was agreed on, whose weights stand in for those of a ballot without.
 */
function rankingOf(view: RoundView, ballot: BallotView, agreed: EvaluationInput): OwnRanking {
  const weightsUsed = weightsUsedBy(view, ballot);
  const own = evaluationInput(view, ballot);
  const criteria = own.criteria.map((criterion, j) => ({ ...criterion, weight: agreed.criteria[j]?.weight ?? null }));
  const matrix = performanceMatrix(weightsUsed === 'own' ? own : { ...own, criteria });
  const none = own.options.map(() => null);
  if (matrix.kind === 'unevaluable') return { weightsUsed, ranks: none, totals: none, leaders: [], open: 'weights' };
  const totals = matrix.values.map((row) => totalOf(row, matrix.weights));
  const acceptable = [...own.options.keys()].filter((i) => own.options[i]?.failed.length === 0);
  const acceptableRanks = intervalRanks(acceptable.map((i) => totals[i]?.interval ?? [0, 1]));
  const ranks = own.options.map((_, i) => acceptableRanks[acceptable.indexOf(i)] ?? null);
  const isComplete = acceptable.every((i) => ranks[i] !== null);
  const isVoting = view.criteria.some(({ key }) => isVotedAgain(view, key));
  return {
    weightsUsed,
    ranks,
    totals: totals.map(({ total }) => total),
    leaders: own.options.filter((_, i) => ranks[i] === 1).map(({ key }) => key),
    open: isComplete ? null : isVoting ? 'voting' : 'scores',
  };
}

function weightsUsedBy(view: RoundView, ballot: BallotView): WeightsUsed {
  if (ballot.ballot.key !== agreedBallot && ballotWeights(view, ballot) !== null) return 'own';
  return hasDerivedWeights(view, view.agreed) ? 'derived' : 'agreed';
}
