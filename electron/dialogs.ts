import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { FileDialogs } from './services/file-service.ts';

const decisionFiles: FileFilter[] = [{ name: 'Fulcrum decision', extensions: ['decision.json', 'json'] }];

/** All dialogs that give paths. */
export interface Dialogs extends FileDialogs {
  /** A folder that exists; null where the user cancelled. */
  readonly pickFolder: (title: string, start: string | null) => Promise<string | null>;
}

/** The dialogs of the system, over the window while there is one. */
export function createDialogs(window: () => BrowserWindow | null): Dialogs {
  const open = async (options: Electron.OpenDialogOptions): Promise<string | null> => {
    const parent = window();
    const result = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options);
    return result.canceled ? null : (result.filePaths[0] ?? null);
  };
  return {
    openDecisionFile: () =>
      open({ title: 'Open a decision', buttonLabel: 'Open', filters: decisionFiles, properties: ['openFile'] }),
    saveDecisionFile: async (suggestedName) => {
      const parent = window();
      const options = { title: 'Save the decision', defaultPath: suggestedName, filters: decisionFiles };
      const result = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options);
      return result.canceled || !result.filePath ? null : result.filePath;
    },
    pickFolder: (title, start) =>
      open({
        title,
        buttonLabel: 'Choose',
        properties: ['openDirectory', 'createDirectory'],
        ...(start === null ? {} : { defaultPath: start }),
      }),
  };
}
