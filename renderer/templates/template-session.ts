import { applyChanges, invertChanges, type Change } from '../../shared/decision/changes.ts';
import { editDecision } from '../../shared/decision/edit.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import type { UndoState } from '../../shared/ipc/contract.ts';
import { DecisionSession, type SessionPort } from '../session/decision-session.ts';

interface Step {
  readonly label: string;
  readonly focus: string | null;
  readonly changes: readonly Change[];
}

/** A session on a template that is edited: what main does for a decision, its state and its undo, is done here, in memory. */
export function templateSession(first: DecisionState): DecisionSession {
  let state = first;
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];
  const history = (): UndoState => ({ undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null });
  const port: SessionPort = {
    read: async () => ({ state, history: history() }),
    edit: async ({ label, focus, changes }) => {
      state = editDecision(state, changes);
      const last = done.at(-1);
      // What is typed while a field has the focus is one step.
      const goesOn = focus !== null && last?.focus === focus;
      done = goesOn
        ? [...done.slice(0, -1), { label, focus, changes: [...last.changes, ...changes] }]
        : [...done, { label, focus, changes }];
      undone = [];
      return history();
    },
    undo: async () => {
      const step = done.at(-1);
      if (!step) return { changes: [], label: null, history: history() };
      const changes = [...invertChanges(step.changes)];
      state = applyChanges(state, changes);
      done = done.slice(0, -1);
      undone = [...undone, step];
      return { changes, label: step.label, history: history() };
    },
    redo: async () => {
      const step = undone.at(-1);
      if (!step) return { changes: [], label: null, history: history() };
      state = applyChanges(state, step.changes);
      undone = undone.slice(0, -1);
      done = [...done, step];
      return { changes: [...step.changes], label: step.label, history: history() };
    },
  };
  return new DecisionSession(port, first, history());
}
