import { describe, expect, test } from 'vitest';
import { editDecision, isWall } from '../../../../shared/decision/edit.ts';
import { closeRound, putOutcome } from '../../../../shared/decision/edits/decide.ts';
import { confirmCarried } from '../../../../shared/decision/edits/looked-at.ts';
import { dropRound, openNextRound } from '../../../../shared/decision/edits/next-round.ts';
import { setScore, setScoreNote } from '../../../../shared/decision/edits/score.ts';
import { enterOrder, enterWeights } from '../../../../shared/decision/edits/weigh.ts';
import { evaluationInput } from '../../../../shared/decision/evaluation-input.ts';
import { rowsOf, type DecisionState } from '../../../../shared/decision/state.ts';
import { emptyBallot, viewRound } from '../../../../shared/decision/view.ts';
import { evaluate } from '../../../../shared/evaluation/evaluate.ts';
import { smallDecision } from '../decisions.ts';
import { votedState, type VotedBallot } from '../voted.ts';

const at = '2027-03-01T09:00:00.000Z';
const agreed = emptyBallot(2, 'agreed');
const hiringOfDjango = { criterion: 'hiring', option: 'django' };
const adminOfDjango = { criterion: 'admin', option: 'django' };

function closed(state: DecisionState): DecisionState {
  return editDecision(state, closeRound(state, 1, at));
}

/** Round 2, opened on what a closed round 1 ended with. */
function opened(state: DecisionState = smallDecision()): DecisionState {
  const first = closed(state);
  return editDecision(first, openNextRound(first, { at, seed: 9 }));
}

const totalsOf = (state: DecisionState, round: number): readonly (number | null)[] => {
  const evaluation = evaluate(evaluationInput(viewRound(state, round)));
  return 'options' in evaluation ? evaluation.options.map(({ total }) => total) : [];
};

describe('opening the next round', () => {
  test('takes over what is compared as it is, and marks what was judged', () => {
    const state = opened();
    const [first, second] = [viewRound(state, 1), viewRound(state, 2)];
    const renumbered = (rows: readonly object[]) => rows.map((row) => ({ ...row, round: 2 }));
    expect(second.options).toEqual(renumbered(first.options));
    expect(second.optionsAside).toEqual(renumbered(first.optionsAside));
    expect(second.criteria).toEqual(renumbered(first.criteria));
    expect(second.participants).toEqual(renumbered(first.participants));
    expect(Object.values(second.agreed.scores)).toEqual(renumbered(Object.values(first.agreed.scores)));
    expect(second.round).toEqual({ ...first.round, round: 2, openedAt: at, closedAt: null, seed: 9 });
    expect([...second.carried].toSorted()).toEqual([
      'score:agreed:admin:django',
      'score:agreed:admin:nodejs',
      'weight:agreed:admin',
      'weight:agreed:hiring',
    ]);
  });

  test('begins with the old ranking, also where that was derived from ballots', () => {
    const ballots: VotedBallot[] = [
      { key: 'ada', swings: { admin: 100, hiring: 50 }, scores: fullScores(9, 3, 4, 8) },
      { key: 'ben', swings: { admin: 30, hiring: 100 }, scores: fullScores(7, 5, 2, 6) },
      { key: 'cem', swings: { admin: 80, hiring: 80 }, scores: fullScores(8, 1, 4, 4) },
    ];
    const state = opened(votedState(ballots));
    expect(totalsOf(state, 1)).not.toContain(null);
    totalsOf(state, 2).forEach((total, index) => expect(total).toBeCloseTo(totalsOf(state, 1)[index] ?? NaN, 12));
    expect(viewRound(state, 2).ballots).toEqual([]);
    expect(state.score['2/ada/admin/django']).toMatchObject({ value: 9 });
    expect(state.ballot['2/ada']).toMatchObject({ handedInAt: null, revealedAt: null });
  });

  test('leaves behind what was never revealed', () => {
    const state = opened(votedState([{ key: 'ada', scores: { 'admin/django': 9 }, hidden: true }]));
    expect(rowsOf(state, 'ballot').filter(({ round }) => round === 2)).toEqual([agreed]);
    expect(rowsOf(state, 'score').filter(({ round }) => round === 2)).toEqual([]);
  });

  test('needs the last round closed, and is a wall for undo', () => {
    expect(() => openNextRound(smallDecision(), { at, seed: 1 })).toThrow('Round 1 is still open');
    expect(isWall(openNextRound(closed(smallDecision()), { at, seed: 1 }))).toBe(true);
  });
});

