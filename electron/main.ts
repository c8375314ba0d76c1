import path from 'node:path';
import { app, BrowserWindow, dialog, Notification, powerMonitor, session, shell } from 'electron';
import { createDialogs } from './dialogs.ts';
import { showDueNotification } from './due-notification.ts';
import { denyPermissions, guardContents, openExternal } from './guards.ts';
import { createHandlers } from './ipc/handlers.ts';
import { registerRouter } from './ipc/register.ts';
import { createRouter } from './ipc/router.ts';
import { createLogger } from './logger.ts';
import { setMenu } from './menu.ts';
import { ownPages } from './own-pages.ts';
import { registerScheme, serveRenderer } from './protocol.ts';
import { createRepositoryImages, type RepositoryImages } from './repository-images.ts';
import { createServices } from './services/create-services.ts';
import type { Services } from './services/services.ts';
import { createStartupMarks } from './startup-marks.ts';
import { makeDataFolder } from './store/data-folder.ts';
import { DatabaseRefused } from './store/database-refused.ts';
import { checkWhileOpen } from './store/deferred-check.ts';
import { closeDatabase, openDatabase } from './store/open-database.ts';
import { startBackups } from './store/regular-backups.ts';
import type { Sqlite } from './store/sqlite.ts';
import { openWindow } from './window.ts';

const startup = createStartupMarks(process.getCreationTime() ?? performance.timeOrigin, Date.now);
startup.mark('main');

const pages = ownPages(process.env.ELECTRON_RENDERER_URL, app.isPackaged);
/** Reading all of a large library takes a processor for seconds: not those in which the window is drawn. */
const checkAfterMs = 4_000;

const outFolder = path.join(import.meta.dirname, '..');

// The data folder first: the lock below is one for each data folder.
const givenFolder = app.commandLine.getSwitchValue('user-data-dir');
if (givenFolder !== '') app.setPath('userData', path.resolve(givenFolder));
const dataFolder = app.getPath('userData');
const logger = createLogger(path.join(dataFolder, 'logs'));

// Schemes can be declared and the sandbox enforced only before the app is ready.
registerScheme();
// Chromium refuses to run its sandbox as root, and enforcing it then ends every child process.
if (process.getuid?.() !== 0) app.enableSandbox();

// One instance: two of them would write over each other's edits. The second shows the window of the first.
// Where the folder cannot hold the lock, it must not look as if somebody had it: the start then says what is wrong.
if (!canHoldLock() || app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start).catch(refuseToStart);
} else {
  app.quit();
}

function canHoldLock(): boolean {
  try {
    makeDataFolder(dataFolder);
    return true;
  } catch {
    return false;
  }
}

function start(): void {
  startup.mark('ready');
  // Guards before any page exists, so that none is ever without them.
  guardContents(pages, logger);
  denyPermissions(session.defaultSession);
  const images = createRepositoryImages();
  serveRenderer(session.defaultSession, { folder: path.join(outFolder, 'renderer'), pages, images });
  // The library before the window: a page that asks finds it open.
  const opened = openDatabase({ folder: dataFolder, now: new Date().toISOString() });
  startup.mark('library-open');
  const notices = [...opened.notices];
  for (const notice of notices) logger.error(notice);
  const services = connectServices(opened.database, notices, images);
  registerRouter(createRouter({ handlers: createHandlers(services), isOwnUrl: pages.isOwn, logger }));
  setMenu();
  openWindow({
    start: pages.start,
    preload: path.join(outFolder, 'preload', 'preload.cjs'),
    stateFile: path.join(dataFolder, 'window.json'),
    logger,
    onShown: () => {
      startup.mark('window-shown');
      services.remind();
    },
  });
  startup.mark('window-created');
  // An alarm that was set before the machine slept comes late.
  powerMonitor.on('resume', services.remind);
  if (opened.checkLater) setTimeout(() => checkLater(opened.file, notices), checkAfterMs);
  const stopBackups = startBackups(opened, logger);
  // Windows are closed by then, and each page has sent its last edits before it closed.
  app.on('will-quit', () => {
    stopBackups();
    services.end().catch((error: unknown) => logger.error('The index of ADR folders was not closed', error));
    closeDatabase(opened.database);
  });
}

function connectServices(database: Sqlite, notices: readonly string[], images: RepositoryImages): Services {
  const dialogs = createDialogs(() => BrowserWindow.getAllWindows()[0] ?? null);
  return createServices({
    database,
    notices,
    dialogs,
    dataFolder,
    appFolder: app.getAppPath(),
    version: app.getVersion(),
    electron: process.versions.electron,
    startup,
    log: logger.info,
    openExternal,
    // Only paths from the library come here: those of records that were written.
    showInFolder: (file) => shell.showItemInFolder(file),
    images,
    scanProgram: path.join(import.meta.dirname, 'adr-scan.js'),
    notifyDue: Notification.isSupported()
      ? (count) => showDueNotification(count, `${pages.start}#/due`, showWindow)
      : null,
    logError: logger.error,
  });
}

function checkLater(file: string, notices: string[]): void {
  const told = (notice: string): void => {
    notices.push(notice);
    logger.error(notice);
  };
  checkWhileOpen(file).then(
    (notice) => notice !== null && told(notice),
    (error: unknown) => logger.error('The library could not be checked', error),
  );
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function refuseToStart(error: unknown): void {
  const message =
    error instanceof DatabaseRefused ? error.message : 'Something went wrong inside Fulcrum; the log says more.';
  logger.error('Fulcrum cannot start', error);
  dialog.showErrorBox('Fulcrum cannot start', `${message}\n\nData folder: ${dataFolder}`);
  app.exit(1);
}
