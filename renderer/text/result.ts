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

  dominates: (name: string, others: readonly string[]): string =>
    `${name} dominates ${listed(others)}: at least as good on every criterion with weight, and better on one or more.`,
  noDominance: 'No option dominates another: none is at least as good as another on every criterion and better on one.',
  noDominanceYet: 'No option dominates another, as far as the scores are in.',

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
  noTurns: 'Whatever weight any single criterion gets, the leader stays the same.',
  turnsNeedLeader: 'Break-even weights need a leader. They appear once it is clear who comes first.',

  firm: 'How firm it is',
  firmLead: (band: string): string =>
    `Share of plausible weightings in which each comes first (ours, plus or minus ${band}).`,
  firmLabel: (parts: readonly string[]): string => `First places: ${listed(parts)}.`,
  firmPart: (name: string, share: string): string => `${name} ${share}`,
  draws: (draws: number, seed: number): string => `${grouped(draws)} draws, seed ${seed}`,
  drawsMissing: 'Missing scores are drawn evenly over their scale.',
  notSampled: 'There is nothing to compare: fewer than two options are acceptable.',

  missing: 'What is not scored yet',
  missingLead: 'Between everything missing at its worst and at its best, the totals lie here.',
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
