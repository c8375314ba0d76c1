import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../shared/decision/changes.ts';
import { scoreOn } from '../../../shared/decision/ballot-scores.ts';
import { editDecision } from '../../../shared/decision/edit.ts';
import { EditRefused } from '../../../shared/decision/edit-refused.ts';
import { setCriterion } from '../../../shared/decision/edits/criteria.ts';
import { setScore, setUncertainty } from '../../../shared/decision/edits/score.ts';
import { addValuePoint, moveValuePoint, straightenValues } from '../../../shared/decision/edits/value-points.ts';
import { scaleOf } from '../../../shared/decision/evaluation-input.ts';
import type { DecisionState } from '../../../shared/decision/state.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { checkScale } from '../../../shared/evaluation/values.ts';
import { smallDecision } from './decisions.ts';

/** The message of the refusal; null where the edit is made. */
function refusalOf(state: DecisionState, changes: readonly Change[]): string | null {
  try {
    editDecision(state, changes);
    return null;
  } catch (error) {
    if (error instanceof EditRefused) return error.message;
    throw error;
  }
}

const add = (state: DecisionState, score: number, value: number, key: string): DecisionState =>
  editDecision(state, addValuePoint(state, 1, 'hiring', { score, value }, key));

describe('the value function of a criterion', () => {
  const small = smallDecision();
  const bent = add(add(small, 3, 0.6, 'a'), 7, 0.9, 'b');

  test('has its points strictly inside the scale', () => {
    for (const score of [0, 10, -1, 11])
      expect(refusalOf(small, addValuePoint(small, 1, 'hiring', { score, value: 0.5 }, 'c'))).toContain(
        `“Hiring” has a point at ${score}, which is not inside the scale from 0 to 10`,
      );
    expect(refusalOf(bent, moveValuePoint(bent, 1, 'hiring', 'b', { score: 10 }))).toContain('at 10');
  });

  test('has no two points at the same score', () => {
    expect(refusalOf(bent, moveValuePoint(bent, 1, 'hiring', 'b', { score: 3 }))).toContain('two points at 3');
    // On another criterion it is another function.
    expect(refusalOf(bent, addValuePoint(bent, 1, 'admin', { score: 3, value: 0.2 }, 'a'))).toBeNull();
  });

  test('refuses a scale that would leave a point outside, and goes with one that does not', () => {
    expect(refusalOf(bent, setCriterion(bent, 1, 'hiring', 'scaleHighest', 7))).toContain('at 7');
    expect(refusalOf(bent, setCriterion(bent, 1, 'hiring', 'scaleLowest', 4))).toContain('at 3');
    expect(refusalOf(bent, setCriterion(bent, 1, 'hiring', 'scaleHighest', 8))).toBeNull();
    const straight = editDecision(bent, straightenValues(bent, 1, 'hiring'));
    expect(refusalOf(straight, setCriterion(straight, 1, 'hiring', 'scaleHighest', 7))).toBeNull();
  });

  test('can be evaluated whatever edits were made on it', () => {
    const number = fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double({ min: -2, max: 12, noNaN: true }));
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    const key = fc.constantFrom('a', 'b', 'c');
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), key, score: number, value }),
      fc.record({ kind: fc.constant('move' as const), key, score: number, value }),
      fc.record({ kind: fc.constantFrom('scaleLowest' as const, 'scaleHighest' as const), key, score: number, value }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let state = smallDecision();
        for (const { kind, key: point, score, value: worth } of edits) {
          const isThere = state.valuePoint[`1/hiring/${point}`] !== undefined;
          if (isThere === (kind === 'add')) continue;
          const changes =
            kind === 'add'
              ? addValuePoint(state, 1, 'hiring', { score, value: worth }, point)
              : kind === 'move'
                ? moveValuePoint(state, 1, 'hiring', point, { score, value: worth })
                : setCriterion(state, 1, 'hiring', kind, score);
          if (refusalOf(state, changes) === null) state = editDecision(state, changes);
        }
        const view = viewRound(state, 1);
        for (const criterion of view.criteria) expect(() => checkScale(scaleOf(view, criterion))).not.toThrow();
      }),
    );
  });
});

describe('the range of a score', () => {
  const small = smallDecision();
  const { ballot } = viewRound(small, 1).agreed;
  const cell = { criterion: 'admin', option: 'django' };
  const range = (lowest: number, highest: number) => ({ kind: 'range', lowest, highest }) as const;

  test('holds the score', () => {
    expect(refusalOf(small, setUncertainty(small, ballot, cell, range(7, 10)))).toBeNull();
    expect(refusalOf(small, setUncertainty(small, ballot, cell, range(9.5, 10)))).toContain(
      '9.5 is above the score itself (9)',
    );
    expect(refusalOf(small, setUncertainty(small, ballot, cell, range(7, 8)))).toContain(
      '8 is below the score itself (9)',
    );
  });

  test('has two ends, and a score between them', () => {
    const [change] = setUncertainty(small, ballot, cell, range(7, 10));
    expect(refusalOf(small, [change!])).toContain('a range has two ends');
    const unscored = { criterion: 'hiring', option: 'django' };
    expect(refusalOf(small, setUncertainty(small, ballot, unscored, range(3, 5)))).toContain('needs its likely score');
  });

  test('widens to a new score, and goes with the score that is taken back', () => {
    const wide = editDecision(small, setUncertainty(small, ballot, cell, range(7, 10)));
    const lower = editDecision(wide, setScore(wide, ballot, cell, 5));
    const view = viewRound(lower, 1);
    expect(scoreOn(view, view.agreed, 'django', view.criteria[0]!)).toMatchObject({ value: 5, range: [5, 10] });
    const cleared = editDecision(lower, setScore(lower, ballot, cell, null));
    expect(cleared.score['1/agreed/admin/django']).toMatchObject({ value: null, lowest: null, highest: null });
  });
});
