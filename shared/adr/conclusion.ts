import type { Change } from '../decision/changes.ts';
import { changedNumbers } from '../decision/comparison/changed-numbers.ts';
import { concludeReview, reviewOfRound, roundBefore, type Conclusion } from '../decision/edits/conclude-review.ts';
import { explainLead, explainRanking, subjectOfLead } from '../decision/explain/what-changed.ts';
import { limits } from '../decision/limits.ts';
import type { DecisionState } from '../decision/state.ts';
import { latestRound, viewRound } from '../decision/view.ts';

/** How the record of a later round ends the review that the round was opened for. */
export interface RecordEnding {
  readonly ending: Conclusion['ending'];
  /** Day in the record before it was amended, `YYYY-MM-DD`; null where it has none. */
  readonly decidedOn: string | null;
}

/** What writing the record of the newest round does to its decision: the review ends, with what changed in a few sentences. */
export function conclude(state: DecisionState, { ending, decidedOn }: RecordEnding, today: string): readonly Change[] {
  const round = latestRound(state);
  const first = ending === 'amended' ? firstDecided(state, round, decidedOn) : null;
  const note = [whatChanged(state, round), ...(first === null ? [] : [`${firstLead}${first}.`])].join(' ');
  return concludeReview(state, { round, ending, on: today, note: note.slice(0, limits.textLength) });
}

const firstLead = 'First decided on ';

/** A record that was amended before says already when it was decided; one that is written again says what it said. */
function firstDecided(state: DecisionState, round: number, decidedOn: string | null): string | null {
  const { reviews } = viewRound(state, round);
  const since = reviews.slice(reviews.findLastIndex(({ ending }) => ending === 'superseded') + 1);
  if (since.some((review) => review.ending === 'amended' && (review.round ?? 0) < round)) return null;
  const said = reviewOfRound(state, round)?.note ?? '';
  const at = said.lastIndexOf(firstLead);
  return at < 0 ? decidedOn : said.slice(at + firstLead.length, at + firstLead.length + 'YYYY-MM-DD'.length);
}

function whatChanged(state: DecisionState, round: number): string {
  const numbers = changedNumbers(viewRound(state, roundBefore(state, round)), viewRound(state, round));
  const subject = subjectOfLead(numbers);
  const lead = subject === null ? '' : explainLead(numbers, subject).lead;
  return [explainRanking(numbers).lead, lead].filter(Boolean).join(' ');
}
