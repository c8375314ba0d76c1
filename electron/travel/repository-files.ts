import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readDecisionFile, writeDecisionFile, type KeyedDecision } from '../../shared/decision/decision-file.ts';
import { DecisionFileRefused } from '../../shared/decision/decision-file-refused.ts';
import { decisionRow } from '../../shared/decision/state.ts';
import type { DecisionFileRow } from '../../shared/ipc/travel-contract.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { errorCode, readOnDisk } from '../adr-folder/file-state.ts';
import { contentHistory } from '../git/blob-ids.ts';
import { loadDecision } from '../store/decision-rows.ts';
import type { Sqlite } from '../store/sqlite.ts';
import { commonBase } from './common-base.ts';
import { compareCopy } from './compare-copy.ts';

/** The folder beside records in which their decision files lie. */
const dataFolder = 'decision-data';
const ending = '.decision.json';

/**
 * The decision files beside the records of a repository, by their names; relative to its root, with `/`.
 * @param folders of records, relative to the root with `/`; empty for the root itself.
 */
export function decisionFilesIn(root: string, folders: readonly string[]): readonly string[] {
  const places = [...new Set([...folders, ''])].map((folder) => path.posix.join(folder, dataFolder));
  return places.flatMap((place) =>
    namesIn(path.join(root, place))
      .filter((name) => name.endsWith(ending))
      .map((name) => path.posix.join(place, name))
      .toSorted(byName.compare),
  );
}

const byName = new Intl.Collator('en', { numeric: true });

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  }
}

/** A decision file of a repository compared with the library; one that cannot be read is named with why. */
export async function decisionFileRow(database: Sqlite, root: string, file: string): Promise<DecisionFileRow> {
  const row = { file, fileName: path.posix.basename(file), title: '', key: '', problem: null, hash: '' };
  const unreadable = (problem: string): DecisionFileRow => ({ ...row, state: 'unreadable', problem });
  const found = await readOnDisk(path.join(root, file));
  if (found.kind === 'gone') return unreadable('It is not there any more.');
  if (found.kind === 'unreadable') return unreadable(`It cannot be read: ${found.problem}.`);
  let copy: KeyedDecision;
  try {
    copy = readDecisionFile(found.text, row.fileName);
  } catch (error) {
    if (error instanceof DecisionFileRefused) return unreadable(error.message.replace(/ Nothing was changed\.$/, ''));
    throw error;
  }
  const title = decisionRow(copy.state).title;
  const state = await stateAgainstLibrary(database, path.join(root, file), copy, found.hash);
  return { ...row, title, key: copy.key, state, hash: found.hash };
}

/** How a decision file stands to the decision with its key in the library. */
async function stateAgainstLibrary(
  database: Sqlite,
  file: string,
  copy: KeyedDecision,
  hash: string,
): Promise<DecisionFileRow['state']> {
  const present = loadDecision(database, copy.key);
  if (!present) return 'absent';
  const ours = { key: copy.key, state: present };
  if (contentHash(writeDecisionFile(ours)) === hash) return 'same';
  const base = commonBase(database, copy, await contentHistory(file));
  return compareCopy(base?.decision ?? null, ours, copy).relation;
}
