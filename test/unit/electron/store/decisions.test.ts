import { describe, expect, test } from 'vitest';
import { applyChanges, type Change } from '../../../../shared/decision/changes.ts';
import { addRow, removeRow, setField } from '../../../../shared/decision/edits/rows.ts';
import { decisionEntities, entityNames, entitySchemas, type EntityName } from '../../../../shared/decision/entities.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { columnName, entityTables } from '../../../../electron/store/columns.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision, editStored, historyOf, redoEdit, undoEdit } from '../../../../electron/store/decisions.ts';
import { logOf } from '../../../../electron/store/edit-log.ts';
import type { Sqlite } from '../../../../electron/store/sqlite.ts';
import { largeDecision, now, smallDecision } from '../sample-decision.ts';
import { memoryStore } from './open-store.ts';
import { plainScore } from '../../../../shared/decision/edits/score.ts';

const id = 'd1';

function stored(state: DecisionState = smallDecision()): Sqlite {
  const database = memoryStore();
  addDecision(database, id, state, now);
  return database;
}

function load(database: Sqlite): DecisionState {
  const state = loadDecision(database, id);
  if (!state) throw new Error('not stored');
  return state;
}

function edit(database: Sqlite, changes: readonly Change[], focus: string | null = null, label = 'Edit'): void {
  editStored(database, { decision: id, at: now, actor: null, label, focus, changes });
}

const setTitle = (database: Sqlite, title: string): readonly Change[] =>
  setField(load(database), 'decision', '', 'title', title);

const score = { round: 1, ballot: 'agreed', criterion: 'c', option: 'a', value: 7, ...plainScore, note: '' } as const;

describe('rows', () => {
  test('a whole decision comes back as it was stored', () => {
    const state = largeDecision();
    expect(load(stored(state))).toEqual(state);
  });

  test('every field of every entity has a column, and no table has others', () => {
    const database = memoryStore();
    for (const entity of entityNames) {
      const columns = database.pragma(`table_info(${entityTables[entity].table})`) as { name: string }[];
      const beside: Partial<Record<EntityName, string>> = { decision: 'no', round: 'catalogue' };
      const fields = Object.keys(entitySchemas[entity].shape).map(columnName);
      const own = [entityTables[entity].owner, beside[entity] ?? [], fields].flat();
      expect({ entity, columns: columns.map(({ name }) => name).toSorted() }).toEqual({
        entity,
        columns: own.toSorted(),
      });
    }
  });

  test('there is no decision of an unknown key', () => {
    const database = memoryStore();
    expect(loadDecision(database, 'none')).toBeNull();
    expect(editStored(database, { decision: 'none', at: now, actor: null, label: 'x', focus: null, changes: [] })).toBe(
      false,
    );
  });

  test('a decision that refers to what it does not have is not stored', () => {
    const database = memoryStore();
    const state = smallDecision();
    expect(() => addDecision(database, id, { ...state, group: {} }, now)).toThrow('there is no group');
    expect(loadDecision(database, id)).toBeNull();
  });

  test('negative zero and half a surrogate pair are stored as what SQLite can give back, so that the next edit fits', () => {
    const database = stored();
    edit(database, [addRow('score', { ...score, value: -0, note: 'a\ud800b' })]);
    expect(load(database).score['1/agreed/c/a']).toEqual({ ...score, value: 0, note: 'a\ufffdb' });
    const place = { entity: 'score', id: '1/agreed/c/a' } as const;
    edit(database, [
      { kind: 'set', ...place, field: 'value', before: -0, after: 3 },
      { kind: 'set', ...place, field: 'note', before: 'a\ud800b', after: 'ok' },
    ]);
    expect(load(database).score['1/agreed/c/a']).toEqual({ ...score, value: 3, note: 'ok' });
  });
});

describe('edits', () => {
  test('set, add and remove reach the tables', () => {
    const database = stored();
    edit(database, [...setTitle(database, 'New'), addRow('score', score)]);
    expect(load(database).decision['']?.title).toBe('New');
    expect(load(database).score['1/agreed/c/a']).toEqual(score);
    edit(database, removeRow(load(database), 'score', '1/agreed/c/a'));
    expect(load(database).score).toEqual({});
  });

  test('a refused edit changes nothing: no row, no summary, no log', () => {
    const database = stored();
    const before = database.serialize();
    expect(() =>
      edit(database, [...setTitle(database, 'New'), addRow('score', { ...score, criterion: 'missing' })]),
    ).toThrow('there is no criterion');
    expect(database.serialize().equals(before)).toBe(true);
  });

  test('a failure while writing takes back the whole edit', () => {
    const database = stored();
    database.exec(`CREATE TRIGGER fail BEFORE INSERT ON edit BEGIN SELECT RAISE(ABORT, 'no log'); END`);
    expect(() => edit(database, setTitle(database, 'New'))).toThrow('no log');
    expect(load(database).decision['']?.title).toBe('Small');
    expect(database.prepare('SELECT title FROM summary').pluck().get()).toBe('Small');
  });

  test('a closed round is refused by SQLite too, a status is not', () => {
    const database = stored();
    edit(database, [addRow('score', score), ...setField(load(database), 'round', '1', 'closedAt', now)]);
    const refused = 'a closed round never changes';
    expect(() => database.exec(`UPDATE decision_score SET value = 1`)).toThrow(refused);
    expect(() => database.exec(`DELETE FROM decision_option`)).toThrow(refused);
    expect(() =>
      database.exec(`INSERT INTO decision_group SELECT decision, round, 'x', 1, 'x', 0 FROM decision_group`),
    ).toThrow(refused);
    expect(() => database.exec(`UPDATE decision_round SET closed_at = NULL`)).toThrow(refused);
    expect(() => database.exec(`DELETE FROM decision_round`)).toThrow(refused);
    expect(() => edit(database, setField(load(database), 'option', '1/a', 'name', 'X'))).toThrow('closed');
    edit(database, setField(load(database), 'decision', '', 'status', 'accepted'));
    expect(load(database).decision['']?.status).toBe('accepted');
  });

  test('every table of a round has its triggers', () => {
    const database = memoryStore();
    const triggers = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
      .pluck()
      .all() as string[];
    for (const entity of entityNames) {
      if ((decisionEntities as readonly EntityName[]).includes(entity)) continue;
      const { table } = entityTables[entity];
      // A closed round itself may be inserted nowhere but into a decision that is new.
      const events = entity === 'round' ? ['update', 'delete'] : ['insert', 'update', 'delete'];
      expect(triggers).toEqual(expect.arrayContaining(events.map((event) => `${table}_closed_${event}`)));
    }
  });
});

