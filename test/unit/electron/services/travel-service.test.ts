import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readDecisionFile, writeDecisionFile } from '../../../../shared/decision/decision-file.ts';
import type { Change } from '../../../../shared/decision/changes.ts';
import { handIn, reveal } from '../../../../shared/decision/edits/ballots.ts';
import { closeRound } from '../../../../shared/decision/edits/decide.ts';
import { setContext, setTitle } from '../../../../shared/decision/edits/frame.ts';
import { openNextRound } from '../../../../shared/decision/edits/next-round.ts';
import { setScore } from '../../../../shared/decision/edits/score.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { agreedBallot } from '../../../../shared/decision/keys.ts';
import { decisionRow, type DecisionState } from '../../../../shared/decision/state.ts';
import { emptyBallot } from '../../../../shared/decision/view.ts';
import type { Arrival } from '../../../../shared/ipc/travel-contract.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision, editStored, undoEdit } from '../../../../electron/store/decisions.ts';
import { sentFilesOf } from '../../../../electron/store/sent-files.ts';
import { madr } from '../../adr-folder/sample-repository.ts';
import { at, blindDecision, scoreBoth } from '../../decision/blind.ts';
import { servicesOnDisk, type ServicesOnDisk } from '../../ipc/services-on-disk.ts';
import { gitWorld, type GitWorld } from '../git/git-world.ts';

afterEach(() => vi.unstubAllEnvs());

const id = 'd1';

type Make = (state: DecisionState) => readonly Change[];

const title =
  (words: string): Make =>
  (state) =>
    setTitle(state, words);
const context =
  (words: string): Make =>
  (state) =>
    setContext(state, 1, words);
const score =
  (option: string, value: number): Make =>
  (state) =>
    setScore(state, state.ballot['1/agreed'] ?? emptyBallot(1, agreedBallot), { criterion: 'admin', option }, value);

interface Library extends ServicesOnDisk {
  readonly state: () => DecisionState;
  readonly edit: (...made: readonly Make[]) => void;
  /** The text of its decision file, saved as a user does. */
  readonly saved: () => Promise<string>;
}

function library(): Library {
  const parts = servicesOnDisk();
  const state = (): DecisionState => loadDecision(parts.database, id)!;
  return {
    ...parts,
    state,
    edit: (...made) => {
      for (const make of made)
        editStored(parts.database, {
          decision: id,
          at,
          actor: null,
          label: 'Edit',
          focus: null,
          changes: make(state()),
        });
    },
    saved: async () => {
      const file = path.join(parts.folder, 'sent.decision.json');
      parts.answers.push(file);
      await parts.services.file.save({ id });
      return readFileSync(file, 'utf8');
    },
  };
}

/** Two libraries with the same decision: it was saved here and opened there. */
async function twoLibraries(state = blindDecision()): Promise<{ readonly here: Library; readonly there: Library }> {
  const [here, there] = [library(), library()];
  addDecision(here.database, id, state, at);
  expect(there.services.file.openText({ name: 'first', text: await here.saved() })).toMatchObject({ kind: 'opened' });
  return { here, there };
}

function arrived({ services }: ServicesOnDisk, text: string, name = 'a.decision.json'): string {
  const result = services.file.openText({ name, text });
  if (result.kind !== 'arrived') throw new Error(`it was ${result.kind}`);
  return result.arrival;
}

function broughtIn(here: Library, text: string): Arrival {
  const arrival = arrived(here, text);
  const shown = here.services.travel.arrival({ arrival });
  expect(here.services.travel.bringIn({ arrival, version: shown.version })).toEqual({ id });
  return shown;
}

