import type { AdrEdge } from '../../../shared/adr/relations/relations.ts';
import { mapText as text } from '../../text/adr-graph.ts';
import { formatDay } from '../../text/numbers.ts';
import { relationWords, statusWord, type MappedDecision } from './mapped-decision.ts';

/** A row of the table beside a graph or a timeline. */
export interface MapRow {
  readonly path: string;
  readonly title: string;
  /** Number, status, date, and in the graph the relations: as many as the table has columns after the title. */
  readonly cells: readonly string[];
}

export interface MapTable {
  readonly caption: string;
  /** The title first. */
  readonly columns: readonly string[];
  readonly rows: readonly MapRow[];
}

const { columns } = text;

/** The graph as a table: a row for each decision, with every relation from both sides. */
export function graphTable(decisions: readonly MappedDecision[], edges: readonly AdrEdge[]): MapTable {
  const words = relationWords(decisions, edges);
  return {
    caption: text.graphTable,
    columns: [columns.decision, columns.number, columns.status, columns.date, columns.relations],
    rows: decisions.map((decision) => {
      const related = words.get(decision.path) ?? [];
      return rowOf(decision, [related.length === 0 ? text.nothing : related.join('; ')]);
    }),
  };
}

/** The timeline as a table. @param decisions in the order of time */
export function timelineTable(decisions: readonly MappedDecision[]): MapTable {
  return {
    caption: text.timelineTable,
    columns: [columns.decision, columns.number, columns.status, columns.date],
    rows: decisions.map((decision) => rowOf(decision, [])),
  };
}

function rowOf(decision: MappedDecision, more: readonly string[]): MapRow {
  const { path, title, number } = decision;
  return { path, title, cells: [String(number ?? text.nothing), statusWord(decision), dateWords(decision), ...more] };
}

function dateWords({ date, firstCommit }: MappedDecision): string {
  if (date?.day) return formatDay(date.day);
  const committed = firstCommit === undefined ? undefined : text.firstCommitted(formatDay(firstCommit));
  return [date?.text, committed].filter(Boolean).join(', ') || text.nothing;
}
