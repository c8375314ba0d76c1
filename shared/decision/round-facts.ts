import { rankingsOf } from './agreement/rankings.ts';
import { firstChoices } from './explain/agreement.ts';
import { unverified } from './must-haves.ts';
import type { RoundView } from './view.ts';

/** What stands beside a verdict, as it does not follow from the numbers that were evaluated. */
export interface RoundFacts {
  /** How many must-haves nobody has verified. */
  readonly open: number;
  /** Whom how many people put first by their own ballots, in a sentence; empty while fewer than two say so. */
  readonly firstChoices: string;
}

/** What is to be known of a round beside its verdict. */
export function roundFacts(view: RoundView): RoundFacts {
  const rankings = rankingsOf(view);
  const settled = rankings.people.filter(({ leaders }) => leaders.length > 0).length;
  return { open: unverified(view).length, firstChoices: settled < 2 ? '' : firstChoices(rankings) };
}
