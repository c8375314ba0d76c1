import { prepared, type Sqlite } from './sqlite.ts';

const byTitle = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The decisions of a library in the order of their titles, by people's rules. */
interface TitleOrder {
  /** Count of all changes of this connection when it was worked out. */
  readonly changes: number;
  readonly ranks: ReadonlyMap<number, number>;
}

const known = new WeakMap<Sqlite, TitleOrder>();

/** Puts names in the order that people expect: `Option 9` before `Option 10`. */
export function inNameOrder(names: readonly string[]): readonly string[] {
  return names.toSorted(byTitle.compare);
}

/** Puts decisions, by their numbers, in the order of their titles. It is kept until something changes: comparing words takes long. */
export function inTitleOrder(database: Sqlite, decisions: readonly number[]): readonly number[] {
  const ranks = ranksOf(database);
  const rank = (decision: number): number => ranks.get(decision) ?? ranks.size;
  return decisions.toSorted((left, right) => rank(left) - rank(right));
}

function ranksOf(database: Sqlite): ReadonlyMap<number, number> {
  const changes = Number(prepared(database, 'SELECT total_changes() AS changes').get()?.changes);
  const before = known.get(database);
  if (before?.changes === changes) return before.ranks;
  const rows = prepared(database, 'SELECT no, decision, title FROM summary')
    .all()
    .map(({ no, decision, title }) => ({ no: Number(no), decision: String(decision), title: String(title) }));
  // Nearly in order, it is put in order quickly.
  const last = (decision: number): number => before?.ranks.get(decision) ?? rows.length;
  const ordered = rows
    .toSorted((left, right) => last(left.no) - last(right.no))
    .toSorted((left, right) => byTitle.compare(left.title, right.title) || (left.decision < right.decision ? -1 : 1));
  const ranks = new Map(ordered.map(({ no }, index) => [no, index]));
  known.set(database, { changes, ranks });
  return ranks;
}
