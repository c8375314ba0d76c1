import { recordNumber } from '../adr/record-file-name.ts';
import { element } from '../charts/markup.ts';
import { paragraph, text, type Html } from './html.ts';
import { page } from './page.ts';
import { readable, type Report, type ReportSource } from './report-source.ts';
import { agreementSection } from './sections/agreement.ts';
import { breakEvenSection } from './sections/break-evens.ts';
import { coverageSection } from './sections/coverage.ts';
import { dominanceSection } from './sections/dominance.ts';
import { flipsSection } from './sections/flips.ts';
import { robustnessSection } from './sections/robustness.ts';
import { scoresSection } from './sections/scores.ts';
import { tornadoSection } from './sections/tornado.ts';
import { totalsSection } from './sections/totals.ts';
import { verdictSection } from './sections/verdict.ts';
import { votesSection } from './sections/votes.ts';
import { weightsSection } from './sections/weights.ts';
import { whatChangedSection } from './sections/what-changed.ts';

/** In the order of the Result step. */
const sections: readonly (readonly [
  id: string,
  heading: string,
  make: (report: Report, id: string, heading: string) => Html,
])[] = [
  ['verdict', 'Verdict', verdictSection],
  ['what-changed', 'What changed since the round before', whatChangedSection],
  ['totals', 'Where the points come from', totalsSection],
  ['dominance', 'Dominance', dominanceSection],
  ['break-evens', 'Weights that would turn it', breakEvenSection],
  ['flips', 'Scores that would turn it', flipsSection],
  ['robustness', 'How firm it is', robustnessSection],
  ['tornado', 'What moves the lead most', tornadoSection],
  ['agreement', 'How far people agree', agreementSection],
  ['votes', 'Who scored what', votesSection],
  ['coverage', 'What is scored', coverageSection],
  ['scores', 'Scores', scoresSection],
  ['weights', 'Weights', weightsSection],
];

/**
 * The whole analysis of a round as one HTML file: no script, nothing fetched, charts as SVG with their tables, light and
 * dark, for paper too. Pure: the same source gives the same bytes. Only ballots that are revealed are in a view.
 */
export function analysisReport(source: ReportSource): string {
  const report = readable(source);
  const made = sections
    .map(([id, heading, make]) => ({ id, heading, html: make(report, id, heading) }))
    .filter(({ html }) => html !== '');
  const links = made.map(({ id, heading }) => element('li', {}, element('a', { href: `#${id}` }, text(heading))));
  const contents = element('nav', { 'aria-label': 'Contents' }, element('ul', {}, `\n${links.join('\n')}\n`));
  return page(`${report.title}: analysis`, [head(report), contents, ...made.map(({ html }) => html)]);
}

function head({ title, number, fileName, view, today }: Report): Html {
  const { round, decision } = view;
  const parts = [
    `ADR-${recordNumber(number)}`,
    decision.status,
    decision.date ?? today,
    ...(round.round > 1 ? [`round ${round.round}`] : []),
  ];
  return [
    element('h1', {}, text(title)),
    paragraph(`${parts.join(', ')}. The analysis that belongs to the record ${fileName}.`, 'muted'),
  ].join('\n');
}
