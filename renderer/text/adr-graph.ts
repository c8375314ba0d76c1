import type { PeriodLength } from '../../shared/adr/layout/periods.ts';
import type { EdgeRelation } from '../../shared/adr/relations/relations.ts';
import { counted, listed } from '../../shared/text/figures.ts';

const monthName = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
const dayOfYear = new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** What the graph of relations and the timeline of an ADR folder say. */
export const mapText = {
  views: 'Views of the ADRs',
  view: { list: 'List', graph: 'Graph', timeline: 'Timeline', check: 'Check', index: 'Index', files: 'Decision files' },
  loading: 'Reading the relations …',
  cannotRead: (problem: string): string => `The relations cannot be read: ${problem}`,
  columns: { decision: 'Decision', number: 'No.', status: 'Status', date: 'Date', relations: 'Relations' },
  nothing: '–',
  numbered: (number: number): string => `No. ${number}`,
  empty: 'There is no decision yet.',

  graph: 'Graph of relations',
  graphKeys: 'By keys: up and down along relations, left and right from one decision to the next, Enter opens.',
  graphTable: 'The decisions and their relations',
  key: 'What the lines mean',
  relations: {
    supersedes: 'supersedes',
    amends: 'amends',
    clarifies: 'clarifies',
    'relates-to': 'relates to',
    mentions: 'mentions',
  } satisfies Record<EdgeRelation, string>,
  /** What one says of the other, from the side of the one that points and of the one that is pointed to. */
  relation: (relation: EdgeRelation, turned: boolean): string => sides[relation][turned ? 1 : 0],
  unrelated: (count: number): string => `No relations (${count})`,
  showMentions: 'Mentions, too',
  graphLead: (related: number, groups: number, unrelated: number): string => {
    if (related === 0) return `None of ${counted(unrelated, 'decision')} is related to another.`;
    const rest = unrelated === 0 ? '' : `, ${unrelated} without relations below`;
    return `${related} decisions hang together${groups === 1 ? '' : ` in ${groups} groups`}${rest}. Earlier ones stand above.`;
  },

  timeline: 'Timeline of decisions',
  timelineKeys: 'By keys: left and right in time, up and down by rows, Enter opens.',
  timelineTable: 'The decisions by their dates',
  undated: (count: number): string => `No date (${count})`,
  /** On a card whose day is that of the first commit, and with that day in the table. */
  byFirstCommit: 'by its first commit',
  firstCommitted: (day: string): string => `first commit ${day}`,
  /** @param committed how many of the dated ones have the day of their first commit. */
  timelineLead: (dated: number, first: string, last: string, undated: number, committed: number): string => {
    if (dated === 0) return `None of ${counted(undated, 'decision')} has a date.`;
    const rest = undated === 0 ? '' : `, ${undated} without a date below`;
    const days = first === last ? `on ${first}` : `from ${first} to ${last}`;
    const byGit = committed === 0 ? '' : ` ${committedWords(committed, dated)}`;
    return `${counted(dated, 'decision')} ${days}${rest}. Earlier ones stand above.${byGit}`;
  },
  /** Between two periods with others between them. */
  quiet: (months: number): string => {
    const [years, rest] = [Math.floor(months / 12), months % 12];
    const parts = [years > 0 ? counted(years, 'year') : '', rest > 0 ? counted(rest, 'month') : ''].filter(Boolean);
    return `${listed(parts)} without a decision`;
  },
} as const;

const sides: Readonly<Record<EdgeRelation, readonly [string, string]>> = {
  supersedes: ['supersedes', 'superseded by'],
  amends: ['amends', 'amended by'],
  clarifies: ['clarifies', 'clarified by'],
  'relates-to': ['relates to', 'relates to'],
  mentions: ['mentions', 'mentioned by'],
};

function committedWords(committed: number, dated: number): string {
  const those = committed === dated ? 'They tell' : committed === 1 ? '1 tells' : `${committed} tell`;
  return `${those} no date, and ${committed === 1 ? 'stands' : 'stand'} by the day of ${committed === 1 ? 'its' : 'their'} first commit.`;
}

/** A period without its year, by its first month (`YYYY-MM`): `Mar`, `Q1`; '' for a year. */
export function formatPeriod(length: PeriodLength, from: string): string {
  switch (length) {
    case 'month':
      return monthName.format(new Date(`${from}-01T00:00:00Z`));
    case 'quarter':
      return `Q${Math.ceil(Number(from.slice(5)) / 3)}`;
    case 'year':
      return '';
  }
}

/** A day (`YYYY-MM-DD`) without its year: `Mar 12`. */
export function formatDayOfYear(day: string): string {
  return dayOfYear.format(new Date(`${day}T00:00:00Z`));
}
