// @ts-check
import fs from 'node:fs';
import path from 'node:path';

/** Folders of this process that are still being filled; a signal or an exit takes them away. */
const open = new Set();
process.on('exit', () => open.forEach((folder) => remove(folder)));

/** @param {string} folder */
function remove(folder) {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Runs `work` with a new empty folder inside `parent`, which is gone afterwards, whatever happens.
 * @template T
 * @param {string} parent made where missing
 * @param {string} name what the folder is for; the process id and a random end are added
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTemporaryFolder(parent, name, work) {
  fs.mkdirSync(parent, { recursive: true });
  sweepLeftovers(parent);
  const folder = fs.mkdtempSync(path.join(parent, `tmp-${process.pid}-${name}-`));
  open.add(folder);
  try {
    return await work(folder);
  } finally {
    remove(folder);
    open.delete(folder);
  }
}

/**
 * Takes away the temporary folders of processes that are no more, which a kill -9 or a power cut left behind.
 * @param {string} parent
 */
export function sweepLeftovers(parent) {
  for (const name of fs.existsSync(parent) ? fs.readdirSync(parent) : []) {
    const owner = /^tmp-(\d+)-/.exec(name)?.[1];
    if (owner && !isProcessAlive(Number(owner))) remove(path.join(parent, name));
  }
}

/** @param {number} id */
export function isProcessAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Puts a finished folder or file where it belongs in one step; what was there moves aside first and is then removed.
 * Both must lie on the same disk. A kill at any moment leaves the old one, the new one, or (for an instant) none, never
 * a mixture.
 * @param {string} finished
 * @param {string} place
 */
export function moveIntoPlace(finished, place) {
  fs.mkdirSync(path.dirname(place), { recursive: true });
  if (!fs.existsSync(place) || !fs.statSync(place).isDirectory()) {
    fs.renameSync(finished, place);
    return;
  }
  const aside = `${finished}-replaced`;
  fs.renameSync(place, aside);
  fs.renameSync(finished, place);
  remove(aside);
}
