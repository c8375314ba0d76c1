import { DecisionFileRefused } from '../../shared/decision/decision-file-refused.ts';
import { EditRefused } from '../../shared/decision/edit-refused.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import { codeOf } from '../store/database-refused.ts';

/** Why a request got no value, as data. */
export interface Failure {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, string>>;
}

/** A failure in words. */
export function failure(code: string, message: string, details: Readonly<Record<string, string>> = {}): Failure {
  return { ok: false, code, message, details };
}

/** What a thrown refusal says to the user; null for an error that nobody foresaw. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof EditRefused) return failure(error.code, error.message, { place: error.place });
  if (error instanceof DecisionFileRefused)
    return failure(error.code, error.message, { file: error.file, field: error.field });
  if (error instanceof ServiceRefused) return failure(error.code, error.message, error.details);
  return storageFailure(codeOf(error));
}

function storageFailure(code: string): Failure | null {
  if (code === 'SQLITE_FULL')
    return failure('disk-full', 'The disk is full. Nothing was saved; free some space and do it again.');
  if (code.startsWith('SQLITE_READONLY'))
    return failure(
      'storage-read-only',
      'The library file cannot be written. Nothing was saved; check its permissions.',
    );
  if (code.startsWith('SQLITE_BUSY'))
    return failure(
      'storage-busy',
      'Another program holds the library file. Nothing was saved; close it and do it again.',
    );
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_IOERR'))
    return failure(
      'storage-damaged',
      'The library file cannot be read. Nothing was saved; start Fulcrum again to have it checked.',
    );
  return null;
}
