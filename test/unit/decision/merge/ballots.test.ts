import { describe, expect, test } from 'vitest';
import { discardBallot, voteAgain } from '../../../../shared/decision/edits/ballots.ts';
import { closeRound } from '../../../../shared/decision/edits/decide.ts';
import { setContext, setTitle } from '../../../../shared/decision/edits/frame.ts';
import { setArchived } from '../../../../shared/decision/edits/lifecycle.ts';
import { addParticipants, removeParticipant } from '../../../../shared/decision/edits/participants.ts';
import { forParticipant } from '../../../../shared/decision/for-others.ts';
import { conflictInWords } from '../../../../shared/decision/merge/conflict-words.ts';
import { settleAll } from '../../../../shared/decision/merge/merge-decisions.ts';
import { sameState } from '../../../../shared/decision/merge/rows.ts';
import { rowsOf, type DecisionState } from '../../../../shared/decision/state.ts';
import { at, scoreBoth } from '../blind.ts';
import { base, after, merged, keys, score, note, cell, revealed, asFile, handedIn } from './merged.ts';

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

  test('is not the ballot of somebody it does not know', () => {
    const ours = after(
      base,
      (state) => addParticipants(state, 1, ['Eve'], 'consulted', () => 'eve'),
      scoreBoth('eve', 'admin', [1, 2]),
    );
    const theirs = after(base, (state) => setTitle(state, 'New'));
    expect(settleAll(merged(null, ours, theirs), 'theirs').state).toEqual(theirs);
    expect(merged(base, ours, theirs).state).toEqual(after(ours, (state) => setTitle(state, 'New')));
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
