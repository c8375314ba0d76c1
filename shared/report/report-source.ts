import type { ChartOption } from '../charts/chart.ts';
import { nameOfCriterion } from '../decision/agreement/names.ts';
import { chartOptions } from '../decision/explain/figures.ts';
import type { Row } from '../decision/entities.ts';
import type { RoundView } from '../decision/view.ts';
import type { Analysis } from '../evaluation/analysis.ts';
import type { EvaluationInput } from '../evaluation/model.ts';
import { oneLine } from '../text/one-line.ts';

/** All that the analysis of a round is made from. */
export interface ReportSource {
  readonly view: RoundView;
  readonly analysis: Analysis;
  /** Number, title and file name of the record that it belongs to. */
  readonly number: number;
  readonly title: string;
  readonly fileName: string;
  /** The round before the one that is analysed, where there is one: what changed since is told then. */
  readonly before?: RoundView | null;
  /** Day of writing, `YYYY-MM-DD`; it stands on the page where the decision has no date of its own. */
  readonly today: string;
}

/** What every section is made from: the source, with names that are one line each. */
export interface Report extends ReportSource {
  readonly options: readonly ChartOption[];
}

/** A source with names that are one line each, in the view and in the input alike. */
export function readable(source: ReportSource): Report {
  const { view, analysis, before } = source;
  const { input } = analysis;
  const cleanInput: EvaluationInput = {
    ...input,
    options: named(input.options).map((option) => ({ ...option, failed: option.failed.map(oneLine) })),
    criteria: named(input.criteria),
    groups: named(input.groups),
  };
  const cleanView = readableView(view);
  return {
    ...source,
    title: oneLine(source.title),
    view: cleanView,
    before: before ? readableView(before) : null,
    analysis: { ...analysis, input: cleanInput },
    options: chartOptions(cleanView.options, cleanInput),
  };
}

function readableView(view: RoundView): RoundView {
  const criteria = (rows: readonly Row<'criterion'>[]): readonly Row<'criterion'>[] =>
    named(rows).map((row) => ({ ...row, unit: oneLine(row.unit) }));
  return {
    ...view,
    options: named(view.options),
    criteria: criteria(view.criteria),
    groups: view.groups.map((entry) => ({
      group: { ...entry.group, name: oneLine(entry.group.name) },
      criteria: criteria(entry.criteria),
    })),
    participants: named(view.participants),
  };
}

function named<T extends { readonly name: string }>(rows: readonly T[]): readonly T[] {
  return rows.map((row) => ({ ...row, name: oneLine(row.name) }));
}

/** The name of an option as the head of a row or a column. */
export function optionLabel({ options }: Report, key: string): string {
  return options.find((option) => option.key === key)?.name ?? '–';
}

/** The name of a criterion as the head of a row. */
export function criterionLabel(criterion: Row<'criterion'> | undefined): string {
  return criterion ? nameOfCriterion(criterion) : '–';
}