describe('a file of a decision that is in the library', () => {
  test('that is newer is brought in as one edit, which undo takes back', async () => {
    const { here, there } = await twoLibraries();
    there.edit(title('Theirs'), score('django', 7));
    const before = here.state();
    const shown = broughtIn(here, await there.saved());
    expect(shown).toMatchObject({ relation: 'newer', open: 0, conflicts: [], base: { by: 'likeness' } });
    expect(shown.changes.map(({ place, after }) => [place, after])).toContainEqual(['the decision: title', '“Theirs”']);
    expect(here.state()).toEqual(there.state());
    expect(undoEdit(here.database, id, at).label).toBe('Bring in a.decision.json');
    expect(here.state()).toEqual(before);
  });

  test('that is older says so, and changes nothing where it is brought in', async () => {
    const { here, there } = await twoLibraries();
    const old = await there.saved();
    here.edit(title('Ours'));
    const shown = broughtIn(here, old);
    expect(shown).toMatchObject({ relation: 'older', changes: [], changeCount: 0 });
    expect(decisionRow(here.state()).title).toBe('Ours');
    expect(here.services.decision.read({ id }).history.undo).toBe('Edit');
  });

  test('of the shipped example is compared with the example as it was opened', async () => {
    const here = servicesOnDisk();
    const example = await here.services.library.openExample();
    const state = loadDecision(here.database, example.id)!;
    const text = writeDecisionFile({ key: example.id, state: editDecision(state, setTitle(state, 'Theirs')) });
    const { relation, changes } = here.services.travel.arrival({ arrival: arrived(here, text) });
    expect(relation).toBe('newer');
    expect(changes.map(({ place }) => place)).toEqual(['the decision: title']);
  });

  test('of what both went on from without meeting is brought in without a question', async () => {
    const { here, there } = await twoLibraries();
    here.edit(title('Ours'));
    there.edit(score('django', 7));
    const shown = broughtIn(here, await there.saved());
    expect(shown).toMatchObject({ relation: 'diverged', open: 0 });
    expect(decisionRow(here.state()).title).toBe('Ours');
    expect(here.state().score['1/agreed/admin/django']?.value).toBe(7);
    // Then it goes back the same way, and both are alike.
    there.edit(context('More.'));
    broughtIn(there, await here.saved());
    expect(here.services.travel.arrival({ arrival: arrived(here, await there.saved()) }).relation).toBe('newer');
  });

  test('is compared with what it came from, not with what was sent out later', async () => {
    const { here, there } = await twoLibraries();
    here.edit(title('Ours'), context('Ours too.'));
    await here.saved();
    there.edit(score('django', 7));
    broughtIn(here, await there.saved());
    expect(decisionRow(here.state()).title).toBe('Ours');
    expect(here.state().round['1']?.context).toBe('Ours too.');
    expect(here.state().score['1/agreed/admin/django']?.value).toBe(7);
  });

  test('may be opened as a decision of its own', async () => {
    const { here, there } = await twoLibraries();
    there.edit(title('Theirs'));
    const before = here.state();
    const copy = here.services.travel.openCopy({ arrival: arrived(here, await there.saved()) });
    expect(loadDecision(here.database, copy.id)).toEqual(there.state());
    expect(here.state()).toEqual(before);
  });

  test('comes back where the decision was deleted, and is not waited for twice', async () => {
    const { here, there } = await twoLibraries();
    there.edit(title('Theirs'));
    const text = await there.saved();
    here.edit((state) => [
      { kind: 'set', entity: 'decision', id: '', field: 'deletedAt', before: decisionRow(state).deletedAt, after: at },
    ]);
    const arrival = arrived(here, text);
    const { version } = here.services.travel.arrival({ arrival });
    here.services.travel.bringIn({ arrival, version });
    expect(decisionRow(here.state())).toMatchObject({ title: 'Theirs', deletedAt: null });
    expect(() => here.services.travel.arrival({ arrival })).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(here.services.file.openText({ name: 'again', text })).toMatchObject({ kind: 'opened', id, copy: false });
  });
});

