import { leadPartsChart } from '../../charts/lead-parts-chart.ts';
import { signed } from '../../charts/signed.ts';
import { slopeChart } from '../../charts/slope-chart.ts';
import type { ChangedNumbers } from '../../decision/comparison/changed-numbers.ts';
import { pairOf, type RoundPair } from '../../decision/comparison/round-pair.ts';
import { changedListKinds, type ChangedItem, type ThenNow } from '../../decision/explain/changed-item.ts';
import { changedLists } from '../../decision/explain/changed-lists.ts';
import { changedOption, differenceText } from '../../decision/explain/difference-words.ts';
import { explainSingles } from '../../decision/explain/single-changes.ts';
import { whatCannotBeSaid } from '../../decision/explain/unexplained.ts';
import { leadPartsFigures, optionsOfBoth, slopeFigures } from '../../decision/explain/what-changed-figures.ts';
import { explainLead, explainRanking, subjectOfLead } from '../../decision/explain/what-changed.ts';
import { listed } from '../../text/figures.ts';
import { chartWidth, figure, how, list, paragraph, part, section, table, type Html } from '../html.ts';
import type { Report } from '../report-source.ts';

/** What became of the result since the round before, what from, and everything that is not as it was. */
export function whatChangedSection({ view, before }: Report, id: string, heading: string): Html {
  if (!before) return '';
  const pair = pairOf(before, view);
  return section(id, heading, [...ranking(pair), singles(pair.numbers), ...changes(pair)]);
}

function ranking({ earlier, later, numbers }: RoundPair): readonly Html[] {
  const told = explainRanking(numbers);
  const subject = subjectOfLead(numbers);
  const lead = subject === null ? null : explainLead(numbers, subject);
  const options = optionsOfBoth(earlier, later, numbers);
  const slope = slopeFigures(options, numbers, {
    earlier: `Round ${earlier.round.round}`,
    later: `Round ${later.round.round}`,
  });
  const parts = leadPartsFigures(options, numbers);
  return [
    paragraph(told.lead),
    paragraph(lead?.lead ?? ''),
    list(whatCannotBeSaid(numbers).filter((sentence) => sentence !== lead?.lead)),
    slope ? figure(slopeChart(slope, chartWidth), 'slope') : '',
    parts.length > 0 ? figure(leadPartsChart(parts, chartWidth), 'lead-parts') : '',
    how([...told.how, ...(lead?.how ?? [])]),
  ];
}

function singles(numbers: ChangedNumbers): Html {
  const { lead, how: lines } = explainSingles(numbers);
  const leaders = (keys: readonly string[]): string => listed(keys.map((key) => changedOption(numbers, key))) || 'open';
  return part('Which single change mattered most', [
    paragraph(lead),
    table({
      caption: 'What each change alone did to the lead, the largest first',
      columns: [
        { label: 'Change', numeric: false },
        { label: 'Effect', numeric: true },
        { label: 'Without it first', numeric: false },
      ],
      rows: (numbers.singles?.changes ?? []).map(({ difference, effect, leaders: keys }) => [
        differenceText(numbers, difference),
        effect === null ? 'open' : signed(effect),
        leaders(keys),
      ]),
    }),
    how(lines),
  ]);
}

const kinds = {
  weights: 'Weights',
  scores: 'Scores',
  options: 'Options',
  criteria: 'Criteria',
  evidence: 'Evidence',
  people: 'People',
  findings: 'Findings on must-haves',
} as const satisfies Record<(typeof changedListKinds)[number], string>;

function changes({ earlier, later, comparison }: RoundPair): readonly Html[] {
  return changedLists(earlier, later, comparison).map(({ kind, changed }) =>
    part(`${kinds[kind]} that are not as they were`, [
      table({
        caption: `${kinds[kind]} then and now`,
        columns: ['What', 'Then', 'Now', 'Why'].map((label) => ({ label, numeric: false })),
        rows: changed.flatMap((item) => rowsOf(item, later.changeReasons[item.subject] ?? '')),
      }),
    ]),
  );
}

/** A row for each part; where something came or went as a whole, that. */
function rowsOf({ name, standing, parts }: ChangedItem, reason: string): readonly (readonly string[])[] {
  const whole: ThenNow = {
    what: '',
    before: standing === 'came' ? null : 'there',
    after: standing === 'went' ? null : 'there',
  };
  return (parts.length === 0 ? [whole] : parts).map(({ what, before, after }, index) => [
    what === '' ? name : `${name}: ${what}`,
    before ?? '–',
    after ?? '–',
    index === 0 ? reason : '',
  ]);
}
