import { cpSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changedLines, writeChanges } from '../../../cli/adr-changes.ts';
import { setAdrStatus } from '../../../cli/commands/adr-status.ts';
import { run } from '../../../cli/run.ts';
import { contentHash } from '../../../electron/adr-folder/content-hash.ts';
import { adrFile } from '../../../shared/adr/edits/edit.ts';
import { corpusFiles, hasCorpora } from '../adr/corpora.ts';
import { fixtureFolder } from '../adr/fixture-adrs.ts';
import { madr, sampleRepository } from '../adr-folder/sample-repository.ts';
import { temporaryFolder } from '../adr-folder/temporary-folder.ts';
import { buildProgram, program, runCli, runProcess } from './run-cli.ts';

beforeAll(buildProgram, 120_000);

const read = (file: string): string => readFileSync(file, 'utf8');
const options = { date: null, dryRun: false };
const isOneLine = (text: string): boolean => !/[\r\n]/.test(text);

describe('adr status', () => {
  it('changes the line of the status, and prints it', async () => {
    const { path: at } = sampleRepository({ 'adr/0001-x.md': madr('X') });
    const file = at('adr/0001-x.md');
    expect(await runCli('adr', 'status', file, 'Rejected')).toEqual({
      code: 0,
      output: `${file}\n  2 - status: accepted\n  2 + status: rejected\n`,
      errors: '',
    });
    expect(read(file)).toBe(madr('X', { status: 'rejected' }));
    expect(await runCli('adr', 'status', file, 'rejected')).toEqual({
      code: 0,
      output: `${file}: nothing to change\n`,
      errors: '',
    });
    expect(readdirSync(at('adr'))).toEqual(['0001-x.md']);
  });

  it('keeps CRLF, a byte order mark and a missing line end, and sets the date on request', async () => {
    const text = (status: string, day: string): string =>
      `\uFEFF# 7. Use a queue\r\n\r\nDate: ${day}\r\n\r\n## Status\r\n\r\n${status}\r\n\r\n## Context\r\n\r\nLoad.\r\n\r\n## Decision\r\n\r\nA queue.`;
    const { path: at } = sampleRepository({ 'doc/adr/0007-use-a-queue.md': text('Proposed', '2024-05-06') });
    const file = at('doc/adr/0007-use-a-queue.md');
    const { code, output } = await runCli('adr', 'status', file, 'accepted', '--date', '2024-06-01');
    expect({ code, lines: output.split('\n').slice(1, -1) }).toEqual({
      code: 0,
      lines: ['  3 - Date: 2024-05-06', '  3 + Date: 2024-06-01', '  7 - Proposed', '  7 + Accepted'],
    });
    expect(read(file)).toBe(text('Accepted', '2024-06-01'));
  });

  it('writes nothing with --dry-run', async () => {
    const { path: at } = sampleRepository({ 'adr/0001-x.md': madr('X') });
    const { code, output } = await runCli('adr', 'status', at('adr/0001-x.md'), 'deprecated', '--dry-run');
    expect(code).toBe(0);
    expect(output).toContain('+ status: deprecated');
    expect(read(at('adr/0001-x.md'))).toBe(madr('X'));
  });

  it('takes words that no tool knows and says so, but no slips of the pen', async () => {
    const { path: at } = sampleRepository({ 'adr/0001-x.md': madr('X') });
    const file = at('adr/0001-x.md');
    const slip = await runCli('adr', 'status', file, 'acepted');
    expect(slip).toMatchObject({ code: 2, output: '' });
    expect(slip.errors).toContain('There is no status acepted. Did you mean accepted?');
    expect(read(file)).toBe(madr('X'));
    const own = await runCli('adr', 'status', file, 'on hold');
    expect(own.code).toBe(0);
    expect(own.errors).toContain('No tool knows the status “on hold”.');
    expect(read(file)).toBe(madr('X', { status: 'on hold' }));
    const alone = await runCli('adr', 'status', file, 'superseded');
    expect(alone.code).toBe(0);
    expect(alone.errors).toContain(`adr supersede ${file} NEW`);
  });

  it('writes through a link into the real file, which stays one', async () => {
    const { path: at } = sampleRepository({ 'real/0001-x.md': madr('X'), 'adr/keep.md': '' });
    symlinkSync(at('real/0001-x.md'), at('adr/0001-x.md'));
    expect((await runCli('adr', 'status', at('adr/0001-x.md'), 'rejected')).code).toBe(0);
    expect(read(at('real/0001-x.md'))).toBe(madr('X', { status: 'rejected' }));
    expect(read(at('adr/0001-x.md'))).toBe(madr('X', { status: 'rejected' }));
  });

  it('leaves alone what it does not understand', async () => {
    const binary = new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x0a]);
    const { path: at } = sampleRepository({
      'adr/notes.md': 'Just words.\n',
      'adr/0001-binary.md': binary,
      'adr/0002-x.adoc': '= X\n',
    });
    const refusals: readonly (readonly [string, string])[] = [
      ['adr/notes.md', 'is not understood as a decision, so it is left alone. Change it as text. Nothing was changed.'],
      ['adr/0001-binary.md', 'is not UTF-8 text, so it is left alone.'],
      ['adr/0002-x.adoc', 'is not Markdown (*.md).'],
      ['adr/missing.md', 'does not exist.'],
    ];
    for (const [file, why] of refusals) {
      const { code, output, errors } = await runCli('adr', 'status', at(file), 'accepted');
      expect({ code, output }).toEqual({ code: 2, output: '' });
      expect(errors).toContain(at(file));
      expect(errors).toContain(why);
    }
    expect(read(at('adr/notes.md'))).toBe('Just words.\n');
    expect(new Uint8Array(readFileSync(at('adr/0001-binary.md')))).toEqual(binary);
  });

  it.skipIf(!hasCorpora)('changes nothing of a real file but the lines it names, also in CRLF', async () => {
    const folder = temporaryFolder();
    const results = [];
    for (const { path: name, text } of corpusFiles) {
      const before = text.replace(/\r?\n/g, '\r\n');
      const file = path.join(folder, path.basename(name));
      writeFileSync(file, before);
      const { code, output, errors } = await run(['adr', 'status', file, 'deprecated']);
      const after = read(file);
      const status = adrFile(file, after).reading.status?.known;
      const told = [file, ...changedLines({ before, after }).map((line) => `  ${line}`), ''].join('\n');
      const isSet = code === 0 && output === told && status === 'deprecated' && after.split('\r\n').every(isOneLine);
      const isRefused = code === 2 && errors.endsWith('Nothing was changed.\n') && after === before;
      results.push({ name, isSet, isRefused });
      rmSync(file);
    }
    expect(results.filter(({ isSet, isRefused }) => isSet === isRefused)).toEqual([]);
    expect(results.filter(({ isSet }) => isSet).length).toBeGreaterThan(190);
  });
});

