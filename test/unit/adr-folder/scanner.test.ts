import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { scannerHere, type AdrScanner } from '../../../electron/adr-folder/scanner.ts';
import { scannerOnThread } from '../../../electron/adr-folder/scanner-on-thread.ts';
import { everything, queryAdrIndex } from '../../../electron/store/adr-index/query-adr-index.ts';
import { openAdrIndex } from '../../../electron/store/adr-index/open-adr-index.ts';
import type { Sqlite } from '../../../electron/store/sqlite.ts';
import { childProgram } from '../electron/child-program.ts';
import { madr, sampleRepository } from './sample-repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

let program = '';

beforeAll(async () => {
  program = await childProgram(new URL('../../../electron/adr-folder/scan-thread.ts', import.meta.url));
});

afterAll(() => rmSync(path.dirname(program), { recursive: true }));

function opened(where: 'here' | 'on a thread'): { readonly index: Sqlite; readonly scanner: AdrScanner } {
  const file = path.join(temporaryFolder(), 'adr-index.sqlite');
  const index = openAdrIndex(file);
  const scanner = where === 'here' ? scannerHere(index) : scannerOnThread(program, file);
  onTestFinished(async () => {
    await scanner.close();
    index.close();
  });
  return { index, scanner };
}

const many = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`docs/adr/${1000 + n}-a.md`, madr(`T${n}`)]));

describe.each(['here', 'on a thread'] as const)('a scanner %s', (where) => {
  test('fills an index that is read meanwhile, and empties it of a repository', async () => {
    const { index, scanner } = opened(where);
    const { root } = sampleRepository(many);
    const listed: number[] = [];
    const report = await scanner.scan({ repository: 'r', folder: root, chosen: [] }, () =>
      listed.push(queryAdrIndex(index, everything).found),
    );
    expect(report).toMatchObject({ files: 600, read: 600, changed: true });
    expect(listed.length).toBeGreaterThanOrEqual(3);
    expect(listed).toEqual(listed.toSorted((a, b) => a - b));
    expect(queryAdrIndex(index, { ...everything, text: 't599' }).files.map(({ title }) => title)).toEqual(['T599']);
    await scanner.forget('r');
    expect(queryAdrIndex(index, everything).found).toBe(0);
  });

  test('carries out one scan after the other, and one of a folder that is gone is null', async () => {
    const { scanner } = opened(where);
    const { root } = sampleRepository({ 'docs/adr/0001-a.md': madr('A') });
    const request = { repository: 'r', folder: root, chosen: [] };
    const [first, gone, second] = await Promise.all([
      scanner.scan(request),
      scanner.scan({ ...request, repository: 'gone', folder: path.join(root, 'gone') }),
      scanner.scan(request),
    ]);
    expect([first?.changed, gone, second?.changed]).toEqual([true, null, false]);
  });

  test('is ended in the middle of a scan, and does nothing after', async () => {
    const { scanner } = opened(where);
    const { root } = sampleRepository(many);
    const request = { repository: 'r', folder: root, chosen: [] };
    const [scan] = await Promise.allSettled([scanner.scan(request), scanner.close()]);
    expect(scan).toMatchObject({ status: 'rejected', reason: { name: 'ScanEnded' } });
    await expect(scanner.scan(request)).rejects.toThrow('ended before it was done');
  });

  test('tells what went wrong, with the code of SQLite', async () => {
    const { index, scanner } = opened(where);
    const { root } = sampleRepository({ 'docs/adr/0001-a.md': madr('A') });
    const request = { repository: 'r', folder: root, chosen: [] };
    index.exec('DROP TABLE adr_search');
    await expect(scanner.scan(request)).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
  });
});

test('a thread that cannot be started is an error, not a wait', async () => {
  const file = path.join(temporaryFolder(), 'adr-index.sqlite');
  const scanner = scannerOnThread(program, file);
  onTestFinished(scanner.close);
  await expect(scanner.scan({ repository: 'r', folder: '/', chosen: [] })).rejects.toMatchObject({
    code: 'SQLITE_CANTOPEN',
  });
});
