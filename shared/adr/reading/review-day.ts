import type { AdrReading, KnownStatus } from './adr-reading.ts';

/** Statuses of a decision that holds, or may come to; one without a status that we know is taken for such. */
export const livingStatuses: readonly KnownStatus[] = ['draft', 'proposed', 'accepted'];

/** Whether the decision of an ADR holds, or may come to. */
export function isLiving({ status }: Pick<AdrReading, 'status'>): boolean {
  const known = status?.known ?? null;
  return known === null || livingStatuses.includes(known);
}

/** The day on which an ADR is to be looked at again, `YYYY-MM-DD`; null where none is told, or the decision holds no more. */
export function reviewDay(reading: Pick<AdrReading, 'reviewDate' | 'status'>): string | null {
  return isLiving(reading) ? reading.reviewDate : null;
}