describe('adr supersede', () => {
  it('says it in both files, each in its own format, with the way between their folders', async () => {
    const { path: at } = sampleRepository({
      'docs/decisions/0001-use-express.md': madr('Use Express'),
      'doc/adr/0004-use-fastify.md':
        '# 4. Use Fastify\n\nDate: 2024-05-06\n\n## Status\n\nAccepted\n\n## Context\n\nSpeed.\n\n## Decision\n\nFastify.\n',
    });
    const [older, newer] = [at('docs/decisions/0001-use-express.md'), at('doc/adr/0004-use-fastify.md')];
    const { code, output, errors } = await runCli('adr', 'supersede', older, newer);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.split('\n')).toEqual([
      newer,
      '  9 + Supersedes [1. Use Express](../../docs/decisions/0001-use-express.md)',
      '  10 +',
      older,
      '  2 - status: accepted',
      '  2 + status: superseded by ADR-0004',
      '',
    ]);
    expect(read(older)).toBe(madr('Use Express', { status: 'superseded by ADR-0004' }));
    const again = await runCli('adr', 'supersede', older, newer);
    expect(again.output).toBe(`${newer}: nothing to change\n${older}: nothing to change\n`);
  });

  it('says what the older one was superseded by before', async () => {
    const { path: at } = sampleRepository({
      'adr/0001-a.md': madr('A', { status: 'superseded by ADR-0002' }),
      'adr/0003-c.md': madr('C'),
    });
    const [older, newer] = [at('adr/0001-a.md'), at('adr/0003-c.md')];
    const { code, errors } = await runCli('adr', 'supersede', older, newer);
    expect({ code, errors }).toEqual({
      code: 0,
      errors: `${older} was superseded by ADR-0002 before. Look whether that still says so.\n`,
    });
    expect(read(older)).toBe(madr('A', { status: 'superseded by ADR-0003' }));
    expect((await runCli('adr', 'supersede', older, newer)).errors).toBe('');
  });

  it('dates both on request', async () => {
    const { path: at } = sampleRepository({ 'adr/0001-a.md': madr('A'), 'adr/0002-b.md': madr('B') });
    await runCli('adr', 'supersede', at('adr/0001-a.md'), at('adr/0002-b.md'), '--date', '2026-04-01');
    expect(read(at('adr/0001-a.md'))).toContain('status: superseded by ADR-0002\ndate: 2026-04-01\n');
    expect(read(at('adr/0002-b.md'))).toContain('status: accepted\ndate: 2026-04-01\n');
    expect(read(at('adr/0002-b.md'))).toContain('Supersedes [ADR-0001](0001-a.md), A.');
  });

  it('changes neither where one is not understood, or both are one', async () => {
    const { path: at } = sampleRepository({ 'adr/0001-a.md': madr('A'), 'adr/notes.md': 'Just words.\n' });
    const [file, notes] = [at('adr/0001-a.md'), at('adr/notes.md')];
    for (const files of [
      [file, notes],
      [notes, file],
    ]) {
      const { code, errors } = await runCli('adr', 'supersede', ...files);
      expect(code).toBe(2);
      expect(errors).toContain(`${notes}: This file is not understood as a decision`);
    }
    const same = await runCli('adr', 'supersede', file, path.join(at('adr'), '..', 'adr', '0001-a.md'));
    expect(same.errors).toContain('A decision cannot take its own place');
    expect(read(file)).toBe(madr('A'));
  });

  it('refuses to turn around what the newer one says', async () => {
    const { path: at } = sampleRepository({ 'adr/0001-a.md': madr('A'), 'adr/0002-b.md': madr('B') });
    const [first, second] = [at('adr/0001-a.md'), at('adr/0002-b.md')];
    await runCli('adr', 'supersede', first, second);
    const before = [read(first), read(second)];
    const { code, errors } = await runCli('adr', 'supersede', second, first);
    expect(code).toBe(2);
    expect(errors).toContain(`${first} says that it is superseded by ${second}.`);
    expect([read(first), read(second)]).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')('changes neither where one may not be written', async () => {
    // Root may write anywhere, so the program then runs as somebody else, on files that they own.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { root, path: at } = sampleRepository({ 'old/0001-a.md': madr('A'), 'new/0002-b.md': madr('B') });
    const copy = at('main.mjs');
    cpSync(program, copy);
    const steps: readonly string[][] = [
      ['chmod', '-R', 'a+rX', path.dirname(root)],
      ['chmod', 'a+rwx', at('new')],
      ['chmod', 'a-w', at('old')],
      ['chmod', 'a+rw', at('new/0002-b.md')],
    ];
    for (const [command = '', ...args] of steps) expect((await runProcess(command, args)).code).toBe(0);
    const args = [copy, 'adr', 'supersede', at('old/0001-a.md'), at('new/0002-b.md')];
    const { code, errors } = await runProcess(process.execPath, args, nobody);
    expect(errors).toContain(`${at('old/0001-a.md')} cannot be written: there is no permission`);
    expect(errors).toContain('Nothing was changed.');
    expect(code).toBe(2);
    expect(read(at('old/0001-a.md'))).toBe(madr('A'));
    expect(read(at('new/0002-b.md'))).toBe(madr('B'));
    expect(readdirSync(at('new'))).toEqual(['0002-b.md']);
  });
});

