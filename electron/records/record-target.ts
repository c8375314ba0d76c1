import { recordFileName } from '../../shared/adr/record-file-name.ts';
import { recordDate } from '../../shared/adr/supersede.ts';
import { titleOrPlaceholder } from '../../shared/adr/record-title.ts';
import type { RecordEnding } from '../../shared/adr/conclusion.ts';
import { reviewOfRound } from '../../shared/decision/edits/conclude-review.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { latestRound, viewRound, type RoundView } from '../../shared/decision/view.ts';
import type { FolderScan } from '../adr-folder/scan-folder.ts';
import type { RecordRow, RecordStore, RecordWay } from '../store/records.ts';
import { lookAtFolder, nothingFound } from './look-at-folder.ts';
import { lookAtOrigin, type OriginOnDisk } from './origin.ts';
import { newRecordPlace, ownRecord, placeInOrigin, type RecordPlace } from './record-place.ts';

/** Where the record of a decision's newest round goes, and how. */
export interface RecordTarget {
  readonly view: RoundView;
  /** The ADR that the decision was made from, where the record has to do with it. */
  readonly seen: OriginOnDisk | null;
  /** How the record stands to that ADR. */
  readonly way: RecordWay;
  /** Null until one was picked. */
  readonly folder: string | null;
  readonly scan: FolderScan;
  /** Why the folder cannot be used; null where it can. */
  readonly problem: string | null;
  readonly place: RecordPlace;
  /** The record of an earlier round that is amended or superseded; null where this round has its own already. */
  readonly follows: Follows | null;
  /** Key of the record that it supersedes; null for none. */
  readonly supersedes: string | null;
  /** How the record ends a review; null where it ends none. */
  readonly ending: RecordEnding | null;
}

/** The record of an earlier round, and what becomes of it. */
export interface Follows {
  readonly record: RecordRow;
  readonly way: Exclude<RecordWay, 'beside'>;
}

/** Looks where the record of a decision goes. */
export async function recordTarget(records: RecordStore, id: string, state: DecisionState): Promise<RecordTarget> {
  const view = viewRound(state, latestRound(state));
  const { round } = view.round;
  const origin = await lookAtOrigin(records, id);
  const originWay = origin?.way ?? 'beside';
  const folder = origin && originWay !== 'beside' ? origin.origin.folder : records.folderOf(id);
  const looked = folder === null ? { scan: nothingFound, problem: null } : await lookAtFolder(folder);
  const own = folder === null ? null : ownRecord(records, id, round, folder);
  const earlier = folder === null || originWay === 'in-place' ? null : recordBefore(records, id, round, folder, own);
  const isSuperseding = earlier !== null && view.decision.supersedes === earlier.key;
  // A record that takes the place of an earlier round's has nothing to do with the ADR that this took the place of.
  const seen = isSuperseding ? null : origin;
  const way = seen ? originWay : 'beside';
  const follows =
    earlier && !own ? ({ record: earlier, way: isSuperseding ? 'supersede' : 'in-place' } as const) : null;
  const place = await placeOf();
  const said = reviewOfRound(state, round)?.ending ?? null;
  const isAmended = follows ? follows.way === 'in-place' : said === 'amended';
  const successor = place.own;
  const kept =
    successor && records.inFolder(successor.folder).find(({ supersededBy }) => supersededBy === successor.key);
  return {
    view,
    seen,
    way,
    folder,
    ...looked,
    place,
    follows,
    supersedes: isAmended && kept ? kept.key : view.decision.supersedes,
    ending: round === 1 ? null : endingOf(),
  };

  async function placeOf(): Promise<RecordPlace> {
    if (seen && way === 'in-place') return placeInOrigin(seen, id);
    if (follows?.way === 'in-place') {
      const { number, fileName } = follows.record;
      return { number, fileName, own: follows.record };
    }
    if (folder === null || looked.problem !== null)
      return { number: 1, fileName: recordFileName(1, titleOrPlaceholder(view)), own: null };
    return await newRecordPlace(records, view, folder, looked.scan, own);
  }

  function endingOf(): RecordEnding | null {
    if (follows) return { ending: endings[follows.way], decidedOn: recordDate(follows.record.content, null) };
    if (isSuperseding) return { ending: 'superseded', decidedOn: null };
    const ending = way === 'beside' || (own && said) ? said : endings[way];
    if (ending === null || ending === 'still-holds') return null;
    return { ending, decidedOn: seen ? recordDate(seen.text ?? '', null) : null };
  }
}

const endings = { 'in-place': 'amended', supersede: 'superseded' } as const;

/** The newest record of an earlier round in a folder that nothing took the place of, but for this round's. */
function recordBefore(
  records: RecordStore,
  id: string,
  round: number,
  folder: string,
  own: RecordRow | null,
): RecordRow | null {
  const earlier = records
    .ofDecision(id)
    .filter(
      (record) =>
        record.round < round &&
        record.folder === folder &&
        !record.inPlace &&
        (record.supersededBy === null || record.supersededBy === own?.key),
    );
  return earlier.toSorted((left, right) => right.round - left.round)[0] ?? null;
}
