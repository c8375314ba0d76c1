import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { madr } from '../adr-folder/sample-repository.ts';
import { temporaryFolder } from '../adr-folder/temporary-folder.ts';
import { buildProgram, program, runProcess, type Ended } from './run-cli.ts';

/** The examples of the documentation, run as they stand there. */
const guide = readFileSync(path.resolve(import.meta.dirname, '../../../docs/adr-folders.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}));
const [workflow = '', hooks = ''] = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text);
const hook = blocks.find(({ language }) => language === 'sh')?.text ?? '';

beforeAll(buildProgram, 120_000);

interface Project {
  readonly folder: string;
  readonly write: (file: string, text: string) => void;
  readonly run: (command: string, ...args: string[]) => Promise<Ended>;
  readonly git: (...args: string[]) => Promise<Ended>;
}

/** A clone of a project that has the command line in `tools/`, and a branch that has given number 2. */
async function project(): Promise<Project> {
  const root = temporaryFolder();
  const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false'];
  const at = (name: string): Project => {
    const folder = path.join(root, name);
    const run = (command: string, ...args: string[]): Promise<Ended> => runProcess(command, args, { cwd: folder });
    return {
      folder,
      run,
      write: (file, text) => {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
      },
      git: (...args) => run('git', ...identity, ...args),
    };
  };
  const origin = at('origin');
  origin.write('docs/decisions/0001-a.md', madr('A'));
  mkdirSync(path.join(origin.folder, 'tools'));
  copyFileSync(program, path.join(origin.folder, 'tools', 'fulcrum.mjs'));
  await origin.git('init', '--initial-branch', 'main');
  await origin.git('add', '.');
  await origin.git('commit', '--message', 'one');
  await origin.git('checkout', '-b', 'other');
  origin.write('docs/decisions/0002-b.md', madr('B'));
  await origin.git('add', '.');
  await origin.git('commit', '--message', 'two');
  await origin.git('checkout', 'main');
  const clone = at('clone');
  expect((await origin.git('clone', '--quiet', origin.folder, clone.folder)).code).toBe(0);
  return clone;
}

const workflowSchema = z.object({
  jobs: z.object({
    lint: z.object({ steps: z.array(z.object({ name: z.string().optional(), run: z.string().optional() })) }),
  }),
});
const steps = workflowSchema.parse(parse(workflow)).jobs.lint.steps;

function step({ run }: Project, name: string): Promise<Ended> {
  const found = steps.find((one) => one.name === name);
  return run('bash', '-e', '-c', found?.run ?? 'exit 99');
}

describe.skipIf(process.platform === 'win32')('the examples for pipelines and hooks', () => {
  it('pass a folder that is well', async () => {
    const clone = await project();
    for (const name of ['Fetch the other branches', 'Lint the ADRs', 'Tell what is to be reviewed'])
      expect((await step(clone, name)).code).toBe(0);
    expect((await step(clone, 'Check the index')).code).toBe(1);
    await clone.run('node', 'tools/fulcrum.mjs', 'adr', 'index', 'docs/decisions');
    expect((await step(clone, 'Check the index')).code).toBe(0);
  });

  it('stop at a number that another branch has given, and show it at its line', async () => {
    const clone = await project();
    clone.write('docs/decisions/0002-c.md', madr('C'));
    expect((await step(clone, 'Fetch the other branches')).code).toBe(0);
    expect((await step(clone, 'Lint the ADRs')).code).toBe(1);
    if ((await clone.run('jq', '--version')).code !== 0) return;
    expect((await step(clone, 'Show the findings')).output).toBe(
      '::error file=docs/decisions/0002-c.md,line=7,title=duplicate-number::On the branch “other” 0002-b.md has the same number.\n',
    );
  });

  it('keep what is wrong from being committed, and look only where decisions have changed', async () => {
    const clone = await project();
    clone.write('.git/hooks/pre-commit', hook);
    chmodSync(path.join(clone.folder, '.git/hooks/pre-commit'), 0o755);
    const commit = async (file: string, text: string): Promise<Ended> => {
      clone.write(file, text);
      await clone.git('add', file);
      return clone.git('commit', '--message', file);
    };
    expect((await commit('docs/decisions/0002-b.md', madr('B'))).code).toBe(0);
    const refused = await commit('docs/decisions/0003-c.md', madr('C', { context: '[gone](0009-gone.md)' }));
    expect(refused.code).toBe(1);
    expect(refused.output + refused.errors).toContain('docs/decisions/0003-c.md:11: The link leads nowhere');
    await clone.git('reset', '--quiet');
    expect((await commit('README.md', '# About\n')).code).toBe(0);
  });

  it('are, for pre-commit, a hook that runs the same', () => {
    expect(parse(hooks)).toEqual({
      repos: [
        {
          repo: 'local',
          hooks: [
            expect.objectContaining({
              entry: steps.find(({ name }) => name === 'Lint the ADRs')?.run?.replace(/ --json .*$/, ''),
              pass_filenames: false,
            }),
          ],
        },
      ],
    });
  });
});
