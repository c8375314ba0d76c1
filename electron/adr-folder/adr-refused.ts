import { ServiceRefused } from '../services/service-refused.ts';

/** Why something is not done in a repository of records. Each says what to do; nothing on disk was changed. */
export const adrRefused = {
  folderGone: (folder: string): ServiceRefused =>
    new ServiceRefused('folder-gone', `${folder} is not there any more, or is no folder. Pick another one.`, {
      folder,
    }),
  unknownRepository: (key: string): ServiceRefused =>
    new ServiceRefused('not-found', 'This repository is not remembered any more. Open it again.', { repository: key }),
  unknownFile: (file: string): ServiceRefused =>
    new ServiceRefused('not-found', `${file} is not in a folder of records any more.`, { file }),
  changedSince: (file: string): ServiceRefused =>
    new ServiceRefused('file-changed', `${file} has changed since it was looked at. Nothing was written; try again.`, {
      file,
    }),
  outside: (folder: string): ServiceRefused =>
    new ServiceRefused('folder-outside', `${folder} lies outside this repository. Open it as one of its own.`, {
      folder,
    }),
  unreadable: (file: string, problem: string): ServiceRefused =>
    new ServiceRefused('file-unreadable', `${file} cannot be read: ${problem}.`, { file }),
};
