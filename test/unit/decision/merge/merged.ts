import type { Change } from '../../../../shared/decision/changes.ts';
import { readDecisionFile, writeDecisionFile } from '../../../../shared/decision/decision-file.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { handIn, reveal } from '../../../../shared/decision/edits/ballots.ts';
import { setScore, setScoreNote } from '../../../../shared/decision/edits/score.ts';
import { agreedBallot } from '../../../../shared/decision/keys.ts';
import { mergeDecisions, type DecisionMerge } from '../../../../shared/decision/merge/merge-decisions.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { emptyBallot } from '../../../../shared/decision/view.ts';
import { at, blindDecision, scoreBoth } from '../blind.ts';

/** The key of the decision in all of these tests. */
export const key = 'booking';
/** An edit, made from the state that it is made on. */
export type Step = (state: DecisionState) => readonly Change[];

/** What the copies are made from: nothing is scored. */
export const base = blindDecision();
/** A decision after edits, one after the other. */
export const after = (state: DecisionState, ...steps: readonly Step[]): DecisionState =>
  steps.reduce((before, step) => editDecision(before, step(before)), state);
/** Two copies merged, with their base or without one. */
export const merged = (from: DecisionState | null, ours: DecisionState, theirs: DecisionState): DecisionMerge =>
  mergeDecisions(from && { key, state: from }, { key, state: ours }, { key, state: theirs });
/** A state as a file of it has it. */
export const asFile = (state: DecisionState): DecisionState =>
  readDecisionFile(writeDecisionFile({ key, state }), 'file').state;
/** The keys of what is asked about. */
export const keys = ({ conflicts }: DecisionMerge): readonly string[] => conflicts.map((conflict) => conflict.key);

/** Where the scores of these tests stand, on the agreed ballot. */
export const place = { criterion: 'admin', option: 'django' };
/** The agreed ballot, new where nothing is on it. */
export const agreedOf = (state: DecisionState) => state.ballot[`1/${agreedBallot}`] ?? emptyBallot(1, agreedBallot);
/** Scores Django on the admin panel. */
export const score =
  (value: number): Step =>
  (state) =>
    setScore(state, agreedOf(state), place, value);
/** Writes a note to that score. */
export const note =
  (text: string): Step =>
  (state) =>
    setScoreNote(state, agreedOf(state), place, text);
/** The id of that score. */
export const cell = '1/agreed/admin/django';
/** The base with that score. */
export const scored = after(base, score(5));

/** Somebody scores both options on the admin panel and hands in. */
export const handedIn = (person: string, scores: readonly [number, number]): readonly Step[] => [
  scoreBoth(person, 'admin', scores),
  (state) => handIn(state, 1, person, at),
];
/** All that was handed in is revealed. */
export const revealed: Step = (state) => reveal(state, 1, at);
