import { describe, expect, test } from 'vitest';
import { setField } from '../../../../shared/decision/edits/rows.ts';
import { stateFromRows } from '../../../../shared/decision/state.ts';
import { duplicateOf } from '../../../../electron/services/library-service.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision, editStored } from '../../../../electron/store/decisions.ts';
import { createRecordStore } from '../../../../electron/store/records.ts';
import { servicesOnDisk } from '../../ipc/services-on-disk.ts';
import { now, smallDecision } from '../sample-decision.ts';

describe('new decisions', () => {
  test('come from a template, with a key and a seed of their own', async () => {
    const { services, database } = servicesOnDisk();
    const first = await services.library.create({ template: 'django-vs-nodejs' });
    const second = await services.library.create({ template: 'django-vs-nodejs' });
    expect(first.id).not.toBe(second.id);
    const [one, two] = [loadDecision(database, first.id), loadDecision(database, second.id)];
    expect(one?.decision['']?.template).toBe('django-vs-nodejs');
    expect(Object.keys(one?.criterion ?? {}).length).toBeGreaterThanOrEqual(24);
    expect(one?.round['1']?.seed).not.toBe(two?.round['1']?.seed);
  });

  test('of an unknown template there are none', async () => {
    const { services } = servicesOnDisk();
    await expect(services.library.create({ template: 'none' })).rejects.toMatchObject({ code: 'template-unknown' });
  });
});

describe('duplicates', () => {
  test('are whole copies to work on: proposed, open, without records; the original stays', () => {
    const { services, database } = servicesOnDisk();
    const state = smallDecision('Framework');
    const round2 = { ...state.round['1']!, round: 2, closedAt: now };
    const original = stateFromRows({
      ...Object.fromEntries(Object.entries(state).map(([entity, rows]) => [entity, Object.values(rows)])),
      round: [{ ...state.round['1']!, closedAt: now }, round2],
      decision: [
        { ...state.decision['']!, status: 'accepted', date: '2026-01-01', archivedAt: now, supersededBy: 'Other' },
      ],
    });
    addDecision(database, 'd1', original, now);
    createRecordStore(database).save([
      {
        key: 'r1',
        decision: 'd1',
        round: 1,
        format: 'madr',
        folder: '/f',
        fileName: '0001-x.md',
        number: 1,
        title: 'x',
        content: 'x',
        contentHash: 'x',
        dataHash: '',
        analysisHash: null,
        writtenAt: now,
        fileState: 'unchanged',
        supersededBy: null,
        contentBefore: null,
        inPlace: false,
      },
    ]);
    const { id } = services.library.duplicate({ id: 'd1' });
    const copy = loadDecision(database, id);
    expect(copy?.decision['']).toMatchObject({
      title: 'Copy of Framework',
      status: 'proposed',
      date: null,
      archivedAt: null,
      supersededBy: '',
    });
    expect(copy?.round['1']?.closedAt).toBe(now);
    expect(copy?.round['2']?.closedAt).toBeNull();
    expect(copy?.option).toEqual(original.option);
    expect(services.decision.read({ id })).toMatchObject({ recorded: false, history: { undo: null, redo: null } });
    expect(loadDecision(database, 'd1')).toEqual(original);
    expect(
      editStored(database, {
        decision: id,
        at: now,
        actor: null,
        label: 'x',
        focus: null,
        changes: setField(copy!, 'round', '2', 'context', 'New'),
      }),
    ).toBe(true);
  });

  test('keep a title within its bound', () => {
    const copy = duplicateOf(smallDecision('x'.repeat(300)), now);
    expect(copy.decision['']?.title).toHaveLength(300);
  });

  test('of what is not there are refused', () => {
    expect(() => servicesOnDisk().services.library.duplicate({ id: 'none' })).toThrow('not in the library');
  });
});

describe('the example', () => {
  test('is opened once; again it is the same, also after it was deleted', async () => {
    const { services, database } = servicesOnDisk();
    const { id } = await services.library.openExample();
    expect(await services.library.openExample()).toEqual({ id });
    const changes = setField(loadDecision(database, id)!, 'decision', '', 'deletedAt', now);
    services.decision.edit({ id, changes: [...changes], label: 'Delete', focus: null });
    expect(await services.library.openExample()).toEqual({ id });
    expect(loadDecision(database, id)?.decision['']?.deletedAt).toBeNull();
    expect(services.decision.undo({ id }).label).toBe('Restore the decision');
  });
});

test('an installation without its example says so', async () => {
  const { services, database } = servicesOnDisk({ appFolder: '/nowhere' });
  await expect(services.library.openExample()).rejects.toMatchObject({ code: 'example-missing' });
  expect(database.prepare('SELECT count(*) FROM decision').pluck().get()).toBe(0);
});
