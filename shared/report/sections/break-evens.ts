import { leaderStripsChart } from '../../charts/leader-strips-chart.ts';
import { sweepChart } from '../../charts/sweep-chart.ts';
import { explainBreakEven, explainSweep, stableText } from '../../decision/explain/break-even.ts';
import { leaderFigures, sweepFigures } from '../../decision/explain/figures.ts';
import { optionName } from '../../decision/verdict-words.ts';
import type { WeightSweep } from '../../evaluation/model.ts';
import { turningSweeps } from '../../evaluation/nearest-turns.ts';
import { finePercent, listed } from '../../text/figures.ts';
import { chartWidth, figure, how, paragraph, part, section, table, type Html } from '../html.ts';
import { criterionLabel, type Report } from '../report-source.ts';

/** So many of the nearest break-evens are drawn one by one. */
const drawn = 3;

/** The weight of each criterion over which today's leader stays first, and who leads beyond. */
export function breakEvenSection(report: Report, id: string, heading: string): Html {
  const { view, analysis, options } = report;
  const { input, evaluation } = analysis;
  const { lead, how: lines } = explainBreakEven(input, evaluation);
  if (evaluation.sweeps.every(({ segments }) => segments.length === 0))
    return section(id, heading, [paragraph(lead), how(lines)]);
  const strips = leaderStripsChart(leaderFigures(options, input, evaluation.sweeps), chartWidth);
  // With two stretches at most the other columns say it all.
  const several = evaluation.sweeps.some(({ segments }) => segments.length > 2);
  return section(id, heading, [
    paragraph(lead),
    figure(strips, 'leaders', false),
    table({
      caption: 'Each weight by itself, the others in proportion',
      columns: [
        { label: 'Criterion', numeric: false },
        ...['Weight', 'Turns at'].map((label) => ({ label, numeric: true })),
        ...['Then leads', 'The leader stays first at', ...(several ? ['Leader by weight'] : [])].map((label) => ({
          label,
          numeric: false,
        })),
      ],
      rows: evaluation.sweeps.map((sweep, j) => [
        criterionLabel(view.criteria[j]),
        finePercent(sweep.weight),
        sweep.nearestTurn ? finePercent(sweep.nearestTurn.at) : 'never',
        sweep.nearestTurn ? listed(sweep.nearestTurn.leaders.map((key) => optionName(input, key))) : '–',
        stableText(sweep) ?? '–',
        ...(several ? [strips.table.rows[j]?.[2] ?? ''] : []),
      ]),
    }),
    how(lines),
    ...turningSweeps(evaluation.sweeps)
      .filter(({ weight }) => weight > 0)
      .slice(0, drawn)
      .map((sweep) => sweepPart(report, sweep)),
  ]);
}

function sweepPart({ view, analysis: { input, evaluation }, options }: Report, { criterion }: WeightSweep): Html {
  const figures = sweepFigures(options, input, evaluation, criterion);
  if (!figures) return '';
  const index = view.criteria.findIndex(({ key }) => key === criterion);
  return part(criterionLabel(view.criteria[index]), [
    paragraph(explainSweep(input, evaluation, criterion).lead),
    figure(sweepChart(figures, chartWidth), `sweep-${index}`),
  ]);
}
