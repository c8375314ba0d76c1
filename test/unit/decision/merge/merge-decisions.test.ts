import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../../shared/decision/changes.ts';
import { checkDecision } from '../../../../shared/decision/check.ts';
import { setCriterion } from '../../../../shared/decision/edits/criteria.ts';
import { addConsequences, removeConsequence, rewriteConsequence } from '../../../../shared/decision/edits/decide.ts';
import { addTags } from '../../../../shared/decision/edits/frame.ts';
import { addOptions, setOptionText } from '../../../../shared/decision/edits/options.ts';
import { setScore, setUncertainty } from '../../../../shared/decision/edits/score.ts';
import { mergeDecisions, settle, settleAll } from '../../../../shared/decision/merge/merge-decisions.ts';
import { MergeRefused } from '../../../../shared/decision/merge/merge-refused.ts';
import { relationOf } from '../../../../shared/decision/merge/relation.ts';
import { key, type Step, base, after, merged, keys, place, agreedOf, score, note, cell, scored } from './merged.ts';
import { withoutRow } from './random-edits.ts';

describe('a value', () => {
  test('that one side changed is taken, field by field', () => {
    const { state, conflicts } = merged(scored, after(scored, score(6)), after(scored, note('Ships with one.')));
    expect(conflicts).toEqual([]);
    expect(state.score[cell]).toMatchObject({ value: 6, note: 'Ships with one.' });
  });

  test('that both changed to the same is taken', () => {
    const { state, conflicts } = merged(scored, after(scored, score(6)), after(scored, score(6), note('Yes.')));
    expect(conflicts).toEqual([]);
    expect(state.score[cell]).toMatchObject({ value: 6, note: 'Yes.' });
  });

  test('that both changed differently is asked about and stays until it is settled', () => {
    const merge = merged(scored, after(scored, score(6)), after(scored, score(7), note('Yes.')));
    expect(merge.conflicts).toMatchObject([
      {
        entity: 'score',
        id: cell,
        fields: ['value'],
        why: 'both-changed',
        holds: 'base',
        base: { value: 5 },
        ours: { value: 6 },
        theirs: { value: 7 },
      },
    ]);
    expect(merge.state.score[cell]).toMatchObject({ value: 5, note: 'Yes.' });
    const [conflict = ''] = keys(merge);
    for (const [side, value] of [
      ['base', 5],
      ['ours', 6],
      ['theirs', 7],
    ] as const) {
      const settled = settle(merge, { [conflict]: side });
      expect(settled.conflicts).toEqual([]);
      expect(settled.settled).toMatchObject([{ key: conflict, holds: side }]);
      expect(settled.state.score[cell]?.value).toBe(value);
    }
  });

  test('comes with what belongs to it: a score with its range', () => {
    const ranged = after(base, score(5), (state) =>
      setUncertainty(state, agreedOf(state), place, { kind: 'range', lowest: 4, highest: 6 }),
    );
    const ours = after(ranged, (state) =>
      setUncertainty(state, agreedOf(state), place, { kind: 'range', lowest: 5, highest: 6 }),
    );
    const theirs = after(ranged, (state) => setScore(state, agreedOf(state), place, 4));
    const merge = merged(ranged, ours, theirs);
    expect(merge.conflicts).toMatchObject([{ fields: ['value', 'lowest'] }]);
    for (const side of ['ours', 'theirs'] as const)
      expect(() => checkDecision(settleAll(merge, side).state)).not.toThrow();
  });
});

test('the two ends of a scale are asked about as one', () => {
  const ours = after(base, (state) => setCriterion(state, 1, 'admin', 'scaleLowest', 1));
  const theirs = after(base, (state) => setCriterion(state, 1, 'admin', 'scaleHighest', 5));
  expect(merged(base, ours, theirs).conflicts).toMatchObject([
    {
      fields: ['scaleLowest', 'scaleHighest'],
      base: { scaleLowest: 0, scaleHighest: 10 },
      ours: { scaleLowest: 1 },
      theirs: { scaleHighest: 5 },
    },
  ]);
});

