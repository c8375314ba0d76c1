import Database from 'better-sqlite3';
import type { AdrReading } from '../../../../../shared/adr/reading/adr-reading.ts';
import { everything, queryAdrIndex, type AdrQuery } from '../../../../../electron/store/adr-index/query-adr-index.ts';
import { adrIndexSchema } from '../../../../../electron/store/adr-index/schema.ts';
import {
  knownFiles,
  makeSearchable,
  writeFile,
  writeFolders,
} from '../../../../../electron/store/adr-index/write-adr-index.ts';
import type { Sqlite } from '../../../../../electron/store/sqlite.ts';
import { afterTest } from '../open-store.ts';

/** An empty index in memory, closed after the test. */
export function memoryIndex(): Sqlite {
  const database = new Database(':memory:');
  afterTest(() => database.close());
  database.pragma('foreign_keys = ON');
  database.exec(adrIndexSchema);
  return database;
}

/** A file as a test describes it; what it leaves out is empty. */
export interface SampleFile {
  readonly repository?: string;
  readonly folder?: string;
  readonly path: string;
  readonly category?: string;
  readonly text?: string;
  readonly reading?: Partial<AdrReading>;
}

export const emptyReading: Omit<AdrReading, 'parts'> = {
  format: 'madr-4',
  why: null,
  number: null,
  title: '',
  titleLine: null,
  status: null,
  date: null,
  people: [],
  tags: [],
  links: [],
  reviewDate: null,
};

/** Takes files into an index and makes them searchable. */
export function addFiles(database: Sqlite, ...files: readonly SampleFile[]): void {
  for (const { repository = 'r', folder = 'docs/adr', path, category = '', text = '', reading } of files) {
    const id = writeFolders(database, repository, [
      { path: folder, origin: 'usual', packageName: null, mixed: false },
    ]).get(folder);
    const content = { path, category, signature: `s ${path}`, hash: `h ${text}`, text };
    const known = knownFiles(database, repository).get(path);
    writeFile(database, repository, id ?? 0, { ...content, reading: { ...emptyReading, ...reading } }, known);
  }
  makeSearchable(database, 1_000);
}

/** The paths of the files that a query finds, in order. */
export function found(database: Sqlite, query: Partial<AdrQuery>): readonly string[] {
  return queryAdrIndex(database, { ...everything, ...query }).files.map(({ path }) => path);
}
