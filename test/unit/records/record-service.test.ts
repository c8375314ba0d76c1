import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../electron/adr-folder/content-hash.ts';
import { createRecordStore } from '../../../electron/store/records.ts';
import { isRecorded } from '../../../electron/store/summary.ts';
import { composeRecord } from '../../../shared/adr/compose-record.ts';
import { readDecisionFile } from '../../../shared/decision/decision-file.ts';
import { recordFormats } from '../../../shared/decision/entities.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { analyse } from '../../../shared/evaluation/analysis.ts';
import { analysisReport } from '../../../shared/report/analysis-report.ts';
import { booking } from '../adr/sample-decision.ts';
import { temporaryFolder } from '../adr-folder/temporary-folder.ts';
import { fullDiskAt, killedAfter, RecordWorld } from './record-world.ts';

const id = 'booking';
const name = '0001-use-django-for-the-booking-platform.md';
const data = 'decision-data/0001-use-django-for-the-booking-platform.decision.json';
const analysis = 'decision-data/0001-use-django-for-the-booking-platform.analysis.html';
const write = { id, overwrite: null };

describe('the plan', () => {
  it('has no folder at first, then the one that was picked', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    world.records.setFolder(id, path.join(world.folder, 'gone'));
    const service = world.service();
    expect((await service.plan({ id })).folderProblem).toMatch(/is not there any more/);
    world.put('0014-theirs.md', '# Theirs');
    world.put('README.md', '# Read me');
    expect(await service.pickFolder({ id })).toMatchObject({
      folder: world.folder,
      folderProblem: null,
      adrCount: 1,
      number: 15,
      fileName: '0015-use-django-for-the-booking-platform.md',
      replaces: null,
      today: '2026-11-21',
    });
    world.picked = null;
    expect((await service.pickFolder({ id })).folder).toBe(world.folder);
    expect((await world.service().plan({ id })).folder).toBe(world.folder);
  });

  it('refuses a decision that is not there', async () => {
    const service = new RecordWorld().service();
    await expect(service.plan({ id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(service.pickFolder({ id })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('writing', () => {
  it.each(recordFormats)('writes what the preview showed, in %s, and the decision file', async (format) => {
    const world = new RecordWorld();
    world.add(id, { ...booking, decision: { ...booking.decision, recordFormat: format } });
    const service = world.service();
    const plan = await service.plan({ id });
    const view = viewRound(world.state(id), 1);
    const preview = composeRecord({
      view,
      analysis: analyse(evaluationInput(view)),
      format,
      number: plan.number,
      fileName: plan.fileName,
      today: plan.today,
      supersedes: null,
    });
    expect(await service.write(write)).toMatchObject({
      kind: 'written',
      files: [name, analysis, data],
      record: { number: 1, fileName: name, state: 'unchanged', format },
    });
    expect(Object.keys(world.files())).toEqual([name, analysis, data]);
    expect(world.read(name)).toBe(preview.text);
    expect(readDecisionFile(world.read(data), data).key).toBe(id);
    expect(await service.plan({ id })).toMatchObject({
      number: 1,
      replaces: { state: 'unchanged' },
      records: [{ number: 1 }],
    });
  });

  it('goes into a git repository as untracked files and nothing else', async () => {
    const world = new RecordWorld();
    const repository = path.dirname(path.dirname(world.folder));
    execFileSync('git', ['init', '--quiet', repository]);
    world.add(id, booking);
    await world.service().write(write);
    const status = execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], {
      cwd: repository,
      encoding: 'utf8',
    });
    expect(status).toBe(`?? docs/decisions/${name}\n?? docs/decisions/${analysis}\n?? docs/decisions/${data}\n`);
  });

  it('keeps number and name when the title changes and it is written again', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    await world.service().write(write);
    world.put('0002-theirs.md', '# Theirs');
    world.set(id, 'recordTitle', 'Use Node.js');
    expect(await world.service().write(write)).toMatchObject({
      kind: 'written',
      record: { fileName: name, title: 'Use Node.js' },
    });
    expect(world.read(name)).toContain('# Use Node.js\n');
    expect(Object.keys(world.files())).toEqual(['0002-theirs.md', name, analysis, data].toSorted());
  });

  it('takes the next number rather than a file of others, also beside a foreign decision file', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    world.put(name, 'theirs');
    mkdirSync(path.join(world.folder, 'decision-data'));
    world.put('decision-data/0002-use-django-for-the-booking-platform.decision.json', 'theirs');
    expect(await world.service().write(write)).toMatchObject({ record: { number: 3 } });
    expect(world.read(name)).toBe('theirs');
    expect(world.read('decision-data/0002-use-django-for-the-booking-platform.decision.json')).toBe('theirs');
  });

  it('gives two decisions that are written at once two numbers', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    world.add('other', booking);
    const service = world.service();
    await Promise.all([service.write(write), service.write({ id: 'other', overwrite: null })]);
    expect(Object.keys(world.files()).filter((file) => file.endsWith('.md'))).toEqual([
      name,
      name.replace('0001', '0002'),
    ]);
  });

  it('writes a draft, but nothing without a title, a folder, or into what is no folder', async () => {
    const world = new RecordWorld();
    const decision = { title: ' ', recordTitle: '' };
    world.add(id, { ...booking, decision });
    await expect(world.service().write(write)).rejects.toMatchObject({ code: 'title-missing' });
    world.set(id, 'title', 'Which backend');
    world.records.setFolder(id, path.join(world.folder, 'gone'));
    await expect(world.service().write(write)).rejects.toMatchObject({ code: 'folder-unusable' });
    await expect(world.service().write({ id: 'unknown', overwrite: null })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(world.files()).toEqual({});
    world.records.setFolder(id, world.folder);
    expect(await world.service().write(write)).toMatchObject({ kind: 'written' });
  });

  it('says so where there is no permission, and leaves nothing behind', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    // Root may write everywhere, so that the files are touched as somebody else.
    const isRoot = process.geteuid?.() === 0;
    chmodSync(path.dirname(path.dirname(world.folder)), 0o755);
    chmodSync(world.folder, 0o555);
    if (isRoot) process.seteuid?.(65_534);
    try {
      await expect(world.service().write(write)).rejects.toMatchObject({
        code: expect.stringMatching(/^f(older-unusable|ile-unwritable)$/) as string,
      });
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(world.folder, 0o755);
    }
    expect(world.files()).toEqual({});
    expect(world.records.ofDecision(id)).toEqual([]);
  });

  it('leaves not even a folder behind where the disk is full', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    const service = world.service({ writer: fullDiskAt(/\.md$/) });
    await expect(service.write(write)).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(readdirSync(world.folder)).toEqual([]);
  });

  it('never leaves the folder through a link in the place of a file or the sub-folder', async () => {
    const world = new RecordWorld();
    const outside = temporaryFolder();
    world.add(id, booking);
    symlinkSync(outside, path.join(world.folder, 'decision-data'));
    await expect(world.service().write(write)).rejects.toMatchObject({ code: 'file-outside' });
    expect(world.records.ofDecision(id)).toEqual([]);
    rmSync(path.join(world.folder, 'decision-data'));
    await world.service().write(write);
    rmSync(path.join(world.folder, name));
    writeFileSync(path.join(outside, 'theirs'), 'theirs');
    symlinkSync(path.join(outside, 'theirs'), path.join(world.folder, name));
    await expect(world.service().write({ id, overwrite: contentHash('theirs') })).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    expect(world.read(name)).toBe('theirs');
  });
});

describe('a record changed by hand', () => {
  it('is not written over until told so with its very content', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    const service = world.service();
    await service.write(write);
    world.set(id, 'recordTitle', 'Use Node.js');
    world.put(name, 'by hand');
    const before = world.files();
    const result = await service.write(write);
    expect(result).toMatchObject({ kind: 'changed-on-disk', fileName: name, onDisk: 'by hand' });
    if (result.kind !== 'changed-on-disk') throw new Error('was written');
    expect(result.ours).toContain('# Use Node.js');
    expect(await service.write({ id, overwrite: contentHash('something else') })).toMatchObject({
      kind: 'changed-on-disk',
    });
    expect(world.files()).toEqual(before);
    world.put(name, 'by hand, again');
    expect(await service.write({ id, overwrite: result.hash })).toMatchObject({
      kind: 'changed-on-disk',
      onDisk: 'by hand, again',
    });
    expect(await service.write({ id, overwrite: contentHash('by hand, again') })).toMatchObject({ kind: 'written' });
    expect(world.read(name)).toBe(result.ours);
  });

  it('is shown together with its decision file where both were changed', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    const service = world.service();
    await service.write(write);
    world.put(name, 'by hand');
    world.put(data, '{}');
    const result = await service.write(write);
    expect(result).toMatchObject({ kind: 'changed-on-disk', fileName: `${data}, ${name}`, onDisk: '{}\nby hand' });
    if (result.kind !== 'changed-on-disk') throw new Error('was written');
    expect(await service.write({ id, overwrite: result.hash })).toMatchObject({ kind: 'written' });
    expect(world.read(name)).toContain('# Use Django');
  });

  it('can be compared with what was written, shown, and written again when it is gone', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    const service = world.service();
    const result = await service.write(write);
    const record = result.kind === 'written' ? result.record.key : '';
    const written = world.read(name);
    world.put(name, 'by hand');
    expect((await service.plan({ id })).records[0]?.state).toBe('changed');
    expect(await service.compare({ record })).toEqual({ written, onDisk: 'by hand' });
    await service.show({ record });
    expect(world.shown).toEqual([path.join(world.folder, name)]);
    rmSync(path.join(world.folder, name));
    expect((await service.plan({ id })).records[0]?.state).toBe('gone');
    expect(await service.compare({ record })).toEqual({ written, onDisk: null });
    await expect(service.show({ record })).rejects.toMatchObject({ code: 'file-gone' });
    await expect(service.compare({ record: 'unknown' })).rejects.toMatchObject({ code: 'not-found' });
    await service.write(write);
    expect(world.read(name)).toBe(written);
  });
});

