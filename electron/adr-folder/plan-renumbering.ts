import { adrFile, type AdrFile } from '../../shared/adr/edits/edit.ts';
import { baseName, numberInFileName } from '../../shared/adr/reading/file-name.ts';
import { folderOf } from '../../shared/adr/relations/adr-lookup.ts';
import { proposedNumber } from '../../shared/adr/lint/proposed-number.ts';
import { renumber, withFollowing, type UnclearMention } from '../../shared/adr/lint/renumber.ts';
import { applyPatches } from '../../shared/adr/source/patch.ts';
import type { PlannedAdrFile } from '../../shared/ipc/adr-edit-contract.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import { onOtherBranches } from './adr-branches.ts';
import { documentsAbove, documentsNaming } from './documents-around.ts';
import { readText } from './read-text.ts';

/** Which file is to get which number. */
export interface RenumberRequest {
  /** Path from the root of the repository. */
  readonly file: string;
  /** Null for the one that suits best. */
  readonly number: number | null;
  /** Those after it in its folder get as much more or less. */
  readonly following: boolean;
}

/** A file that is to have another name. Paths are from the root. */
export interface PlannedMove {
  readonly path: string;
  readonly newPath: string;
  /** SHA-256 of what is on disk. */
  readonly hash: string;
}

export type RenumberingPlan =
  | {
      readonly kind: 'planned';
      readonly number: number;
      readonly moves: readonly PlannedMove[];
      /** By the paths before; a file that moves is among them where something in it changes. */
      readonly files: readonly PlannedAdrFile[];
      /** Mentions of a number that several files have: left as they are. */
      readonly unclear: readonly UnclearMention[];
    }
  | { readonly kind: 'refused'; readonly number: number; readonly why: string };

/** The files of the ADR folders of a repository. */
export interface FilesToRenumber {
  /** Absolute, without links. */
  readonly root: string;
  readonly files: readonly AdrFile[];
  /** By path: SHA-256 of the bytes that each was read from. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * What changes in a repository where a file gets another number: names of files, and links and identifiers in the ADRs
 * and in the documents that lead to them. Nothing is written.
 */
export async function planRenumbering(
  { root, files, hashes }: FilesToRenumber,
  { file, number: wanted, following }: RenumberRequest,
): Promise<RenumberingPlan> {
  const branches = wanted === null ? await onOtherBranches(root, [folderOf(file)]) : { files: [] };
  const number = wanted ?? proposedNumber(files, branches.files, file);
  const moved = following ? withFollowing(files, { path: file, number }) : [{ path: file, number }];
  const known = new Map(hashes);
  const documents = await documentsAround(
    root,
    moved.map(({ path }) => path),
    known,
  );
  const all = [...files, ...documents];
  const result = renumber(all, moved);
  if (result.kind === 'refused') return { ...result, number };
  const sources = new Map(all.map(({ path, source }) => [path, source]));
  return {
    kind: 'planned',
    number,
    moves: result.moves.map((move) => ({ ...move, hash: known.get(move.path) ?? '' })),
    files: result.changes.flatMap(({ path, patches }) => {
      const source = sources.get(path);
      const hash = known.get(path) ?? '';
      return source ? [{ path, before: source.text, after: applyPatches(source, patches), hash }] : [];
    }),
    unclear: result.unclear,
  };
}

/** Documents that are no ADRs but may lead to some; their hashes are added to those that are known. */
async function documentsAround(
  root: string,
  moved: readonly string[],
  known: Map<string, string>,
): Promise<readonly AdrFile[]> {
  const numbered = moved.filter((path) => numberInFileName(path) !== null);
  const names = numbered.map((path) => baseName(path).replace(/\.[^.]*$/, ''));
  const found = [...(await documentsAbove(root, folderOf(moved[0] ?? ''))), ...(await documentsNaming(root, names))];
  const documents: AdrFile[] = [];
  for (const path of new Set(found.filter((one) => !known.has(one)))) {
    const read = await readable(root, path);
    if (!read) continue;
    known.set(path, read.hash);
    documents.push(adrFile(path, read.text));
  }
  return documents;
}

/** Null for what cannot be read as text, which cannot be written either. */
async function readable(root: string, file: string): Promise<{ readonly text: string; readonly hash: string } | null> {
  try {
    const read = await readText(root, file);
    return read.utf8 ? read : null;
  } catch (error) {
    if (error instanceof ServiceRefused) return null;
    throw error;
  }
}
