import path from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import type { Logger } from './logger.ts';
import { readWindowState, smallestWindow, writeWindowState } from './window-state.ts';

/** What the window needs. */
export interface WindowParts {
  /** Address of the page. */
  readonly start: string;
  readonly preload: string;
  /** File in which its size is kept. */
  readonly stateFile: string;
  readonly logger: Logger;
  readonly onShown: () => void;
}

/** The page's own background, so that nothing flashes before it is drawn. */
const backgrounds = { light: '#f8fafc', dark: '#101318' } as const;

/** Opens the window; it is shown once there is something to see. */
export function openWindow({ start, preload, stateFile, logger, onShown }: WindowParts): BrowserWindow {
  const { width, height, maximized } = readWindowState(stateFile);
  const window = new BrowserWindow({
    width,
    height,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Fulcrum',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
    webPreferences: {
      preload: path.resolve(preload),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      spellcheck: false,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
    onShown();
  });
  window.on('close', () => keepSize(window, stateFile, logger));
  window.webContents.on('render-process-gone', (_, { reason }) =>
    logger.error(`The window's process ended: ${reason}`),
  );
  window.webContents.on('preload-error', (_, file, error) => logger.error(`${file} failed`, error));
  window.loadURL(start).catch((error: unknown) => logger.error('The window could not be loaded', error));
  return window;
}

function keepSize(window: BrowserWindow, file: string, logger: Logger): void {
  const { width, height } = window.getNormalBounds();
  try {
    writeWindowState(file, { width, height, maximized: window.isMaximized() });
  } catch (error) {
    logger.error('The size of the window could not be kept', error);
  }
}
