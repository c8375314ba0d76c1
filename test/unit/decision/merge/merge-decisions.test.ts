import { describe, expect, test } from 'vitest';
import { applyChanges, type Change } from '../../../../shared/decision/changes.ts';
import { checkDecision } from '../../../../shared/decision/check.ts';
import { readDecisionFile, writeDecisionFile } from '../../../../shared/decision/decision-file.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { discardBallot, handIn, reveal, voteAgain } from '../../../../shared/decision/edits/ballots.ts';
import { setCriterion } from '../../../../shared/decision/edits/criteria.ts';
import {
  addConsequences,
  closeRound,
  putOutcome,
  removeConsequence,
  rewriteConsequence,
} from '../../../../shared/decision/edits/decide.ts';
import { addTags, setContext, setTitle } from '../../../../shared/decision/edits/frame.ts';
import { setArchived } from '../../../../shared/decision/edits/lifecycle.ts';
import { addOptions, setOptionText } from '../../../../shared/decision/edits/options.ts';
import { removeParticipant } from '../../../../shared/decision/edits/participants.ts';
import { addRow } from '../../../../shared/decision/edits/rows.ts';
import { plainScore, setScore, setScoreNote, setUncertainty } from '../../../../shared/decision/edits/score.ts';
import { forParticipant } from '../../../../shared/decision/for-others.ts';
import { agreedBallot } from '../../../../shared/decision/keys.ts';
import { conflictInWords } from '../../../../shared/decision/merge/conflict-words.ts';
import {
  mergeDecisions,
  settle,
  settleAll,
  type DecisionMerge,
} from '../../../../shared/decision/merge/merge-decisions.ts';
import { MergeRefused } from '../../../../shared/decision/merge/merge-refused.ts';
import { relationOf } from '../../../../shared/decision/merge/relation.ts';
import { sameState } from '../../../../shared/decision/merge/rows.ts';
import { rowsOf, stateFromRows, type DecisionState } from '../../../../shared/decision/state.ts';
import { emptyBallot } from '../../../../shared/decision/view.ts';
import { at, blindDecision, scoreBoth } from '../blind.ts';
import { withoutRow } from './random-edits.ts';

const key = 'booking';
type Step = (state: DecisionState) => readonly Change[];

const base = blindDecision();
const after = (state: DecisionState, ...steps: readonly Step[]): DecisionState =>
  steps.reduce((before, step) => editDecision(before, step(before)), state);
const merged = (from: DecisionState | null, ours: DecisionState, theirs: DecisionState): DecisionMerge =>
  mergeDecisions(from && { key, state: from }, { key, state: ours }, { key, state: theirs });
const relation = (from: DecisionState | null, ours: DecisionState, theirs: DecisionState) =>
  relationOf(from && { key, state: from }, { key, state: ours }, { key, state: theirs });
/** A state as a file of it has it. */
const asFile = (state: DecisionState): DecisionState =>
  readDecisionFile(writeDecisionFile({ key, state }), 'file').state;
const keys = ({ conflicts }: DecisionMerge): readonly string[] => conflicts.map((conflict) => conflict.key);

const place = { criterion: 'admin', option: 'django' };
const agreedOf = (state: DecisionState) => state.ballot[`1/${agreedBallot}`] ?? emptyBallot(1, agreedBallot);
const score =
  (value: number): Step =>
  (state) =>
    setScore(state, agreedOf(state), place, value);
const note =
  (text: string): Step =>
  (state) =>
    setScoreNote(state, agreedOf(state), place, text);
const cell = '1/agreed/admin/django';
const scored = after(base, score(5));

const handedIn = (person: string, scores: readonly [number, number]): readonly Step[] => [
  scoreBoth(person, 'admin', scores),
  (state) => handIn(state, 1, person, at),
];
const revealed: Step = (state) => reveal(state, 1, at);

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

