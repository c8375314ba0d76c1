import { isDamage } from './first-look.ts';
import type { Sqlite, SqlRow } from './sqlite.ts';

/**
 * What is wrong with the content of an open file; null where nothing is.
 * @param thorough compares indexes with their tables too, as is due after an unclean exit.
 */
export function findDamage(database: Sqlite, thorough: boolean): string | null {
  try {
    const pragma = thorough ? 'PRAGMA integrity_check(1)' : 'PRAGMA quick_check(1)';
    const row = database.prepare<unknown[], SqlRow>(pragma).get();
    const result = String(Object.values(row ?? {})[0] ?? 'no answer');
    return result === 'ok' ? null : result;
  } catch (error) {
    if (isDamage(error)) return (error as Error).message;
    throw error;
  }
}
