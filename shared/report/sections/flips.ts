import { figureOf } from '../../decision/explain/explanation.ts';
import { explainFlips } from '../../decision/explain/score-flips.ts';
import { optionName } from '../../decision/verdict-words.ts';
import { isNearFlip, scoreFlips } from '../../evaluation/score-flips.ts';
import { listed } from '../../text/figures.ts';
import { how, paragraph, section, table, type Html } from '../html.ts';
import { criterionLabel, optionLabel, type Report } from '../report-source.ts';

/** The single scores that would change who leads. */
export function flipsSection(report: Report, id: string, heading: string): Html {
  const { view, analysis } = report;
  const { input, evaluation } = analysis;
  const flips = scoreFlips(input, evaluation);
  const { lead, how: lines } = explainFlips(input, evaluation, flips);
  return section(id, heading, [
    paragraph(lead),
    table({
      caption: 'Every score that would change who leads, each by itself, nearest first; ● is within two steps',
      columns: [
        ...['Criterion', 'Option'].map((label) => ({ label, numeric: false })),
        ...['Score', 'Turns at', 'Steps'].map((label) => ({ label, numeric: true })),
        { label: 'Then leads', numeric: false },
      ],
      rows: flips.map((flip) => [
        criterionLabel(view.criteria.find(({ key }) => key === flip.criterion)),
        optionLabel(report, flip.option),
        figureOf(flip.score),
        figureOf(flip.at),
        `${isNearFlip(flip) ? '● ' : ''}${flip.steps.toFixed(1)}`,
        listed(flip.leaders.map((key) => optionName(input, key))),
      ]),
    }),
    how(lines),
  ]);
}