it('counts in the library only while its file is there as it was written', async () => {
  const world = new RecordWorld();
  world.add(id, booking);
  const recorded = (): boolean => isRecorded(world.database, id, 1);
  await new Promise<void>((resolve) => {
    void world.service({ writer: killedAfter(0, resolve) }).write(write);
  });
  expect(recorded()).toBe(false);
  await world.service().write(write);
  expect(recorded()).toBe(true);
  const written = world.read(name);
  world.put(name, 'by hand');
  await world.service().plan({ id });
  expect(recorded()).toBe(false);
  world.put(name, written);
  await world.service().plan({ id });
  expect(recorded()).toBe(true);
  rmSync(path.join(world.folder, name));
  await world.service().plan({ id });
  expect(recorded()).toBe(false);
});

describe('superseding', () => {
  const older = '0001-use-express.md';
  const express = { ...booking, decision: { title: 'Use Express', recordTitle: '' } };

  async function worldWithOlder(format: (typeof recordFormats)[number] = 'madr'): Promise<RecordWorld> {
    const world = new RecordWorld();
    world.add('express', { ...express, decision: { ...express.decision, recordFormat: format } });
    world.add(id, { ...booking, decision: { ...booking.decision, recordFormat: format } });
    const result = await world.service().write({ id: 'express', overwrite: null });
    world.set(id, 'supersedes', result.kind === 'written' ? result.record.key : null);
    return world;
  }

  it.each(recordFormats)('links both records in %s and tells the older decision', async (format) => {
    const world = await worldWithOlder(format);
    const newer = '0002-use-django-for-the-booking-platform.md';
    const service = world.service();
    expect((await service.plan({ id })).supersedable).toMatchObject([{ fileName: older }]);
    const result = await service.write(write);
    expect(result).toMatchObject({
      kind: 'written',
      files: [older, newer, ...[analysis, data].map((file) => file.replace('0001', '0002'))],
    });
    expect(world.read(newer)).toContain(`(${older})`);
    expect(world.read(older)).toMatch(/superseded by (ADR-0002|\[2\. Use Django for the booking platform\])/i);
    expect(world.state('express').decision['']).toMatchObject({
      status: 'superseded',
      supersededBy: 'ADR-0002 Use Django for the booking platform',
    });
    expect((await service.plan({ id: 'express' })).records).toMatchObject([{ state: 'unchanged' }]);
    const files = world.files();
    expect(await service.write(write)).toMatchObject({ kind: 'written' });
    expect(world.files()).toEqual(files);
  });

  it.each([
    ['changed by hand', 'superseded-changed', (world: RecordWorld) => world.put(older, 'by hand')],
    ['gone', 'superseded-gone', (world: RecordWorld) => rmSync(path.join(world.folder, older))],
    [
      'in another folder',
      'superseded-elsewhere',
      (world: RecordWorld) => world.records.setFolder(id, temporaryFolder()),
    ],
  ])('is refused before anything is written where the older record is %s', async (_, code, change) => {
    const world = await worldWithOlder();
    change(world);
    const before = world.files();
    await expect(world.service().write(write)).rejects.toMatchObject({
      code,
      details: { file: expect.stringContaining(older) as string },
    });
    expect(world.files()).toEqual(before);
    expect(world.records.ofDecision(id)).toEqual([]);
    expect(world.state('express').decision['']?.status).toBe('accepted');
  });

  it.each([0, 1, 2, 3, 4])('gives the same result after a kill before step %i of the files', async (steps) => {
    const expected = await worldWithOlder();
    await expected.service().write(write);
    const world = await worldWithOlder();
    await new Promise<void>((resolve) => {
      const writer = killedAfter(steps, resolve);
      const records = {
        ...world.records,
        save: (rows: Parameters<typeof world.records.save>[0]) => {
          if (steps === 4 && rows.length === 2) {
            resolve();
            throw new Error('killed');
          }
          world.records.save(rows);
        },
      };
      // A kill leaves no time to put anything back.
      world
        .service({ writer, records: { ...records, remove: () => {} } })
        .write(write)
        .catch(() => {});
    });
    const result = await world.service().write(write);
    expect(result).toMatchObject({ kind: 'written', record: { number: 2, state: 'unchanged' } });
    expect(world.files()).toEqual(expected.files());
    expect(world.state('express').decision['']).toEqual(expected.state('express').decision['']);
    expect(world.records.ofDecision(id)).toHaveLength(1);
  });

  it.each(recordFormats)('gives record and decision in %s the date of that day, once', async (format) => {
    const world = await worldWithOlder(format);
    const date = format === 'nygard' ? 'Date: ' : 'date: ';
    const on = (now: string) => world.service({ clock: { now: () => now } });
    expect(world.read(older)).toContain(`${date}2026-11-20\n`);
    await on('2026-12-24T12:00:00.000Z').write(write);
    expect(world.read(older)).toContain(`${date}2026-12-24\n`);
    expect(world.state('express').decision['']?.date).toBe('2026-12-24');
    const written = world.read(older);
    await on('2027-01-06T12:00:00.000Z').write(write);
    expect(world.read(older)).toBe(written);
    expect(world.state('express').decision['']?.date).toBe('2026-12-24');
  });

  it('takes an older record as written that was on the day of a kill', async () => {
    const world = await worldWithOlder();
    await new Promise<void>((resolve) => {
      const { save } = world.records;
      const records = {
        ...world.records,
        save: (rows: Parameters<typeof save>[0]) => (rows.length === 2 ? resolve() : save(rows)),
      };
      void world.service({ records }).write(write);
    });
    const written = world.read(older);
    const records = createRecordStore(world.database);
    expect(records.inFolder(world.folder)[0]?.content).not.toBe(written);
    await world.service({ clock: { now: () => '2027-01-06T12:00:00.000Z' } }).write(write);
    expect(world.read(older)).toBe(written);
    expect(records.inFolder(world.folder)[0]?.content).toBe(written);
  });

  it('gives the same result after a kill before the older decision is told', async () => {
    const world = await worldWithOlder();
    const killed = world.service({
      editDecision: () => {
        throw new Error('killed');
      },
    });
    await expect(killed.write(write)).rejects.toMatchObject({ code: 'superseded-status' });
    const files = world.files();
    expect(await world.service().write(write)).toMatchObject({ kind: 'written' });
    expect(world.files()).toEqual(files);
    expect(world.state('express').decision['']?.status).toBe('superseded');
  });

  it('puts everything back where a later file fails', async () => {
    const world = await worldWithOlder();
    const before = world.files();
    const service = world.service({ writer: fullDiskAt(/0001-use-express\.md$/) });
    await expect(service.write(write)).rejects.toMatchObject({
      code: 'file-unwritable',
      message: expect.stringContaining('the disk is full') as string,
    });
    expect(world.files()).toEqual(before);
    expect(world.records.ofDecision(id)).toEqual([]);
  });

  it('puts a rewritten record back where the library cannot be written', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    await world.service().write(write);
    const before = world.files();
    world.set(id, 'recordTitle', 'Use Node.js');
    const records = {
      ...world.records,
      save: () => {
        throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
      },
    };
    await expect(world.service({ records }).write(write)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(world.files()).toEqual(before);
  });
});

