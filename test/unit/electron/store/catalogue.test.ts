import { describe, expect, test } from 'vitest';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision, editStored, undoEdit } from '../../../../electron/store/decisions.ts';
import { listDecisions } from '../../../../electron/store/library.ts';
import type { Sqlite } from '../../../../electron/store/sqlite.ts';
import type { Change } from '../../../../shared/decision/changes.ts';
import { applyChanges } from '../../../../shared/decision/changes.ts';
import { closeRound } from '../../../../shared/decision/edits/decide.ts';
import { dropRound, openNextRound } from '../../../../shared/decision/edits/next-round.ts';
import { removeRow, setField } from '../../../../shared/decision/edits/rows.ts';
import type { EntityName } from '../../../../shared/decision/entities.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { largeDecision, now, smallDecision } from '../sample-decision.ts';
import { memoryStore } from './open-store.ts';

const count = (database: Sqlite, table: string): unknown =>
  database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

function load(database: Sqlite, key = 'd1'): DecisionState {
  const state = loadDecision(database, key);
  if (!state) throw new Error('not stored');
  return state;
}

function edit(database: Sqlite, make: (state: DecisionState) => readonly Change[], opened?: number): void {
  const changes = make(load(database));
  const more = opened === undefined ? {} : { openedRound: opened };
  const logged = { decision: 'd1', at: now, actor: null, label: 'Edit', focus: null, changes, ...more };
  editStored(database, logged);
}

function stored(): Sqlite {
  const database = memoryStore();
  addDecision(database, 'd1', largeDecision(), now);
  return database;
}

const found = (database: Sqlite, text: string): readonly string[] =>
  listDecisions(database, {
    text,
    status: null,
    tag: null,
    person: null,
    archived: false,
    sort: 'title',
  }).decisions.map(({ id }) => id);

describe('what decisions have alike', () => {
  test('is stored once for all decisions of a template, and for all their rounds', () => {
    const database = stored();
    addDecision(database, 'd2', largeDecision('Another'), now);
    edit(database, (state) => closeRound(state, 1, now));
    edit(database, (state) => openNextRound(state, { at: now, seed: 2 }), 2);
    expect(count(database, 'catalogue')).toBe(1);
    expect(count(database, 'decision_evidence')).toBe(0);
    expect(load(database, 'd2')).toEqual(largeDecision('Another'));
    const { 2: second, 1: first } = load(database).round;
    expect([first?.closedAt, second?.closedAt]).toEqual([now, null]);
    expect(Object.keys(load(database).evidence)).toHaveLength(2 * Object.keys(largeDecision().evidence).length);
  });

  test('of a small decision is a row of its own', () => {
    const database = memoryStore();
    addDecision(database, 'd1', smallDecision(), now);
    expect(count(database, 'catalogue')).toBe(0);
    expect(load(database)).toEqual(smallDecision());
  });

  test('a decision that differs in a few rows has those beside it, from the start', () => {
    const database = stored();
    const whole = largeDecision('Ours');
    const [id = ''] = Object.keys(whole.evidence);
    const fewer = applyChanges(whole, [
      ...removeRow(whole, 'evidence', id),
      ...setField(whole, 'group', Object.keys(whole.group)[0] ?? '', 'name', 'Ours alone'),
    ]);
    addDecision(database, 'd2', fewer, now);
    expect(load(database, 'd2')).toEqual(fewer);
    expect([count(database, 'catalogue'), count(database, 'decision_group')]).toEqual([1, 1]);
  });
});

describe('a row that a catalogue holds', () => {
  test.each<[EntityName, string]>([
    ['criterion', 'name'],
    ['group', 'name'],
    ['evidence', 'fact'],
    ['question', 'text'],
    ['choice', 'text'],
    ['effect', 'reason'],
  ])('%s: is changed, taken out and put back for one decision alone', (entity, field) => {
    const database = stored();
    addDecision(database, 'd2', largeDecision('Another'), now);
    const before = load(database);
    const last = Object.keys(before[entity]).at(-1) ?? '';
    edit(database, (state) => setField(state, entity, last, field as never, 'Zebra' as never));
    expect((load(database)[entity][last] as unknown as Record<string, unknown>)[field]).toBe('Zebra');
    expect(found(database, 'zebra')).toEqual(['d1']);
    undoEdit(database, 'd1', now);
    expect(load(database)).toEqual(before);
    expect(found(database, 'zebra')).toEqual([]);
    expect(load(database, 'd2')).toEqual(largeDecision('Another'));
  });

  test('taken out it is gone, and undo brings it back', () => {
    const database = stored();
    const before = load(database);
    const [id = ''] = Object.keys(before.evidence);
    edit(database, (state) => removeRow(state, 'evidence', id));
    expect(load(database).evidence[id]).toBeUndefined();
    undoEdit(database, 'd1', now);
    expect(load(database)).toEqual(before);
    edit(database, (state) => [
      ...setField(state, 'evidence', id, 'fact', 'Now'),
      { kind: 'remove', entity: 'evidence', id, row: { ...before.evidence[id], fact: 'Now' } },
    ]);
    expect(load(database).evidence[id]).toBeUndefined();
  });

  test('is found for every decision that has it, until that one says something else or is deleted', () => {
    const database = stored();
    addDecision(database, 'd2', largeDecision('Another'), now);
    expect(found(database, 'runtime')).toEqual(['d2', 'd1']);
    for (const [id, row] of Object.entries(load(database).criterion))
      if (/runtime/i.test(JSON.stringify(row)))
        edit(database, (state) => setField(state, 'criterion', id, 'removed', true));
    edit(database, (state) => setField(state, 'decision', '', 'deletedAt', now));
    expect(found(database, 'runtime')).toEqual(['d2']);
  });

  test('never changes in a closed round, by no path', () => {
    const database = stored();
    edit(database, (state) => closeRound(state, 1, now));
    const refused = 'a closed round never changes';
    expect(() => database.exec(`UPDATE catalogue SET content = '{}'`)).toThrow('a catalogue never changes');
    expect(() => database.exec(`DELETE FROM catalogue`)).toThrow('a catalogue in use stays');
    expect(() => database.exec(`UPDATE decision_round SET catalogue = NULL`)).toThrow(refused);
    expect(() => database.exec(`INSERT INTO decision_without VALUES (1, 1, 'evidence', '1/x')`)).toThrow(refused);
    expect(() => database.exec(`INSERT INTO decision_group VALUES (1, 1, 'x', 1, 'x', 0)`)).toThrow(refused);
  });
});

test('a round that is dropped leaves nothing behind', () => {
  const database = stored();
  edit(database, (state) => closeRound(state, 1, now));
  const before = load(database);
  edit(database, (state) => openNextRound(state, { at: now, seed: 2 }), 2);
  edit(database, (state) => removeRow(state, 'evidence', Object.keys(state.evidence).at(-1) ?? ''));
  edit(database, (state) => setField(state, 'group', Object.keys(state.group).at(-1) ?? '', 'name', 'Other'));
  edit(database, dropRound);
  expect(load(database)).toEqual(before);
  expect([count(database, 'decision_without'), count(database, 'decision_group')]).toEqual([0, 0]);
});
