import { expect, test } from 'vitest';
import { namesAndNotes } from '../../../../../renderer/workshop/record/names-and-notes.ts';
import { recordText } from '../../../../../renderer/text/record.ts';
import { readDecisionFile, writeDecisionFile } from '../../../../../shared/decision/decision-file.ts';
import { rowsOf, type DecisionState, type StateRows } from '../../../../../shared/decision/state.ts';
import { smallDecision } from '../../../decision/decisions.ts';
import { plainScore } from '../../../../../shared/decision/edits/score.ts';

const at = '2026-03-02T00:00:00.000Z';

/** Round 1 again as round 2, and what is given beside it, in every list. */
function twoRounds(more: StateRows): DecisionState {
  const small = smallDecision();
  const lists = Object.keys(small).map((entity) => {
    const name = entity as keyof DecisionState;
    const rows = rowsOf(small, name) as readonly object[];
    const again = rows.flatMap((row) => ('round' in row ? [{ ...row, round: 2 }] : []));
    return [entity, [...rows, ...again, ...(more[name] ?? [])]];
  });
  return smallDecision(Object.fromEntries(lists) as StateRows);
}

const small = smallDecision();
const person = Object.values(small.participant)[0]!;
const score = { ballot: 'agreed', criterion: 'admin', option: 'django', value: 2, ...plainScore, note: '' };

const state = twoRounds({
  participant: [
    { ...person, key: 'early', name: 'Only in round one' },
    { ...person, round: 2, key: 'left', name: 'Somebody who left', removed: true },
    { ...person, round: 2, key: 'voter', position: 2, name: 'Voter' },
  ],
  option: [{ ...small.option['1/django']!, round: 2, key: 'rails', position: 9, name: 'Rails', removed: true }],
  ballot: [
    { round: 2, key: 'voter', method: 'swing', handedInAt: null, revealedAt: at },
    { round: 2, key: 'tech-lead', method: 'swing', handedInAt: null, revealedAt: null },
  ],
  score: [
    { ...score, round: 1, note: 'In round one.' },
    { ...score, round: 2, option: 'rails', note: 'On what was taken out.' },
    { ...score, round: 2, ballot: 'voter', note: 'In a revealed ballot.' },
    { ...score, round: 2, ballot: 'tech-lead', note: 'In a hidden ballot.' },
  ],
  discussion: [{ round: 2, criterion: 'admin', note: 'Said of it.', openSince: null }],
  finding: [{ round: 2, criterion: 'admin', option: 'nodejs', verdict: 'fail', note: 'Found wanting.' }],
});

test('every name and note in the decision file is shown, and none that is not', () => {
  const written = readDecisionFile(writeDecisionFile({ key: 'd1', state }), 'written').state;
  const shown = namesAndNotes(state);
  const notes = [...rowsOf(written, 'discussion'), ...rowsOf(written, 'score'), ...rowsOf(written, 'finding')]
    .map(({ note }) => note)
    .filter(Boolean);
  expect(shown.notes.map(({ text }) => text).toSorted()).toEqual(notes.toSorted());
  expect(notes).toEqual(
    expect.arrayContaining([
      'In round one.',
      'On what was taken out.',
      'In a revealed ballot.',
      'Found wanting.',
      'Said of it.',
    ]),
  );
  expect(notes).not.toContain('In a hidden ballot.');
  const names = rowsOf(written, 'participant').map(({ name }) => name);
  expect(shown.names.toSorted()).toEqual([...new Set(names.filter(Boolean))].toSorted());
  expect(shown.names).toEqual(['Tech lead', 'Voter', 'Only in round one']);
  expect(new Set(shown.notes.map(({ key }) => key)).size).toBe(notes.length);
});

test('a note says what it is on', () => {
  const words = namesAndNotes(state).notes.map((note) => `${recordText.noteOn(note)} ${note.text}`);
  const { name: admin } = small.criterion['1/admin']!;
  const { name: django } = small.option['1/django']!;
  expect(words).toEqual(
    expect.arrayContaining([
      `Round 1, ${admin}, ${django}: In round one.`,
      `${admin}, Rails (taken out): On what was taken out.`,
      `${admin}, ${django}, by Voter: In a revealed ballot.`,
      `${admin}, what was said: Said of it.`,
    ]),
  );
});

test('every ballot in the decision file is named, and none that is not', () => {
  const { ballots } = namesAndNotes(state);
  expect(ballots).toEqual([{ key: '2/voter', name: 'Voter', round: null, scores: 1, weighs: false }]);
  expect(ballots.map(recordText.ballot)).toEqual(['Voter: 1 score']);
  expect(recordText.goesIn(3, ballots.length, 6)).toBe('Into the repository go 3 names, 1 ballot and 6 notes');
});

test('what was said about a criterion comes before the notes on its options', () => {
  const { notes } = namesAndNotes(state);
  const about = notes.filter(
    ({ round, criterion }) => round === null && criterion === small.criterion['1/admin']!.name,
  );
  expect(about[0]).toMatchObject({ option: null, text: 'Said of it.', aside: false });
});
