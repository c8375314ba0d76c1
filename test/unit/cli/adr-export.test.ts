import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { madr, sampleRepository } from '../adr-folder/sample-repository.ts';
import { temporaryFolder } from '../adr-folder/temporary-folder.ts';
import { buildProgram, runCli } from './run-cli.ts';

beforeAll(buildProgram, 120_000);

const undated = '# Use a queue\n\n## Status\n\nAccepted\n\n## Context\n\nLoad.\n\n## Decision\n\nA queue.\n';

describe('adr export', () => {
  it('prints the decisions of a folder as JSON-ADR', async () => {
    const { root } = sampleRepository({
      'adr/0001-a.md': madr('A', { status: 'superseded by ADR-0002' }),
      'adr/0002-b.md': madr('B'),
      'adr/README.md': '# About\n',
    });
    const { code, output, errors } = await runCli('adr', 'export', root);
    expect(code).toBe(0);
    expect(errors).toMatch(/README\.md is left out\. By its name it is no decision/);
    const json: unknown = JSON.parse(output);
    expect(json).toMatchObject({
      version: '1.0.0',
      tool: { name: 'fulcrum', version },
      repository: { name: path.basename(root), adr_directory: 'adr' },
      adrs: [
        {
          number: 1,
          title: 'A',
          status: 'superseded',
          date: '2026-03-01',
          deciders: ['Ana', 'Bo'],
          context: 'Some context.',
          links: [{ type: 'superseded-by', target: 2 }],
          path: 'adr/0001-a.md',
        },
        { number: 2, title: 'B', status: 'accepted' },
      ],
    });
  });

  it('takes the day of the first commit where a file tells none; without one the decision is left out, a finding', async () => {
    const { root, path: at } = sampleRepository({ 'adr/0001-a.md': madr('A'), 'adr/0002-use-a-queue.md': undated });
    const without = await runCli('adr', 'export', at('adr'));
    expect(without.code).toBe(1);
    expect(without.errors).toBe(
      `${at('adr/0002-use-a-queue.md')} is left out. JSON-ADR wants a date, and none is known.\n`,
    );
    expect(JSON.parse(without.output).adrs).toHaveLength(1);
    const git = (...args: string[]): void => {
      const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false'];
      const env = { ...process.env, GIT_AUTHOR_DATE: '2024-05-06T23:30:00-08:00' };
      execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore', env });
    };
    git('init');
    git('add', '.');
    git('commit', '-m', 'all');
    const { code, output, errors } = await runCli('adr', 'export', at('adr'));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(JSON.parse(output).adrs[1]).toMatchObject({ number: 2, title: 'Use a queue', date: '2024-05-06' });
  });

  it('refuses a folder without records', async () => {
    const folder = temporaryFolder();
    expect(await runCli('adr', 'export', folder)).toEqual({
      code: 2,
      output: '',
      errors: `No folder with ADRs was found in ${folder}. Name the folder they lie in.\n`,
    });
  });
});
