import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { applyChanges, type Change } from '../../../../shared/decision/changes.ts';
import { readDecisionFile } from '../../../../shared/decision/decision-file.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { EditRefused } from '../../../../shared/decision/edit-refused.ts';
import { answerQuestion } from '../../../../shared/decision/edits/answers.ts';
import { reveal, handIn, setDiscussionNote, voteAgain } from '../../../../shared/decision/edits/ballots.ts';
import { compare } from '../../../../shared/decision/edits/comparisons.ts';
import {
  addCriteria,
  moveCriterion,
  removeCriterion,
  restoreCriterion,
  setCriterion,
} from '../../../../shared/decision/edits/criteria.ts';
import {
  addConsequences,
  closeRound,
  putOutcome,
  removeConsequence,
  rewriteConsequence,
  setDay,
  setStatus,
} from '../../../../shared/decision/edits/decide.ts';
import { confirmCarried, giveChangeReason } from '../../../../shared/decision/edits/looked-at.ts';
import { openNextRound } from '../../../../shared/decision/edits/next-round.ts';
import { endReview } from '../../../../shared/decision/edits/reviews.ts';
import { addTrigger, removeTrigger, setTrigger } from '../../../../shared/decision/edits/triggers.ts';
import { addEvidence, removeEvidence, setEvidence } from '../../../../shared/decision/edits/evidence.ts';
import { addTags, removeTag, setContext, setTitle } from '../../../../shared/decision/edits/frame.ts';
import {
  addOptions,
  moveOption,
  setOptionAside,
  setOptionText,
  takeOptionIn,
} from '../../../../shared/decision/edits/options.ts';
import {
  addParticipants,
  removeParticipant,
  renameParticipant,
  setRole,
} from '../../../../shared/decision/edits/participants.ts';
import { setFinding, setScore, setScoreNote, setUncertainty } from '../../../../shared/decision/edits/score.ts';
import { enterWeights, setWeightMethod } from '../../../../shared/decision/edits/weigh.ts';
import { entityNames, statuses, weightMethods, type AnyRow, type Row } from '../../../../shared/decision/entities.ts';
import { agreedBallot } from '../../../../shared/decision/keys.ts';
import { namedRows } from '../../../../shared/decision/references.ts';
import { rowsOf, type DecisionState } from '../../../../shared/decision/state.ts';
import { emptyBallot, latestRound } from '../../../../shared/decision/view.ts';
import { teamDecision } from '../../../fixtures/team-decision.ts';

/** A kind of edit, and numbers that say what exactly it does. */
export interface RandomEdit {
  readonly kind: keyof typeof makers;
  readonly at: readonly [number, number, number];
  readonly number: number;
}

type Maker = (state: DecisionState, round: number, edit: RandomEdit) => readonly Change[];

const instant = '2026-04-01T09:00:00.000Z';

const some = <T>(list: readonly T[], at: number): T | undefined =>
  list.length === 0 ? undefined : list[at % list.length];

const inRound = <T extends { readonly round: number; readonly key: string }>(
  rows: readonly T[],
  round: number,
): readonly T[] => rows.filter((row) => row.round === round).toSorted((left, right) => (left.key < right.key ? -1 : 1));

const options = (state: DecisionState, round: number) => inRound(rowsOf(state, 'option'), round);
const criteria = (state: DecisionState, round: number) => inRound(rowsOf(state, 'criterion'), round);
const people = (state: DecisionState, round: number) => inRound(rowsOf(state, 'participant'), round);

function ballotAt(state: DecisionState, round: number, at: number): Row<'ballot'> {
  const keys = [agreedBallot, ...people(state, round).map(({ key }) => key)];
  const key = some(keys, at) ?? agreedBallot;
  return state.ballot[`${round}/${key}`] ?? emptyBallot(round, key);
}

function place(state: DecisionState, round: number, [first, second]: RandomEdit['at']) {
  return {
    option: some(options(state, round), first)?.key ?? '',
    criterion: some(criteria(state, round), second)?.key ?? '',
  };
}

