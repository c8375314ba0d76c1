import path from 'node:path';
import { adrFile } from '../../shared/adr/edits/edit.ts';
import { decisionDataPath } from '../../shared/adr/record-file-name.ts';
import { historyLine } from '../../shared/adr/record-history.ts';
import { withHistory } from '../../shared/adr/update/review.ts';
import { applyChanges, type Change } from '../../shared/decision/changes.ts';
import { writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { closeRound } from '../../shared/decision/edits/decide.ts';
import { endReview, type ReviewEnd } from '../../shared/decision/edits/reviews.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { latestRound } from '../../shared/decision/view.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { readOnDisk } from '../adr-folder/file-state.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import type { FileState, RecordOrigin, RecordRow } from '../store/records.ts';
import { inspectTask, writeTasks, type InspectedTask } from './file-tasks.ts';
import { baseOf } from './origin.ts';
import { localDay, type RecordParts } from './record-parts.ts';
import { writeFailure } from './record-refused.ts';

type Ending = Omit<Input<'review:hold'>, 'seen'>;

/** A file that is told of the review: a record of the round that stands, or the ADR that the decision was made from. */
interface HeldFile {
  readonly folder: string;
  readonly fileName: string;
  readonly record: RecordRow | null;
  readonly origin: RecordOrigin | null;
  readonly state: FileState;
  readonly onDisk: { readonly text: string; readonly hash: string } | null;
  /** Null where it is left as it is. */
  readonly after: string | null;
  readonly refusal: string | null;
}

/** All that ending a review does, worked out before anything is. */
interface Held {
  readonly state: DecisionState;
  readonly changes: readonly Change[];
  readonly end: ReviewEnd;
  readonly files: readonly HeldFile[];
}

/** What ending the review of a decision with "still holds" would write, read afresh. */
export async function planHold(parts: RecordParts, ending: Ending): Promise<Output<'review:plan-hold'>> {
  const { end, files } = await prepareHold(parts, ending);
  return {
    today: end.on,
    closes: end.round,
    files: files.map(({ folder, fileName, record, state, onDisk, after, refusal }) => ({
      folder,
      fileName,
      state,
      written: record?.content ?? null,
      onDisk: onDisk?.text ?? null,
      after,
      hash: onDisk?.hash ?? '',
      refusal,
    })),
  };
}

/**
 * Ends the review of a decision: it still holds. Its record gets a dated line and the next review date, only over a text
 * that was seen; a file that is gone, cannot be read or cannot be patched is left, and the library alone is told.
 *
 * A kill between the files and the library is mended by doing it again on that day: a line that is there is not written
 * twice, and the review has the same key. An error (rather than a kill) puts the files back as they were.
 * @throws {ServiceRefused} as for a record that cannot be written.
 */
export async function hold(parts: RecordParts, input: Input<'review:hold'>): Promise<Output<'review:hold'>> {
  const { id, seen } = input;
  const { state, changes, files } = await prepareHold(parts, input);
  const patched = files.filter(({ after }) => after !== null);
  if (patched.some(({ onDisk }) => !seen.includes(onDisk?.hash ?? ''))) return { kind: 'not-seen' };
  const data = writeDecisionFile({ key: id, state: applyChanges(state, changes) });
  const writings = await Promise.all(patched.map((file) => writingOf(file, data)));
  const putBack: ((cause: unknown) => Promise<void>)[] = [];
  try {
    for (const { folder, tasks } of writings) putBack.push(await writeTasks(parts.writer, folder, tasks));
    parts.atOnce(() => {
      parts.records.save(writings.flatMap(({ record }) => record ?? []));
      for (const { origin } of writings) if (origin) parts.records.setOrigin(id, origin);
      parts.editDecision(id, changes, 'Still holds');
    });
  } catch (error) {
    for (const undo of putBack.toReversed()) await undo(error);
    throw writeFailure(writings[0]?.folder ?? '', error);
  }
  for (const { folder, tasks } of writings)
    parts.wrote?.(
      folder,
      tasks.map(({ name }) => name),
    );
  if (writings.some(({ isDataWritten }) => isDataWritten)) parts.sentOut?.(id, data);
  return {
    kind: 'held',
    files: writings.flatMap(({ tasks }) => tasks.map(({ name }) => name)),
    left: writings.flatMap(({ left }) => left),
  };
}

async function prepareHold(parts: RecordParts, { id, note, nextReview }: Ending): Promise<Held> {
  const state = parts.readDecision(id);
  if (!state) throw ServiceRefused.unknownDecision(id);
  const now = parts.clock.now();
  const standing = standingRecords(parts, id);
  const origin = parts.records.originOf(id);
  const closing = openedForReview(state, standing[0]?.round ?? null);
  const end: ReviewEnd = { on: localDay(now), ending: 'still-holds', round: closing, note, nextReview };
  const changes = [
    ...(closing === null ? [] : closeRound(state, closing, now)),
    ...endReview(state, end, keyOf(state, end)),
  ];
  const places = standing.map((record) => ({ record, origin: isSameFile(record, origin) ? origin : null }));
  const lone = places.length === 0 && origin ? [{ record: null, origin }] : [];
  const files = await Promise.all([...places, ...lone].map((place) => lookAt(place, end)));
  return { state, changes, end, files: files.filter((file) => file !== null) };
}

/** The records of the newest round that has any which nothing took the place of. */
function standingRecords({ records }: RecordParts, id: string): readonly RecordRow[] {
  const valid = records.ofDecision(id).filter(({ supersededBy }) => supersededBy === null);
  const newest = Math.max(...valid.map(({ round }) => round));
  return valid.filter(({ round }) => round === newest);
}

/** Number of the newest round, where it is open and came after the one that stands. */
function openedForReview(state: DecisionState, standing: number | null): number | null {
  const newest = latestRound(state);
  return newest > (standing ?? 1) && state.round[String(newest)]?.closedAt === null ? newest : null;
}

/** The same review has the same key, so that two copies, or a second try, have it once. */
function keyOf(state: DecisionState, { on, note, nextReview }: ReviewEnd): string {
  const key = `held-${on}-${contentHash(JSON.stringify([note, nextReview])).slice(0, 12)}`;
  return state.review[key] ? `${key}-${Object.keys(state.review).length}` : key;
}

function isSameFile({ folder, fileName }: RecordRow, origin: RecordOrigin | null): boolean {
  return origin?.folder === folder && origin.fileName === fileName;
}

interface Place {
  readonly record: RecordRow | null;
  readonly origin: RecordOrigin | null;
}

async function lookAt({ record, origin }: Place, end: ReviewEnd): Promise<HeldFile | null> {
  const known = record ?? origin;
  if (!known) return null;
  const { folder, fileName } = known;
  const about = { folder, fileName, record, origin };
  const found = await readOnDisk(path.join(folder, fileName));
  if (found.kind !== 'text') return { ...about, state: found.kind, onDisk: null, after: null, refusal: null };
  // Bytes that are no UTF-8 would come back as others.
  if (contentHash(found.text) !== found.hash)
    return { ...about, state: 'unreadable', onDisk: null, after: null, refusal: null };
  const state = found.hash === known.contentHash ? 'unchanged' : 'changed';
  const { text, hash } = found;
  const patched = withHistory(adrFile(fileName, text), { line: historyLine(end), nextReview: end.nextReview });
  return patched.kind === 'refused'
    ? { ...about, state, onDisk: { text, hash }, after: null, refusal: patched.why }
    : { ...about, state, onDisk: { text, hash }, after: patched.file.source.text, refusal: null };
}

/** What is written for a file, and what is known of it then. */
interface Writing extends Place {
  readonly folder: string;
  readonly tasks: readonly InspectedTask[];
  /** Whether the decision file beside it says what the decision says. */
  readonly isDataWritten: boolean;
  readonly left: readonly string[];
}

/** The decision file beside a record is brought up to date with it, unless somebody else changed it or took it away. */
async function writingOf(
  { folder, fileName, record, origin, onDisk, after }: HeldFile,
  data: string,
): Promise<Writing> {
  const text = after ?? '';
  const name = decisionDataPath(fileName);
  const beside =
    record === null || record.dataHash === ''
      ? null
      : await inspectTask(folder, { name, text: data, known: record.dataHash });
  const isOurs = beside !== null && (beside.found === 'ours' || beside.found === 'same');
  const task: InspectedTask = { name: fileName, text, known: onDisk?.hash ?? null, found: 'ours', onDisk };
  return {
    folder,
    tasks: [...(isOurs ? [beside] : []), ...(onDisk?.text === text ? [] : [task])],
    isDataWritten: isOurs,
    left: beside !== null && !isOurs ? [name] : [],
    record: record && {
      ...record,
      content: text,
      contentHash: contentHash(text),
      dataHash: isOurs ? contentHash(data) : record.dataHash,
      fileState: 'unchanged',
    },
    origin: origin && originHeld(origin, onDisk?.text ?? '', text),
  };
}

/** The file says of the review what the decision says. */
function originHeld(origin: RecordOrigin, before: string, after: string): RecordOrigin {
  const { base, hadOptions } = baseOf(origin, before);
  const { reviewDate } = adrFile(origin.fileName, after).reading;
  return {
    ...origin,
    contentHash: contentHash(after),
    base: JSON.stringify({ base: { ...base, reviewDate }, hadOptions }),
  };
}
