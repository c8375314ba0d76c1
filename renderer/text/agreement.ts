import type { Standing } from '../../shared/decision/agreement.ts';
import { formatNumber } from './numbers.ts';
import { shortName } from './names.ts';

const unitOf = (unit: string): string => (unit === '' ? '' : `\u00a0${unit}`);

/** What the group sees once the ballots are revealed, and how its edits are called. */
export const agreementText = {
  title: 'What everyone said',
  lead: 'By disagreement: talk first about what you see most differently.',
  criteria: 'Criteria by disagreement',
  weights: 'Weights',
  standings: {
    voting: 'voting again',
    apart: 'far apart',
    differ: 'some way apart',
    agree: 'close together',
    'too-few': 'fewer than two votes',
  } satisfies Record<Standing, string>,
  rest: (count: number): string => `Close together, or too few votes: ${count}`,
  inSelect: (name: string, standing: string): string => `${name} (${standing})`,

  votes: 'Scores',
  option: (option: string): string => `What was said of ${option}`,
  spread: (median: number, lowest: number, highest: number, n: number): string =>
    n === 1
      ? `1 score: ${formatNumber(median)}`
      : `${n} scores, median ${formatNumber(median)}, from ${formatNumber(lowest)} to ${formatNumber(highest)}`,
  nobody: 'Nobody scored it.',
  farApart: 'far apart',
  said: (option: string): string => `Who said what of ${option}`,
  saidTitle: 'Who said what',
  person: 'Person',
  score: 'Score',
  before: 'Before',
  note: 'Note',
  none: '–',
  figure: (value: number, unit: string): string => `${formatNumber(value)}${unitOf(unit)}`,

  agreed: 'Agreed',
  agreedFor: (option: string): string => `Agreed score of ${option}`,
  aNumber: 'A number',
  derived: (median: number): string => `Median ${formatNumber(median)}, not entered.`,
  entered: (median: number | null): string =>
    median === null ? 'Entered.' : `Entered; the median is ${formatNumber(median)}.`,
  enteredMedian: 'Entered, as the median.',
  nothingAgreed: 'Nothing entered.',
  enterMedian: 'Enter the median',
  enterMedianOf: (option: string, median: number): string => `Enter the median ${formatNumber(median)} for ${option}`,
  backToMedian: 'Back to the median',
  backToMedianOf: (option: string): string => `Back to the median for ${option}`,
  takeBack: 'Take back',
  takeBackOf: (option: string): string => `Take back the agreed score of ${option}`,
  enterAllMedians: 'Enter all medians',

  discussion: 'What was said',
  discussionPlaceholder: 'Why do you see it differently? What did you agree on?',

  voteAgain: 'Vote again',
  voteAgainAsk: (criterion: string): string => `Vote again on “${criterion}”?`,
  voteAgainMeans: (people: number): readonly string[] => [
    `${people === 1 ? 'One person scores' : `All ${people} people score`} every option on this criterion anew, each on their own ballot and unseen, as the first time.`,
    'The scores of now stay beside the new ones. Who does not vote again stands by them.',
    'Until the reveal nobody sees a score on this criterion, and its medians are missing from the result.',
    'This cannot be undone.',
  ],
  voteAgainCancel: 'Not now',
  voting:
    'Everyone votes again on this criterion. Nothing of it is shown until that vote is revealed, above under “Ballots”.',

  back: 'Back',
  next: (name: string): string => `Next: ${name}`,
  keys: { move: 'another criterion' },

  weightsLead: 'What each person’s ballot gives each criterion, most disagreed first.',
  toWeigh: 'Enter the agreed weights in Weigh',

  result: 'Agreement',
  agreedColumn: 'Agreed',
  consensus: (share: string): string => `Over all scores the mean consensus is ${share}.`,
  otherLeader: (name: string, leaders: string): string => `${name} would put ${leaders} first, by their own ballot.`,
  toVotes: 'Who said what',

  edits: {
    allMedians: (criterion: string): string => `Enter all medians on ${shortName(criterion)}`,
    discussion: (criterion: string): string => `What was said about ${shortName(criterion)}`,
  },
} as const;
