import { expect, test } from 'vitest';
import { applyChanges, type Change } from '../../../../shared/decision/changes.ts';
import { closeRound } from '../../../../shared/decision/edits/decide.ts';
import { addOptions, setOptionText } from '../../../../shared/decision/edits/options.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { at } from '../blind.ts';
import { base, after, merged } from './merged.ts';

test('options that both sides added get colours of their own', () => {
  const add = (name: string): DecisionState => after(base, (state) => addOptions(state, 1, [name], () => name));
  const { state, conflicts } = merged(base, add('rails'), add('phoenix'));
  expect(conflicts).toEqual([]);
  expect(add('rails').option['1/rails']?.colour).toBe(2);
  expect([state.option['1/phoenix']?.colour, state.option['1/rails']?.colour]).toEqual([2, 3]);
});

test('options that share a colour in a copy already keep it', () => {
  const paint = (option: string, before: number, colour: number): Change => ({
    kind: 'set',
    entity: 'option',
    id: `1/${option}`,
    field: 'colour',
    before,
    after: colour,
  });
  const shared = applyChanges(base, [paint('nodejs', 1, 0)]);
  const ours = after(shared, (state) => addOptions(state, 1, ['Rails'], () => 'rails'));
  const theirs = after(shared, (state) => setOptionText(state, 1, 'django', 'name', 'Django 6'));
  expect(merged(shared, ours, theirs).state.option['1/nodejs']?.colour).toBe(0);
  // In a closed round even where neither copy has it so.
  const closed = after(shared, (state) => closeRound(state, 1, at));
  const forged = merged(
    closed,
    applyChanges(closed, [paint('nodejs', 0, 5)]),
    applyChanges(closed, [paint('nodejs', 0, 6)]),
  );
  expect(forged.state).toEqual(closed);
});
