import { describe, expect, it } from 'vitest';
import { adrFile } from '../../../shared/adr/edits/edit.ts';
import {
  closeRound,
  putOutcome,
  setDay,
  setRecordTitle,
  setSupersedes,
} from '../../../shared/decision/edits/decide.ts';
import { openNextRound } from '../../../shared/decision/edits/next-round.ts';
import { setScore } from '../../../shared/decision/edits/score.ts';
import { recordFormats, type RecordFormat } from '../../../shared/decision/entities.ts';
import { readDecisionFile } from '../../../shared/decision/decision-file.ts';
import type { DecisionState } from '../../../shared/decision/state.ts';
import { latestRound, viewRound } from '../../../shared/decision/view.ts';
import { booking } from '../adr/sample-decision.ts';
import { fullDiskAt, killedAfter, RecordWorld } from './record-world.ts';

const id = 'booking';
const first = '0001-use-django-for-the-booking-platform.md';
const second = '0002-use-node-js-for-the-booking-platform.md';
const data = (name: string): string => `decision-data/${name.replace(/\.md$/, '.decision.json')}`;
const write = { id, overwrite: null };
const later = { clock: { now: () => '2026-12-24T12:00:00.000Z' } };

/** A decision whose first round is recorded and closed, and whose second, still open, has another winner. */
async function turned(format: RecordFormat = 'madr'): Promise<RecordWorld> {
  const world = new RecordWorld();
  const decision = { ...booking.decision, recordFormat: format, reviewDate: '2026-12-01' };
  world.add(id, { ...booking, decision });
  await world.service().write(write);
  nextRound(world);
  return world;
}

/** Closes the newest round and opens another one, in which Node.js is taken. */
function nextRound(world: RecordWorld): void {
  const at = '2026-12-20T12:00:00.000Z';
  world.change(id, (state) => closeRound(state, latestRound(state), at));
  world.change(id, (state) => openNextRound(state, { at, seed: 1 }));
  world.change(id, (state) => {
    const { agreed } = viewRound(state, latestRound(state));
    return setScore(state, agreed.ballot, { option: 'option-0', criterion: 'criterion-0' }, 4);
  });
  world.change(id, (state) =>
    putOutcome(state, latestRound(state), { option: 'option-1', reason: 'It scales better.' }),
  );
  world.change(id, (state) => setRecordTitle(state, 'Use Node.js for the booking platform'));
}

function reviews(state: DecisionState) {
  return viewRound(state, latestRound(state)).reviews;
}

function rows(world: RecordWorld) {
  return world.records
    .inFolder(world.folder)
    .map(({ fileName, round, supersededBy }) => [fileName, round, supersededBy !== null]);
}

/** Chooses that the new record takes the place of the first. */
async function chooseSuperseding(world: RecordWorld): Promise<void> {
  const { follows } = await world.service().plan({ id });
  world.change(id, (state) => setSupersedes(state, follows?.record.key ?? null));
}

