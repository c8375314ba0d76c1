import path from 'node:path';
import type { AdrLink } from '../../shared/adr/reading/adr-reading.ts';
import type { Clock } from '../services/clock.ts';
import { adrFacets, adrFolders, type AdrFacets, type FolderContent } from '../store/adr-index/adr-facets.ts';
import { adrItems, adrLinks, type AdrItem } from '../store/adr-index/adr-items.ts';
import { adrNeighbours, type AdrNeighbours } from '../store/adr-index/adr-neighbours.ts';
import { dueAdrs, type DueAdr } from '../store/adr-index/due-adrs.ts';
import {
  everything,
  findAdrIds,
  queryAdrIndex,
  type AdrQuery,
  type AdrQueryResult,
} from '../store/adr-index/query-adr-index.ts';
import type { AdrRepositoryRow, AdrRepositoryStore } from '../store/adr-repositories.ts';
import { isDamage } from '../store/first-look.ts';
import { prepared } from '../store/sqlite.ts';
import { createAdrIndexAccess } from './adr-index-access.ts';
import { adrRefused } from './adr-refused.ts';
import type { AdrChecker } from './checker.ts';
import { openSession, type AdrSession, type SessionState } from './adr-session.ts';
import { readText, type TextOnDisk } from './read-text.ts';
import { folderInside, placeOf } from './repository-place.ts';
import type { WatchOptions } from './watch-folders.ts';

/** A repository that is remembered. */
export interface AdrRepository {
  readonly key: string;
  /** Where it was opened; absolute. */
  readonly folder: string;
  /** The top of the repository, from which all paths are; null where the folder is not there. */
  readonly root: string | null;
  /** Name of the folder. */
  readonly name: string;
  readonly openedAt: string;
  readonly chosenFolders: readonly string[];
  /** Null while it is not open. */
  readonly state: SessionState | null;
}

/** Something is new in a repository: the state of its scan, or what the index says. */
export interface AdrChange {
  readonly repository: string;
  readonly what: 'state' | 'content';
}

/** A file with its links, for what looks across files. */
export type LinkedAdr = AdrItem & { readonly links: readonly AdrLink[] };

/** A file with its text as it was when it was read last. */
export type AdrText = AdrItem & { readonly text: string };

/** Repositories with folders of records: open, list, search, read. Nothing here writes into a repository. */
export interface AdrFolderService {
  /** Those that are remembered, the one opened last first. */
  readonly repositories: () => readonly AdrRepository[];
  /** Remembers a folder and begins to read it. @throws {ServiceRefused} `folder-gone`. */
  readonly open: (folder: string) => AdrRepository;
  /** Stops looking after a repository; it stays remembered. */
  readonly close: (key: string) => void;
  /** Closes a repository and forgets it. Nothing on disk changes. */
  readonly forget: (key: string) => Promise<void>;
  /** Looks for changes; they also show up by themselves. */
  readonly recheck: (key: string) => void;
  /** When no scan of a repository is under way. */
  readonly settled: (key: string) => Promise<void>;
  /** Takes a folder of the repository for one of records. @throws {ServiceRefused} `folder-outside`. */
  readonly chooseFolder: (key: string, folder: string) => void;
  /** Takes that back. @param folder relative to the root, as in `chosenFolders`. */
  readonly unchooseFolder: (key: string, folder: string) => void;
  readonly folders: (key: string) => readonly FolderContent[];
  readonly facets: (key: string) => AdrFacets;
  readonly query: (query: AdrQuery) => AdrQueryResult;
  /** What stands before and after a file in the list of all that match. */
  readonly neighbours: (query: AdrQuery, file: string) => AdrNeighbours;
  /** All files of a repository as they lie in their folders, with their links. */
  readonly linked: (key: string) => readonly LinkedAdr[];
  /** ADRs of all repositories that are to be reviewed up to a day, as they were read last. */
  readonly dueAdrs: (until: string) => readonly DueAdr[];
  /** All files of a repository with their texts. */
  readonly texts: (key: string) => readonly AdrText[];
  /** Has something checked in the files as they were read last. */
  readonly check: <T>(work: (checker: AdrChecker) => Promise<T>) => Promise<T>;
  /** A listed file as it is on disk now. @throws {ServiceRefused} `not-found`, `file-unreadable`. */
  readonly read: (key: string, file: string) => Promise<TextOnDisk>;
  /** @returns ends the subscription. */
  readonly subscribe: (listener: (change: AdrChange) => void) => () => void;
  /** Ends all work; the index is closed. */
  readonly end: () => Promise<void>;
}

export interface AdrFolderParts {
  readonly repositories: AdrRepositoryStore;
  readonly clock: Clock;
  readonly indexFile: string;
  /** The bundle of `scan-thread.ts`; null to scan and check on this thread. */
  readonly scanProgram: string | null;
  readonly watch?: WatchOptions;
}

