import type { KeyedDecision } from '../decision-file.ts';
import { decisionRow } from '../state.ts';
import { completedFrom } from './withheld.ts';
import { mergeDecisions } from './merge-decisions.ts';
import { MergeRefused } from './merge-refused.ts';
import { sameState } from './rows.ts';

/** How a copy (theirs) stands to the one at hand (ours). */
export type Relation = 'same' | 'older' | 'newer' | 'diverged' | 'unrelated';

/**
 * How another copy of a decision stands to ours: it says nothing that ours does not (`older`), all that ours does and more
 * (`newer`), or each has something of its own (`diverged`). Without a base two copies that differ count as diverged. What a
 * file leaves out is no difference. A copy that was sent to a participant is newer where its ballot is to be brought in:
 * it says nothing else.
 */
export function relationOf(base: KeyedDecision | null, ours: KeyedDecision, theirs: KeyedDecision): Relation {
  if (ours.key !== theirs.key || (base && base.key !== ours.key)) return 'unrelated';
  try {
    const isSent = decisionRow(theirs.state).ballotOf !== null && decisionRow(ours.state).ballotOf === null;
    const { state, conflicts } = mergeDecisions(base, ours, theirs);
    if (isSent) return sameState(state, ours.state) ? 'older' : 'newer';
    if (conflicts.length > 0) return 'diverged';
    const isOurs = sameState(state, completedFrom(ours.state, theirs.state));
    const isTheirs = sameState(state, completedFrom(theirs.state, ours.state));
    if (isOurs) return isTheirs ? 'same' : 'older';
    return isTheirs ? 'newer' : 'diverged';
  } catch (error) {
    // A ballot that cannot be brought in is something of its own.
    if (error instanceof MergeRefused) return 'diverged';
    throw error;
  }
}
