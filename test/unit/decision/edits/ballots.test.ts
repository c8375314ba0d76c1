import { describe, expect, test } from 'vitest';
import {
  discardBallot,
  handIn,
  keepPrevious,
  reveal,
  setDiscussionNote,
  takeOverBallot,
  voteAgain,
} from '../../../../shared/decision/edits/ballots.ts';
import { setScoreNote } from '../../../../shared/decision/edits/score.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { after, at, blindDecision, scoreBoth } from '../blind.ts';
import { edited } from './undone.ts';

const later = '2026-03-02T10:00:00.000Z';
const scoreOf = (state: DecisionState, ballot: string, option = 'django', criterion = 'admin') =>
  state.score[`1/${ballot}/${criterion}/${option}`];

function voted(): DecisionState {
  const scored = after(blindDecision(), 'ada', scoreBoth('ada', 'admin', [9, 3]));
  const noted = after(scored, 'ada', (state) =>
    setScoreNote(state, state.ballot['1/ada']!, { criterion: 'admin', option: 'django' }, 'Built in.'),
  );
  const both = after(noted, 'ben', scoreBoth('ben', 'admin', [4, 6]));
  return after(both, 'ada', (state) => handIn(state, 1, 'ada', at));
}

const revealed = (): DecisionState => after(voted(), null, (state) => reveal(state, 1, at));
const again = (): DecisionState => after(revealed(), null, (state) => voteAgain(state, 1, ['admin'], later));

describe('handing in and revealing', () => {
  test('also a ballot without any entry can be handed in', () => {
    const state = edited(blindDecision(), handIn(blindDecision(), 1, 'cleo', at));
    expect(state.ballot['1/cleo']).toEqual({
      round: 1,
      key: 'cleo',
      method: 'swing',
      handedInAt: at,
      revealedAt: null,
    });
  });

  test('only what was handed in is revealed; the agreed ballot never is', () => {
    const state = edited(voted(), reveal(voted(), 1, later));
    expect(state.ballot['1/ada']).toMatchObject({ handedInAt: at, revealedAt: later });
    expect(state.ballot['1/ben']).toMatchObject({ handedInAt: null, revealedAt: null });
    expect(state.ballot['1/agreed']).toMatchObject({ handedInAt: null, revealedAt: null });
    expect(reveal(state, 1, later)).toEqual([]);
  });
});

describe('a second vote', () => {
  test('puts what was scored beside, asks the revealed ballots again and keeps notes', () => {
    const state = edited(revealed(), voteAgain(revealed(), 1, ['admin'], later));
    expect(state.discussion['1/admin']?.openSince).toBe(later);
    expect(state.ballot['1/ada']).toMatchObject({ handedInAt: null, revealedAt: at });
    expect(scoreOf(state, 'ada')).toMatchObject({ value: null, previous: 9, note: 'Built in.' });
    // Ben has not handed in his first vote: it is not touched.
    expect(scoreOf(state, 'ben')).toMatchObject({ value: 4, previous: null });
  });

  test('handed in, it leaves the first score where none was entered anew', () => {
    const scored = after(again(), 'ada', (state) => scoreBoth('ada', 'admin', [7, 3])(state).slice(0, 1));
    const state = edited(scored, handIn(scored, 1, 'ada', later));
    expect(scoreOf(state, 'ada')).toMatchObject({ value: 7, previous: 9 });
    expect(scoreOf(state, 'ada', 'nodejs')).toMatchObject({ value: 3, previous: null });
    expect(state.ballot['1/ada']?.handedInAt).toBe(later);
    const open = after(state, null, (now) => reveal(now, 1, later));
    expect(open.discussion['1/admin']?.openSince).toBeNull();
    expect(open.ballot['1/ada']?.revealedAt).toBe(at);
  });

  test('what was scored before can be kept for one ballot, and only on the criteria that are open', () => {
    const state = edited(again(), keepPrevious(again(), 1, 'ada'));
    expect(scoreOf(state, 'ada')).toMatchObject({ value: 9, previous: null });
    expect(keepPrevious(again(), 1, 'ben')).toEqual([]);
    expect(keepPrevious(revealed(), 1, 'ada')).toEqual([]);
  });
});

describe('taking out and taking over', () => {
  test('a ballot goes with all that is on it and nothing else', () => {
    const state = edited(voted(), discardBallot(voted(), 1, 'ada'));
    expect(Object.keys(state.score).filter((id) => id.startsWith('1/ada/'))).toEqual([]);
    expect(state.ballot['1/ada']).toBeUndefined();
    expect(scoreOf(state, 'ben')).toMatchObject({ value: 4 });
    expect(discardBallot(state, 1, 'ada')).toEqual([]);
  });

  test('a ballot of another copy takes the place of the one here; what only that copy has is left out', () => {
    const theirs = after(blindDecision(), 'ada', scoreBoth('ada', 'hiring', [1, 2]));
    const pair = { round: 1, ballot: 'ada', value: 3 };
    const strange = {
      ...theirs,
      score: {
        ...theirs.score,
        '1/ada/other/django': { ...scoreOf(theirs, 'ada', 'django', 'hiring')!, criterion: 'other' },
        '1/ada/hiring/other': { ...scoreOf(theirs, 'ada', 'django', 'hiring')!, option: 'other' },
        '1/ben/hiring/django': { ...scoreOf(theirs, 'ada', 'django', 'hiring')!, ballot: 'ben' },
      },
      comparison: {
        '1/ada/admin/hiring': { ...pair, first: 'admin', second: 'hiring' },
        '1/ada/admin/other': { ...pair, first: 'admin', second: 'other' },
      },
      groupComparison: { '1/ada/aside/other': { ...pair, first: 'aside', second: 'other' } },
      ballot: { ...theirs.ballot, '1/ada': { ...theirs.ballot['1/ada']!, revealedAt: at } },
    };
    const here = after(blindDecision(), 'ada', scoreBoth('ada', 'admin', [9, 3]));
    const state = edited(here, takeOverBallot(here, strange, 1, 'ada', later));
    expect(Object.keys(state.score).toSorted()).toEqual(['1/ada/hiring/django', '1/ada/hiring/nodejs']);
    expect(Object.keys(state.comparison)).toEqual(['1/ada/admin/hiring']);
    expect(state.groupComparison).toEqual({});
    expect(state.ballot['1/ada']).toMatchObject({ handedInAt: later, revealedAt: null });
    expect(takeOverBallot(here, strange, 1, 'cleo', later)).toEqual([]);
  });
});

test('a note of the discussion comes and goes, and is no second vote', () => {
  const state = edited(revealed(), setDiscussionNote(revealed(), 1, 'admin', 'Ben counts plug-ins.'));
  expect(state.discussion['1/admin']).toEqual({
    round: 1,
    criterion: 'admin',
    note: 'Ben counts plug-ins.',
    openSince: null,
  });
  expect(edited(state, setDiscussionNote(state, 1, 'admin', '')).discussion['1/admin']?.note).toBe('');
  expect(setDiscussionNote(revealed(), 1, 'admin', '')).toEqual([]);
});
