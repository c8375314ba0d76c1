import fc from 'fast-check';
import type { Change } from '../../../shared/decision/changes.ts';
import { editDecision } from '../../../shared/decision/edit.ts';
import { compare } from '../../../shared/decision/edits/comparisons.ts';
import { setScore, setScoreNote, setUncertainty } from '../../../shared/decision/edits/score.ts';
import { enterWeights } from '../../../shared/decision/edits/weigh.ts';
import { refuseSealed, type Actor } from '../../../shared/decision/sealed.ts';
import type { DecisionState, StateRows } from '../../../shared/decision/state.ts';
import { emptyBallot } from '../../../shared/decision/view.ts';
import { smallDecision } from './decisions.ts';

export const at = '2026-03-01T10:00:00.000Z';

const person = (key: string, position: number, role: 'decision-maker' | 'consulted' | 'informed') =>
  ({ round: 1, key, position, name: key.toUpperCase(), role, removed: false }) as const;

/** The small decision with nothing scored yet: Ada, Ben and Cleo have a vote, Dan is informed. */
export function blindDecision(rows: StateRows = {}): DecisionState {
  return smallDecision({
    participant: [
      person('ada', 1, 'decision-maker'),
      person('ben', 2, 'decision-maker'),
      person('cleo', 3, 'consulted'),
      person('dan', 4, 'informed'),
    ],
    weight: [],
    score: [],
    ...rows,
  });
}

/** The state after an edit by somebody, refused as main would. */
export function after(
  state: DecisionState,
  actor: Actor,
  make: (state: DecisionState) => readonly Change[],
): DecisionState {
  const changes = make(state);
  refuseSealed(state, actor, changes);
  return editDecision(state, changes);
}

/** Scores Django and Node.js on a criterion on the ballot of a participant. */
export function scoreBoth(ballot: string, criterion: string, [django, nodejs]: readonly [number, number]) {
  return (state: DecisionState): readonly Change[] => {
    const own = state.ballot[`1/${ballot}`] ?? emptyBallot(1, ballot);
    const first = setScore(state, own, { criterion, option: 'django' }, django);
    const second = setScore(state, own, { criterion, option: 'nodejs' }, nodejs);
    const isThere = Object.hasOwn(state.ballot, `1/${ballot}`);
    return [...first, ...second.filter(({ entity }) => isThere || entity !== 'ballot')];
  };
}

/** What somebody put on a ballot: each entry is like nothing else in the decision. */
export interface Entries {
  readonly score: number;
  readonly lowest: number;
  readonly highest: number;
  readonly note: string;
  readonly swing: number;
  readonly judgement: number;
}

/** Numbers with five decimals, the last one 7, so that they are told from all others. */
const odd = (lowest: number, highest: number) =>
  fc.integer({ min: lowest * 10_000, max: highest * 10_000 }).map((value) => (value * 10 + 7) / 100_000);

/** Any entries of a participant. */
export const anyEntries: fc.Arbitrary<Entries> = fc.record({
  score: odd(400_000, 500_000),
  lowest: odd(100_000, 200_000),
  highest: odd(800_000, 900_000),
  note: fc.stringMatching(/^[a-z]{12}$/).map((word) => `${word}q`),
  swing: odd(11, 99),
  judgement: fc.integer({ min: 2, max: 9 }),
});

/** The edits that put entries on the ballot of a participant, to be made one after the other. */
export function entering(ballot: string, entries: Entries): readonly ((state: DecisionState) => readonly Change[])[] {
  const place = { criterion: 'admin', option: 'django' };
  const own = (state: DecisionState) => state.ballot[`1/${ballot}`] ?? emptyBallot(1, ballot);
  const { score, lowest, highest, note, swing, judgement } = entries;
  return [
    (state) => setScore(state, own(state), place, score),
    (state) => setUncertainty(state, own(state), place, { kind: 'range', lowest, highest }),
    (state) => setScoreNote(state, own(state), place, note),
    (state) => enterWeights(state, own(state), 'swing', [{ criterion: 'hiring', value: swing }]),
    (state) => compare(state, own(state), { kind: 'criteria', first: 'admin', second: 'hiring' }, judgement),
  ];
}

/** Which of the entries stand in a text; a judgement is like any other small number, so it is none of these. */
export function foundIn(text: string, { score, lowest, highest, note, swing }: Entries): readonly string[] {
  return [score, lowest, highest, note, swing].map(String).filter((entry) => text.includes(entry));
}
