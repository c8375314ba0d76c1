import { centralWeightsChart } from '../../charts/central-weights-chart.ts';
import { rankAcceptabilityChart } from '../../charts/rank-acceptability-chart.ts';
import { winningChart } from '../../charts/winning-chart.ts';
import { centralFigures, rankFigures, winningFigures } from '../../decision/explain/figures.ts';
import {
  drawsText,
  explainCentral,
  explainRanks,
  explainWinning,
  presetWords,
} from '../../decision/explain/robustness.ts';
import type { Preset, Robustness } from '../../evaluation/model.ts';
import { defaultBand, sampleRobustness } from '../../evaluation/sampler.ts';
import { finePercent } from '../../text/figures.ts';
import { chartWidth, figure, how, paragraph, part, section, table, type Html } from '../html.ts';
import type { Report } from '../report-source.ts';

/** From the weights at hand to none at all. */
const presets = ['around', 'order', 'any'] as const satisfies Preset[];

/** The sample of the verdict in full, and first places under the other presets, drawn from the same seed. */
export function robustnessSection(report: Report, id: string, heading: string): Html {
  const { analysis, options } = report;
  const { input, evaluation, robustness } = analysis;
  if (!robustness) return '';
  const ranks = explainRanks(input, evaluation, robustness);
  const central = explainCentral(input, evaluation, robustness);
  const winning = explainWinning(input, evaluation, robustness);
  const { preset, draws, seed } = robustness;
  return section(id, heading, [
    paragraph(ranks.lead),
    figure(rankAcceptabilityChart(rankFigures(options, robustness), chartWidth), 'ranks'),
    paragraph(
      `Preset ${preset}, ${drawsText(robustness)}. Drawn again by: fulcrum evaluate FILE --preset ${preset} --draws ${draws} --seed ${seed}`,
      'muted',
    ),
    how(ranks.how),
    presetsTable(report, robustness),
    part('Typical weights of who would choose it', [
      paragraph(central.lead),
      figure(centralWeightsChart(centralFigures(options, input, evaluation, robustness), chartWidth), 'central'),
      how(central.how),
    ]),
    part('Two by two', [
      paragraph(winning.lead),
      figure(winningChart(winningFigures(options, robustness), chartWidth), 'winning'),
      how(winning.how),
    ]),
  ]);
}

function presetsTable({ analysis: { input }, options }: Report, robustness: Robustness): Html {
  const { draws, band } = robustness;
  const samples = presets.flatMap((preset) => {
    const sample =
      preset === robustness.preset ? robustness : sampleRobustness(input, { draws, preset, band: band ?? defaultBand });
    return sample ? [sample] : [];
  });
  const ranked = options.filter(({ key }) => robustness.first[key] !== undefined);
  return table({
    caption: `First places by what is known of the weights, ${drawsText(robustness)} each`,
    columns: [{ label: 'Preset', numeric: false }, ...ranked.map(({ name }) => ({ label: name, numeric: true }))],
    rows: samples.map((sample) => [
      `${sample.preset}: ${presetWords(sample.preset, sample.band)}`,
      ...ranked.map(({ key }) => finePercent(sample.first[key] ?? 0)),
    ]),
  });
}
