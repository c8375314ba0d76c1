import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSecondRound, buildProgram, exampleFile, runCli, writeExample, type LooseFile } from './run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-cli-'));
  await buildProgram();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('validate', () => {
  it('finds nothing in a finished decision', async () => {
    expect(await runCli('validate', exampleFile)).toEqual({
      code: 0,
      output: `${exampleFile}: valid and complete\n`,
      errors: '',
    });
  });

  it('says what the newest round lacks', async () => {
    const file = writeExample(folder, 'unfinished.decision.json', (json) => {
      addSecondRound(json);
      const [, round] = json.rounds;
      round.outcome = [];
      round.scores = round.scores.filter(
        (score: LooseFile) => !(score.criterion === 'real-time' && score.option === 'django'),
      );
      round.scores.find((score: LooseFile) => score.criterion === 'cpu-bound').value = -3;
    });
    const { code, output, errors } = await runCli('validate', file);
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    expect(output.split('\n')).toEqual([
      `${file}: valid, 4 findings`,
      '  Round 2, score: Real-time features, Django is missing',
      '  Round 2, decide: the chosen option is missing',
      '  Round 2, decide: the reason is missing',
      expect.stringMatching(/^ {2}Round 2, score: CPU-bound work, .+ is outside its scale$/),
      '',
    ]);
  });

  it('says how much of the round before was not looked at yet', async () => {
    const file = writeExample(folder, 'carried.decision.json', (json) => {
      addSecondRound(json);
      const [, { weights, scores }] = json.rounds;
      json.rounds[1].carried = [
        ...weights.slice(0, 3).map((row: LooseFile) => ({ subject: `weight:agreed:${row.criterion}` })),
        ...scores.slice(0, 2).map((row: LooseFile) => ({ subject: `score:agreed:${row.criterion}:${row.option}` })),
        { subject: 'outcome' },
      ];
    });
    const { code, output } = await runCli('validate', file);
    expect(code).toBe(1);
    expect(output.split('\n')).toEqual([
      `${file}: valid, 3 findings`,
      '  Round 2, weigh: 3 not looked at yet',
      '  Round 2, score: 2 not looked at yet',
      '  Round 2, decide: 1 not looked at yet',
      '',
    ]);
  });

  it('says which must-haves nobody has verified', async () => {
    const file = writeExample(folder, 'unverified.decision.json', (json) => {
      json.rounds[0].criteria.find((row: LooseFile) => row.key === 'real-time').mustHave = true;
      json.rounds[0].findings.push({ criterion: 'real-time', option: 'django', verdict: 'pass', note: '' });
    });
    const { code, output } = await runCli('validate', file);
    expect(code).toBe(1);
    expect(output).toBe(
      `${file}: valid, 1 finding\n  Round 1, score: the finding on the must-have Real-time features, Node.js is missing\n`,
    );
    const { output: evaluated } = await runCli('evaluate', file);
    expect(evaluated).toContain('One must-have is not verified yet.');
  });

  it.each<[string, (json: LooseFile) => void, string]>([
    ['another type', (json) => (json.rounds[0].options[1].name = 7), 'rounds[0].options[1].name'],
    ['an unknown field', (json) => (json.rounds[0].scores[3].hidden = 1), 'rounds[0].scores[3].hidden'],
    ['a status of its own', (json) => (json.decision.status = 'done'), 'decision.status'],
    ['a score of an unknown option', (json) => (json.rounds[0].scores[0].option = 'rails'), 'rails'],
    ['a repeated option', (json) => json.rounds[0].options.push(json.rounds[0].options[0]), 'rounds[0].options[6]'],
    ['an upside-down scale', (json) => (json.rounds[0].criteria[0].scaleHighest = -1), 'scaleHighest'],
    ['no round', (json) => (json.rounds = []), 'rounds'],
    ['a later version', (json) => (json.version = 4), 'written by a newer Fulcrum (version 4'],
    ['another format', (json) => (json.format = 'other'), 'is not a Fulcrum decision file'],
    ['a key with a path', (json) => (json.key = '../../x'), 'key'],
  ])('refuses %s, naming file and field', async (what, change, place) => {
    const file = writeExample(folder, `${what.replaceAll(' ', '-')}.decision.json`, change);
    const { code, output, errors } = await runCli('validate', file);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toContain(file);
    expect(errors).toContain(place);
  });

  it('refuses what is no decision file at all', async () => {
    const large = written('large.json', '');
    truncateSync(large, 21 * 1024 * 1024);
    const pipe = path.join(folder, 'pipe');
    if (process.platform !== 'win32') execFileSync('mkfifo', [pipe]);
    const cases: readonly (readonly [string, string])[] = [
      [path.join(folder, 'missing.json'), 'does not exist'],
      [folder, 'is not a file'],
      ...(process.platform === 'win32' ? [] : [[pipe, 'is not a file'] as const]),
      [written('empty.json', ''), 'is not JSON'],
      [written('cut.json', '{"format": "fulcrum-decision", "ver'), 'is not JSON'],
      [written('binary.json', new Uint8Array([0xff, 0xfe, 0x00, 0x80])), 'is not UTF-8 text'],
      [written('list.json', '[]'), 'is not a Fulcrum decision file'],
      [written('deep.json', '['.repeat(200_000)), 'is not JSON'],
      [
        written('proto.json', '{"__proto__": {"format": "fulcrum-decision", "version": 1}}'),
        'is not a Fulcrum decision file',
      ],
      [large, 'is larger than 20 MiB'],
    ];
    const { code, output, errors } = await runCli('validate', ...cases.map(([file]) => file));
    expect({ code, output }).toEqual({ code: 2, output: '' });
    const lines = errors.trimEnd().split('\n');
    expect(lines).toHaveLength(cases.length);
    for (const [index, [file, problem]] of cases.entries()) {
      expect(lines[index]).toContain(file);
      expect(lines[index]).toContain(problem);
    }
  });

  it('looks at every file, and ends with the worst of them', async () => {
    const unweighted = writeExample(folder, 'unweighted.decision.json', (json) => (json.rounds[0].weights = []));
    const both = await runCli('validate', unweighted, exampleFile);
    expect(both.code).toBe(1);
    expect(both.output).toContain(`${exampleFile}: valid and complete`);
    const all = await runCli('validate', path.join(folder, 'missing.json'), unweighted, exampleFile);
    expect(all.code).toBe(2);
    expect(all.output).toBe(both.output);
    expect(all.errors).toContain('missing.json does not exist');
  });

  it('prints nothing that steers a terminal, though the file holds it', async () => {
    const file = writeExample(folder, 'steering.decision.json', (json) => (json.rounds[0]['\u001b[2J'] = 1));
    const { code, errors } = await runCli('validate', file);
    expect(code).toBe(2);
    expect(errors).toContain('rounds[0].');
    expect(errors).not.toContain('\u001b');
  });
});
