import { expect, test } from 'vitest';
import {
  certainties,
  certaintyOf,
  halfWidthOf,
  uncertaintyOf,
} from '../../../../../../renderer/workshop/score/uncertainty/uncertainty-choice.ts';
import { scoreOn } from '../../../../../../shared/decision/ballot-scores.ts';
import { editDecision } from '../../../../../../shared/decision/edit.ts';
import { setUncertainty } from '../../../../../../shared/decision/edits/score.ts';
import { cellKey, viewRound } from '../../../../../../shared/decision/view.ts';
import { smallDecision } from '../../../../decision/decisions.ts';

const scale = { scaleLowest: 0, scaleHighest: 40 };

test('half widths are in the unit of the criterion', () => {
  expect((['high', 'medium', 'low'] as const).map((key) => halfWidthOf(key, scale))).toEqual([4, 8, 14]);
});

test('a range begins as what was said before, else as that of who is fairly sure, on the scale', () => {
  expect(uncertaintyOf('range', 10, [4, 17], scale)).toEqual({ kind: 'range', lowest: 4, highest: 17 });
  expect(uncertaintyOf('range', 10, null, scale)).toEqual({ kind: 'range', lowest: 6, highest: 14 });
  expect(uncertaintyOf('range', 39, null, scale)).toEqual({ kind: 'range', lowest: 35, highest: 40 });
  expect(uncertaintyOf('range', 50, null, scale)).toEqual({ kind: 'range', lowest: 46, highest: 50 });
});

test('what was chosen is what the score says afterwards, and the range holds the score', () => {
  const state = smallDecision();
  const view = viewRound(state, 1);
  const criterion = view.criteria[0]!;
  for (const certainty of certainties) {
    const chosen = uncertaintyOf(certainty, 9, null, criterion);
    const place = { criterion: 'admin', option: 'django' };
    const after = viewRound(editDecision(state, setUncertainty(state, view.agreed.ballot, place, chosen)), 1);
    expect(certaintyOf(after.agreed.scores[cellKey('django', 'admin')]!)).toBe(certainty);
    const { value, range } = scoreOn(after, after.agreed, 'django', criterion);
    expect(value).toBe(9);
    expect(range === null).toBe(certainty === 'exact');
  }
});
