import type { Row } from '../../../shared/decision/entities.ts';
import { cellKey, type RoundView } from '../../../shared/decision/view.ts';

/** The agreed score of an option on a criterion; null where it is missing. */
export function agreedScore(view: RoundView, criterion: string, option: string): number | null {
  return view.agreed.scores[cellKey(option, criterion)]?.value ?? null;
}

/** How many of the options have an agreed score on a criterion. */
export function scoredCount(view: RoundView, criterion: string): number {
  return view.options.filter((option) => agreedScore(view, criterion, option.key) !== null).length;
}

/** The criterion to begin with: the first that is not scored throughout, else the first; null without criteria. */
export function firstUnfinished(view: RoundView): Row<'criterion'> | null {
  const open = view.criteria.find((criterion) => scoredCount(view, criterion.key) < view.options.length);
  return open ?? view.criteria[0] ?? null;
}

/**
 * The next option without an agreed score on a criterion: from the one behind `after` on, and around; null where all
 * others have one. Without `after` the first of all.
 */
export function nextUnscored(view: RoundView, criterion: string, after: string | null): string | null {
  const from = view.options.findIndex((option) => option.key === after) + 1;
  const around = [...view.options.slice(from), ...view.options.slice(0, from)];
  const open = around.find((option) => option.key !== after && agreedScore(view, criterion, option.key) === null);
  return open?.key ?? null;
}
