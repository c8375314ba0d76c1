import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDecisionFile, writeDecisionFile } from '../../../shared/decision/decision-file.ts';
import { editDecision } from '../../../shared/decision/edit.ts';
import { setCriterion } from '../../../shared/decision/edits/criteria.ts';
import { closeRound } from '../../../shared/decision/edits/decide.ts';
import { setTitle } from '../../../shared/decision/edits/frame.ts';
import { setScore, setScoreNote } from '../../../shared/decision/edits/score.ts';
import { type Change } from '../../../shared/decision/changes.ts';
import { handIn, reveal } from '../../../shared/decision/edits/ballots.ts';
import { forParticipant } from '../../../shared/decision/for-others.ts';
import { agreedBallot } from '../../../shared/decision/keys.ts';
import type { DecisionState } from '../../../shared/decision/state.ts';
import { emptyBallot } from '../../../shared/decision/view.ts';
import { blindDecision, scoreBoth } from '../decision/blind.ts';
import { temporaryFolder } from '../adr-folder/temporary-folder.ts';
import { buildProgram, program, runCli, runProcess, type Ended } from './run-cli.ts';

const key = 'booking';
const at = '2026-03-01T10:00:00.000Z';
const guide = readFileSync(path.resolve(import.meta.dirname, '../../../docs/merging.md'), 'utf8');
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(guide)?.[1] ?? '';

beforeAll(buildProgram, 120_000);

type Step = (state: DecisionState) => readonly Change[];

const base = blindDecision();
const after = (state: DecisionState, ...steps: readonly Step[]): DecisionState =>
  steps.reduce((before, step) => editDecision(before, step(before)), state);
const text = (state: DecisionState): string => writeDecisionFile({ key, state });

/** Somebody scores both options on a criterion, hands in, and all is revealed. */
const votes = (person: string, scores: readonly [number, number]): readonly Step[] => [
  scoreBoth(person, 'admin', scores),
  (state) => handIn(state, 1, person, at),
  (state) => reveal(state, 1, at),
];

const agreed =
  (value: number): Step =>
  (state) =>
    setScore(
      state,
      state.ballot[`1/${agreedBallot}`] ?? emptyBallot(1, agreedBallot),
      { criterion: 'admin', option: 'django' },
      value,
    );

const said =
  (note: string): Step =>
  (state) =>
    setScoreNote(state, emptyBallot(1, agreedBallot), { criterion: 'hiring', option: 'nodejs' }, note);

