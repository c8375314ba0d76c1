import { describe, expect, it } from 'vitest';
import {
  addOptions,
  moveOption,
  setOptionAside,
  setOptionText,
  takeOptionIn,
} from '../../../../shared/decision/edits/options.ts';
import type { RoundView } from '../../../../shared/decision/view.ts';
import { smallDecision } from '../decisions.ts';
import { edited, numberedKeys, viewAfter } from './undone.ts';

const state = smallDecision();
const names = (view: RoundView): string[] => view.options.map((option) => option.name);

describe('options', () => {
  it('are added at the end in the order given', () => {
    const changes = addOptions(state, 1, ['Rails', 'Go'], numberedKeys());
    expect(names(viewAfter(state, changes))).toEqual(['Django', 'Node.js', 'Rails', 'Go']);
  });

  it('never share a key, also where none is given', () => {
    const view = viewAfter(state, addOptions(state, 1, ['Rails', 'Go']));
    expect(new Set(view.options.map((option) => option.key)).size).toBe(4);
  });

  it('are refused beyond twelve, and then nothing is added', () => {
    const many = Array.from({ length: 11 }, (_, index) => `Option ${index}`);
    expect(() => edited(state, addOptions(state, 1, many, numberedKeys()))).toThrow(/at most 12 options/);
  });

  it('are renamed and described', () => {
    expect(names(viewAfter(state, setOptionText(state, 1, 'django', 'name', 'Django 6')))[0]).toBe('Django 6');
    const described = viewAfter(state, setOptionText(state, 1, 'django', 'description', 'Batteries included'));
    expect(described.options[0]?.description).toBe('Batteries included');
  });

  it('taken out keep their scores and come back at the end', () => {
    const out = edited(state, setOptionAside(state, 1, 'django'));
    expect(viewAfter(state, setOptionAside(state, 1, 'django')).optionsAside.map((option) => option.key)).toContain(
      'django',
    );
    const view = viewAfter(out, takeOptionIn(out, 1, 'django'));
    expect(names(view)).toEqual(['Node.js', 'Django']);
    expect(view.agreed.scores['admin/django']?.value).toBe(9);
  });

  it('keep their colour wherever they stand, and nobody has it beside them', () => {
    const colours = (view: RoundView): (readonly [string, number])[] =>
      view.options.map(({ name, colour }) => [name, colour]);
    expect(colours(viewAfter(state, moveOption(state, 1, 'nodejs', 0)))).toEqual([
      ['Node.js', 1],
      ['Django', 0],
    ]);
    const out = edited(state, setOptionAside(state, 1, 'django'));
    expect(colours(viewAfter(out, takeOptionIn(out, 1, 'django')))).toEqual([
      ['Node.js', 1],
      ['Django', 0],
    ]);
    const taken = edited(out, addOptions(out, 1, ['Rails'], numberedKeys()));
    expect(colours(viewAfter(taken, takeOptionIn(taken, 1, 'django')))).toEqual([
      ['Node.js', 1],
      ['Rails', 0],
      ['Django', 2],
    ]);
  });

  it('are moved among those that are seen', () => {
    expect(names(viewAfter(state, moveOption(state, 1, 'nodejs', 0)))).toEqual(['Node.js', 'Django']);
    expect(moveOption(state, 1, 'nodejs', 1)).toEqual([]);
  });
});
