import { describe, expect, test } from 'vitest';
import { handIn, setDiscussionNote } from '../../../../shared/decision/edits/ballots.ts';
import { scoreBoth } from '../../decision/blind.ts';
import { now } from '../sample-decision.ts';
import { blindRound, id, type BlindRound } from './blind-round.ts';

const scoreOf = ({ whole }: BlindRound, ballot: string, option = 'django') =>
  whole().score[`1/${ballot}/admin/${option}`];

function revealed(): BlindRound {
  const here = blindRound();
  here.vote('ada', [9, 3]);
  here.vote('ben', [4, 6]);
  here.services.ballot.reveal({ id });
  return here;
}

describe('revealing', () => {
  test('opens what was handed in for all, and leaves the others sealed', () => {
    const here = blindRound();
    here.vote('ada', [9, 3]);
    here.edit('ben', scoreBoth('ben', 'admin', [4, 6]));
    here.services.ballot.reveal({ id });
    expect(here.whole().ballot['1/ada']?.revealedAt).toBe(now);
    expect(here.whole().ballot['1/ben']?.revealedAt).toBeNull();
    const { rows } = here.services.decision.read({ id });
    expect(new Set(rows['score']?.map((row) => row['ballot']))).toEqual(new Set(['ada']));
  });

  test('is not taken back by undo, and nothing of before is', () => {
    const here = revealed();
    expect(here.services.decision.undo({ id }).label).toBeNull();
    expect(here.services.decision.read({ id }).history).toEqual({ undo: null, redo: null });
  });

  test('of nothing changes nothing', () => {
    const here = blindRound();
    const before = here.whole();
    here.services.ballot.reveal({ id });
    expect(here.whole()).toEqual(before);
  });
});

describe('a second vote', () => {
  test('who did not score again, whether handed in or not, stands by what was scored before', () => {
    const here = revealed();
    here.services.ballot.voteAgain({ id, criteria: ['admin'] });
    expect(here.services.decision.read({ id }).rows['score']).toEqual([]);
    // Ada scores one of two again and hands in; Ben does not come back.
    here.edit('ada', (state) => scoreBoth('ada', 'admin', [7, 3])(state).slice(0, 1));
    here.vote('ada', [7, 5]);
    here.services.ballot.reveal({ id });
    expect(scoreOf(here, 'ada')).toMatchObject({ value: 7, previous: 9 });
    expect(scoreOf(here, 'ada', 'nodejs')).toMatchObject({ value: 5, previous: 3 });
    expect(scoreOf(here, 'ben')).toMatchObject({ value: 4, previous: null });
    expect(here.whole().discussion['1/admin']?.openSince).toBeNull();
  });

  test('handed in with a score missing is revealed all the same', () => {
    const here = revealed();
    here.services.ballot.voteAgain({ id, criteria: ['admin'] });
    here.vote('ada', [7, 3]);
    here.edit('ben', (state) => scoreBoth('ben', 'admin', [5, 6])(state).slice(0, 1));
    here.edit('ben', (state) => handIn(state, 1, 'ben', now));
    here.services.ballot.reveal({ id });
    expect(scoreOf(here, 'ben')).toMatchObject({ value: 5, previous: 4 });
    expect(scoreOf(here, 'ben', 'nodejs')).toMatchObject({ value: 6, previous: null });
  });
});

describe('taking back', () => {
  test('takes a ballot out unseen, and its participant can begin anew', () => {
    const here = blindRound();
    here.vote('ada', [9, 3]);
    expect(() => here.services.decision.read({ id, actor: 'ada' })).toThrow(
      expect.objectContaining({ code: 'turn-closed' }),
    );
    expect(here.services.ballot.discard({ id, participant: 'ada' })).toBeUndefined();
    const turn = here.services.decision.read({ id, actor: 'ada' });
    expect(turn.rows['score']).toEqual([]);
    expect(turn.history).toEqual({ undo: null, redo: null });
    expect(here.services.decision.undo({ id }).label).toBeNull();
  });

  test('of a ballot that is not handed in, or not begun, is refused: undo of the moderator would be stuck behind it', () => {
    const here = blindRound();
    here.edit(null, (state) => setDiscussionNote(state, 1, 'admin', 'Seen in a trial'), 'Note');
    here.edit('ada', scoreBoth('ada', 'admin', [9, 3]));
    const before = here.whole();
    for (const participant of ['ada', 'ben'])
      expect(() => here.services.ballot.discard({ id, participant })).toThrow(
        expect.objectContaining({ code: 'ballot-refused' }),
      );
    expect(here.whole()).toEqual(before);
    expect(here.services.decision.undo({ id }).label).toBe('Note');
  });

  test('is refused once everybody has seen it', () => {
    const here = revealed();
    const before = here.whole();
    expect(() => here.services.ballot.discard({ id, participant: 'ada' })).toThrow(
      expect.objectContaining({ code: 'ballot-refused' }),
    );
    expect(here.whole()).toEqual(before);
  });
});

test('a decision that is not there is refused', () => {
  const { services } = blindRound();
  for (const ask of [
    () => services.ballot.reveal({ id: 'gone' }),
    () => services.ballot.voteAgain({ id: 'gone', criteria: ['admin'] }),
    () => services.ballot.discard({ id: 'gone', participant: 'ada' }),
  ])
    expect(ask).toThrow(expect.objectContaining({ code: 'not-found' }));
});
