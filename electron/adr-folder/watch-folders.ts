import { statSync, watch, type FSWatcher } from 'node:fs';

/** A folder to watch, for itself and not for what lies below it. */
export interface WatchedFolder {
  /** Absolute. */
  readonly path: string;
  /** Also what is written into its files counts; otherwise only names that come and go, and files of these names. */
  readonly contents: boolean;
}

/** Watches folders. */
export interface FolderWatch {
  /**
   * Watches these from now on, and no others.
   * @returns whether one of them was not watched before, so that a change in it may have been missed.
   */
  readonly setFolders: (folders: readonly WatchedFolder[]) => boolean;
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

/** Files whose content says where records are. */
const configurations: ReadonlySet<string | null> = new Set([null, '.adr-dir', '.log4brains.yml']);

interface Watched {
  readonly watcher: FSWatcher;
  readonly place: string;
  readonly contents: boolean;
}

/**
 * Tells that something has changed in folders. What it was must be found by looking: events come late, twice, or with no
 * name. Folders that cannot be watched (there are too many, or they lie on a network) are polled instead.
 * @param changed also told, with every poll, where there is anything to poll.
 */
export function watchFolders(changed: () => void, options: WatchOptions = {}): FolderWatch {
  const { quietMs = 120, latestMs = 1_000, pollMs = 5_000, watchFolder = watch } = options;
  const watchers = new Map<string, Watched>();
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
  const add = ({ path: folder, contents }: WatchedFolder): void => {
    if (watchers.size >= mostWatched) {
      pollInstead(folder);
      return;
    }
    try {
      const watcher = watchFolder(folder, { persistent: false }, (event, name) => {
        if (contents || event !== 'change' || configurations.has(name)) note(name);
      });
      watcher.on('error', () => {
        pollInstead(folder);
        note(null);
      });
      watchers.set(folder, { watcher, place: placeOnDisk(folder), contents });
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
      const wanted = new Map(folders.map((folder) => [folder.path, folder]));
      for (const folder of [...watchers.keys(), ...polled]) {
        const found = watchers.get(folder);
        const { contents } = wanted.get(folder) ?? {};
        // A folder that was deleted and made again has the same name, but is not the one that is watched.
        const stands = !found || (found.contents === contents && found.place === placeOnDisk(folder));
        if (contents === undefined || !stands) drop(folder);
      }
      const added = [...wanted.values()].filter(({ path: folder }) => !watchers.has(folder) && !polled.has(folder));
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
