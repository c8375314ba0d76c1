import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addOptions } from '../../../../shared/decision/edits/options.ts';
import { putOutcome } from '../../../../shared/decision/edits/decide.ts';
import type { Change } from '../../../../shared/decision/changes.ts';
import { stateFromRows, type DecisionState } from '../../../../shared/decision/state.ts';
import { lineChanges } from '../../adr/edits/line-changes.ts';
import { madr, sampleRepository, type SampleRepository } from '../../adr-folder/sample-repository.ts';
import type { ServicesOnDisk } from '../../ipc/services-on-disk.ts';
import { openedRepository } from './opened-repository.ts';

const file = 'docs/adr/0007-queue.md';

interface Opened extends ServicesOnDisk {
  readonly repositoryKey: string;
  readonly repository: SampleRepository;
  /** The decision that was made of the ADR. */
  readonly id: string;
  readonly edit: (make: (state: DecisionState) => readonly Change[]) => void;
  readonly text: () => string;
}

async function opened(content: string = madr('Use a queue').replaceAll('\n', '\r\n'), name = file): Promise<Opened> {
  const repository = sampleRepository({ [name]: content });
  const { key, ...made } = await openedRepository(repository.root);
  const { id } = await made.services.adrDecision.openAsDecision({ repository: key, file: name });
  const edit: Opened['edit'] = (make) => {
    const state = stateFromRows(made.services.decision.read({ id }).rows);
    made.services.decision.edit({ id, label: 'Edit', focus: null, changes: [...make(state)] });
  };
  return {
    ...made,
    repositoryKey: key,
    repository,
    id,
    edit,
    text: () => readFileSync(repository.path(name), 'utf8'),
  };
}

const write = { overwrite: null } as const;
const reason = (text: string) => (state: DecisionState) => putOutcome(state, 1, { reason: text });

test('a record is written into the ADR, only where the decision says something else, as often as it is written', async () => {
  const world = await opened();
  const { services, id, edit, text, repository } = world;
  const before = text();
  expect(await services.record.plan({ id })).toMatchObject({
    folder: repository.path('docs/adr'),
    number: 7,
    fileName: '0007-queue.md',
    replaces: null,
    origin: {
      file,
      number: 7,
      title: 'Use a queue',
      state: 'unchanged',
      way: 'in-place',
      isRecord: false,
      text: before,
    },
  });
  edit(reason('It has been tried.'));
  expect(await services.record.write({ id, ...write })).toMatchObject({
    kind: 'written',
    files: ['0007-queue.md', 'decision-data/0007-queue.decision.json'],
    record: { fileName: '0007-queue.md', state: 'unchanged', number: 7 },
  });
  expect(lineChanges(before, text())).toEqual([
    '- Chosen option: "One", because it is better.',
    '+ Chosen option: "One", because it has been tried.',
  ]);
  expect(text().split('\r\n').length).toBe(before.split('\r\n').length);
  const plan = await services.record.plan({ id });
  expect(plan).toMatchObject({ replaces: { state: 'unchanged' }, origin: { isRecord: true, way: 'in-place' } });
  const once = text();
  await services.record.write({ id, ...write });
  expect(text()).toBe(once);
  edit(reason('It has been tried for a year.'));
  await services.record.write({ id, ...write });
  expect(lineChanges(once, text())).toEqual([
    '- Chosen option: "One", because it has been tried.',
    '+ Chosen option: "One", because it has been tried for a year.',
  ]);
});

test('whether a file that was written in place is still so is known, and one that is gone is brought back', async () => {
  const { services, id, edit, repository } = await opened();
  edit(reason('It has been tried.'));
  await services.record.write({ id, ...write });
  writeFileSync(repository.path(file), `${readFileSync(repository.path(file), 'utf8')}\nMore.\n`);
  expect((await services.record.plan({ id })).replaces).toMatchObject({ state: 'changed' });
  rmSync(repository.path(file));
  const gone = await services.record.plan({ id });
  expect(gone).toMatchObject({ replaces: { state: 'gone' }, origin: { state: 'gone', way: 'in-place' } });
  await services.record.write({ id, ...write });
  expect(readFileSync(repository.path(file), 'utf8')).toContain('because it has been tried.');
});