describe('what was taken over', () => {
  test('counts as looked at once it is changed, entered alike or confirmed', () => {
    let state = opened();
    state = editDecision(state, setScore(state, agreed, adminOfDjango, 5));
    expect(viewRound(state, 2).carried).not.toContain('score:agreed:admin:django');
    const same = setScore(state, agreed, { criterion: 'admin', option: 'nodejs' }, 3);
    expect(same).toHaveLength(1);
    state = editDecision(state, same);
    state = editDecision(state, enterWeights(state, agreed, 'swing', [{ criterion: 'admin', value: 100 }]));
    expect([...viewRound(state, 2).carried]).toEqual(['weight:agreed:hiring']);
    state = editDecision(state, confirmCarried(state, 2, 'all'));
    expect(viewRound(state, 2).carried.size).toBe(0);
  });

  test('a new entry was never taken over, and an order marks as looked at only what moved', () => {
    let state = opened();
    const before = viewRound(state, 2).carried;
    state = editDecision(state, setScore(state, agreed, hiringOfDjango, 5));
    expect(viewRound(state, 2).carried).toEqual(before);
    const order = ['admin', 'hiring'].map((criterion) => ({ criterion, tied: false }));
    state = editDecision(state, enterOrder(state, agreed, order));
    const left = viewRound(state, 2).carried.size;
    expect(enterOrder(state, agreed, order)).toEqual([]);
    expect(left).toBe(2);
  });

  test('an agreed score gives way to new ballots until it is looked at', () => {
    const ballots: VotedBallot[] = [{ key: 'ada', swings: { admin: 1, hiring: 1 }, scores: fullScores(9, 3, 4, 8) }];
    let state = opened(votedState(ballots));
    const reveal = { ...state.ballot['2/ada']!, handedInAt: at, revealedAt: at };
    const moved = { ...state.score['2/ada/admin/django']!, value: 2 };
    state = {
      ...state,
      ballot: { ...state.ballot, '2/ada': reveal },
      score: { ...state.score, '2/ada/admin/django': moved },
    };
    const inputOf = (present: DecisionState) => evaluationInput(viewRound(present, 2));
    const scoreOf = (present: DecisionState) => JSON.stringify(inputOf(present));
    const looked = editDecision(state, setScoreNote(state, agreed, adminOfDjango, 'We stand by it.'));
    expect(scoreOf(state)).not.toBe(scoreOf(looked));
    expect(totalsOf(looked, 2)[0]).toBeGreaterThan(totalsOf(state, 2)[0] ?? NaN);
  });
});

describe('dropping a round', () => {
  test('leaves everything as it was before it was opened', () => {
    const first = closed(smallDecision());
    let state = editDecision(first, openNextRound(first, { at, seed: 9 }));
    state = editDecision(state, putOutcome(state, 2, { reason: 'Not yet.' }));
    expect(editDecision(state, dropRound(state))).toEqual(first);
  });

  test('is refused for the first round, and for a closed one', () => {
    expect(() => dropRound(smallDecision())).toThrow('it is the first');
    const second = opened();
    const both = editDecision(second, closeRound(second, 2, at));
    expect(() => dropRound(both)).toThrow('it is closed');
  });
});

function fullScores(adminDjango: number, adminNodejs: number, hiringDjango: number, hiringNodejs: number) {
  return {
    'admin/django': adminDjango,
    'admin/nodejs': adminNodejs,
    'hiring/django': hiringDjango,
    'hiring/nodejs': hiringNodejs,
  };
}
