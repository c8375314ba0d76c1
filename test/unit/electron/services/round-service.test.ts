import { describe, expect, test } from 'vitest';
import { decisionAfter } from '../../../../electron/store/past-state.ts';
import { logOf } from '../../../../electron/store/edit-log.ts';
import { setField } from '../../../../shared/decision/edits/rows.ts';
import { scoreBoth } from '../../decision/blind.ts';
import { blindRound, id, type BlindRound } from './blind-round.ts';

function voted(): BlindRound {
  const here = blindRound();
  here.vote('ada', [9, 3]);
  here.vote('ben', [4, 6]);
  here.services.ballot.reveal({ id });
  return here;
}

describe('opening a round', () => {
  test('closes the one before and takes sealed ballots along, which the window does not see', () => {
    const here = voted();
    expect(here.services.round.open({ id })).toEqual({ round: 2 });
    expect(here.whole().round['1']?.closedAt).not.toBeNull();
    expect(here.whole().score['2/ada/admin/django']).toMatchObject({ value: 9 });
    const { rows } = here.services.decision.read({ id });
    const seen = rows['score']?.filter((row) => row['round'] === 2).map((row) => row['ballot']);
    expect(new Set(seen)).toEqual(new Set(['agreed']));
  });

  test('is one line of the log, and not undone', () => {
    const here = voted();
    here.services.round.open({ id });
    expect(here.services.decision.undo({ id }).label).toBeNull();
    const last = logOf(here.database, id).at(-1);
    expect(last).toMatchObject({ label: 'Open round 2', openedRound: 2, changes: [] });
  });

  test('a participant goes on with their own ballot, and what they confirm is theirs alone to confirm', () => {
    const here = voted();
    here.services.round.open({ id });
    const mark = { entity: 'carried' as const, id: '2/score:ada:admin:django' };
    const confirm = [{ kind: 'remove' as const, ...mark, row: here.whole().carried[mark.id]! }];
    expect(() => here.edit('ben', () => confirm)).toThrow('only the ballot of that participant');
    here.edit('ada', () => confirm);
    expect(here.whole().carried[mark.id]).toBeUndefined();
  });
});

test('dropping a round leaves the library as it was before', () => {
  const here = voted();
  here.services.round.open({ id });
  here.services.round.drop({ id });
  const { round, ballot } = here.whole();
  expect(Object.keys(round)).toEqual(['1']);
  expect(Object.keys(ballot).every((key) => key.startsWith('1/'))).toBe(true);
  expect(() => here.services.round.drop({ id })).toThrow('it is the first');
});

test('every earlier state can be looked at, also across rounds that were opened and dropped', () => {
  const here = blindRound();
  const states = [here.whole()];
  const kept = (work: () => void): void => {
    work();
    states.push(here.whole());
  };
  kept(() => here.edit(null, (state) => setField(state, 'decision', '', 'title', 'Backend')));
  kept(() => here.edit('ada', scoreBoth('ada', 'admin', [9, 3])));
  kept(() => here.services.decision.undo({ id, actor: 'ada' }));
  here.services.round.open({ id });
  kept(() => undefined);
  kept(() => here.edit(null, (state) => setField(state, 'round', '2', 'context', 'Later')));
  kept(() => here.services.round.drop({ id }));
  const log = logOf(here.database, id);
  const seen = [0, ...log.map(({ seq }) => seq)].map((seq) => decisionAfter(here.database, id, seq));
  // Opening closes the round before, which is an entry of its own.
  const closing = seen.findIndex((state) => state?.round['1']?.closedAt !== null);
  expect(seen.toSpliced(closing, 1)).toEqual(states);
  expect(decisionAfter(here.database, 'none', 0)).toBeNull();
});
