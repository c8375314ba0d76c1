import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { flush, isGoodBackup, listBackups, stamp, type Backup } from './backup.ts';

/** Moves a damaged file with its journal to a name with the date, beside where it lay. Nothing of it is deleted. */
export function setAside(file: string, now: string): string {
  const { dir, name, ext } = path.parse(file);
  const aside = path.join(dir, `${name}-damaged-${stamp(now)}${ext}`);
  // The journal first: it must never lie beside another file of the same name.
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  flush(dir);
  return aside;
}

/** Puts the newest backup that is sound where the library file belongs; null where there is none. */
export function restoreNewest(file: string, backupFolder: string, newestVersion: number): Backup | null {
  const good = listBackups(backupFolder).find((backup) => isGoodBackup(backup.file, newestVersion));
  if (!good) return null;
  const temporary = `${file}.restoring`;
  try {
    copyFileSync(good.file, temporary);
    flush(temporary);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
  flush(path.dirname(file));
  return good;
}