describe('merge', () => {
  const files = (one: string, two: string, three: string) => {
    const folder = temporaryFolder();
    const paths = ['base', 'ours', 'theirs'].map((name) => path.join(folder, `${name}.decision.json`));
    [one, two, three].forEach((content, index) => writeFileSync(paths[index] ?? '', content));
    return { paths, ours: () => readFileSync(paths[1] ?? '', 'utf8') };
  };

  it('writes what both sides did into ours', async () => {
    const { paths, ours } = files(
      text(base),
      text(after(base, ...votes('ada', [9, 3]))),
      text(after(base, ...votes('ben', [4, 6]))),
    );
    expect(await runCli('merge', ...paths, '--name', 'a.decision.json')).toEqual({
      code: 0,
      output: 'a.decision.json: merged\n',
      errors: '',
    });
    const { state } = readDecisionFile(ours(), 'ours');
    expect(state.score['1/ada/admin/django']?.value).toBe(9);
    expect(state.score['1/ben/admin/nodejs']?.value).toBe(6);
  });

  it('writes ours where both changed a value, and tells all three', async () => {
    const first = after(base, agreed(5));
    const { paths, ours } = files(
      text(first),
      text(after(first, agreed(6))),
      text(after(first, agreed(7), (state) => setTitle(state, 'Another title'))),
    );
    const { code, output, errors } = await runCli('merge', ...paths);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toBe(
      [
        `${paths[1]}, “Another title”: 1 conflict. The file has what ours says there; change what should be otherwise.`,
        '  round 1, score, “Admin panel”, “Django”, agreed ballot: value',
        '    Both sides changed it.',
        '    base: 5; ours: 6; theirs: 7',
        '',
      ].join('\n'),
    );
    const { state } = readDecisionFile(ours(), 'ours');
    expect(state.score['1/agreed/admin/django']?.value).toBe(6);
    expect(state.decision['']?.title).toBe('Another title');
  });

  it('takes an empty base for none', async () => {
    const { paths, ours } = files('', text(after(base, agreed(5))), text(after(base, agreed(7))));
    const { code, errors } = await runCli('merge', ...paths);
    expect(code).toBe(1);
    expect(errors).toContain('base: not known; ours: 5; theirs: 7');
    expect(ours()).toBe(text(after(base, agreed(5))));
  });

  it('tells what was done in a round that the other side closed, and leaves the round alone', async () => {
    const closed = after(base, agreed(5), (state) => closeRound(state, 1, at));
    const { paths, ours } = files(text(base), text(closed), text(after(base, said('Late.'))));
    const { code, errors } = await runCli('merge', ...paths);
    expect(code).toBe(1);
    expect(errors).toContain('The round is closed and never changes, so this is not taken.');
    expect(ours()).toBe(text(closed));
  });

  const broken: readonly (readonly [string, readonly [string, string, string], string])[] = [
    ['a file that is not JSON', [text(base), '{', text(base)], 'is not JSON'],
    [
      'a file of a newer version',
      [text(base), text(base), text(base).replace(/"version": \d+/, '"version": 99')],
      'newer Fulcrum',
    ],
    [
      'another decision',
      [text(base), text(base), writeDecisionFile({ key: 'other', state: base })],
      'different decisions',
    ],
    ['a base that is none', ['x', text(base), text(base)], '(base) is not JSON'],
    [
      'a copy with a ballot that is sealed',
      [text(base), text(base), text(after(forParticipant(base, 'ada'), scoreBoth('ada', 'admin', [9, 3])))],
      'the ballot of ADA is sealed',
    ],
  ];
  it.each(broken)('writes nothing for %s', async (_, [one, two, three], reason) => {
    const { paths, ours } = files(one, two, three);
    const { code, output, errors } = await runCli('merge', ...paths);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(reason);
    expect(ours()).toBe(two);
  });

  it('wants three files', async () => {
    expect((await runCli('merge', 'a', 'b')).errors).toContain('BASE OURS THEIRS');
    expect((await runCli('merge', 'a', 'b', 'c', 'd')).errors).toContain('d is one too many');
    expect((await runCli('merge', 'a', 'b', 'c')).errors).toContain('does not exist');
  });

  it('merges files with a byte order mark', async () => {
    const { paths, ours } = files(text(base), `\uFEFF${text(base)}`, text(after(base, agreed(7))));
    expect(await runCli('merge', ...paths)).toMatchObject({ code: 0, errors: '' });
    expect(ours()).toBe(text(after(base, agreed(7))));
  });
});

