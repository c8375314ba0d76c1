// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupError } from './setup-error.mjs';

/**
 * Refuses a file that is not, to the last byte, the one that was looked at when its checksum was written down.
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @param {string} expected
 * @throws {SetupError}
 */
export async function verifyChecksum(file, algorithm, encoding, expected) {
  const hash = createHash(algorithm);
  await pipeline(fs.createReadStream(file), hash);
  const found = hash.digest(encoding);
  if (found === expected) return;
  throw new SetupError(
    `${path.basename(file)} is not the expected file and is not used.\n` +
      `  ${algorithm} expected ${expected}\n  ${algorithm} found    ${found}\n` +
      'The download is damaged or was replaced on its way. Try again; if it stays so, do not use it.',
  );
}
