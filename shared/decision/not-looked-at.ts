import { votedMedian } from './ballot-scores.ts';
import { hasDerivedWeights } from './ballot-weights.ts';
import type { Row } from './entities.ts';
import { agreedBallot } from './keys.ts';
import type { MustHaveCell } from './must-haves.ts';
import type { BallotView, RoundView } from './view.ts';

/** A weight, or of pairs a comparison, that was taken over, with the criteria whose weights come from it. */
export interface CarriedWeight {
  readonly subject: string;
  readonly criteria: readonly string[];
}

/** What of a round was taken over from the one before and not looked at yet, as far as it counts; subjects by `subjectOf`. */
export interface NotLookedAt {
  readonly weights: readonly CarriedWeight[];
  /** Criterion by criterion. */
  readonly scores: readonly string[];
  /** Findings on must-haves; of the agreed ballot only. */
  readonly findings: readonly string[];
  /** The choice with its reason, or nothing. */
  readonly outcome: readonly string[];
}

const nothing: NotLookedAt = { weights: [], scores: [], findings: [], outcome: [] };

/** What of a ballot and, with the agreed one, of findings and outcome nobody has looked at in this round. */
export function notLookedAt(view: RoundView, ballot: BallotView = view.agreed): NotLookedAt {
  if (view.carried.size === 0) return nothing;
  const isAgreed = ballot.ballot.key === agreedBallot;
  return {
    weights: carriedWeights(view, ballot),
    scores: view.criteria.flatMap(({ key }) => carriedScores(view, ballot, key)),
    findings: view.criteria.flatMap((criterion) => carriedFindings(view, ballot, criterion)),
    outcome: isAgreed && view.carried.has('outcome') ? ['outcome'] : [],
  };
}

/** The scores of a criterion on a ballot that were taken over and not looked at yet, in the order of the options. */
export function carriedScores(view: RoundView, ballot: BallotView, criterion: string): readonly string[] {
  if (view.carried.size === 0) return [];
  return view.options
    .filter(({ key }) => isScoreCarried(view, ballot, key, criterion))
    .map(({ key }) => scoreSubject(ballot, key, criterion));
}

/** The findings on a criterion that were taken over and not looked at yet: none unless it is a must-have, and on a participant's ballot. */
export function carriedFindings(view: RoundView, ballot: BallotView, criterion: Row<'criterion'>): readonly string[] {
  if (view.carried.size === 0 || !criterion.mustHave || ballot.ballot.key !== agreedBallot) return [];
  return view.options
    .map(({ key }) => findingSubject({ option: key, criterion: criterion.key }))
    .filter((subject) => view.carried.has(subject));
}

/** Whether a score was taken over and not looked at yet. One that gave way to new ballots has been judged anew. */
export function isScoreCarried(view: RoundView, ballot: BallotView, option: string, criterion: string): boolean {
  if (view.carried.size === 0 || !view.carried.has(scoreSubject(ballot, option, criterion))) return false;
  return ballot.ballot.key !== agreedBallot || votedMedian(view, option, criterion) === null;
}

/** What a score on a ballot is called. */
export function scoreSubject(ballot: BallotView, option: string, criterion: string): string {
  return `score:${ballot.ballot.key}:${criterion}:${option}`;
}

/** What the weight of a criterion on a ballot is called. */
export function weightSubject(ballot: BallotView, criterion: string): string {
  return `weight:${ballot.ballot.key}:${criterion}`;
}

/** What the comparison of two criteria, or of two groups, is called, whichever comes first. */
export function comparisonSubject(ballot: BallotView, kind: 'criteria' | 'groups', one: string, other: string): string {
  const [first, second] = one > other ? [other, one] : [one, other];
  return `${kind === 'criteria' ? 'comparison' : 'groupComparison'}:${ballot.ballot.key}:${first}:${second}`;
}

/** What a finding on a must-have is called. */
export function findingSubject({ option, criterion }: MustHaveCell): string {
  return `finding:${criterion}:${option}`;
}

function carriedWeights(view: RoundView, ballot: BallotView): readonly CarriedWeight[] {
  if (hasDerivedWeights(view, ballot)) return [];
  const weights = ballot.ballot.method === 'pairwise' ? comparisons(view, ballot) : ownWeights(view, ballot);
  return weights.filter(({ subject }) => view.carried.has(subject));
}

function ownWeights(view: RoundView, ballot: BallotView): readonly CarriedWeight[] {
  return view.criteria.map(({ key }) => ({ subject: weightSubject(ballot, key), criteria: [key] }));
}

/** The comparisons that count: of groups with criteria, and of criteria within the same group. */
function comparisons(view: RoundView, ballot: BallotView): readonly CarriedWeight[] {
  const groups = view.groups.filter(({ criteria }) => criteria.length > 0);
  const members = new Map(groups.map(({ group, criteria }) => [group.key, criteria.map(({ key }) => key)]));
  const groupOf = new Map(view.criteria.map(({ key, group }) => [key, group]));
  return [
    ...ballot.comparisons
      .filter(({ first, second }) => groupOf.has(first) && groupOf.get(first) === groupOf.get(second))
      .map(({ first, second }) => ({
        subject: comparisonSubject(ballot, 'criteria', first, second),
        criteria: [first, second],
      })),
    ...ballot.groupComparisons
      .filter(({ first, second }) => members.has(first) && members.has(second))
      .map(({ first, second }) => ({
        subject: comparisonSubject(ballot, 'groups', first, second),
        criteria: [...(members.get(first) ?? []), ...(members.get(second) ?? [])],
      })),
  ];
}
