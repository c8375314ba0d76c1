import { contributionsChart } from '../../charts/contributions-chart.ts';
import { explainContributions } from '../../decision/explain/contributions.ts';
import { contributionFigures } from '../../decision/explain/figures.ts';
import { mustHaveCells, verdictOn } from '../../decision/must-haves.ts';
import { cellKey } from '../../decision/view.ts';
import { finePercent, outOfTen, wholePercent } from '../../text/figures.ts';
import { oneLine } from '../../text/one-line.ts';
import { chartWidth, figure, how, paragraph, part, section, table, type Html } from '../html.ts';
import { criterionLabel, optionLabel, type Report } from '../report-source.ts';

const findings = { pass: 'passes', fail: 'fails', 'not-verified': 'not verified' } as const;

/** Totals with ranks, what each group and each criterion adds, and the must-haves. */
export function totalsSection(report: Report, id: string, heading: string): Html {
  const { analysis, options } = report;
  const { input, evaluation } = analysis;
  const { lead, how: lines } = explainContributions(input, evaluation);
  return section(id, heading, [
    paragraph(lead),
    figure(contributionsChart(contributionFigures(options, input, evaluation), chartWidth), 'contributions'),
    totalsTable(report),
    contributionsTable(report),
    how(lines),
    mustHaves(report),
  ]);
}

function totalsTable(report: Report): Html {
  const { evaluation, robustness } = report.analysis;
  return table({
    caption: 'Totals from 0 to 10',
    columns: [
      { label: 'Option', numeric: false },
      ...['Rank', 'Total', 'Scored', 'First places'].map((label) => ({ label, numeric: true })),
    ],
    rows: evaluation.options.map(({ key, rank, total, interval, coverage, failed }) => [
      optionLabel(report, key),
      failed.length > 0 ? 'failed' : (rank?.toString() ?? 'open'),
      total === null ? `${outOfTen(interval[0])} to ${outOfTen(interval[1])}` : outOfTen(total),
      wholePercent(coverage),
      robustness?.first[key] === undefined ? '–' : finePercent(robustness.first[key]),
    ]),
  });
}

function contributionsTable({ view, analysis: { evaluation }, options }: Report): Html {
  return table({
    caption: 'What each criterion adds, in points: weight × value × 10',
    columns: [
      { label: 'Criterion', numeric: false },
      ...['Weight', ...options.map(({ name }) => name)].map((label) => ({ label, numeric: true })),
    ],
    rows: view.criteria.map((criterion, j) => [
      criterionLabel(criterion),
      finePercent(evaluation.weights[j] ?? 0),
      ...evaluation.options.map(({ contributions }) => {
        const value = contributions[j] ?? null;
        return value === null ? '–' : (value * 10).toFixed(2);
      }),
    ]),
  });
}

function mustHaves(report: Report): Html {
  const { view } = report;
  return part('Must-haves', [
    table({
      caption: 'Findings on the must-haves; who fails one is out, whatever its total',
      columns: ['Must-have', 'Option', 'Finding', 'Note'].map((label) => ({ label, numeric: false })),
      rows: mustHaveCells(view).map((cell) => [
        criterionLabel(view.criteria.find(({ key }) => key === cell.criterion)),
        optionLabel(report, cell.option),
        findings[verdictOn(view, cell)],
        oneLine(view.findings[cellKey(cell.option, cell.criterion)]?.note ?? ''),
      ]),
    }),
  ]);
}
