import { grouped, listed } from '../../shared/text/figures.ts';

/** What the Result step says, beside the verdict itself (`shared/decision/verdict-words.ts`). */
export const resultText = {
  noResult: 'No result yet',
  openStep: (step: string): string => `Go to ${step}`,
  sampling: 'Being worked out …',
  totals: 'Totals, 0 to 10',
  totalRange: (lowest: string, highest: string): string => `${lowest} to ${highest}`,

  contributions: 'Where the points come from',
  contributionsLead:
    'Each bar is a total of 0 to 10 points. Its parts are the groups below, in their order, from full colour to faint.',
  openPart: 'What is hatched depends on scores that are missing.',
  barLabel: (name: string, total: string, parts: string): string => `${name}: ${total} of 10. ${parts}.`,
  barPart: (name: string, value: string): string => `${name} ${value}`,
  group: 'Group',
  groupsAndCriteria: 'Points by group and criterion',
  weight: 'Weight',
  total: 'Total',
  showAllCriteria: 'Open all groups',
  hideAllCriteria: 'Close all groups',
  notScored: 'not scored',
  rank: (rank: number, tied: boolean): string => (tied ? `${rank}, tied` : `${rank}`),
  belowLine: 'Below the line: failed a must-have, so it influences nothing above',
  fails: (names: readonly string[]): string => `Fails ${listed(names.map((name) => `“${name}”`))}`,

  findings: 'Dominance and must-haves',
  failsMustHave: (option: string, names: readonly string[]): string =>
    `${option} fails ${listed(names.map((name) => `“${name}”`))} and stands below the line.`,

  notVerified: (count: number): string =>
    count === 1 ? 'One must-have is not verified yet:' : `${grouped(count)} must-haves are not verified yet:`,
  clipped: (count: number): string =>
    count === 1
      ? 'One score lies outside its scale and counts as the end of it:'
      : `${grouped(count)} scores lie outside their scale and count as the end of it:`,
  moreCells: (count: number): string => `and ${grouped(count)} more`,
  cell: (criterion: string, option: string): string => `${criterion}, ${option}`,

  turns: 'What would change our mind',
  turnsLead:
    'Each bar runs over all weights one criterion could have, the others in proportion. The mark is today’s weight; where the colour changes, so does the leader.',
  turnsTable: 'The leader by the weight of each criterion',
  criterion: 'Criterion',
  leaderByWeight: 'Leader by weight, 0 to 100 %',
  turnsAt: 'Turns at',
  never: 'never',
  turnsTo: (names: readonly string[]): string => `then ${listed(names)}`,
  today: (weight: string): string => `Today ${weight}.`,
  leadsFromTo: (names: readonly string[], from: string, to: string): string =>
    names.length === 0
      ? `Open from ${from} to ${to}.`
      : `${listed(names)} ${names.length === 1 ? 'leads' : 'tie'} from ${from} to ${to}.`,
  showAll: (count: number): string => `Show all ${grouped(count)} criteria`,
  showFewer: 'Show fewer',
  stays: 'Leader stays',
  sweep: 'Totals by the weight of one criterion',
  sweepOf: 'Criterion whose weight is varied',
  allTheWeight: 'All the weight lies on this criterion, so there is nothing to vary.',

  flips: 'One score away',
  score: 'Score',
  now: 'Now',
  thenFirst: 'Then first',
  above: (score: string): string => `above ${score}`,
  below: (score: string): string => `below ${score}`,
  tryIt: 'Try it',
  tryAs: (score: string): string => `Try ${score}`,
  tryScoreAs: (score: string, option: string): string => `Try ${score} for ${option}`,

  whatIf: 'What if',
  whatIfLead: 'Drag a weight and the whole page follows, the other weights in proportion. Nothing is saved.',
  whatIfPill: 'What if, not saved',
  tried: 'What is tried',
  whatIfNow: 'What if:',
  nothingSaved: 'Nothing is saved.',
  fromTo: (name: string, from: string, to: string): string => `${name} ${from} → ${to}`,
  change: (from: string, to: string): string => `${from} → ${to}`,
  moreTried: (count: number): string => `and ${grouped(count)} more`,
  reset: 'Reset',
  drop: 'as agreed',
  dropWeight: (criterion: string): string => `${criterion} as agreed`,
  scores: 'Scores',
  scoresOf: (criterion: string): string => `Scores on ${criterion}, to try others`,
  tryScore: (option: string, criterion: string): string => `Score to try for ${option} on ${criterion}`,
  was: (score: string): string => `was ${score}`,
  wasNotScored: 'was not scored',
  fromLowestToHighest: (lowest: string, highest: string): string => `A number from ${lowest} to ${highest}.`,

  reasons: (verdict: string): string => `Why it is called “${verdict}”`,
  met: 'Speaks for the leader:',
  notMet: 'Keeps it from being robust:',

  firm: 'How firm it is',
  preset: 'Which weights are drawn',
  presets: { any: 'Any weights', order: 'Our order', around: 'Around ours ±30 %' },
  drawMany: (draws: string): string => `Draw ${draws} times`,
  central: 'Whose weights would choose it',
  winning: 'Two at a time',
  notSampled: 'There is nothing to compare: fewer than two options are acceptable.',

  tornado: 'What moves the lead',

  coverageHeading: 'What is scored',
  missing: 'What is not scored yet',
  option: 'Option',
  coverage: 'Weight scored',
  range: 'Total, 0 to 10',
  missingCount: (count: number): string =>
    count === 1
      ? 'One score is missing. Heaviest criterion first:'
      : `${grouped(count)} scores are missing. Heaviest criterion first:`,
  decides: 'decides it',
  showAllMissing: (count: number): string => `Show all ${grouped(count)}`,
} as const;
