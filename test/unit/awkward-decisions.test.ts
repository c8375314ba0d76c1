import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presets } from '../../cli/arguments.ts';
import { evaluateOutputSchema } from '../../cli/evaluate-output.ts';
import { run } from '../../cli/run.ts';
import { weighText } from '../../renderer/text/weigh.ts';
import { composeRecord } from '../../shared/adr/compose-record.ts';
import { centralWeightsChart } from '../../shared/charts/central-weights-chart.ts';
import type { Chart } from '../../shared/charts/chart.ts';
import { contributionsChart } from '../../shared/charts/contributions-chart.ts';
import { leaderStripsChart } from '../../shared/charts/leader-strips-chart.ts';
import { rankAcceptabilityChart } from '../../shared/charts/rank-acceptability-chart.ts';
import { rankingChart } from '../../shared/charts/ranking-chart.ts';
import { svgText } from '../../shared/charts/svg-text.ts';
import { sweepChart } from '../../shared/charts/sweep-chart.ts';
import { tornadoChart } from '../../shared/charts/tornado-chart.ts';
import { votesChart } from '../../shared/charts/votes-chart.ts';
import { weightVotesChart } from '../../shared/charts/weight-votes-chart.ts';
import { winningChart } from '../../shared/charts/winning-chart.ts';
import { agreementOf } from '../../shared/decision/agreement.ts';
import { rankingsOf } from '../../shared/decision/agreement/rankings.ts';
import { weightAgreementOf } from '../../shared/decision/agreement/weight-agreement.ts';
import { checkDecision } from '../../shared/decision/check.ts';
import { readDecisionFile, writeDecisionFile } from '../../shared/decision/decision-file.ts';
import { recordFormats } from '../../shared/decision/entities.ts';
import { evaluationInput } from '../../shared/decision/evaluation-input.ts';
import { rankingFigures, voteFigures, weightVoteFigures } from '../../shared/decision/explain/agreement-figures.ts';
import {
  explainRankings,
  explainVotes,
  explainWeightVotes,
  rankingNotes,
} from '../../shared/decision/explain/agreement.ts';
import {
  centralFigures,
  chartOptions,
  contributionFigures,
  leaderFigures,
  rankFigures,
  sweepFigures,
  tornadoFigures,
  winningFigures,
} from '../../shared/decision/explain/figures.ts';
import { verdictReasons } from '../../shared/decision/explain/verdict.ts';
import { roundFacts } from '../../shared/decision/round-facts.ts';
import { pairwiseLevels } from '../../shared/decision/pairwise.ts';
import { noVerdictWords, verdictWords } from '../../shared/decision/verdict-words.ts';
import { viewRound, type RoundView } from '../../shared/decision/view.ts';
import { acceptableConsistency } from '../../shared/evaluation/ahp.ts';
import { analyse, type Analysis } from '../../shared/evaluation/analysis.ts';

import { tornado } from '../../shared/evaluation/tornado.ts';
import { analysisReport } from '../../shared/report/analysis-report.ts';
import { awkwardDecisions, type AwkwardDecision } from '../fixtures/awkward-decisions.ts';
import { faultsOf, widths } from './charts/samples.ts';
import { allExplanations, asText } from './decision/explain/said.ts';
import { parsedPage } from './report/parsed-page.ts';

