import { describe, expect, test } from 'vitest';
import { setTitle } from '../../../../shared/decision/edits/frame.ts';
import { decisionRow } from '../../../../shared/decision/state.ts';
import { setSuggestedSwing } from '../../../../shared/template/question-edits.ts';
import type { DecisionSession } from '../../../../renderer/session/decision-session.ts';
import { templateSession } from '../../../../renderer/templates/template-session.ts';
import { largeDecision } from '../../electron/sample-decision.ts';

const titleOf = (session: DecisionSession): string => decisionRow(session.snapshot().state).title;

function type(session: DecisionSession, title: string, focus: string): void {
  session.edit({ label: `Title ${title}`, focus, make: (state) => setTitle(state, title) });
}

describe('a session on a template', () => {
  test('takes back and repeats what was typed in one stay in a field as one step', async () => {
    const session = templateSession(largeDecision('Before'));
    type(session, 'A', 'stay');
    await session.flush();
    type(session, 'Ab', 'stay');
    await session.flush();
    session.edit({ label: 'Weight', make: (state) => setSuggestedSwing(state, 1, 'real-time', 1) });
    await session.flush();
    expect(session.snapshot()).toMatchObject({ saving: 'saved', history: { undo: 'Weight', redo: null } });
    expect(await session.undo()).toBe('Weight');
    expect(session.snapshot().history).toEqual({ undo: 'Title Ab', redo: 'Weight' });
    expect(await session.undo()).toBe('Title Ab');
    expect(titleOf(session)).toBe('Before');
    expect(await session.undo()).toBeNull();
    expect(await session.redo()).toBe('Title Ab');
    expect(await session.redo()).toBe('Weight');
    expect(await session.redo()).toBeNull();
    expect(titleOf(session)).toBe('Ab');
    expect(session.snapshot().state.criterion['1/real-time']?.suggestedSwing).toBe(1);
  });

  test('a new edit ends what could be repeated', async () => {
    const session = templateSession(largeDecision('Before'));
    type(session, 'A', 'one');
    await session.undo();
    type(session, 'B', 'two');
    await session.flush();
    expect(session.snapshot().history).toEqual({ undo: 'Title B', redo: null });
    expect(await session.redo()).toBeNull();
    expect(titleOf(session)).toBe('B');
  });
});
