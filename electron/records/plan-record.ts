import path from 'node:path';
import { adrFile } from '../../shared/adr/edits/edit.ts';
import type { RecordPlan, WrittenRecord } from '../../shared/ipc/contract.ts';
import { fileState } from '../adr-folder/file-state.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import type { RecordRow, RecordStore } from '../store/records.ts';
import { localDay, type RecordParts } from './record-parts.ts';
import { baseOf, type OriginOnDisk } from './origin.ts';
import { recordTarget } from './record-target.ts';

/**
 * What writing the record of a decision's newest round would do, read afresh from the folder. The library keeps what the
 * files were found to be, so that its rings say the same.
 */
export async function planRecord(parts: RecordParts, id: string): Promise<RecordPlan> {
  const { records } = parts;
  const state = parts.readDecision(id);
  if (!state) throw ServiceRefused.unknownDecision(id);
  const { seen, folder, scan, problem, place, follows, supersedes, ending } = await recordTarget(records, id, state);
  const rows = folder !== null && problem === null ? records.inFolder(folder) : [];
  const inFolder = await Promise.all(rows.map((record) => seenRecord(records, record)));
  const own = place.own;
  const marked = rows.filter((record) => record.supersededBy !== null);
  const supersededByOther = marked.filter((record) => record.supersededBy !== own?.key).map(({ key }) => key);
  return {
    folder,
    folderProblem: problem,
    adrCount: scan.adrs.length,
    number: place.number,
    fileName: place.fileName,
    replaces: own ? await seenRecord(records, own) : null,
    supersedable: inFolder.filter(
      (record) => record.key !== own?.key && record.state === 'unchanged' && !supersededByOther.includes(record.key),
    ),
    superseding: marked.filter((record) => record.supersededBy === own?.key).map(({ key }) => key),
    today: localDay(parts.clock.now()),
    origin: seen && plannedOrigin(seen),
    follows: follows && {
      way: follows.way,
      record: await seenRecord(records, follows.record),
      text: follows.record.content,
    },
    supersedes,
    ending,
    records: await Promise.all(records.ofDecision(id).map((record) => seenRecord(records, record))),
  };
}

/** The ADR that a decision was made from as the screen shows it, with all that its update goes by. */
function plannedOrigin({ origin, state, text, record, way }: OriginOnDisk): NonNullable<RecordPlan['origin']> {
  const { root, folder, fileName } = origin;
  const { number, title } = adrFile(fileName, text ?? '').reading;
  return {
    file: path.relative(root, path.join(folder, fileName)).split(path.sep).join('/'),
    fileName,
    number,
    title,
    state,
    isUsable: text !== null,
    isRecord: record?.inPlace === true,
    way,
    text,
    base: baseOf(origin, text ?? ''),
  };
}

async function seenRecord(records: RecordStore, record: RecordRow): Promise<WrittenRecord> {
  const written = await writtenRecord(record);
  if (written.state !== record.fileState) records.sawFile(record.key, record.contentHash, written.state);
  return written;
}

/** A record as the screen shows it, with the state of its file. */
export async function writtenRecord(record: RecordRow): Promise<WrittenRecord> {
  const { key, round, format, number, title, fileName, folder, writtenAt, contentHash } = record;
  const state = await fileState(path.join(folder, fileName), contentHash);
  return { key, round, format, number, title, fileName, folder, writtenAt, state };
}
