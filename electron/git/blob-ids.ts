import { createHash } from 'node:crypto';
import path from 'node:path';
import { placeOf, relativePath } from '../adr-folder/repository-place.ts';
import { findGit } from './git-program.ts';
import { runGit } from './run-git.ts';

/** The ids that git gives to a text as the content of a file: by SHA-1, and by SHA-256 in repositories that use it. */
export function blobIds(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return ['sha1', 'sha256'].map((algorithm) =>
    createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),
  );
}

/** A file has rarely been committed more often; beyond this its history is not looked at. */
const mostCommits = 500;

/**
 * Ids of what a file contained in the commits that lead to the one that is checked out, the latest first; across renames.
 * Empty where the file lies in no repository, was never committed, or there is no git.
 * @param file absolute.
 */
export async function contentHistory(file: string): Promise<readonly string[]> {
  const place = placeOf(path.dirname(file));
  if (findGit() === null || !place) return [];
  const name = relativePath(place.root, path.join(place.root, place.opened, path.basename(file)));
  const list = ['log', '--follow', `--max-count=${mostCommits}`, '--format=', '--raw', '--no-abbrev', '--', name];
  const { code, stdout } = await runGit(place.root, list);
  if (code !== 0) return [];
  // `:100644 100644 BEFORE AFTER M<tab>name`
  return stdout.split('\n').flatMap((line) => /^:\d+ \d+ [\da-f]+ ([\da-f]+) /.exec(line)?.[1] ?? []);
}
