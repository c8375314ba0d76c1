import { readDecisionFile, type KeyedDecision } from '../../shared/decision/decision-file.ts';
import { DecisionFileRefused } from '../../shared/decision/decision-file-refused.ts';
import { changesBetween } from '../../shared/decision/changes-between.ts';
import { blobIds } from '../git/blob-ids.ts';
import { sentFilesOf } from '../store/sent-files.ts';
import type { Sqlite } from '../store/sqlite.ts';

/** What a file and the decision in the library both came from. */
export interface CommonBase {
  readonly decision: KeyedDecision;
  /** When it was written or taken in here last; an instant, UTC. */
  readonly at: string;
  /** `history`: the file's repository says so. `likeness`: of what was sent out or taken in, the file is most like it. */
  readonly by: 'history' | 'likeness';
}

/**
 * What a file and the decision in the library both came from: of the files that were written from here or taken in, the
 * latest that is in the file's history, else the one that the file differs least from; null where nothing was kept.
 * @param history ids of the file's former contents in git, the latest first; empty where there is no git.
 */
export function commonBase(database: Sqlite, file: KeyedDecision, history: readonly string[] = []): CommonBase | null {
  const kept = sentFilesOf(database, file.key).flatMap(({ text, at }) => {
    const decision = readKept(text);
    return decision ? [{ decision, at, ids: blobIds(text) }] : [];
  });
  const known = history.flatMap((id) => kept.find(({ ids }) => ids.includes(id)) ?? [])[0];
  if (known) return { decision: known.decision, at: known.at, by: 'history' };
  const [nearest] = kept
    .map((each) => ({ ...each, distance: changesBetween(each.decision.state, file.state).length }))
    // Of two that are as near the older one: it asks more, and takes nothing for a change that is none.
    .toSorted((left, right) => left.distance - right.distance || (left.at < right.at ? -1 : 1));
  return nearest ? { decision: nearest.decision, at: nearest.at, by: 'likeness' } : null;
}

/** What an older Fulcrum kept is read as its files are; what cannot be read any more is no base. */
function readKept(text: string): KeyedDecision | null {
  try {
    return readDecisionFile(text, 'kept file');
  } catch (error) {
    if (error instanceof DecisionFileRefused) return null;
    throw error;
  }
}
