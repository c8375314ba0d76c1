import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { adrListSchema, type AdrListOutput } from '../../../cli/adr-schema.ts';
import { fixtureFolder } from '../adr/fixture-adrs.ts';
import { hasCorpora } from '../adr/corpora.ts';
import { madr, sampleRepository } from '../adr-folder/sample-repository.ts';
import { temporaryFolder } from '../adr-folder/temporary-folder.ts';
import { buildProgram, program, runCli, runProcess } from './run-cli.ts';

const corpusFolder = path.resolve(import.meta.dirname, '../../../../shared/corpora');

beforeAll(buildProgram, 120_000);

async function listed(...args: string[]): Promise<AdrListOutput> {
  const { code, output, errors } = await runCli('adr', 'list', ...args, '--json');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return adrListSchema.parse(JSON.parse(output));
}

const nygard =
  '# 2. Use a queue\n\nDate: 2024-05-06\n\n## Status\n\nAccepted\n\n## Context\n\nLoad.\n\n## Decision\n\nA queue.\n';

describe('adr list', () => {
  it('leaves out no numbered file of a folder of any name, also where decisions/ lies below', async () => {
    const { path: at } = sampleRepository({
      'log/0001-a.md': madr('A'),
      'log/0002-b.md': madr('B'),
      'log/003-x.md': madr('X'),
      'log/decisions/0001-c.md': madr('C'),
    });
    const { folders } = await listed(at('log'));
    expect(folders.map(({ adrs }) => adrs.map(({ title }) => title))).toEqual([['A', 'B', 'X'], ['C']]);
  });

  it('finds the folders of a repository and reads every file in them', async () => {
    const { root, path: at } = sampleRepository({
      'docs/decisions/0001-use-express.md': madr('Use Express', { status: 'superseded by ADR-0003' }),
      'docs/decisions/api/0003-use-fastify.md': `${madr('Use Fastify')}\n## More Information\n\nSupersedes [ADR-0001](../0001-use-express.md).\n`,
      'docs/decisions/notes.md': 'Just words.\n',
      'docs/decisions/decision-data/0009-analysis.md': '# no record\n',
      '.log4brains.yml': 'project:\n  packages:\n    - name: backend\n      adrFolder: backend/records\n',
      'backend/records/0002-use-a-queue.md': nygard,
      'README.md': '# About\n',
    });
    const { folders, truncated } = await listed(root);
    expect(truncated).toBe(false);
    expect(folders.map(({ path: folder, origin, package: name }) => [folder, origin, name])).toEqual([
      [at('backend/records'), 'log4brains', 'backend'],
      [at('docs/decisions'), 'usual', null],
    ]);
    expect(folders[0]?.adrs).toEqual([
      {
        path: at('backend/records/0002-use-a-queue.md'),
        category: '',
        format: 'nygard',
        why: null,
        number: 2,
        title: 'Use a queue',
        status: { text: 'Accepted', known: 'accepted' },
        date: { text: '2024-05-06', day: '2024-05-06' },
        reviewDate: null,
        people: [],
        tags: [],
        links: [],
      },
    ]);
    const [first, second, notes] = folders[1]?.adrs ?? [];
    expect(first).toMatchObject({
      number: 1,
      status: { text: 'superseded by ADR-0003', known: 'superseded' },
      people: [
        { role: 'decision-maker', name: 'Ana' },
        { role: 'decision-maker', name: 'Bo' },
      ],
      links: [{ relation: 'superseded-by', href: null, path: at('docs/decisions/api/0003-use-fastify.md'), line: 2 }],
    });
    expect(second).toMatchObject({
      category: 'api',
      number: 3,
      links: [{ relation: 'supersedes', path: first?.path }],
    });
    expect(notes).toMatchObject({ format: 'none', title: 'Notes' });
    expect(notes?.why).not.toBe('');
  });

  it('prints paths as they can be typed where it was started', async () => {
    const { root } = sampleRepository({ 'docs/decisions/0001-use-express.md': madr('Use Express') });
    const started = path.join(root, 'docs');
    const list = async (dir: string): Promise<string | undefined> => {
      const { output } = await runProcess(process.execPath, [program, 'adr', 'list', dir, '--json'], { cwd: started });
      return adrListSchema.parse(JSON.parse(output)).folders[0]?.adrs[0]?.path;
    };
    expect(await list('.')).toBe(path.join('decisions', '0001-use-express.md'));
    expect(await list('..')).toBe(path.join('..', 'docs', 'decisions', '0001-use-express.md'));
    expect(await list('decisions')).toBe(path.join('decisions', '0001-use-express.md'));
    expect(await list(started)).toBe(path.join(started, 'decisions', '0001-use-express.md'));
  });

  it('lists for people, in the order of the numbers, with what is not understood', async () => {
    const { root } = sampleRepository({
      'adr/adr-2-second.md': madr('Second', { status: 'on hold' }),
      'adr/adr-10-tenth.md': madr('Tenth'),
      'adr/readme.md': '# About these\n',
    });
    const { code, output, errors } = await runCli('adr', 'list', path.join(root, 'adr'));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.split('\n')).toEqual([
      `${path.join(root, 'adr')} (3 files)`,
      '  0002  on hold   2026-03-01  Second       adr-2-second.md',
      '  0010  accepted  2026-03-01  Tenth        adr-10-tenth.md',
      '        (no ADR)              About these  readme.md',
      '',
    ]);
  });

  it('takes a folder that it is given for one of records, whatever its name', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'use-django.md'), madr('Use Django'));
    const { folders } = await listed(folder);
    expect(folders).toMatchObject([{ path: folder, origin: 'chosen', adrs: [{ title: 'Use Django', number: null }] }]);
  });

  it('follows .adr-dir from a folder below, and keeps to the folder of records that it is given', async () => {
    const { path: at } = sampleRepository({
      '.adr-dir': 'notes/records\n',
      'notes/records/0001-use-express.md': madr('Use Express'),
      'docs/adr/0001-other.md': madr('Other'),
      'src/main.ts': '',
    });
    expect((await listed(at('src'))).folders).toMatchObject([{ origin: 'adr-dir', adrs: [{ title: 'Use Express' }] }]);
    expect((await listed(at('docs/adr'))).folders).toMatchObject([
      { path: at('docs/adr'), adrs: [{ title: 'Other' }] },
    ]);
  });

  it('lists files that are no text without failing', async () => {
    const { path: at } = sampleRepository({
      'adr/0001-binary.md': new Uint8Array([0xff, 0xfe, 0x00, 0x80]),
      'adr/0002-use.adoc': '= Use it\n',
      'adr/0003-large.md': 'x'.repeat(3 * 1024 * 1024),
    });
    const { folders } = await listed(at('adr'));
    expect(folders[0]?.adrs.map(({ format, why, number }) => [format, why, number])).toEqual([
      ['none', 'It is not UTF-8 text.', 1],
      ['none', 'It is not Markdown.', 2],
      ['none', 'It is larger than 2 MiB.', 3],
    ]);
  });

  it('says that there is nothing, and refuses what is no folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'empty'));
    expect(await runCli('adr', 'list', folder)).toEqual({
      code: 0,
      output: '',
      errors: `No folder with ADRs was found in ${folder}. Name the folder they lie in.\n`,
    });
    expect((await listed(folder)).folders).toEqual([]);
    const missing = path.join(folder, 'missing');
    expect(await runCli('adr', 'list', missing)).toEqual({
      code: 2,
      output: '',
      errors: `There is no folder ${missing}.\n`,
    });
  });

  it('prints nothing that steers a terminal, though a title holds it', async () => {
    const { root } = sampleRepository({ 'adr/0001-x.md': madr('Wipe \u001b[2J the screen') });
    for (const json of [[], ['--json']]) {
      const { code, output } = await runCli('adr', 'list', root, ...json);
      expect(code).toBe(0);
      expect(output).toContain('Wipe');
      expect(output).not.toContain('\u001b');
    }
  });

  it('reads every fixture as its format', async () => {
    const { folders } = await listed(path.join(fixtureFolder, 'nygard'));
    expect(new Set(folders[0]?.adrs.map(({ format }) => format))).toEqual(new Set(['nygard']));
  });

  it.skipIf(!hasCorpora)('lists every file of the real folders', async () => {
    const { folders } = await listed(corpusFolder);
    const paths = folders.flatMap(({ adrs }) => adrs.map((adr) => adr.path));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThan(200);
  });
});
