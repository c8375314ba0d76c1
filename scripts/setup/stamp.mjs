// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * One short text that changes whenever a file in these places, or its name, does.
 * @param {string} folder
 * @param {readonly string[]} places files and folders inside it; one that is missing counts as such
 * @param {readonly string[]} [more] other things that it shall depend on
 */
export function fingerprint(folder, places, more = []) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const place of places) {
    for (const name of filesUnder(folder, place)) {
      const content = fs.readFileSync(path.join(folder, name));
      hash.update(`\n${name} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string} place
 * @returns {string[]} sorted, with forward slashes
 */
function filesUnder(folder, place) {
  const found = fs.statSync(path.join(folder, place), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [place];
  const entries = fs.readdirSync(path.join(folder, place), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
}

/**
 * Whether what a stamp stands for was made from what has this fingerprint. The stamp is written when all else is done.
 * @param {string} stampFile
 * @param {string} expected
 */
export function isStamped(stampFile, expected) {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === expected;
}

/**
 * @param {string} stampFile
 * @param {string} text
 */
export function writeStamp(stampFile, text) {
  fs.writeFileSync(`${stampFile}.${process.pid}`, text);
  fs.renameSync(`${stampFile}.${process.pid}`, stampFile);
}
