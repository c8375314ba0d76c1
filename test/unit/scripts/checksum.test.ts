import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyChecksum } from '../../../scripts/setup/checksum.mjs';
import { SetupError } from '../../../scripts/setup/setup-error.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fulcrum-checksum-'));
  file = path.join(folder, 'archive.zip');
  fs.writeFileSync(file, 'abc');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

// The one-block messages of FIPS 180-2, appendices B.1 and C.1.
const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const sha512 = Buffer.from(
  'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
  'hex',
).toString('base64');

test('the expected file is accepted', async () => {
  await expect(verifyChecksum(file, 'sha256', 'hex', sha256)).resolves.toBeUndefined();
  await expect(verifyChecksum(file, 'sha512', 'base64', sha512)).resolves.toBeUndefined();
});

test('a file with one other byte is refused, by name and with both sums', async () => {
  fs.writeFileSync(file, 'abd');
  const refusal = verifyChecksum(file, 'sha256', 'hex', sha256);
  await expect(refusal).rejects.toBeInstanceOf(SetupError);
  await expect(refusal).rejects.toThrow(/archive\.zip is not the expected file and is not used/);
  await expect(refusal).rejects.toThrow(sha256);
});

test('a file that was cut short is refused', async () => {
  fs.truncateSync(file, 2);
  await expect(verifyChecksum(file, 'sha512', 'base64', sha512)).rejects.toBeInstanceOf(SetupError);
});