describe('what both changed', () => {
  async function conflicting() {
    const { here, there } = await twoLibraries(editDecision(blindDecision(), title('Before')(blindDecision())));
    here.edit(title('Ours'), context('Long words of ours. '.repeat(10)));
    there.edit(title('Theirs'), context('Long words of theirs. '.repeat(10)), score('django', 7));
    const arrival = arrived(here, await there.saved());
    return { here, there, arrival, travel: here.services.travel };
  }

  test('is asked about with what was before, and nothing is written until all is chosen', async () => {
    const { here, arrival, travel } = await conflicting();
    const before = here.database.serialize();
    const shown = travel.arrival({ arrival });
    expect(shown).toMatchObject({ relation: 'diverged', open: 2 });
    expect(shown.conflicts.map(({ place, round }) => [place, round])).toEqual([
      ['the decision: title', null],
      ['round 1: context', 1],
    ]);
    expect(shown.conflicts[0]).toMatchObject({
      base: { words: '“Before”', text: null },
      ours: { words: '“Ours”', text: null },
      theirs: { words: '“Theirs”', text: null },
      choices: ['base', 'ours', 'theirs'],
      chosen: null,
    });
    // What is asked about is not told as a change: it is as it is here until it is chosen.
    expect(shown.changes.map(({ place }) => place)).not.toContain('the decision: title');
    expect(shown.changes.map(({ after }) => after)).toContain('7');
    expect(shown.conflicts[1]?.theirs.text).toBe('Long words of theirs. '.repeat(10));
    const { version } = shown;
    expect(() => travel.bringIn({ arrival, version })).toThrow(expect.objectContaining({ code: 'merge-open' }));
    const [first = '', second = ''] = shown.conflicts.map(({ key }) => key);
    expect(travel.choose({ arrival, conflicts: [first], side: 'theirs' })).toMatchObject({ open: 1 });
    expect(travel.choose({ arrival, conflicts: [first], side: null })).toMatchObject({ open: 2 });
    const settled = travel.choose({ arrival, conflicts: [first, second], side: 'theirs' });
    expect(settled.conflicts.map(({ chosen }) => chosen)).toEqual(['theirs', 'theirs']);
    const changed = travel.choose({ arrival, conflicts: [first], side: 'ours' });
    expect(changed.conflicts.map(({ chosen }) => chosen)).toEqual(['ours', 'theirs']);
    expect(here.database.serialize().equals(before)).toBe(true);
    travel.bringIn({ arrival, version: changed.version });
    expect(decisionRow(here.state()).title).toBe('Ours');
    expect(here.state().round['1']?.context).toContain('theirs');
    expect(here.state().score['1/agreed/admin/django']?.value).toBe(7);
  });

  test('is compared again where the decision changed meanwhile', async () => {
    const { here, arrival, travel } = await conflicting();
    const keys = travel.arrival({ arrival }).conflicts.map(({ key }) => key);
    const { version } = travel.choose({ arrival, conflicts: keys, side: 'theirs' });
    here.edit(score('nodejs', 3), title('Ours, later'));
    expect(() => travel.bringIn({ arrival, version })).toThrow(expect.objectContaining({ code: 'merge-changed' }));
    const again = travel.arrival({ arrival });
    travel.bringIn({ arrival, version: again.version });
    expect(decisionRow(here.state()).title).toBe('Theirs');
    expect(here.state().score['1/agreed/admin/nodejs']?.value).toBe(3);
  });

  test('is asked about all of it where nothing is known of what was before', async () => {
    const { here, arrival } = await conflicting();
    here.database.exec('DELETE FROM sent_file');
    const text = writeDecisionFile({ key: id, state: editDecision(here.state(), title('Else')(here.state())) });
    const shown = here.services.travel.arrival({ arrival: arrived(here, text) });
    expect(shown).toMatchObject({ relation: 'diverged', base: null, open: 1 });
    expect(shown.conflicts[0]).toMatchObject({ base: null, choices: ['ours', 'theirs'] });
    expect(here.services.travel.arrival({ arrival }).base).not.toBeNull();
  });
});

