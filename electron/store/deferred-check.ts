import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { findDamageInBackground } from './check-in-background.ts';

/** Libraries up to this size are checked before they are used, in bytes: it takes about 7 ms for each megabyte. */
export const checkedAtOnce = 8 * 1024 * 1024;

/** True where a check while the library was in use found it damaged. */
export function isSuspect(file: string): boolean {
  return existsSync(markerOf(file));
}

/** Forgets the suspicion, after the file was checked in full or moved aside. */
export function clearSuspicion(file: string): void {
  rmSync(markerOf(file), { force: true });
}

/**
 * Checks an open library beside its use. Where it is damaged the next start checks it first and brings the backup
 * back.
 * @returns what to tell the user; null where all is well.
 */
export async function checkWhileOpen(file: string): Promise<string | null> {
  const damage = await findDamageInBackground(file);
  if (damage === null) return null;
  writeFileSync(markerOf(file), damage);
  return `The library file is damaged: ${damage}. Save the decisions you are working on as files, then start Fulcrum again: it will open what can be restored.`;
}

function markerOf(file: string): string {
  return `${file}.suspect`;
}
