import { expect, test } from 'vitest';
import { agreedBallot } from '../../../shared/decision/keys.ts';
import { spreadOf } from '../../../shared/decision/spread.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { smallDecision, smallRows } from './decisions.ts';
import { plainScore } from '../../../shared/decision/edits/score.ts';

/** The spread on one criterion where the options have these scores. */
function spread(scores: readonly (number | null)[], direction: 'more' | 'less' = 'more') {
  const [first] = smallRows.criterion;
  const view = viewRound(
    smallDecision({
      criterion: [{ ...first!, direction }],
      weight: [],
      score: ['django', 'nodejs'].map((option, index) => ({
        round: 1,
        ballot: agreedBallot,
        criterion: 'admin',
        option,
        value: scores[index] ?? null,
        ...plainScore,
        note: '',
      })),
    }),
    1,
  );
  return spreadOf(view, view.criteria[0]!);
}

test('marks stand at their values, the better to the right', () => {
  expect(spread([8, 2]).marks.map(({ option, colour, value }) => [option, colour, value])).toEqual([
    ['django', 0, 0.8],
    ['nodejs', 1, 0.2],
  ]);
  expect(spread([8, 2], 'less').marks.map(({ value }) => value)).toEqual([0.2, 0.8]);
});

test('equal scores do not discriminate; a missing one leaves that open', () => {
  expect(spread([5, 5]).discriminates).toBe(false);
  expect(spread([12, 10]).discriminates).toBe(false);
  expect(spread([5, 6]).discriminates).toBe(true);
  expect(spread([5, null]).discriminates).toBe(true);
  expect(spread([null, null])).toEqual({ marks: [], discriminates: true });
});