describe('rounds and ballots that come in', () => {
  test('what was changed there in a round that is closed here is told, can be taken note of, and is not taken', async () => {
    const { here, there } = await twoLibraries();
    here.edit((state) => closeRound(state, 1, at));
    there.edit(context('Too late.'), title('Theirs'));
    const arrival = arrived(here, await there.saved());
    const { travel } = here.services;
    const [late, ...others] = travel.arrival({ arrival }).conflicts;
    expect(others).toEqual([]);
    expect(late).toMatchObject({ place: 'round 1: context', choices: ['ours'], chosen: null });
    const conflicts = [late?.key ?? ''];
    const before = travel.arrival({ arrival });
    expect(() => travel.choose({ arrival, conflicts, side: 'theirs' })).toThrow(
      expect.objectContaining({ code: 'merge-closed-round' }),
    );
    expect(travel.arrival({ arrival })).toEqual(before);
    const { version } = travel.choose({ arrival, conflicts, side: 'ours' });
    travel.bringIn({ arrival, version });
    expect(here.state().round['1']?.context).not.toBe('Too late.');
    expect(decisionRow(here.state()).title).toBe('Theirs');
  });

  test('a round that was closed there is closed here, with the next one, and never changes', async () => {
    const { here, there } = await twoLibraries();
    there.edit(score('django', 7), (state) => closeRound(state, 1, at));
    there.edit((state) => openNextRound(state, { at, seed: 3 }));
    there.edit((state) => closeRound(state, 2, at));
    const shown = broughtIn(here, await there.saved());
    expect(shown.changes).toContainEqual({ kind: 'added', place: 'round 2', before: '', after: '' });
    expect(here.state()).toEqual(there.state());
    expect(undoEdit(here.database, id, at).label).toBeNull();
    expect(() => here.edit(context('Changed.'))).toThrow(expect.objectContaining({ code: 'closed-round' }));
  });

  /** Somebody scores both options and hands their ballot in. */
  const votes = (where: Library, participant: string, scores: readonly [number, number]): void => {
    for (const make of [
      scoreBoth(participant, 'admin', scores),
      (state: DecisionState) => handIn(state, 1, participant, at),
    ]) {
      const changes = make(where.state());
      editStored(where.database, { decision: id, at, actor: participant, label: 'Vote', focus: null, changes });
    }
  };

  test('revealed ballots of different people unite without a question; what is sealed here stays and is not told', async () => {
    const { here, there } = await twoLibraries();
    votes(here, 'ada', [2.34567, 8.76543]);
    votes(there, 'ben', [9, 1]);
    there.edit((state) => reveal(state, 1, at));
    const text = await there.saved();
    const arrival = arrived(here, text);
    const shown = here.services.travel.arrival({ arrival });
    expect(shown.open).toBe(0);
    expect(JSON.stringify(shown)).not.toMatch(/2\.34567|8\.76543/);
    here.services.travel.bringIn({ arrival, version: shown.version });
    expect(here.state().score['1/ada/admin/django']?.value).toBe(2.34567);
    expect(here.state().score['1/ben/admin/django']?.value).toBe(9);
    expect(here.state().ballot['1/ada']?.revealedAt).toBeNull();
    expect(undoEdit(here.database, id, at).label).toBeNull();
    expect(
      sentFilesOf(here.database, id)
        .map(({ text: kept }) => kept)
        .join(''),
    ).not.toMatch(/2\.34567|8\.76543/);
  });

  test('of a ballot that is sealed here and stands there with other entries nothing but the question is told', async () => {
    const { here, there } = await twoLibraries();
    votes(here, 'ada', [2.34567, 8.76543]);
    votes(there, 'ada', [9.87654, 1.23456]);
    there.edit((state) => reveal(state, 1, at));
    const arrival = arrived(here, await there.saved());
    const { travel } = here.services;
    const shown = travel.arrival({ arrival });
    expect(shown.conflicts).toHaveLength(1);
    const chosen = travel.choose({ arrival, conflicts: shown.conflicts.map(({ key }) => key), side: 'ours' });
    expect(JSON.stringify([shown, chosen])).not.toMatch(/2\.34567|8\.76543|9\.87654|1\.23456/);
    travel.bringIn({ arrival, version: chosen.version });
    expect(here.state().score['1/ada/admin/django']?.value).toBe(2.34567);
    expect(here.state().ballot['1/ada']?.revealedAt).toBeNull();
  });
});

