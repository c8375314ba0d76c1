import type { KeyedDecision } from '../../shared/decision/decision-file.ts';
import { mergeDecisions, settle, type DecisionMerge } from '../../shared/decision/merge/merge-decisions.ts';
import type { Side } from '../../shared/decision/merge/copies.ts';
import { MergeRefused } from '../../shared/decision/merge/merge-refused.ts';
import { relationOf, type Relation } from '../../shared/decision/merge/relation.ts';

/** How a copy stands to the decision in the library, and what both make together. */
export interface ComparedCopy {
  readonly relation: Exclude<Relation, 'unrelated'>;
  /** Null where they cannot be merged. */
  readonly merge: DecisionMerge | null;
  /** Why they cannot be merged, a sentence; null where they can. */
  readonly problem: string | null;
}

/**
 * Compares a copy (theirs) with the decision in the library (ours), which have the same key.
 * @param choices the side chosen for conflicts, by their keys; those that are none any more are left out.
 * @throws {MergeRefused} where the choices do not fit together.
 */
export function compareCopy(
  base: KeyedDecision | null,
  ours: KeyedDecision,
  theirs: KeyedDecision,
  choices: Readonly<Record<string, Side>> = {},
): ComparedCopy {
  const relation = relationOf(base, ours, theirs);
  if (relation === 'unrelated') throw new Error('These are not copies of one decision.');
  const begun = mergedOrProblem(base, ours, theirs);
  if (typeof begun === 'string') return { relation, merge: null, problem: begun };
  return { relation, merge: withChoices(begun, choices), problem: null };
}

/** What was chosen may bring up more questions, which may have been answered before. */
function withChoices(begun: DecisionMerge, choices: Readonly<Record<string, Side>>): DecisionMerge {
  let merge = begun;
  while (merge.conflicts.some(({ key }) => Object.hasOwn(choices, key))) merge = settle(merge, choices);
  return merge;
}

function mergedOrProblem(
  base: KeyedDecision | null,
  ours: KeyedDecision,
  theirs: KeyedDecision,
): DecisionMerge | string {
  try {
    return mergeDecisions(base, ours, theirs);
  } catch (error) {
    if (error instanceof MergeRefused) return error.message;
    throw error;
  }
}
