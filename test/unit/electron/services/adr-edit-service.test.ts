import { chmodSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { planText } from '../../../../electron/adr-edit/plan-text.ts';
import { splitLines } from '../../../../shared/adr/source/source-lines.ts';
import type { AdrFolderService } from '../../../../electron/adr-folder/adr-folder-service.ts';
import { createWrittenFiles } from '../../../../electron/adr-edit/written-files.ts';
import { readText } from '../../../../electron/adr-folder/read-text.ts';
import { diskWriter, type FileWriter } from '../../../../electron/adr-folder/write-atomically.ts';
import { createAdrEditService, type AdrEditService } from '../../../../electron/services/adr-edit-service.ts';
import type { AdrChangeInput } from '../../../../shared/ipc/adr-edit-contract.ts';
import { lineDiff } from '../../../../renderer/workshop/record/line-diff.ts';
import { madr, sampleRepository, type SampleRepository } from '../../adr-folder/sample-repository.ts';

const queue = 'docs/adr/0001-queue.md';
const log = 'docs/adr/0002-log.md';
const nygard = (title: string, status = 'Accepted'): string =>
  `# ${title}\n\nDate: 2025-04-01\n\n## Status\n\n${status}\n\n## Context\n\nA\n\n## Decision\n\nB\n\n## Consequences\n\nC\n`;

interface World {
  readonly repository: SampleRepository;
  readonly service: AdrEditService;
  readonly rechecked: string[];
  readonly text: (file: string) => string;
  /** Plans and writes, as somebody does who looks at the plan. */
  readonly make: (file: string, change: AdrChangeInput) => ReturnType<AdrEditService['writeEdit']>;
}

/** Real files and the real writer; the folders know no index, only what is there. */
function world(files: Readonly<Record<string, string | Uint8Array>>, writer: FileWriter = diskWriter): World {
  const repository = sampleRepository(files);
  const rechecked: string[] = [];
  const folders = {
    read: (_key: string, file: string) => readText(repository.root, file),
    repositories: () => [{ key: 'r', root: repository.root }],
    recheck: (key: string) => rechecked.push(key),
  } as unknown as AdrFolderService;
  const service = createAdrEditService({ folders, writer, written: createWrittenFiles() });
  const make: World['make'] = async (file, change) => {
    const plan = await service.planEdit({ repository: 'r', file, change });
    const seen = plan.kind === 'planned' ? plan.files.map(({ path: at, hash }) => ({ path: at, hash })) : [];
    return service.writeEdit({ repository: 'r', file, change, seen });
  };
  return { repository, service, rechecked, text: (file) => readFileSync(repository.path(file), 'utf8'), make };
}

function changedLines(before: string, after: string): readonly string[] {
  return lineDiff(before, after).flatMap(({ kind, text }) =>
    kind === 'added' ? [`+${text}`] : kind === 'removed' ? [`-${text}`] : [],
  );
}

const facts = (status: string | null, day: string | null = null): AdrChangeInput => ({ kind: 'facts', status, day });

test('status and date change their own lines and nothing else', async () => {
  const before = madr('Use a queue').replaceAll('\n', '\r\n');
  const { make, text, rechecked } = world({ [queue]: `\uFEFF${before}` });
  expect(await make(queue, facts('deprecated', '2026-05-04'))).toEqual({ kind: 'written', files: [queue] });
  expect(changedLines(`\uFEFF${before}`, text(queue))).toEqual([
    '-status: accepted',
    '-date: 2026-03-01',
    '+status: deprecated',
    '+date: 2026-05-04',
  ]);
  expect(rechecked).toEqual(['r']);
});

test('the plan is what is written, and planning writes nothing', async () => {
  const { service, repository, text } = world({ [queue]: nygard('1. Queue') });
  const input = { repository: 'r', file: queue, change: facts('rejected') };
  const plan = await service.planEdit(input);
  if (plan.kind !== 'planned') throw new Error(plan.why);
  expect(plan.files.map(({ path: file, before }) => [file, before])).toEqual([[queue, nygard('1. Queue')]]);
  expect(text(queue)).toBe(nygard('1. Queue'));
  await service.writeEdit({ ...input, seen: plan.files.map(({ path: file, hash }) => ({ path: file, hash })) });
  expect(text(queue)).toBe(plan.files[0]?.after);
  expect(text(queue)).toBe(nygard('1. Queue', 'Rejected'));
  expect(readdirSync(repository.path('docs/adr'))).toEqual(['0001-queue.md']);
});

test('what a file says already is no change', async () => {
  const { service, make } = world({ [queue]: nygard('1. Queue') });
  const change = facts('accepted', '2025-04-01');
  expect(await service.planEdit({ repository: 'r', file: queue, change })).toEqual({ kind: 'planned', files: [] });
  expect(await make(queue, change)).toEqual({ kind: 'written', files: [] });
});

test('a file that changed since it was seen is left alone, and shown as it is now', async () => {
  const { service, repository, text } = world({ [queue]: nygard('1. Queue') });
  const input = { repository: 'r', file: queue, change: facts('rejected') };
  const plan = await service.planEdit(input);
  const seen = plan.kind === 'planned' ? plan.files.map(({ path: file, hash }) => ({ path: file, hash })) : [];
  const byHand = nygard('1. A queue of ours');
  repository.write(queue, byHand);
  const reply = await service.writeEdit({ ...input, seen });
  expect(reply).toMatchObject({ kind: 'changed-on-disk', files: [{ path: queue, before: byHand }] });
  expect(text(queue)).toBe(byHand);
  if (reply.kind !== 'changed-on-disk') throw new Error('it was written');
  const again = reply.files.map(({ path: file, hash }) => ({ path: file, hash }));
  expect(await service.writeEdit({ ...input, seen: again })).toMatchObject({ kind: 'written' });
  expect(text(queue)).toBe(nygard('1. A queue of ours', 'Rejected'));
});

test('one ADR takes the place of another in both files, each in its own way, from either side', async () => {
  for (const [file, change] of [
    [queue, { kind: 'relation', relation: 'superseded-by', other: log }],
    [log, { kind: 'relation', relation: 'supersedes', other: queue }],
  ] as const) {
    const { make, text } = world({ [queue]: madr('Use a queue'), [log]: nygard('2. Use a log') });
    expect(await make(file, change)).toEqual({ kind: 'written', files: [log, queue] });
    expect(changedLines(madr('Use a queue'), text(queue))).toEqual([
      '-status: accepted',
      '+status: superseded by ADR-0002',
    ]);
    expect(changedLines(nygard('2. Use a log'), text(log))).toEqual([
      '+Supersedes [1. Use a queue](0001-queue.md)',
      '+',
    ]);
  }
});

test('a relation is told in both files', async () => {
  const { make, text } = world({ [queue]: nygard('1. Use a queue'), [log]: nygard('2. Use a log') });
  expect(await make(queue, { kind: 'relation', relation: 'amends', other: log })).toMatchObject({ kind: 'written' });
  expect(text(queue)).toContain('Amends [2. Use a log](0002-log.md)');
  expect(text(log)).toContain('Amended by [1. Use a queue](0001-queue.md)');
});

test('what cannot be changed is refused in words, and nothing is written', async () => {
  const latin = 'docs/adr/0003-latin.md';
  const files = {
    [queue]: nygard('1. Use a queue', 'Superseded by [2. Use a log](0002-log.md)'),
    [log]: nygard('2. Use a log'),
    [latin]: Buffer.from('# 3. Caf\xe9\n\n## Status\n\nAccepted\n', 'latin1'),
    'docs/adr/notes.md': 'A few notes.\n',
  };
  const { make, text } = world(files);
  const cases: readonly (readonly [string, AdrChangeInput, RegExp])[] = [
    [latin, facts('rejected'), /not UTF-8/],
    ['docs/adr/notes.md', facts('rejected'), /not understood/],
    [queue, { kind: 'relation', relation: 'amends', other: queue }, /itself/],
    [queue, { kind: 'relation', relation: 'supersedes', other: log }, /itself superseded/],
    [log, { kind: 'relation', relation: 'amends', other: 'docs/adr/notes.md' }, /not understood/],
    [log, { kind: 'relation', relation: 'supersedes', other: latin }, /not UTF-8/],
  ];
  for (const [file, change, why] of cases) {
    const reply = await make(file, change);
    expect(reply).toMatchObject({ kind: 'refused', why: expect.stringMatching(why) });
  }
  expect(text(log)).toBe(nygard('2. Use a log'));
});

test('where the second file cannot be written the first is put back', async () => {
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  const writer: FileWriter = {
    ...diskWriter,
    replace: async (folder, name, text, hash) => {
      if (name === path.basename(queue)) throw full;
      await diskWriter.replace(folder, name, text, hash);
    },
  };
  const { make, text, rechecked } = world({ [queue]: madr('Use a queue'), [log]: nygard('2. Use a log') }, writer);
  await expect(make(queue, { kind: 'relation', relation: 'superseded-by', other: log })).rejects.toMatchObject({
    code: 'file-unwritable',
    message: expect.stringContaining('the disk is full'),
  });
  expect(text(log)).toBe(nygard('2. Use a log'));
  expect(text(queue)).toBe(madr('Use a queue'));
  expect(rechecked).toEqual(['r']);
});

test('where the first cannot be put back either, it is named', async () => {
  let writes = 0;
  const writer: FileWriter = {
    ...diskWriter,
    replace: async (...given) => {
      writes += 1;
      if (writes > 1) throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
      await diskWriter.replace(...given);
    },
  };
  const { make } = world({ [queue]: madr('Use a queue'), [log]: nygard('2. Use a log') }, writer);
  await expect(make(queue, { kind: 'relation', relation: 'superseded-by', other: log })).rejects.toMatchObject({
    code: 'write-incomplete',
    details: { file: log },
  });
});

test('a link is not written through, also not one that leads out of the repository', async () => {
  const { make, repository, text } = world({
    'elsewhere/a.md': nygard('1. A'),
    'docs/adr/0002-log.md': nygard('2. B'),
  });
  symlinkSync('../../elsewhere/a.md', repository.path('docs/adr/0001-queue.md'));
  await expect(make(queue, facts('rejected'))).rejects.toMatchObject({ code: 'file-link' });
  expect(text('elsewhere/a.md')).toBe(nygard('1. A'));
  expect(lstatSync(repository.path(queue)).isSymbolicLink()).toBe(true);
  rmSync(repository.path(queue));
  symlinkSync('/etc/hostname', repository.path(queue));
  await expect(make(queue, facts('rejected'))).rejects.toMatchObject({ code: 'file-unreadable' });
});

test('a folder without permission is told by its file', async () => {
  const { make, repository, text } = world({ [queue]: nygard('1. A') });
  const folder = repository.path('docs/adr');
  // Root may write everywhere, so it looks at the folder as somebody else.
  const isRoot = process.getuid?.() === 0;
  if (isRoot)
    for (const above of [repository.path('docs'), repository.path(''), path.dirname(repository.path(''))])
      chmodSync(above, 0o755);
  chmodSync(folder, 0o555);
  if (isRoot) process.seteuid?.(65_534);
  onTestFinished(() => {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  });
  await expect(make(queue, facts('rejected'))).rejects.toMatchObject({
    code: 'file-unwritable',
    message: expect.stringContaining('there is no permission'),
  });
  expect(text(queue)).toBe(nygard('1. A'));
});

test('a text that was edited by hand keeps the line ends of the lines that are as they were', async () => {
  const { make, text } = world({ [queue]: '\uFEFF# 1. A\r\n\r\nOne\nTwo\r\nThree' });
  await make(queue, { kind: 'text', text: '# 1. A\n\nOne\nNew\nThree\n' });
  expect(text(queue)).toBe('\uFEFF# 1. A\r\n\r\nOne\nNew\r\nThree');
  await make(queue, { kind: 'text', text: '# 1. B\n\nOne\n\nmore\n\nNew\nThree' });
  expect(text(queue)).toBe('\uFEFF# 1. B\r\n\r\nOne\n\r\nmore\r\n\r\nNew\r\nThree');
});

test('a text that comes back from an editor as it was changes nothing, and any other arrives', () => {
  const line = fc.string({ unit: fc.constantFrom('a', '#', ' ', 'é', '\u{1f600}'), maxLength: 4 });
  const end = fc.constantFrom('\n', '\r\n', '\r');
  const lines = fc.array(line, { maxLength: 12 });
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.tuple(line, end)), line, lines, (hasBom, before, last, wanted) => {
      const text = `${hasBom ? '\uFEFF' : ''}${before.map(([words, by]) => words + by).join('')}${last}`;
      const file = { path: queue, text, hash: 'h', utf8: true };
      const inEditor = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
      expect(planText(file, inEditor)).toEqual({ kind: 'planned', files: [] });
      const plan = planText(file, wanted.map((words) => `${words}\n`).join(''));
      const after = plan.kind === 'planned' ? (plan.files[0]?.after ?? text) : '';
      expect(
        splitLines(after.replace(/^\uFEFF/, ''))
          .map((it) => it.text)
          .join('\n')
          .trimEnd(),
      ).toBe(wanted.join('\n').trimEnd());
    }),
  );
});
