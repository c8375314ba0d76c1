import { isPairwise, ratioText, weightsOrigin, weightsSentences } from '../../adr/weights-in-words.ts';
import { weightVotesChart } from '../../charts/weight-votes-chart.ts';
import { personName } from '../../decision/agreement/names.ts';
import { weightAgreementOf } from '../../decision/agreement/weight-agreement.ts';
import { weightVoteFigures } from '../../decision/explain/agreement-figures.ts';
import { explainWeightVotes } from '../../decision/explain/agreement.ts';
import type { WeightMethod } from '../../decision/entities.ts';
import { pairwiseLevels } from '../../decision/pairwise.ts';
import { spreadOf } from '../../decision/spread.ts';
import { finePercent, listed, plainFigure } from '../../text/figures.ts';
import { oneLine } from '../../text/one-line.ts';
import { chartWidth, figure, how, list, paragraph, part, section, table, type Html } from '../html.ts';
import { criterionLabel, type Report } from '../report-source.ts';

const methodNames: Readonly<Record<WeightMethod, string>> = {
  swing: 'Swing, 0 to 100',
  order: 'Place in the order',
  points: 'Points of 100',
  pairwise: 'Compared in pairs',
};

const methodHow: Readonly<Record<WeightMethod, readonly string[]>> = {
  swing: [
    'Imagine every criterion at its worst: the step from worst to best that matters most is 100, the others in proportion. A weight is the swing ÷ the sum of all swings.',
  ],
  order: [
    'Rank order centroid: of n criteria the one at place r gets (1/r + 1/(r+1) + … + 1/n) ÷ n; who ties shares the mean of the places.',
  ],
  points: ['A weight is the points ÷ the sum of all points.'],
  pairwise: [
    'The weights of each comparison are the principal eigenvector of its matrix (Saaty 1980), found by power iteration; those inside a group are multiplied by the weight of the group.',
    'Consistency ratio: (λmax − n) ÷ (n − 1) ÷ the random index of Saaty 1980 (0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49 for 3 to 10 things).',
  ],
};

/** How much each criterion counts, by which method, and how far people agree on it. */
export function weightsSection(report: Report, id: string, heading: string): Html {
  const { view } = report;
  const origin = weightsOrigin(view);
  const sentences = weightsSentences(view, (name) => `“${oneLine(name)}”`);
  return section(id, heading, [
    paragraph(sentences.join(' ')),
    weightsTable(report, origin.ballots === null),
    how([
      ...origin.methods.flatMap((method) => methodHow[method]),
      ...(origin.ballots === null
        ? []
        : [
            isPairwise(origin.methods)
              ? 'Each judgement of the group is the geometric mean of those on the ballots (Aczél and Saaty 1983).'
              : 'The median over the ballots of each criterion’s share, divided by the sum of the medians.',
          ]),
    ]),
    list(alike(report)),
    comparisons(report),
    people(report),
  ]);
}

function weightsTable({ view, analysis: { evaluation } }: Report, entered: boolean): Html {
  const { method } = view.agreed.ballot;
  const raw = (criterion: string): string => {
    const row = view.agreed.weights[criterion];
    const value = { swing: row?.swing, order: row?.place, points: row?.points, pairwise: null }[method] ?? null;
    return value === null ? '–' : plainFigure(value);
  };
  const columns = entered && method !== 'pairwise' ? [methodNames[method], 'Weight'] : ['Weight'];
  return table({
    caption: 'Weights, 100 % in all',
    columns: [
      ...['Criterion', 'Group'].map((label) => ({ label, numeric: false })),
      ...columns.map((label) => ({ label, numeric: true })),
    ],
    rows: view.criteria.map((criterion, j) => [
      criterionLabel(criterion),
      oneLine(view.groups.find(({ group }) => group.key === criterion.group)?.group.name ?? ''),
      ...(columns.length > 1 ? [raw(criterion.key)] : []),
      finePercent(evaluation.weights[j] ?? 0),
    ]),
  });
}

/** Criteria that decide nothing, whatever they weigh. */
function alike({ view }: Report): readonly string[] {
  const names = view.criteria.filter((criterion) => !spreadOf(view, criterion).discriminates).map(criterionLabel);
  if (names.length === 0) return [];
  const quoted = listed(names.map((name) => `“${name}”`));
  return [`${quoted} ${names.length === 1 ? 'does' : 'do'} not discriminate: all options are scored alike.`];
}

/** The comparisons on the agreed ballot, with the judgement of each that fits least. */
function comparisons({ view }: Report): Html {
  if (view.agreed.ballot.method !== 'pairwise') return '';
  const rows = pairwiseLevels(view, view.agreed).flatMap(({ group, items, result }) => {
    if (!result || items.length < 2) return [];
    const { worst } = result;
    const name = (index: number): string => `“${oneLine(items[index]?.name ?? '')}”`;
    const fits = worst
      ? `${name(worst.first)} to ${name(worst.second)}: judged ${ratio(worst.judged)}, by the others ${ratio(worst.implied)}${worst.equallyFar > 0 ? `; ${worst.equallyFar} more as far off` : ''}`
      : 'all agree';
    const named =
      group === null ? 'Groups' : oneLine(view.groups.find((entry) => entry.group.key === group)?.group.name ?? '');
    return [[named, String(items.length), ratioText(result.consistencyRatio), fits]];
  });
  return part('How consistent the comparisons are', [
    table({
      caption: 'Up to 0.10 the judgements are consistent enough',
      columns: [
        { label: 'Compared', numeric: false },
        ...['Things', 'Consistency ratio'].map((label) => ({ label, numeric: true })),
        { label: 'Judgement that fits least', numeric: false },
      ],
      rows,
    }),
  ]);
}

function ratio(value: number): string {
  return value >= 1
    ? `${plainFigure(Number(value.toFixed(1)))} : 1`
    : `1 : ${plainFigure(Number((1 / value).toFixed(1)))}`;
}

/** What everybody gives to each criterion; nothing where nobody weighed alone. */
function people({ view }: Report): Html {
  const agreement = weightAgreementOf(view);
  const weighing = agreement.people.filter(({ weights }) => weights !== null);
  if (weighing.length === 0) return '';
  const { lead, how: lines } = explainWeightVotes(agreement);
  return part('What each person gives', [
    paragraph(lead),
    list(weighing.map(({ participant, method }) => `${personName(participant)}: ${methodNames[method].toLowerCase()}`)),
    figure(weightVotesChart(weightVoteFigures(agreement), chartWidth), 'weight-votes'),
    how(lines),
  ]);
}
