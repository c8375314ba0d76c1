import type { RecordFormat } from '../../shared/decision/entities.ts';
import { recordWays } from '../../shared/adr/record-ways.ts';
import { inTransaction, prepared, type Sqlite, type SqlRow } from './sqlite.ts';
import { refreshSummary } from './summary.ts';

/** A file compared with what was written. */
export type FileState = 'unchanged' | 'changed' | 'gone' | 'unreadable';

/** A record as it was written: an ADR file in a folder, and the text that we put there. */
export interface RecordRow {
  readonly key: string;
  readonly decision: string;
  readonly round: number;
  readonly format: RecordFormat;
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly fileName: string;
  readonly number: number;
  readonly title: string;
  /** The text that was written, and its hash. */
  readonly content: string;
  readonly contentHash: string;
  /** Hash of the decision file written beside it; empty where there is none. */
  readonly dataHash: string;
  /** Hash of the analysis written beside it; null where there is none. */
  readonly analysisHash: string | null;
  /** Instant, UTC. */
  readonly writtenAt: string;
  /** What its file was like when it was last looked at; `gone` also while it has not been written for the first time. */
  readonly fileState: FileState;
  /** Key of the record that took its place. */
  readonly supersededBy: string | null;
  /** The text that it had before it was superseded; null where nothing took its place. */
  readonly contentBefore: string | null;
  /** Whether it is an ADR of others that was brought up to date, and keeps the format it had. */
  readonly inPlace: boolean;
}

/** How the record of a decision that was made from an ADR is written. */
export type RecordWay = (typeof recordWays)[number];

/** The ADR that a decision was made from. */
export interface RecordOrigin {
  /** Top of its repository, absolute. */
  readonly root: string;
  /** Absolute. */
  readonly folder: string;
  readonly fileName: string;
  /** Hash of its text when it was last read or written for this decision. */
  readonly contentHash: string;
  /** What the file and the decision said then; JSON. */
  readonly base: string;
  /** Null until somebody has chosen. */
  readonly way: RecordWay | null;
}

/** Reads and keeps what is known of the records that were written. */
export interface RecordStore {
  readonly byKey: (key: string) => RecordRow | null;
  /** Records of a decision, newest first. */
  readonly ofDecision: (decision: string) => readonly RecordRow[];
  /** Records in a folder, by number. */
  readonly inFolder: (folder: string) => readonly RecordRow[];
  /** The folder into which a decision's records go; null until one was picked. */
  readonly folderOf: (decision: string) => string | null;
  readonly setFolder: (decision: string, folder: string) => void;
  /** The ADR that a decision was made from; null where it was made otherwise. */
  readonly originOf: (decision: string) => RecordOrigin | null;
  readonly setOrigin: (decision: string, origin: RecordOrigin) => void;
  /**
   * Keeps records in one transaction, each in the place of what has its key, or its folder and file name, and brings
   * the summaries of their decisions up to date.
   * @param origin of the decision of the first one, where that has changed as well.
   */
  readonly save: (records: readonly RecordRow[], origin?: RecordOrigin | null) => void;
  /**
   * Keeps what the file of a record was found to be, and brings the summary of its decision up to date; nothing where
   * the record was written again since.
   * @param contentHash of the text that the file was compared with.
   */
  readonly sawFile: (key: string, contentHash: string, fileState: FileState) => void;
  /** Forgets a record whose files were never written. */
  readonly remove: (key: string) => void;
}

const columns = `"key", decision, round, format, folder, file_name, number, title, content, content_hash, data_hash, analysis_hash, written_at, file_state, superseded_by, content_before, in_place`;

const upsert = `INSERT INTO record (${columns}) VALUES (@key, @decision, @round, @format, @folder, @fileName, @number, @title, @content, @contentHash, @dataHash, @analysisHash, @writtenAt, @fileState, @supersededBy, @contentBefore, @inPlace)
ON CONFLICT ("key") DO UPDATE SET round = excluded.round, format = excluded.format, folder = excluded.folder,
  file_name = excluded.file_name, number = excluded.number, title = excluded.title, content = excluded.content,
  content_hash = excluded.content_hash, data_hash = excluded.data_hash, analysis_hash = excluded.analysis_hash,
  written_at = excluded.written_at, file_state = excluded.file_state, superseded_by = excluded.superseded_by,
  content_before = excluded.content_before, in_place = excluded.in_place`;

