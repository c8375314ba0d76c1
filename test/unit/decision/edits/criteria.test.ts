import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCriteria,
  moveCriterion,
  removeCriterion,
  restoreCriterion,
  setCriterion,
} from '../../../../shared/decision/edits/criteria.ts';
import { addGroups, moveGroup, removeGroup, renameGroup } from '../../../../shared/decision/edits/criterion-groups.ts';
import type { RoundView } from '../../../../shared/decision/view.ts';
import { smallDecision } from '../decisions.ts';
import { edited, numberedKeys, viewAfter } from './undone.ts';

const small = smallDecision();
const twoGroups = edited(
  small,
  addGroups(small, 1, ['People'], () => 'people'),
);
const state = edited(twoGroups, addCriteria(twoGroups, 1, 'people', ['Skills', 'Hiring market'], numberedKeys()));
const layout = (view: RoundView): Record<string, string[]> =>
  Object.fromEntries(view.groups.map(({ group, criteria }) => [group.key, criteria.map(({ key }) => key)]));

describe('criteria', () => {
  it('are added at the end of their group on the plain scale', () => {
    const view = viewAfter(
      state,
      addCriteria(state, 1, 'building', ['Speed'], () => 'speed'),
    );
    expect(layout(view).building).toEqual(['admin', 'hiring', 'speed']);
    expect(view.criteria.find(({ key }) => key === 'speed')).toMatchObject({
      scaleLowest: 0,
      scaleHighest: 10,
      scaleStep: 1,
      mustHave: false,
      suggestedSwing: null,
    });
  });

  it('are set field by field, and a scale without extent is refused', () => {
    expect(viewAfter(state, setCriterion(state, 1, 'admin', 'mustHave', true)).criteria[0]?.mustHave).toBe(true);
    expect(() => edited(state, setCriterion(state, 1, 'admin', 'scaleHighest', 0))).toThrow(/greater than the lowest/);
  });

  it('move within their group', () => {
    expect(layout(viewAfter(state, moveCriterion(state, 1, 'hiring', 'building', 0))).building).toEqual([
      'hiring',
      'admin',
    ]);
  });

  it('move to any place of another group', () => {
    const at = (index: number) => layout(viewAfter(state, moveCriterion(state, 1, 'admin', 'people', index)));
    expect(at(0)).toEqual({ building: ['hiring'], people: ['admin', 'new-1', 'new-2'] });
    expect(at(1)).toEqual({ building: ['hiring'], people: ['new-1', 'admin', 'new-2'] });
    expect(at(99)).toEqual({ building: ['hiring'], people: ['new-1', 'new-2', 'admin'] });
  });

  it('stand where they were put after any number of moves', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom('admin', 'hiring', 'new-1', 'new-2'), fc.boolean(), fc.nat(4)), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(moves, (list) => {
        let present = state;
        for (const [key, toPeople, index] of list) {
          const group = toPeople ? 'people' : 'building';
          const others = (layout(viewAfter(present, []))[group] ?? []).filter((other) => other !== key);
          const changes = moveCriterion(present, 1, key, group, index);
          expect(layout(viewAfter(present, changes))[group]).toEqual(others.toSpliced(index, 0, key));
          present = edited(present, changes);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('taken out keep what was entered and come back, with their group', () => {
    const out = edited(state, removeCriterion(state, 1, 'admin'));
    expect(viewAfter(state, removeCriterion(state, 1, 'admin')).criteriaAside.map(({ key }) => key)).toEqual(['admin']);
    const without = edited(out, removeGroup(out, 1, 'building'));
    const view = viewAfter(without, restoreCriterion(without, 1, 'admin'));
    expect(layout(view)).toEqual({ building: ['admin'], people: ['new-1', 'new-2'] });
    expect(view.agreed.scores['admin/django']?.value).toBe(9);
  });
});

describe('groups', () => {
  it('are added, renamed and moved', () => {
    expect(viewAfter(state, addGroups(state, 1, ['Business'])).groups.map(({ group }) => group.name)).toEqual([
      'Building',
      'People',
      'Business',
    ]);
    expect(viewAfter(state, renameGroup(state, 1, 'people', 'Team')).groups[1]?.group.name).toBe('Team');
    expect(Object.keys(layout(viewAfter(state, moveGroup(state, 1, 'people', 0))))).toEqual(['people', 'building']);
  });

  it('go with the criteria in them', () => {
    const view = viewAfter(state, removeGroup(state, 1, 'people'));
    expect(layout(view)).toEqual({ building: ['admin', 'hiring'] });
    expect(view.criteriaAside.map(({ key }) => key)).toEqual(['new-1', 'new-2']);
  });
});
