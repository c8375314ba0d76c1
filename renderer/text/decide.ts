import { listed } from '../../shared/text/figures.ts';

/** What the Decide step says. */
export const decideText = {
  chosen: 'Which option do we take?',
  noOptions: 'There are no options yet. Add them in Frame.',
  leads: 'Leads',
  tiesForFirst: 'Ties for first',
  fails: (names: readonly string[]): string => `Fails ${listed(names.map((name) => `“${name}”`))}`,
  rank: (rank: number): string => `rank ${rank}`,
  total: (total: string): string => `${total} of 10`,
  totalRange: (lowest: string, highest: string): string => `${lowest} to ${highest} of 10`,
  unchoose: 'Choose none',
  notLeader: (chosen: string, leaders: readonly string[]): string =>
    leaders.length === 1
      ? `${chosen} is not the leader, ${leaders[0]} is. The record says so, so give the reason for deviating.`
      : `${chosen} is not among the leaders ${listed(leaders)}. The record says so, so give the reason for deviating.`,
  failedMustHave: (chosen: string, names: readonly string[]): string =>
    `${chosen} fails the must-have${names.length === 1 ? '' : 's'} ${listed(names.map((name) => `“${name}”`))}. The record says so, so give the reason for taking it all the same.`,

  reason: 'Why this one?',
  reasonFor: (name: string): string => `Why ${name}?`,
  reasonAgainst: (name: string): string => `Why ${name} all the same?`,
  reasonHint: 'Required. It goes into the record after “because”.',
  reasonMissing: 'A reason is needed here: the numbers speak for another option.',

  consequences: 'What follows from it',
  good: 'Good, because',
  bad: 'Bad, because',
  goodItem: (place: number): string => `Good consequence ${place}`,
  badItem: (place: number): string => `Bad consequence ${place}`,
  goodNew: 'New good consequence',
  badNew: 'New bad consequence',
  addHint: 'Add one, or paste a list',
  moveUp: (text: string): string => `Move up: ${text}`,
  moveDown: (text: string): string => `Move down: ${text}`,
  remove: (text: string): string => `Remove: ${text}`,
  suggested: 'Suggested by the scores',
  take: (text: string): string => `Take: ${text}`,

  confirmation: 'How will we check that it is followed?',
  confirmationHint: 'A review, a test, a metric: who looks at what, and when.',

  status: 'Status',
  date: 'Date',
  dateHint: (day: string | null): string =>
    `${day === null ? '' : `${day}. `}Set to today with every change of status.`,

  recordTitle: 'Title of the record',
  recordTitleHint:
    'Say what was decided, such as “Use Django for the booking platform”. Left empty, it is the title of the decision.',
  supersededBy: 'Superseded by',

  close: 'Close the round',
  closeLead: 'Accepted: the round can be closed, so that nobody changes later what was decided today.',
  closedOn: (day: string): string => `Closed on ${day}.`,
  closeAsk: (round: number): string => `Close round ${round}?`,
  closeMeans: [
    'Options, criteria, weights, scores and the outcome never change again.',
    'Undo does not cross it: this cannot be taken back.',
    'Status, date and review date can still be set, and the record can still be written.',
    'To go on from it, start the next round.',
  ],
  closeSealed: (names: readonly string[]): string =>
    `What ${listed(names)} entered is still hidden and stays so for ever: reveal the ballots in Score first if it is to count.`,
  closeConfirm: 'Close the round for good',
  closedNow: (round: number): string => `Round ${round} is closed`,

  edits: {
    choose: (name: string): string => `Choose ${name}`,
    unchoose: 'Choose no option',
    reason: 'Write the reason',
    confirmation: 'Write the confirmation',
    consequence: 'Write a consequence',
    addConsequences: 'Add consequences',
    moveConsequence: 'Move a consequence',
    removeConsequence: 'Remove a consequence',
    status: (status: string): string => `Set the status to ${status}`,
    date: 'Set the date',
    reviewDate: 'Set the review date',
    recordTitle: 'Name the record',
    supersededBy: 'Say what superseded it',
    close: (round: number): string => `Close round ${round}`,
  },
} as const;