test('a file that changed since is shown before, and keeps what others changed in it', async () => {
  const { services, id, edit, text, repository } = await opened(madr('Use a queue'));
  writeFileSync(repository.path(file), text().replace('Some context.', 'Another context.'));
  edit(reason('It has been tried.'));
  expect(await services.record.plan({ id })).toMatchObject({ origin: { state: 'changed' } });
  const shown = await services.record.write({ id, ...write });
  expect(shown).toMatchObject({ kind: 'changed-on-disk', fileName: '0007-queue.md', onDisk: text() });
  if (shown.kind !== 'changed-on-disk') throw new Error('it was written');
  expect(lineChanges(shown.onDisk, shown.ours)).toEqual([
    '- Chosen option: "One", because it is better.',
    '+ Chosen option: "One", because it has been tried.',
  ]);
  await services.record.write({ id, overwrite: shown.hash });
  expect(text()).toBe(shown.ours);
  expect(text()).toContain('Another context.');
});

test('a new record takes the place of the ADR, told in both', async () => {
  const { services, id, text, repository } = await opened(madr('Use a queue'));
  const before = text();
  const plan = await services.record.chooseWay({ id, way: 'supersede' });
  expect(plan).toMatchObject({ number: 8, fileName: '0008-use-a-queue.md', origin: { way: 'supersede' } });
  expect(await services.record.write({ id, ...write })).toMatchObject({ kind: 'written' });
  expect(lineChanges(before, text())).toEqual(['- status: accepted', '+ status: superseded by ADR-0008']);
  const record = readFileSync(repository.path('docs/adr/0008-use-a-queue.md'), 'utf8');
  expect(record).toContain('Supersedes [ADR-0007](0007-queue.md), Use a queue.');
  const again = text();
  expect(await services.record.write({ id, ...write })).toMatchObject({ kind: 'written' });
  expect(text()).toBe(again);
});

test('an ADR without a number is superseded as well, in the way of its format', async () => {
  const name = 'docs/adr/20210304-use-a-queue.md';
  const log4brains = `# Use a queue\n\n- Status: accepted\n- Date: 2021-03-04\n- Tags: mail\n\n## Context and Problem Statement\n\nMail.\n\n## Decision Outcome\n\nA queue.\n`;
  const { services, id, text, repository } = await opened(log4brains, name);
  await services.record.chooseWay({ id, way: 'supersede' });
  const written = await services.record.write({ id, ...write });
  if (written.kind !== 'written') throw new Error('it was not written');
  expect(lineChanges(log4brains, text())).toEqual([
    '- - Status: accepted',
    '+ - Status: superseded by [0001-use-a-queue](0001-use-a-queue.md)',
  ]);
  const record = readFileSync(repository.path(`docs/adr/${written.record.fileName}`), 'utf8');
  expect(record).toContain('(20210304-use-a-queue.md)');
});

test('a record beside the ADR leaves it alone', async () => {
  const { services, id, text, repository } = await opened();
  const before = text();
  await services.record.chooseWay({ id, way: 'beside' });
  await services.record.write({ id, ...write });
  expect(text()).toBe(before);
  expect(existsSync(repository.path('docs/adr/0008-use-a-queue.md'))).toBe(true);
  // The one beside it stays when the ADR is updated after all.
  await services.record.chooseWay({ id, way: 'in-place' });
  await services.record.write({ id, ...write });
  expect((await services.record.plan({ id })).records.map(({ fileName }) => fileName).toSorted()).toEqual([
    '0007-queue.md',
    '0008-use-a-queue.md',
  ]);
});

