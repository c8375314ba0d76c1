import { addDecision } from '../../../electron/store/decisions.ts';
import { closeDatabase, openDatabase } from '../../../electron/store/open-database.ts';
import { newKey } from '../../../shared/decision/keys.ts';
import { teamDecision, type TeamDecision } from '../../fixtures/team-decision.ts';

/** Adds a generated decision to the library in a data folder, through the app's store. @returns its key. */
export function addTeamDecision(folder: string, settings: TeamDecision): string {
  const key = newKey();
  const now = new Date().toISOString();
  const { database } = openDatabase({ folder, now });
  try {
    addDecision(database, key, teamDecision(settings), now);
  } finally {
    closeDatabase(database);
  }
  return key;
}