describe('a row', () => {
  const tagged = after(base, (state) => addConsequences(state, 1, 'good', ['One system'], 'one'));

  test('that one side added or took out is added or taken out', () => {
    const { state, conflicts } = merged(
      tagged,
      after(tagged, (before) => addTags(before, ['web'])),
      after(tagged, (before) => removeConsequence(before, 1, 'one')),
    );
    expect(conflicts).toEqual([]);
    expect(Object.keys(state.tag)).toEqual(['backend', 'web']);
    expect(state.consequence).toEqual({});
  });

  test('that both added is asked about where it differs', () => {
    const add =
      (text: string): Step =>
      (state) =>
        addConsequences(state, 1, 'bad', [text], 'two');
    const merge = merged(tagged, after(tagged, add('Slow')), after(tagged, add('Dear')));
    expect(merge.conflicts).toMatchObject([{ id: '1/two', fields: ['text'], why: 'both-added', base: null }]);
    expect(settleAll(merge, 'theirs').state.consequence['1/two']?.text).toBe('Dear');
    expect(() => settle(merge, { [keys(merge)[0] ?? '']: 'base' })).toThrow(MergeRefused);
  });

  test('that one side took out and the other changed stays until it is settled', () => {
    const merge = merged(
      tagged,
      after(tagged, (state) => removeConsequence(state, 1, 'one')),
      after(tagged, (state) => rewriteConsequence(state, 1, 'one', 'One system for all')),
    );
    expect(merge.conflicts).toMatchObject([{ id: '1/one', fields: [], why: 'removed-and-changed', ours: null }]);
    expect(merge.state.consequence['1/one']?.text).toBe('One system');
    expect(settleAll(merge, 'ours').state.consequence).toEqual({});
    expect(settleAll(merge, 'theirs').state.consequence['1/one']?.text).toBe('One system for all');
  });

  test('that one side took out stays as long as something new of the other stands on it', () => {
    const taken = applyChanges(scored, withoutRow(scored, 'option', '1/nodejs'));
    const other = after(scored, (state) =>
      setScore(state, agreedOf(state), { criterion: 'hiring', option: 'nodejs' }, 8),
    );
    const merge = merged(scored, taken, other);
    expect(merge.conflicts).toMatchObject([{ entity: 'option', id: '1/nodejs', why: 'still-needed' }]);
    expect(merge.state.score['1/agreed/hiring/nodejs']?.value).toBe(8);
    const ours = settleAll(merge, 'ours').state;
    expect([ours.option['1/nodejs'], ours.score['1/agreed/hiring/nodejs']]).toEqual([undefined, undefined]);
    expect(settleAll(merge, 'theirs').state).toEqual(other);
    expect(settle(merge, { [keys(merge)[0] ?? '']: 'base' }).state).toEqual(other);
  });
});

describe('without a base', () => {
  test('every difference is asked about, and a row brings along what stands on it', () => {
    const ours = after(
      scored,
      (state) => addOptions(state, 1, ['Rails'], () => 'rails'),
      (state) => setScore(state, agreedOf(state), { criterion: 'admin', option: 'rails' }, 4),
    );
    const theirs = after(scored, (state) => setOptionText(state, 1, 'django', 'name', 'Django 6'));
    const merge = merged(null, ours, theirs);
    expect(merge.conflicts.map((conflict) => [conflict.key, conflict.why])).toEqual([
      ['option 1/django, name', 'no-base'],
      ['option 1/rails', 'no-base'],
    ]);
    expect([ours, theirs]).toContainEqual(merge.state);
    expect(settle(merge, { 'option 1/django, name': 'theirs', 'option 1/rails': 'ours' }).state).toEqual(
      after(ours, (state) => setOptionText(state, 1, 'django', 'name', 'Django 6')),
    );
    expect(() => settle(merge, { 'option 1/rails': 'base' })).toThrow(/is not known/);
  });
});

test('copies of different decisions are refused', () => {
  const other = { key: 'other', state: base };
  expect(() => mergeDecisions(null, { key, state: base }, other)).toThrow(/different decisions/);
  expect(() => mergeDecisions(other, { key, state: base }, { key, state: base })).toThrow(/different decisions/);
  expect(relationOf(null, { key, state: base }, other)).toBe('unrelated');
});
