import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DecisionSession, flushDelayMs, type SessionPort } from '../../../../renderer/session/decision-session.ts';
import { invertChanges, type Change } from '../../../../shared/decision/changes.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { EditRefused } from '../../../../shared/decision/edit-refused.ts';
import { setField } from '../../../../shared/decision/edits/rows.ts';
import { smallDecision } from '../../decision/decisions.ts';

interface Sent {
  readonly label: string;
  readonly focus: string | null;
  readonly changes: readonly Change[];
}

/** Main as a session sees it: applies what comes, and knows how to go one edit back. */
function stubMain() {
  let state = smallDecision();
  const sent: Sent[] = [];
  let failure: Error | null = null;
  const history = () => ({ undo: sent.at(-1)?.label ?? null, redo: null });
  const port: SessionPort = {
    read: async () => ({ state, history: history() }),
    edit: async (batch) => {
      if (failure) throw failure;
      state = editDecision(state, batch.changes);
      sent.push(batch);
      return history();
    },
    undo: async () => {
      const last = sent.pop();
      const changes = last ? [...invertChanges(last.changes)] : [];
      state = editDecision(state, changes);
      return { changes, label: last?.label ?? null, history: history() };
    },
    redo: async () => ({ changes: [], label: null, history: history() }),
  };
  return { port, sent, state: () => state, fail: (error: Error | null) => (failure = error) };
}

const rename = (name: string, focus?: string) => ({
  label: `Rename to ${name}`,
  ...(focus === undefined ? {} : { focus }),
  make: (state: ReturnType<typeof smallDecision>) => setField(state, 'option', '1/django', 'name', name),
});

describe('a decision session', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('shows an edit at once and sends it', async () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    expect(session.edit(rename('Rails'))).toBe(true);
    expect(session.snapshot()).toMatchObject({ saving: 'saving', history: { undo: 'Rename to Rails' } });
    expect(session.snapshot().state.option['1/django']?.name).toBe('Rails');
    await session.flush();
    expect(main.state().option['1/django']?.name).toBe('Rails');
    expect(session.snapshot().saving).toBe('saved');
  });

  test('saves someone who never stops typing, at least every 300 ms', async () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    expect(flushDelayMs).toBeLessThan(300);
    for (let key = 1; key <= 40; key += 1) {
      session.edit(rename('x'.repeat(key), 'field-1'));
      await vi.advanceTimersByTimeAsync(30);
    }
    const kept = main.state().option['1/django']?.name.length ?? 0;
    expect(40 - kept).toBeLessThanOrEqual(Math.ceil(300 / 30));
    expect(main.sent.length).toBeGreaterThan(4);
    expect(main.sent.length).toBeLessThan(20);
    expect(new Set(main.sent.map((batch) => batch.focus))).toEqual(new Set(['field-1']));
  });

  test('does nothing where nothing changes', () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    expect(session.edit(rename('Django'))).toBe(false);
    expect(session.snapshot().saving).toBe('saved');
  });

  test('refuses an edit that does not fit, and stays as it was', () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    const before = session.snapshot();
    expect(() => session.edit(rename('x'.repeat(301)))).toThrow(EditRefused);
    expect(session.snapshot()).toBe(before);
  });

  test('undoes what was still waiting to be sent', async () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    session.edit(rename('Rails', 'field-1'));
    expect(await session.undo()).toBe('Rename to Rails');
    expect(session.snapshot().state).toEqual(smallDecision());
    expect(main.state()).toEqual(smallDecision());
  });

  test('goes back to what main has when it does not save, and says why', async () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    main.fail(new Error('The disk is full.'));
    session.edit(rename('Rails'));
    await session.flush();
    expect(session.snapshot()).toMatchObject({ saving: 'failed', problem: 'The disk is full.' });
    expect(session.snapshot().state.option['1/django']?.name).toBe('Django');
    main.fail(null);
    session.edit(rename('Laravel'));
    await session.flush();
    expect(session.snapshot()).toMatchObject({ saving: 'saved', problem: null });
    expect(main.state().option['1/django']?.name).toBe('Laravel');
  });
});