/** The records kept in a database. */
export function createRecordStore(database: Sqlite): RecordStore {
  const all = (condition: string, ...values: string[]): readonly RecordRow[] =>
    prepared(database, `SELECT ${columns} FROM record WHERE ${condition}`)
      .all(...values)
      .map(recordFromRow);
  return {
    byKey: (key) => all('"key" = ?', key)[0] ?? null,
    ofDecision: (decision) => all('decision = ? ORDER BY written_at DESC, "key" DESC', decision),
    inFolder: (folder) => all('folder = ? ORDER BY number, file_name', folder),
    folderOf: (decision) => {
      const row = prepared(database, 'SELECT folder FROM record_folder WHERE decision = ?').get(decision);
      return row ? String(row.folder) : null;
    },
    setFolder: (decision, folder) => {
      prepared(
        database,
        'INSERT INTO record_folder (decision, folder) VALUES (?, ?) ON CONFLICT (decision) DO UPDATE SET folder = excluded.folder',
      ).run(decision, folder);
    },
    originOf: (decision) => {
      const row = prepared(database, 'SELECT * FROM record_origin WHERE decision = ?').get(decision);
      return row ? originFromRow(row) : null;
    },
    setOrigin: (decision, origin) => keepOrigin(database, decision, origin),
    save: (records, origin = null) =>
      inTransaction(database, () => {
        for (const record of records) {
          replaceOther(database, record);
          prepared(database, upsert).run({ ...record, inPlace: Number(record.inPlace) });
        }
        const [first] = records;
        if (origin && first) keepOrigin(database, first.decision, origin);
        for (const decision of new Set(records.map((record) => record.decision))) refreshSummary(database, decision);
      }),
    sawFile: (key, contentHash, fileState) =>
      inTransaction(database, () => {
        const row = prepared(
          database,
          'UPDATE record SET file_state = ? WHERE "key" = ? AND content_hash = ? RETURNING decision',
        ).get(fileState, key, contentHash);
        if (row) refreshSummary(database, String(row.decision));
      }),
    remove: (key) =>
      inTransaction(database, () => {
        const decision = prepared(database, 'SELECT decision FROM record WHERE "key" = ?').get(key)?.decision;
        prepared(database, 'DELETE FROM record WHERE "key" = ?').run(key);
        if (decision) refreshSummary(database, String(decision));
      }),
  };
}

function keepOrigin(database: Sqlite, decision: string, origin: RecordOrigin): void {
  prepared(
    database,
    `INSERT INTO record_origin (decision, root, folder, file_name, content_hash, base, way)
       VALUES (@decision, @root, @folder, @fileName, @contentHash, @base, @way)
     ON CONFLICT (decision) DO UPDATE SET root = excluded.root, folder = excluded.folder, file_name = excluded.file_name,
       content_hash = excluded.content_hash, base = excluded.base, way = excluded.way`,
  ).run({ decision, ...origin });
}

/** A file name in a folder belongs to one record; what is known of an earlier file of that name goes. */
function replaceOther(database: Sqlite, record: RecordRow): void {
  const { folder, fileName, key } = record;
  prepared(
    database,
    `UPDATE record SET superseded_by = NULL, content_before = NULL WHERE superseded_by IN
       (SELECT "key" FROM record WHERE folder = ? AND file_name = ? AND "key" <> ?)`,
  ).run(folder, fileName, key);
  prepared(database, 'DELETE FROM record WHERE folder = ? AND file_name = ? AND "key" <> ?').run(folder, fileName, key);
}

function originFromRow(row: SqlRow): RecordOrigin {
  return {
    root: String(row.root),
    folder: String(row.folder),
    fileName: String(row.file_name),
    contentHash: String(row.content_hash),
    base: String(row.base),
    way: recordWays.find((way) => way === row.way) ?? null,
  };
}

function recordFromRow(row: SqlRow): RecordRow {
  const text = (column: string): string => String(row[column]);
  return {
    key: text('key'),
    decision: text('decision'),
    round: Number(row.round),
    format: text('format') as RecordFormat,
    folder: text('folder'),
    fileName: text('file_name'),
    number: Number(row.number),
    title: text('title'),
    content: text('content'),
    contentHash: text('content_hash'),
    dataHash: text('data_hash'),
    analysisHash: row.analysis_hash === null ? null : text('analysis_hash'),
    writtenAt: text('written_at'),
    fileState: text('file_state') as FileState,
    supersededBy: row.superseded_by === null ? null : text('superseded_by'),
    contentBefore: row.content_before === null ? null : text('content_before'),
    inPlace: row.in_place === 1,
  };
}
