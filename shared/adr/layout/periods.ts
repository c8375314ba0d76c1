import { grouped } from '../relations/adr-lookup.ts';
import type { AdrNode } from '../relations/relations.ts';
import { compareDays } from './decision-order.ts';

/** In months. */
const lengths = { month: 1, quarter: 3, year: 12 } as const;

export type PeriodLength = keyof typeof lengths;

/** A month, a quarter or a year in which something was decided. */
export interface Period {
  readonly length: PeriodLength;
  /** Its first month, `YYYY-MM`. */
  readonly from: string;
  /** In the order of time. */
  readonly nodes: readonly AdrNode[];
  /** Months without a decision since the one before, where at least one whole period was without; else 0. */
  readonly quietMonths: number;
}

/**
 * The decisions with a day by periods of one length, without those in which nothing was decided: months where they
 * fill more than half of the columns they are shown in, on average; else quarters, else years.
 */
export function periodsOf(nodes: readonly AdrNode[], columns: number): readonly Period[] {
  const dated = nodes.filter(({ day }) => day !== null).toSorted(compareDays);
  for (const length of ['month', 'quarter'] as const) {
    const periods = periodsOfLength(dated, length);
    if (dated.length > (periods.length * columns) / 2) return periods;
  }
  return periodsOfLength(dated, 'year');
}

function periodsOfLength(dated: readonly AdrNode[], length: PeriodLength): readonly Period[] {
  const groups = [...grouped(dated, ({ day }) => (day === null ? null : firstMonth(day, length)))];
  return groups.map(([from, nodes], index) => {
    const [formerFrom, former] = groups[index - 1] ?? [from, nodes];
    const isNext = monthsBetween(formerFrom, from) <= lengths[length];
    const quiet = monthsBetween(former.at(-1)?.day ?? '', nodes[0]?.day ?? '') - 1;
    return { length, from, nodes, quietMonths: isNext ? 0 : quiet };
  });
}

/** First month (`YYYY-MM`) of the period that a day lies in. */
function firstMonth(day: string, length: PeriodLength): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % lengths[length])).padStart(2, '0')}`;
}

/** How many months lie from the month of a day to that of a later one: 1 for the next. */
function monthsBetween(earlier: string, later: string): number {
  const count = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(later) - count(earlier);
}
