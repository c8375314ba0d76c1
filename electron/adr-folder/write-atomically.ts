import { access, chmod, constants, link, lstat, mkdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, readOnDisk } from './file-state.ts';
import { syncFolder, throughTemporary } from './through-temporary.ts';

/** Writes whole files into a folder or nothing; every one of its functions flushes to disk before it is done. */
export interface FileWriter {
  /** Makes a file that is not there. @throws {WriteRefused} `exists` where it is. */
  readonly create: (folder: string, name: string, text: string) => Promise<void>;
  /** Replaces a file whose content has this hash. @throws {WriteRefused} `changed` where it has not. */
  readonly replace: (folder: string, name: string, text: string, hash: string) => Promise<void>;
  /** Takes a file away whose content has this hash, and its sub-folder where that is empty then; leaves any other. */
  readonly remove: (folder: string, name: string, hash: string) => Promise<void>;
}

/** A file that was not written; what was there before is as it was. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  readonly code: 'exists' | 'changed' | 'outside';
  readonly file: string;

  constructor(code: WriteRefused['code'], file: string) {
    super(`${file}: ${code}`);
    this.code = code;
    this.file = file;
  }
}

/** Writes on the disk of this machine. Names are relative to the folder, with at most one sub-folder. */
export const diskWriter: FileWriter = {
  create: (folder, name, text) =>
    inPlace(folder, name, (file) => throughTemporary(file, text, (temporary) => linkOrRename(temporary, file))),
  replace: (folder, name, text, hash) =>
    inPlace(folder, name, (file) =>
      throughTemporary(file, text, async (temporary) => {
        const present = await readOnDisk(file);
        if (present.kind !== 'text' || present.hash !== hash) throw new WriteRefused('changed', file);
        // A rename would not ask whether the file itself may be written.
        await access(file, constants.W_OK);
        await takeOverPermissions(temporary, file);
        await rename(temporary, file);
      }),
    ),
  remove: (folder, name, hash) =>
    inPlace(folder, name, async (file) => {
      const present = await readOnDisk(file);
      if (present.kind !== 'text' || present.hash !== hash) return;
      await rm(file);
      await syncFolder(path.dirname(file));
      if (path.dirname(name) !== '.') await removeEmpty(path.dirname(file));
    }),
};

/** What others may do with a file stays as it was, and git sees no change of its mode. */
async function takeOverPermissions(temporary: string, file: string): Promise<void> {
  const [fresh, wanted] = [await lstat(temporary), await lstat(file)].map(({ mode }) => mode & 0o777);
  if (wanted !== undefined && wanted !== fresh) await chmod(temporary, wanted);
}

/** Works on the file of a name; a sub-folder made for it that stays empty goes again. */
async function inPlace(folder: string, name: string, work: (file: string) => Promise<void>): Promise<void> {
  const { file, made } = await placeInside(folder, name);
  try {
    await work(file);
  } finally {
    if (made) await removeEmpty(path.dirname(file));
  }
}

/**
 * The absolute path of a name in a folder; its sub-folder is made where it is missing, which `made` says.
 * @throws {WriteRefused} `outside` where the name leads out of the folder, or its sub-folder is a link.
 */
async function placeInside(folder: string, name: string): Promise<{ readonly file: string; readonly made: boolean }> {
  const file = path.join(folder, name);
  const parts = path.relative(folder, file).split(path.sep);
  if (parts.length > 2 || parts.some((part) => part === '' || part === '.' || part === '..') || path.isAbsolute(name))
    throw new WriteRefused('outside', file);
  const [subfolder] = parts;
  if (parts.length === 1 || subfolder === undefined) return { file, made: false };
  const inner = path.join(folder, subfolder);
  let made = true;
  await mkdir(inner).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
    made = false;
  });
  if (!(await lstat(inner)).isDirectory()) throw new WriteRefused('outside', file);
  return { file, made };
}

/** Takes a folder away where nothing is in it. */
async function removeEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch(() => {
    // It is not empty, as a rule; one that stays for another reason is no reason to refuse anything.
  });
}

/**
 * Gives a file a further name, or where the file system has no hard links another: a link fails where the name is taken,
 * which a rename does not, so that there a look comes first.
 * @throws {WriteRefused} `exists` where it is taken.
 */
export async function linkOrRename(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw new WriteRefused('exists', file);
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'UNKNOWN'].includes(errorCode(error))) throw error;
    if ((await readOnDisk(file)).kind !== 'gone') throw new WriteRefused('exists', file);
    await rename(temporary, file);
  }
}
