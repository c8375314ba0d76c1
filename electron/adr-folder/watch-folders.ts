import { statSync, watch, type FSWatcher } from 'node:fs';

/** Watches folders, each for itself and not what lies below it. */
export interface FolderWatch {
  /**
   * Watches these from now on, and no others; absolute.
   * @returns whether one of them was not watched before, so that a change in it may have been missed.
   */
  readonly setFolders: (folders: readonly string[]) => boolean;
  readonly close: () => void;
}

export interface WatchOptions {
  /** Changes come in bursts; one is told when so long nothing more has come, in milliseconds. */
  readonly quietMs?: number;
  /** But after so long at the latest. */
  readonly latestMs?: number;
  /** How often folders are looked at that the system cannot watch. */
  readonly pollMs?: number;
  /** Watches one folder; the system's own unless told. */
  readonly watchFolder?: (
    folder: string,
    options: { readonly persistent: false },
    changed: (event: string, name: string | null) => void,
  ) => FSWatcher;
}

/** More than this many folders take too much of what the system has for everybody; the rest is looked at now and then. */
const mostWatched = 1_000;

/** Our own files in the making; the name that they then get is told by itself. */
const temporary = /^\.fulcrum-.*\.tmp$/;

/**
 * Tells that something has changed in folders. What it was must be found by looking: events come late, twice, or with no
 * name. Folders that cannot be watched (there are too many, or they lie on a network) are polled instead.
 * @param changed also told, with every poll, where there is anything to poll.
 */
export function watchFolders(changed: () => void, options: WatchOptions = {}): FolderWatch {
  const { quietMs = 120, latestMs = 1_000, pollMs = 5_000, watchFolder = watch } = options;
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly place: string }>();
  const polled = new Set<string>();
  let quiet: NodeJS.Timeout | null = null;
  let latest: NodeJS.Timeout | null = null;
  let poll: NodeJS.Timeout | null = null;

  const tell = (): void => {
    if (quiet) clearTimeout(quiet);
    if (latest) clearTimeout(latest);
    quiet = latest = null;
    changed();
  };
  const note = (name: string | null): void => {
    if (name !== null && temporary.test(name)) return;
    if (quiet) clearTimeout(quiet);
    quiet = setTimeout(tell, quietMs).unref();
    latest ??= setTimeout(tell, latestMs).unref();
  };
  const drop = (folder: string): void => {
    watchers.get(folder)?.watcher.close();
    watchers.delete(folder);
    polled.delete(folder);
  };
  const pollInstead = (folder: string): void => {
    drop(folder);
    polled.add(folder);
    poll ??= setInterval(changed, pollMs).unref();
  };
  const add = (folder: string): void => {
    if (watchers.size >= mostWatched) {
      pollInstead(folder);
      return;
    }
    try {
      const watcher = watchFolder(folder, { persistent: false }, (_, name) => note(name));
      watcher.on('error', () => {
        pollInstead(folder);
        note(null);
      });
      watchers.set(folder, { watcher, place: placeOnDisk(folder) });
    } catch {
      pollInstead(folder);
    }
  };
  const stopPolling = (): void => {
    if (poll && polled.size === 0) {
      clearInterval(poll);
      poll = null;
    }
  };

  return {
    setFolders: (folders) => {
      const wanted = new Set(folders);
      // A folder that was deleted and made again has the same name, but is not the one that is watched.
      const stands = (folder: string): boolean =>
        polled.has(folder) || watchers.get(folder)?.place === placeOnDisk(folder);
      for (const folder of [...watchers.keys(), ...polled]) if (!wanted.has(folder) || !stands(folder)) drop(folder);
      const added = [...wanted].filter((folder) => !watchers.has(folder) && !polled.has(folder));
      for (const folder of added) add(folder);
      stopPolling();
      return added.length > 0;
    },
    close: () => {
      for (const folder of [...watchers.keys(), ...polled]) drop(folder);
      stopPolling();
      if (quiet) clearTimeout(quiet);
      if (latest) clearTimeout(latest);
      quiet = latest = null;
    },
  };
}

/** What tells a folder from another one that has its name later; empty where there is none. */
function placeOnDisk(folder: string): string {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}.${found.ino}.${found.birthtimeNs}` : '';
}
