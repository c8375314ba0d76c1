import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveIntoPlace, sweepLeftovers, withTemporaryFolder } from '../../../scripts/setup/temporary-folder.mjs';

const setup = path.resolve('scripts', 'setup');
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fulcrum temporary '));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A program that begins to prepare something, says so, and goes on for a minute. */
function startPreparing() {
  const url = (name: string) => JSON.stringify(pathToFileURL(path.join(setup, name)).href);
  const script = `
    import fs from 'node:fs';
    import { withTemporaryFolder, moveIntoPlace } from ${url('temporary-folder.mjs')};
    import { exitOnSignals } from ${url('run-command.mjs')};
    exitOnSignals();
    await withTemporaryFolder(process.argv[1], 'half', async (work) => {
      fs.writeFileSync(work + '/part-1', 'half of it');
      console.log('half');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
      moveIntoPlace(work, process.argv[1] + '/place');
    });`;
  return spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('what is finished is moved into place, and the temporary folder is gone', async () => {
  await withTemporaryFolder(folder, 'whole', async (work) => {
    fs.mkdirSync(path.join(work, 'result'));
    fs.writeFileSync(path.join(work, 'result', 'file'), 'new');
    moveIntoPlace(path.join(work, 'result'), path.join(folder, 'place'));
  });
  expect(fs.readdirSync(folder)).toEqual(['place']);
  expect(fs.readFileSync(path.join(folder, 'place', 'file'), 'utf8')).toBe('new');
});

test('a whole folder takes the place of the one before: nothing of that is left in it', async () => {
  fs.mkdirSync(path.join(folder, 'place'));
  fs.writeFileSync(path.join(folder, 'place', 'old'), 'old');
  await withTemporaryFolder(folder, 'whole', async (work) => {
    fs.mkdirSync(path.join(work, 'result'));
    fs.writeFileSync(path.join(work, 'result', 'new'), 'new');
    moveIntoPlace(path.join(work, 'result'), path.join(folder, 'place'));
  });
  expect(fs.readdirSync(path.join(folder, 'place'))).toEqual(['new']);
  expect(fs.readdirSync(folder)).toEqual(['place']);
});

test('work that fails leaves what was there, and no temporary folder', async () => {
  fs.mkdirSync(path.join(folder, 'place'));
  const work = withTemporaryFolder(folder, 'failing', async (temporary) => {
    fs.writeFileSync(path.join(temporary, 'part-1'), 'half of it');
    throw new Error('the network is gone');
  });
  await expect(work).rejects.toThrow('the network is gone');
  expect(fs.readdirSync(folder)).toEqual(['place']);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s in the middle leaves nothing', async (signal) => {
  const child = startPreparing();
  await once(child.stdout, 'data');
  expect(fs.readdirSync(folder)).toHaveLength(1);
  child.kill(signal);
  const [code] = await once(child, 'exit');
  expect(code).toBeGreaterThan(128);
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('kill -9 in the middle puts nothing in place, and the next one tidies up', async () => {
  const child = startPreparing();
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(fs.existsSync(path.join(folder, 'place'))).toBe(false);
  expect(fs.readdirSync(folder)).toHaveLength(1);
  await withTemporaryFolder(folder, 'next', async (work) => {
    expect(fs.readdirSync(folder)).toEqual([path.basename(work)]);
  });
});

test('the temporary folder of a process that lives is left alone', () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  fs.mkdirSync(path.join(folder, `tmp-${process.ppid}-other-abc`));
  fs.mkdirSync(path.join(folder, `tmp-${ended}-other-abc`));
  sweepLeftovers(folder);
  expect(fs.readdirSync(folder)).toEqual([`tmp-${process.ppid}-other-abc`]);
});
