import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDecisionFile, writeDecisionFile } from '../../../../shared/decision/decision-file.ts';
import { handIn } from '../../../../shared/decision/edits/ballots.ts';
import { removeParticipant, setRole } from '../../../../shared/decision/edits/participants.ts';
import { asSeenBy } from '../../../../shared/decision/sealed.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { scoreBoth } from '../../decision/blind.ts';
import { servicesOnDisk, type ServicesOnDisk } from '../../ipc/services-on-disk.ts';
import { now } from '../sample-decision.ts';
import { blindRound, id, type BlindRound } from './blind-round.ts';

/** The text of the copy that is saved for a participant. */
async function sentTo(here: BlindRound, participant: string): Promise<string> {
  const file = path.join(here.folder, `for-${participant}.decision.json`);
  here.answers.push(file);
  expect(await here.services.file.saveBallot({ id, participant })).toEqual({ path: file });
  return readFileSync(file, 'utf8');
}

/** The library of the participant, with the copy in it. */
function libraryWith(text: string): ServicesOnDisk {
  const there = servicesOnDisk();
  expect(there.services.file.openText({ name: 'sent', text })).toEqual({ kind: 'opened', id, copy: false });
  return there;
}

function voteThere(there: ServicesOnDisk, participant: string, scores: readonly [number, number], hands = true): void {
  const edit = (make: (state: DecisionState) => readonly unknown[]): void => {
    const changes = make(asSeenBy(loadDecision(there.database, id)!, participant)) as never[];
    there.services.decision.edit({ id, actor: participant, changes, label: 'Vote', focus: null });
  };
  edit(scoreBoth(participant, 'admin', scores));
  if (hands) edit((state) => handIn(state, 1, participant, now));
}

/** What the participant sends back. */
async function sentBack(there: ServicesOnDisk): Promise<string> {
  const file = path.join(there.folder, 'back.decision.json');
  there.answers.push(file);
  await there.services.file.save({ id });
  return readFileSync(file, 'utf8');
}

const scoreOf = ({ whole }: BlindRound, ballot: string) => whole().score[`1/${ballot}/admin/django`]?.value;
const refused = expect.objectContaining({ code: 'ballot-refused' });

describe('a copy for a ballot', () => {
  test('holds no ballot, not even what its participant has begun here, and says whose it is', async () => {
    const here = blindRound();
    here.vote('ben', [4, 6]);
    here.edit('ada', scoreBoth('ada', 'admin', [9, 3]));
    const { state, key } = readDecisionFile(await sentTo(here, 'ada'), 'sent');
    expect(key).toBe(id);
    expect(state.decision['']?.ballotOf).toBe('ada');
    expect(Object.keys(state.ballot)).toEqual([]);
    expect(Object.keys(state.score)).toEqual([]);
    expect(state.criterion).toEqual(here.whole().criterion);
    expect(here.whole().decision['']?.ballotOf).toBeNull();
  });

  test('is refused where its participant cannot vote now', async () => {
    const here = blindRound();
    here.vote('ada', [9, 3]);
    const turnClosed = { code: 'turn-closed' };
    const ask = async (participant: string) => here.services.file.saveBallot({ id, participant });
    await expect(ask('ada')).rejects.toMatchObject(turnClosed);
    await expect(ask('dan')).rejects.toMatchObject(turnClosed);
  });

  test('is not written where its participant hands in while the dialog is open', async () => {
    const cancelled = async (): Promise<null> => null;
    const here: BlindRound = blindRound({
      dialogs: {
        openDecisionFile: cancelled,
        openTemplate: cancelled,
        saveTemplate: cancelled,
        openArchive: cancelled,
        saveArchive: cancelled,
        pickFolder: cancelled,
        saveDecisionFile: async () => {
          here.vote('ben', [4, 6]);
          return path.join(here.folder, 'late.json');
        },
      },
    });
    await expect(here.services.file.saveBallot({ id, participant: 'ben' })).rejects.toMatchObject({
      code: 'turn-closed',
    });
    expect(existsSync(path.join(here.folder, 'late.json'))).toBe(false);
  });

  test('is filled in elsewhere, stays open there when it is handed in, and is found there by its participant', async () => {
    const there = libraryWith(await sentTo(blindRound(), 'ada'));
    voteThere(there, 'ada', [9, 3]);
    voteThere(there, 'ada', [8, 3], false);
    const { rows } = there.services.decision.read({ id, actor: 'ada' });
    expect(rows['score']?.find((row) => row['option'] === 'django')?.['value']).toBe(8);
    expect(() => there.services.decision.read({ id, actor: 'ben' })).not.toThrow();
  });
});

