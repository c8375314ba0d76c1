import { rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { callsOnThread, type ThreadCalls } from '../../../electron/adr-folder/thread-calls.ts';
import { openAdrIndex } from '../../../electron/store/adr-index/open-adr-index.ts';
import { childProgram } from '../electron/child-program.ts';
import { temporaryFolder } from './temporary-folder.ts';

let program = '';

beforeAll(async () => {
  program = await childProgram(new URL('../../../electron/adr-folder/scan-thread.ts', import.meta.url));
});

afterAll(() => rmSync(path.dirname(program), { recursive: true }));

function opened(restMs: number | null): ThreadCalls {
  const indexFile = path.join(temporaryFolder(), 'adr-index.sqlite');
  const index = openAdrIndex(indexFile);
  const calls = callsOnThread({ name: 'adr-check', program, indexFile, restMs });
  onTestFinished(async () => {
    await calls.close();
    index.close();
  });
  return calls;
}

const request = { repository: 'r', root: '/', today: '2026-11-21' };
const nothing = { findings: [], files: 0, unread: 0, notes: [] };

test('a thread that has nothing to do ends, and the next question starts another', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  onTestFinished(() => ended.mockRestore());
  const calls = opened(0);
  expect(await calls.ask('lint', request)).toEqual(nothing);
  await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1), { timeout: 20_000 });
  expect(await calls.ask('lint', request)).toEqual(nothing);
  await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(2), { timeout: 20_000 });
});

test('one that stays is asked again and again, and answers each question', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  onTestFinished(() => ended.mockRestore());
  const calls = opened(null);
  const answers = await Promise.all([
    calls.ask('lint', request),
    calls.ask('planFix', { ...request, of: null }),
    calls.ask('planRenumbering', { repository: 'r', root: '/', file: 'gone.md', number: 1, following: false }),
  ]);
  expect(answers).toEqual([
    nothing,
    { files: [], count: 0 },
    { kind: 'refused', number: 1, why: 'gone.md has no number in its name.' },
  ]);
  expect(ended).not.toHaveBeenCalled();
});

test('what is asked of one that is closed is refused, also what was asked before', async () => {
  const calls = opened(null);
  const [asked] = await Promise.allSettled([calls.ask('lint', request), calls.close()]);
  expect(asked).toMatchObject({ status: 'rejected', reason: { name: 'ScanEnded' } });
  await expect(calls.ask('lint', request)).rejects.toMatchObject({ name: 'ScanEnded' });
});
