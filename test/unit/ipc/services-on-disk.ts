import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRepositoryImages } from '../../../electron/repository-images.ts';
import { createServices, type Shell } from '../../../electron/services/create-services.ts';
import type { Services } from '../../../electron/services/services.ts';
import { createStartupMarks } from '../../../electron/startup-marks.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import type { Sqlite } from '../../../electron/store/sqlite.ts';
import { now } from '../electron/sample-decision.ts';
import { afterTest, temporaryFolder } from '../electron/store/open-store.ts';

/** Services on a fresh library with the shipped templates, and what the system around them was asked for. */
export interface ServicesOnDisk {
  readonly services: Services;
  readonly database: Sqlite;
  readonly folder: string;
  /** Addresses and files that were handed to the system. */
  readonly opened: string[];
  /** Lines for the log. */
  readonly logged: string[];
  /** What the next dialogs answer; null is a cancelled one. */
  readonly answers: (string | null)[];
}

/** The folder that holds package.json. */
const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

export function servicesOnDisk(changed: Partial<Shell> = {}): ServicesOnDisk {
  const folder = temporaryFolder();
  const { database, notices } = openDatabase({ folder, now });
  afterTest(() => database.close());
  mkdirSync(path.join(folder, 'templates'));
  const opened: string[] = [];
  const logged: string[] = [];
  const answers: (string | null)[] = [];
  const answer = async (): Promise<string | null> => answers.shift() ?? null;
  const services = createServices({
    database,
    notices,
    dialogs: {
      openDecisionFile: answer,
      saveDecisionFile: answer,
      openTemplate: answer,
      saveTemplate: answer,
      openArchive: answer,
      saveArchive: answer,
      pickFolder: answer,
    },
    dataFolder: folder,
    appFolder: projectFolder,
    version: '1.2.3',
    electron: '45.0.0',
    startup: createStartupMarks(0, () => 1),
    log: (message) => {
      logged.push(message);
    },
    openExternal: async (url) => {
      opened.push(url);
    },
    showInFolder: (file) => {
      opened.push(file);
    },
    images: createRepositoryImages(),
    scanProgram: null,
    notifyDue: (count) => {
      opened.push(`${count} due`);
    },
    logError: (message) => {
      logged.push(message);
    },
    clock: { now: () => now },
    ...changed,
  });
  afterTest(() => void services.end());
  return { services, database, folder, opened, logged, answers };
}
