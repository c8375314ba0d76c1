import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordFormats } from '../../../shared/decision/entities.ts';
import { closeRound } from '../../../shared/decision/edits/decide.ts';
import { openNextRound } from '../../../shared/decision/edits/next-round.ts';
import { readDecisionFile } from '../../../shared/decision/decision-file.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { booking } from '../adr/sample-decision.ts';
import { fullDiskAt, killedAfter, RecordWorld } from './record-world.ts';

const id = 'booking';
const name = '0001-use-django-for-the-booking-platform.md';
const data = 'decision-data/0001-use-django-for-the-booking-platform.decision.json';
const ending = { id, note: 'Two upgrades went well', nextReview: '2027-05-21' };
const line = 'Reviewed on 2026-11-21: still holds. Two upgrades went well.';
const at = '2026-11-21T12:00:00.000Z';

/** A decision with its record, and its round closed. */
async function recorded(format: (typeof recordFormats)[number] = 'madr'): Promise<RecordWorld> {
  const world = new RecordWorld();
  world.add(id, { ...booking, decision: { ...booking.decision, recordFormat: format, reviewDate: '2026-11-01' } });
  await world.service().write({ id, overwrite: null });
  world.change(id, (state) => closeRound(state, 1, at));
  return world;
}

/** Ends the review after all that the plan shows was seen. */
async function hold(world: RecordWorld, replaced: Parameters<RecordWorld['service']>[0] = {}) {
  const service = world.service(replaced);
  const { files } = await service.planHold(ending);
  return await service.hold({ ...ending, seen: files.map(({ hash }) => hash) });
}

describe('a review after which the decision still holds', () => {
  it.each(recordFormats)('is a line in the record in %s, which is then as it was written', async (format) => {
    const world = await recorded(format);
    const before = world.read(name);
    const plan = await world.service().planHold(ending);
    expect(plan).toMatchObject({ today: '2026-11-21', closes: null, files: [{ fileName: name, state: 'unchanged' }] });
    expect(plan.files[0]?.onDisk).toBe(before);
    expect(world.files()[name]).toBe(before);
    expect(await hold(world)).toEqual({ kind: 'held', files: [data, name], left: [] });
    expect(world.read(name)).toBe(plan.files[0]?.after);
    expect(world.read(name).split('\n')).toEqual(expect.arrayContaining([line, 'To be reviewed on 2027-05-21.']));
    expect(world.read(name)).not.toContain('2026-11-01');
    const { records, replaces } = await world.service().plan({ id });
    expect([records, replaces]).toMatchObject([[{ state: 'unchanged' }], { state: 'unchanged' }]);
    // Writing the record again changes nothing: it says the same.
    const after = world.files();
    await world.service().write({ id, overwrite: null });
    expect(world.files()).toEqual(after);
    const view = viewRound(readDecisionFile(after[data] ?? '', data).state, 1);
    expect(view.reviews).toMatchObject([{ on: '2026-11-21', ending: 'still-holds', round: null }]);
    expect(view.decision.reviewDate).toBe('2027-05-21');
    expect(view.round.closedAt).toBe(at);
    expect(world.state(id).decision['']?.status).toBe('accepted');
  });

  it('closes a round that was opened for it, and no other round is touched', async () => {
    const world = await recorded();
    world.change(id, (state) => openNextRound(state, { at, seed: 1 }));
    expect((await world.service().planHold(ending)).closes).toBe(2);
    await hold(world);
    const state = world.state(id);
    expect([state.round['1']?.closedAt, state.round['2']?.closedAt]).toEqual([at, at]);
    expect(viewRound(state, 2).reviews).toMatchObject([{ ending: 'still-holds', round: 2 }]);
    expect(world.read(name)).toContain(line);
  });

  it('is written over a text that was changed by hand only once that was seen, and keeps what was changed', async () => {
    const world = await recorded();
    const service = world.service();
    const { files: seen } = await service.planHold(ending);
    world.put(name, world.read(name).replace('Hiring', 'Hiring people'));
    const changed = world.files();
    expect(await service.hold({ ...ending, seen: seen.map(({ hash }) => hash) })).toEqual({ kind: 'not-seen' });
    expect([world.files(), viewRound(world.state(id), 1).reviews]).toEqual([changed, []]);
    const plan = await service.planHold(ending);
    expect(plan.files).toMatchObject([{ state: 'changed', written: seen[0]?.onDisk, onDisk: changed[name] }]);
    await hold(world);
    expect(world.read(name)).toContain('Hiring people');
    expect(world.read(name)).toContain(line);
    expect((await service.plan({ id })).records).toMatchObject([{ state: 'unchanged' }]);
  });

  it('is known to the library alone where the file is gone or no ADR any more', async () => {
    for (const spoil of [
      (world: RecordWorld) => rmSync(`${world.folder}/${name}`),
      (world: RecordWorld) => world.put(name, 'Only notes are left.\n'),
    ]) {
      const world = await recorded();
      spoil(world);
      const before = world.files();
      const { files } = await world.service().planHold(ending);
      expect(files[0]?.after).toBeNull();
      expect(await hold(world)).toEqual({ kind: 'held', files: [], left: [] });
      expect(world.files()).toEqual(before);
      expect(viewRound(world.state(id), 1).reviews).toHaveLength(1);
    }
  });

  it('leaves a decision file that somebody else changed', async () => {
    const world = await recorded();
    world.put(data, '{}');
    expect(await hold(world)).toEqual({ kind: 'held', files: [name], left: [data] });
    expect(world.read(data)).toBe('{}');
  });

  it('needs no record', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    expect(await hold(world)).toEqual({ kind: 'held', files: [], left: [] });
    expect(viewRound(world.state(id), 1).decision.reviewDate).toBe('2027-05-21');
    expect(viewRound(world.state(id), 1).round.closedAt).toBeNull();
  });

  it.each([0, 1, 2])('is ended the same way again after a kill behind %i files', async (steps) => {
    const whole = await recorded();
    await hold(whole);
    const world = await recorded();
    // Behind the last file it is the way back that is not begun.
    const library = (): never => {
      throw new Error('killed');
    };
    await new Promise<void>((killed) => {
      void hold(world, { writer: killedAfter(steps, killed), atOnce: library });
    });
    await hold(world);
    expect(world.files()).toEqual(whole.files());
    expect(viewRound(world.state(id), 1).reviews).toEqual(viewRound(whole.state(id), 1).reviews);
    expect((await world.service().plan({ id })).records).toMatchObject([{ state: 'unchanged' }]);
  });

  it('leaves files and library as they were where the disk is full, or the library refuses', async () => {
    const world = await recorded();
    const before = world.files();
    await expect(hold(world, { writer: fullDiskAt(/platform\.md$/) })).rejects.toMatchObject({
      code: 'file-unwritable',
    });
    expect(world.files()).toEqual(before);
    const refuses = (): void => {
      throw Object.assign(new Error('disk is full'), { code: 'SQLITE_FULL' });
    };
    await expect(hold(world, { editDecision: refuses })).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(world.files()).toEqual(before);
    expect(viewRound(world.state(id), 1).reviews).toEqual([]);
    expect((await world.service().plan({ id })).records).toMatchObject([{ state: 'unchanged' }]);
  });
});
