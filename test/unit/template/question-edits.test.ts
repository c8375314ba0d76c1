import { describe, expect, test } from 'vitest';
import type { Change } from '../../../shared/decision/changes.ts';
import { editDecision } from '../../../shared/decision/edit.ts';
import type { DecisionState } from '../../../shared/decision/state.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import {
  addChoices,
  addEffect,
  addQuestions,
  dropOption,
  removeChoice,
  removeEffect,
  removeQuestion,
  setChoice,
  setEffect,
  setQuestion,
  setSuggestedSwing,
} from '../../../shared/template/question-edits.ts';
import { largeDecision } from '../electron/sample-decision.ts';

/** Keys in a row: k1, k2, … */
function keys(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `k${count}`;
  };
}

function edited(...edits: readonly ((state: DecisionState) => readonly Change[])[]): DecisionState {
  return edits.reduce((state, make) => editDecision(state, make(state)), largeDecision());
}

const yes = { round: 1, question: 'k1', choice: 'k2' };
const withQuestion = (state: DecisionState): readonly Change[] =>
  addQuestions(state, 1, ['Is it urgent?'], ['Yes', 'No'], keys());

describe('questions', () => {
  test('are added at the end with their answers, worded, extended and taken out with all that hangs on them', () => {
    const before = viewRound(largeDecision(), 1).questions;
    const state = edited(
      withQuestion,
      (now) => setQuestion(now, yes, 'text', 'How soon?'),
      (now) => setQuestion(now, yes, 'multiple', true),
      (now) => setChoice(now, yes, 'Today'),
      (now) => addChoices(now, yes, ['Never'], () => 'k9'),
      (now) => addEffect(now, yes, { kind: 'lean', option: 'django' }, 'k10'),
    );
    const added = viewRound(state, 1).questions.at(-1);
    expect(added?.question).toMatchObject({ key: 'k1', text: 'How soon?', multiple: true });
    expect(added?.choices.map(({ choice }) => choice.text)).toEqual(['Today', 'No', 'Never']);
    const without = editDecision(state, removeQuestion(state, yes));
    expect(viewRound(without, 1).questions).toEqual(before);
    expect(without.effect).toEqual(largeDecision().effect);
  });

  test('suggest in the order in which it was added; an answer goes with what it suggests', () => {
    const state = edited(
      withQuestion,
      (now) => addEffect(now, yes, { kind: 'swing', criterion: 'real-time' }, 'k10'),
      (now) => addEffect(now, yes, { kind: 'lean', option: null }, 'k11'),
      (now) => setEffect(now, now.effect['1/k1/k2/k10']!, 'swingChange', -20),
      (now) => setEffect(now, now.effect['1/k1/k2/k10']!, 'reason', 'It has to work now.'),
    );
    const effects = viewRound(state, 1).questions.at(-1)?.choices[0]?.effects;
    expect(effects).toMatchObject([
      { kind: 'swing', criterion: 'real-time', swingChange: -20, reason: 'It has to work now.' },
      { kind: 'lean', option: null, criterion: null },
    ]);
    const fewer = editDecision(state, removeEffect(state, state.effect['1/k1/k2/k10']!));
    expect(viewRound(fewer, 1).questions.at(-1)?.choices[0]?.effects).toHaveLength(1);
    const gone = editDecision(state, removeChoice(state, yes));
    expect(
      viewRound(gone, 1)
        .questions.at(-1)
        ?.choices.map(({ choice }) => choice.text),
    ).toEqual(['No']);
    expect(gone.effect).toEqual(largeDecision().effect);
  });
});

test('a suggested weight is set and taken back', () => {
  const state = edited((now) => setSuggestedSwing(now, 1, 'real-time', 12));
  expect(state.criterion['1/real-time']?.suggestedSwing).toBe(12);
  expect(editDecision(state, setSuggestedSwing(state, 1, 'real-time', null)).criterion['1/real-time']).toMatchObject({
    suggestedSwing: null,
  });
});

test('an option goes for good with the evidence about it and what speaks for it', () => {
  const state = edited((now) => dropOption(now, 1, 'django'));
  expect(state.option['1/django']).toBeUndefined();
  const before = Object.values(largeDecision().evidence);
  expect(Object.values(state.evidence)).toEqual(before.filter(({ option }) => option !== 'django'));
  expect(before.length).toBeGreaterThan(Object.values(state.evidence).length);
  expect(Object.values(state.effect).map(({ option }) => option)).not.toContain('django');
});
