import type { Row } from '../../shared/decision/entities.ts';
import { cellKey, type BallotView, type RoundView } from '../../shared/decision/view.ts';

/** A criterion with the options that have no score on it. */
export interface MissingScores {
  readonly criterion: Row<'criterion'>;
  readonly options: readonly Row<'option'>[];
}

/** What a ballot does not score yet, by criterion in their order; criteria that are scored throughout are left out. */
export function missingOnBallot(view: RoundView, ballot: BallotView): readonly MissingScores[] {
  return view.criteria.flatMap((criterion) => {
    const options = view.options.filter(
      (option) => (ballot.scores[cellKey(option.key, criterion.key)]?.value ?? null) === null,
    );
    return options.length === 0 ? [] : [{ criterion, options }];
  });
}

/** How many scores a list of them says are missing. */
export function missingCount(missing: readonly MissingScores[]): number {
  return missing.reduce((sum, { options }) => sum + options.length, 0);
}
