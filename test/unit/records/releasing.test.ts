import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { releasedBy } from '../../../renderer/workshop/record/superseded.ts';
import { recordFormats, type RecordFormat } from '../../../shared/decision/entities.ts';
import { booking } from '../adr/sample-decision.ts';
import { fullDiskAt, killedAfter, RecordWorld } from './record-world.ts';

const first = '0001-use-express.md';
const second = '0002-use-rails.md';
const newer = '0003-use-django-for-the-booking-platform.md';
const write = { id: 'booking', overwrite: null };

/** Three records; the newest superseded the first when it was written, and is to supersede the second. */
async function changedMind(format: RecordFormat = 'madr', onto: 'rails' | null = 'rails') {
  const world = new RecordWorld();
  const keys = new Map<string, string>();
  for (const [id, title] of [
    ['express', 'Use Express'],
    ['rails', 'Use Rails'],
    ['booking', 'Use Django for the booking platform'],
  ] as const) {
    world.add(id, { ...booking, decision: { title, recordTitle: '', recordFormat: format } });
    if (id === 'booking') continue;
    const result = await world.service().write({ id, overwrite: null });
    if (result.kind === 'written') keys.set(id, result.record.key);
  }
  const before = { files: world.files(), express: world.state('express') };
  world.set('booking', 'supersedes', keys.get('express') ?? null);
  await world.service({ clock: { now: () => '2026-12-24T12:00:00.000Z' } }).write(write);
  expect(world.read(first)).not.toBe(before.files[first]);
  world.set('booking', 'supersedes', onto === null ? null : (keys.get(onto) ?? null));
  return { world, before };
}

const marks = (world: RecordWorld) =>
  world.records
    .inFolder(world.folder)
    .map(({ fileName, supersededBy, contentBefore }) => [fileName, supersededBy !== null, contentBefore !== null]);

describe('a record that supersedes another one now', () => {
  it.each(recordFormats)('gives the former one in %s its text back, and its decision its status', async (format) => {
    const { world, before } = await changedMind(format);
    const result = await world.service().write(write);
    expect(result).toMatchObject({
      kind: 'written',
      files: expect.arrayContaining([first, second, newer]) as string[],
    });
    expect(world.read(first)).toBe(before.files[first]);
    expect(world.state('express')).toEqual(before.express);
    expect(world.read(second)).toMatch(/superseded by/i);
    expect(world.state('rails').decision['']?.status).toBe('superseded');
    expect(world.read(newer)).not.toContain(first);
    expect(marks(world)).toEqual([
      [first, false, false],
      [second, true, true],
      [newer, false, false],
    ]);
    expect(releasedBy(await world.service().plan(write), null)).toMatchObject([{ fileName: second }]);
    expect((await world.service().plan({ id: 'express' })).records).toMatchObject([{ state: 'unchanged' }]);
    const files = world.files();
    await world.service().write(write);
    expect(world.files()).toEqual(files);
    expect(world.state('express')).toEqual(before.express);
  });

  it('does so too where it supersedes nothing any more, and after its title changed', async () => {
    const { world, before } = await changedMind('nygard');
    world.set('booking', 'supersedes', world.records.inFolder(world.folder)[0]?.key ?? null);
    world.set('booking', 'title', 'Use Django');
    await world.service().write(write);
    expect(world.read(first)).toContain('Superseded by [3. Use Django](');
    world.set('booking', 'supersedes', null);
    await world.service().write(write);
    expect(world.read(first)).toBe(before.files[first]);
    expect(world.state('express')).toEqual(before.express);
  });

  // Three files change; the fourth kill is before the library learns of them.
  it.each([0, 1, 2, 3])('gives the same result after a kill before step %i', async (steps) => {
    const { world, before } = await changedMind();
    await new Promise<void>((resolve) => {
      const save = (rows: Parameters<typeof world.records.save>[0]): void => {
        if (steps === 3) throw new Error('killed');
        world.records.save(rows);
      };
      // The writer stops for good at its next step, which after the third file is to put something back.
      void world.service({ writer: killedAfter(steps, resolve), records: { ...world.records, save } }).write(write);
    });
    expect(world.read(first) === before.files[first]).toBe(steps === 3);
    expect(await world.service().write(write)).toMatchObject({ kind: 'written' });
    expect(world.read(first)).toBe(before.files[first]);
    expect(world.state('express')).toEqual(before.express);
    expect(marks(world)[0]).toEqual([first, false, false]);
  });

  it('gives the same result after a kill before the decisions are told', async () => {
    const { world, before } = await changedMind('madr', null);
    const killed = world.service({
      editDecision: () => {
        throw new Error('killed');
      },
    });
    await expect(killed.write(write)).rejects.toMatchObject({ code: 'superseded-status' });
    expect(world.state('express').decision['']?.status).toBe('superseded');
    await world.service().write(write);
    expect(world.state('express')).toEqual(before.express);
    expect(marks(world)[0]).toEqual([first, false, false]);
  });

  it('puts everything back where the former one cannot be written', async () => {
    const { world } = await changedMind();
    const files = world.files();
    const service = world.service({ writer: fullDiskAt(/0001-use-express\.md$/) });
    await expect(service.write(write)).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(world.files()).toEqual(files);
    expect(world.state('express').decision['']?.status).toBe('superseded');
  });
});

describe('a record that was superseded', () => {
  it.each([
    ['changed by hand', (world: RecordWorld) => Promise.resolve(world.put(first, 'by hand'))],
    [
      'written again with another text',
      async (world: RecordWorld) => {
        world.set('express', 'title', 'Use Express 5');
        await world.service().write({ id: 'express', overwrite: null });
      },
    ],
  ])('and %s is left as it is, in words', async (_, change) => {
    const { world, before } = await changedMind();
    await change(world);
    const file = world.read(first);
    await expect(world.service().write(write)).rejects.toMatchObject({
      code: 'superseded-left',
      message: expect.stringContaining(first) as string,
    });
    expect(world.read(first)).toBe(file);
    expect(world.read(newer)).toContain(second);
    expect(world.state('express').decision['']).toMatchObject({
      status: before.express.decision['']?.status,
      supersededBy: '',
    });
    // It is said once.
    expect(await world.service().write(write)).toMatchObject({ kind: 'written' });
    expect(marks(world)[0]).toEqual([first, false, false]);
  });

  it('and is gone comes back as it was before', async () => {
    const { world, before } = await changedMind();
    rmSync(path.join(world.folder, first));
    expect(await world.service().write(write)).toMatchObject({ kind: 'written' });
    await world.service().write({ id: 'express', overwrite: null });
    expect(world.read(first)).toBe(before.files[first]);
  });

  it('and got its status back by hand is superseded by nothing once it is written', async () => {
    const { world } = await changedMind();
    world.set('express', 'status', 'deprecated');
    await world.service().write({ id: 'express', overwrite: null });
    expect(marks(world)[0]).toEqual([first, false, false]);
    const file = world.read(first);
    expect(file).toContain('status: deprecated');
    expect(await world.service().write(write)).toMatchObject({ kind: 'written' });
    expect(world.read(first)).toBe(file);
    expect(world.state('express').decision['']?.status).toBe('deprecated');
  });
});
