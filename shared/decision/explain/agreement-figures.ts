import type { ChartOption } from '../../charts/chart.ts';
import type { Rankings as RankingFigures } from '../../charts/ranking-chart.ts';
import type { Votes } from '../../charts/votes.ts';
import type { WeightVotes } from '../../charts/weight-votes-chart.ts';
import { initialsOf } from '../../text/initials.ts';
import type { CriterionAgreement } from '../agreement.ts';
import { nameOfCriterion, nameOfOption, personName } from '../agreement/names.ts';
import type { Rankings } from '../agreement/rankings.ts';
import type { WeightAgreement } from '../agreement/weight-agreement.ts';
import type { Row } from '../entities.ts';
import { agreedBallot } from '../keys.ts';

/** The figures of a group's agreement as the charts take them, the same on screen and in a report. */

/** What each person scored on one criterion. */
export function voteFigures({ criterion, cells }: CriterionAgreement): Votes {
  const initials = initialsOf(cells[0]?.votes.map(({ participant }) => personName(participant)) ?? []);
  return {
    scale: { lowest: criterion.scaleLowest, highest: criterion.scaleHighest },
    unit: criterion.unit,
    rows: cells.map(({ option, votes, dispersion, agreed }) => ({
      option: chartOption(option),
      votes: votes.map(({ participant, value, previous }, index) => ({
        key: participant.key,
        name: personName(participant),
        initials: initials[index] ?? '',
        score: value,
        previous,
      })),
      median: dispersion?.median ?? null,
      agreed: agreed.value,
    })),
  };
}

/** What each person gives each criterion, most disagreed first. */
export function weightVoteFigures({ people, criteria }: WeightAgreement): WeightVotes {
  const weighing = people.filter(({ weights }) => weights !== null);
  return {
    people: weighing.map(({ participant }) => ({ key: participant.key, name: personName(participant) })),
    rows: criteria.map(({ criterion, votes, spread, agreed }) => ({
      key: criterion.key,
      name: nameOfCriterion(criterion),
      weights: votes.map(({ weight }) => weight),
      median: spread?.median ?? null,
      agreed,
    })),
  };
}

/** How each person ranks the options, what was agreed on first; without those who rank nothing. @param agreed its name. */
export function rankingFigures(
  options: readonly Row<'option'>[],
  { people, agreed }: Rankings,
  agreedName: string,
): RankingFigures {
  const initials = initialsOf(people.map(({ participant }) => personName(participant)));
  const columns = [
    { key: agreedBallot, name: agreedName, initials: agreedName, ranks: agreed.ranks },
    ...people.map(({ participant, ranks }, index) => ({
      key: participant.key,
      name: personName(participant),
      initials: initials[index] ?? '',
      ranks,
    })),
  ];
  return {
    options: options.map(chartOption),
    people: columns.filter(({ ranks }) => ranks.some((rank) => rank !== null)),
  };
}

function chartOption(option: Row<'option'>): ChartOption {
  return { key: option.key, name: nameOfOption(option), colour: option.colour };
}
