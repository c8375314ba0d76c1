import type { Standing } from '../../shared/decision/comparison/compared.ts';
import type { ChangedListKind } from '../../shared/decision/explain/changed-item.ts';
import { grouped } from '../../shared/text/figures.ts';

const times = (count: number, one: string, many: string): string => (count === 1 ? one : `${grouped(count)} ${many}`);

/** What the comparison of two rounds says, beside the sentences of `shared/decision/explain/`. */
export const whatChangedText = {
  title: 'What changed',
  round: (round: number): string => `Round ${round}`,
  earlier: 'From',
  later: 'To',
  closedOn: (day: string): string => `closed ${day}`,
  open: 'open',
  oneRound: 'There is nothing to compare yet',
  oneRoundHelp: 'This decision has one round. What changed is said here once there is a second one.',
  ranking: 'The ranking then and now',
  slope: 'Totals then and now',
  slopeLead: 'Each line is an option, from its total in the one round to that in the other, 0 to 10.',
  parts: 'What each lead came from',
  whose: 'Whose lead is told',
  unsaid: 'What cannot be said',
  singles: 'Which single change mattered most',
  change: 'Change',
  effect: 'Effect on the lead',
  wouldLead: 'Without it',
  stays: 'same leader',
  turnsTo: (names: string): string => `${names} first`,
  leaderOpen: 'open',
  reason: 'Reason',
  showAll: (count: number): string => `Show all ${grouped(count)}`,
  showFewer: 'Show fewer',

  lists: {
    weights: 'Weights',
    scores: 'Scores',
    options: 'Options',
    criteria: 'Criteria',
    evidence: 'Evidence',
    people: 'People',
    findings: 'Findings on must-haves',
  } satisfies Record<ChangedListKind, string>,
  standings: { came: 'new', went: 'gone', changed: 'changed' } satisfies Record<Exclude<Standing, 'same'>, string>,
  asItWas: 'As it was',
  none: 'none in either round',
  unchanged: (count: number, notLookedAt: number): string =>
    notLookedAt === 0
      ? grouped(count)
      : `${grouped(count)}, ${notLookedAt === count ? '' : `${grouped(notLookedAt)} of them `}not looked at yet`,
  same: (unchanged: string): string => `As before: ${unchanged}.`,
  withOthers: (count: number): string =>
    times(count, 'One came or went with its option or criterion.', 'came or went with their option or criterion.'),
  notLookedAt: 'not looked at yet',
  before: 'before',
  after: 'now',
  notThere: 'not there',
  why: (name: string): string => `Why ${name} changed`,
  whyPlaceholder: 'Why?',
  reasonIn: (round: number, reason: string): string => `Round ${round}: ${reason}`,
  edits: { reason: (name: string): string => `Why ${name} changed` },
} as const;
