import type { Status } from '../../shared/decision/entities.ts';
import type { Step } from '../../shared/decision/completeness.ts';

/** What the frame of an open decision says, and words that several steps share. */
export const workshopText = {
  untitled: 'Untitled decision',
  loading: 'Opening the decision …',
  cannotOpen: 'This decision cannot be opened',
  steps: {
    frame: 'Frame',
    weigh: 'Weigh',
    score: 'Score',
    result: 'Result',
    decide: 'Decide',
    record: 'Record',
  } satisfies Record<Step, string>,
  sidePlaces: { changes: 'What changed', history: 'History' },
  stepsLabel: 'Steps of the decision',
  /** Read out with a step: how far it is. */
  stepDone: (done: number, of: number): string => `${done} of ${of} done`,
  stepMissing: (missing: readonly string[]): string => {
    const named = missing.slice(0, 4).join('; ');
    return missing.length > 4 ? `Missing: ${named} and ${missing.length - 4} more` : `Missing: ${named}`;
  },
  stepNotLookedAt: (count: number): string => `${count} not looked at yet`,
  stepComplete: 'Complete',
  statuses: {
    proposed: 'Proposed',
    accepted: 'Accepted',
    rejected: 'Rejected',
    deprecated: 'Deprecated',
    superseded: 'Superseded',
  } satisfies Record<Status, string>,
  saved: 'Saved',
  saving: 'Saving …',
  notSaved: 'Not saved',
  undo: 'Undo',
  redo: 'Redo',
  undoWhat: (label: string): string => `Undo: ${label}`,
  redoWhat: (label: string): string => `Redo: ${label}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  undone: (label: string): string => `Undone: ${label}`,
  redone: (label: string): string => `Repeated: ${label}`,
  more: 'More',
  saveFile: 'Save as a decision file …',
  fileSaved: (path: string): string => `Saved as ${path}`,
  back: 'Back',
  next: 'Next',
  remove: 'Remove',
  cancel: 'Cancel',
  add: 'Add',
  noSuchDay: 'There is no such day. The date is as it was.',
} as const;
