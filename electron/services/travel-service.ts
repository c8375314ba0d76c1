import path from 'node:path';
import { changesBetween } from '../../shared/decision/changes-between.ts';
import { decisionDataPath } from '../../shared/adr/record-file-name.ts';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { limits } from '../../shared/decision/limits.ts';
import type { Side } from '../../shared/decision/merge/copies.ts';
import { MergeRefused } from '../../shared/decision/merge/merge-refused.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { WrittenFiles } from '../adr-edit/written-files.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import { adrRefused } from '../adr-folder/adr-refused.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { readOnDisk } from '../adr-folder/file-state.ts';
import type { FileWriter } from '../adr-folder/write-atomically.ts';
import { contentHistory } from '../git/blob-ids.ts';
import { writeFailure } from '../records/record-refused.ts';
import { loadDecision } from '../store/decision-rows.ts';
import { editStored } from '../store/decisions.ts';
import type { RecordStore } from '../store/records.ts';
import { keepSentFile } from '../store/sent-files.ts';
import { inTransaction, type Sqlite } from '../store/sqlite.ts';
import { arrivalView, comparedArrival, versionOf } from '../travel/arrival-view.ts';
import { addCopy, type Arrival, type Arrivals } from '../travel/arrivals.ts';
import { decisionFileRow, decisionFilesIn } from '../travel/repository-files.ts';
import type { Clock } from './clock.ts';
import { bringBack } from './library-service.ts';
import { repositoryRoot } from './repository-root.ts';
import { ServiceRefused } from './service-refused.ts';

/** Decision files that travel: what came and differs from the library, and what lies in repositories. */
export interface TravelService {
  readonly arrival: (input: Input<'travel:arrival'>) => Output<'travel:arrival'>;
  readonly choose: (input: Input<'travel:choose'>) => Output<'travel:choose'>;
  readonly bringIn: (input: Input<'travel:bring-in'>) => Output<'travel:bring-in'>;
  readonly openCopy: (input: Input<'travel:open-copy'>) => Output<'travel:open-copy'>;
  readonly files: (input: Input<'travel:files'>) => Promise<Output<'travel:files'>>;
  readonly openFile: (input: Input<'travel:open-file'>) => Promise<Output<'travel:open-file'>>;
  readonly sendOut: (input: Input<'travel:send-out'>) => Promise<Output<'travel:send-out'>>;
}

export interface TravelParts {
  readonly database: Sqlite;
  readonly clock: Clock;
  readonly arrivals: Arrivals;
  readonly folders: AdrFolderService;
  readonly records: Pick<RecordStore, 'ofDecision' | 'save'>;
  readonly writer: FileWriter;
  readonly written: WrittenFiles;
}

/** The service between decision files and the library. */
export function createTravelService(parts: TravelParts): TravelService {
  const { database, clock, arrivals, folders, writer, written } = parts;
  const shown = (key: string): Output<'travel:arrival'> => {
    const arrival = arrivals.get(key);
    const present = presentOf(database, arrival.file.key);
    return arrivalView(
      arrival,
      present,
      refusing(() => comparedArrival(arrival, present)),
    );
  };
  return {
    arrival: ({ arrival }) => shown(arrival),
    choose: ({ arrival: key, conflicts, side }) => {
      const arrival = arrivals.get(key);
      const choices = withChoices(arrival, conflicts, side);
      const present = presentOf(database, arrival.file.key);
      refusing(() => comparedArrival({ ...arrival, choices }, present));
      arrivals.choose(key, choices);
      return shown(key);
    },
    bringIn: ({ arrival: key, version }) => {
      const arrival = arrivals.get(key);
      const id = arrival.file.key;
      inTransaction(database, () => bringInArrival(parts, arrival, version));
      arrivals.end(key);
      return { id };
    },
    openCopy: ({ arrival: key }) => {
      const id = addCopy(database, arrivals.get(key).file.state, clock.now());
      arrivals.end(key);
      return { id };
    },
    files: async ({ repository }) => {
      const root = repositoryRoot(folders, repository);
      const files = [];
      for (const file of filesOf(parts, repository)) files.push(await decisionFileRow(database, root, file));
      return { files };
    },
    openFile: async ({ repository, file }) => {
      const { root, text } = await readFileOf(parts, repository, file);
      const history = await contentHistory(path.join(root, file));
      return arrivals.take({ name: path.posix.basename(file), text, history, from: { repository, file } });
    },
    sendOut: async ({ repository, file, hash }) => {
      const found = await readFileOf(parts, repository, file);
      if (found.hash !== hash) throw adrRefused.changedSince(file);
      const { key, state } = await decisionFileRow(database, found.root, file);
      // What the file has and ours has not is never written over.
      if (state !== 'older' && state !== 'same')
        throw new ServiceRefused(
          'not-older',
          `${file} has something that the decision in the library does not have. Bring it in first. Nothing was written.`,
          { file },
        );
      const text = writeDecisionFile({ key, state: presentOf(database, key) });
      const [folder, name] = [path.join(found.root, path.posix.dirname(file)), path.posix.basename(file)];
      try {
        await writer.replace(folder, name, text, hash);
      } catch (error) {
        throw writeFailure(folder, error);
      }
      inTransaction(database, () => keptAlike(parts, key, path.join(folder, name), text));
      written.add(repository, [file]);
      folders.recheck(repository);
      return { file };
    },
  };
}

