export type DatabaseRefusal =
  | 'foreign'
  | 'newer'
  | 'folder-unusable'
  | 'unreadable'
  | 'read-only'
  | 'full'
  | 'migration-failed';

/** The library file cannot be used. Nothing in it was changed. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
  readonly code: DatabaseRefusal;
  /** Path of the file or folder concerned. */
  readonly file: string;

  constructor(code: DatabaseRefusal, file: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.file = file;
  }

  static foreign(file: string): DatabaseRefused {
    return new DatabaseRefused(
      'foreign',
      file,
      `${file} is a database of another program. It was left as it is. Move it elsewhere, or start Fulcrum with another data folder.`,
    );
  }

  static newer(file: string, version: number, known: number): DatabaseRefused {
    return new DatabaseRefused(
      'newer',
      file,
      `${file} was written by a newer Fulcrum (schema ${version}; this one knows schemas up to ${known}). It was left as it is. Open it with the Fulcrum that wrote it, or a newer one.`,
    );
  }

  static migrationFailed(file: string, version: number, cause: unknown): DatabaseRefused {
    return new DatabaseRefused(
      'migration-failed',
      file,
      `${file} could not be brought to schema ${version} (${messageOf(cause)}). It is as it was before; a backup lies in the folder "backups" beside it.`,
      cause,
    );
  }

  /** From what the file system or SQLite said while the file was opened. */
  static fromCause(file: string, cause: unknown): DatabaseRefused {
    const code = codeOf(cause);
    const because = `${file} cannot be opened (${messageOf(cause)}).`;
    if (code === 'SQLITE_FULL' || code === 'ENOSPC')
      return new DatabaseRefused('full', file, `${because} The disk is full: free some space and start again.`, cause);
    if (code.startsWith('SQLITE_READONLY') || code === 'EROFS')
      return new DatabaseRefused('read-only', file, `${because} File and folder must be writable.`, cause);
    return new DatabaseRefused('unreadable', file, `${because} Check the permissions of file and folder.`, cause);
  }
}

/** The code that SQLite or the file system gave an error, else an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
