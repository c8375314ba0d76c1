import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankingChart } from '../../../../shared/charts/ranking-chart.ts';
import { votesChart } from '../../../../shared/charts/votes-chart.ts';
import { weightVotesChart } from '../../../../shared/charts/weight-votes-chart.ts';
import { agreementOf } from '../../../../shared/decision/agreement.ts';
import { rankingsOf } from '../../../../shared/decision/agreement/rankings.ts';
import { weightAgreementOf } from '../../../../shared/decision/agreement/weight-agreement.ts';
import {
  explainRankings,
  explainVotes,
  explainWeightVotes,
  rankingNotes,
} from '../../../../shared/decision/explain/agreement.ts';
import {
  rankingFigures,
  voteFigures,
  weightVoteFigures,
} from '../../../../shared/decision/explain/agreement-figures.ts';
import type { RoundView } from '../../../../shared/decision/view.ts';
import { faultsOf } from '../../charts/samples.ts';
import { threeOptions, votedRound, type VotedBallot } from '../voted.ts';

/** A ballot that gives the options these scores on both criteria. */
function ballot(key: string, scores: readonly (number | undefined)[], swings?: Record<string, number>): VotedBallot {
  const options = ['django', 'nodejs', 'both'];
  return {
    key,
    ...(swings ? { swings } : {}),
    scores: Object.fromEntries(
      options.flatMap((option, index) =>
        scores[index] === undefined
          ? []
          : ['admin', 'hiring'].map((criterion) => [`${criterion}/${option}`, scores[index] ?? 0]),
      ),
    ),
  };
}

const equal = { admin: 100, hiring: 100 };

describe('rankings in words', () => {
  const view = votedRound([ballot('ann', [9, 5, 1], equal), ballot('bob', [9, 1, 5]), ballot('cy', [5, 9, 1], equal)], {
    option: threeOptions,
  });

  it('says who puts whom first and how far the rankings agree, with the numbers put in', () => {
    const { lead, how } = explainRankings(rankingsOf(view));
    expect(lead).toBe(
      'Of 3 people, 2 put Django first and 1 puts Node.js first. Kendall’s W is 0.444: weak agreement, where 1 is everyone alike.',
    );
    expect(how[1]).toBe(
      'm = 3, n = 3, rank sums Django 4, Node.js 6 and Both 8 around 6: W = 12 × 8 ÷ (9 × 24 − 3 × 0) = 0.444.',
    );
    // With three options chi-square is too rough to be stated as a fact.
    expect(lead).not.toContain('at random');
    expect(how[2]).toContain('χ² = m(n − 1)W = 3 × 2 × 0.444 = 2.667 with 2 degrees of freedom, p = 0.264.');
  });

  it('names whose ranking goes by other weights, and whose is open', () => {
    expect(rankingNotes(rankingsOf(view))).toEqual([
      'Without complete weights of their own, ranked by those derived from the others’ ballots: BOB.',
    ]);
    const open = votedRound([ballot('ann', [9, 5], equal), ballot('bob', [9], equal)]);
    expect(rankingNotes(rankingsOf(open))).toEqual([
      'No complete ranking of BOB: their ballot leaves scores out that decide it.',
    ]);
    expect(explainRankings(rankingsOf(open)).lead).toContain('needs two complete rankings or more; there is 1.');
  });
});

