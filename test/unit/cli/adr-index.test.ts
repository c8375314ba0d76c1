import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { madr, sampleRepository } from '../adr-folder/sample-repository.ts';
import { temporaryFolder } from '../adr-folder/temporary-folder.ts';
import { buildProgram, runCli } from './run-cli.ts';

beforeAll(buildProgram, 120_000);

const read = (file: string): string => readFileSync(file, 'utf8');
const records = { 'docs/decisions/0001-a.md': madr('A'), 'docs/decisions/0002-b.md': madr('B') };

describe('adr index', () => {
  it('begins a list beside the folder, and keeps it up to date', async () => {
    const { root, path: at, write } = sampleRepository(records);
    const file = at('docs/decisions.md');
    const index = ['adr', 'index', root];
    expect(await runCli(...index, '--check')).toEqual({ code: 1, output: `${file}: not up to date\n`, errors: '' });
    expect(existsSync(file)).toBe(false);
    expect(await runCli(...index, '--title', 'What we decided')).toEqual({
      code: 0,
      output: `${file} (2 ADRs)\n`,
      errors: '',
    });
    const lines = ['* [ADR-0001](decisions/0001-a.md) - A', '* [ADR-0002](decisions/0002-b.md) - B'];
    expect(read(file).split('\n')).toEqual([
      '# What we decided',
      '',
      '<!-- adrlog -->',
      '',
      ...lines,
      '',
      '<!-- adrlogstop -->',
      '',
    ]);
    write('docs/decisions/0003-c.md', madr('C'));
    expect((await runCli(...index, '--check')).code).toBe(1);
    expect((await runCli(...index)).output).toBe(`${file}\n  7 + * [ADR-0003](decisions/0003-c.md) - C\n`);
    expect(await runCli(...index, '--check')).toEqual({ code: 0, output: `${file}: up to date\n`, errors: '' });
    expect((await runCli(...index)).output).toBe(`${file}: nothing to change\n`);
  });

  it('says before which readers a list among the records breaks, and begins it only then on request', async () => {
    const { path: at } = sampleRepository(records);
    const file = at('docs/decisions/README.md');
    const index = ['adr', 'index', at('docs/decisions'), '--form', 'readme'];
    const refused = await runCli(...index);
    expect(refused).toMatchObject({ code: 2, output: '' });
    expect(refused.errors).toMatch(/Structurizr: [^]*madrlint: [^]*Nothing was written\. Say --anyway/);
    expect(existsSync(file)).toBe(false);
    expect((await runCli(...index, '--anyway')).code).toBe(0);
    expect(read(file)).toContain('* [ADR-0002](0002-b.md) - B\n');
    // Now that it is there, bringing it up to date breaks nothing more.
    expect((await runCli(...index)).output).toBe(`${file}: nothing to change\n`);
  });

  it('changes only what stands between the markers, in the line ends of the file', async () => {
    const around = (list: string): string =>
      `\uFEFF# Mine\r\n\r\n<!-- adrlog -->\r\n\r\n${list}<!-- adrlogstop -->\r\n\r\nThe end`;
    const { root, path: at } = sampleRepository({
      ...records,
      'notes/all.md': around('* [ADR-0009](x.md) - Gone\r\n\r\n'),
    });
    const file = at('notes/all.md');
    const { code, errors } = await runCli('adr', 'index', root, '--file', file);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const lines = ['a', 'b'].map(
      (name, at) => `* [ADR-000${at + 1}](../docs/decisions/000${at + 1}-${name}.md) - ${name.toUpperCase()}\r\n`,
    );
    expect(read(file)).toBe(around(`${lines.join('')}\r\n`));
  });

  it('refuses a file without markers, outside the repository, missing, or no text', async () => {
    const { root, path: at } = sampleRepository({
      ...records,
      'README.md': '# About\n',
      'binary.md': new Uint8Array([0xff, 0xfe]),
    });
    const outside = path.join(temporaryFolder(), 'index.md');
    writeFileSync(outside, '<!-- adrlog -->\n');
    mkdirSync(at('folder.md'));
    const cases: readonly (readonly [string, string])[] = [
      [
        at('README.md'),
        'The file has no line <!-- adrlog -->: put it where the list is to stand. Nothing was changed.',
      ],
      [outside, 'lies outside the repository'],
      [at('missing.md'), 'does not exist. Make it'],
      [at('binary.md'), 'is not UTF-8 text'],
      [at('folder.md'), 'cannot be read: it is not a file.'],
    ];
    for (const [file, why] of cases) {
      const { code, output, errors } = await runCli('adr', 'index', root, '--file', file);
      expect({ code, output }).toEqual({ code: 2, output: '' });
      expect(errors).toContain(file);
      expect(errors).toContain(why);
    }
    expect(read(at('README.md'))).toBe('# About\n');
  });

  it.each<[string[], string]>([
    [['--form', 'table'], 'There is no form table. Forms: beside, markers, readme.'],
    [['--form', 'markers'], '--form markers needs --file FILE'],
    [['--form', 'beside', '--file', 'x.md'], '--form beside has its own place and takes no --file.'],
  ])('%j is refused with a hint', async (options, hint) => {
    const { code, errors } = await runCli('adr', 'index', '.', ...options);
    expect(code).toBe(2);
    expect(errors).toContain(hint);
  });

  it('asks which of several folders is meant', async () => {
    const { root, path: at } = sampleRepository({ ...records, 'api/adr/0001-c.md': madr('C') });
    const { code, errors } = await runCli('adr', 'index', root);
    expect(code).toBe(2);
    expect(errors).toContain(`${at('api/adr')}, ${at('docs/decisions')}. Name one of them.`);
  });
});
