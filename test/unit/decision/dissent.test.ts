import { describe, expect, test } from 'vitest';
import { dissentOf } from '../../../shared/decision/dissent.ts';
import { votedRound, type VotedBallot } from './voted.ts';

const equal = { admin: 100, hiring: 100 };

describe('dissent', () => {
  test('names votes far from the agreed score in cells where people are apart', () => {
    const view = votedRound([
      { key: 'ann', swings: equal, scores: { 'admin/django': 9 } },
      { key: 'bob', swings: equal, scores: { 'admin/django': 8 } },
      { key: 'cy', swings: equal, scores: { 'admin/django': 2 }, notes: { 'admin/django': 'It never fits.' } },
      { key: 'agreed', scores: { 'admin/django': 7 } },
    ]);
    const { votes } = dissentOf(view);
    expect(
      votes.map(({ participant, vote, agreed, derived, note }) => [participant.key, vote, agreed, derived, note]),
    ).toEqual([
      ['cy', 2, 7, false, 'It never fits.'],
      ['ann', 9, 7, false, ''],
    ]);
  });

  test('the median counts as agreed while no score is entered', () => {
    const view = votedRound([
      { key: 'ann', scores: { 'admin/django': 9 } },
      { key: 'bob', scores: { 'admin/django': 8 } },
      { key: 'cy', scores: { 'admin/django': 2 } },
    ]);
    expect(dissentOf(view).votes).toMatchObject([{ vote: 2, agreed: 8, derived: true }]);
  });

  test('small differences are none, but an agreed score that nobody voted for is', () => {
    const ballots: VotedBallot[] = [
      { key: 'ann', scores: { 'admin/django': 8 } },
      { key: 'bob', scores: { 'admin/django': 7 } },
    ];
    expect(dissentOf(votedRound(ballots)).votes).toEqual([]);
    const overruled = votedRound([...ballots, { key: 'agreed', scores: { 'admin/django': 3 } }]);
    expect(dissentOf(overruled).votes.map(({ vote }) => vote)).toEqual([8, 7]);
  });

  test('the heaviest criterion comes first', () => {
    const scores = { 'admin/django': 9, 'hiring/django': 9 };
    const others = { 'admin/django': 1, 'hiring/django': 1 };
    const view = votedRound([
      { key: 'ann', scores },
      { key: 'bob', scores: others },
      { key: 'agreed', swings: { admin: 20, hiring: 80 } },
    ]);
    expect(dissentOf(view).votes.map(({ criterion }) => criterion.key)).toEqual(['hiring', 'hiring', 'admin', 'admin']);
  });

  test('names who would put another option first', () => {
    const django = { 'admin/django': 9, 'admin/nodejs': 3, 'hiring/django': 9, 'hiring/nodejs': 3 };
    const nodejs = { 'admin/django': 3, 'admin/nodejs': 9, 'hiring/django': 3, 'hiring/nodejs': 9 };
    const view = votedRound([
      { key: 'ann', swings: equal, scores: django },
      { key: 'bob', swings: equal, scores: django },
      { key: 'cy', swings: equal, scores: nodejs },
    ]);
    expect(dissentOf(view).rankings).toMatchObject([{ participant: { key: 'cy' }, leaders: [{ key: 'nodejs' }] }]);
  });

  test('nothing of what is hidden or voted on again', () => {
    const apart = (hidden: boolean): VotedBallot[] => [
      { key: 'ann', scores: { 'admin/django': 9 }, hidden },
      { key: 'bob', scores: { 'admin/django': 1 }, hidden },
      { key: 'agreed', scores: { 'admin/django': 5 } },
    ];
    expect(dissentOf(votedRound(apart(true)))).toEqual({ votes: [], rankings: [] });
    const discussion = [{ round: 1, criterion: 'admin', note: '', openSince: '2026-03-01T11:00:00.000Z' }];
    expect(dissentOf(votedRound(apart(false), { discussion })).votes).toEqual([]);
    expect(dissentOf(votedRound(apart(false))).votes).toHaveLength(2);
  });
});
