import { describe, expect, test } from 'vitest';
import { weightAgreementOf } from '../../../../shared/decision/agreement/weight-agreement.ts';
import { votedRound, type VotedBallot } from '../voted.ts';

/** A ballot on which `admin` was judged this many times as important as `hiring`. */
function compared(key: string, value: number): VotedBallot {
  return { key, method: 'pairwise', comparisons: [{ first: 'admin', second: 'hiring', value }] };
}

describe('what everybody weighs', () => {
  test('holds the normalised weights of each person, their spread and the derived weights', () => {
    const view = votedRound([
      { key: 'ann', swings: { admin: 100, hiring: 100 } },
      { key: 'bob', swings: { admin: 100, hiring: 25 } },
      { key: 'cy', swings: { admin: 100 } },
    ]);
    const { people, criteria, derived, comparisons } = weightAgreementOf(view);
    expect(people.map(({ weights }) => weights)).toEqual([[0.5, 0.5], [0.8, 0.2], null]);
    const [admin, hiring] = criteria;
    expect(admin?.votes.map(({ participant, weight }) => [participant.key, weight])).toEqual([
      ['ann', 0.5],
      ['bob', 0.8],
    ]);
    expect(admin?.spread).toMatchObject({ n: 2, median: 0.65 });
    expect(admin?.spread?.deviation).toBeCloseTo(0.3 / Math.SQRT2, 12);
    expect(admin?.agreed).toBeCloseTo(0.65, 12);
    expect(hiring?.agreed).toBeCloseTo(0.35, 12);
    expect(derived).toBe(true);
    expect(comparisons).toBeNull();
  });

  test('entered weights stand', () => {
    const view = votedRound([
      { key: 'ann', swings: { admin: 100, hiring: 100 } },
      { key: 'agreed', swings: { admin: 30, hiring: 10 } },
    ]);
    const { derived, criteria } = weightAgreementOf(view);
    expect(derived).toBe(false);
    expect(criteria.find(({ criterion }) => criterion.key === 'admin')?.agreed).toBe(0.75);
  });

  test('pairwise comparisons of two or more come together by their geometric mean, with the consensus', () => {
    const view = votedRound([compared('ann', 2), compared('bob', 8), { key: 'cy', method: 'pairwise' }]);
    const { comparisons } = weightAgreementOf(view);
    expect(comparisons?.people.map(({ key }) => key)).toEqual(['ann', 'bob']);
    // The geometric mean of 2 and 8 is 4: weights 4/5 and 1/5.
    expect(comparisons?.weights[0]).toBeCloseTo(0.8, 10);
    expect(comparisons?.levels).toHaveLength(1);
    expect(comparisons?.levels[0]?.group).toBe('Building');
    expect(comparisons?.levels[0]?.consensus).toBeGreaterThan(0.5);
    expect(comparisons?.levels[0]?.consensus).toBeLessThan(1);
    const opposite = weightAgreementOf(votedRound([compared('ann', 9), compared('bob', -9)]));
    expect(opposite.comparisons?.levels[0]?.consensus).toBeCloseTo(0, 10);
    expect(opposite.comparisons?.weights[0]).toBeCloseTo(0.5, 10);
  });

  test('one comparison alone is no group', () => {
    expect(weightAgreementOf(votedRound([compared('ann', 2)])).comparisons).toBeNull();
  });
});
