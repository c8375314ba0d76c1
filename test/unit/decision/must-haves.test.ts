import { describe, expect, test } from 'vitest';
import { progressOf } from '../../../shared/decision/completeness.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { unverified } from '../../../shared/decision/must-haves.ts';
import { viewRound, type RoundView } from '../../../shared/decision/view.ts';
import { smallDecision, smallRows } from './decisions.ts';

const [admin, hiring] = smallRows.criterion as [Row<'criterion'>, Row<'criterion'>];

/** The admin panel is a must-have; both options are scored on it, and hiring is not. */
function viewWith(finding: readonly Row<'finding'>[]): RoundView {
  return viewRound(smallDecision({ criterion: [{ ...admin, mustHave: true }, hiring], finding }), 1);
}

const found = (option: string, verdict: Row<'finding'>['verdict']): Row<'finding'> => ({
  round: 1,
  criterion: 'admin',
  option,
  verdict,
  note: '',
});

describe('must-haves that nobody has verified', () => {
  test('are those without a finding and those with one that says so', () => {
    expect(unverified(viewWith([]))).toEqual([
      { option: 'django', criterion: 'admin' },
      { option: 'nodejs', criterion: 'admin' },
    ]);
    expect(unverified(viewWith([found('django', 'not-verified'), found('nodejs', 'fail')]))).toEqual([
      { option: 'django', criterion: 'admin' },
    ]);
    expect(unverified(viewWith([found('django', 'pass'), found('nodejs', 'fail')]))).toEqual([]);
  });

  test('keep the score step from being complete', () => {
    const score = (finding: readonly Row<'finding'>[]) =>
      progressOf(viewWith(finding), { ranked: true, recorded: true }).score;
    const unscored = ['Hiring, Django', 'Hiring, Node.js'];
    expect(score([found('django', 'pass')])).toEqual({
      done: 3,
      of: 6,
      missing: [...unscored, 'the finding on the must-have Admin panel, Node.js'],
      notLookedAt: 0,
    });
    expect(score([found('django', 'pass'), found('nodejs', 'fail')])).toMatchObject({
      done: 4,
      missing: unscored,
    });
  });
});
