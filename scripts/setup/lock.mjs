// @ts-check
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isProcessAlive } from './temporary-folder.mjs';

/** A holder renews its lock this often; one that is this old belongs to nobody, even if a process has the same id. */
const renewMs = 2000;
const staleMs = 60_000;

/** Locks of this process, to be given back at exit too. */
const held = new Set();
process.on('exit', () => held.forEach((file) => fs.rmSync(file, { force: true })));

/**
 * Lets one process at a time do some work: the others wait. A lock whose holder was killed is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(holder: string) => void} onWait called once where another holds it
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const content = `${process.pid} ${randomUUID()}`;
  let said = false;
  while (!take(file, content)) {
    const holder = readIfThere(file);
    if (holder === undefined) continue;
    if (isAbandoned(file, holder)) {
      moveAway(file, holder);
      continue;
    }
    if (!said) onWait(/** @type {string} */ (holder.split(' ')[0]));
    said = true;
    await delay(200);
  }
  held.add(file);
  const timer = setInterval(() => fs.utimesSync(file, new Date(), new Date()), renewMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    held.delete(file);
    fs.rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} content
 */
function take(file, content) {
  // Written elsewhere and linked into place, so that nobody ever reads an empty lock.
  const prepared = `${file}.${content.split(' ')[1]}`;
  fs.writeFileSync(prepared, content);
  try {
    fs.linkSync(prepared, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(prepared, { force: true });
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * @param {string} file
 * @param {string} holder
 */
function isAbandoned(file, holder) {
  const renewed = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return !isProcessAlive(Number.parseInt(holder, 10)) || Date.now() - renewed > staleMs;
}

/**
 * Takes an abandoned lock away. Where another waiter was quicker and the lock is a new one by now, it is put back.
 * @param {string} file
 * @param {string} abandoned
 */
function moveAway(file, abandoned) {
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (fs.readFileSync(aside, 'utf8') !== abandoned) fs.linkSync(aside, file);
  fs.rmSync(aside);
}