describe('what a file leaves out', () => {
  const library = after(
    base,
    ...handedIn('ada', [9, 3]),
    (state) => setArchived(state, at),
    (state) => removeParticipant(state, 1, 'dan'),
  );
  const file = asFile(library);
  const edited = after(file, (state) => setContext(state, 1, 'New words.'));

  test.each([
    ['with the file as base', file],
    ['without a base', null],
  ])('is not taken out, %s', (_, from) => {
    expect(rowsOf(file, 'score')).toEqual([]);
    const merge = settleAll(merged(from, library, edited), 'theirs');
    expect(merge.state).toEqual({ ...library, round: edited.round });
    expect(merge.settled.map(({ entity }) => entity)).toEqual(from ? [] : ['round']);
  });

  test('of a criterion that is voted on again neither', () => {
    const open = after(base, ...handedIn('ada', [9, 3]), revealed, (state) => voteAgain(state, 1, ['admin'], at));
    const before = after(base, ...handedIn('ada', [9, 3]), revealed);
    expect(rowsOf(asFile(open), 'score')).toEqual([]);
    const merge = merged(before, open, asFile(open));
    expect(merge.conflicts).toEqual([]);
    expect(merge.state).toEqual(open);
  });

  test('of a closed round neither', () => {
    const closed = after(library, (state) => closeRound(state, 1, at));
    const merge = merged(
      asFile(closed),
      closed,
      after(asFile(closed), (state) => setTitle(state, 'New')),
    );
    expect(merge.conflicts).toEqual([]);
    expect(merge.state.score).toEqual(library.score);
  });

  test('but a revealed ballot that is missing was taken out', () => {
    const open = after(base, ...handedIn('ada', [9, 3]), revealed);
    const merge = merged(
      open,
      open,
      after(open, (state) => discardBallot(state, 1, 'ada')),
    );
    expect(merge.conflicts).toEqual([]);
    expect([merge.state.ballot['1/ada'], rowsOf(merge.state, 'score')]).toEqual([undefined, []]);
  });
});

describe('ballots', () => {
  test('of different participants unite, also without a base', () => {
    const [ours, theirs] = [
      after(base, ...handedIn('ada', [9, 3]), revealed),
      after(base, ...handedIn('ben', [4, 6]), revealed),
    ];
    for (const from of [base, null]) {
      const { state, conflicts } = merged(from, ours, theirs);
      expect(conflicts).toEqual([]);
      expect(Object.keys(state.score).toSorted()).toEqual([
        '1/ada/admin/django',
        '1/ada/admin/nodejs',
        '1/ben/admin/django',
        '1/ben/admin/nodejs',
      ]);
    }
  });

  test('of one participant, sealed on a side, are one question that shows nothing of them', () => {
    const ours = after(base, ...handedIn('ada', [9, 3]));
    const theirs = after(base, ...handedIn('ada', [8, 3]), revealed);
    const merge = merged(base, ours, theirs);
    expect(keys(merge)).toEqual(['ballot 1/ada']);
    expect(merge.conflicts[0]?.why).toBe('sealed-ballot');
    expect(Object.values(conflictInWords(merge.copies, merge.conflicts[0]!)).join(' ')).not.toMatch(/[89]/);
    expect(merge.state).toEqual(base);
    expect(settleAll(merge, 'ours').state).toEqual(ours);
    expect(settleAll(merge, 'theirs').state).toEqual(theirs);
  });
});

describe('a copy that was sent to a participant', () => {
  const ballotOf = (state: DecisionState, person: string, scores: readonly [number, number]): DecisionState =>
    after(asFile(forParticipant(state, person)), ...handedIn(person, scores));
  const sent = ballotOf(base, 'ada', [9, 3]);

  test('decides about their ballot, whatever is there, and says nothing else', () => {
    const library = after(base, ...handedIn('ada', [1, 1]), ...handedIn('ben', [4, 6]), score(7));
    const returned = after(sent, (state) => setTitle(state, 'Mine'), score(1));
    for (const from of [base, null])
      for (const { state, conflicts } of [merged(from, library, returned), merged(from, returned, library)]) {
        expect(conflicts).toEqual([]);
        expect(state).toEqual(after(base, ...handedIn('ada', [9, 3]), ...handedIn('ben', [4, 6]), score(7)));
      }
  });

  test('that has nothing new on its ballot changes nothing', () => {
    const library = after(base, ...handedIn('ada', [1, 1]));
    expect(merged(base, library, asFile(forParticipant(base, 'ada'))).state).toEqual(library);
    expect(merged(sent, library, sent).state).toEqual(library);
  });

  test('is brought together with another one in what they were made from', () => {
    const other = ballotOf(base, 'ben', [4, 6]);
    const { state } = merged(base, sent, other);
    expect(sameState(state, after(base, ...handedIn('ada', [9, 3]), ...handedIn('ben', [4, 6])))).toBe(true);
    expect(() => merged(null, sent, other)).toThrow(/not known/);
  });

  test('is refused where the ballot is revealed, or its participant is gone', () => {
    const library = after(base, ...handedIn('ada', [1, 1]), revealed);
    expect(() => merged(base, library, sent)).toThrow(/ballot of ADA is revealed already/);
    expect(() =>
      merged(
        base,
        after(base, (state) => removeParticipant(state, 1, 'ada')),
        sent,
      ),
    ).toThrow(/has no vote/);
    // The same ballot once more says nothing.
    const same = after(base, ...handedIn('ada', [9, 3]), revealed);
    expect(merged(base, same, sent).state).toEqual(same);
  });

  test('merges with another copy of the same participant like any other', () => {
    const again = after(sent, scoreBoth('ada', 'hiring', [2, 2]));
    const { state, conflicts } = merged(
      sent,
      after(sent, scoreBoth('ada', 'hiring', [2, 2])),
      after(sent, note('Seen.')),
    );
    expect(conflicts).toEqual([]);
    expect(state.score['1/ada/hiring/django']).toEqual(again.score['1/ada/hiring/django']);
    expect(state.score[cell]?.note).toBe('Seen.');
  });
});

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

