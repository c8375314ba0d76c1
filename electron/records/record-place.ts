import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { analysisPath, decisionDataPath, recordFileName } from '../../shared/adr/record-file-name.ts';
import { adrFile } from '../../shared/adr/edits/edit.ts';
import { titleOrPlaceholder } from '../../shared/adr/record-title.ts';
import type { RoundView } from '../../shared/decision/view.ts';
import type { FolderScan } from '../adr-folder/scan-folder.ts';
import type { RecordRow, RecordStore } from '../store/records.ts';
import type { OriginOnDisk } from './origin.ts';

/** Where a record goes. */
export interface RecordPlace {
  readonly number: number;
  readonly fileName: string;
  /** The record of this round that is there already. */
  readonly own: RecordRow | null;
}

/**
 * Number and file name of a round's record in a folder: those it has there, else the next number above every file and
 * every record of ours, at which no record, decision file or analysis stands in the way.
 */
export async function newRecordPlace(
  records: RecordStore,
  view: RoundView,
  folder: string,
  scan: FolderScan,
  own: RecordRow | null,
): Promise<RecordPlace> {
  if (own) return { number: own.number, fileName: own.fileName, own };
  const known = records.inFolder(folder).map((record) => record.number);
  for (let number = Math.max(scan.highest, ...known) + 1; ; number += 1) {
    const fileName = recordFileName(number, titleOrPlaceholder(view));
    const names = [fileName, decisionDataPath(fileName), analysisPath(fileName)];
    const free = await Promise.all(names.map((name) => isFree(folder, name)));
    if (free.every(Boolean)) return { number, fileName, own: null };
  }
}

/** The place of a record that is written into the ADR that its decision was made from. */
export function placeInOrigin({ origin, record, text }: OriginOnDisk, decision: string): RecordPlace {
  const { fileName } = origin;
  const number = adrFile(fileName, text ?? '').reading.number ?? 0;
  return { number, fileName, own: record?.decision === decision ? record : null };
}

/** The record that a round has in a folder; null for none. */
export function ownRecord(records: RecordStore, decision: string, round: number, folder: string): RecordRow | null {
  const isOwn = (record: RecordRow): boolean => record.round === round && record.folder === folder && !record.inPlace;
  return records.ofDecision(decision).find(isOwn) ?? null;
}

/** Whether nothing has this name. Where that cannot be seen, writing will say why. */
async function isFree(folder: string, name: string): Promise<boolean> {
  try {
    await lstat(path.join(folder, name));
    return false;
  } catch {
    return true;
  }
}
