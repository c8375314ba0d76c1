import { describe, expect, test } from 'vitest';
import type { ListQuery } from '../../../../shared/ipc/contract.ts';
import { addRow, setField } from '../../../../shared/decision/edits/rows.ts';
import type { Change } from '../../../../shared/decision/changes.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision, editStored, undoEdit } from '../../../../electron/store/decisions.ts';
import { listDecisions, listStatement } from '../../../../electron/store/library.ts';
import { searchTerms } from '../../../../electron/store/search-index.ts';
import type { Sqlite } from '../../../../electron/store/sqlite.ts';
import { now, smallDecision } from '../sample-decision.ts';
import { memoryStore } from './open-store.ts';
import { plainScore } from '../../../../shared/decision/edits/score.ts';

const all: ListQuery = { text: '', status: null, tag: null, person: null, archived: false, sort: 'updated' };

function ids(database: Sqlite, query: Partial<ListQuery> = {}): readonly string[] {
  return listDecisions(database, { ...all, ...query }).decisions.map(({ id }) => id);
}

function edit(database: Sqlite, id: string, make: (state: DecisionState) => readonly Change[], at = now): void {
  const state = loadDecision(database, id);
  if (!state) throw new Error('not stored');
  editStored(database, { decision: id, at, actor: null, label: 'Edit', focus: null, changes: make(state) });
}

function store(...decisions: readonly (readonly [string, string])[]): Sqlite {
  const database = memoryStore();
  decisions.forEach(([id, title], index) =>
    addDecision(database, id, smallDecision(title), `2026-11-2${index}T00:00:00.000Z`),
  );
  return database;
}

describe('summaries', () => {
  test('hold what the library shows', () => {
    const database = store(['a', 'Framework']);
    edit(
      database,
      'a',
      (state) => [
        ...setField(state, 'outcome', '1', 'option', 'b'),
        ...setField(state, 'decision', '', 'status', 'accepted'),
        ...setField(state, 'decision', '', 'date', '2026-11-21'),
      ],
      '2026-11-30T00:00:00.000Z',
    );
    expect(listDecisions(database, all)).toEqual({
      decisions: [
        {
          id: 'a',
          title: 'Framework',
          status: 'accepted',
          date: '2026-11-21',
          reviewDate: null,
          dueFrom: null,
          tags: ['web'],
          people: ['Zoë Özkan'],
          options: ['Django', 'Node.js'],
          chosen: 'Node.js',
          progress: expect.closeTo((1 + 0 + 0 + 0 + 0.5 + 0) / 6),
          archived: false,
          createdAt: now,
          updatedAt: '2026-11-30T00:00:00.000Z',
        },
      ],
      found: 1,
      total: 1,
      tags: ['web'],
      people: ['Zoë Özkan'],
    });
  });

  test('follow renamed options, new tags and removed people', () => {
    const database = store(['a', 'Framework']);
    edit(database, 'a', (state) => [
      ...setField(state, 'option', '1/a', 'name', 'Rails'),
      addRow('tag', { tag: 'api' }),
      ...setField(state, 'participant', '1/zoe', 'removed', true),
    ]);
    const [summary] = listDecisions(database, all).decisions;
    expect(summary).toMatchObject({ options: ['Rails', 'Node.js'], tags: ['api', 'web'], people: [] });
  });

  test('a complete evaluation and a written record count in the progress', () => {
    const database = store(['a', 'Framework']);
    const before = listDecisions(database, all).decisions[0]?.progress ?? 0;
    edit(database, 'a', () => [
      addRow('weight', { round: 1, ballot: 'agreed', criterion: 'c', swing: 100, place: null, points: null }),
      ...(['a', 'b'] as const).map((option, index) =>
        addRow('score', {
          round: 1,
          ballot: 'agreed',
          criterion: 'c',
          option,
          value: 4 + index,
          ...plainScore,
          note: '',
        }),
      ),
    ]);
    expect(listDecisions(database, all).decisions[0]?.progress).toBeCloseTo(before + 3 / 6);
  });
});

