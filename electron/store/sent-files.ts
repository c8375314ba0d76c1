import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { contentHash } from '../adr-folder/content-hash.ts';
import { inTransaction, prepared, type Sqlite, type SqlRow } from './sqlite.ts';

/** A decision file that was written from here or taken in, so that this library and whoever has the file both had what it says. */
export interface SentFile {
  /** SHA-256 of its text. */
  readonly hash: string;
  /** Instant, UTC: the last time it was written or taken in. */
  readonly at: string;
  readonly text: string;
}

/** So many of a decision are kept; who works on something older is asked more than they need be. */
const kept = 5;

/** Compressing a file of 200 kB takes some 5 ms and leaves a tenth. */
const quality = 6;

/**
 * Keeps what this library and others now have in common, and forgets the oldest beyond {@link kept}. The decision must be
 * in the library.
 * @param text of its decision file.
 */
export function keepSentFile(database: Sqlite, decision: string, text: string, at: string): void {
  const hash = contentHash(text);
  inTransaction(database, () => {
    const again = prepared(database, 'UPDATE sent_file SET at = ? WHERE decision = ? AND hash = ?');
    if (again.run(at, decision, hash).changes > 0) return;
    const content = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
    prepared(database, 'INSERT INTO sent_file (decision, hash, at, content) VALUES (?, ?, ?, ?)').run(
      decision,
      hash,
      at,
      content,
    );
    prepared(
      database,
      `DELETE FROM sent_file WHERE decision = @decision AND hash NOT IN
         (SELECT hash FROM sent_file WHERE decision = @decision ORDER BY at DESC, hash = @hash DESC LIMIT ${kept})`,
    ).run({ decision, hash });
  });
}

/** What was kept of a decision, the latest first. */
export function sentFilesOf(database: Sqlite, decision: string): readonly SentFile[] {
  const rows: readonly unknown[] = prepared(
    database,
    'SELECT hash, at, content FROM sent_file WHERE decision = ? ORDER BY at DESC, hash',
  ).all(decision);
  return (rows as readonly (SqlRow & { readonly content: never })[]).map(({ hash, at, content }) => ({
    hash: String(hash),
    at: String(at),
    text: brotliDecompressSync(content).toString('utf8'),
  }));
}