test('what cannot be updated safely is refused with a sentence, and nothing is written', async () => {
  const table = '| Option | Pros |\n| --- | --- |\n| One | Quick |\n| Two | Cheap |';
  const content = madr('Use a queue').replace('* One\n* Two', table);
  const { services, id, edit, text, repository } = await opened(content);
  const before = text();
  edit((state) => addOptions(state, 1, ['Three']));
  const writing = services.record.write({ id, ...write });
  await expect(writing).rejects.toMatchObject({ code: 'update-refused' });
  expect(text()).toBe(before);
  expect(existsSync(repository.path('docs/adr/decision-data'))).toBe(false);
});

test('a decision that was made of no ADR has no way to choose', async () => {
  const { services } = await opened();
  const { id } = await services.library.openExample();
  expect((await services.record.plan({ id })).origin).toBeNull();
  await expect(services.record.chooseWay({ id, way: 'in-place' })).rejects.toMatchObject({ code: 'not-found' });
});

test('a review of the ADR adds its lines; a later round amends it, or a record takes its place and the library knows', async () => {
  const { services, id, edit, text, repository } = await opened();
  edit(reason('It has been tried.'));
  await services.record.write({ id, ...write });
  const written = text();
  const ending = { id, note: 'All well', nextReview: '2099-01-01' };
  const { files } = await services.record.planHold(ending);
  expect(files).toMatchObject([{ fileName: '0007-queue.md', state: 'unchanged', onDisk: written }]);
  await services.record.hold({ ...ending, seen: files.map(({ hash }) => hash) });
  expect(text().replaceAll('\r\n', '')).not.toContain('\n');
  expect(text()).toMatch(
    /\r\nReviewed on \d{4}-\d\d-\d\d: still holds\. All well\.\r\n\r\nTo be reviewed on 2099-01-01\.\r\n/,
  );
  expect(await services.record.plan({ id })).toMatchObject({ origin: { state: 'unchanged' }, ending: null });
  const held = text();
  await services.record.write({ id, ...write });
  expect(text()).toBe(held);

  services.round.open({ id });
  edit((state) => putOutcome(state, 2, { reason: 'It has carried two summers.' }));
  expect(await services.record.plan({ id })).toMatchObject({ follows: null, ending: { ending: 'amended' } });
  await services.record.write({ id, ...write });
  expect(text().match(/^(Reviewed|Amended) on /gm)).toEqual(['Reviewed on ', 'Amended on ']);
  expect(text()).toContain('two summers');
  edit((state) => putOutcome(state, 2, { reason: 'It has carried three summers.' }));
  await services.record.write({ id, ...write });
  expect(text().match(/^(Reviewed|Amended) on /gm)).toEqual(['Reviewed on ', 'Amended on ']);

  services.round.open({ id });
  await services.record.chooseWay({ id, way: 'supersede' });
  expect(await services.record.plan({ id })).toMatchObject({ number: 8, ending: { ending: 'superseded' } });
  for (let times = 0; times < 2; times += 1) {
    expect(await services.record.write({ id, ...write })).toMatchObject({ kind: 'written' });
    const { records } = await services.record.plan({ id });
    expect(records.map(({ number, state }) => `${number} ${state}`).toSorted()).toEqual(['7 unchanged', '8 unchanged']);
  }
  expect(text()).toMatch(/superseded/i);
  const { rows } = services.decision.read({ id });
  expect(stateFromRows(rows).decision['']?.status).not.toBe('superseded');
  expect(rows.review?.map(({ ending: how, round }) => `${how} ${round}`).toSorted()).toEqual([
    'amended 2',
    'still-holds null',
    'superseded 3',
  ]);

  // A fourth round stands after the new record, not after the ADR.
  services.round.open({ id });
  expect((await services.record.plan({ id })).follows).toMatchObject({ way: 'in-place', record: { number: 8 } });
  await services.record.write({ id, ...write });
  const newest = (await services.record.plan({ id })).records.find(({ number }) => number === 8);
  const successor = readFileSync(repository.path(`docs/adr/${newest?.fileName}`), 'utf8');
  expect(successor).toMatch(/^Amended on \d{4}-\d\d-\d\d \(round 4\): /m);
  expect(successor).toMatch(/supersedes/i);
});
