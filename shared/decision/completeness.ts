import { agreedScore } from './ballot-scores.ts';
import { rawWeights } from './ballot-weights.ts';
import { mustHaveCells, unverified } from './must-haves.ts';
import { findingSubject, notLookedAt, scoreSubject, type NotLookedAt } from './not-looked-at.ts';
import type { RoundView } from './view.ts';

export const steps = ['frame', 'weigh', 'score', 'result', 'decide', 'record'] as const;
export type Step = (typeof steps)[number];

/**
 * How far a step is: what is done of what there is to do, and what is missing in words. What was taken over from the
 * round before is not done until somebody has looked at it.
 */
export interface StepProgress {
  readonly done: number;
  readonly of: number;
  readonly missing: readonly string[];
  /** How many of its entries were taken over and not looked at yet. */
  readonly notLookedAt: number;
}

export type Progress = Readonly<Record<Step, StepProgress>>;

/** What of a decision's progress cannot be read from its rows. */
export interface OutsideFacts {
  /** The evaluation can rank the options. */
  readonly ranked: boolean;
  /** A record was written and its file is unchanged since. */
  readonly recorded: boolean;
}

/** How complete each of the six steps of a round is. */
export function progressOf(view: RoundView, facts: OutsideFacts): Progress {
  const carried = notLookedAt(view);
  return {
    frame: frameProgress(view),
    weigh: weighProgress(view, carried),
    score: scoreProgress(view, carried),
    result: fromChecks([[facts.ranked, 'a ranking']]),
    decide: decideProgress(view, carried),
    record: fromChecks([[facts.recorded, 'a record on disk, unchanged since it was written']]),
  };
}

/** Share of a step that is done, 0 to 1. */
export function shareDone(progress: StepProgress): number {
  return progress.of === 0 ? 0 : progress.done / progress.of;
}

/** Share of the whole decision that is done, 0 to 1; each step counts alike. */
export function overallShare(progress: Progress): number {
  return steps.reduce((sum, step) => sum + shareDone(progress[step]), 0) / steps.length;
}

function frameProgress(view: RoundView): StepProgress {
  return fromChecks([
    [view.decision.title.trim() !== '', 'a title'],
    [view.round.context.trim() !== '', 'the context'],
    [view.options.length >= 1, 'a first option'],
    [view.options.length >= 2, 'a second option'],
    [view.criteria.length >= 1, 'a criterion'],
  ]);
}

function weighProgress(view: RoundView, { weights: carried }: NotLookedAt): StepProgress {
  const weights = rawWeights(view, view.agreed);
  const open = view.criteria.filter((_, index) => weights[index] === null);
  const toDo = new Set([...open.map(({ key }) => key), ...carried.flatMap(({ criteria }) => criteria)]);
  return {
    done: view.criteria.length - toDo.size,
    of: view.criteria.length,
    missing: open.map((criterion) => criterion.name),
    notLookedAt: carried.length,
  };
}

function scoreProgress(view: RoundView, carried: NotLookedAt): StepProgress {
  const scores = view.criteria.flatMap((criterion) =>
    view.options
      .filter((option) => agreedScore(view, option.key, criterion).value === null)
      .map((option) => ({
        subject: scoreSubject(view.agreed, option.key, criterion.key),
        words: `${criterion.name}, ${option.name}`,
      })),
  );
  const findings = unverified(view).map((cell) => {
    const criterion = view.criteria.find(({ key }) => key === cell.criterion)?.name ?? '';
    const option = view.options.find(({ key }) => key === cell.option)?.name ?? '';
    return { subject: findingSubject(cell), words: `the finding on the must-have ${criterion}, ${option}` };
  });
  const missing = [...scores, ...findings];
  const old = [...carried.scores, ...carried.findings];
  const toDo = new Set([...missing.map(({ subject }) => subject), ...old]);
  const of = view.criteria.length * view.options.length + mustHaveCells(view).length;
  return { done: of - toDo.size, of, missing: missing.map(({ words }) => words), notLookedAt: old.length };
}

/** Nothing of a choice that was taken over is done before somebody has looked at it. */
function decideProgress(view: RoundView, { outcome }: NotLookedAt): StepProgress {
  const checks = fromChecks([
    [view.options.some((option) => option.key === view.outcome.option), 'the chosen option'],
    [view.outcome.reason.trim() !== '', 'the reason'],
  ]);
  return outcome.length === 0 ? checks : { ...checks, done: 0, notLookedAt: outcome.length };
}

function fromChecks(checks: readonly (readonly [boolean, string])[]): StepProgress {
  const missing = checks.filter(([done]) => !done).map(([, what]) => what);
  return { done: checks.length - missing.length, of: checks.length, missing, notLookedAt: 0 };
}