describe('the record of a later round', () => {
  it.each(recordFormats)('amends that of the earlier one in %s, which says so with the day', async (format) => {
    const world = await turned(format);
    const plan = await world.service(later).plan({ id });
    expect(plan).toMatchObject({
      fileName: first,
      number: 1,
      follows: { way: 'in-place', record: { fileName: first, round: 1 }, text: world.read(first) },
      ending: { ending: 'amended', decidedOn: '2026-11-20' },
    });
    await world.service(later).write(write);
    const text = world.read(first);
    expect(text).toContain('Node.js');
    expect(text).toContain('it scales better');
    const [line, ...others] = text.split('\n').filter((entry) => entry.startsWith('Amended on'));
    expect(others).toEqual([]);
    expect(line).toMatch(/^Amended on 2026-12-24 \(round 2\): Node\.js took the lead from Django\. /);
    expect(line).toMatch(/ First decided on 2026-11-20\.$/);
    expect(adrFile(first, text).reading.date?.day).toBe('2026-12-24');
    // The review date had come: it is settled.
    expect(adrFile(first, text).reading.reviewDate).toBeNull();
    expect(Object.keys(world.files())).toHaveLength(3);
    expect(rows(world)).toEqual([[first, 2, false]]);
    expect(reviews(world.state(id))).toMatchObject([
      { on: '2026-12-24', ending: 'amended', round: 2, nextReview: null },
    ]);
    expect(world.state(id).round['1']?.closedAt).toBe('2026-12-20T12:00:00.000Z');
    expect(reviews(readDecisionFile(world.read(data(first)), first).state)).toEqual(reviews(world.state(id)));
    // Written again it says the same, also on another day.
    const before = world.files();
    await world.service({ clock: { now: () => '2026-12-31T12:00:00.000Z' } }).write(write);
    expect(world.files()).toEqual(before);
    expect((await world.service().plan({ id })).follows).toBeNull();
  });

  it.each(recordFormats)(
    'takes the place of that of the earlier one in %s; each links to the other',
    async (format) => {
      const world = await turned(format);
      await chooseSuperseding(world);
      expect(await world.service(later).plan({ id })).toMatchObject({
        number: 2,
        fileName: second,
        follows: { way: 'supersede', record: { fileName: first } },
        ending: { ending: 'superseded' },
      });
      const status = world.state(id).decision['']?.status;
      await world.service(later).write(write);
      const [older, newer] = [first, second].map((name) => adrFile(name, world.read(name)).reading);
      expect(older?.status?.known).toBe('superseded');
      expect(newer?.status?.known).toBe('accepted');
      expect(newer?.links).toMatchObject([{ relation: 'supersedes' }]);
      expect(world.read(first)).toContain(format === 'madr' ? 'ADR-0002' : second);
      expect(world.read(second)).toContain(first);
      expect(world.read(second)).not.toContain('Amended on');
      expect(rows(world)).toEqual([
        [first, 1, true],
        [second, 2, false],
      ]);
      expect(world.state(id).decision['']?.status).toBe(status);
      expect(reviews(world.state(id))).toMatchObject([{ ending: 'superseded', round: 2, on: '2026-12-24' }]);
      const before = world.files();
      await world.service(later).write(write);
      expect(world.files()).toEqual(before);
    },
  );

  it('goes on: a third round amends what the second wrote, and keeps what that took the place of', async () => {
    const world = await turned();
    await chooseSuperseding(world);
    await world.service(later).write(write);
    nextRound(world);
    world.change(id, (state) => setDay(state, 'reviewDate', '2028-01-01'));
    expect((await world.service(later).plan({ id })).follows).toMatchObject({
      way: 'in-place',
      record: { fileName: second },
    });
    await world.service({ clock: { now: () => '2027-06-01T12:00:00.000Z' } }).write(write);
    expect(world.read(second)).toContain('Amended on 2027-06-01 (round 3): ');
    expect(world.read(second)).toContain(`Supersedes [ADR-0001](${first})`);
    expect(world.read(second)).toContain('To be reviewed on 2028-01-01.');
    expect(rows(world)).toEqual([
      [first, 1, true],
      [second, 3, false],
    ]);
    expect(reviews(world.state(id)).map(({ ending, round }) => [ending, round])).toEqual([
      ['superseded', 2],
      ['amended', 3],
    ]);
  });

  it('keeps the lines of the reviews before it', async () => {
    const world = new RecordWorld();
    world.add(id, booking);
    await world.service().write(write);
    const ending = { id, note: '', nextReview: '2026-12-01' };
    const { files } = await world.service().planHold(ending);
    await world.service().hold({ ...ending, seen: files.map(({ hash }) => hash) });
    nextRound(world);
    await world.service(later).write(write);
    const lines = world
      .read(first)
      .split('\n')
      .filter((line) => /^(Reviewed|Amended) on/.test(line));
    expect(lines.map((line) => line.slice(0, 22))).toEqual(['Reviewed on 2026-11-21', 'Amended on 2026-12-24 ']);
  });

  it('is no amendment in another folder', async () => {
    const world = await turned();
    const other = new RecordWorld();
    world.records.setFolder(id, other.folder);
    expect(await world.service().plan({ id })).toMatchObject({ follows: null, ending: null, number: 1 });
    await world.service(later).write(write);
    expect(reviews(world.state(id))).toEqual([]);
  });

  it('is not written over an earlier one that was changed by hand before that was seen', async () => {
    const world = await turned();
    world.put(first, `${world.read(first)}\nBy hand.\n`);
    const before = world.files();
    const result = await world.service(later).write(write);
    expect(result).toMatchObject({ kind: 'changed-on-disk', fileName: first });
    expect(world.files()).toEqual(before);
    expect(reviews(world.state(id))).toEqual([]);
    await chooseSuperseding(world);
    await expect(world.service(later).write(write)).rejects.toMatchObject({ code: 'superseded-changed' });
    expect(world.files()).toEqual(before);
  });

  it.each([
    ...[0, 1, 2, 3].map((steps) => ['amend', steps] as const),
    ...[0, 1, 2, 3, 4].map((steps) => ['supersede', steps] as const),
  ])('comes out the same after a kill, to %s, behind %i files', async (way, steps) => {
    const prepared = async (): Promise<RecordWorld> => {
      const world = await turned();
      if (way === 'supersede') await chooseSuperseding(world);
      return world;
    };
    const whole = await prepared();
    await whole.service(later).write(write);
    const world = await prepared();
    // Behind the last file it is the way back that is not begun.
    const library = (): never => {
      throw new Error('killed');
    };
    await new Promise<void>((killed) => {
      void world.service({ ...later, writer: killedAfter(steps, killed), atOnce: library }).write(write);
    });
    await world.service(later).write(write);
    expect(world.files()).toEqual(whole.files());
    expect(rows(world)).toEqual(rows(whole));
    expect(reviews(world.state(id))).toEqual(reviews(whole.state(id)));
  });

  it('leaves all as it was where the disk is full or the library refuses', async () => {
    const world = await turned();
    const before = [world.files(), rows(world), world.state(id)];
    const full = { ...later, writer: fullDiskAt(/platform\.md$/) };
    await expect(world.service(full).write(write)).rejects.toMatchObject({ code: 'file-unwritable' });
    expect([world.files(), rows(world), world.state(id)]).toEqual(before);
    const refuses = (): never => {
      throw Object.assign(new Error('disk is full'), { code: 'SQLITE_FULL' });
    };
    await expect(world.service({ ...later, editDecision: refuses }).write(write)).rejects.toThrow('disk is full');
    expect([world.files(), rows(world), world.state(id)]).toEqual(before);
  });
});
