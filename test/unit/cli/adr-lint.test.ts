import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { withFixes } from '../../../shared/adr/lint/with-fixes.ts';
import { adrLintSchema, type AdrLintOutput } from '../../../cli/adr-lint-schema.ts';
import { adrFile } from '../../../shared/adr/edits/edit.ts';
import { hasCorpora } from '../adr/corpora.ts';
import { madr, sampleRepository } from '../adr-folder/sample-repository.ts';
import { temporaryFolder } from '../adr-folder/temporary-folder.ts';
import { buildProgram, runCli } from './run-cli.ts';

const corpusFolder = path.resolve(import.meta.dirname, '../../../../shared/corpora');

beforeAll(buildProgram, 120_000);

const read = (file: string): string => readFileSync(file, 'utf8');

async function linted(code: 0 | 1, ...args: string[]): Promise<AdrLintOutput> {
  const ended = await runCli('adr', 'lint', ...args, '--json');
  expect({ code: ended.code, errors: ended.errors }).toEqual({ code, errors: '' });
  return adrLintSchema.parse(JSON.parse(ended.output));
}

const superseded = {
  'adr/0001-a.md': madr('A', { status: 'superseded by ADR-0002' }),
  'adr/0002-b.md': madr('B', { context: 'See [c](0003-c.md) and [the guide](../guide.md).' }),
  'guide.md': '# Guide\n',
};

describe('adr lint', () => {
  it('finds nothing in a folder that is well', async () => {
    const { root } = sampleRepository({ 'adr/0001-a.md': madr('A') });
    expect(await runCli('adr', 'lint', root)).toEqual({ code: 0, output: '1 file, no findings\n', errors: '' });
    expect(await linted(0, root)).toEqual({
      format: 'fulcrum-adr-lint',
      version: 1,
      files: 1,
      fixed: 0,
      findings: [],
    });
  });

  it('tells each finding with file, line, rule, why, and what would mend it', async () => {
    const { root, path: at } = sampleRepository(superseded);
    const { findings } = await linted(1, root);
    expect(findings.map(({ file, line, rule, fix }) => [file, line, rule, fix !== null])).toEqual([
      [at('adr/0001-a.md'), 2, 'one-sided-link', true],
      [at('adr/0002-b.md'), 11, 'dead-link', false],
    ]);
    const { code, output, errors } = await runCli('adr', 'lint', root);
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    const [first, why, fix] = output.split('\n');
    expect(first).toBe(`${at('adr/0001-a.md')}:2: ${findings[0]?.message} (one-sided-link)`);
    expect([why, fix]).toEqual([`    ${findings[0]?.why}`, `    --fix: ${findings[0]?.fix}`]);
    expect(output).toContain('\n2 findings in 2 of 2 files, --fix mends: 1\n');
  });

  it('mends with --fix what is safe, tells what is left, and writes no other file', async () => {
    const { root, path: at } = sampleRepository(superseded);
    const { fixed, findings } = await linted(1, root, '--fix');
    expect(fixed).toBe(1);
    expect(findings.map(({ rule }) => rule)).toEqual(['dead-link']);
    expect(read(at('adr/0001-a.md'))).toBe(superseded['adr/0001-a.md']);
    expect(read(at('adr/0002-b.md'))).toBe(
      `${superseded['adr/0002-b.md']}\n## More Information\n\nSupersedes [ADR-0001](0001-a.md), A.\n`,
    );
    const again = await runCli('adr', 'lint', root, '--fix', '--without', 'dead-link,number-gap');
    expect(again).toEqual({ code: 0, output: '2 files, no findings\n', errors: '' });
  });

  it('sees numbers that another local branch has given', async () => {
    const { root, path: at } = sampleRepository({ 'adr/0001-a.md': madr('A'), 'adr/0002-b.md': madr('B') });
    const git = (...args: string[]): void => {
      const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false'];
      execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' });
    };
    git('init', '--initial-branch', 'main');
    git('add', 'adr/0001-a.md');
    git('commit', '-m', 'one');
    git('checkout', '-b', 'other');
    writeFileSync(at('adr/0002-c.md'), madr('C'));
    git('add', 'adr/0002-c.md');
    git('commit', '-m', 'two');
    git('checkout', 'main');
    expect(readdirSync(at('adr')).toSorted()).toEqual(['0001-a.md', '0002-b.md']);
    const { findings } = await linted(1, root);
    expect(findings).toMatchObject([{ file: at('adr/0002-b.md'), rule: 'duplicate-number' }]);
    expect(findings[0]?.message).toContain('On the branch “other” 0002-c.md has the same number.');
  });

  it('says which files it cannot look at', async () => {
    const { root, path: at } = sampleRepository({
      'adr/0001-a.md': madr('A'),
      'adr/0002-b.md': new Uint8Array([0xff, 0xfe]),
    });
    expect(await runCli('adr', 'lint', root)).toEqual({
      code: 0,
      output: '1 file, no findings\n',
      errors: `${at('adr/0002-b.md')} was not looked at. It is not UTF-8 text.\n`,
    });
  });

  it('leaves out what .madrlintignore names, in the folder or at the top', async () => {
    const { root, write } = sampleRepository({
      'adr/0001-a.md': madr('A', { context: '[the list](README.md) [gone](gone.md)' }),
      'adr/README.md': '# About\n',
      'adr/old/notes.md': 'Just words.\n',
    });
    const rules = async (): Promise<readonly string[]> => (await linted(1, root)).findings.map(({ rule }) => rule);
    expect(await rules()).toEqual(['dead-link', 'foreign-file', 'foreign-file']);
    write('adr/.madrlintignore', '# the list\nREADME.md\n');
    expect(await rules()).toEqual(['dead-link', 'foreign-file']);
    write('.madrlintignore', '**/old/*.md\r\n');
    expect(await rules()).toEqual(['dead-link']);
  });

  it('does not pass over a folder without records, nor an unknown rule', async () => {
    const folder = temporaryFolder();
    expect(await runCli('adr', 'lint', folder)).toEqual({
      code: 2,
      output: '',
      errors: `No folder with ADRs was found in ${folder}. Name the folder they lie in.\n`,
    });
    const { code, errors } = await runCli('adr', 'lint', folder, '--without', 'dead-lnk');
    expect(code).toBe(2);
    expect(errors).toContain('There is no rule dead-lnk. Did you mean dead-link? Rules: front-matter, ');
  });

  it.skipIf(!hasCorpora)('mends real folders until nothing safe is left, and nothing by halves', async () => {
    const folder = temporaryFolder();
    cpSync(corpusFolder, folder, { recursive: true });
    const before = await linted(1, folder);
    const first = await linted(1, folder, '--fix');
    expect(first.fixed).toBeGreaterThan(4);
    expect(first.findings.length).toBeLessThan(before.findings.length);
    expect(first.findings.filter(({ fix }) => fix !== null)).toEqual([]);
    expect(await linted(1, folder, '--fix')).toEqual({ ...first, fixed: 0 });
  });
});

describe('withFixes', () => {
  it('ends although each fix brings about its own finding', () => {
    const files = [adrFile('0001-a.md', '# A\n')];
    const { files: after, count } = withFixes(files, ([file]) => [
      {
        file: '0001-a.md',
        line: 0,
        rule: 'endless',
        message: '',
        why: '',
        fix: {
          label: '',
          edits: [{ path: '0001-a.md', patches: [{ from: 0, to: 1, lines: [`${file?.source.lines[0]?.text}!`] }] }],
        },
      },
    ]);
    expect(count).toBe(50);
    expect(after[0]?.source.text).toBe(`# A${'!'.repeat(50)}\n`);
  });
});
