import { spawn } from 'node:child_process';
import { chmodSync, chownSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf } from '../../../../electron/ipc/failure.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision, editStored } from '../../../../electron/store/decisions.ts';
import { logOf } from '../../../../electron/store/edit-log.ts';
import { closeDatabase, openDatabase } from '../../../../electron/store/open-database.ts';
import type { Sqlite } from '../../../../electron/store/sqlite.ts';
import { childProgram } from '../child-program.ts';
import { now, smallDecision } from '../sample-decision.ts';
import { afterTest, temporaryFolder } from './open-store.ts';
import { plainScore } from '../../../../shared/decision/edits/score.ts';

let program = '';
beforeAll(async () => {
  program = await childProgram(new URL('./writing-child.ts', import.meta.url));
});

afterAll(() => rmSync(path.dirname(program), { recursive: true, force: true }));

function libraryFolder(): string {
  const folder = temporaryFolder();
  const { database } = openDatabase({ folder, now });
  addDecision(database, 'd1', smallDecision('0'), now);
  closeDatabase(database);
  return folder;
}

interface Ending {
  /** What the child reported, in order. */
  readonly lines: readonly string[];
  readonly signal: NodeJS.Signals | null;
}

/** Runs the writer until it ends, or kills it as soon as it has reported so many edits. */
function runWriter(folder: string, killAfter: number | null, user?: number): Promise<Ending> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    if (lines.length === killAfter) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) => resolve({ lines, signal }));
  });
}

describe('kill -9 while edits are written', () => {
  for (const killAfter of [1, 17, 60]) {
    test(`every edit that was acknowledged is there after ${killAfter} of them`, async () => {
      const folder = libraryFolder();
      const { lines, signal } = await runWriter(folder, killAfter);
      expect(signal).toBe('SIGKILL');
      const { database, notices } = openDatabase({ folder, now });
      afterTest(() => database.close());
      const title = Number(loadDecision(database, 'd1')?.decision['']?.title);
      expect(title).toBeGreaterThanOrEqual(Number(lines.at(-1)));
      expect(logOf(database, 'd1')).toHaveLength(title);
      expect(notices).toEqual([]);
    });
  }
});

describe('a full disk', () => {
  const longNote = (database: Sqlite): void => {
    const note = 'word '.repeat(9_000);
    const row = { round: 1, ballot: 'agreed', criterion: 'c', option: 'a', value: 1, ...plainScore, note };
    const changes = [{ kind: 'add' as const, entity: 'score' as const, id: '1/agreed/c/a', row }];
    editStored(database, { decision: 'd1', at: now, actor: null, label: 'Note', focus: null, changes });
  };

  test('an edit that does not fit is refused in words, the decision is as it was, and goes on once there is room', () => {
    const { database } = openDatabase({ folder: libraryFolder(), now });
    afterTest(() => database.close());
    const before = loadDecision(database, 'd1');
    const pages = Number(database.pragma('page_count', { simple: true }));
    database.pragma(`max_page_count = ${pages}`);
    let thrown: unknown;
    try {
      longNote(database);
    } catch (error) {
      thrown = error;
    }
    expect(failureOf(thrown)?.code).toBe('disk-full');
    expect(loadDecision(database, 'd1')).toEqual(before);
    expect(logOf(database, 'd1')).toEqual([]);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.pragma('max_page_count = 1000000');
    longNote(database);
    expect(logOf(database, 'd1')).toHaveLength(1);
  });
});

/** Root may write everywhere, so the writer then runs as an ordinary user (65534 is "nobody"). */
describe('without permission to write', () => {
  const user = process.getuid?.() === 0 ? 65_534 : undefined;
  const own = (file: string): void => {
    if (user !== undefined) chownSync(file, user, user);
  };

  test('a read-only file is refused as such', async () => {
    const folder = libraryFolder();
    own(folder);
    own(path.join(folder, 'library.sqlite'));
    chmodSync(path.join(folder, 'library.sqlite'), 0o400);
    expect((await runWriter(folder, null, user)).lines).toEqual(['read-only']);
  });

  test('a read-only folder is refused, and the library in it is whole', async () => {
    const folder = libraryFolder();
    own(folder);
    own(path.join(folder, 'library.sqlite'));
    chmodSync(folder, 0o500);
    const { lines } = await runWriter(folder, null, user);
    chmodSync(folder, 0o700);
    expect(lines).toEqual(['folder-unusable']);
    const { database } = openDatabase({ folder, now });
    afterTest(() => database.close());
    expect(loadDecision(database, 'd1')).toEqual(smallDecision('0'));
  });
});
