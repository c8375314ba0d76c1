import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { FileDialogs } from './services/file-service.ts';
import type { ArchiveDialogs } from './services/library-archive-service.ts';
import type { TemplateDialogs } from './services/own-template-service.ts';

const decisionFiles: FileFilter[] = [{ name: 'Fulcrum decision', extensions: ['decision.json', 'json'] }];
const archives: FileFilter[] = [{ name: 'Fulcrum library', extensions: ['fulcrum-library'] }];
const templateFiles: FileFilter[] = [{ name: 'Fulcrum template', extensions: ['yaml', 'yml'] }];

/** All dialogs that give paths. */
export interface Dialogs extends FileDialogs, TemplateDialogs, ArchiveDialogs {
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
  const save = async (title: string, defaultPath: string, filters: FileFilter[]): Promise<string | null> => {
    const parent = window();
    const options = { title, defaultPath, filters };
    const result = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options);
    return result.canceled || !result.filePath ? null : result.filePath;
  };
  return {
    openDecisionFile: () =>
      open({ title: 'Open a decision', buttonLabel: 'Open', filters: decisionFiles, properties: ['openFile'] }),
    saveDecisionFile: (suggestedName) => save('Save the decision', suggestedName, decisionFiles),
    openTemplate: () =>
      open({ title: 'Import a template', buttonLabel: 'Import', filters: templateFiles, properties: ['openFile'] }),
    saveTemplate: (suggestedName) => save('Export the template', suggestedName, templateFiles),
    openArchive: () =>
      open({ title: 'Import all decisions', buttonLabel: 'Import', filters: archives, properties: ['openFile'] }),
    saveArchive: (suggestedName) => save('Export all decisions', suggestedName, archives),
    pickFolder: (title, start) =>
      open({
        title,
        buttonLabel: 'Choose',
        properties: ['openDirectory', 'createDirectory'],
        ...(start === null ? {} : { defaultPath: start }),
      }),
  };
}
