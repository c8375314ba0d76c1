import type { AnyRow } from '../../../../shared/decision/entities.ts';
import type { StateRows } from '../../../../shared/decision/state.ts';
import { viewRound, type RoundView } from '../../../../shared/decision/view.ts';
import { smallDecision, smallRows } from '../decisions.ts';

type Edited = Readonly<Record<string, readonly AnyRow[]>>;

const closed = { ...smallRows.round[0]!, closedAt: '2026-06-01T09:00:00.000Z' };

/** The small decision in its first round and in a second one that begins as a copy; rows given replace those of a kind. */
export function twoViews(second: Edited = {}, first: Edited = {}): readonly [RoundView, RoundView] {
  const earlier: Edited = { ...smallRows, ...first };
  const later: Edited = { ...earlier, ...second };
  const rows = Object.entries(later).map(([entity, own]) => {
    const isOfRounds = own.concat(earlier[entity] ?? []).some((row) => 'round' in row);
    return [entity, isOfRounds ? [...(earlier[entity] ?? []), ...own.map((row) => ({ ...row, round: 2 }))] : own];
  });
  const state = smallDecision({
    ...(Object.fromEntries(rows) as StateRows),
    round: [closed, { ...closed, round: 2, closedAt: null }],
  });
  return [viewRound(state, 1), viewRound(state, 2)];
}

/** Rows with some fields of those that a test finds changed. */
export function edited<R extends AnyRow>(
  rows: readonly R[],
  isIt: (row: R) => boolean,
  fields: AnyRow,
): readonly AnyRow[] {
  return rows.map((row) => (isIt(row) ? { ...row, ...fields } : row));
}
