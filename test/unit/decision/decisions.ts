import { plainCriterion } from '../../../shared/decision/edits/criteria.ts';
import fc from 'fast-check';
import { agreedBallot } from '../../../shared/decision/keys.ts';
import { stateFromRows, type DecisionState, type StateRows } from '../../../shared/decision/state.ts';
import { plainScore } from '../../../shared/decision/edits/score.ts';

const instant = '2026-03-01T09:00:00.000Z';

/** Rows of a small, valid decision: two options, two criteria, some weights and scores. */
export const smallRows = {
  decision: [
    {
      title: 'Backend for the booking platform',
      recordTitle: '',
      status: 'proposed',
      date: null,
      reviewDate: null,
      template: null,
      recordFormat: 'madr',
      supersedes: null,
      supersededBy: '',
      ballotOf: null,
      createdAt: instant,
      archivedAt: null,
      deletedAt: null,
    },
  ],
  tag: [{ tag: 'backend' }],
  round: [{ round: 1, context: 'Operators and guests share one system.', openedAt: instant, closedAt: null, seed: 7 }],
  option: [
    { round: 1, key: 'django', position: 1, name: 'Django', description: '', colour: 0, removed: false },
    { round: 1, key: 'nodejs', position: 2, name: 'Node.js', description: '', colour: 1, removed: false },
    { round: 1, key: 'both', position: 3, name: 'Both', description: '', colour: 2, removed: true },
  ],
  group: [{ round: 1, key: 'building', position: 1, name: 'Building', removed: false }],
  criterion: [criterion('admin', 1, 'Admin panel'), criterion('hiring', 2, 'Hiring')],
  participant: [{ round: 1, key: 'tech-lead', position: 1, name: 'Tech lead', role: 'decision-maker', removed: false }],
  question: [{ round: 1, key: 'kind', position: 1, text: 'What is it?', multiple: false }],
  choice: [
    { round: 1, question: 'kind', key: 'internal', position: 1, text: 'An internal tool', chosen: false },
    { round: 1, question: 'kind', key: 'chat', position: 2, text: 'A chat', chosen: false },
  ],
  effect: [
    {
      round: 1,
      question: 'kind',
      choice: 'internal',
      key: 'swing-1',
      position: 1,
      kind: 'swing',
      criterion: 'admin',
      swingChange: 30,
      option: null,
      reason: 'People work in the data.',
      source: 'ZTABS 2026',
    },
    {
      round: 1,
      question: 'kind',
      choice: 'internal',
      key: 'lean-1',
      position: 2,
      kind: 'lean',
      criterion: null,
      swingChange: null,
      option: 'django',
      reason: 'It ships an admin.',
      source: '',
    },
  ],
  ballot: [{ round: 1, key: agreedBallot, method: 'swing', handedInAt: null, revealedAt: null }],
  weight: [
    { round: 1, ballot: agreedBallot, criterion: 'admin', swing: 100, place: null, points: null },
    { round: 1, ballot: agreedBallot, criterion: 'hiring', swing: 50, place: null, points: null },
  ],
  score: [
    {
      round: 1,
      ballot: agreedBallot,
      criterion: 'admin',
      option: 'django',
      value: 9,
      ...plainScore,
      note: 'Ships with one.',
    },
    { round: 1, ballot: agreedBallot, criterion: 'admin', option: 'nodejs', value: 3, ...plainScore, note: '' },
  ],
  outcome: [{ round: 1, option: null, reason: '', confirmation: '' }],
} satisfies StateRows;

function criterion(key: string, position: number, name: string) {
  return {
    round: 1,
    key,
    group: 'building',
    position,
    name,
    ...plainCriterion,
    question: 'How well?',
    anchorLowest: 'none',
    anchorMiddle: 'some',
    anchorHighest: 'all',
    suggestedSwing: 40,
  };
}

/** A small, valid decision. */
export function smallDecision(rows: StateRows = {}): DecisionState {
  return stateFromRows({ ...smallRows, ...rows });
}

const text = fc.string({ unit: 'grapheme', maxLength: 40 });

/** Valid decisions of any texts, scores and weights. */
export const anyDecision: fc.Arbitrary<DecisionState> = fc
  .record({
    title: text,
    context: text,
    names: fc.array(text, { minLength: 3, maxLength: 3 }),
    seed: fc.integer({ min: 0, max: 0xffff_ffff }),
    swings: fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 2, maxLength: 2 }),
    scores: fc.array(fc.record({ value: fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true })), note: text }), {
      minLength: 4,
      maxLength: 4,
    }),
    chosen: fc.constantFrom(null, 'django', 'nodejs'),
  })
  .map(({ title, context, names, seed, swings, scores, chosen }) =>
    smallDecision({
      decision: [{ ...smallRows.decision[0]!, title }],
      round: [{ ...smallRows.round[0]!, context, seed }],
      option: smallRows.option.map((option, index) => ({ ...option, name: names[index] ?? '' })),
      weight: smallRows.weight.map((weight, index) => ({ ...weight, swing: swings[index] ?? null })),
      score: ['django', 'nodejs'].flatMap((option, i) =>
        ['admin', 'hiring'].map((key, j) => ({
          round: 1,
          ballot: agreedBallot,
          criterion: key,
          option,
          value: normalZero(scores[i * 2 + j]?.value ?? null),
          ...plainScore,
          note: scores[i * 2 + j]?.note ?? '',
        })),
      ),
      outcome: [{ round: 1, option: chosen, reason: context, confirmation: '' }],
    }),
  );

/** JSON has no negative zero, and no scale does either. */
function normalZero(value: number | null): number | null {
  return value === 0 ? 0 : value;
}