describe('undo and redo', () => {
  test('undo takes back the newest edit, redo repeats the oldest undone one', () => {
    const database = stored();
    edit(database, setTitle(database, 'One'), null, 'first');
    edit(database, setTitle(database, 'Two'), null, 'second');
    expect(historyOf(database, id)).toEqual({ undo: 'second', redo: null });
    expect(undoEdit(database, id, now).label).toBe('second');
    expect(undoEdit(database, id, now).label).toBe('first');
    expect(load(database)).toEqual(smallDecision());
    expect(historyOf(database, id)).toEqual({ undo: null, redo: 'first' });
    expect(undoEdit(database, id, now)).toEqual({ changes: [], label: null });
    expect(redoEdit(database, id, now).label).toBe('first');
    expect(load(database).decision['']?.title).toBe('One');
  });

  test('a new edit makes what was undone impossible to redo', () => {
    const database = stored();
    edit(database, setTitle(database, 'One'));
    undoEdit(database, id, now);
    edit(database, setTitle(database, 'Two'));
    expect(historyOf(database, id).redo).toBeNull();
    expect(redoEdit(database, id, now).changes).toEqual([]);
  });

  test('edits with the same focus are undone together, others and those after an undo are not', () => {
    const database = stored();
    edit(database, setTitle(database, 'N'), 'title');
    edit(database, setTitle(database, 'Ne'), 'title');
    edit(database, setTitle(database, 'New'), 'title');
    expect(logOf(database, id)).toHaveLength(1);
    edit(database, setTitle(database, 'Newer'), 'title-2');
    undoEdit(database, id, now);
    edit(database, setTitle(database, 'Newest'), 'title-2');
    expect(logOf(database, id).map(({ kind }) => kind)).toEqual(['edit', 'edit', 'undo', 'edit']);
    undoEdit(database, id, now);
    expect(load(database).decision['']?.title).toBe('New');
    undoEdit(database, id, now);
    expect(load(database)).toEqual(smallDecision());
  });

  test('typing on in a row that the edit added, and back to nothing, can be undone', () => {
    const database = stored();
    const place = '1/agreed/c/a';
    edit(database, [addRow('score', { ...score, value: null, note: 'f' })], 'note');
    edit(database, setField(load(database), 'score', place, 'note', 'fi'), 'note');
    undoEdit(database, id, now);
    expect(load(database).score).toEqual({});
    redoEdit(database, id, now);
    expect(load(database).score[place]?.note).toBe('fi');
    edit(database, setTitle(database, 'x'), 'title');
    edit(database, setTitle(database, 'Small'), 'title');
    expect(historyOf(database, id).undo).toBe('Edit');
    undoEdit(database, id, now);
    expect(load(database).score).toEqual({});
  });

  test('undo does not cross the closing of a round', () => {
    const database = stored();
    edit(database, setTitle(database, 'One'));
    edit(database, setField(load(database), 'round', '1', 'closedAt', now), null, 'Close');
    expect(historyOf(database, id).undo).toBeNull();
    edit(database, setField(load(database), 'decision', '', 'status', 'accepted'), null, 'Accept');
    expect(undoEdit(database, id, now).label).toBe('Accept');
    expect(undoEdit(database, id, now).changes).toEqual([]);
    expect(load(database).decision['']?.title).toBe('One');
  });

  test('300 edits can be undone one by one', () => {
    const database = stored();
    for (let count = 1; count <= 300; count += 1) edit(database, setTitle(database, `Title ${count}`));
    for (let count = 299; count >= 1; count -= 1) {
      undoEdit(database, id, now);
      expect(load(database).decision['']?.title).toBe(`Title ${count}`);
    }
  });

  test('the log from the first state on leads to the present one', () => {
    const database = stored();
    edit(database, setTitle(database, 'N'), 'title');
    edit(database, setTitle(database, 'New'), 'title');
    edit(database, [addRow('score', score)], 'score');
    undoEdit(database, id, now);
    undoEdit(database, id, now);
    redoEdit(database, id, now);
    edit(database, setField(load(database), 'option', '1/a', 'removed', true));
    undoEdit(database, id, now);
    edit(database, setTitle(database, 'Last'));
    const replayed = logOf(database, id).reduce((state, { changes }) => applyChanges(state, changes), smallDecision());
    expect(replayed).toEqual(load(database));
  });
});