describe('changedLines', () => {
  it('keeps indentation, shows tabs as blanks and nothing that steers a terminal', () => {
    const before = '- a\n\t- b\n';
    const after = '- a\n\t-  c\u001b[2J\n';
    expect(changedLines({ before, after })).toEqual(['2 -     - b', '2 +     -  c\uFFFD[2J']);
  });
});

describe('writing', () => {
  it('never over a file that has changed since it was read, and puts back what was written before', async () => {
    const folder = temporaryFolder();
    const [one, two] = [path.join(folder, 'one.md'), path.join(folder, 'two.md')];
    writeFileSync(one, 'one\n');
    writeFileSync(two, 'two, by somebody else\n');
    const change = (place: string, before: string, after: string) => ({
      shown: path.basename(place),
      place,
      hash: contentHash(before),
      before,
      after,
    });
    const writing = writeChanges([change(one, 'one\n', 'ONE\n'), change(two, 'two\n', 'TWO\n')]);
    await expect(writing).rejects.toThrow('two.md has changed since it was read. Nothing was changed.');
    expect([read(one), read(two)]).toEqual(['one\n', 'two, by somebody else\n']);
  });

  it('leaves a file alone that stays as it is, and what superseded it', async () => {
    const folder = temporaryFolder();
    cpSync(path.join(fixtureFolder, 'nygard'), folder, { recursive: true });
    const file = path.join(folder, '0002-use-a-monolith.md');
    const { ino } = statSync(file);
    const request = { kind: 'adr-status', file, status: 'superseded', options } as const;
    expect((await setAdrStatus(request)).output).toBe(`${file}: nothing to change\n`);
    expect(statSync(file).ino).toBe(ino);
  });
});
