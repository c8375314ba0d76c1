import { accessSync, constants, mkdirSync } from 'node:fs';
import { DatabaseRefused, messageOf } from './database-refused.ts';

/**
 * Makes the data folder where it is missing.
 * @throws {DatabaseRefused} `folder-unusable` where it cannot be made or nothing can be written into it.
 */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unusable(folder, `cannot be made (${messageOf(error)})`, error);
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unusable(folder, `cannot be written (${messageOf(error)})`, error);
  }
}

function unusable(folder: string, problem: string, cause: unknown): DatabaseRefused {
  const message = `The data folder ${folder} ${problem}. Start Fulcrum with another one: --user-data-dir=FOLDER.`;
  return new DatabaseRefused('folder-unusable', folder, message, cause);
}
