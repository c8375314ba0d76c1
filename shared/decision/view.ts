import { agreedBallot } from './keys.ts';
import type { Row } from './entities.ts';
import { rowsOnBallot } from './rows-by-ballot.ts';
import { criteriaOpenAgain, hasVote } from './sealed.ts';
import { decisionRow, rowsOf, type DecisionState } from './state.ts';

/** A criterion group with its criteria in order. */
export interface GroupView {
  readonly group: Row<'group'>;
  readonly criteria: readonly Row<'criterion'>[];
}

/** A context question with its choices, each with what it suggests. */
export interface QuestionView {
  readonly question: Row<'question'>;
  readonly choices: readonly { readonly choice: Row<'choice'>; readonly effects: readonly Row<'effect'>[] }[];
}

/** The weights and scores of one ballot, by criterion key and by `cellKey`. */
export interface BallotView {
  readonly ballot: Row<'ballot'>;
  readonly weights: Readonly<Record<string, Row<'weight'>>>;
  readonly scores: Readonly<Record<string, Row<'score'>>>;
  /** Pairs of criteria and of groups that were compared. */
  readonly comparisons: readonly Row<'comparison'>[];
  readonly groupComparisons: readonly Row<'groupComparison'>[];
}

/**
 * One round as people see it: what was removed is left out, everything is in order. Criteria come in the order of
 * their groups.
 */
export interface RoundView {
  readonly decision: Row<'decision'>;
  readonly tags: readonly string[];
  readonly round: Row<'round'>;
  readonly options: readonly Row<'option'>[];
  /** Options that can be taken in: offered by the template or taken out before. */
  readonly optionsAside: readonly Row<'option'>[];
  readonly groups: readonly GroupView[];
  readonly criteria: readonly Row<'criterion'>[];
  /** Criteria that can be taken in again: taken out themselves, or in a group that was. */
  readonly criteriaAside: readonly Row<'criterion'>[];
  /** Points of the value functions by rising score, by criterion key. */
  readonly valuePoints: Readonly<Record<string, readonly Row<'valuePoint'>[]>>;
  readonly participants: readonly Row<'participant'>[];
  readonly questions: readonly QuestionView[];
  /** Evidence in order, by criterion key. */
  readonly evidence: Readonly<Record<string, readonly Row<'evidence'>[]>>;
  /** The ballot that everyone agreed on. */
  readonly agreed: BallotView;
  /** The ballots of participants that are revealed, in the order of these; a score that is voted on again is not on them. */
  readonly ballots: readonly BallotView[];
  /** What was said about criteria, by their keys. */
  readonly discussions: Readonly<Record<string, Row<'discussion'>>>;
  /** Findings on must-haves, by `cellKey`. */
  readonly findings: Readonly<Record<string, Row<'finding'>>>;
  readonly outcome: Row<'outcome'>;
  readonly consequences: readonly Row<'consequence'>[];
  /** What was taken over from the round before and not looked at yet, by `subjectOf`. */
  readonly carried: ReadonlySet<string>;
  /** Why things are not as they were in the round before, by `subjectOf`. */
  readonly changeReasons: Readonly<Record<string, string>>;
  readonly triggers: readonly Row<'trigger'>[];
  /** Oldest first. */
  readonly reviews: readonly Row<'review'>[];
}

/** The key of one cell of the matrix in the maps of a view. */
export function cellKey(option: string, criterion: string): string {
  return `${criterion}/${option}`;
}

/** Numbers of the rounds of a decision, ascending. */
export function roundNumbers(state: DecisionState): readonly number[] {
  return rowsOf(state, 'round')
    .map((row) => row.round)
    .toSorted((left, right) => left - right);
}

/** The number of the newest round. */
export function latestRound(state: DecisionState): number {
  const newest = roundNumbers(state).at(-1);
  if (newest === undefined) throw new Error('A decision has no round.');
  return newest;
}

