import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DecisionSession, flushDelayMs, type SessionPort } from '../../../../renderer/session/decision-session.ts';
import { CallFailed } from '../../../../renderer/session/call.ts';
import { invertChanges, type Change } from '../../../../shared/decision/changes.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { EditRefused } from '../../../../shared/decision/edit-refused.ts';
import { addRow, setField } from '../../../../shared/decision/edits/rows.ts';
import { limits } from '../../../../shared/decision/limits.ts';
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
  let refusals = 0;
  const history = () => ({ undo: sent.at(-1)?.label ?? null, redo: null });
  const port: SessionPort = {
    read: async () => ({ state, history: history() }),
    edit: async (batch) => {
      if (failure) throw failure;
      if (refusals > 0) {
        refusals -= 1;
        throw new CallFailed('stale', 'The decision has changed.', {});
      }
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
  return {
    port,
    sent,
    state: () => state,
    fail: (error: Error | null) => (failure = error),
    refuseOnce: () => (refusals = 1),
  };
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

  test('keeps what main cannot save now, says so, and saves it once that works', async () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    main.fail(new CallFailed('disk-full', 'The disk is full.', {}));
    session.edit(rename('Rails'));
    await expect(session.saved()).rejects.toThrow('The disk is full.');
    session.edit(rename('Laravel'));
    expect(await session.flush()).toBe(false);
    expect(session.snapshot()).toMatchObject({
      saving: 'failed',
      problem: expect.stringContaining('The disk is full.'),
    });
    expect(session.snapshot().state.option['1/django']?.name).toBe('Laravel');
    expect(main.state().option['1/django']?.name).toBe('Django');
    main.fail(null);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(main.state().option['1/django']?.name).toBe('Laravel');
    expect(main.sent.map((batch) => batch.label)).toEqual(['Rename to Rails', 'Rename to Laravel']);
    expect(session.snapshot()).toMatchObject({ saving: 'saved', problem: null });
    expect(session.hasUnsaved).toBe(false);
  });

  test('drops only what main refuses, names it, and keeps the rest', async () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    main.refuseOnce();
    session.edit(rename('Rails'));
    session.edit({ label: 'Tag', make: () => [addRow('tag', { tag: 'web' })] });
    session.edit(rename('Laravel'));
    expect(await session.flush()).toBe(true);
    expect(main.state()).toEqual(session.snapshot().state);
    expect(session.snapshot().state.tag).toHaveProperty('web');
    expect(session.snapshot().state.option['1/django']?.name).toBe('Django');
    expect(session.snapshot().problem).toContain('Rename to Rails');
    expect(session.snapshot().problem).toContain('Rename to Laravel');
  });

  test('says "saved" only once everything is', async () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    const said: [string, number][] = [];
    session.subscribe(() => said.push([session.snapshot().saving, main.sent.length]));
    session.edit(rename('Rails'));
    await vi.advanceTimersByTimeAsync(0);
    session.edit(rename('Laravel'));
    session.edit(rename('Symfony'));
    await session.flush();
    const total = main.sent.length;
    expect(said.at(-1)).toEqual(['saved', total]);
    const firstQueued = said.findIndex(([, sent]) => sent === 1);
    expect(
      said.slice(firstQueued, -1).filter(([saving, sent]) => saving === 'saved' && sent > 1 && sent < total),
    ).toEqual([]);
    expect(main.state().option['1/django']?.name).toBe('Symfony');
  });

  test('puts edits made during an undo on top of it', async () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    session.edit({ label: 'Tag', make: () => [addRow('tag', { tag: 'web' })] });
    await session.flush();
    const undone = session.undo();
    session.edit(rename('Rails', 'field-1'));
    expect(await undone).toBe('Rename to Rails');
    session.edit(rename('Laravel'));
    const undoing = session.undo();
    await vi.advanceTimersByTimeAsync(0);
    await undoing;
    await session.flush();
    expect(main.state()).toEqual(session.snapshot().state);
    expect(session.snapshot().problem).toBeNull();
  });

  test('does not undo while something cannot be saved', async () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    session.edit(rename('Rails'));
    await session.flush();
    main.fail(new Error('The disk is full.'));
    session.edit(rename('Laravel'));
    expect(await session.undo()).toBeNull();
    expect(session.snapshot().state.option['1/django']?.name).toBe('Laravel');
  });

  test('shortens a label that is longer than the log takes', async () => {
    const main = stubMain();
    const session = new DecisionSession(main.port, smallDecision(), { undo: null, redo: null });
    session.edit({ ...rename('Rails'), label: 'x'.repeat(500) });
    await session.flush();
    expect(main.sent[0]?.label).toHaveLength(limits.labelLength);
  });
});
