import { describe, expect, it } from 'vitest';
import { agreedScore } from '../../../shared/decision/ballot-scores.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { agreedBallot } from '../../../shared/decision/keys.ts';
import { votedRound, type VotedBallot } from './voted.ts';

const place = 'admin/django';

/** What is agreed of one cell, on a scale of 0 to 10, by who said what. */
function agreedOf(ballots: readonly VotedBallot[]) {
  const view = votedRound(ballots);
  const criterion = view.criteria.find(({ key }) => key === 'admin');
  if (!criterion) throw new Error('no such criterion');
  return agreedScore(view, 'django', criterion);
}

describe('an agreed score that follows from the ballots', () => {
  it('is the median of the scores, from the median of the lowest to that of the highest', () => {
    const score = agreedOf([
      { key: 'ann', scores: { [place]: 8 }, unsure: { [place]: { lowest: 5, highest: 9 } } },
      { key: 'bob', scores: { [place]: 6 }, unsure: { [place]: { confidence: 'medium' } } },
      { key: 'cy', scores: { [place]: 7 } },
    ]);
    // Lowest 5, 4 and 7, highest 9, 8 and 7.
    expect(score).toEqual({ value: 7, range: [5, 8], derived: true });
  });

  it('is exact where everybody is sure, and where the unsure are too few to move a median', () => {
    const sure = { scores: { [place]: 7 } };
    expect(
      agreedOf([
        { key: 'ann', ...sure },
        { key: 'bob', ...sure },
      ]),
    ).toMatchObject({ value: 7, range: null });
    const unsure = { key: 'cy', ...sure, unsure: { [place]: { lowest: 1, highest: 10 } } };
    expect(agreedOf([{ key: 'ann', ...sure }, { key: 'bob', ...sure }, unsure])).toMatchObject({ range: null });
  });

  it('goes with its range into the evaluation', () => {
    const ballots = ['ann', 'bob'].map((key) => ({
      key,
      scores: { [place]: 8 },
      unsure: { [place]: { lowest: 6, highest: 9 } },
    }));
    expect(
      evaluationInput(votedRound(ballots))
        .ranges?.flat()
        .filter((range) => range !== null),
    ).toEqual([[6, 9]]);
  });

  it('is what was entered, once somebody entered it', () => {
    const ann = { key: 'ann', scores: { [place]: 8 }, unsure: { [place]: { lowest: 5, highest: 9 } } };
    expect(agreedOf([ann, { key: agreedBallot, scores: { [place]: 4 } }])).toEqual({
      value: 4,
      range: null,
      derived: false,
    });
  });
});
