import type { z } from 'zod';
import { weightsOrigin } from '../shared/adr/weights-in-words.ts';
import { agreementOf } from '../shared/decision/agreement.ts';
import { rankingsOf, type OwnRanking } from '../shared/decision/agreement/rankings.ts';
import { weightAgreementOf } from '../shared/decision/agreement/weight-agreement.ts';
import { agreedScores } from '../shared/decision/ballot-scores.ts';
import { dissentOf } from '../shared/decision/dissent.ts';
import type { RoundView } from '../shared/decision/view.ts';
import type { agreement, coverage, dissent, votes, weights } from './group-schema.ts';

/** From where the weights are, and everybody's own. */
export function weightsOutput(view: RoundView): z.infer<typeof weights> {
  const { methods, ballots, consistency } = weightsOrigin(view);
  return {
    methods: [...methods],
    derivedFrom: ballots,
    consistency: [...consistency],
    people: weightAgreementOf(view).people.map((person) => ({
      participant: person.participant.key,
      method: person.method,
      weights: person.weights && [...person.weights],
    })),
  };
}

/** Every revealed vote, by disagreement; none without ballots. */
export function votesOutput(view: RoundView): z.infer<typeof votes>[] {
  if (view.ballots.length === 0) return [];
  return agreementOf(view).criteria.map(({ criterion, cells, deviation, range, consensus, standing }) => ({
    criterion: criterion.key,
    standing,
    deviation,
    range,
    consensus,
    discussion: view.discussions[criterion.key]?.note ?? '',
    cells: cells.map((cell) => ({
      option: cell.option.key,
      votes: cell.votes.map(({ participant, value, previous, note }) => ({
        participant: participant.key,
        value,
        previous,
        note,
      })),
      dispersion: cell.dispersion,
      consensus: cell.consensus,
      agreed: cell.agreed.value,
      derived: cell.agreed.derived,
    })),
  }));
}

/** How far people agree; null where no ballot is revealed. */
export function agreementOutput(view: RoundView): z.infer<typeof agreement> | null {
  if (view.ballots.length === 0) return null;
  const { people, agreed, concordance, noConcordance } = rankingsOf(view);
  return {
    consensus: agreementOf(view).consensus,
    concordance: concordance && {
      w: concordance.w,
      chiSquare: concordance.chiSquare,
      degreesOfFreedom: concordance.degreesOfFreedom,
      p: concordance.p,
      raters: concordance.raters,
      items: concordance.items,
    },
    noConcordance,
    rankings: people.map((person) => ({ participant: person.participant.key, ...rankingOutput(person) })),
    agreed: rankingOutput(agreed),
  };
}

function rankingOutput({ weightsUsed, ranks, totals, leaders, open }: OwnRanking): z.infer<typeof agreement>['agreed'] {
  return {
    weightsUsed,
    ranks: [...ranks],
    totals: totals.map((total) => (total === null ? null : total * 10)),
    leaders: [...leaders],
    open,
  };
}

/** Who still sees it differently. */
export function dissentOutput(view: RoundView): z.infer<typeof dissent> {
  const found = dissentOf(view);
  return {
    votes: found.votes.map(({ participant, criterion, option, ...said }) => ({
      participant: participant.key,
      criterion: criterion.key,
      option: option.key,
      ...said,
    })),
    rankings: found.rankings.map(({ participant, leaders }) => ({
      participant: participant.key,
      leaders: leaders.map(({ key }) => key),
    })),
  };
}

/** What is scored, and how. */
export function coverageOutput(view: RoundView): z.infer<typeof coverage> {
  const scores = agreedScores(view);
  return {
    cells: scores.length,
    scored: scores.filter(({ value }) => value !== null).length,
    uncertain: scores.filter(({ range }) => range !== null).length,
    derived: scores.filter(({ derived }) => derived).length,
  };
}
