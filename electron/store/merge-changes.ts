import type { Change } from '../../shared/decision/changes.ts';

/**
 * Adds changes to those of an edit that goes on, such as typing in one field: a value that was set before is set once,
 * to the newest value; a value set on a row that the edit added goes into that row.
 */
export function mergeChanges(earlier: readonly Change[], later: readonly Change[]): readonly Change[] {
  const merged = [...earlier];
  for (const change of later) {
    const at = change.kind === 'set' ? merged.findLastIndex((present) => absorbs(present, change)) : -1;
    const target = merged[at];
    if (target && change.kind === 'set') merged[at] = absorb(target, change);
    else merged.push(change);
  }
  return merged.filter((change) => change.kind !== 'set' || !Object.is(change.before, change.after));
}

type SetChange = Extract<Change, { readonly kind: 'set' }>;

/** True for the last change that decides about the value: one of the field itself, or of its row as a whole. */
function absorbs(present: Change, change: SetChange): boolean {
  if (present.entity !== change.entity || present.id !== change.id) return false;
  return present.kind !== 'set' || present.field === change.field;
}

function absorb(target: Change, change: SetChange): Change {
  switch (target.kind) {
    case 'set':
      return { ...target, after: change.after };
    case 'add':
      return { ...target, row: { ...target.row, [change.field]: change.after } };
    case 'remove':
      throw new Error(`The row ${change.entity} ${change.id} was removed before it was changed.`);
  }
}
