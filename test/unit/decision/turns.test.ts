import { expect, test } from 'vitest';
import { handIn, reveal, voteAgain } from '../../../shared/decision/edits/ballots.ts';
import type { DecisionState } from '../../../shared/decision/state.ts';
import { ballotStage, isSecondVote, viewInTurn } from '../../../shared/decision/turns.ts';
import { viewBallot, viewRound } from '../../../shared/decision/view.ts';
import { after, at, blindDecision, scoreBoth } from './blind.ts';

const stages = (state: DecisionState): readonly string[] =>
  ['ada', 'ben', 'cleo'].map((key) => ballotStage(state, 1, key));

test('a ballot goes from not begun to revealed, and back where a second vote asks for it', () => {
  let state = blindDecision();
  expect(stages(state)).toEqual(['not-begun', 'not-begun', 'not-begun']);
  state = after(state, 'ada', scoreBoth('ada', 'admin', [9, 3]));
  expect(stages(state)).toEqual(['in-progress', 'not-begun', 'not-begun']);
  state = after(state, 'ada', (now) => handIn(now, 1, 'ada', at));
  state = after(state, 'ben', (now) => handIn(now, 1, 'ben', at));
  expect(stages(state)).toEqual(['handed-in', 'handed-in', 'not-begun']);
  state = after(state, null, (now) => reveal(now, 1, at));
  expect(stages(state)).toEqual(['revealed', 'revealed', 'not-begun']);
  state = after(state, null, (now) => voteAgain(now, 1, ['admin'], at));
  expect(stages(state)).toEqual(['asked-again', 'asked-again', 'not-begun']);
  state = after(state, 'ada', (now) => handIn(now, 1, 'ada', at));
  expect(stages(state)).toEqual(['handed-in', 'asked-again', 'not-begun']);
  state = after(state, null, (now) => reveal(now, 1, at));
  expect(stages(state)).toEqual(['revealed', 'revealed', 'not-begun']);
});

test('a second vote is about its criteria alone, a first one about all', () => {
  let state = after(blindDecision(), 'ada', scoreBoth('ada', 'admin', [9, 3]));
  const inTurn = (key: string): readonly string[][] => {
    const view = viewInTurn(viewRound(state, 1), viewBallot(state, 1, key));
    return [view.criteria.map((row) => row.key), ...view.groups.map(({ criteria }) => criteria.map((row) => row.key))];
  };
  expect(inTurn('ada')).toEqual([
    ['admin', 'hiring'],
    ['admin', 'hiring'],
  ]);
  expect(isSecondVote(viewBallot(state, 1, 'ada'))).toBe(false);
  state = after(state, 'ada', (now) => handIn(now, 1, 'ada', at));
  state = after(state, null, (now) => reveal(now, 1, at));
  state = after(state, null, (now) => voteAgain(now, 1, ['hiring'], at));
  expect(inTurn('ada')).toEqual([['hiring'], ['hiring']]);
  expect(isSecondVote(viewBallot(state, 1, 'ada'))).toBe(true);
  // Who comes late votes for the first time.
  expect(inTurn('ben')[0]).toEqual(['admin', 'hiring']);
});
