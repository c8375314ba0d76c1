import type { AnyRow } from '../entities.ts';

/** What became of something from one round to a later one. */
export type Standing = 'came' | 'went' | 'changed' | 'same';

/** Something as it was in one round and as it is in a later one. */
export interface Compared<T> {
  /** What reasons for its change are about, by `subjectOf`. */
  readonly subject: string;
  readonly standing: Standing;
  /** Null where the round does not have it. */
  readonly earlier: T | null;
  readonly later: T | null;
}

/** A row with the fields in which it differs, in the order asked for; none unless it is in both rounds. */
export interface ComparedRow<R, F extends string = string> extends Compared<R> {
  readonly key: string;
  readonly fields: readonly F[];
}

/** What became of something that differs or does not where both rounds have it. */
export function standingOf(earlier: unknown, later: unknown, isChanged: boolean): Standing {
  if (earlier === null) return 'came';
  if (later === null) return 'went';
  return isChanged ? 'changed' : 'same';
}

/** The keys of both rounds, those of the later one in its order, then those that it no longer has. */
export function keysOfBoth(
  earlier: readonly { readonly key: string }[],
  later: readonly { readonly key: string }[],
): readonly string[] {
  return [...new Set([...later, ...earlier].map(({ key }) => key))];
}

/** Rows of two rounds by their keys. */
export function compareRows<R extends AnyRow & { readonly key: string }, F extends keyof R & string>(
  earlier: readonly R[],
  later: readonly R[],
  fields: readonly F[],
  subjectOfKey: (key: string) => string,
): readonly ComparedRow<R, F>[] {
  const then = new Map(earlier.map((row) => [row.key, row]));
  const now = new Map(later.map((row) => [row.key, row]));
  return keysOfBoth(earlier, later).map((key) => {
    const [old, young] = [then.get(key) ?? null, now.get(key) ?? null];
    const changed = old && young ? fields.filter((field) => old[field] !== young[field]) : [];
    return {
      subject: subjectOfKey(key),
      key,
      standing: standingOf(old, young, changed.length > 0),
      earlier: old,
      later: young,
      fields: changed,
    };
  });
}
