import { applyChanges, type Change } from '../../shared/decision/changes.ts';
import { editDecision } from '../../shared/decision/edit.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import type { Output, UndoState } from '../../shared/ipc/contract.ts';

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

interface Batch {
  readonly label: string;
  readonly focus: string | null;
  readonly changes: readonly Change[];
}

/** Longest time that typing waits before it is sent; together with the way to disk it stays below the promised 300 ms. */
export const flushDelayMs = 120;

/**
 * One open decision: edits are applied here at once and sent to main in order, which is where they are kept. Typing is
 * throttled, not debounced, so that it is saved also of someone who never stops.
 */
export class DecisionSession {
  #snapshot: SessionSnapshot;
  #pending: Batch[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sending: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #port: SessionPort;

  constructor(port: SessionPort, state: DecisionState, history: UndoState) {
    this.#port = port;
    this.#snapshot = { state, history, saving: 'saved', problem: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): SessionSnapshot => this.#snapshot;

  /**
   * Makes an edit; true where it changed something.
   * @throws {EditRefused} and then nothing has changed.
   */
  edit({ label, focus, make }: Edit): boolean {
    const changes = make(this.#snapshot.state);
    if (changes.length === 0) return false;
    const state = editDecision(this.#snapshot.state, changes);
    this.#queue({ label, focus: focus ?? null, changes });
    this.#show({ state, saving: 'saving', problem: null, history: { undo: label, redo: null } });
    if (focus === undefined) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), flushDelayMs);
    return true;
  }

  /** Sends what waits; resolves once main has it. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const batches = this.#pending;
    this.#pending = [];
    if (batches.length > 0) this.#sending = this.#sending.then(() => this.#send(batches));
    return this.#sending;
  }

  undo(): Promise<string | null> {
    return this.#stepBack(this.#port.undo);
  }

  redo(): Promise<string | null> {
    return this.#stepBack(this.#port.redo);
  }

  async #stepBack(step: SessionPort['undo']): Promise<string | null> {
    await this.flush();
    try {
      const { changes, label, history } = await step();
      this.#show({ state: applyChanges(this.#snapshot.state, changes), history, problem: null });
      return label;
    } catch (error) {
      await this.#startOver(error);
      return null;
    }
  }

  #queue(batch: Batch): void {
    const last = this.#pending.at(-1);
    const merged = last && batch.focus !== null && last.focus === batch.focus ? mergeTyping(last, batch) : null;
    if (merged) this.#pending[this.#pending.length - 1] = merged;
    else this.#pending.push(batch);
  }

  async #send(batches: readonly Batch[]): Promise<void> {
    try {
      for (const batch of batches) {
        const history = await this.#port.edit(batch);
        if (this.#pending.length === 0) this.#show({ history });
      }
      if (this.#pending.length === 0) this.#show({ saving: 'saved' });
    } catch (error) {
      await this.#startOver(error);
    }
  }

  /** Main is the one that knows: after a failure its state is shown, and what could not be saved is said. */
  async #startOver(error: unknown): Promise<void> {
    this.#pending = [];
    const problem = error instanceof Error ? error.message : String(error);
    try {
      const { state, history } = await this.#port.read();
      this.#show({ state, history, saving: 'failed', problem });
    } catch {
      this.#show({ saving: 'failed', problem });
    }
  }

  #show(part: Partial<SessionSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** Two edits of the same field as one; null where they are not of one field. */
function mergeTyping(first: Batch, second: Batch): Batch | null {
  const [before] = first.changes;
  const [after] = second.changes;
  const single = first.changes.length === 1 && second.changes.length === 1;
  if (!single || before?.kind !== 'set' || after?.kind !== 'set') return null;
  if (before.entity !== after.entity || before.id !== after.id || before.field !== after.field) return null;
  return { ...second, changes: [{ ...after, before: before.before }] };
}
