import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A folder of records that a tool's configuration names, relative to where that file lies. */
export interface ConfiguredFolder {
  readonly folder: string;
  /** The package of a monorepo that it belongs to; null where it belongs to all of it. */
  readonly packageName: string | null;
}

/** Far more than any such file has. */
const largestBytes = 64 * 1024;

/** adr-tools' `.adr-dir`: its first line names the folder. Null where there is none, or it names nothing. */
export function readAdrDir(folder: string): ConfiguredFolder | null {
  const [first = ''] = (smallFile(path.join(folder, '.adr-dir')) ?? '').split(/\r\n|\n|\r/, 1);
  const named = first.trim();
  return named === '' ? null : { folder: named, packageName: null };
}

const log4brainsSchema = z.object({
  project: z.object({
    adrFolder: z.string().min(1).optional(),
    packages: z.array(z.object({ name: z.string(), adrFolder: z.string().min(1) })).nullish(),
  }),
});

/** The folders in log4brains' `.log4brains.yml`, that of the whole project first; none where it cannot be read. */
export function readLog4brains(folder: string): readonly ConfiguredFolder[] {
  const text = smallFile(path.join(folder, '.log4brains.yml'));
  if (text === null) return [];
  const { success, data } = log4brainsSchema.safeParse(parsedYaml(text));
  if (!success) return [];
  const { adrFolder, packages } = data.project;
  return [
    ...(adrFolder === undefined ? [] : [{ folder: adrFolder, packageName: null }]),
    ...(packages ?? []).map((one) => ({ folder: one.adrFolder, packageName: one.name })),
  ];
}

function parsedYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 10, logLevel: 'silent' });
  } catch {
    // Whatever is wrong with it is that tool's to say; without it the usual places are looked at.
    return null;
  }
}

function smallFile(file: string): string | null {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    return found?.isFile() === true && found.size <= largestBytes ? readFileSync(file, 'utf8') : null;
  } catch {
    return null;
  }
}
