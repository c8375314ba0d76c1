import { randomUUID } from 'node:crypto';
import { lstat, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Names that only our temporary files have. */
const temporaryName = /^\.fulcrum-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Writing takes a moment; a temporary file older than this belongs to a process that was killed, in milliseconds. */
const abandonedAfterMs = 60_000;

/**
 * Writes a file whole or not at all: a temporary file in the same folder, flushed to disk, which then takes its place.
 * It is never left behind but by a kill, and then cleared when something is written into that folder next.
 * @param place gives the temporary file its name.
 */
export async function throughTemporary(
  file: string,
  text: string,
  place: (temporary: string) => Promise<void>,
): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.fulcrum-${randomUUID()}.tmp`);
  await clearAbandoned(folder);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await place(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(folder);
}

async function clearAbandoned(folder: string): Promise<void> {
  try {
    const names = (await readdir(folder)).filter((name) => temporaryName.test(name));
    for (const file of names.map((name) => path.join(folder, name))) {
      const found = await lstat(file);
      if (found.isFile() && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(file, { force: true });
    }
  } catch {
    // Whether a folder can be tidied does not decide whether it can be written.
  }
}

/** Makes a rename last; Windows does not open folders for that. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
