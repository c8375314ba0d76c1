import { rankingChart } from '../../charts/ranking-chart.ts';
import { agreementOf } from '../../decision/agreement.ts';
import { nameOfOption, personName } from '../../decision/agreement/names.ts';
import { rankingsOf, type OwnRanking, type Rankings } from '../../decision/agreement/rankings.ts';
import { daysOfReveal } from '../../decision/agreement/voters.ts';
import { dissentOf } from '../../decision/dissent.ts';
import { rankingFigures } from '../../decision/explain/agreement-figures.ts';
import { explainRankings, rankingNotes } from '../../decision/explain/agreement.ts';
import { figureOf } from '../../decision/explain/explanation.ts';
import { counted, listed, outOfTen, wholePercent } from '../../text/figures.ts';
import { oneLine } from '../../text/one-line.ts';
import { chartWidth, figure, how, list, paragraph, part, section, table, type Html } from '../html.ts';
import { criterionLabel, type Report } from '../report-source.ts';

const weightsUsed: Readonly<Record<OwnRanking['weightsUsed'], string>> = {
  own: 'their own',
  agreed: 'the agreed ones',
  derived: 'those of all ballots',
};

/** How everybody would decide alone, and who still sees it differently. Nothing without ballots. */
export function agreementSection(report: Report, id: string, heading: string): Html {
  const { view } = report;
  if (view.ballots.length === 0) return '';
  const rankings = rankingsOf(view);
  const { consensus } = agreementOf(view);
  const { lead, how: lines } = explainRankings(rankings);
  return section(id, heading, [
    paragraph(`${counted(rankings.people.length, 'ballot')}, revealed on ${listed(daysOfReveal(view))}.`),
    paragraph(lead),
    paragraph(consensus === null ? '' : `Consensus over all scores is ${wholePercent(consensus)}.`),
    figure(rankingChart(rankingFigures(view.options, rankings, 'Agreed'), chartWidth), 'rankings'),
    ownTotals(report, rankings),
    list(rankingNotes(rankings)),
    how(lines),
    dissent(report),
  ]);
}

function ownTotals({ options }: Report, { people, agreed }: Rankings): Html {
  const row = (name: string, { totals, ranks, weightsUsed: used }: OwnRanking): readonly string[] => [
    name,
    ...totals.map((total, i) => (total === null ? '–' : `${outOfTen(total)} (${ranks[i] ?? 'no rank'})`)),
    weightsUsed[used],
  ];
  return table({
    caption: 'Totals from 0 to 10 with ranks, by each person’s own ballot',
    columns: [
      { label: 'Ballot', numeric: false },
      ...options.map(({ name }) => ({ label: name, numeric: true })),
      { label: 'Weights used', numeric: false },
    ],
    rows: [...people.map((person) => row(personName(person.participant), person)), row('Agreed', agreed)],
  });
}

function dissent({ view }: Report): Html {
  const { rankings, votes } = dissentOf(view);
  return part('Dissent', [
    list(
      rankings.map(
        ({ participant, leaders }) =>
          `${personName(participant)} would put ${listed(leaders.map(nameOfOption))} first.`,
      ),
    ),
    table({
      caption: 'Scores far from what was agreed on, the heaviest criterion first',
      columns: [
        ...['Person', 'Criterion', 'Option'].map((label) => ({ label, numeric: false })),
        ...['Scored', 'Agreed'].map((label) => ({ label, numeric: true })),
        { label: 'Note', numeric: false },
      ],
      rows: votes.map(({ participant, criterion, option, vote, agreed, derived, note }) => [
        personName(participant),
        criterionLabel(criterion),
        nameOfOption(option),
        figureOf(vote),
        `${figureOf(agreed)}${derived ? ' med.' : ''}`,
        oneLine(note),
      ]),
    }),
  ]);
}
