import type { Analysis } from '../evaluation/analysis.ts';
import type { NoEvaluation } from '../evaluation/model.ts';
import type { Row } from '../decision/entities.ts';
import { agreedScore, agreedScores } from '../decision/ballot-scores.ts';
import { verdictOn } from '../decision/must-haves.ts';
import { cellKey, type RoundView } from '../decision/view.ts';
import { counted, finePercent, listed, plainFigure, wholePercent } from '../text/figures.ts';
import { oneLine } from '../text/one-line.ts';
import { groupScores } from './group-scores.ts';
import { cellText, inlineText, quotedName } from './markdown-inline.ts';
import { totalText } from './outcome.ts';
import { breakEvenLines, nameOf, sampleSentence } from './robustness.ts';
import { weightsSentences } from './weights-in-words.ts';

/**
 * The score table and what follows from it, as Markdown blocks: scores as they were typed, totals from 0 to 10, failed
 * must-haves, what is missing, the nearest break-even weights, the sample, and how the group came to its scores. Empty where nothing was scored or weighed.
 */
export function weightedScores(view: RoundView, analysis: Analysis | NoEvaluation): readonly string[] {
  const evaluated = 'evaluation' in analysis ? analysis : null;
  const scored = agreedScores(view).some(({ value }) => value !== null);
  if (view.options.length === 0 || view.criteria.length === 0 || (!evaluated && !scored)) return [];
  const scales = view.criteria.every((row) => row.scaleLowest === 0 && row.scaleHighest === 10 && row.unit === '');
  const intro = [
    ...(evaluated ? weightsSentences(view, quotedName) : ['The criteria have not been weighed yet.']),
    scales ? 'Scores from 0 to 10, 10 is best.' : 'Scores in the unit of each criterion.',
    agreedScores(view).some(({ range }) => range !== null)
      ? 'In brackets what a score may be at least and at most.'
      : '',
    evaluated ? 'Totals from 0 to 10.' : '',
  ];
  return [
    intro.filter(Boolean).join(' '),
    table(view, evaluated),
    ...mustHaves(view),
    ...(evaluated ? derived(view, evaluated) : []),
    ...groupScores(view),
  ];
}

function derived(view: RoundView, analysis: Analysis): readonly string[] {
  const { evaluation } = analysis;
  const breakEvens = breakEvenLines(view, analysis);
  const dominated = evaluation.dominance.map(
    ({ dominating, dominated: worse }) =>
      `${nameOf(view, dominating)} is at least as good as ${nameOf(view, worse)} on every criterion with weight, and better on one or more.`,
  );
  const missing = evaluation.missing.length;
  const notes = [
    missing > 0
      ? `${counted(missing, 'score')} ${missing === 1 ? 'is' : 'are'} missing (–). A total given as a range runs from everything missing at its worst to everything missing at its best.`
      : '',
    evaluation.clipped.length > 0
      ? `${counted(evaluation.clipped.length, 'score')} outside the scale ${evaluation.clipped.length === 1 ? 'counts' : 'count'} as the end of it.`
      : '',
    ...dominated,
  ].filter(Boolean);
  return [
    ...(notes.length > 0 ? [notes.join(' ')] : []),
    ...(breakEvens.length > 0
      ? ['The nearest weights at which another option would lead:', breakEvens.map((line) => `* ${line}`).join('\n')]
      : []),
    ...(sampleSentence(view, analysis) === '' ? [] : [sampleSentence(view, analysis)]),
  ];
}

function table(view: RoundView, analysis: Analysis | null): string {
  const weights = analysis?.evaluation.weights ?? [];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const names = view.options.map((option) => cellText(option.name) || '–');
  const weightColumn = (cell: string): readonly string[] => (analysis ? [cell] : []);
  const rows = view.criteria.map((criterion, index) =>
    row([
      criterionCell(criterion),
      ...weightColumn(finePercent(weights[index] ?? 0)),
      ...view.options.map((option) => scoreCell(view, option, criterion)),
    ]),
  );
  return [
    row(['Criterion', ...weightColumn('Weight'), ...names]),
    row(['---', ...weightColumn('---:'), ...names.map(() => '---:')]),
    ...rows,
    ...(analysis ? totals(view, analysis).map(row) : []),
  ].join('\n');
}

function totals(view: RoundView, { evaluation }: Analysis): readonly (readonly string[])[] {
  const total = ['**Total**', '100 %', ...view.options.map(({ key }) => `**${totalText(evaluation, key)}**`)];
  const coverage = evaluation.options.map((option) => wholePercent(option.coverage));
  return evaluation.missing.length > 0 ? [total, ['Share scored', '–', ...coverage]] : [total];
}

function criterionCell(criterion: Row<'criterion'>): string {
  const unit = oneLine(criterion.unit);
  const remarks = [
    unit === '' ? '' : `in ${unit}`,
    criterion.direction === 'less' ? 'less is better' : '',
    criterion.mustHave ? 'must-have' : '',
  ].filter(Boolean);
  const name = oneLine(criterion.name) || '–';
  return cellText(remarks.length > 0 ? `${name} (${remarks.join(', ')})` : name);
}

function scoreCell(view: RoundView, option: Row<'option'>, criterion: Row<'criterion'>): string {
  const { value, range } = agreedScore(view, option.key, criterion);
  if (value === null) return '–';
  const figure = plainFigure(value);
  return range === null ? figure : `${figure} (${plainFigure(range[0])} to ${plainFigure(range[1])})`;
}

/** Must-haves that an option fails or that nobody has verified for it, as one list; else that every option meets them. */
function mustHaves(view: RoundView): readonly string[] {
  const criteria = view.criteria.filter((criterion) => criterion.mustHave);
  const lines = criteria.flatMap((criterion) => mustHaveLines(view, criterion));
  if (lines.length > 0) return ['Must-haves:', lines.map((line) => `* ${line}`).join('\n')];
  if (criteria.length === 0) return [];
  return [
    `Every option meets the must-have${criteria.length === 1 ? '' : 's'} ${listed(criteria.map((row) => quotedName(row.name)))}.`,
  ];
}

/** One line for each option with something to tell; those of which nothing is known share one. */
function mustHaveLines(view: RoundView, criterion: Row<'criterion'>): readonly string[] {
  const name = quotedName(criterion.name);
  const found = view.options.map(({ key }) => {
    const note = inlineText(view.findings[cellKey(key, criterion.key)]?.note ?? '');
    return { key, note, verdict: verdictOn(view, { option: key, criterion: criterion.key }) };
  });
  const told = found.filter(({ verdict, note }) => verdict === 'fail' || (verdict === 'not-verified' && note !== ''));
  const unknown = found.filter(({ verdict, note }) => verdict === 'not-verified' && note === '');
  const names = unknown.map(({ key }) => nameOf(view, key));
  return [
    ...told.map(({ key, verdict, note }) => {
      const words = verdict === 'fail' ? 'fails' : 'has not been checked against';
      return `${nameOf(view, key)} ${words} ${name}${note === '' ? '' : `: ${note}`}`;
    }),
    ...(names.length === 0
      ? []
      : [`${listed(names)} ${names.length === 1 ? 'has' : 'have'} not been checked against ${name}`]),
  ];
}
