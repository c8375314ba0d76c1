import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setTitle } from '../../../../shared/decision/edits/frame.ts';
import { duplicateOf } from '../../../../electron/services/library-service.ts';
import { historyOf } from '../../../../electron/store/decisions.ts';
import { anyEntries, entering, foundIn, scoreBoth } from '../../decision/blind.ts';
import { now } from '../sample-decision.ts';
import { blindRound, id } from './blind-round.ts';
import { handIn } from '../../../../shared/decision/edits/ballots.ts';

const closed = expect.objectContaining({ code: 'turn-closed' });

describe('during a turn', () => {
  test('reading gives the own ballot alone, and what the participant can undo', () => {
    const here = blindRound();
    here.edit('ada', scoreBoth('ada', 'admin', [9, 3]), 'Score by Ada');
    here.edit('ben', scoreBoth('ben', 'admin', [4, 6]), 'Score by Ben');
    here.edit(null, (state) => setTitle(state, 'Renamed'), 'Rename');
    const read = here.services.decision.read({ id, actor: 'ada' });
    expect(new Set(read.rows['score']?.map((row) => row['ballot']))).toEqual(new Set(['ada']));
    expect(read.history).toEqual({ undo: 'Score by Ada', redo: null });
    expect(here.services.decision.read({ id, actor: 'cleo' }).history).toEqual({ undo: null, redo: null });
    expect(here.services.decision.read({ id }).history).toEqual({ undo: 'Rename', redo: null });
  });

  test('undo and redo go over the own entries alone', () => {
    const here = blindRound();
    here.edit('ada', scoreBoth('ada', 'admin', [9, 3]), 'Score by Ada');
    here.edit('ben', scoreBoth('ben', 'admin', [4, 6]), 'Score by Ben');
    expect(here.services.decision.undo({ id }).label).toBeNull();
    expect(here.services.decision.undo({ id, actor: 'cleo' })).toMatchObject({ label: null, changes: [] });
    expect(here.services.decision.undo({ id, actor: 'ada' }).label).toBe('Score by Ada');
    expect(here.services.decision.undo({ id, actor: 'ada' }).label).toBeNull();
    expect(here.whole().score['1/ben/admin/django']?.value).toBe(4);
    expect(here.services.decision.redo({ id, actor: 'ben' }).label).toBeNull();
    expect(here.services.decision.redo({ id, actor: 'ada' }).label).toBe('Score by Ada');
  });

  test('an edit of another ballot, or of the decision, is refused and changes nothing', () => {
    const here = blindRound();
    const before = here.whole();
    const sealed = expect.objectContaining({ code: 'sealed' });
    expect(() => here.edit('ben', scoreBoth('ada', 'admin', [1, 1]))).toThrow(sealed);
    expect(() => here.edit('ben', (state) => setTitle(state, 'Mine'))).toThrow(sealed);
    expect(() => here.edit(null, scoreBoth('ada', 'admin', [1, 1]))).toThrow(sealed);
    expect(() => here.edit('dan', scoreBoth('dan', 'admin', [1, 1]))).toThrow(sealed);
    expect(here.whole()).toEqual(before);
  });
});

test('once handed in a turn cannot be opened by anyone, nor what was entered be undone', () => {
  const here = blindRound();
  here.vote('ada', [9, 3]);
  const before = here.whole();
  for (const ask of [here.services.decision.read, here.services.decision.undo, here.services.decision.redo])
    expect(() => ask({ id, actor: 'ada' })).toThrow(closed);
  for (const actor of ['dan', 'nobody', 'agreed'])
    expect(() => here.services.decision.read({ id, actor })).toThrow(closed);
  expect(here.services.decision.undo({ id }).label).toBeNull();
  expect(here.services.decision.undo({ id, actor: 'ben' }).label).toBeNull();
  expect(here.whole()).toEqual(before);
});

test('whatever somebody enters, nobody else gets it out of the library before the reveal, and everybody afterwards', () => {
  const here = blindRound();
  const { services, database } = here;
  const query = { status: null, tag: null, person: null, archived: false, sort: 'updated' } as const;
  fc.assert(
    fc.property(anyEntries, (entries) => {
      for (const make of entering('ada', entries)) here.edit('ada', make, 'Something on the ballot');
      const outputs = (): Readonly<Record<string, unknown>> => ({
        read: services.decision.read({ id }),
        ben: services.decision.read({ id, actor: 'ben' }),
        labels: [historyOf(database, id), historyOf(database, id, 'ben')],
        note: services.library.list({ ...query, text: entries.note }).decisions,
        index: database.prepare('SELECT text FROM search_text').all(),
        summaries: services.library.list({ ...query, text: '' }),
        duplicate: duplicateOf(here.whole(), now),
        plan: services.record.plan({ id }),
      });
      const leaks = (): readonly string[] =>
        Object.entries(outputs())
          .filter(([, output]) => foundIn(JSON.stringify(output), entries).length > 0)
          .map(([name]) => name);
      expect(leaks()).toEqual([]);
      expect(outputs()['note']).toEqual([]);
      here.edit('ada', (state) => handIn(state, 1, 'ada', now), 'Hand in');
      expect(leaks()).toEqual([]);
      expect(outputs()['labels']).toEqual([
        { undo: null, redo: null },
        { undo: null, redo: null },
      ]);
      services.ballot.discard({ id, participant: 'ada' });
      expect(leaks()).toEqual([]);
    }),
    { numRuns: 25 },
  );
  here.vote('ada', [9.25, 3]);
  services.ballot.reveal({ id });
  expect(JSON.stringify(services.decision.read({ id }))).toContain('9.25');
});
