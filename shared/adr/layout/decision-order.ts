import type { AdrNode } from '../relations/relations.ts';

/** The order in which decisions were taken, as far as it is known: by number, then by day, those without after the others. */
export function compareDecisions(a: AdrNode, b: AdrNode): number {
  return (
    compared(a.number ?? Infinity, b.number ?? Infinity) ||
    compared(a.day ?? '9999', b.day ?? '9999') ||
    compared(a.path, b.path)
  );
}

/** By day, then as {@link compareDecisions} has it. */
export function compareDays(a: AdrNode, b: AdrNode): number {
  return compared(a.day ?? '9999', b.day ?? '9999') || compareDecisions(a, b);
}

function compared<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