const betweenRenewalsMs = 60_000;

/** The service over what the library remembers and an index of its own, which is opened when it is first needed. */
export function createAdrFolderService(parts: AdrFolderParts): AdrFolderService {
  const { repositories, clock } = parts;
  const index = createAdrIndexAccess(parts.indexFile, parts.scanProgram);
  const sessions = new Map<string, AdrSession>();
  const listeners = new Set<(change: AdrChange) => void>();
  let renewedAt = -Infinity;

  const row = (key: string): AdrRepositoryRow => {
    const found = repositories.byKey(key);
    if (!found) throw adrRefused.unknownRepository(key);
    return found;
  };
  const described = (found: AdrRepositoryRow): AdrRepository => ({
    ...found,
    root: placeOf(found.folder)?.root ?? null,
    name: path.basename(found.folder),
    state: sessions.get(found.key)?.state() ?? null,
  });
  const startSession = (key: string): void => {
    sessions.get(key)?.close();
    const session = openSession({
      scanner: index.scanner(),
      request: () => {
        const { folder, chosenFolders } = row(key);
        return { repository: key, folder, chosen: chosenFolders };
      },
      changed: (what) => {
        for (const listener of listeners) listener({ repository: key, what });
      },
      failed: async (error) => {
        if (isDamage(error)) await renew();
      },
      ...(parts.watch && { watch: parts.watch }),
    });
    sessions.set(key, session);
  };
  /** A damaged index is thrown away, and all open repositories are read again; a disk that damages every file is left alone. */
  const renew = async (): Promise<void> => {
    const at = performance.now();
    if (at - renewedAt < betweenRenewalsMs) return;
    renewedAt = at;
    await index.renew();
    for (const key of sessions.keys()) startSession(key);
  };
  const recheck = (key: string): void => sessions.get(key)?.recheck();
  const reading = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (isDamage(error)) void renew();
      throw error;
    }
  };
  const itemsOf = (key: string): readonly AdrItem[] =>
    adrItems(index.database(), findAdrIds(index.database(), { ...everything, repository: key }));

  return {
    repositories: () => repositories.all().map(described),
    open: (folder) => {
      const place = placeOf(folder);
      if (!place) throw adrRefused.folderGone(folder);
      const { key } = repositories.opened(path.join(place.root, place.opened), clock.now());
      if (sessions.has(key)) recheck(key);
      else startSession(key);
      return described(row(key));
    },
    close: (key) => {
      sessions.get(key)?.close();
      sessions.delete(key);
    },
    forget: async (key) => {
      sessions.get(key)?.close();
      sessions.delete(key);
      repositories.forget(key);
      await index.scanner().forget(key);
    },
    recheck,
    settled: async (key) => sessions.get(key)?.settled(),
    chooseFolder: (key, folder) => {
      const { folder: opened, chosenFolders } = row(key);
      const root = placeOf(opened)?.root;
      if (root === undefined) throw adrRefused.folderGone(opened);
      const chosen = folderInside(root, '', folder);
      if (chosen === null) throw adrRefused.outside(folder);
      repositories.chooseFolders(key, [...chosenFolders, chosen]);
      recheck(key);
    },
    unchooseFolder: (key, folder) => {
      repositories.chooseFolders(
        key,
        row(key).chosenFolders.filter((chosen) => chosen !== folder),
      );
      recheck(key);
    },
    folders: (key) => reading(() => adrFolders(index.database(), key)),
    facets: (key) => reading(() => adrFacets(index.database(), key)),
    query: (query) => reading(() => queryAdrIndex(index.database(), query)),
    neighbours: (query, file) => reading(() => adrNeighbours(index.database(), query, file)),
    linked: (key) =>
      reading(() => {
        const items = itemsOf(key);
        const links = adrLinks(
          index.database(),
          items.map(({ id }) => id),
        );
        return items.map((item) => ({ ...item, links: links.get(item.id) ?? [] }));
      }),
    dueAdrs: (until) => reading(() => dueAdrs(index.database(), until)),
    texts: (key) =>
      reading(() => {
        const text = prepared(index.database(), 'SELECT text FROM adr_text WHERE file = ?');
        return itemsOf(key).map((item) => ({ ...item, text: String(text.get(item.id)?.text ?? '') }));
      }),
    check: async (work) => {
      try {
        return await work(index.checker());
      } catch (error) {
        if (isDamage(error)) void renew();
        throw error;
      }
    },
    read: async (key, file) => {
      const root = placeOf(row(key).folder)?.root;
      const listed = prepared(index.database(), 'SELECT 1 FROM adr_file WHERE repository = ? AND path = ?').get(
        key,
        file,
      );
      if (root === undefined || !listed) throw adrRefused.unknownFile(file);
      return readText(root, file);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    end: async () => {
      for (const session of sessions.values()) session.close();
      sessions.clear();
      await index.end();
    },
  };
}
