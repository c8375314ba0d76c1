import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nextName } from '../../../cli/adr-naming.ts';
import { newFormatBeside, newFormats, newRecordLines } from '../../../cli/adr-template.ts';
import { adrFile } from '../../../shared/adr/edits/edit.ts';
import { lintFolder } from '../../../shared/adr/lint/lint-folder.ts';
import { madr, sampleRepository } from '../adr-folder/sample-repository.ts';
import { temporaryFolder } from '../adr-folder/temporary-folder.ts';
import { buildProgram, program, runCli, runProcess } from './run-cli.ts';

const require = createRequire(import.meta.url);

interface Log4brainsModule {
  readonly Log4brains: {
    readonly create: (folder: string) => {
      readonly searchAdrs: () => Promise<
        readonly { readonly title: string; readonly status: string; readonly publicationDate: string | null }[]
      >;
    };
  };
}

beforeAll(buildProgram, 120_000);

const read = (file: string): string => readFileSync(file, 'utf8');
const nygard = (number: number): string =>
  `# ${number}. Use a queue\r\n\r\nDate: 2024-05-06\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nLoad.\r\n\r\n## Decision\r\n\r\nA queue.\r\n`;

describe('adr new', () => {
  it('begins the next one in the format, the way of naming and the line ends of the others', async () => {
    const { root, path: at } = sampleRepository({
      '.adr-dir': 'doc/adr\n',
      'doc/adr/adr-009-use-a-queue.md': nygard(9),
      'doc/adr/adr-011-use-two.md': nygard(11),
      'doc/adr/template.md': '# NUMBER. TITLE\n',
    });
    const { code, output, errors } = await runCli('adr', 'new', 'Größe: use a *third* queue.', '--dir', root);
    const file = at('doc/adr/adr-012-grosse-use-a-third-queue.md');
    expect({ code, output, errors }).toEqual({ code: 0, output: `${file}\n`, errors: '' });
    const { reading } = adrFile(file, read(file));
    expect(read(file).split('\r\n').slice(0, 2)).toEqual([String.raw`# 12. Größe: use a \*third\* queue`, '']);
    expect(read(file).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(reading).toMatchObject({
      format: 'nygard',
      number: 12,
      title: 'Größe: use a *third* queue',
      status: { known: 'proposed' },
    });
    expect(reading.date?.day).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('goes by what most of the others are', async () => {
    const { root, path: at } = sampleRepository({
      'docs/decisions/0000-record.md': nygard(0),
      'docs/decisions/0001-a.md': madr('A'),
      'docs/decisions/api/0002-b.md': madr('B'),
    });
    const { output } = await runProcess(process.execPath, [program, 'adr', 'new', 'C'], { cwd: root });
    expect(output).toBe(`${path.join('docs', 'decisions', '0003-c.md')}\n`);
    expect(adrFile('0003-c.md', read(at('docs/decisions/0003-c.md'))).reading.format).toBe('madr-4');
  });

  it('passes over numbers that another local branch has given, and says so', async () => {
    const { root, path: at, write } = sampleRepository({ 'adr/0001-a.md': madr('A') });
    const git = (...args: string[]): void => {
      const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false'];
      execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' });
    };
    git('init', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--message', 'one');
    git('checkout', '-b', 'other');
    write('adr/0002-b.md', madr('B'));
    git('add', '.');
    git('commit', '--message', 'two');
    git('checkout', 'main');
    expect(await runCli('adr', 'new', 'C', '--dir', root)).toEqual({
      code: 0,
      output: `${at('adr/0003-c.md')}\n`,
      errors: 'Numbers above 1 are given on other branches: “other”.\n',
    });
    expect(await runCli('adr', 'lint', root)).toEqual({ code: 0, output: '2 files, no findings\n', errors: '' });
  });

  it('begins a folder, in the format asked for', async () => {
    const folder = temporaryFolder();
    for (const [format, name] of [
      ['nygard', '0001-first.md'],
      ['log4brains', '0002-first.md'],
    ] as const) {
      const { output } = await runCli('adr', 'new', 'First', '--dir', folder, '--format', format);
      expect(output).toBe(`${path.join(folder, name)}\n`);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['0001-first.md', '0002-first.md']);
  });

  it('asks where there are several folders, none, or one that cannot be written', async () => {
    const { root, path: at } = sampleRepository({
      'docs/adr/0001-a.md': madr('A'),
      'backend/adr/0001-b.md': madr('B'),
      'src/x.ts': '',
    });
    const several = await runCli('adr', 'new', 'C', '--dir', root);
    expect(several).toMatchObject({ code: 2, output: '' });
    expect(several.errors).toContain(`${at('backend/adr')}, ${at('docs/adr')}. Say which with --dir DIR.`);
    const none = await runProcess(process.execPath, [program, 'adr', 'new', 'C'], { cwd: temporaryFolder() });
    expect(none.errors).toBe(
      'No folder with ADRs was found here. Make one, such as docs/decisions, and say --dir DIR.\n',
    );
    const missing = await runCli('adr', 'new', 'C', '--dir', at('missing'));
    expect(missing).toEqual({ code: 2, output: '', errors: `There is no folder ${at('missing')}.\n` });
    expect([readdirSync(at('docs/adr')), readdirSync(at('backend/adr'))]).toEqual([['0001-a.md'], ['0001-b.md']]);
  });
});

describe('a new record', () => {
  it.each(newFormats)('in %s is read as what it is, and lint finds nothing in it', (format) => {
    const record = { title: 'Use Django', number: format === 'log4brains' ? null : 1, date: '2026-11-21' };
    const name = format === 'log4brains' ? '20261121-use-django.md' : '0001-use-django.md';
    const file = adrFile(name, `${newRecordLines(format, record).join('\n')}\n`);
    expect(file.reading).toMatchObject({
      number: record.number,
      title: 'Use Django',
      status: { text: expect.stringMatching(/^proposed$/i) },
      date: { day: '2026-11-21' },
      why: null,
    });
    expect(newFormatBeside(file.reading.format)).toBe(format);
    expect(lintFolder([file], { today: '2026-11-21', exists: null, onBranches: [] })).toEqual([]);
  });
});

describe('a new record in a folder of its own', () => {
  it('passes markdownlint with the configuration of MADR, in every format', () => {
    const packages = path.resolve(import.meta.dirname, '../../../node_modules');
    const folder = temporaryFolder();
    copyFileSync(path.join(packages, 'madr/template/.markdownlint.yml'), path.join(folder, '.markdownlint.yml'));
    for (const format of newFormats) {
      const lines = newRecordLines(format, { title: 'Use *Django*: <b> or # not.', number: 1, date: '2026-11-21' });
      writeFileSync(path.join(folder, `0001-${format}.md`), `${lines.join('\n')}\n`);
    }
    const program = path.join(packages, 'markdownlint-cli2/markdownlint-cli2-bin.mjs');
    const { stdout, stderr } = spawnSync(process.execPath, [program, '*.md'], { cwd: folder, encoding: 'utf8' });
    expect(stderr.trim()).toBe('');
    expect(stdout).toContain(`Linting: ${newFormats.length} file(s)`);
    expect(stdout).toContain('Summary: 0 error(s)');
  });

  it('is read by log4brains with its title, status and day', async () => {
    const { root, write } = sampleRepository({
      '.log4brains.yml': 'project:\n  name: Booking\n  tz: UTC\n  adrFolder: ./docs/adr\n',
    });
    const record = { title: 'Use Django', number: null, date: '2026-10-05' };
    for (const format of ['log4brains', 'madr-universal'] as const)
      write(`docs/adr/20261005-${format}.md`, `${newRecordLines(format, record).join('\n')}\n`);
    const git = (...args: string[]): void => {
      const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false'];
      execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' });
    };
    git('init');
    git('add', '.');
    git('commit', '--message', 'docs: decisions');
    const { Log4brains } = require('@log4brains/core') as Log4brainsModule;
    const read = await Log4brains.create(root).searchAdrs();
    expect(read).toHaveLength(2);
    for (const adr of read) {
      expect(adr).toMatchObject({ title: 'Use Django', status: 'proposed' });
      expect(adr.publicationDate).toMatch(/^2026-10-05T/);
    }
  });
});

describe('nextName', () => {
  it.each<[readonly string[], string]>([
    [[], '0001-use-django.md'],
    [['0007-x.md', '0009-y.md', 'README.md'], '0010-use-django.md'],
    [['adr-001-x.md'], 'adr-002-use-django.md'],
    [['ADR-9 x.md'], 'ADR-10-use-django.md'],
    [['0009_some_thing.md'], '0010_use_django.md'],
    [['9999-x.md'], '10000-use-django.md'],
    [['20240101-x.md', '20240303-y.md'], '20261121-use-django.md'],
    [['20240101-x.md', '0003-y.md'], '0004-use-django.md'],
    [['sub/0012-x.md', '0003-y.md'], '0013-use-django.md'],
  ])('beside %j is %s', (paths, name) => {
    expect(nextName(paths, 'Use Django', '2026-11-21', false).fileName).toBe(name);
  });

  it('is by day in a new folder of log4brains', () => {
    expect(nextName([], 'Use Django', '2026-11-21', true)).toEqual({
      fileName: '20261121-use-django.md',
      number: null,
    });
  });
});
