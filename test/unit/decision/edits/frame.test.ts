import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../../shared/decision/edits/answers.ts';
import { addEvidence, removeEvidence, setEvidence } from '../../../../shared/decision/edits/evidence.ts';
import { addTags, removeTag, setContext, setTitle } from '../../../../shared/decision/edits/frame.ts';
import { setArchived, setDeleted } from '../../../../shared/decision/edits/lifecycle.ts';
import {
  addParticipants,
  removeParticipant,
  renameParticipant,
  setRole,
} from '../../../../shared/decision/edits/participants.ts';
import { smallDecision, smallRows } from '../decisions.ts';
import { edited, numberedKeys, viewAfter } from './undone.ts';

const state = smallDecision();

describe('title, context and tags', () => {
  it('sets title and context', () => {
    expect(viewAfter(state, setTitle(state, 'Search engine')).decision.title).toBe('Search engine');
    expect(viewAfter(state, setContext(state, 1, '# Why')).round.context).toBe('# Why');
    expect(setTitle(state, state.decision['']?.title ?? '')).toEqual([]);
  });

  it('adds each tag once, whatever its letter case, and takes it off', () => {
    expect(viewAfter(state, addTags(state, ['Backend', 'API', 'api'])).tags).toEqual(['API', 'backend']);
    expect(viewAfter(state, removeTag(state, 'backend')).tags).toEqual([]);
  });

  it('refuses a tag that ADR tools could not read', () => {
    expect(() => edited(state, addTags(state, ['a/b']))).toThrow(/slash/);
  });
});

describe('participants', () => {
  it('adds several people in one role behind the others', () => {
    const view = viewAfter(state, addParticipants(state, 1, ['Ann', 'Bob'], 'consulted', numberedKeys()));
    expect(view.participants.map(({ name, role }) => [name, role])).toEqual([
      ['Tech lead', 'decision-maker'],
      ['Ann', 'consulted'],
      ['Bob', 'consulted'],
    ]);
  });

  it('renames, changes the role and takes out', () => {
    expect(viewAfter(state, renameParticipant(state, 1, 'tech-lead', 'Ann')).participants[0]?.name).toBe('Ann');
    expect(viewAfter(state, setRole(state, 1, 'tech-lead', 'informed')).participants[0]?.role).toBe('informed');
    expect(viewAfter(state, removeParticipant(state, 1, 'tech-lead')).participants).toEqual([]);
  });

  it('refuses a thirteenth', () => {
    const names = Array.from({ length: 12 }, (_, index) => `Person ${index}`);
    expect(() => edited(state, addParticipants(state, 1, names, 'informed', numberedKeys()))).toThrow(/at most 12/);
  });
});

describe('answerQuestion', () => {
  const chosen = (view: ReturnType<typeof viewAfter>): string[] =>
    view.questions.flatMap(({ choices }) =>
      choices.filter(({ choice }) => choice.chosen).map(({ choice }) => choice.key),
    );

  it('takes one answer instead of another where only one is asked for', () => {
    const first = edited(state, answerQuestion(state, 1, 'kind', ['internal']));
    expect(chosen(viewAfter(first, answerQuestion(first, 1, 'kind', ['internal', 'chat'])))).toEqual(['chat']);
    expect(chosen(viewAfter(first, answerQuestion(first, 1, 'kind', [])))).toEqual([]);
  });

  it('takes several where several are asked for', () => {
    const several = smallDecision({ question: smallRows.question.map((row) => ({ ...row, multiple: true })) });
    expect(chosen(viewAfter(several, answerQuestion(several, 1, 'kind', ['chat', 'internal'])))).toEqual([
      'internal',
      'chat',
    ]);
  });
});

describe('evidence', () => {
  const target = { round: 1, criterion: 'admin', option: 'django' };

  it('adds facts, sets what is known of them and takes them out', () => {
    const added = edited(state, addEvidence(state, target, ['Ships one', 'Since 2005'], numberedKeys()));
    const view = viewAfter(added, setEvidence(added, 1, 'new-2', 'factYear', 2005));
    expect(view.evidence.admin?.map(({ fact, factYear, option }) => [fact, factYear, option])).toEqual([
      ['Ships one', null, 'django'],
      ['Since 2005', 2005, 'django'],
    ]);
    expect(viewAfter(added, removeEvidence(added, 1, 'new-1')).evidence.admin?.map(({ key }) => key)).toEqual([
      'new-2',
    ]);
  });

  it('refuses a year out of range', () => {
    const added = edited(state, addEvidence(state, target, ['Ships one'], numberedKeys()));
    expect(() => edited(added, setEvidence(added, 1, 'new-1', 'sourceYear', 23))).toThrow(/source year/);
  });
});

describe('archive and delete', () => {
  const at = '2026-11-21T09:00:00.000Z';

  it('are edits that can be taken back', () => {
    expect(viewAfter(state, setArchived(state, at)).decision.archivedAt).toBe(at);
    const deleted = edited(state, setDeleted(state, at));
    expect(deleted.decision['']?.deletedAt).toBe(at);
    expect(viewAfter(deleted, setDeleted(deleted, null)).decision.deletedAt).toBeNull();
  });
});
