import { expect, test } from 'vitest';
import { whyClosed } from '../../../../renderer/ballot/why-closed.ts';
import { handIn, reveal, voteAgain } from '../../../../shared/decision/edits/ballots.ts';
import { setField } from '../../../../shared/decision/edits/rows.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { viewRound } from '../../../../shared/decision/view.ts';
import { after, at, blindDecision, scoreBoth } from '../../decision/blind.ts';

const why = (state: DecisionState, participant = 'ada') => whyClosed(state, viewRound(state, 1), participant);

test('says why a turn cannot begin, and nothing where it can', () => {
  const fresh = blindDecision();
  expect(why(fresh)).toBeNull();
  expect(why(fresh, 'nobody')).toBe('person');
  expect(why(fresh, 'dan')).toBe('vote');
  expect(why(blindDecision({ option: [] }))).toBe('scores');
  const scored = after(fresh, 'ada', scoreBoth('ada', 'admin', [9, 3]));
  const isIn = after(scored, 'ada', (state) => handIn(state, 1, 'ada', at));
  expect(why(isIn)).toBe('handed-in');
  const open = after(isIn, null, (state) => reveal(state, 1, at));
  expect(why(open)).toBe('revealed');
  const again = after(open, null, (state) => voteAgain(state, 1, ['admin'], at));
  expect(why(again)).toBeNull();
  expect(why(after(again, 'ada', (state) => handIn(state, 1, 'ada', at)))).toBe('handed-in');
  expect(why(after(open, null, (state) => setField(state, 'round', '1', 'closedAt', at)))).toBe('round');
});
