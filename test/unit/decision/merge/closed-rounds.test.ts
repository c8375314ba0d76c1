import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../../shared/decision/changes.ts';
import { closeRound } from '../../../../shared/decision/edits/decide.ts';
import { setTitle } from '../../../../shared/decision/edits/frame.ts';
import { settle, settleAll } from '../../../../shared/decision/merge/merge-decisions.ts';
import { at } from '../blind.ts';
import { type Step, after, merged, keys, score, note, cell, scored } from './merged.ts';

describe('a closed round', () => {
  const close =
    (instant: string): Step =>
    (state) =>
      closeRound(state, 1, instant);
  const closed = after(scored, close(at));

  test('that one side closed stands, and what the other did in it is told', () => {
    const theirs = after(scored, score(9), (state) => setTitle(state, 'New title'));
    for (const merge of [merged(scored, closed, theirs), merged(scored, theirs, closed)]) {
      expect(merge.conflicts).toMatchObject([{ id: cell, why: 'closed-round', isFinal: true }]);
      expect(merge.state).toEqual(after(closed, (state) => setTitle(state, 'New title')));
    }
    const merge = merged(scored, closed, theirs);
    const [conflict = ''] = keys(merge);
    expect(() => settle(merge, { [conflict]: 'theirs' })).toThrow(/closed round never changes/);
    expect(settle(merge, { [conflict]: 'ours' }).conflicts).toEqual([]);
  });

  test('that both closed with different content is one question', () => {
    const [ours, theirs] = [after(scored, score(6), close(at)), after(scored, score(7), note('Yes.'), close(at))];
    const merge = merged(scored, ours, theirs);
    expect(keys(merge)).toEqual(['round 1']);
    expect(() => settle(merge, { 'round 1': 'base' })).toThrow(/Choose one of the two/);
    expect(merge.state).toEqual(scored);
    expect(settleAll(merge, 'ours').state).toEqual(ours);
    expect(settleAll(merge, 'theirs').state).toEqual(theirs);
  });

  test('of the base stays as it is there', () => {
    const forged = applyChanges(closed, [
      { kind: 'set', entity: 'score', id: cell, field: 'value', before: 5, after: 9 },
    ]);
    for (const merge of [
      merged(closed, forged, closed),
      merged(closed, closed, forged),
      merged(closed, forged, forged),
    ]) {
      expect(merge.state).toEqual(closed);
      expect(settleAll(merge, 'ours').state).toEqual(closed);
      expect(settleAll(merge, 'theirs').state).toEqual(closed);
    }
    expect(merged(closed, forged, closed).conflicts).toMatchObject([{ id: cell, isFinal: true, holds: 'base' }]);
  });
});