describe('decision files of a repository', () => {
  const adr = 'docs/adr/0001-a.md';
  const file = 'docs/adr/decision-data/0001-a.decision.json';

  async function opened(here: Library, world: GitWorld): Promise<string> {
    onTestFinished(() => here.services.end());
    here.answers.push(world.root);
    const { repository } = await here.services.repository.add();
    if (repository === null) throw new Error('nothing was opened');
    for (let since = 0; ;) {
      const { at: now } = await here.services.repository.changes({ since });
      const { state } = here.services.repository.overview({ repository }).repository;
      if (state && state.kind !== 'scanning') return repository;
      since = now;
    }
  }

  function commit(world: GitWorld, text: string): void {
    world.write(file, text);
    world.git('add', '--all');
    world.git('commit', '--quiet', '--message=decision');
  }

  async function world() {
    const two = await twoLibraries();
    const repository = gitWorld();
    repository.write(adr, madr('A'));
    commit(repository, await two.here.saved());
    return { ...two, world: repository, key: await opened(two.here, repository) };
  }

  const stateOf = async ({ services }: Library, repository: string): Promise<string | undefined> =>
    (await services.travel.files({ repository })).files[0]?.state;

  test('are listed with how they stand to the library', async () => {
    const { here, there, world: git, key } = await world();
    expect((await here.services.travel.files({ repository: key })).files).toMatchObject([
      { file, fileName: '0001-a.decision.json', key: id, state: 'same', problem: null },
    ]);
    here.edit(title('Ours'));
    expect(await stateOf(here, key)).toBe('older');
    there.edit(context('Theirs.'));
    git.write(file, await there.saved());
    expect(await stateOf(here, key)).toBe('diverged');
    git.write(file, writeDecisionFile({ key: 'another', state: there.state() }));
    expect(await stateOf(here, key)).toBe('absent');
    git.write(file, '{');
    const [broken] = (await here.services.travel.files({ repository: key })).files;
    expect(broken).toMatchObject({ fileName: '0001-a.decision.json', state: 'unreadable', key: '' });
    expect(broken?.problem).toContain('0001-a.decision.json');
  });

  test('came from the version in their history that both had', async () => {
    const { here, there, world: git, key } = await world();
    here.edit(title('Ours'));
    commit(git, await here.saved());
    // By likeness the first version would be as near: it has the same title.
    there.edit(score('django', 7));
    git.write(file, await there.saved());
    const result = await here.services.travel.openFile({ repository: key, file });
    if (result.kind !== 'arrived') throw new Error(result.kind);
    const shown = here.services.travel.arrival({ arrival: result.arrival });
    expect(shown).toMatchObject({ base: { by: 'history' }, from: { repository: key, file } });
    // In this file's history the title was ours: whoever wrote it took that back.
    expect(shown.changes.map(({ place }) => place)).toContain('the decision: title');
  });

  test('are written over where the library has all that they have, and can be committed then', async () => {
    const { here, there, world: git, key } = await world();
    here.edit(title('Ours'));
    const { files } = await here.services.travel.files({ repository: key });
    const hash = files[0]?.hash ?? '';
    await here.services.travel.sendOut({ repository: key, file, hash });
    expect(readDecisionFile(git.read(file), file).state).toEqual(here.state());
    const { files: changed } = (await here.services.adrCommit.commitState({ repository: key, files: null })) as {
      readonly files: readonly { readonly path: string; readonly written: boolean }[];
    };
    expect(changed).toMatchObject([{ path: file, written: true }]);
    there.edit(context('Theirs.'));
    git.write(file, await there.saved());
    await expect(here.services.travel.sendOut({ repository: key, file, hash })).rejects.toMatchObject({
      code: 'file-changed',
    });
    const [row] = (await here.services.travel.files({ repository: key })).files;
    const sent = here.services.travel.sendOut({ repository: key, file, hash: row?.hash ?? '' });
    await expect(sent).rejects.toMatchObject({ code: 'not-older' });
    expect(readDecisionFile(git.read(file), file).state.round['1']?.context).toBe('Theirs.');
  });

  test('beside a record are what that record was written with, once brought in or sent out', async () => {
    const { here, there, world: git, key } = await world();
    here.edit(title('A'));
    here.answers.push(path.join(git.root, 'docs', 'adr'));
    await here.services.record.pickFolder({ id });
    const written = await here.services.record.write({ id, overwrite: null });
    if (written.kind !== 'written') throw new Error(written.kind);
    const own = written.files.find((name) => name.endsWith('.decision.json')) ?? '';
    const data = `docs/adr/${own}`;
    broughtIn(there, git.read(data));
    there.edit(context('Theirs.'));
    writeFileSync(path.join(git.root, data), await there.saved());
    expect(await here.services.record.write({ id, overwrite: null })).toMatchObject({ kind: 'changed-on-disk' });
    const result = await here.services.travel.openFile({ repository: key, file: data });
    if (result.kind !== 'arrived') throw new Error(result.kind);
    const { arrival } = result;
    const { version, relation } = here.services.travel.arrival({ arrival });
    expect(relation).toBe('newer');
    here.services.travel.bringIn({ arrival, version });
    here.edit(title('A, again'));
    expect(await here.services.record.write({ id, overwrite: null })).toMatchObject({ kind: 'written' });
  });

  test('outside of the listed places are not read', async () => {
    const { here, world: git, key } = await world();
    git.write('secret.decision.json', git.read(file));
    for (const other of ['secret.decision.json', '../secret.decision.json', adr])
      await expect(here.services.travel.openFile({ repository: key, file: other })).rejects.toMatchObject({
        code: 'not-found',
      });
  });
});
