import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateOutputSchema, type EvaluatedRoundOutput } from '../../../cli/evaluate-output.ts';
import { weightAgreementOf } from '../../../shared/decision/agreement/weight-agreement.ts';
import { writeDecisionFile } from '../../../shared/decision/decision-file.ts';
import { evaluationInput } from '../../../shared/decision/evaluation-input.ts';
import { analyse, type Analysis } from '../../../shared/evaluation/analysis.ts';
import { aroundDefaults, sampleRobustness } from '../../../shared/evaluation/sampler.ts';
import { scoreFlips } from '../../../shared/evaluation/score-flips.ts';
import { tornado } from '../../../shared/evaluation/tornado.ts';
import { booking, sampleRecord, sampleState, sampleView, team, type Sample } from '../adr/sample-decision.ts';
import { buildProgram, exampleFile, runCli } from './run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-cli-'));
  await buildProgram();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(sample: Sample): string {
  const file = path.join(mkdtempSync(path.join(folder, 'sample-')), 'a.decision.json');
  writeFileSync(file, writeDecisionFile({ key: 'sample', state: sampleState(sample) }));
  return file;
}

async function evaluated(file: string, ...args: string[]): Promise<EvaluatedRoundOutput> {
  const { code, output, errors } = await runCli('evaluate', file, '--json', ...args);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  const [round] = evaluateOutputSchema.parse(JSON.parse(output)).rounds;
  if (round?.kind !== 'evaluated') throw new Error('This round was not evaluated.');
  return round;
}

function analysisOf(sample: Sample): Analysis {
  const analysis = analyse(evaluationInput(sampleView(sample)));
  if (!('evaluation' in analysis)) throw new Error(analysis.reason);
  return analysis;
}

describe('what evaluate --json says besides the totals', () => {
  it('has the score flips, the tornado and the whole sample that the app has', async () => {
    const { input, evaluation, robustness } = analysisOf(team);
    const round = await evaluated(fileOf(team));
    const flips = scoreFlips(input, evaluation);
    expect(flips.length).toBeGreaterThan(0);
    expect(round.flips.map(({ near: _, ...flip }) => flip)).toEqual(flips);
    expect(round.flips.map(({ near }) => near)).toEqual(flips.map(({ steps }) => steps <= 2 + 1e-9));
    expect(round.tornado).toEqual({ ...tornado(input, evaluation), band: 0.5 });
    expect(round.tornado?.bars.map(({ kind }) => kind)).toContain('score');
    const { first, ...rest } = robustness ?? {};
    expect(round.robustness).toEqual(rest);
    expect(Object.fromEntries(round.options.map((option) => [option.key, option.first]))).toEqual(first);
    expect(round.verdict.sample).toEqual({ draws: 10_000, seed: 7, band: 0.3, first });
  });

  it('has the votes by disagreement, how far people agree, and the dissent', async () => {
    const round = await evaluated(fileOf(team));
    expect(round.ballots.map(({ participant }) => participant)).toEqual(['person-0', 'person-1', 'person-2']);
    expect(round.participants[0]).toEqual({ key: 'person-0', name: 'Ana', role: 'decision-maker' });
    expect(round.votes.map(({ criterion }) => criterion)).toEqual(['criterion-0', 'criterion-1', 'criterion-2']);
    const [first] = round.votes;
    expect(first).toMatchObject({ standing: 'apart', range: 0.6 });
    expect(first?.discussion).toBe('Cy has seen three admins fail; the others have not.');
    expect(first?.cells[0]).toMatchObject({
      option: 'option-0',
      agreed: 9,
      derived: true,
      dispersion: { n: 3, median: 9, mean: 7, lowest: 3, highest: 9, range: 6, flagged: true },
    });
    // Deviations 2, 2 and -4 of the mean: √(24 ÷ 2).
    expect(first?.cells[0]?.dispersion?.deviation).toBeCloseTo(Math.sqrt(12), 12);
    expect(first?.cells[0]?.votes[2]).toEqual({
      participant: 'person-2',
      value: 3,
      previous: 1,
      note: 'We have never shipped one.',
    });
    // Rank sums 4 and 5 around 4.5: S = 1/2 and W = 12 S ÷ (9 × 6) = 1/9.
    expect(round.agreement?.concordance?.w).toBeCloseTo(1 / 9, 12);
    expect(round.agreement?.rankings.map(({ leaders }) => leaders)).toEqual([['option-0'], ['option-0'], ['option-1']]);
    expect(round.dissent.rankings).toEqual([{ participant: 'person-2', leaders: ['option-1'] }]);
    expect(round.dissent.votes.map(({ option, vote, agreed }) => ({ option, vote, agreed }))).toEqual([
      { option: 'option-0', vote: 3, agreed: 9 },
      { option: 'option-1', vote: 8, agreed: 5 },
    ]);
  });

  it('says what is derived, what is uncertain, and from where the weights are', async () => {
    const round = await evaluated(fileOf(team));
    expect(round.weights).toEqual({
      methods: ['swing'],
      derivedFrom: 3,
      consistency: [],
      people: weightAgreementOf(sampleView(team)).people.map(({ participant, method, weights }) => {
        return { participant: participant.key, method, weights };
      }),
    });
    expect(round.coverage).toEqual({ cells: 6, scored: 6, uncertain: 1, derived: 4 });
    const [django] = round.options;
    expect(django?.contributions.map(({ score, range, derived }) => ({ score, range, derived }))).toEqual([
      { score: 9, range: null, derived: true },
      { score: 6, range: null, derived: true },
      { score: 7, range: [4, 8], derived: false },
    ]);
    const entered = await evaluated(fileOf(booking));
    expect(entered.weights).toMatchObject({ methods: ['swing'], derivedFrom: null, people: [] });
    expect(entered).toMatchObject({ votes: [], agreement: null, dissent: { votes: [], rankings: [] } });
  });

  it('says nothing of a ballot that is not revealed', async () => {
    const sealed = (team.ballots ?? []).map((ballot) => ({ ...ballot, change: { revealedAt: null } }));
    // A file that somebody made by hand holds it all the same.
    const file = fileOf(team);
    const loose = JSON.parse(writeDecisionFile({ key: 'sample', state: sampleState(team) })) as {
      rounds: { ballots: { key: string; revealedAt: string | null }[] }[];
    };
    for (const ballot of loose.rounds[0]?.ballots ?? []) ballot.revealedAt = null;
    writeFileSync(file, JSON.stringify(loose));
    const { output } = await runCli('evaluate', file, '--json');
    const plain = await runCli('evaluate', fileOf({ ...team, ballots: sealed }), '--json');
    expect(output).not.toContain('never shipped');
    expect(JSON.parse(output).rounds).toEqual(JSON.parse(plain.output).rounds);
  });
});