describe('a copy that comes back', () => {
  test('brings in the ballot of its participant, handed in and sealed, and nothing else', async () => {
    const here = blindRound();
    here.vote('ben', [4, 6]);
    const there = libraryWith(await sentTo(here, 'ada'));
    voteThere(there, 'ada', [9, 3], false);
    const text = await sentBack(there);
    const file = path.join(here.folder, 'returned.json');
    const meddled = readDecisionFile(text, 'returned');
    const title = { '': { ...meddled.state.decision['']!, title: 'Meddled with' } };
    writeFileSync(file, writeDecisionFile({ ...meddled, state: { ...meddled.state, decision: title } }));
    here.answers.push(file);
    expect(await here.services.file.open()).toEqual({ kind: 'ballot', id, participant: 'ADA' });
    expect(scoreOf(here, 'ada')).toBe(9);
    expect(scoreOf(here, 'ben')).toBe(4);
    expect(here.whole().ballot['1/ada']).toMatchObject({ handedInAt: now, revealedAt: null });
    expect(here.whole().decision['']).toMatchObject({ ballotOf: null, title: 'Backend for the booking platform' });
    expect(here.services.decision.read({ id }).rows['score']).toEqual([]);
    expect(here.services.decision.undo({ id }).label).toBeNull();
  });

  test('a second time takes the place of the first, and of what was begun here', async () => {
    const here = blindRound();
    const there = libraryWith(await sentTo(here, 'ada'));
    here.edit('ada', scoreBoth('ada', 'hiring', [1, 1]));
    voteThere(there, 'ada', [9, 3]);
    here.services.file.openText({ name: 'back', text: await sentBack(there) });
    expect(Object.keys(here.whole().score)).toHaveLength(2);
    voteThere(there, 'ada', [7, 3], false);
    here.services.file.openText({ name: 'back', text: await sentBack(there) });
    expect(scoreOf(here, 'ada')).toBe(7);
  });

  test('is refused, and changes nothing, where it is empty, revealed already or its participant has no vote any more', async () => {
    const here = blindRound();
    const empty = await sentTo(here, 'ada');
    const there = libraryWith(empty);
    voteThere(there, 'ada', [9, 3]);
    const text = await sentBack(there);
    const expectRefused = (returned: string): void => {
      const before = here.whole();
      expect(() => here.services.file.openText({ name: 'back', text: returned })).toThrow(refused);
      expect(here.whole()).toEqual(before);
    };
    expectRefused(empty);
    here.edit(null, (state) => setRole(state, 1, 'ada', 'informed'));
    expectRefused(text);
    here.edit(null, (state) => setRole(state, 1, 'ada', 'consulted'));
    here.services.file.openText({ name: 'back', text });
    here.services.ballot.reveal({ id });
    expectRefused(text);
    here.edit(null, (state) => removeParticipant(state, 1, 'ada'));
    expectRefused(text);
  });

  test('to the library that it was filled in is not brought in over what is there', async () => {
    const text = await sentTo(blindRound(), 'ada');
    const there = libraryWith(text);
    voteThere(there, 'ada', [9, 3]);
    expect(() => there.services.file.openText({ name: 'sent', text })).toThrow(
      expect.objectContaining({ code: 'ballot-present', details: { decision: id } }),
    );
    expect(loadDecision(there.database, id)?.score['1/ada/admin/django']?.value).toBe(9);
  });
});
