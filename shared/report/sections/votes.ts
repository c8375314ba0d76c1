import { votesChart } from '../../charts/votes-chart.ts';
import { agreementOf, type CellAgreement, type CriterionAgreement } from '../../decision/agreement.ts';
import { nameOfOption, personName } from '../../decision/agreement/names.ts';
import { voteFigures } from '../../decision/explain/agreement-figures.ts';
import { explainVotes } from '../../decision/explain/agreement.ts';
import { decimals } from '../../decision/explain/explanation.ts';
import { plainFigure } from '../../text/figures.ts';
import { oneLine } from '../../text/one-line.ts';
import { chartWidth, figure, how, list, paragraph, paragraphs, part, section, table, type Html } from '../html.ts';
import { criterionLabel, type Report } from '../report-source.ts';

/** Every revealed vote, by disagreement, with what was said. Nothing without ballots. */
export function votesSection(report: Report, id: string, heading: string): Html {
  if (report.view.ballots.length === 0) return '';
  const { criteria } = agreementOf(report.view);
  return section(id, heading, [
    paragraph('Criteria by disagreement: those on which people lie furthest apart come first.'),
    ...criteria.map((entry) => votesOn(report, entry)),
  ]);
}

function votesOn({ view }: Report, entry: CriterionAgreement): Html {
  const { criterion, cells } = entry;
  const { lead, how: lines } = explainVotes(entry);
  const index = view.criteria.indexOf(criterion);
  return part(criterionLabel(criterion), [
    paragraph(lead),
    ...discussion(view.discussions[criterion.key]?.note ?? ''),
    cells.some(({ dispersion }) => dispersion !== null)
      ? figure(votesChart(voteFigures(entry), chartWidth), `votes-${index}`)
      : '',
    spreads(cells),
    how(lines),
    list(
      cells.flatMap(({ option, votes }) =>
        votes.flatMap(({ participant, note }) =>
          oneLine(note) === '' ? [] : [`${personName(participant)} on ${nameOfOption(option)}: ${oneLine(note)}`],
        ),
      ),
    ),
  ]);
}

function discussion(note: string): readonly Html[] {
  const said = paragraphs(note).filter(Boolean);
  return said.length === 0 ? [] : [paragraph('What was said:', 'muted'), ...said];
}

function spreads(cells: readonly CellAgreement[]): Html {
  const figureText = (value: number): string => plainFigure(Number(value.toFixed(2)));
  return table({
    caption: 'How far the scores lie apart; ● is worth talking about',
    columns: [
      { label: 'Option', numeric: false },
      ...['Scores', 'Median', 'Mean', 'Range', 'Deviation', 'Consensus', 'Agreed'].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: cells.flatMap(({ option, dispersion, consensus, agreed }) => {
      if (!dispersion) return [];
      const { n, median, mean, range, deviation, flagged } = dispersion;
      return [
        [
          `${flagged ? '● ' : ''}${nameOfOption(option)}`,
          String(n),
          figureText(median),
          figureText(mean),
          figureText(range),
          deviation === null ? '–' : figureText(deviation),
          consensus === null ? '–' : decimals(consensus),
          agreed.value === null ? '–' : `${figureText(agreed.value)}${agreed.derived ? ' med.' : ''}`,
        ],
      ];
    }),
  });
}