/** A row with all that names it, and all that names these, as somebody takes it out of a file by hand. */
export function withoutRow(state: DecisionState, entity: 'option' | 'criterion', id: string): readonly Change[] {
  const gone = new Set([`${entity} ${id}`]);
  const changes: Change[] = [];
  for (const each of entityNames)
    for (const [place, row] of Object.entries(state[each] as Readonly<Record<string, AnyRow>>)) {
      const names = namedRows(each, row).some((named) => gone.has(`${named.entity} ${named.id}`));
      if (!names && !gone.has(`${each} ${place}`)) continue;
      gone.add(`${each} ${place}`);
      changes.push({ kind: 'remove', entity: each, id: place, row });
    }
  return changes.toReversed();
}

/** The functions that the app edits with, each on something that the numbers choose. */
const makers = {
  title: (state, _, { number }) => setTitle(state, `Title ${number}`),
  status: (state, _, { at, number }) =>
    setStatus(state, some(statuses, at[0]) ?? 'proposed', `2026-04-0${(number % 5) + 1}`),
  reviewDate: (state, _, { number }) => setDay(state, 'reviewDate', `2027-01-0${(number % 5) + 1}`),
  tag: (state, _, { number }) => addTags(state, [`tag-${number % 4}`]),
  noTag: (state, _, { at }) => removeTag(state, some(Object.keys(state.tag).toSorted(), at[0]) ?? ''),
  context: (state, round, { number }) => setContext(state, round, `Context ${number}`),
  optionName: (state, round, { at, number }) =>
    setOptionText(
      state,
      round,
      some(options(state, round), at[0])?.key ?? '',
      at[1] % 2 ? 'name' : 'description',
      `Option ${number}`,
    ),
  moveOption: (state, round, { at }) =>
    moveOption(state, round, some(options(state, round), at[0])?.key ?? '', at[1] % 4),
  optionAside: (state, round, { at }) => setOptionAside(state, round, some(options(state, round), at[0])?.key ?? ''),
  optionIn: (state, round, { at }) => takeOptionIn(state, round, some(options(state, round), at[0])?.key ?? ''),
  addOption: (state, round, { at, number }) =>
    addOptions(state, round, [`New ${number}`], () => `new-option-${at[0] % 4}`),
  optionGone: (state, round, { at }) =>
    withoutRow(state, 'option', `${round}/${some(options(state, round), at[0])?.key}`),
  criterionGone: (state, round, { at }) =>
    withoutRow(state, 'criterion', `${round}/${some(criteria(state, round), at[0])?.key}`),
  addCriterion: (state, round, { at, number }) =>
    addCriteria(
      state,
      round,
      some(inRound(rowsOf(state, 'group'), round), at[1])?.key ?? '',
      [`New ${number}`],
      () => `new-criterion-${at[0] % 3}`,
    ),
  criterionName: (state, round, { at, number }) =>
    setCriterion(state, round, some(criteria(state, round), at[0])?.key ?? '', 'name', `Criterion ${number}`),
  criterionScale: (state, round, { at, number }) =>
    setCriterion(
      state,
      round,
      some(criteria(state, round), at[0] % 2)?.key ?? '',
      at[1] % 2 ? 'scaleHighest' : 'scaleLowest',
      (at[1] % 2 ? 5 : -2) + (number % 4),
    ),
  criterionMoved: (state, round, { at }) =>
    moveCriterion(
      state,
      round,
      some(criteria(state, round), at[0])?.key ?? '',
      some(inRound(rowsOf(state, 'group'), round), at[1])?.key ?? '',
      at[2] % 3,
    ),
  criterionOut: (state, round, { at }) => removeCriterion(state, round, some(criteria(state, round), at[0])?.key ?? ''),
  criterionIn: (state, round, { at }) => restoreCriterion(state, round, some(criteria(state, round), at[0])?.key ?? ''),
  point: (state, round, { at, number }) => {
    const criterion = some(criteria(state, round), at[0] % 2)?.key ?? '';
    const row = { round, criterion, key: `point-${at[1] % 3}`, score: (number % 90) / 10, value: 0.5 };
    const id = `${round}/${criterion}/${row.key}`;
    const present = state.valuePoint[id];
    return [
      ...(present ? [{ kind: 'remove' as const, entity: 'valuePoint' as const, id, row: present }] : []),
      { kind: 'add' as const, entity: 'valuePoint' as const, id, row },
    ];
  },
  evidence: (state, round, { at, number }) =>
    addEvidence(state, { round, ...place(state, round, at) }, [`Fact ${number}`], () => `new-fact-${at[2] % 3}`),
  editEvidence: (state, round, { at, number }) =>
    setEvidence(
      state,
      round,
      some(inRound(rowsOf(state, 'evidence'), round), at[0])?.key ?? '',
      'caveat',
      `Caveat ${number}`,
    ),
  noEvidence: (state, round, { at }) =>
    removeEvidence(state, round, some(inRound(rowsOf(state, 'evidence'), round), at[0])?.key ?? ''),
  answer: (state, round, { at }) => {
    const question = some(inRound(rowsOf(state, 'question'), round), at[0]);
    const choices = inRound(
      rowsOf(state, 'choice').filter((row) => row.question === question?.key),
      round,
    );
    return question ? answerQuestion(state, round, question.key, [some(choices, at[1])?.key ?? '']) : [];
  },
  person: (state, round, { at, number }) =>
    addParticipants(state, round, [`Person ${number}`], 'decision-maker', () => `new-person-${at[0] % 2}`),
  personName: (state, round, { at, number }) =>
    renameParticipant(state, round, some(people(state, round), at[0])?.key ?? '', `Person ${number}`),
  personRole: (state, round, { at }) =>
    setRole(state, round, some(people(state, round), at[0])?.key ?? '', at[1] % 2 ? 'consulted' : 'informed'),
  personOut: (state, round, { at }) => removeParticipant(state, round, some(people(state, round), at[0])?.key ?? ''),
  score: (state, round, { at, number }) =>
    setScore(state, ballotAt(state, round, at[2]), place(state, round, at), number % 6 === 5 ? null : number % 11),
  uncertainty: (state, round, { at, number }) =>
    setUncertainty(
      state,
      ballotAt(state, round, at[2]),
      place(state, round, at),
      number % 2
        ? { kind: 'confidence', confidence: 'low' }
        : { kind: 'range', lowest: number % 5, highest: 5 + (number % 6) },
    ),
  note: (state, round, { at, number }) =>
    setScoreNote(state, ballotAt(state, round, at[2]), place(state, round, at), `Note ${number}`),
  weight: (state, round, { at, number }) =>
    enterWeights(state, ballotAt(state, round, at[2]), number % 2 ? 'swing' : 'points', [
      { criterion: place(state, round, at).criterion, value: number },
    ]),
  method: (state, round, { at }) =>
    setWeightMethod(state, ballotAt(state, round, at[2]), some(weightMethods, at[0]) ?? 'swing'),
  compare: (state, round, { at, number }) => {
    const [first, second] = [
      some(criteria(state, round), at[0])?.key ?? '',
      some(criteria(state, round), at[1])?.key ?? '',
    ].toSorted();
    return compare(
      state,
      ballotAt(state, round, at[2]),
      { kind: 'criteria', first: first ?? '', second: second ?? '' },
      (number % 9) + 1,
    );
  },
  handIn: (state, round, { at }) => handIn(state, round, some(people(state, round), at[0])?.key ?? '', instant),
  reveal: (state, round) => reveal(state, round, instant),
  voteAgain: (state, round, { at }) => voteAgain(state, round, [place(state, round, at).criterion], instant),
  discussion: (state, round, { at, number }) =>
    setDiscussionNote(state, round, place(state, round, at).criterion, `Said ${number}`),
  finding: (state, round, { at, number }) =>
    setFinding(state, round, place(state, round, at), {
      verdict: number % 2 ? 'pass' : 'fail',
      note: `Seen ${number}`,
    }),
  outcome: (state, round, { at, number }) =>
    putOutcome(
      state,
      round,
      at[1] % 2 ? { option: some(options(state, round), at[0])?.key ?? null } : { reason: `Reason ${number}` },
    ),
  consequence: (state, round, { at, number }) =>
    addConsequences(
      state,
      round,
      at[0] % 2 ? 'good' : 'bad',
      [`Consequence ${number}`],
      `new-consequence-${at[1] % 3}`,
    ),
  rewrite: (state, round, { at, number }) =>
    rewriteConsequence(
      state,
      round,
      some(inRound(rowsOf(state, 'consequence'), round), at[0])?.key ?? '',
      `Text ${number}`,
    ),
  noConsequence: (state, round, { at }) =>
    removeConsequence(state, round, some(inRound(rowsOf(state, 'consequence'), round), at[0])?.key ?? ''),
  trigger: (state, _, { at, number }) => addTrigger(state, `When ${number}`, `trigger-${at[0] % 2}`),
  setTrigger: (state, round, { at, number }) =>
    setTrigger(state, `trigger-${at[0] % 2}`, {
      criterion: some(criteria(state, round), at[1])?.key ?? null,
      value: number,
    }),
  noTrigger: (state, _, { at }) => removeTrigger(state, `trigger-${at[0] % 2}`),
  review: (state, _, { at, number }) =>
    endReview(
      state,
      { on: '2026-05-01', ending: 'still-holds', round: null, note: `Note ${number}`, nextReview: null },
      `review-${at[0] % 2}`,
    ),
  confirm: (state, round, { at }) =>
    confirmCarried(
      state,
      round,
      new Set([
        some(
          rowsOf(state, 'carried')
            .map(({ subject }) => subject)
            .toSorted(),
          at[0],
        ) ?? '',
      ]),
    ),
  reason: (state, round, { at, number }) =>
    giveChangeReason(
      state,
      round,
      `criterion:${some(criteria(state, round), at[0])?.key}`,
      number % 4 ? `Reason ${number}` : '',
    ),
  nextRound: (state, _, { at, number }) =>
    openNextRound(state, { at: `2026-04-1${at[0] % 3}T10:00:00.000Z`, seed: number % 2 }),
  close: (state, round, { at }) => closeRound(state, round, `2026-04-0${(at[0] % 3) + 1}T10:00:00.000Z`),
} satisfies Record<string, Maker>;

