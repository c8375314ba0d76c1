import { describe, expect, test } from 'vitest';
import { forParticipant } from '../../../../shared/decision/for-others.ts';
import { relationOf } from '../../../../shared/decision/merge/relation.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { key, after, score, note, scored, revealed, asFile, handedIn } from './merged.ts';

const relation = (from: DecisionState | null, ours: DecisionState, theirs: DecisionState) =>
  relationOf(from && { key, state: from }, { key, state: ours }, { key, state: theirs });

describe('how a copy stands to ours', () => {
  const [six, seven] = [after(scored, score(6)), after(scored, score(7))];
  const sent = after(asFile(forParticipant(scored, 'ada')), ...handedIn('ada', [9, 3]));
  const library = after(scored, ...handedIn('ben', [4, 6]));
  test.each([
    ['same', relation(scored, six, six)],
    ['same', relation(null, library, asFile(library))],
    ['older', relation(scored, six, scored)],
    ['older', relation(asFile(library), after(library, score(6)), asFile(library))],
    ['newer', relation(scored, scored, six)],
    ['diverged', relation(scored, six, seven)],
    ['diverged', relation(scored, six, after(scored, note('Yes.')))],
    ['diverged', relation(null, scored, six)],
    ['newer', relation(scored, six, sent)],
    ['older', relation(scored, six, asFile(forParticipant(scored, 'ada')))],
    ['diverged', relation(scored, after(scored, ...handedIn('ada', [1, 1]), revealed), sent)],
  ])('%s', (expected, found) => {
    expect(found).toBe(expected);
  });
});
