import { valueFunctionChart } from '../../charts/value-function-chart.ts';
import { agreedScore } from '../../decision/ballot-scores.ts';
import { scaleOf } from '../../decision/evaluation-input.ts';
import { cellKey } from '../../decision/view.ts';
import { finePercent, plainFigure } from '../../text/figures.ts';
import { oneLine } from '../../text/one-line.ts';
import { chartWidth, figure, list, paragraph, part, section, table, type Html } from '../html.ts';
import { criterionLabel, optionLabel, type Report } from '../report-source.ts';

/** The performance matrix with its notes, and how measured scores become values. */
export function scoresSection(report: Report, id: string, heading: string): Html {
  return section(id, heading, [...matrix(report), valueFunctions(report), notes(report)]);
}

function matrix({ view, analysis: { evaluation }, options }: Report): readonly Html[] {
  const scores = view.criteria.map((criterion) => view.options.map(({ key }) => agreedScore(view, key, criterion)));
  const legend = [
    'As they were agreed on, in the unit of each criterion; – is missing.',
    scores.flat().some(({ range }) => range !== null) ? 'In brackets what a score may be at least and at most.' : '',
    scores.flat().some(({ derived }) => derived)
      ? '“med.” is the median of the ballots, where nothing else was agreed on.'
      : '',
  ];
  return [
    paragraph(legend.filter(Boolean).join(' ')),
    table({
      caption: 'Scores by criterion and option',
      columns: [
        ...['Criterion', 'Scale'].map((label) => ({ label, numeric: false })),
        ...['Weight', ...options.map(({ name }) => name)].map((label) => ({ label, numeric: true })),
      ],
      rows: view.criteria.map((criterion, j) => [
        criterionLabel(criterion),
        scaleText(criterion),
        finePercent(evaluation.weights[j] ?? 0),
        ...(scores[j] ?? []).map(({ value, range, derived }) => {
          if (value === null) return '–';
          const [lowest, highest] = range ?? [];
          const around =
            lowest === undefined || highest === undefined ? '' : ` (${plainFigure(lowest)} to ${plainFigure(highest)})`;
          return `${plainFigure(value)}${around}${derived ? ' med.' : ''}`;
        }),
      ]),
    }),
  ];
}

function scaleText({ scaleLowest, scaleHighest, direction, unit }: Report['view']['criteria'][number]): string {
  const from = `${plainFigure(scaleLowest)} to ${plainFigure(scaleHighest)}`;
  const remarks = [oneLine(unit), direction === 'less' ? 'less is better' : ''].filter(Boolean);
  return remarks.length === 0 ? from : `${from} ${remarks.join(', ')}`;
}

/** A chart for each criterion whose values do not lie on a straight line. */
function valueFunctions({ view, options }: Report): Html {
  return view.criteria
    .map((criterion, index) => {
      const scale = scaleOf(view, criterion);
      if (scale.points.length === 0) return '';
      const name = criterionLabel(criterion);
      const scores = options.flatMap((option) => {
        const { value } = agreedScore(view, option.key, criterion);
        return value === null ? [] : [{ option, score: value }];
      });
      const chart = valueFunctionChart({ name, unit: oneLine(criterion.unit), scale, scores }, chartWidth);
      return part(`Value of “${name}”`, [figure(chart, `value-${index}`)]);
    })
    .filter(Boolean)
    .join('\n');
}

function notes(report: Report): Html {
  const { view } = report;
  const lines = view.criteria.flatMap((criterion) =>
    view.options.flatMap(({ key }) => {
      const note = oneLine(view.agreed.scores[cellKey(key, criterion.key)]?.note ?? '');
      return note === '' ? [] : [`${criterionLabel(criterion)}, ${optionLabel(report, key)}: ${note}`];
    }),
  );
  return part('Notes', [list(lines)]);
}
