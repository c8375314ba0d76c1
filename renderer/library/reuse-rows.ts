import type { Output } from '../../shared/ipc/contract.ts';

type List = Output<'library:list'>;

/**
 * A list that came from main, with the objects of the one shown before where nothing changed in them, so that only
 * rows that differ are drawn anew. Cheaper than comparing every field: a decision that changes gets another instant.
 */
export function reuseRows(before: List | undefined, after: List): List {
  if (!before) return after;
  const known = new Map(before.decisions.map((decision) => [decision.id, decision]));
  const decisions = after.decisions.map((decision) => {
    const present = known.get(decision.id);
    const isSame =
      present?.updatedAt === decision.updatedAt &&
      present.progress === decision.progress &&
      present.archived === decision.archived;
    return isSame ? present : decision;
  });
  const reused = {
    found: after.found,
    total: after.total,
    decisions: sameItems(before.decisions, decisions),
    tags: sameItems(before.tags, after.tags),
    people: sameItems(before.people, after.people),
  };
  // An equal list must be the same object: react-query compares by identity what it keeps while it waits.
  const isEqual = (Object.keys(reused) as (keyof List)[]).every((field) => reused[field] === before[field]);
  return isEqual ? before : reused;
}

function sameItems<T>(before: T[], after: T[]): T[] {
  return before.length === after.length && before.every((item, index) => item === after[index]) ? before : after;
}
