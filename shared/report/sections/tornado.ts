import { tornadoChart } from '../../charts/tornado-chart.ts';
import { tornadoFigures } from '../../decision/explain/figures.ts';
import { explainTornado } from '../../decision/explain/tornado.ts';
import { tornado } from '../../evaluation/tornado.ts';
import { chartWidth, figure, how, paragraph, section, type Html } from '../html.ts';
import type { Report } from '../report-source.ts';

/** How far each weight and each uncertain score moves the lead. */
export function tornadoSection({ view, analysis: { input, evaluation } }: Report, id: string, heading: string): Html {
  if (evaluation.allFailed) return '';
  const found = tornado(input, evaluation);
  const { lead, how: lines } = explainTornado(input, found);
  return section(id, heading, [
    paragraph(lead),
    found && found.bars.length > 0
      ? figure(tornadoChart(tornadoFigures(input, found, view.criteria), chartWidth), 'tornado')
      : '',
    how(lines),
  ]);
}