describe('evaluate with draws, a seed and a preset', () => {
  it('gives the digits of that sample, the same every time', async () => {
    const file = fileOf(team);
    const input = { ...analysisOf(team).input, seed: 99 };
    for (const preset of ['any', 'order', 'around'] as const) {
      const args = ['--draws', '2000', '--seed', '99', '--preset', preset];
      const round = await evaluated(file, ...args);
      const sample = sampleRobustness(input, { ...aroundDefaults, draws: 2000, preset });
      const { first, ...rest } = sample ?? {};
      expect(round.robustness).toEqual(rest);
      expect(round.options.map((option) => option.first)).toEqual(Object.values(first ?? {}));
      expect(await evaluated(file, ...args)).toEqual(round);
    }
  });

  it.each([
    ['any', 0.884, 0.033_321_277_933_172_45],
    ['order', 1, 0.027_180_829_739_818_106],
    ['around', 1, 0.034_286_363_872_641_96],
  ])('gives on every machine what it gave on the first, to the last digit: %s', async (preset, first, weight) => {
    const round = await evaluated(exampleFile, '--draws', '1000', '--seed', '1', '--preset', preset);
    expect(round.options.find(({ key }) => key === 'django')?.first).toBe(first);
    expect(round.robustness?.central['django']?.[0]).toBe(weight);
  });

  it('judges around our weights whatever the preset', async () => {
    const file = fileOf(team);
    const around = await evaluated(file);
    const any = await evaluated(file, '--preset', 'any');
    expect(any.verdict).toEqual(around.verdict);
    expect(any.robustness?.ranks).not.toEqual(around.robustness?.ranks);
    expect(any.robustness?.band).toBeNull();
  });

  it('gives the figures of a record by what stands in it', async () => {
    const command = /`fulcrum evaluate FILE ([^`]+)`/.exec(sampleRecord(team).text)?.[1] ?? '';
    const round = await evaluated(fileOf(team), ...command.split(' '));
    const said = /seed 7: Django (\d+\.\d) %/.exec(sampleRecord(team).text)?.[1];
    expect(((round.options[0]?.first ?? 0) * 100).toFixed(1)).toBe(said);
  });
});

describe('evaluate for people', () => {
  it('shows the essentials of all of it', async () => {
    const { code, output } = await runCli('evaluate', fileOf(team), '--preset', 'order');
    expect(code).toBe(0);
    expect(output).toContain('Round 1, open, weights derived from 3 ballots by swing');
    expect(output).toMatch(
      /Scores within two steps[^\n]*\n {2}“Speed of development”: Django below 7\.\d+ \(now 9\): Node\.js/,
    );
    expect(output).toContain(
      'Robustness with any weights that keep our order of the criteria, preset order, 10,000 draws',
    );
    expect(output).toMatch(/Django +9\d\.\d % +\d\.\d % /);
    expect(output).toContain('Lead of Django over Node.js, +0.8');
    expect(output).toContain('3 ballots: Ana, Bo and Cy\n  Kendall’s W 0.111, consensus 84 %');
    expect(output).toContain(
      'Dissent\n  Cy would put Node.js first\n  Cy, “Speed of development”: Django 3, median 9 (We have never shipped one.)',
    );
    const plain = await runCli('evaluate', fileOf(booking));
    expect(plain.output).not.toMatch(/ballot|Dissent/);
  });
});
