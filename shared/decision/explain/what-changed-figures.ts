import type { ChartOption } from '../../charts/chart.ts';
import type { LeadPartsRow } from '../../charts/lead-parts-chart.ts';
import type { Slope, SlopeEnd } from '../../charts/slope-chart.ts';
import type { Unexplained } from '../../evaluation/lead-change/lead-change.ts';
import type { ChangedNumbers, EvaluatedRound } from '../comparison/changed-numbers.ts';
import type { Row } from '../entities.ts';
import type { RoundView } from '../view.ts';
import { changedOption } from './difference-words.ts';

/** The figures of two rounds as the charts take them, the same on screen and in a report. */

/** The options of both rounds as charts name them: those of the later one in its order, then those that went. */
export function optionsOfBoth(earlier: RoundView, later: RoundView, numbers: ChangedNumbers): readonly ChartOption[] {
  const rows = new Map<string, Row<'option'>>([...earlier.options, ...later.options].map((row) => [row.key, row]));
  const keys = new Set([...later.options, ...earlier.options].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const row = rows.get(key);
    return row ? [{ key, colour: row.colour, name: changedOption(numbers, key) }] : [];
  });
}

/**
 * Totals then and now, the highest of now first, then those that went; null where one of the rounds has no result.
 * @param names what the two rounds are called.
 */
export function slopeFigures(
  options: readonly ChartOption[],
  { earlier, later }: ChangedNumbers,
  names: Pick<Slope, 'earlier' | 'later'>,
): Slope | null {
  if (earlier.evaluation.kind !== 'evaluated' || later.evaluation.kind !== 'evaluated') return null;
  const rows = options.map((option) => ({
    option,
    earlier: endOf(earlier, option.key),
    later: endOf(later, option.key),
  }));
  const height = (end: SlopeEnd | null): number => (end ? end.interval[0] + end.interval[1] : -1);
  return {
    earlier: names.earlier,
    later: names.later,
    rows: rows.toSorted(
      (left, right) => height(right.later) - height(left.later) || height(right.earlier) - height(left.earlier),
    ),
  };
}

function endOf({ evaluation }: EvaluatedRound, key: string): SlopeEnd | null {
  if (evaluation.kind !== 'evaluated') return null;
  const result = evaluation.options.find((option) => option.key === key);
  return result ? { interval: result.interval, rank: result.rank, failed: result.failed.length > 0 } : null;
}

/** What the change of each lead came from; nothing where one of the rounds has no result. */
export function leadPartsFigures(options: readonly ChartOption[], numbers: ChangedNumbers): readonly LeadPartsRow[] {
  if (numbers.leads.kind === 'not-comparable') return [];
  const changes = new Map(numbers.leads.options.map((change) => [change.key, change.lead]));
  return options.flatMap((option): readonly LeadPartsRow[] => {
    const lead = changes.get(option.key);
    if (!lead) return [];
    const { earlier, later, parts, unexplained } = lead;
    return [
      {
        option,
        earlier,
        later,
        parts: parts && [parts.weights, parts.scores, parts.criteria, parts.optionsGone + parts.optionsCame],
        note: unexplained ? noteOf(numbers, option.key, unexplained) : '',
      },
    ];
  });
}

function noteOf({ later }: ChangedNumbers, key: string, { reason }: Unexplained): string {
  switch (reason) {
    case 'one-round':
      return later.input.options.some((option) => option.key === key) ? 'new' : 'gone';
    case 'failed':
      return 'fails a must-have';
    case 'no-opponent':
      return 'nobody to compare with';
    case 'scores-missing':
      return 'scores are missing';
  }
}
