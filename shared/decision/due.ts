import { agreedScore } from './ballot-scores.ts';
import type { Row, Status } from './entities.ts';
import { decisionRow, type DecisionState } from './state.ts';
import { latestRound, viewRound, type RoundView } from './view.ts';

/** One thing that asks for a review. */
export type DueReason =
  | { readonly kind: 'date'; readonly on: string }
  /** Somebody saw that it happened. */
  | { readonly kind: 'trigger'; readonly on: string; readonly trigger: Row<'trigger'> }
  /** A score of the round that is open meets a condition; `value` is in the unit of the criterion. */
  | { readonly kind: 'condition'; readonly on: string; readonly trigger: Row<'trigger'>; readonly value: number };

/** A decision that stands no more has nothing to hold. */
const standing: readonly Status[] = ['proposed', 'accepted'];

/**
 * What asks for a review of a decision, by the day (`YYYY-MM-DD`) from which it does, earliest first: its review date, also
 * where that is still to come, triggers that happened, and conditions that the newest round meets. Nothing for a decision
 * that was rejected, deprecated or superseded, is archived or deleted.
 */
export function dueReasons(state: DecisionState): readonly DueReason[] {
  const decision = decisionRow(state);
  if (!standing.includes(decision.status) || decision.archivedAt !== null || decision.deletedAt !== null) return [];
  const view = viewRound(state, latestRound(state));
  const reasons: DueReason[] = decision.reviewDate === null ? [] : [{ kind: 'date', on: decision.reviewDate }];
  for (const trigger of view.triggers) {
    if (trigger.happenedOn !== null) reasons.push({ kind: 'trigger', on: trigger.happenedOn, trigger });
    const value = metBy(view, trigger);
    if (value !== null) reasons.push({ kind: 'condition', on: view.round.openedAt.slice(0, 10), trigger, value });
  }
  return reasons.toSorted((left, right) => (left.on === right.on ? 0 : left.on < right.on ? -1 : 1));
}

/** The first day on which a review is due, today or later ones included; null where nothing asks for one. */
export function dueFrom(state: DecisionState): string | null {
  return dueReasons(state)[0]?.on ?? null;
}

/**
 * The score with which the open newest round meets the condition of a trigger; null where it does not, has none, or the
 * round is closed, so that what was decided with open eyes does not ask again.
 */
function metBy(view: RoundView, trigger: Row<'trigger'>): number | null {
  const criterion = view.criteria.find(({ key }) => key === trigger.criterion);
  const option = trigger.option ?? view.outcome.option;
  if (!criterion || option === null || trigger.value === null || view.round.closedAt !== null) return null;
  if (!view.options.some(({ key }) => key === option)) return null;
  const { value } = agreedScore(view, option, criterion);
  if (value === null) return null;
  const isMet = trigger.relation === 'at-least' ? value >= trigger.value : value <= trigger.value;
  return isMet ? value : null;
}
