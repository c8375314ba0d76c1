import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateOutputSchema, type EvaluatedRoundOutput, type EvaluateOutput } from '../../../cli/evaluate-output.ts';
import { readDecisionFile } from '../../../shared/decision/decision-file.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { analyse } from '../../../shared/evaluation/analysis.ts';
import {
  addSecondRound,
  buildProgram,
  exampleFile,
  runCli,
  runThroughNpm,
  runWithClosedOutput,
  writeExample,
  type LooseFile,
} from './run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-cli-'));
  await buildProgram();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function evaluateJson(...args: string[]): Promise<{ code: number | null; errors: string; json: EvaluateOutput }> {
  const { code, output, errors } = await runCli('evaluate', ...args, '--json');
  return { code, errors, json: evaluateOutputSchema.parse(JSON.parse(output)) };
}

function evaluatedRound(json: EvaluateOutput, index = 0): EvaluatedRoundOutput {
  const round = json.rounds[index];
  if (round?.kind !== 'evaluated') throw new Error('This round was not evaluated.');
  return round;
}

function scoreOf(file: LooseFile, criterion: string, option: string): LooseFile {
  return file.rounds[0].scores.find((score: LooseFile) => score.criterion === criterion && score.option === option);
}

describe('evaluate --json', () => {
  it('prints what the app computes', async () => {
    const { code, errors, json } = await evaluateJson(exampleFile);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const { state } = readDecisionFile(readFileSync(exampleFile, 'utf8'), 'example');
    const analysis = analyse(evaluationInput(viewRound(state, 1)));
    if (!('evaluation' in analysis)) throw new Error('The example cannot be evaluated.');
    const round = evaluatedRound(json);
    expect(round.options.map(({ value }) => value)).toEqual(analysis.evaluation.options.map(({ total }) => total));
    expect(round.options.map(({ first }) => first)).toEqual(Object.values(analysis.robustness?.first ?? {}));
    expect(round.criteria.map(({ weight }) => weight)).toEqual(analysis.evaluation.weights);
    expect(round.criteria.map(({ breakEven }) => breakEven)).toEqual(
      analysis.evaluation.sweeps.map(({ nearestTurn }) => nearestTurn),
    );
    expect(round.robustness).toMatchObject({ draws: 10_000, seed: 20_260_312, band: 0.3, preset: 'around' });
    expect(round.verdict.kind).toBe('robust');
    expect(round.verdict.words.sentence).toContain('Django leads');
    expect(round.outcome.option).toBe('django');
  });

  it('gives contributions that sum up to the total, by criterion and by group', async () => {
    const { json } = await evaluateJson(exampleFile);
    for (const option of evaluatedRound(json).options) {
      const byCriterion = option.contributions.reduce((sum, { points }) => sum + (points ?? 0), 0);
      const byGroup = option.groups.reduce((sum, { points }) => sum + points, 0);
      expect(option.total).toBeGreaterThan(5);
      expect(byCriterion).toBeCloseTo(option.total ?? 0, 9);
      expect(byGroup).toBeCloseTo(option.total ?? 0, 9);
      expect(option.total).toBeCloseTo((option.value ?? 0) * 10, 12);
    }
  });

  it('prints every round, or one', async () => {
    const file = writeExample(folder, 'two-rounds.decision.json', addSecondRound);
    const both = await evaluateJson(file);
    expect(both.json.rounds.map(({ round }) => round)).toEqual([1, 2]);
    expect(evaluatedRound(both.json, 0).verdict.leaders).toEqual(['django']);
    expect(evaluatedRound(both.json, 1).verdict.leaders).toEqual(['nodejs']);
    const second = await evaluateJson(file, '--round', '2');
    expect(second.json.rounds).toEqual([both.json.rounds[1]]);
    const none = await runCli('evaluate', file, '--round', '3');
    expect(none).toEqual({
      code: 2,
      output: '',
      errors: `${file} has no round 3; it has the rounds 1, 2.\n`,
    });
  });

  it('gives an interval, coverage and the scores that decide where some are missing', async () => {
    const file = writeExample(folder, 'missing.decision.json', (json) => {
      for (const score of json.rounds[0].scores) if (score.criterion !== 'real-time') score.value = null;
    });
    const { code, json } = await evaluateJson(file);
    expect(code).toBe(1);
    const round = evaluatedRound(json);
    expect(round.verdict.kind).toBe('not-rankable');
    expect(round.verdict.deciding.length).toBe(56);
    for (const option of round.options) {
      const [lowest, highest] = option.interval.values;
      expect(option.value).toBeNull();
      expect(option.rank).toBeNull();
      expect(highest - lowest).toBeCloseTo(1 - option.coverage, 9);
      expect(option.groups.reduce((sum, { missing }) => sum + missing, 0)).toBe(28);
    }
  });

  it('says why a round cannot be evaluated', async () => {
    const file = writeExample(folder, 'unweighted.decision.json', (json) => (json.rounds[0].weights = []));
    const { code, errors, json } = await evaluateJson(file);
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
    const [round] = json.rounds;
    if (round?.kind !== 'unevaluable') throw new Error('It was evaluated.');
    expect(round.reason).toBe('weights-missing');
    expect(round.unweighted).toHaveLength(29);
    expect(round.words.sentence).toBe('Nothing is weighed yet.');
  });

  it('keeps an option that failed a must-have out of the ranks, with its finding', async () => {
    const fail = { option: 'django', criterion: 'security', verdict: 'fail', note: 'Not in our version' };
    const file = writeExample(folder, 'failed.decision.json', (json) => {
      const kept = json.rounds[0].findings.filter((row: LooseFile) => row.option !== 'django');
      json.rounds[0].findings = [...kept, fail];
    });
    const { code, json } = await evaluateJson(file);
    const round = evaluatedRound(json);
    expect(code).toBe(0);
    expect(round.mustHaves).toContainEqual(fail);
    expect(round.options.map(({ rank, failed }) => ({ rank, failed }))).toEqual([
      { rank: null, failed: ['Security by default'] },
      { rank: 1, failed: [] },
    ]);
    const all = writeExample(folder, 'all-failed.decision.json', (loose) => {
      for (const row of loose.rounds[0].findings) row.verdict = 'fail';
    });
    const allFailed = await evaluateJson(all);
    expect(allFailed.code).toBe(1);
    expect(evaluatedRound(allFailed.json).verdict.kind).toBe('no-acceptable-option');
    expect(evaluatedRound(allFailed.json).robustness).toBeNull();
  });

  it('names scores outside their scale', async () => {
    const file = writeExample(folder, 'clipped.decision.json', (json) => {
      scoreOf(json, 'real-time', 'django').value = 11;
    });
    const { json } = await evaluateJson(file);
    expect(evaluatedRound(json).clipped).toEqual([{ option: 'django', criterion: 'real-time' }]);
  });

  it('reveals nothing of a ballot that is not the agreed one', async () => {
    const file = writeExample(folder, 'hidden.decision.json', (json) => {
      const [round] = json.rounds;
      round.ballots.push({ key: 'tech-lead', method: 'swing', handedInAt: null, revealedAt: null });
      round.scores.push({ ...scoreOf(json, 'real-time', 'django'), ballot: 'tech-lead', value: 1, note: 'SECRETNOTE' });
    });
    const { output } = await runCli('evaluate', file, '--json');
    const { output: plain } = await runCli('evaluate', exampleFile, '--json');
    expect(output).not.toContain('SECRETNOTE');
    expect(JSON.parse(output).rounds).toEqual(JSON.parse(plain).rounds);
  });
});

