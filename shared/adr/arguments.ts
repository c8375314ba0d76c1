import type { Analysis } from '../evaluation/analysis.ts';
import type { NoEvaluation } from '../evaluation/model.ts';
import { valueOf } from '../evaluation/values.ts';
import type { Row } from '../decision/entities.ts';
import { agreedScore } from '../decision/ballot-scores.ts';
import { scaleOf } from '../decision/evaluation-input.ts';
import { cellKey, type RoundView } from '../decision/view.ts';
import { scoreText } from '../decision/score-text.ts';
import { wholePercent } from '../text/figures.ts';
import { oneLine } from '../text/one-line.ts';
import { markdownBlock } from './markdown-block.ts';
import { inlineText } from './markdown-inline.ts';
import { continuing, withoutStop } from './sentences.ts';
import { vocabularyOf } from './vocabulary.ts';

/** How many of the heaviest criteria are named as drivers, and speak for or against an option without a note. */
const heaviest = 5;

/** How many arguments an option gets at most: what a reader takes in. The rest stands in the decision file. */
const mostArguments = 10;

/** From here up a value speaks for an option, from its mirror image down against it: thirds of the scale. */
const goodFrom = 2 / 3;

type ArgumentKind = 'Good' | 'Neutral' | 'Bad';

export interface OptionArguments {
  readonly option: string;
  /** The option's description as Markdown blocks; may be empty. */
  readonly description: string;
  readonly arguments: readonly { readonly kind: ArgumentKind; readonly text: string }[];
}

/** The heaviest criteria with their weights, and every must-have. */
export function decisionDrivers(view: RoundView, analysis: Analysis | NoEvaluation): readonly string[] {
  const ranked = byWeight(view, analysis);
  return ranked
    .filter(({ criterion, weight }, index) => criterion.mustHave || (index < heaviest && weight > 0))
    .filter(({ criterion }) => oneLine(criterion.name) !== '')
    .map(({ criterion, weight }) => {
      const remarks = [weight > 0 ? wholePercent(weight) : '', criterion.mustHave ? 'must-have' : ''].filter(Boolean);
      return `${inlineText(criterion.name)} (${remarks.join(', ')})`;
    });
}

/** The consequences as they were entered, the good ones first. */
export function consequenceLines(view: RoundView): readonly { readonly kind: 'good' | 'bad'; readonly text: string }[] {
  const vocabulary = vocabularyOf(view);
  const lines = view.consequences
    .filter((row) => oneLine(row.text) !== '')
    .map((row) => ({ kind: row.kind, text: inlineText(withoutStop(continuing(row.text, vocabulary))) }));
  return [...lines.filter((line) => line.kind === 'good'), ...lines.filter((line) => line.kind === 'bad')];
}

/**
 * What speaks for and against each option: its notes with their scores, and the scores without a note on the heaviest
 * criteria where they are clearly good or bad; of all these the most telling, by weight and by how far the options lie
 * apart. Good ones first, then neutral, then bad. Options of which nothing is known are left out.
 */
export function prosAndCons(view: RoundView, analysis: Analysis | NoEvaluation): readonly OptionArguments[] {
  const ranked = byWeight(view, analysis);
  const heavy = new Set(
    ranked.filter(({ weight }, place) => place < heaviest && weight > 0).map(({ criterion }) => criterion.key),
  );
  const telling = ranked.toSorted(
    (left, right) => right.weight * spread(view, right.criterion) - left.weight * spread(view, left.criterion),
  );
  return view.options
    .filter((option) => oneLine(option.name) !== '')
    .map((option) => {
      const all = telling
        .flatMap(({ criterion }) => argument(view, option, criterion, heavy.has(criterion.key)) ?? [])
        .slice(0, mostArguments);
      const kinds: readonly ArgumentKind[] = ['Good', 'Neutral', 'Bad'];
      return {
        option: option.name,
        description: markdownBlock(option.description),
        arguments: kinds.flatMap((kind) => all.filter((entry) => entry.kind === kind)),
      };
    })
    .filter((entry) => entry.description !== '' || entry.arguments.length > 0);
}

/** The notes on an option's scores as arguments, by criterion; each with the kind that its score makes it. */
export function notedArguments(view: RoundView, option: Row<'option'>): OptionArguments['arguments'] {
  return view.criteria.flatMap((criterion) => argument(view, option, criterion, false) ?? []);
}

function argument(
  view: RoundView,
  option: Row<'option'>,
  criterion: Row<'criterion'>,
  isHeavy: boolean,
): { readonly kind: ArgumentKind; readonly text: string } | null {
  const row = view.agreed.scores[cellKey(option.key, criterion.key)];
  const { value } = agreedScore(view, option.key, criterion);
  if (!row && value === null) return null;
  const fails = criterion.mustHave && view.findings[cellKey(option.key, criterion.key)]?.verdict === 'fail';
  const kind = fails ? 'Bad' : value === null ? 'Neutral' : kindOf(view, criterion, value);
  const figure = value === null ? 'not scored' : scoreText(criterion, value);
  const remark = fails ? `${figure}, must-have failed` : figure;
  const subject = `of “${oneLine(criterion.name) || 'without a name'}” (${remark})`;
  const note = withoutStop(oneLine(row?.note ?? ''));
  if (note !== '') return { kind, text: inlineText(`${subject}: ${note}`) };
  return isHeavy && kind !== 'Neutral' ? { kind, text: inlineText(subject) } : null;
}

function kindOf(view: RoundView, criterion: Row<'criterion'>, score: number): ArgumentKind {
  const value = valueOn(view, criterion, score);
  if (value >= goodFrom - 1e-9) return 'Good';
  return value <= 1 - goodFrom + 1e-9 ? 'Bad' : 'Neutral';
}

function valueOn(view: RoundView, criterion: Row<'criterion'>, score: number): number {
  return valueOf(score, scaleOf(view, criterion)).value;
}

/** How far the options lie apart on a criterion, in [0, 1]; all the way while fewer than two are scored. */
function spread(view: RoundView, criterion: Row<'criterion'>): number {
  const values = view.options.flatMap((option) => {
    const { value } = agreedScore(view, option.key, criterion);
    return value === null ? [] : [valueOn(view, criterion, value)];
  });
  return values.length < 2 ? 1 : Math.max(...values) - Math.min(...values);
}

/** The criteria by falling weight; in their own order where nothing was weighed. */
function byWeight(
  view: RoundView,
  analysis: Analysis | NoEvaluation,
): readonly { readonly criterion: Row<'criterion'>; readonly weight: number }[] {
  const weights = 'evaluation' in analysis ? analysis.evaluation.weights : [];
  return view.criteria
    .map((criterion, index) => ({ criterion, weight: weights[index] ?? 0 }))
    .toSorted((left, right) => right.weight - left.weight);
}
