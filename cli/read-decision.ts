import { readFile, stat } from 'node:fs/promises';
import { readDecisionFile, type KeyedDecision } from '../shared/decision/decision-file.ts';
import { DecisionFileRefused } from '../shared/decision/decision-file-refused.ts';
import { limits } from '../shared/decision/limits.ts';
import { FileRefused } from './file-refused.ts';

/**
 * Reads a decision file from disk.
 * @throws {FileRefused} where it cannot be read; {@link DecisionFileRefused} where it is no usable decision.
 */
export async function readDecision(file: string): Promise<KeyedDecision> {
  return readDecisionFile(await readDecisionText(file), file);
}

/**
 * The text of a decision file, whatever it says, with its byte order mark where it has one.
 * @throws {FileRefused} where it cannot be read; {@link DecisionFileRefused} where it is too large or no text in UTF-8.
 */
export async function readDecisionText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DecisionFileRefused('not-json', file, '', 'is not UTF-8 text');
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    // Looked at before it is opened: to open a pipe is to wait for its writer.
    const stats = await stat(file);
    if (!stats.isFile()) throw new FileRefused(`${file} is not a file.`);
    if (stats.size > limits.fileBytes)
      throw new DecisionFileRefused('too-large', file, '', `is larger than ${limits.fileBytes / 1024 / 1024} MiB`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof FileRefused || error instanceof DecisionFileRefused) throw error;
    throw new FileRefused(`${file} ${reasonOf(error)}.`);
  }
}

/** Why the file system refused, in words. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read by this user';
    default:
      return `cannot be read (${error instanceof Error ? error.message : String(error)})`;
  }
}