describe('git with the driver of the documentation', () => {
  const file = 'docs/decisions/decision-data/0001-booking.decision.json';

  interface Repository {
    readonly git: (...args: string[]) => Promise<Ended>;
    /** Commits a state of the decision on a branch that goes on from `main`. */
    readonly branch: (name: string, state: DecisionState) => Promise<void>;
    readonly state: () => DecisionState;
    readonly status: () => Promise<string>;
  }

  async function repository(first: DecisionState | null): Promise<Repository> {
    const folder = temporaryFolder();
    const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false'];
    const git = (...args: string[]): Promise<Ended> => runProcess('git', [...identity, ...args], { cwd: folder });
    const write = (name: string, content: string): void => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    };
    const commit = async (state: DecisionState | null): Promise<void> => {
      if (state) write(file, text(state));
      await git('add', '.');
      expect((await git('commit', '--message', 'a decision')).code).toBe(0);
    };
    await git('init', '--initial-branch', 'main');
    write('.gitattributes', block('gitattributes'));
    write('tools/.keep', '');
    copyFileSync(program, path.join(folder, 'tools', 'fulcrum.mjs'));
    expect((await runProcess('sh', ['-ec', block('sh')], { cwd: folder })).code).toBe(0);
    await commit(first);
    return {
      git,
      branch: async (name, state) => {
        await git('checkout', '--quiet', '-b', name, 'main');
        await commit(state);
        await git('checkout', '--quiet', 'main');
      },
      state: () => readDecisionFile(readFileSync(path.join(folder, file), 'utf8'), file).state,
      status: async () => (await git('status', '--porcelain', '--', file)).output.slice(0, 2),
    };
  }

  const ada = after(base, ...votes('ada', [9, 3]), (state) =>
    setCriterion(state, 1, 'admin', 'question', 'Is there one?'),
  );
  const ben = after(base, ...votes('ben', [4, 6]), said('Few people know it.'));

  const expectBoth = (state: DecisionState): void => {
    expect(state.score['1/ada/admin/django']?.value).toBe(9);
    expect(state.score['1/ben/admin/nodejs']?.value).toBe(6);
    expect(state.criterion['1/admin']?.question).toBe('Is there one?');
    expect(state.score['1/agreed/hiring/nodejs']?.note).toBe('Few people know it.');
  };

  it('would not merge these ballots line by line', async () => {
    const { git, branch } = await repository(base);
    await branch('ada', ada);
    await branch('ben', ben);
    await git('config', '--remove-section', 'merge.fulcrum');
    await git('merge', 'ada');
    expect((await git('merge', 'ben')).code).toBe(1);
  });

  it('merges branches with different ballots without a conflict', async () => {
    const { git, branch, state } = await repository(base);
    await branch('ada', ada);
    await branch('ben', ben);
    expect((await git('merge', '--no-edit', 'ada')).code).toBe(0);
    expect(await git('merge', '--no-edit', 'ben')).toMatchObject({ code: 0 });
    expectBoth(state());
    expect((await git('status', '--porcelain')).output).toBe('');
  });

  it('leaves a score that both changed unmerged, with a file that can be read', async () => {
    const first = after(base, agreed(5));
    const { git, branch, state, status } = await repository(first);
    await branch('six', after(first, agreed(6)));
    await branch('seven', after(first, agreed(7), said('Taken.')));
    await git('merge', '--no-edit', 'six');
    const { code, output, errors } = await git('merge', '--no-edit', 'seven');
    expect(code).toBe(1);
    expect(errors + output).toContain(`${file}, “`);
    expect(errors + output).toContain('base: 5; ours: 6; theirs: 7');
    expect(await status()).toBe('UU');
    expect(state().score['1/agreed/admin/django']?.value).toBe(6);
    expect(state().score['1/agreed/hiring/nodejs']?.note).toBe('Taken.');
    await git('add', '.');
    expect((await git('commit', '--no-edit')).code).toBe(0);
  });

  it('leaves a file unmerged that it cannot read', async () => {
    const { git, branch, status } = await repository(base);
    await branch('ada', ada);
    await branch('ben', ben);
    await git('merge', '--no-edit', 'ada');
    await git('checkout', '--quiet', 'ben');
    const newer = text(ben).replace(/"version": \d+/, '"version": 99');
    writeFileSync(path.join((await git('rev-parse', '--show-toplevel')).output.trim(), file), newer);
    await git('commit', '--all', '--message', 'newer');
    await git('checkout', '--quiet', 'main');
    const { code, output, errors } = await git('merge', '--no-edit', 'ben');
    expect(code).toBe(1);
    expect(errors + output).toContain('was written by a newer Fulcrum');
    expect(await status()).toBe('UU');
  });

  it('rebases and cherry-picks', async () => {
    const { git, branch, state } = await repository(base);
    await branch('ada', ada);
    await branch('ben', ben);
    await git('checkout', '--quiet', 'ben');
    expect((await git('rebase', 'ada')).code).toBe(0);
    expectBoth(state());
    await git('checkout', '--quiet', '-b', 'picked', 'main');
    expect((await git('cherry-pick', 'ada')).code).toBe(0);
    expect((await git('cherry-pick', 'ben')).code).toBe(0);
    expectBoth(state());
  });

  it('stops a rebase at a score that both changed', async () => {
    const first = after(base, agreed(5));
    const { git, branch, state, status } = await repository(first);
    await branch('six', after(first, agreed(6)));
    await branch('seven', after(first, agreed(7)));
    await git('checkout', '--quiet', 'seven');
    expect((await git('rebase', 'six')).code).toBe(1);
    expect(await status()).toBe('UU');
    // In a rebase "ours" is what is rebased onto.
    expect(state().score['1/agreed/admin/django']?.value).toBe(6);
    expect((await git('rebase', '--abort')).code).toBe(0);
  });

  it('asks about every difference of files that both branches added', async () => {
    const { git, branch, state, status } = await repository(null);
    await branch('six', after(base, agreed(6)));
    await branch('seven', after(base, agreed(7)));
    await git('merge', '--no-edit', 'six');
    expect((await git('merge', '--no-edit', 'seven')).code).toBe(1);
    expect(await status()).toBe('AA');
    expect(state().score['1/agreed/admin/django']?.value).toBe(6);
  });
});
