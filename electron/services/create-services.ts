import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { newKey } from '../../shared/decision/keys.ts';
import { createWrittenFiles } from '../adr-edit/written-files.ts';
import { createAdrFolderService } from '../adr-folder/adr-folder-service.ts';
import { createDailyReminder } from '../daily-reminder.ts';
import { createAdrGitService } from '../adr-folder/adr-git-service.ts';
import { isInside, relativePath } from '../adr-folder/repository-place.ts';
import { diskWriter } from '../adr-folder/write-atomically.ts';
import { createRecordService } from '../records/record-service.ts';
import type { RepositoryImages } from '../repository-images.ts';
import { adrIndexFile } from '../store/adr-index/open-adr-index.ts';
import { createAdrRepositoryStore } from '../store/adr-repositories.ts';
import { loadDecision } from '../store/decision-rows.ts';
import { editStored } from '../store/decisions.ts';
import { createRecordStore } from '../store/records.ts';
import { keepSentFile } from '../store/sent-files.ts';
import { inTransaction, type Sqlite } from '../store/sqlite.ts';
import { createArrivals } from '../travel/arrivals.ts';
import { createAdrCheckService } from './adr-check-service.ts';
import { createAdrDecisionService } from './adr-decision-service.ts';
import { createAdrCommitService } from './adr-commit-service.ts';
import { createAdrEditService } from './adr-edit-service.ts';
import { createAdrHistoryService } from './adr-history-service.ts';
import { createAdrIndexService } from './adr-index-service.ts';
import { createAdrService } from './adr-service.ts';
import { createAppService, type AppParts } from './app-service.ts';
import { systemClock, type Clock } from './clock.ts';
import { createBallotService } from './ballot-service.ts';
import { createChangeFeed } from './change-feed.ts';
import { createDecisionService } from './decision-service.ts';
import { countDue, createDueService } from './due-service.ts';
import { createFileService, type FileDialogs } from './file-service.ts';
import { createHistoryService } from './history-service.ts';
import { createLibraryArchiveService, type ArchiveDialogs } from './library-archive-service.ts';
import { createLibraryService } from './library-service.ts';
import { createLinkedFiles } from './linked-files.ts';
import { createOwnTemplateService, type TemplateDialogs } from './own-template-service.ts';
import { createRepositoryService } from './repository-service.ts';
import { createRoundService } from './round-service.ts';
import type { Services } from './services.ts';
import { createTemplateService } from './template-service.ts';
import { createTravelService } from './travel-service.ts';

/** What the shell gives to the services. */
export interface Shell {
  readonly database: Sqlite;
  readonly notices: readonly string[];
  readonly dialogs: FileDialogs &
    TemplateDialogs &
    ArchiveDialogs & {
      readonly pickFolder: (title: string, start: string | null) => Promise<string | null>;
    };
  readonly dataFolder: string;
  /** The folder that holds package.json and the shipped templates. */
  readonly appFolder: string;
  readonly version: string;
  readonly electron: string;
  readonly startup: AppParts['startup'];
  readonly log: AppParts['log'];
  readonly openExternal: AppParts['open'];
  /** Shows a file in the file manager. */
  readonly showInFolder: (file: string) => void;
  /** Serves the images of repositories to the page. */
  readonly images: RepositoryImages;
  /** The bundle that reads ADR folders on a thread of its own; null to read them here. */
  readonly scanProgram: string | null;
  /** Shows a notification that so many reviews are due; null where the system shows none. */
  readonly notifyDue: ((count: number) => void) | null;
  readonly logError: (message: string, error: unknown) => void;
  readonly clock?: Clock;
}

/** All services, connected. */
export function createServices(shell: Shell): Services {
  const { database, dialogs, dataFolder, appFolder, version, electron, startup, log, notices, openExternal } = shell;
  const clock = shell.clock ?? systemClock;
  const newSeed = (): number => randomBytes(4).readUInt32BE();
  const records = createRecordStore(database);
  const templateFolder = path.join(dataFolder, 'templates');
  const template = createTemplateService({
    shipped: path.join(appFolder, 'templates', 'decisions'),
    own: templateFolder,
  });
  const folders = createAdrFolderService({
    repositories: createAdrRepositoryStore(database),
    clock,
    indexFile: adrIndexFile(dataFolder),
    scanProgram: shell.scanProgram,
  });
  const linked = createLinkedFiles(folders);
  const written = createWrittenFiles();
  const git = createAdrGitService();
  const arrivals = createArrivals(database, clock);
  const { notifyDue, logError } = shell;
  const reminder =
    notifyDue &&
    createDailyReminder({
      file: path.join(dataFolder, 'reminder.json'),
      clock,
      countDue: (day) => countDue(database, folders, day),
      notify: notifyDue,
      failed: (error) => logError('The reminder of reviews failed', error),
    });
  return {
    template,
    ownTemplate: createOwnTemplateService({ templates: template, folder: templateFolder, writer: diskWriter, dialogs }),
    adr: createAdrService({ folders, linked, images: shell.images }),
    adrCheck: createAdrCheckService({ folders, clock, writer: diskWriter, written }),
    adrDecision: createAdrDecisionService({ database, clock, folders, records, newSeed }),
    adrCommit: createAdrCommitService({ folders, linked, git, records, written }),
    adrHistory: createAdrHistoryService({ folders, git }),
    adrIndex: createAdrIndexService({ folders, writer: diskWriter, written }),
    adrEdit: createAdrEditService({ folders, writer: diskWriter, written }),
    app: createAppService({
      facts: { version, electron, dataFolder, templateFolder },
      startup,
      log,
      notices,
      open: openExternal,
    }),
    ballot: createBallotService(database, clock),
    decision: createDecisionService(database, clock),
    due: createDueService({ database, clock, folders, reminder }),
    file: createFileService({ database, clock, dialogs, arrivals }),
    history: createHistoryService(database, records),
    libraryArchive: createLibraryArchiveService({ database, clock, dialogs, dataFolder }),
    library: createLibraryService({
      database,
      clock,
      templates: template,
      exampleFile: path.join(appFolder, 'templates', 'examples', 'django-vs-nodejs.decision.json'),
      newSeed,
    }),
    repository: createRepositoryService({
      folders,
      changes: createChangeFeed(folders.subscribe),
      pickFolder: dialogs.pickFolder,
    }),
    round: createRoundService(database, clock, newSeed),
    travel: createTravelService({ database, clock, arrivals, folders, records, writer: diskWriter, written }),
    remind: () => reminder?.look(),
    end: () => {
      reminder?.end();
      return folders.end();
    },
    record: createRecordService({
      records,
      clock,
      newKey,
      readDecision: (id) => loadDecision(database, id),
      editDecision: (decision, changes, label) => {
        editStored(database, { decision, at: clock.now(), actor: null, label, focus: null, changes });
      },
      atOnce: (work) => inTransaction(database, work),
      chooseFolder: (present) => dialogs.pickFolder('Folder of the records', present),
      showInFolder: shell.showInFolder,
      sentOut: (decision, text) => keepSentFile(database, decision, text, clock.now()),
      wrote: (folder, names) => {
        for (const { key, root } of folders.repositories()) {
          if (root === null || !isInside(root, folder)) continue;
          written.add(
            key,
            names.map((name) => relativePath(root, path.join(folder, name))),
          );
          folders.recheck(key);
        }
      },
    }),
  };
}
