import path from 'node:path';
import { errorCode } from '../adr-folder/file-state.ts';
import { WriteRefused } from '../adr-folder/write-atomically.ts';
import { writeProblem } from '../adr-folder/write-problem.ts';
import { ServiceRefused } from '../services/service-refused.ts';

/** Why a record is not written. Each names the file or folder and what to do; files and library are as they were. */
export const recordRefused = {
  untitled: (): ServiceRefused =>
    new ServiceRefused('title-missing', 'The record has no title. Give the decision a title first.', {
      field: 'title',
    }),
  noFolder: (): ServiceRefused =>
    new ServiceRefused('folder-missing', 'No folder has been picked for the record. Pick one first.'),
  folder: (folder: string, problem: string): ServiceRefused =>
    new ServiceRefused('folder-unusable', `${problem} Nothing was written.`, { folder }),
  unreadable: (file: string, problem: string): ServiceRefused =>
    new ServiceRefused(
      'file-unreadable',
      `${file} cannot be read: ${problem}. Nothing was written; mend or move that file and write again.`,
      { file },
    ),
  notUpdated: (file: string, why: string): ServiceRefused =>
    new ServiceRefused(
      'update-refused',
      `${file} cannot be updated in place. ${why} Or supersede it, or write a new record beside it. Nothing was written.`,
      { file },
    ),
  noOrigin: (): ServiceRefused => new ServiceRefused('not-found', 'This decision was not made from an ADR.'),
  unknownRecord: (key: string): ServiceRefused =>
    new ServiceRefused('not-found', 'This record is not known any more.', { record: key }),
  gone: (file: string): ServiceRefused =>
    new ServiceRefused('file-gone', `${file} is not there any more. Write the record again to have it back.`, { file }),
  supersedesElsewhere: (file: string): ServiceRefused =>
    new ServiceRefused(
      'superseded-elsewhere',
      `${file}, which this record supersedes, lies in another folder. Pick that folder, or supersede nothing. Nothing was written.`,
      { file },
    ),
  supersedesChanged: (file: string): ServiceRefused =>
    new ServiceRefused(
      'superseded-changed',
      `${file}, which this record supersedes, was changed since it was written. Restore it, or write its own record again first. Nothing was written.`,
      { file },
    ),
  supersedesGone: (file: string): ServiceRefused =>
    new ServiceRefused(
      'superseded-gone',
      `${file}, which this record supersedes, is not there any more. Write its record again, or supersede nothing. Nothing was written.`,
      { file },
    ),
  supersededLeft: (files: string): ServiceRefused =>
    new ServiceRefused(
      'superseded-left',
      `The record was written, but ${files} may still say that it is superseded by it: that file was changed or written again since, so it was left as it is. Write its own record again.`,
      { file: files },
    ),
  notRestored: (file: string, cause: unknown): ServiceRefused =>
    new ServiceRefused(
      'write-incomplete',
      `Writing stopped (${writeProblem(cause)}), and ${file} could not be put back as it was. Write the record again.`,
      { file },
      cause,
    ),
};

/** A failed write in words; refusals, and what the database says, pass as they are. */
export function writeFailure(folder: string, error: unknown): Error {
  if (error instanceof ServiceRefused) return error;
  if (error instanceof Error && errorCode(error).startsWith('SQLITE_')) return error;
  if (error instanceof WriteRefused) {
    const file = error.file;
    const messages = {
      exists: `${file} has appeared in the meantime.`,
      changed: `${file} has changed in the meantime.`,
      outside: `${file} is or leads through a link, or lies outside the folder.`,
    };
    const message = `${messages[error.code]} Nothing was written; look at it and write again.`;
    return new ServiceRefused(`file-${error.code}`, message, { file }, error);
  }
  const file =
    error instanceof Error && 'path' in error && typeof error.path === 'string' ? path.dirname(error.path) : folder;
  const message = `The record cannot be written into ${file} (${writeProblem(error)}). What was there is as it was.`;
  return new ServiceRefused('file-unwritable', message, { folder: file }, error);
}