/** Kinds of edits that leave the round open. */
const ordinary = (Object.keys(makers) as RandomEdit['kind'][]).filter(
  (kind) => kind !== 'close' && kind !== 'nextRound',
);

const small = fc.nat({ max: 40 });

/** Any list of edits; those that the decision refuses change nothing. */
export function anyEdits(
  kinds: readonly RandomEdit['kind'][] = ordinary,
  maxLength = 8,
): fc.Arbitrary<readonly RandomEdit[]> {
  return fc.array(
    fc.record({ kind: fc.constantFrom(...kinds), at: fc.tuple(small, small, small), number: fc.nat({ max: 100 }) }),
    { maxLength },
  );
}

/** The same, with edits that close the round after them, and some in a next one. */
export const anyEditsAndClosing = fc
  .tuple(anyEdits(), anyEdits(['close'], 1), anyEdits(['nextRound'], 1), anyEdits())
  .map((lists) => lists.flat());

/** A decision after edits through the one way in which decisions change. */
export function edited(state: DecisionState, edits: readonly RandomEdit[]): DecisionState {
  return edits.reduce((before, edit) => {
    try {
      return editDecision(before, makers[edit.kind](before, latestRound(before), edit));
    } catch (error) {
      // What an edit is to be made on may not be there.
      if (error instanceof EditRefused || (error instanceof Error && error.message.startsWith('There is no')))
        return before;
      throw error;
    }
  }, state);
}