it.each([1, 2])('gives the same result after a kill before step %i while a record is written again', async (steps) => {
  const world = new RecordWorld();
  world.add(id, booking);
  await world.service().write(write);
  world.set(id, 'recordTitle', 'Use Node.js');
  await new Promise<void>((resolve) => {
    void world.service({ writer: killedAfter(steps, resolve) }).write(write);
  });
  expect(await world.service().write(write)).toMatchObject({ kind: 'written', record: { number: 1 } });
  expect(world.read(name)).toContain('# Use Node.js');
  expect(world.read(data)).toContain('Use Node.js');
  expect(world.read(analysis)).toContain('<h1>Use Node.js</h1>');
});

describe('the analysis beside a record', () => {
  /** Takes the weight of a criterion away, so that the decision cannot be evaluated, or gives it one. */
  function weigh(world: RecordWorld, swing: number | null): void {
    const weight = 'round = 1 AND ballot = ? AND criterion = ?';
    world.database.prepare(`UPDATE decision_weight SET swing = ? WHERE ${weight}`).run(swing, 'agreed', 'criterion-0');
  }

  it('is the analysis of the round that is written, and linked', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    await world.service().write(write);
    const view = viewRound(world.state(id), 1);
    const evaluated = analyse(evaluationInput(view));
    if (!('evaluation' in evaluated)) throw new Error('not evaluated');
    const title = 'Use Django for the booking platform';
    const source = { view, analysis: evaluated, number: 1, title, fileName: name, today: '2026-11-21' };
    expect(world.read(analysis)).toBe(analysisReport(source));
    expect(world.read(name)).toContain(`[${analysis}](${analysis})`);
    expect(world.records.ofDecision(id)[0]?.analysisHash).toBe(contentHash(world.read(analysis)));
  });

  it('is not written over where it was changed by hand, until told so', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    const service = world.service();
    await service.write(write);
    const ours = world.read(analysis);
    world.put(analysis, 'by hand');
    const result = await service.write(write);
    expect(result).toMatchObject({ kind: 'changed-on-disk', fileName: analysis, onDisk: 'by hand', ours });
    expect(world.read(analysis)).toBe('by hand');
    if (result.kind !== 'changed-on-disk') throw new Error('was written');
    await service.write({ id, overwrite: result.hash });
    expect(world.read(analysis)).toBe(ours);
  });

  it('is written again where it is gone, and is back as it was where a later file fails', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    await world.service().write(write);
    const before = world.files();
    rmSync(path.join(world.folder, analysis));
    await world.service().write(write);
    expect(world.files()).toEqual(before);
    world.set(id, 'recordTitle', 'Use Node.js');
    const full = world.service({ writer: fullDiskAt(/\.md$/) });
    await expect(full.write(write)).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(world.files()).toEqual(before);
  });

  it('is not there for a decision that cannot be evaluated, and goes where it cannot be any more', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    weigh(world, null);
    expect(await world.service().write(write)).toMatchObject({ kind: 'written', files: [name, data] });
    expect(Object.keys(world.files())).toEqual([name, data]);
    expect(world.read(name)).not.toContain('analysis.html');
    weigh(world, 100);
    expect(await world.service().write(write)).toMatchObject({ files: [name, analysis, data] });
    const before = world.files();
    weigh(world, null);
    const full = world.service({ writer: fullDiskAt(/\.md$/) });
    await expect(full.write(write)).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(world.files()).toEqual(before);
    await new Promise<void>((resolve) => {
      void world.service({ writer: killedAfter(2, resolve) }).write(write);
    });
    expect(await world.service().write(write)).toMatchObject({ kind: 'written', files: [name, data] });
    expect(Object.keys(world.files())).toEqual([name, data]);
    expect(world.records.ofDecision(id)[0]?.analysisHash).toBeNull();
  });

  it('leaves its number to an analysis of others', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    mkdirSync(path.join(world.folder, 'decision-data'));
    world.put(analysis, 'theirs');
    expect(await world.service().write(write)).toMatchObject({ record: { number: 2 } });
    expect(world.read(analysis)).toBe('theirs');
  });
});