/** What no text for people may hold. */
const noWords = /NaN|Infinity|undefined|null|\[object|“”| {2}\S|\.\.(?!\.)/;

/** The same where blanks have another meaning. */
const noWordsInMarkup = /NaN|Infinity|undefined|null|\[object|“”/;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-awkward-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function viewOf({ state }: AwkwardDecision): RoundView {
  return viewRound(state, 1);
}

function analysed(view: RoundView) {
  return analyse(evaluationInput(view), { draws: 300 });
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

/** Every chart there is of a round with a result. */
function chartsOf(view: RoundView, { input, evaluation, robustness }: Analysis, width: number): readonly Chart[] {
  const options = chartOptions(view.options, input);
  const bars = tornado(input, evaluation);
  const sweeps = input.criteria.flatMap(({ key }) => sweepFigures(options, input, evaluation, key) ?? []);
  return [
    contributionsChart(contributionFigures(options, input, evaluation), width),
    leaderStripsChart(leaderFigures(options, input, evaluation.sweeps), width),
    ...sweeps.map((sweep) => sweepChart(sweep, width)),
    ...(bars ? [tornadoChart(tornadoFigures(input, bars), width)] : []),
    ...(robustness
      ? [
          rankAcceptabilityChart(rankFigures(options, robustness), width),
          centralWeightsChart(centralFigures(options, input, evaluation, robustness), width),
          winningChart(winningFigures(options, robustness), width),
        ]
      : []),
    ...(view.ballots.length > 0 ? groupCharts(view, width) : []),
  ];
}

function groupCharts(view: RoundView, width: number): readonly Chart[] {
  return [
    ...agreementOf(view).criteria.map((criterion) => votesChart(voteFigures(criterion), width)),
    rankingChart(rankingFigures(view.options, rankingsOf(view), 'Agreed'), width),
    weightVotesChart(weightVoteFigures(weightAgreementOf(view)), width),
  ];
}

describe.each(awkwardDecisions)('$name', (decision) => {
  it('is a decision like any other', () => {
    checkDecision(decision.state);
    const text = writeDecisionFile({ key: 'awkward', state: decision.state });
    expect(readDecisionFile(text, 'awkward').state).toEqual(decision.state);
  });

  it('gives finite numbers or a reason, in words', () => {
    const analysis = analysed(viewOf(decision));
    expect(numbersIn(analysis).filter((number) => !Number.isFinite(number))).toEqual([]);
    const words =
      'evaluation' in analysis
        ? verdictWords(analysis, roundFacts(viewOf(decision)))
        : { pill: 'No result yet', ...noVerdictWords(analysis, evaluationInput(viewOf(decision))) };
    expect([words.pill, words.sentence]).toEqual([decision.pill, decision.sentence]);
    const reasons = 'evaluation' in analysis ? verdictReasons(analysis).map(({ text }) => text) : [];
    expect([...Object.values(words).flat(), ...reasons].join('\n')).not.toMatch(noWords);
  });

  it('is explained without a figure that is none, by every preset', () => {
    const view = viewOf(decision);
    const analysis = analysed(view);
    const explanations = presets.flatMap((preset) =>
      'evaluation' in analysis ? [allExplanations(analysis.input, analysis.evaluation, preset, 100)] : [],
    );
    expect(explanations.map(asText).join('\n')).not.toMatch(noWords);
    // Of dominance there is nothing to say with fewer than two acceptable options.
    const silent = explanations.flatMap(({ dominance: _, ...others }) =>
      Object.entries(others).filter(([, { lead }]) => lead === ''),
    );
    expect(silent).toEqual([]);
    const rankings = rankingsOf(view);
    const ofGroup = [
      ...agreementOf(view).criteria.map(explainVotes),
      explainRankings(rankings),
      explainWeightVotes(weightAgreementOf(view)),
    ];
    expect([...ofGroup.flatMap(({ lead, how }) => [lead, ...how]), ...rankingNotes(rankings)].join('\n')).not.toMatch(
      noWords,
    );
  });

  it('is drawn with every mark in its place, and as a table', () => {
    const view = viewOf(decision);
    const analysis = analysed(view);
    for (const width of widths) {
      const charts = 'evaluation' in analysis ? chartsOf(view, analysis, width) : groupCharts(view, width);
      expect(charts.flatMap(faultsOf)).toEqual([]);
      for (const chart of charts) {
        expect(svgText(chart, 'chart')).not.toMatch(/NaN|Infinity|undefined/);
        expect(chart.table.caption).not.toMatch(noWords);
        expect(chart.table.rows.flat().join('\n')).not.toMatch(noWords);
      }
    }
  });

  it('is written as a page and as a record of every format', () => {
    const view = viewOf(decision);
    const analysis = analysed(view);
    const source = { view, number: 1, title: 'T', fileName: '0001-t.md', today: '2026-11-21' };
    const pages = 'evaluation' in analysis ? [analysisReport({ ...source, analysis })] : [];
    expect(pages.map((html) => parsedPage(html).children.length > 0)).toEqual(pages.map(() => true));
    expect(pages.join('\n')).not.toMatch(noWordsInMarkup);
    for (const format of recordFormats) {
      const { text } = composeRecord({ view, analysis, format, number: 1, today: '2026-11-21', supersedes: null });
      expect(text).not.toMatch(noWordsInMarkup);
    }
  });

  it('is told by the command line', async () => {
    const file = path.join(mkdtempSync(path.join(folder, 'one-')), 'a.decision.json');
    writeFileSync(file, writeDecisionFile({ key: 'awkward', state: decision.state }));
    const analysis = analysed(viewOf(decision));
    const isRanked = 'evaluation' in analysis && analysis.verdict.leaders.length > 0;
    const told = await run(['evaluate', file, '--draws', '300']);
    expect({ code: told.code, errors: told.errors }).toEqual({ code: isRanked ? 0 : 1, errors: '' });
    expect(told.output).toContain(`${decision.pill}. ${decision.sentence}`);
    expect(told.output).not.toMatch(noWordsInMarkup);
    const { output } = await run(['evaluate', file, '--json', '--draws', '300']);
    const [round] = evaluateOutputSchema.parse(JSON.parse(output)).rounds;
    const words = round?.kind === 'evaluated' ? round.verdict.words : round?.words;
    expect(words?.sentence).toBe(decision.sentence);
  });
});

it('says that judgements contradict each other, and which', () => {
  const decision = awkwardDecisions.find(({ name }) => name === 'contradictory pairwise judgements');
  if (!decision) throw new Error('There is no such decision.');
  const view = viewOf(decision);
  const levels = pairwiseLevels(view, view.agreed);
  expect(levels).toHaveLength(1);
  const result = levels[0]?.result;
  expect(result?.consistencyRatio).toBeGreaterThan(1);
  expect(result?.worst).not.toBeNull();
  expect(weighText.consistency(result?.consistencyRatio ?? 0, acceptableConsistency)).toContain('contradictory');
});
