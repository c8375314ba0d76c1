import { expect, test } from 'vitest';
import { missingCount, missingOnBallot } from '../../../../renderer/ballot/missing-on-ballot.ts';
import { viewBallot, viewRound } from '../../../../shared/decision/view.ts';
import { after, blindDecision, scoreBoth } from '../../decision/blind.ts';
import { smallRows } from '../../decision/decisions.ts';

function missing(state = blindDecision()) {
  return missingOnBallot(viewRound(state, 1), viewBallot(state, 1, 'ada'));
}

const named = (found: ReturnType<typeof missing>): readonly string[] =>
  found.map(({ criterion, options }) => `${criterion.key}: ${options.map(({ key }) => key).join(', ')}`);

test('every cell of an empty ballot is missing, whatever the agreed one has', () => {
  const state = blindDecision({ score: smallRows.score });
  expect(named(missing(state))).toEqual(['admin: django, nodejs', 'hiring: django, nodejs']);
  expect(missingCount(missing(state))).toBe(4);
});

test('what is scored is not missing, a zero neither', () => {
  const state = after(blindDecision(), 'ada', scoreBoth('ada', 'admin', [0, 3]));
  expect(named(missing(state))).toEqual(['hiring: django, nodejs']);
});
