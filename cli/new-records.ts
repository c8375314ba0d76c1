import type { RecordRow, RecordStore } from '../electron/store/records.ts';

/**
 * Records kept in memory for as long as the program runs, all in one folder. What is on disk already is not among
 * them, so that every record written is a new one and no file is written over.
 */
export function newRecordsIn(folder: string): RecordStore {
  const rows = new Map<string, RecordRow>();
  const where = (test: (row: RecordRow) => boolean): readonly RecordRow[] => [...rows.values()].filter(test);
  return {
    byKey: (key) => rows.get(key) ?? null,
    ofDecision: (decision) => where((row) => row.decision === decision),
    inFolder: (asked) => where((row) => row.folder === asked),
    folderOf: () => folder,
    setFolder: () => {},
    originOf: () => null,
    setOrigin: () => {},
    save: (records) => {
      for (const record of records) rows.set(record.key, record);
    },
    sawFile: () => {},
    remove: (key) => {
      rows.delete(key);
    },
  };
}
