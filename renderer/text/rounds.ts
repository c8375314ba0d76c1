import { listed } from '../../shared/text/figures.ts';

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
} as const;
