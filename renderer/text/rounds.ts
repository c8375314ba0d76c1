import { counted, listed } from '../../shared/text/figures.ts';

/** What is said about rounds: looking at them, starting and dropping them. */
export const roundsText = {
  round: (round: number, closed: boolean): string => `Round ${round}, ${closed ? 'closed' : 'open'}`,
  rounds: 'Rounds',
  lookAt: (round: number): string => `Look at round ${round}`,
  backTo: (round: number): string => `Back to round ${round}`,
  past: (round: number, day: string): string => `Round ${round}, closed on ${day}. You look at it as it was decided.`,
  closed: (next: number): string =>
    `This round is closed: it can be read, not changed. Round ${next} starts from what it ended with.`,
  noRecord: 'Records are written of the newest round',
  noRecordHint: 'Those that were written of this round lie in their folder, with the others.',

  start: (round: number): string => `Start round ${round}`,
  startAsk: (round: number): string => `Start round ${round}?`,
  startMeans: (present: number, isOpen: boolean): readonly string[] => [
    ...(isOpen
      ? [`Round ${present} is closed for good: what is in it never changes again. Undo does not cross it.`]
      : []),
    `Options, criteria, evidence, people and consequences are taken over as they are. Add and remove what you like.`,
    `Weights, scores, notes, findings and the choice are taken over and marked “not looked at yet”, until somebody confirms or changes them.`,
    `Round ${present} stays as it was decided. As long as round ${present + 1} is open, it can be dropped again.`,
  ],
  startSealed: (names: readonly string[]): string =>
    `What ${listed(names)} entered in this round is still hidden, stays so for ever and is not taken over: reveal the ballots in Score first if it is to count.`,
  started: (round: number): string => `Round ${round} is open`,

  drop: (round: number): string => `Drop round ${round}`,
  dropAsk: (round: number): string => `Drop round ${round}?`,
  dropMeans: (round: number): readonly string[] => [
    `All that was entered in round ${round} is gone, with its ballots and reasons. Undo does not bring it back.`,
    `Round ${round - 1} is the newest again, closed as it was.`,
  ],
  dropped: (round: number): string => `Round ${round} is dropped`,

  carried: 'Taken over, not looked at yet.',
  carriedTip: 'Taken over, not looked at yet. The tick says: still so.',
  notLookedAt: 'not looked at yet',
  notLookedAtCount: (count: number): string => `${count} not looked at yet`,
  stillSo: 'Still so',
  /** @param what such as `Django on Hiring`. */
  stillSoOf: (what: string): string => `Still so: ${what}`,
  changedWeights: (round: number): string => `Not as in round ${round}`,
  whyChanged: 'Why it changed',
  whyChangedOf: (what: string): string => `Why it changed: ${what}`,
  /** @param value as it was, in words; null where there was none. */
  was: (value: string | null, round: number): string =>
    value === null ? `There was none in round ${round}.` : `Was ${value} in round ${round}.`,
  editReason: (what: string): string => `Say why it changed: ${what}`,
  outcome: 'the choice and its reason',
  allWeights: 'all weights',
  allScores: 'all scores',
  allStillSo: (count: number): string => (count === 2 ? 'Both still so' : `All ${count} still so`),
  confirmAll: (count: number): string => `Confirm all that is left (${count})`,
  takenOver: (counts: Counts, from: number, isOpen: boolean): string =>
    `${countsOf(counts)} ${total(counts) === 1 ? 'was' : 'were'} taken over from round ${from} and not looked at${isOpen ? ' yet' : ''}.`,
  resultOn: (counts: Counts, from: number, isOpen: boolean): string =>
    `Of what this result rests on, ${countsOf(counts)} ${total(counts) === 1 ? 'was' : 'were'} taken over from round ${from} and not looked at in this round${isOpen ? ' yet' : ''}.`,
} as const;

/** How much of what was taken over; of pairwise weights the comparisons. */
interface Counts {
  readonly weights: number;
  readonly comparisons: number;
  readonly scores: number;
  readonly findings: number;
}

function countsOf({ weights, comparisons, scores, findings }: Counts): string {
  const parts = [
    [weights, 'weight'],
    [comparisons, 'comparison'],
    [scores, 'score'],
    [findings, 'finding'],
  ] as const;
  return listed(parts.flatMap(([count, noun]) => (count === 0 ? [] : [counted(count, noun)])));
}

function total({ weights, comparisons, scores, findings }: Counts): number {
  return weights + comparisons + scores + findings;
}