test('options that both sides added get colours of their own', () => {
  const add = (name: string): DecisionState => after(base, (state) => addOptions(state, 1, [name], () => name));
  const { state, conflicts } = merged(base, add('rails'), add('phoenix'));
  expect(conflicts).toEqual([]);
  expect(add('rails').option['1/rails']?.colour).toBe(2);
  expect([state.option['1/phoenix']?.colour, state.option['1/rails']?.colour]).toEqual([2, 3]);
});

test('copies of different decisions are refused', () => {
  const other = { key: 'other', state: base };
  expect(() => mergeDecisions(null, { key, state: base }, other)).toThrow(/different decisions/);
  expect(() => mergeDecisions(other, { key, state: base }, { key, state: base })).toThrow(/different decisions/);
  expect(relationOf(null, { key, state: base }, other)).toBe('unrelated');
});

describe('how a copy stands to ours', () => {
  const [six, seven] = [after(scored, score(6)), after(scored, score(7))];
  const sent = after(asFile(forParticipant(scored, 'ada')), ...handedIn('ada', [9, 3]));
  const library = after(scored, ...handedIn('ben', [4, 6]));
  test.each([
    ['same', relation(scored, six, six)],
    ['same', relation(null, library, asFile(library))],
    ['older', relation(scored, six, scored)],
    ['older', relation(asFile(library), after(library, score(6)), asFile(library))],
    ['newer', relation(scored, scored, six)],
    ['diverged', relation(scored, six, seven)],
    ['diverged', relation(scored, six, after(scored, note('Yes.')))],
    ['diverged', relation(null, scored, six)],
    ['newer', relation(scored, six, sent)],
    ['older', relation(scored, six, asFile(forParticipant(scored, 'ada')))],
    ['diverged', relation(scored, after(scored, ...handedIn('ada', [1, 1]), revealed), sent)],
  ])('%s', (expected, found) => {
    expect(found).toBe(expected);
  });
});

test('a conflict in words has the names that things have', () => {
  const ours = after(
    scored,
    score(6),
    (state) => putOutcome(state, 1, { option: 'django' }),
    (state) => setContext(state, 1, 'Ours'),
  );
  const theirs = after(
    scored,
    score(7),
    (state) => putOutcome(state, 1, { option: 'nodejs' }),
    (state) => setContext(state, 1, ''),
  );
  const merge = merged(scored, ours, theirs);
  expect(merge.conflicts.map((conflict) => conflictInWords(merge.copies, conflict))).toEqual([
    {
      place: 'round 1: context',
      why: 'Both sides changed it.',
      base: '“Operators and guests share one system.”',
      ours: '“Ours”',
      theirs: 'empty',
    },
    {
      place: 'round 1, score, “Admin panel”, “Django”, agreed ballot: value',
      why: 'Both sides changed it.',
      base: '5',
      ours: '6',
      theirs: '7',
    },
    {
      place: 'round 1, outcome: option',
      why: 'Both sides changed it.',
      base: 'nothing',
      ours: '“Django”',
      theirs: '“Node.js”',
    },
  ]);
});

test('long texts are shown where they differ', () => {
  const long = (end: string): DecisionState =>
    after(scored, (state) =>
      setContext(state, 1, `Operators and guests share one system,\nwhich is now ten years old and ${end} every day`),
    );
  const merge = merged(long('slow'), long('slower'), long('rather slow'));
  expect(conflictInWords(merge.copies, merge.conflicts[0]!)).toMatchObject({
    base: '“…ten years old and slow every day”',
    ours: '“…ten years old and slower every day”',
    theirs: '“…ten years old and rather slow every day”',
  });
});