describe('votes in words', () => {
  const leadOf = (view: RoundView): string => explainVotes(agreementOf(view).criteria[0]!).lead;

  it('says on which options people are far apart', () => {
    const view = votedRound([ballot('ann', [8, 5]), ballot('bob', [3, 5]), ballot('cy', [7, 5])]);
    expect(leadOf(view)).toMatch(/^Far apart on Django \(3 to 8\)\. Mean consensus: \d\d %\.$/);
    expect(explainVotes(agreementOf(view).criteria[0]!).how[1]).toContain(
      'Django: 8, 3 and 7, mean 6: s = √(14 ÷ 2) = 2.65, 26.5 % of the scale; range 5, 50.0 %, consensus 0.',
    );
  });

  it('names three options at most, those furthest apart first', () => {
    const view = votedRound([ballot('ann', [0, 1, 2]), ballot('bob', [8, 10, 9])], { option: threeOptions });
    const { criterion, cells, ...rest } = agreementOf(view).criteria[0]!;
    const four = { ...rest, criterion, cells: [cells[2]!, ...cells] };
    expect(explainVotes(four).lead).toMatch(
      /^Far apart on Node\.js \(1 to 10\), Django \(0 to 8\), Both \(2 to 9\) and 1 more option\./,
    );
  });

  it('has words for everything that is not far apart', () => {
    expect(leadOf(votedRound([ballot('ann', [8]), ballot('bob', [6])]))).toContain('most apart on Django (6 to 8)');
    expect(leadOf(votedRound([ballot('ann', [8]), ballot('bob', [8])]))).toBe(
      'Close together on every option. Mean consensus: 100 %.',
    );
    expect(leadOf(votedRound([ballot('ann', [8])]))).toContain('Fewer than two people scored it');
  });
});

describe('weights in words', () => {
  it('says where the agreed ones come from and who has none', () => {
    const derived = votedRound([
      { key: 'ann', swings: { admin: 100, hiring: 100 } },
      { key: 'bob', swings: { admin: 100, hiring: 25 } },
      { key: 'cy' },
    ]);
    expect(explainWeightVotes(weightAgreementOf(derived)).lead).toBe(
      'No agreed weights were entered: they are the median of everybody’s. Most apart on “Admin panel”: from 50.0 % to 80.0 %. Without complete weights: CY.',
    );
    expect(explainWeightVotes(weightAgreementOf(derived)).how[1]).toBe(
      '“Admin panel”: 50.0 % and 80.0 %, median 65.0 %, deviation 21.2 %; all medians together are 100.0 %, so it gets 65.0 % ÷ 100.0 % = 65.0 %.',
    );
    const entered = votedRound([
      { key: 'ann', swings: equal },
      { key: 'agreed', swings: equal },
    ]);
    expect(explainWeightVotes(weightAgreementOf(entered)).lead).toBe('The agreed weights were entered.');
  });

  it('tells group AHP by its levels', () => {
    const compared = (key: string, value: number): VotedBallot => ({
      key,
      method: 'pairwise',
      comparisons: [{ first: 'admin', second: 'hiring', value }],
    });
    const { lead, how } = explainWeightVotes(weightAgreementOf(votedRound([compared('ann', 2), compared('bob', 8)])));
    expect(lead).toContain('they follow from the comparisons of all who weighed');
    expect(how[3]).toMatch(/^Compared by ANN and BOB\. “Building”: consensus \d\d %/);
  });
});

it('charts and words hold for any votes', () => {
  const score = fc.option(fc.integer({ min: -5, max: 15 }), { nil: undefined });
  const person = fc.tuple(fc.array(score, { maxLength: 3 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), (people) => {
      const ballots = people.map(([scores, weighs], index) => ballot(`p${index}`, scores, weighs ? equal : undefined));
      const view = votedRound(ballots, { option: threeOptions });
      const { criteria } = agreementOf(view);
      const rankings = rankingsOf(view);
      const weights = weightAgreementOf(view);
      const said = [
        ...criteria.map(explainVotes),
        explainRankings(rankings),
        explainWeightVotes(weights),
        rankingNotes(rankings),
      ];
      expect(JSON.stringify(said)).not.toMatch(/NaN|Infinity|undefined|null| {2}|\.\./);
      const charts = [
        ...criteria.map((criterion) => votesChart(voteFigures(criterion), 560)),
        rankingChart(rankingFigures(view.options, rankings, 'Agreed'), 560),
        weightVotesChart(weightVoteFigures(weights), 560),
      ];
      expect(charts.flatMap(faultsOf)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
