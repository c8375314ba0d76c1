import { decisionFromAdr } from '../../../../shared/adr/decision-from-adr.ts';
import { adrFile } from '../../../../shared/adr/edits/edit.ts';
import { baseOfFile, updateAdr, type AdrUpdate, type UpdateBase } from '../../../../shared/adr/update/update-adr.ts';
import type { Change } from '../../../../shared/decision/changes.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { agreedBallot } from '../../../../shared/decision/keys.ts';
import type { Row } from '../../../../shared/decision/entities.ts';
import { evaluationInput } from '../../../../shared/decision/evaluation-input.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { viewRound, type RoundView } from '../../../../shared/decision/view.ts';
import { analyse } from '../../../../shared/evaluation/analysis.ts';

/** What somebody does to a decision that was made of an ADR. */
export type Act = (state: DecisionState, view: RoundView) => readonly Change[];

interface Opened {
  readonly state: DecisionState;
  readonly base: UpdateBase;
}

/** Each file is read once, however many things are done to it; nothing that is kept ever changes. */
const filesOpened = new Map<string, Opened>();
const mostKept = 1_000;

function opened(path: string, text: string): Opened {
  const file = `${path}\n${text}`;
  const known = filesOpened.get(file);
  if (known) return known;
  let keys = 0;
  const about = { now: '2026-03-01T10:00:00.000Z', seed: 7, newKey: () => `key-${(keys += 1)}`, source: path };
  const { state } = decisionFromAdr(adrFile(path, text).reading, about);
  const first = { state, base: baseOfFile(path, text) };
  if (filesOpened.size >= mostKept) filesOpened.clear();
  filesOpened.set(file, first);
  return first;
}

/** The decision that a file makes. */
export function openedAs(path: string, text: string): DecisionState {
  return opened(path, text).state;
}

/** A decision after what was done to it, one thing after the other. */
export function after(state: DecisionState, ...acts: readonly Act[]): DecisionState {
  return acts.reduce((present, act) => editDecision(present, act(present, viewRound(present, 1))), state);
}

export function ballotOf(view: RoundView): Row<'ballot'> {
  return view.agreed.ballot.key === agreedBallot ? view.agreed.ballot : { ...view.agreed.ballot, key: agreedBallot };
}

/** The file with what the decision says now; @param base what was read when the decision was made of it. */
export function updated(path: string, text: string, state: DecisionState, base = opened(path, text).base): AdrUpdate {
  const view = viewRound(state, 1);
  return updateAdr({ path, text, base, view, analysis: analyse(evaluationInput(view)), today: '2026-03-02' });
}

/** The text after an update that must not be refused. */
export function updatedText(path: string, text: string, state: DecisionState, base = opened(path, text).base): string {
  const result = updated(path, text, state, base);
  if (result.kind === 'refused') throw new Error(`${path}: ${result.why}`);
  return result.text;
}