describe('evaluate for people', () => {
  it('shows totals from 0 to 10, contributions, must-haves, break-evens and how it was drawn', async () => {
    const { code, output, errors } = await runCli('evaluate', exampleFile);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('Robust. Django leads');
    expect(output).toMatch(/Django +1 +7\.7 +100 %/);
    expect(output).toMatch(/Node\.js +2 +7\.0 +100 %/);
    expect(output).toMatch(/^ {4}Real-time features +5\.4 % +0\.32 +0\.48$/m);
    expect(output).toContain('“Security by default”: Django passes');
    expect(output).toContain('“Full-stack alignment” above 19.0 % (now 5.0 %): Node.js');
    expect(output).toContain('10,000 draws, seed 20260312');
  });

  it('lets no file write over the screen', async () => {
    const file = writeExample(folder, 'steering.decision.json', (json) => {
      json.decision.title = 'Calm\u001b]0;owned\u0007\u202etitle\u009b2J';
      json.rounds[0].options[0].name = 'Dja\u001b[2Jngo';
    });
    const { output } = await runCli('evaluate', file);
    expect(output).toContain('Calm');
    // oxlint-disable-next-line no-control-regex
    expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    const { output: json } = await runCli('evaluate', file, '--json');
    // oxlint-disable-next-line no-control-regex
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(JSON.parse(json).title).toBe('Calm\u001b]0;owned\u0007\u202etitle\u009b2J');
  });

  it('ends quietly when nobody reads on', async () => {
    const { code, errors } = await runWithClosedOutput('evaluate', exampleFile, '--json');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  it('works through npm from any folder, with nothing else on standard output', async () => {
    writeExample(folder, 'mine.decision.json');
    const { code, output } = await runThroughNpm(folder, 'evaluate', 'mine.decision.json', '--json');
    expect(code).toBe(0);
    const json = evaluateOutputSchema.parse(JSON.parse(output));
    expect(json.file).toBe('mine.decision.json');
  }, 120_000);
});
