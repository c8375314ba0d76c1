import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../../shared/decision/changes.ts';
import { checkDecision } from '../../../../shared/decision/check.ts';
import { setCriterion } from '../../../../shared/decision/edits/criteria.ts';
import { putOutcome } from '../../../../shared/decision/edits/decide.ts';
import { addOptions } from '../../../../shared/decision/edits/options.ts';
import { addRow } from '../../../../shared/decision/edits/rows.ts';
import { plainScore, setScore } from '../../../../shared/decision/edits/score.ts';
import { agreedBallot } from '../../../../shared/decision/keys.ts';
import { settle, settleAll } from '../../../../shared/decision/merge/merge-decisions.ts';
import { MergeRefused } from '../../../../shared/decision/merge/merge-refused.ts';
import { rowsOf, stateFromRows, type DecisionState } from '../../../../shared/decision/state.ts';
import { emptyBallot } from '../../../../shared/decision/view.ts';
import { type Step, base, after, merged, keys, agreedOf } from './merged.ts';

describe('what is sound on each side and not together', () => {
  const names = (count: number, from: string) => Array.from({ length: count }, (_, index) => `${from} ${index}`);
  const keysFrom = (from: string) => {
    let count = 0;
    return () => `${from}-${(count += 1)}`;
  };
  // Two options are shown, so there is room for ten.
  const nine = after(base, (state) => addOptions(state, 1, names(9, 'Base'), keysFrom('base')));
  const withOption = (name: string, value: number): DecisionState =>
    after(
      nine,
      (state) => addOptions(state, 1, [name], () => name),
      (state) => setScore(state, agreedOf(state), { criterion: 'admin', option: name }, value),
      (state) => putOutcome(state, 1, { option: name }),
    );

  test('13 options: those that were added are asked about, with what stands on them', () => {
    const merge = merged(nine, withOption('rails', 7), withOption('phoenix', 8));
    expect(keys(merge)).toEqual(['option 1/phoenix', 'option 1/rails', 'outcome 1, option']);
    expect(merge.conflicts[0]?.problem).toContain('at most 12 options');
    expect(merge.state).toEqual(nine);
    const { state } = settle(merge, {
      'option 1/rails': 'theirs',
      'option 1/phoenix': 'theirs',
      'outcome 1, option': 'theirs',
    });
    expect(state).toEqual(withOption('phoenix', 8));
    expect(() => settle(merge, { 'option 1/rails': 'ours', 'option 1/phoenix': 'theirs' })).toThrow(
      /does not fit together.*12 options/,
    );
    expect(() => settle(merge, { 'option 1/rails': 'base', 'outcome 1, option': 'ours' })).toThrow(MergeRefused);
  });

  const point = { round: 1, criterion: 'admin', key: 'middle', score: 7, value: 0.9 };
  const withPoint = applyChanges(base, [{ kind: 'add', entity: 'valuePoint', id: '1/admin/middle', row: point }]);
  const scale =
    (highest: number): Step =>
    (state) =>
      setCriterion(state, 1, 'admin', 'scaleHighest', highest);

  test('a point outside of the scale that the other side changed', () => {
    const merge = merged(base, after(base, scale(5)), withPoint);
    expect(keys(merge)).toEqual(['criterion 1/admin, scaleHighest', 'valuePoint 1/admin/middle']);
    expect(merge.state).toEqual(base);
    expect(
      settle(merge, { 'valuePoint 1/admin/middle': 'theirs', 'criterion 1/admin, scaleHighest': 'theirs' }).state,
    ).toEqual(withPoint);
  });

  test('more scores than a round can keep: sealed ones are asked about without opening their ballot', () => {
    const criteria = Array.from({ length: 60 }, (_, index) => ({
      ...base.criterion['1/admin']!,
      key: `criterion-${index}`,
    }));
    const options = Array.from({ length: 333 }, (_, index) => ({ ...base.option['1/both']!, key: `option-${index}` }));
    const scoreRow = (ballot: string, criterion: string, option: string) => ({
      round: 1,
      ballot,
      criterion,
      option,
      value: 7,
      ...plainScore,
      note: '',
    });
    const agreedScores = criteria.flatMap((criterion) =>
      options.map((option) => scoreRow(agreedBallot, criterion.key, option.key)),
    );
    const rows = stateFromRows({
      ballot: [agreedBallot, 'ada', 'ben'].map((person) => emptyBallot(1, person)),
      criterion: criteria,
      option: options,
      score: agreedScores,
    });
    const full: DecisionState = {
      ...base,
      criterion: { ...rows.criterion },
      option: { ...rows.option },
      score: rows.score,
      effect: {},
      ballot: rows.ballot,
    };
    const voted = (person: string): DecisionState =>
      applyChanges(
        full,
        criteria.slice(0, 15).map(({ key: criterion }) => addRow('score', scoreRow(person, criterion, 'option-0'))),
      );
    const merge = merged(full, voted('ada'), voted('ben'));
    expect(keys(merge)).toEqual(['ballot 1/ada', 'ballot 1/ben']);
    expect(rowsOf(merge.state, 'score')).toEqual(rowsOf(full, 'score'));
    const settled = settle(merge, { 'ballot 1/ada': 'ours', 'ballot 1/ben': 'ours' });
    expect(settled.state.score).toEqual(voted('ada').score);
  });

  test('what fits what was held and not what was chosen is asked about in turn', () => {
    const merge = merged(base, after(base, scale(5)), after(withPoint, scale(8)));
    expect(keys(merge)).toEqual(['criterion 1/admin, scaleHighest']);
    expect(merge.state.valuePoint['1/admin/middle']).toEqual(point);
    const settled = settle(merge, { 'criterion 1/admin, scaleHighest': 'ours' });
    expect(keys(settled)).toEqual(['valuePoint 1/admin/middle']);
    expect(() => checkDecision(settled.state)).not.toThrow();
    expect(settleAll(merge, 'ours').state).toEqual(after(base, scale(5)));
  });
});
