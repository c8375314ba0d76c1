/** How the record of a decision that was made from an ADR can be written: into that file, in its place, or beside it. */
export const recordWays = ['in-place', 'supersede', 'beside'] as const;
