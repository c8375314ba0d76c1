import { expect, test } from 'vitest';
import fc from 'fast-check';
import { changesBetween } from '../../../shared/decision/changes-between.ts';
import { closeRound } from '../../../shared/decision/edits/decide.ts';
import { openNextRound } from '../../../shared/decision/edits/next-round.ts';
import { editDecision } from '../../../shared/decision/edit.ts';
import { loadDecision } from '../../../electron/store/decision-rows.ts';
import { addDecision, editStored, undoEdit } from '../../../electron/store/decisions.ts';
import { memoryStore } from '../electron/store/open-store.ts';
import { largeDecision, now } from '../electron/sample-decision.ts';
import { anyEditsAndClosing, edited, team } from './merge/random-edits.ts';

test('lead from any state to any other that goes on from it', () => {
  fc.assert(
    fc.property(anyEditsAndClosing, (edits) => {
      const [before, after] = [team, edited(team, edits)];
      const changes = changesBetween(before, after);
      expect(editDecision(before, changes)).toEqual(after);
      expect(changesBetween(after, after)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('rounds that come in closed are written whole, then closed, one after the other', () => {
  const before = largeDecision();
  const later = '2026-12-01T00:00:00.000Z';
  const closed = editDecision(before, closeRound(before, 1, later));
  const second = editDecision(closed, openNextRound(closed, { at: later, seed: 3 }));
  const after = editDecision(second, closeRound(second, 2, later));
  const database = memoryStore();
  addDecision(database, 'd1', before, now);
  const changes = changesBetween(before, after);
  editStored(database, { decision: 'd1', at: later, actor: null, label: 'In', focus: null, changes, broughtIn: true });
  expect(loadDecision(database, 'd1')).toEqual(after);
  expect(undoEdit(database, 'd1', later).label).toBeNull();
});
