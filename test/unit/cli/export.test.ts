import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composeRecord } from '../../../shared/adr/compose-record.ts';
import { readDecisionFile } from '../../../shared/decision/decision-file.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { analyse } from '../../../shared/evaluation/analysis.ts';
import { addSecondRound, buildProgram, exampleFile, program, runCli, runProcess, writeExample } from './run-cli.ts';

const name = '0001-build-the-workshop-portal-on-django.md';
const dataName = '0001-build-the-workshop-portal-on-django.decision.json';

let folder: string;
let records: string;
beforeAll(buildProgram, 120_000);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-cli-'));
  records = path.join(folder, 'decisions');
  mkdirSync(records);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (...parts: string[]): string => readFileSync(path.join(records, ...parts), 'utf8');

describe('export', () => {
  it('writes the record and the decision file that the app would write, and prints their paths', async () => {
    const { code, output, errors } = await runCli('export', exampleFile, '--folder', records);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.trim().split('\n').toSorted()).toEqual([
      path.join(records, name),
      path.join(records, 'decision-data', dataName.replace('.decision.json', '.analysis.html')),
      path.join(records, 'decision-data', dataName),
    ]);
    const { state } = readDecisionFile(readFileSync(exampleFile, 'utf8'), 'example');
    const view = viewRound(state, 1);
    const { text } = composeRecord({
      view,
      analysis: analyse(evaluationInput(view)),
      format: 'madr',
      number: 1,
      today: '2026-03-12',
      supersedes: null,
    });
    expect(read(name)).toBe(text);
    expect(read('decision-data', dataName)).toBe(readFileSync(exampleFile, 'utf8'));
  });

  it.each([
    ['madr', /^---\nstatus: "?accepted/],
    ['madr-universal', /^\* Status: accepted$/m],
    ['nygard', /^## Status\n\nAccepted/m],
  ])('writes %s', async (format, sign) => {
    const { code } = await runCli('export', exampleFile, '--folder', records, '--format', format);
    expect(code).toBe(0);
    expect(read(name)).toMatch(sign);
    expect(JSON.parse(read('decision-data', dataName)).decision.recordFormat).toBe(format);
  });

  it('takes the next free number and writes over nothing', async () => {
    writeFileSync(path.join(records, '0007-older.md'), 'not ours\n');
    await runCli('export', exampleFile, '--folder', records);
    const first = read('0008-build-the-workshop-portal-on-django.md');
    const { code, output } = await runCli('export', exampleFile, '--folder', records, '--format', 'nygard');
    expect(code).toBe(0);
    expect(output).toContain('0009-build-the-workshop-portal-on-django.md');
    expect(read('0007-older.md')).toBe('not ours\n');
    expect(read('0008-build-the-workshop-portal-on-django.md')).toBe(first);
  });

  it('writes the newest round', async () => {
    const file = writeExample(folder, 'two.decision.json', (json) => {
      addSecondRound(json);
      json.rounds[1].context = 'A year later the portal is asked to do more.';
    });
    expect((await runCli('export', file, '--folder', records)).code).toBe(0);
    expect(read(name)).toContain('A year later the portal is asked to do more.');
  });

  it('refuses a folder that is not there, or is a file, and creates nothing', async () => {
    const missing = path.join(folder, 'missing');
    expect(await runCli('export', exampleFile, '--folder', missing)).toEqual({
      code: 2,
      output: '',
      errors: `The folder ${missing} does not exist. Nothing was written.\n`,
    });
    const asFile = await runCli('export', exampleFile, '--folder', exampleFile);
    expect(asFile).toEqual({ code: 2, output: '', errors: `${exampleFile} is not a folder. Nothing was written.\n` });
    expect(readdirSync(folder)).toEqual(['decisions']);
  });

  it.skipIf(process.platform === 'win32')('refuses a folder that it may not write into', async () => {
    // Root may write anywhere, so the program then runs as somebody else, from a copy that they may read.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const copy = path.join(folder, 'main.mjs');
    const file = path.join(folder, 'mine.decision.json');
    copyFileSync(program, copy);
    copyFileSync(exampleFile, file);
    for (const place of [folder, copy, file]) chmodSync(place, 0o755);
    chmodSync(records, 0o555);
    const args = [copy, 'export', file, '--folder', records];
    const { code, output, errors } = await runProcess(process.execPath, args, nobody);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(`There is no permission to write into ${records}.`);
    expect(readdirSync(records)).toEqual([]);
  });

  it('refuses a decision without a title and a broken file, and writes nothing', async () => {
    const untitled = writeExample(folder, 'untitled.decision.json', (json) => {
      json.decision.title = '';
      json.decision.recordTitle = ' ';
    });
    const noTitle = await runCli('export', untitled, '--folder', records);
    expect(noTitle.code).toBe(2);
    expect(noTitle.errors).toContain(`${untitled}, decision.title:`);
    const broken = writeExample(folder, 'broken.decision.json', (json) => (json.rounds[0].options[0].name = 7));
    const refused = await runCli('export', broken, '--folder', records);
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain(
      `${broken}, rounds[0].options[0].name: must be text, not a number. Nothing was changed.`,
    );
    expect(readdirSync(records)).toEqual([]);
  });

  it('keeps a record inside the folder, whatever the title', async () => {
    const file = writeExample(folder, 'outside.decision.json', (json) => {
      json.decision.recordTitle = '../../etc/passwd\u0000';
    });
    expect((await runCli('export', file, '--folder', records)).code).toBe(0);
    expect(readdirSync(records).toSorted()).toEqual(['0001-etc-passwd.md', 'decision-data']);
    expect(readdirSync(folder).toSorted()).toEqual(['decisions', 'outside.decision.json']);
  });
});
