import { applyChanges, type Change } from '../../shared/decision/changes.ts';
import { editDecision } from '../../shared/decision/edit.ts';
import { EditRefused } from '../../shared/decision/edit-refused.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { limits } from '../../shared/decision/limits.ts';
import type { Output, UndoState } from '../../shared/ipc/contract.ts';
import { sessionText as text } from '../text/session.ts';
import { CallFailed } from './call.ts';
import { mergeTyping, type Batch } from './merge-typing.ts';

/** An edit as a step hands it in: from the present state to the changes wanted. */
export interface Edit {
  /** What it is, in words, for undo: `Score Django on Hiring`. */
  readonly label: string;
  /** Edits of one field while it has the focus carry the same token: they are saved and undone together. */
  readonly focus?: string;
  readonly make: (state: DecisionState) => readonly Change[];
}

export type Saving = 'saved' | 'saving' | 'failed';

export interface SessionSnapshot {
  readonly state: DecisionState;
  readonly history: UndoState;
  /** `saved` only while main has everything that is shown. */
  readonly saving: Saving;
  /** What went wrong when saving last; null where nothing did. */
  readonly problem: string | null;
}

/** What a session needs of main; the contract's channels for one decision. */
export interface SessionPort {
  readonly read: () => Promise<{ readonly state: DecisionState; readonly history: UndoState }>;
  readonly edit: (batch: Batch) => Promise<UndoState>;
  readonly undo: () => Promise<Output<'decision:undo'>>;
  readonly redo: () => Promise<Output<'decision:redo'>>;
}

/** Longest time that typing waits before it is sent; together with the way to disk it stays below the promised 300 ms. */
export const flushDelayMs = 120;

/** Waits between tries while main cannot save; the last one repeats. */
const retryDelaysMs = [500, 2_000, 5_000, 15_000];

/**
 * One open decision. Edits are applied here at once and wait in a queue until main has acknowledged them, one after
 * the other; what is shown is main's state with the queue on top. Typing is throttled, not debounced, so that it is
 * saved also of someone who never stops. While main cannot save, the queue stays and is tried again. What main refuses
 * is dropped and named; the rest of the queue is put on top of main's state again.
 */
export class DecisionSession {
  #snapshot: SessionSnapshot;
  /** The state that main has acknowledged. */
  #base: DecisionState;
  #queue: Batch[] = [];
  #inFlight = false;
  #failures = 0;
  #typing: ReturnType<typeof setTimeout> | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  /** The end of what is asked of main: one request at a time, so that nothing overtakes anything. */
  #tail: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #port: SessionPort;

  constructor(port: SessionPort, state: DecisionState, history: UndoState) {
    this.#port = port;
    this.#base = state;
    this.#snapshot = { state, history, saving: 'saved', problem: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): SessionSnapshot => this.#snapshot;

  /** True while main does not have everything yet. */
  get hasUnsaved(): boolean {
    return this.#queue.length > 0;
  }

  /**
   * Makes an edit; true where it changed something.
   * @throws {EditRefused} and then nothing has changed.
   */
  edit({ label, focus, make }: Edit): boolean {
    const changes = make(this.#snapshot.state);
    if (changes.length === 0) return false;
    const state = editDecision(this.#snapshot.state, changes);
    const batch = { label: clipped(label), focus: focus ?? null, changes };
    this.#enqueue(batch);
    this.#show({
      state,
      saving: this.#failures > 0 ? 'failed' : 'saving',
      problem: this.#failures > 0 ? this.#snapshot.problem : null,
      history: { undo: batch.label, redo: null },
    });
    if (focus === undefined) void this.flush();
    else this.#typing ??= setTimeout(() => void this.flush(), flushDelayMs);
    return true;
  }

  /** Sends what waits; true once main has everything. */
  flush(): Promise<boolean> {
    this.#clearTimers();
    return this.#afterOthers(() => this.#sendAll());
  }

  /** Resolves once main has everything. @throws where it cannot be saved now, in words. */
  async saved(): Promise<void> {
    if (!(await this.flush())) throw new Error(this.#snapshot.problem ?? text.notSaved);
  }

  /** Takes over what main has now, with what still waits on top: for what main does itself, such as a reveal. */
  reload(): Promise<void> {
    return this.#afterOthers(async () => {
      const { state, history } = await this.#port.read();
      this.#base = state;
      this.#rebase(history);
    });
  }

