import { consensusOfScores } from '../evaluation/consensus.ts';
import { dispersion, flaggedDeviation, type Dispersion } from '../evaluation/dispersion.ts';
import { tieTolerance } from '../evaluation/ranks.ts';
import { isVotedAgain, votersOf, type Voter } from './agreement/voters.ts';
import { agreedScore, type BallotScore } from './ballot-scores.ts';
import type { Row } from './entities.ts';
import { scaleOf } from './evaluation-input.ts';
import { cellKey, type RoundView } from './view.ts';

/** Half of what is worth talking about: on a scale of 0 to 10 everybody is within about one step of the others. */
export const agreeDeviation = flaggedDeviation / 2;

/** What one person said of one option on one criterion. */
export interface Vote {
  readonly participant: Row<'participant'>;
  /** In the unit of the criterion; null where they did not score it. */
  readonly value: number | null;
  /** Their score before the second vote; null without one. */
  readonly previous: number | null;
  readonly note: string;
}

/** What everybody said of one option on one criterion. */
export interface CellAgreement {
  readonly option: Row<'option'>;
  /** One for each revealed ballot, in the order of the participants. */
  readonly votes: readonly Vote[];
  /** Null where nobody scored it. */
  readonly dispersion: Dispersion | null;
  /**
   * Consensus of Tastle and Wierman over the scale, in [0, 1]; on a scale of steps that is the one over its steps. Null
   * for fewer than two scores, where there is nobody to agree with.
   */
  readonly consensus: number | null;
  /** What was agreed on: entered, or the median. */
  readonly agreed: BallotScore;
}

/**
 * How far people are apart on a criterion: it is voted on again, a cell is flagged (`apart`), all deviations are at most
 * {@link agreeDeviation} (`agree`), something between, or no cell has two scores.
 */
export type Standing = 'voting' | 'apart' | 'differ' | 'agree' | 'too-few';

/** What everybody said on one criterion. */
export interface CriterionAgreement {
  readonly criterion: Row<'criterion'>;
  /** One for each option, in their order. */
  readonly cells: readonly CellAgreement[];
  /** Largest sample deviation of a cell, as a share of the scale; 0 where no cell has two scores. */
  readonly deviation: number;
  /** Largest range of a cell, as a share of the scale. */
  readonly range: number;
  /** Mean of the consensus of the cells that have one; null where none has. */
  readonly consensus: number | null;
  readonly standing: Standing;
}

/** What everybody said, once it is revealed. */
export interface Agreement {
  /**
   * By disagreement, so that a group talks first about what it sees most differently: those voted on again, then by the
   * largest deviation of a cell, then by the largest range, as shares of the scale; then in their order.
   */
  readonly criteria: readonly CriterionAgreement[];
  /** Mean of the consensus of all cells that have one, in [0, 1]; null where none has. */
  readonly consensus: number | null;
}

/** How far the revealed ballots agree, by criterion and option. */
export function agreementOf(view: RoundView): Agreement {
  const voters = votersOf(view);
  const criteria = view.criteria.map((criterion) => criterionAgreement(view, voters, criterion));
  return {
    criteria: criteria.toSorted(
      (left, right) =>
        Number(right.standing === 'voting') - Number(left.standing === 'voting') ||
        right.deviation - left.deviation ||
        right.range - left.range,
    ),
    consensus: meanOf(criteria.flatMap(({ cells }) => cells.map(({ consensus }) => consensus))),
  };
}

function criterionAgreement(
  view: RoundView,
  voters: readonly Voter[],
  criterion: Row<'criterion'>,
): CriterionAgreement {
  const cells = view.options.map((option) => cellAgreement(view, voters, criterion, option));
  const length = criterion.scaleHighest - criterion.scaleLowest;
  const largest = (spreadOf: (spread: Dispersion) => number | null): number =>
    Math.max(0, ...cells.map((cell) => (cell.dispersion ? (spreadOf(cell.dispersion) ?? 0) : 0))) / length;
  const deviation = largest((spread) => spread.deviation);
  return {
    criterion,
    cells,
    deviation,
    range: largest((spread) => spread.range),
    consensus: meanOf(cells.map(({ consensus }) => consensus)),
    standing: isVotedAgain(view, criterion.key) ? 'voting' : standingOf(cells, deviation),
  };
}

function standingOf(cells: readonly CellAgreement[], deviation: number): Standing {
  const spreads = cells.flatMap((cell) => cell.dispersion ?? []);
  if (spreads.every(({ n }) => n < 2)) return 'too-few';
  if (spreads.some(({ flagged }) => flagged)) return 'apart';
  return deviation <= agreeDeviation + tieTolerance ? 'agree' : 'differ';
}

function cellAgreement(
  view: RoundView,
  voters: readonly Voter[],
  criterion: Row<'criterion'>,
  option: Row<'option'>,
): CellAgreement {
  const votes = voters.map(({ participant, ballot }): Vote => {
    const row = ballot.scores[cellKey(option.key, criterion.key)];
    return { participant, value: row?.value ?? null, previous: row?.previous ?? null, note: row?.note ?? '' };
  });
  const values = votes.flatMap(({ value }) => value ?? []);
  return {
    option,
    votes,
    dispersion: dispersion(values, scaleOf(view, criterion)),
    consensus: values.length < 2 ? null : consensusOfScores(values, criterion.scaleLowest, criterion.scaleHighest),
    agreed: agreedScore(view, option.key, criterion),
  };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
