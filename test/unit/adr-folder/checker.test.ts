import { rmSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { checkerHere, type AdrChecker, type CheckRequest } from '../../../electron/adr-folder/checker.ts';
import { checkerOnThread } from '../../../electron/adr-folder/checker-on-thread.ts';
import { createIndexedFiles } from '../../../electron/adr-folder/indexed-files.ts';
import { scannerHere } from '../../../electron/adr-folder/scanner.ts';
import { openAdrIndex } from '../../../electron/store/adr-index/open-adr-index.ts';
import type { Sqlite } from '../../../electron/store/sqlite.ts';
import { childProgram } from '../electron/child-program.ts';
import { madr, sampleRepository, type SampleRepository } from './sample-repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

let program = '';

beforeAll(async () => {
  program = await childProgram(new URL('../../../electron/adr-folder/scan-thread.ts', import.meta.url));
});

afterAll(() => rmSync(path.dirname(program), { recursive: true }));

interface Opened {
  readonly index: Sqlite;
  readonly checker: AdrChecker;
  readonly repository: SampleRepository;
  readonly request: CheckRequest;
  readonly scan: () => Promise<void>;
}

async function opened(
  where: 'here' | 'on a thread',
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Opened> {
  const file = path.join(temporaryFolder(), 'adr-index.sqlite');
  const index = openAdrIndex(file);
  const scanner = scannerHere(index);
  const checker = where === 'here' ? checkerHere(index) : checkerOnThread(program, file);
  onTestFinished(async () => {
    await checker.close();
    await scanner.close();
    index.close();
  });
  const repository = sampleRepository(files);
  const scan = async (): Promise<void> => {
    await scanner.scan({ repository: 'r', folder: repository.root, chosen: [] });
  };
  await scan();
  const request = { repository: 'r', root: repository.root, today: '2026-11-21' };
  return { index, checker, repository, request, scan };
}

const dashed = madr('A').replaceAll('* One', '- One');
const files = {
  'docs/adr/0001-a.md': dashed,
  'docs/adr/0002-b.md': madr('B', { context: 'See [gone](0009-gone.md).' }),
  'docs/adr/0003-latin.md': Buffer.from('# Caf\xe9\n', 'latin1'),
};

describe.each(['here', 'on a thread'] as const)('a checker %s', (where) => {
  test('tells findings, and anew what has changed since', async () => {
    const { checker, repository, request, scan } = await opened(where, files);
    const rules = async (): Promise<readonly string[]> =>
      (await checker.lint(request)).findings.map(({ file, rule }) => `${file} ${rule}`);
    const before = await rules();
    expect(before).toContain('docs/adr/0002-b.md dead-link');
    expect(await checker.lint(request)).toMatchObject({ files: 2, unread: 1, notes: [] });
    repository.write('docs/adr/0002-b.md', madr('B'));
    await scan();
    expect(await rules()).toEqual(before.filter((finding) => finding !== 'docs/adr/0002-b.md dead-link'));
  });

  test('plans the fix of one finding, and all', async () => {
    const { checker, request } = await opened(where, files);
    const { findings } = await checker.lint(request);
    const finding = findings.find(({ rule }) => rule === 'bullets');
    if (!finding) throw new Error('no finding of bullets');
    const { file, line, rule, message } = finding;
    const one = await checker.planFix({ ...request, of: { file, line, rule, message } });
    expect(one.files.map(({ path: changed, after }) => [changed, after])).toEqual([['docs/adr/0001-a.md', madr('A')]]);
    expect(await checker.planFix({ ...request, of: null })).toEqual(one);
    const gone = { file, line: line + 1, rule, message };
    expect(await checker.planFix({ ...request, of: gone })).toEqual({ files: [], count: 0 });
  });

  test('tells what went wrong, with the code of SQLite', async () => {
    const { checker, index, request } = await opened(where, files);
    index.exec('DROP TABLE adr_text');
    await expect(checker.lint(request)).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
  });
});

test('on a thread, this one is free meanwhile', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, n) => [`docs/adr/${1000 + n}-a.md`, dashed.replace('# A', `# T${n}`)]),
  );
  const { checker, index, request } = await opened('on a thread', many);
  const busyShare = async (work: () => Promise<unknown>): Promise<number> => {
    const before = performance.eventLoopUtilization();
    await work();
    return performance.eventLoopUtilization(before).utilization;
  };
  // It is started, and has read its program.
  await checker.lint({ ...request, repository: 'another' });
  expect(await busyShare(() => checker.planFix({ ...request, of: null }))).toBeLessThan(0.5);
  expect(await busyShare(() => checkerHere(index).planFix({ ...request, of: null }))).toBeGreaterThan(0.5);
});

test('files that stay as they were are read once', async () => {
  const { index, repository, scan } = await opened('here', files);
  const filesOf = createIndexedFiles(index);
  const [a, b] = filesOf('r').files;
  repository.write('docs/adr/0002-b.md', madr('B, changed'));
  await scan();
  const after = filesOf('r');
  expect(after.files[0]).toBe(a);
  expect(after.files[1]?.reading.title).toBe('B, changed');
  expect(b?.reading.title).toBe('B');
  expect(filesOf('another').files).toEqual([]);
  expect(filesOf('r').files[0]).not.toBe(a);
});