describe('which decisions are listed', () => {
  test('deleted ones never, until the deletion is undone', () => {
    const database = store(['a', 'One'], ['b', 'Two']);
    edit(database, 'a', (state) => setField(state, 'decision', '', 'deletedAt', now));
    for (const archived of [false, true]) expect(ids(database, { archived })).not.toContain('a');
    expect(ids(database, { text: 'one' })).toEqual([]);
    undoEdit(database, 'a', now);
    expect(ids(database, { text: 'one' })).toEqual(['a']);
    expect(ids(database, { text: 'bookings', sort: 'title' })).toEqual(['a', 'b']);
  });

  test('archived ones by themselves, with their own tags, people and total', () => {
    const database = store(['a', 'One'], ['b', 'Two']);
    edit(database, 'a', (state) => [
      ...setField(state, 'decision', '', 'archivedAt', now),
      addRow('tag', { tag: 'old' }),
    ]);
    expect(ids(database)).toEqual(['b']);
    expect(listDecisions(database, all)).toMatchObject({ total: 1, tags: ['web'] });
    expect(ids(database, { archived: true })).toEqual(['a']);
    expect(listDecisions(database, { ...all, archived: true })).toMatchObject({ total: 1, tags: ['old', 'web'] });
  });

  test('filters are exact and combine; the total is that before them', () => {
    const database = store(['a', 'One'], ['b', 'Two'], ['c', 'Three']);
    edit(database, 'a', () => [addRow('tag', { tag: 'api' })]);
    edit(database, 'b', (state) => [
      addRow('tag', { tag: 'api' }),
      ...setField(state, 'decision', '', 'status', 'accepted'),
    ]);
    expect(ids(database, { tag: 'api', sort: 'title' })).toEqual(['a', 'b']);
    expect(ids(database, { tag: 'ap' })).toEqual([]);
    expect(ids(database, { tag: 'api', status: 'accepted' })).toEqual(['b']);
    expect(ids(database, { person: 'Zoë Özkan', text: 'three' })).toEqual(['c']);
    expect(ids(database, { person: 'api' })).toEqual([]);
    expect(listDecisions(database, { ...all, tag: 'api' }).total).toBe(3);
  });

  test('every order', () => {
    const database = store(['a', 'Item 10'], ['b', 'item 9'], ['c', 'Äther']);
    edit(database, 'b', (state) => setField(state, 'decision', '', 'date', '2026-01-01'), '2026-11-29T00:00:00.000Z');
    edit(database, 'a', (state) => setField(state, 'outcome', '1', 'reason', 'because'), '2026-11-01T00:00:00.000Z');
    expect(ids(database, { sort: 'updated' })).toEqual(['b', 'c', 'a']);
    expect(ids(database, { sort: 'title' })).toEqual(['c', 'b', 'a']);
    expect(ids(database, { sort: 'date' })).toEqual(['b', 'c', 'a']);
    expect(ids(database, { sort: 'progress' })).toEqual(['a', 'b', 'c']);
  });

  test('a limit cuts off the end of the order; how many match is still said', () => {
    const database = store(['a', 'Item 10'], ['b', 'item 9'], ['c', 'Äther']);
    const first = listDecisions(database, { ...all, sort: 'title', limit: 2 });
    expect(first.decisions.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(first).toMatchObject({ found: 3, total: 3 });
  });

  test('more than fifty are read with their names all the same', () => {
    const database = store(...Array.from({ length: 60 }, (_, index) => [`d${index}`, `T ${index}`] as const));
    const { decisions } = listDecisions(database, all);
    expect(decisions).toHaveLength(60);
    expect(decisions.every(({ options }) => options.join() === 'Django,Node.js')).toBe(true);
  });
});

describe('search', () => {
  const note = (option: string, text: string): Change =>
    addRow('score', { round: 1, ballot: 'agreed', criterion: 'c', option, value: null, ...plainScore, note: text });

  test('finds words of every kind of text, in any order, across them', () => {
    const database = store(['a', 'Framework']);
    edit(database, 'a', () => [
      note('a', 'Benchmarked overnight'),
      addRow('evidence', {
        round: 1,
        key: 'e',
        criterion: 'c',
        option: null,
        position: 1,
        fact: 'Disqus serves pages',
        factYear: 2013,
        source: 'Monterail',
        sourceYear: 2023,
        url: '',
        quoting: '',
        caveat: '',
        asPublished: false,
      }),
      addRow('consequence', { round: 1, key: 'k', position: 1, kind: 'good', text: 'Fewer services' }),
    ]);
    for (const text of [
      'framework',
      'bookings',
      'django',
      'speed',
      'slow',
      'zoe ozkan',
      'web',
      'overnight',
      'disqus',
      'monterail',
      'fewer',
      'services bookings disq',
    ]) {
      expect({ text, found: ids(database, { text }) }).toEqual({ text, found: ['a'] });
    }
    for (const text of ['missing', 'django missing']) expect(ids(database, { text })).toEqual([]);
  });

  test('the last word is a beginning, unless a space follows; the others are whole', () => {
    const database = store(['a', 'Framework choice']);
    expect(ids(database, { text: 'fram' })).toEqual(['a']);
    expect(ids(database, { text: 'fram ' })).toEqual([]);
    expect(ids(database, { text: 'fram choice' })).toEqual([]);
    expect(ids(database, { text: 'framework ch' })).toEqual(['a']);
  });

  test('accents and case do not matter, also in other scripts', () => {
    const database = store(['a', 'Größe'], ['b', 'Выбор базы'], ['c', '决策 記録']);
    expect(ids(database, { text: 'GRÖSSE' })).toEqual([]);
    expect(ids(database, { text: 'große' })).toEqual(['a']);
    expect(ids(database, { text: 'ВЫБОР' })).toEqual(['b']);
    expect(ids(database, { text: '决策' })).toEqual(['c']);
  });

  test('what a user types is never syntax', () => {
    const database = store(['a', 'Framework']);
    for (const text of [
      '"',
      '""',
      '*',
      'AND',
      'NOT framework',
      'title:framework',
      '(framework',
      'frame*work',
      '^framework',
      'a NEAR b',
      "'; DROP TABLE summary; --",
      '-framework',
      '{',
      '\0',
      'x"y',
    ]) {
      expect(() => ids(database, { text })).not.toThrow();
    }
    expect(ids(database, { text: '(framework)' })).toEqual(['a']);
    expect(ids(database, { text: 'node.js' })).toEqual(['a']);
    expect(ids(database, { text: 'js.node' })).toEqual([]);
    expect(ids(database, { text: 'OR framework' })).toEqual([]);
    expect(searchTerms('a "b" *')).toEqual(['"a"', '"""b"""*']);
  });

  test('what was removed, and notes of a ballot not yet revealed, are not found', () => {
    const database = store(['a', 'Framework']);
    edit(database, 'a', (state) => setField(state, 'option', '1/b', 'removed', true));
    const ballot = { round: 1, key: 'zoe', method: 'swing', handedInAt: null, revealedAt: null } as const;
    const score = { round: 1, ballot: 'zoe', criterion: 'c', option: 'a', value: 1, ...plainScore, note: 'secretly' };
    const changes = [addRow('ballot', ballot), addRow('score', score)];
    editStored(database, { decision: 'a', at: now, actor: 'zoe', label: 'Vote', focus: null, changes });
    expect(ids(database, { text: 'node' })).toEqual([]);
    expect(ids(database, { text: 'secretly' })).toEqual([]);
    edit(database, 'a', (state) => setField(state, 'ballot', '1/zoe', 'revealedAt', now));
    expect(ids(database, { text: 'secretly' })).toEqual(['a']);
  });

  test('what is due is found by its day', () => {
    const database = store(['a', 'Framework'], ['b', 'Database'], ['c', 'Queue']);
    edit(database, 'a', (state) => setField(state, 'decision', '', 'reviewDate', '2026-11-21'));
    edit(database, 'b', (state) => setField(state, 'decision', '', 'reviewDate', '2026-11-22'));
    expect(ids(database, { dueBy: '2026-11-21' })).toEqual(['a']);
    expect(listDecisions(database, all).decisions.map(({ id, dueFrom }) => [id, dueFrom])).toEqual(
      expect.arrayContaining([
        ['a', '2026-11-21'],
        ['b', '2026-11-22'],
        ['c', null],
      ]),
    );
  });

  test('follows edits and undo', () => {
    const database = store(['a', 'Framework']);
    edit(database, 'a', (state) => setField(state, 'decision', '', 'title', 'Database'));
    expect(ids(database, { text: 'framework' })).toEqual([]);
    expect(ids(database, { text: 'database' })).toEqual(['a']);
    undoEdit(database, 'a', now);
    expect(ids(database, { text: 'database' })).toEqual([]);
    expect(ids(database, { text: 'framework' })).toEqual(['a']);
  });
});

describe('query plans', () => {
  function plan(query: Partial<ListQuery>): string {
    const { sql, values } = listStatement({ ...all, ...query });
    const rows = memoryStore()
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values) as { detail: string }[];
    return rows.map(({ detail }) => detail).join('\n');
  }

  test('the list comes in the order of its index, without sorting', () => {
    expect(plan({})).toContain('SEARCH summary USING COVERING INDEX summary_by_update (archived=?)');
    expect(plan({})).not.toContain('TEMP B-TREE');
  });

  test('whatever it is narrowed or ordered by, rows need not be looked up', () => {
    for (const query of [{ sort: 'date' }, { sort: 'progress' }, { status: 'accepted' }, { text: 'queue' }] as const)
      expect(plan(query)).toContain('USING COVERING INDEX summary_by_update (archived=?');
  });

  test('a search reads the full-text index, and sections and summaries by key', () => {
    const search = plan({ text: 'queue led' });
    expect(search).toContain('SCAN t VIRTUAL TABLE INDEX 0:M1');
    expect(search).toContain('SEARCH s USING INTEGER PRIMARY KEY');
    expect(search).not.toMatch(/SCAN (s|search_section|summary)\b(?! USING INDEX)/);
  });

  test('filters by tag and person use the index of names', () => {
    expect(plan({ tag: 'web' })).toContain('SEARCH n USING COVERING INDEX summary_by_name');
  });
});