const exampleFile = path.resolve(import.meta.dirname, '../../../../templates/examples/django-vs-nodejs.decision.json');

/** The shipped example, with its round still open. */
export const example: DecisionState = reopened(readDecisionFile(readFileSync(exampleFile, 'utf8'), 'example').state);

/** A team's decision: three options, six criteria, three revealed ballots, a value function and some evidence. */
export const team: DecisionState = applyChanges(teamDecision({ options: 3, criteria: 6, ballots: 3 }), [
  {
    kind: 'add',
    entity: 'valuePoint',
    id: '1/criterion-1/point-0',
    row: { round: 1, criterion: 'criterion-1', key: 'point-0', score: 4, value: 0.7 },
  },
  { kind: 'add', entity: 'tag', id: 'platform', row: { tag: 'platform' } },
  ...addConsequences(teamDecision({ options: 3, criteria: 6, ballots: 3 }), 1, 'good', ['One system'], 'first'),
]);

/** A team's decision with a first round that is closed and a second one that goes on from it. */
export const secondRound: DecisionState = edited(team, [
  { kind: 'close', at: [0, 0, 0], number: 0 },
  { kind: 'nextRound', at: [0, 0, 0], number: 0 },
]);

function reopened(state: DecisionState): DecisionState {
  const rounds = Object.entries(state.round).map(([id, row]) => [id, { ...row, closedAt: null }]);
  return { ...state, round: Object.fromEntries(rounds) as DecisionState['round'] };
}