function presentOf(database: Sqlite, key: string): DecisionState {
  const state = loadDecision(database, key);
  if (!state) throw ServiceRefused.unknownDecision(key);
  return state;
}

/** What keeps copies from being merged is told as it is. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof MergeRefused)
      throw new ServiceRefused(`merge-${error.code}`, `${error.message} Nothing was changed.`);
    throw error;
  }
}

function withChoices({ choices }: Arrival, conflicts: readonly string[], side: Side | null): Arrival['choices'] {
  const others = Object.entries(choices).filter(([key]) => !conflicts.includes(key));
  return Object.fromEntries(side === null ? others : [...others, ...conflicts.map((key) => [key, side] as const)]);
}

/** Writes what an arrival and the decision make together, as one edit. Call it inside a transaction. */
function bringInArrival(parts: TravelParts, arrival: Arrival, version: string): void {
  const { database, clock } = parts;
  const { file, name, text, from } = arrival;
  const decision = file.key;
  const present = presentOf(database, decision);
  const { merge, problem } = refusing(() => comparedArrival(arrival, present));
  if (!merge) throw new ServiceRefused('merge-refused', `${problem} Nothing was changed.`);
  if (merge.conflicts.length > 0)
    throw new ServiceRefused('merge-open', 'Not everything is chosen yet. Nothing was changed.');
  const changes = changesBetween(present, merge.state);
  if (versionOf(changes) !== version)
    throw new ServiceRefused(
      'merge-changed',
      'The decision has changed since this was shown, so it was compared again. Nothing was changed; look at it once more.',
    );
  const at = clock.now();
  const label = `Bring in ${name}`.slice(0, limits.labelLength);
  if (changes.length > 0)
    editStored(database, { decision, at, actor: null, label, focus: null, changes, broughtIn: true });
  bringBack(database, decision, presentOf(database, decision), at);
  const root = parts.folders.repositories().find(({ key }) => key === from?.repository)?.root;
  keptAlike(parts, decision, from && root ? path.join(root, from.file) : null, text);
}

/**
 * Keeps what the library and a file now have in common. Where the file lies beside a record of this decision, it is as the
 * library knows it, and writing the record does not ask about it.
 * @param file absolute; null where it is not known where it lies.
 */
function keptAlike(
  { database, clock, records }: TravelParts,
  decision: string,
  file: string | null,
  text: string,
): void {
  keepSentFile(database, decision, text, clock.now());
  if (file === null) return;
  const beside = records.ofDecision(decision).filter(({ folder, fileName }) => {
    return path.join(folder, decisionDataPath(fileName)) === file;
  });
  if (beside.length > 0) records.save(beside.map((record) => ({ ...record, dataHash: contentHash(text) })));
}

function filesOf({ folders }: TravelParts, repository: string): readonly string[] {
  const root = repositoryRoot(folders, repository);
  return decisionFilesIn(
    root,
    folders.folders(repository).map((folder) => folder.path),
  );
}

/** Reads a decision file of a repository. Only those that are listed are read. */
async function readFileOf(parts: TravelParts, repository: string, file: string) {
  const root = repositoryRoot(parts.folders, repository);
  if (!filesOf(parts, repository).includes(file)) throw adrRefused.unknownFile(file);
  const found = await readOnDisk(path.join(root, file));
  if (found.kind === 'gone') throw adrRefused.unknownFile(file);
  if (found.kind === 'unreadable') throw adrRefused.unreadable(file, found.problem);
  return { root, text: found.text, hash: found.hash };
}