  /** Takes the newest edit back; its label, or null where there was none or it could not be done. */
  undo(): Promise<string | null> {
    return this.#step(this.#port.undo);
  }

  /** Repeats what was undone last; its label, or null. */
  redo(): Promise<string | null> {
    return this.#step(this.#port.redo);
  }

  #step(step: SessionPort['undo']): Promise<string | null> {
    this.#clearTimers();
    return this.#afterOthers(async () => {
      if (!(await this.#sendAll())) return null;
      try {
        const { changes, label, history } = await step();
        this.#base = applyChanges(this.#base, changes);
        this.#rebase(history);
        return label;
      } catch (error) {
        this.#show({ problem: messageOf(error) });
        return null;
      }
    });
  }

  #afterOthers<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#tail.then(work);
    this.#tail = done.catch(() => undefined);
    return done;
  }

  #enqueue(batch: Batch): void {
    const last = this.#queue.at(-1);
    const isWaiting = this.#queue.length > (this.#inFlight ? 1 : 0);
    const merged = last && isWaiting && batch.focus !== null ? mergeTyping(last, batch) : null;
    if (merged) this.#queue[this.#queue.length - 1] = merged;
    else this.#queue.push(batch);
  }

  async #sendAll(): Promise<boolean> {
    for (let batch = this.#queue[0]; batch; batch = this.#queue[0]) {
      this.#inFlight = true;
      try {
        const history = await this.#port.edit(batch);
        this.#acknowledge(batch, history);
      } catch (error) {
        if (!isRefusal(error) || !(await this.#drop(batch, error))) return this.#keepForLater(error);
      } finally {
        this.#inFlight = false;
      }
    }
    return true;
  }

  #acknowledge(batch: Batch, history: UndoState): void {
    const problem = this.#failures > 0 ? null : this.#snapshot.problem;
    this.#failures = 0;
    this.#base = applyChanges(this.#base, batch.changes);
    this.#queue.shift();
    if (this.#queue.length > 0) this.#show({ saving: 'saving', problem });
    else this.#show({ history, saving: 'saved', problem });
  }

  /** Main is the one that knows: its state is taken, and what can be made again on top of it is. */
  async #drop(batch: Batch, error: Error): Promise<boolean> {
    try {
      const { state, history } = await this.#port.read();
      this.#queue.shift();
      this.#base = state;
      this.#rebase(history, text.refused(batch.label, error.message));
      return true;
    } catch {
      return false;
    }
  }

  #keepForLater(error: unknown): false {
    const delay = retryDelaysMs[Math.min(this.#failures, retryDelaysMs.length - 1)];
    this.#failures += 1;
    this.#show({ saving: 'failed', problem: text.keptForLater(messageOf(error)) });
    this.#retry ??= setTimeout(() => void this.flush(), delay);
    return false;
  }

  /** Puts the queue on top of main's state; batches that do not fit any more are dropped and named. */
  #rebase(history: UndoState, problem: string | null = null): void {
    let state = this.#base;
    const lost: string[] = [];
    this.#queue = this.#queue.filter((batch) => {
      try {
        state = editDecision(state, batch.changes);
        return true;
      } catch (error) {
        if (!(error instanceof EditRefused)) throw error;
        lost.push(batch.label);
        return false;
      }
    });
    const last = this.#queue.at(-1);
    this.#show({
      state,
      history: last ? { undo: last.label, redo: null } : history,
      saving: last ? 'saving' : 'saved',
      problem: lost.length > 0 ? [problem, text.lost(lost)].filter(Boolean).join(' ') : problem,
    });
  }

  #clearTimers(): void {
    if (this.#typing !== null) clearTimeout(this.#typing);
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#typing = null;
    this.#retry = null;
  }

  #show(part: Partial<SessionSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** What trying again cannot mend: main understood the edit and does not make it. */
const refusals: ReadonlySet<string> = new Set([
  'stale',
  'invalid',
  'limit',
  'closed-round',
  'reference',
  'sealed',
  'invalid-input',
]);

function isRefusal(error: unknown): error is CallFailed {
  return error instanceof CallFailed && refusals.has(error.code);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function clipped(label: string): string {
  return label.length > limits.labelLength ? `${label.slice(0, limits.labelLength - 1)}…` : label;
}