/** One round of a decision as people see it. */
export function viewRound(state: DecisionState, number: number): RoundView {
  const round = state.round[String(number)];
  if (!round) throw new Error(`The decision has no round ${number}.`);
  const inRound = <T extends { readonly round: number }>(rows: readonly T[]): T[] =>
    rows.filter((row) => row.round === number);
  const options = inOrder(inRound(rowsOf(state, 'option')));
  const allGroups = inOrder(inRound(rowsOf(state, 'group'))).filter((group) => !group.removed);
  const allCriteria = inOrder(inRound(rowsOf(state, 'criterion')));
  const groups = allGroups.map((group) => ({
    group,
    criteria: allCriteria.filter((criterion) => criterion.group === group.key && !criterion.removed),
  }));
  const criteria = groups.flatMap((entry) => entry.criteria);
  const shown = new Set(criteria);
  const participants = inOrder(inRound(rowsOf(state, 'participant'))).filter((person) => !person.removed);
  return {
    decision: decisionRow(state),
    tags: rowsOf(state, 'tag')
      .map((row) => row.tag)
      .toSorted((left, right) => (left < right ? -1 : 1)),
    round,
    options: options.filter((option) => !option.removed),
    optionsAside: options.filter((option) => option.removed),
    groups,
    criteria,
    criteriaAside: allCriteria.filter((criterion) => !shown.has(criterion)),
    valuePoints: byKey(
      inRound(rowsOf(state, 'valuePoint')).toSorted((left, right) => left.score - right.score),
      (row) => row.criterion,
    ),
    participants,
    questions: viewQuestions(state, number),
    evidence: byKey(inOrder(inRound(rowsOf(state, 'evidence'))), (row) => row.criterion),
    agreed: viewBallot(state, number, agreedBallot),
    ballots: revealedBallots(state, number, participants),
    discussions: Object.fromEntries(inRound(rowsOf(state, 'discussion')).map((row) => [row.criterion, row])),
    findings: Object.fromEntries(
      inRound(rowsOf(state, 'finding')).map((row) => [cellKey(row.option, row.criterion), row]),
    ),
    outcome: state.outcome[String(number)] ?? { round: number, option: null, reason: '', confirmation: '' },
    consequences: inOrder(inRound(rowsOf(state, 'consequence'))),
    carried: new Set(inRound(rowsOf(state, 'carried')).map((row) => row.subject)),
    changeReasons: Object.fromEntries(inRound(rowsOf(state, 'changeReason')).map((row) => [row.subject, row.text])),
    triggers: inOrder(rowsOf(state, 'trigger')),
    reviews: rowsOf(state, 'review').toSorted((left, right) =>
      left.on === right.on ? compareKeys(left, right) : left.on < right.on ? -1 : 1,
    ),
  };
}

/** One ballot of a round; an empty one where nothing was entered yet. */
export function viewBallot(state: DecisionState, round: number, key: string): BallotView {
  const ballot = state.ballot[`${round}/${key}`] ?? emptyBallot(round, key);
  return {
    ballot,
    weights: Object.fromEntries(rowsOnBallot(state.weight, round, key).map((row) => [row.criterion, row])),
    scores: scoresByCell(rowsOnBallot(state.score, round, key)),
    comparisons: rowsOnBallot(state.comparison, round, key),
    groupComparisons: rowsOnBallot(state.groupComparison, round, key),
  };
}

const cells = new WeakMap<readonly Row<'score'>[], BallotView['scores']>();

/** Scores by `cellKey`, made once for each list of rows, as an edit leaves most ballots as they are. */
function scoresByCell(rows: readonly Row<'score'>[]): BallotView['scores'] {
  let scores = cells.get(rows);
  if (!scores)
    cells.set(rows, (scores = Object.fromEntries(rows.map((row) => [cellKey(row.option, row.criterion), row]))));
  return scores;
}

/** The row of a ballot on which nothing was entered yet. */
export function emptyBallot(round: number, key: string): Row<'ballot'> {
  return { round, key, method: 'swing', handedInAt: null, revealedAt: null };
}

function revealedBallots(
  state: DecisionState,
  round: number,
  participants: readonly Row<'participant'>[],
): readonly BallotView[] {
  const open = new Set(criteriaOpenAgain(state, round));
  return participants
    .filter((person) => hasVote(person) && (state.ballot[`${round}/${person.key}`]?.revealedAt ?? null) !== null)
    .map(({ key }) => {
      const ballot = viewBallot(state, round, key);
      if (open.size === 0) return ballot;
      const scores = Object.entries(ballot.scores).filter(([, { criterion }]) => !open.has(criterion));
      return { ...ballot, scores: Object.fromEntries(scores) };
    });
}

function viewQuestions(state: DecisionState, number: number): readonly QuestionView[] {
  const effects = byKey(
    inOrder(rowsOf(state, 'effect').filter((row) => row.round === number)),
    (row) => `${row.question}/${row.choice}`,
  );
  const choices = byKey(inOrder(rowsOf(state, 'choice').filter((row) => row.round === number)), (row) => row.question);
  return inOrder(rowsOf(state, 'question').filter((row) => row.round === number)).map((question) => ({
    question,
    choices: (choices[question.key] ?? []).map((choice) => ({
      choice,
      effects: effects[`${question.key}/${choice.key}`] ?? [],
    })),
  }));
}

function inOrder<T extends { readonly position: number; readonly key: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((left, right) => left.position - right.position || compareKeys(left, right));
}

function compareKeys(left: { readonly key: string }, right: { readonly key: string }): number {
  return left.key < right.key ? -1 : 1;
}

function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): Readonly<Record<string, readonly T[]>> {
  const lists: Record<string, T[]> = {};
  for (const row of rows) (lists[keyOf(row)] ??= []).push(row);
  return lists;
}
