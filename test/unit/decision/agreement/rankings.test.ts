import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankingsOf } from '../../../../shared/decision/agreement/rankings.ts';
import { smallRows } from '../decisions.ts';
import { threeOptions, votedRound, type VotedBallot } from '../voted.ts';

/** A ballot on which the options have these scores on both criteria, with equal weights. */
function ballot(key: string, [django, nodejs, both]: readonly number[], weighs = true): VotedBallot {
  const places = { django, nodejs, both };
  return {
    key,
    ...(weighs ? { swings: { admin: 100, hiring: 100 } } : {}),
    scores: Object.fromEntries(
      Object.entries(places).flatMap(([option, score]) =>
        score === undefined
          ? []
          : [
              [`admin/${option}`, score],
              [`hiring/${option}`, score],
            ],
      ),
    ),
  };
}

describe('own rankings', () => {
  test('everybody ranks by their own scores and weights; W, chi-square and p are those of Kendall', () => {
    const view = votedRound([ballot('ann', [9, 5, 1]), ballot('bob', [9, 1, 5]), ballot('cy', [5, 9, 1])], {
      option: threeOptions,
    });
    const rankings = rankingsOf(view);
    expect(rankings.people.map(({ ranks }) => ranks)).toEqual([
      [1, 2, 3],
      [1, 3, 2],
      [2, 1, 3],
    ]);
    expect(rankings.people.map(({ leaders }) => leaders)).toEqual([['django'], ['django'], ['nodejs']]);
    expect(rankings.people.every(({ weightsUsed, open }) => weightsUsed === 'own' && open === null)).toBe(true);
    // Rank sums 4, 6 and 8 around 6: S = 8, W = 12 * 8 / (9 * 24) = 4/9, chi-square 3 * 2 * W = 8/3 with 2 degrees.
    expect(rankings.concordance?.w).toBeCloseTo(4 / 9, 12);
    expect(rankings.concordance?.rankSums).toEqual([4, 6, 8]);
    expect(rankings.concordance?.chiSquare).toBeCloseTo(8 / 3, 12);
    expect(rankings.concordance?.p).toBeCloseTo(Math.exp(-4 / 3), 12);
    expect(rankings).toMatchObject({ complete: 3, noConcordance: null });
    expect(rankings.agreed).toMatchObject({ ranks: [1, 2, 3], weightsUsed: 'derived', open: null });
  });

  test('who did not weigh is ranked by the agreed weights, entered or derived', () => {
    const uneven = {
      key: 'bob',
      scores: { 'admin/django': 9, 'admin/nodejs': 1, 'hiring/django': 1, 'hiring/nodejs': 5 },
    };
    const entered = votedRound([uneven, { key: 'agreed', swings: { admin: 0, hiring: 100 } }]);
    expect(rankingsOf(entered).people[0]).toMatchObject({ weightsUsed: 'agreed', leaders: ['nodejs'] });
    const derived = votedRound([uneven, ballot('ann', [5, 5])]);
    expect(rankingsOf(derived).people[0]).toMatchObject({ weightsUsed: 'derived', leaders: ['django'] });
    const none = votedRound([uneven]);
    expect(rankingsOf(none).people[0]).toMatchObject({ open: 'weights', ranks: [null, null], leaders: [] });
  });

  test('an option that failed a must-have is out', () => {
    const view = votedRound([ballot('ann', [9, 5, 1]), ballot('bob', [9, 5, 1])], {
      option: threeOptions,
      criterion: smallRows.criterion.map((criterion) => ({ ...criterion, mustHave: true })),
      finding: [{ round: 1, criterion: 'admin', option: 'django', verdict: 'fail', note: '' }],
    });
    const rankings = rankingsOf(view);
    expect(rankings.people[0]).toMatchObject({ ranks: [null, 1, 2], leaders: ['nodejs'], open: null });
    expect(rankings.ranked.map(({ key }) => key)).toEqual(['nodejs', 'both']);
    expect(rankings.concordance?.w).toBe(1);
  });

  test('a ballot that leaves the ranking open does not count, and is named with its reason', () => {
    const open = votedRound([ballot('ann', [9, 5]), ballot('bob', [9, 5]), { ...ballot('cy', [9]) }]);
    expect(rankingsOf(open)).toMatchObject({
      complete: 2,
      people: [{ open: null }, { open: null }, { open: 'scores' }],
    });
    const again = votedRound([ballot('ann', [9, 5]), ballot('bob', [9, 5])], {
      discussion: [{ round: 1, criterion: 'admin', note: '', openSince: '2026-03-01T11:00:00.000Z' }],
    });
    expect(rankingsOf(again)).toMatchObject({
      people: [{ open: 'voting' }, { open: 'voting' }],
      concordance: null,
      noConcordance: 'few-rankings',
    });
  });

  test('says why there is no concordance', () => {
    expect(rankingsOf(votedRound([])).noConcordance).toBe('few-rankings');
    expect(rankingsOf(votedRound([ballot('ann', [5, 5]), ballot('bob', [7, 7])])).noConcordance).toBe('all-tie');
    const failing = votedRound([ballot('ann', [9, 5]), ballot('bob', [9, 5])], {
      criterion: smallRows.criterion.map((criterion) => ({ ...criterion, mustHave: true })),
      finding: [{ round: 1, criterion: 'admin', option: 'django', verdict: 'fail', note: '' }],
    });
    expect(rankingsOf(failing).noConcordance).toBe('few-options');
  });

  test('never gives a number that is none, and W lies between 0 and 1', () => {
    const score = fc.integer({ min: -5, max: 15 });
    const scores = fc.array(score, { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(scores, fc.boolean()), { maxLength: 12 }), (people) => {
        const view = votedRound(
          people.map(([values, weighs], index) => ballot(`p${index}`, values, weighs)),
          { option: threeOptions },
        );
        const rankings = rankingsOf(view);
        expect(JSON.stringify(rankings)).not.toMatch(/NaN|Infinity/);
        expect(rankings.people).toHaveLength(people.length);
        expect(rankings.concordance === null).toBe(rankings.noConcordance !== null);
        const w = rankings.concordance?.w ?? 0;
        expect(w >= 0 && w <= 1 + 1e-12).toBe(true);
      }),
    );
  });
});
