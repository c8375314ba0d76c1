import { finePercent, outOfTen, wholePercent } from '../shared/text/figures.ts';
import { breakEvenText, roundNames, type RoundNames } from './break-even-text.ts';
import type { EvaluatedRoundOutput, EvaluateOutput, RoundOutput, UnevaluableRoundOutput } from './evaluate-output.ts';
import { consistencyText, groupText, weightsText } from './group-text.ts';
import { flipsText, robustnessText, tornadoText } from './sensitivity-text.ts';
import { terminalLine, terminalText } from './terminal-text.ts';
import { section } from './text-section.ts';
import { textTable } from './text-table.ts';

const verdicts = { pass: 'passes', fail: 'fails', 'not-verified': 'not verified' } as const;

/** An evaluation for people to read, in the order of the Result step. */
export function evaluationText(output: EvaluateOutput): string {
  const title = terminalLine(output.title) || 'Untitled decision';
  const rounds = output.rounds.map((round) => roundText(round).join('\n\n'));
  return terminalText(`${[`${title}\nStatus: ${output.status}`, ...rounds].join('\n\n')}\n`);
}

function roundText(round: RoundOutput): readonly string[] {
  const state = round.closedAt === null ? 'open' : `closed on ${round.closedAt.slice(0, 10)}`;
  const heading = `Round ${round.round}, ${state}, ${weightsText(round)}`;
  const names = roundNames(round);
  return [
    heading,
    consistencyText(round, names),
    ...(round.kind === 'evaluated' ? evaluated(round, names) : unevaluable(round, names)),
  ].filter((block) => block !== '');
}

function unevaluable(round: UnevaluableRoundOutput, names: RoundNames): readonly string[] {
  const { words } = round;
  return [`No result yet. ${words.sentence} ${words.help}`, ...groupText(round, names)];
}

function evaluated(round: EvaluatedRoundOutput, names: RoundNames): readonly string[] {
  const { words } = round.verdict;
  return [
    [`${words.pill}. ${words.sentence}`, ...words.facts].map(terminalLine).join('\n'),
    `Totals from 0 to 10\n${totals(round)}`,
    `Contributions to the totals\n${contributions(round)}`,
    mustHaves(round, names),
    section(
      'Dominance',
      round.dominance.map(
        ({ dominating, dominated }) =>
          `${names.option(dominating)} is at least as good as ${names.option(dominated)} on every criterion with weight, and better on one or more.`,
      ),
    ),
    section('Weights at which others would lead, nearest first', breakEvenText(round, names)),
    flipsText(round, names),
    robustnessText(round, names),
    tornadoText(round, names),
    ...groupText(round, names),
    section(
      'Missing scores',
      round.missing.map((cell) => `${names.criterion(cell.criterion)}: ${names.option(cell.option)}`),
    ),
    section(
      'Scores outside their scale, which count as its end',
      round.clipped.map((cell) => `${names.criterion(cell.criterion)}: ${names.option(cell.option)}`),
    ),
    round.outcome.option === null ? '' : `Chosen: ${names.option(round.outcome.option)}`,
  ];
}

/** In the order of the ranks; without one, by the middle of what is possible. */
function totals({ options }: EvaluatedRoundOutput): string {
  const middle = ({ interval }: (typeof options)[number]): number => interval.values[0] + interval.values[1];
  const order = options.toSorted(
    (left, right) =>
      Number(left.failed.length > 0) - Number(right.failed.length > 0) ||
      (left.rank ?? Infinity) - (right.rank ?? Infinity) ||
      middle(right) - middle(left),
  );
  const rows = order.map((option) => {
    const [lowest, highest] = option.interval.values;
    const total = option.value === null ? `${outOfTen(lowest)} to ${outOfTen(highest)}` : outOfTen(option.value);
    const rank = option.failed.length > 0 ? 'failed' : (option.rank?.toString() ?? 'open');
    const first = option.first === null ? '–' : finePercent(option.first);
    return [option.name || '–', rank, total, wholePercent(option.coverage), first];
  });
  return textTable([['Option', 'Rank', 'Total', 'Scored', 'First places'], ...rows]);
}

function contributions({ options, criteria, groups }: EvaluatedRoundOutput): string {
  const figure = (value: number | null): string => (value === null ? '–' : (value * 10).toFixed(2));
  const rows = groups.flatMap((group) => [
    [
      group.name || '–',
      finePercent(group.weight),
      ...options.map((option) => {
        const own = option.groups.find(({ group: key }) => key === group.key);
        return own && own.missing > 0 ? `${figure(own.value)} + ?` : figure(own?.value ?? null);
      }),
    ],
    ...criteria.flatMap((criterion, j) =>
      criterion.group === group.key
        ? [
            [
              `  ${criterion.name || '–'}`,
              finePercent(criterion.weight),
              ...options.map((option) => figure(option.contributions[j]?.value ?? null)),
            ],
          ]
        : [],
    ),
  ]);
  return textTable([['Criterion', 'Weight', ...options.map(({ name }) => name || '–')], ...rows]);
}

function mustHaves({ mustHaves: findings }: EvaluatedRoundOutput, names: RoundNames): string {
  return section(
    'Must-haves',
    findings.map(({ option, criterion, verdict, note }) => {
      const reason = terminalLine(note);
      return `${names.criterion(criterion)}: ${names.option(option)} ${verdicts[verdict]}${reason === '' ? '' : ` (${reason})`}`;
    }),
  );
}
