import { describe, expect, it } from 'vitest';
import { suggestConsequences } from '../../../shared/decision/consequence-suggestions.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { agreedBallot } from '../../../shared/decision/keys.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { evaluated } from '../evaluation/matrices.ts';
import { smallDecision, smallRows } from './decisions.ts';
import { plainScore } from '../../../shared/decision/edits/score.ts';

function score(criterion: string, option: string, value: number | null) {
  return { round: 1, ballot: agreedBallot, criterion, option, value, ...plainScore, note: '' };
}

const scores = [
  score('admin', 'django', 9),
  score('admin', 'nodejs', 3),
  score('hiring', 'django', 6),
  score('hiring', 'nodejs', 8),
];

function suggestionsFor(option: string, rows: Parameters<typeof smallDecision>[0] = {}) {
  const view = viewRound(smallDecision({ score: scores, ...rows }), 1);
  return suggestConsequences(view, evaluated(evaluationInput(view)), option);
}

describe('suggested consequences', () => {
  it('are the largest contributions and the largest gaps, heaviest first', () => {
    expect(suggestionsFor('django')).toEqual({
      good: ['it does well on “Admin panel” (9 of 10)', 'it does well on “Hiring” (6 of 10)'],
      bad: ['Node.js would do better on “Hiring” (6 of 10, there 8 of 10)'],
    });
    expect(suggestionsFor('nodejs')).toEqual({
      good: ['it does well on “Hiring” (8 of 10)'],
      bad: ['Django would do better on “Admin panel” (3 of 10, there 9 of 10)'],
    });
  });

  it('never praise a must-have that failed, but name it', () => {
    const criterion = smallRows.criterion.map((row) => ({ ...row, mustHave: row.key === 'admin' }));
    const finding = [{ round: 1, criterion: 'admin', option: 'django', verdict: 'fail' as const, note: '' }];
    const { good, bad } = suggestionsFor('django', { criterion, finding });
    expect(good.join()).not.toContain('Admin panel');
    expect(bad[0]).toBe('it does not meet the must-have “Admin panel”');
  });

  it('leave out what is taken already, what has no weight and what is not scored', () => {
    const taken = {
      round: 1,
      key: 'c1',
      position: 1,
      kind: 'good' as const,
      text: 'it does well on “Hiring” (6 of 10)',
    };
    expect(suggestionsFor('django', { consequence: [taken] }).good).toEqual([
      'it does well on “Admin panel” (9 of 10)',
    ]);
    const weightless = smallRows.weight.map((row) => (row.criterion === 'hiring' ? { ...row, swing: 0 } : row));
    expect(suggestionsFor('django', { weight: weightless })).toEqual({
      good: ['it does well on “Admin panel” (9 of 10)'],
      bad: [],
    });
    const open = [...scores.slice(0, 2), score('hiring', 'django', null), score('hiring', 'nodejs', 8)];
    expect(suggestionsFor('django', { score: open }).bad).toEqual([]);
  });

  it('do not compare with an option that failed a must-have', () => {
    const criterion = smallRows.criterion.map((row) => ({ ...row, mustHave: true }));
    const finding = [{ round: 1, criterion: 'hiring', option: 'nodejs', verdict: 'fail' as const, note: '' }];
    expect(suggestionsFor('django', { criterion, finding }).bad).toEqual([]);
  });
});
