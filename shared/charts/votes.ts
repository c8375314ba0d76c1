import type { ChartOption } from './chart.ts';

export interface Vote {
  readonly key: string;
  readonly name: string;
  /** Two letters, at most three. */
  readonly initials: string;
  /** In the unit of the criterion; null where the person has not scored it. */
  readonly score: number | null;
  /** The score before the second vote; null without one. */
  readonly previous: number | null;
}

export interface VoteRow {
  readonly option: ChartOption;
  readonly votes: readonly Vote[];
  readonly median: number | null;
  /** What was agreed on; null while nothing is. */
  readonly agreed: number | null;
}

export interface Votes {
  readonly scale: { readonly lowest: number; readonly highest: number };
  /** Of the criterion; empty where it has none. */
  readonly unit: string;
  readonly rows: readonly VoteRow[];
}
