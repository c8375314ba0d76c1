import type { Analysis } from '../evaluation/analysis.ts';
import type { NoEvaluation } from '../evaluation/model.ts';
import type { Row } from '../decision/entities.ts';
import { cellKey, type RoundView } from '../decision/view.ts';
import { wholePercent } from './figures.ts';
import { markdownBlock } from './markdown-block.ts';
import { inlineText, oneLine } from './markdown-inline.ts';
import { continuing, withoutStop } from './sentences.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** How many of the heaviest criteria are named as drivers, and speak for or against an option without a note. */
const heaviest = 5;

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
 * What speaks for and against each option: every note with its score, and the scores without a note on the heaviest
 * criteria where they are clearly good or bad. Good ones first, then neutral, then bad; heavier criteria first.
 * Options of which nothing is known are left out.
 */
export function prosAndCons(view: RoundView, analysis: Analysis | NoEvaluation): readonly OptionArguments[] {
  const ranked = byWeight(view, analysis);
  const vocabulary = vocabularyOf(view);
  return view.options
    .filter((option) => oneLine(option.name) !== '')
    .map((option) => {
      const all = ranked.flatMap(({ criterion, weight }, place) => {
        const found = argument(view, option, criterion, place < heaviest && weight > 0, vocabulary);
        return found ? [found] : [];
      });
      const kinds: readonly ArgumentKind[] = ['Good', 'Neutral', 'Bad'];
      return {
        option: option.name,
        description: markdownBlock(option.description),
        arguments: kinds.flatMap((kind) => all.filter((entry) => entry.kind === kind)),
      };
    })
    .filter((entry) => entry.description !== '' || entry.arguments.length > 0);
}

/** A score as it was typed, with what it is measured in. */
export function scoreText(criterion: Row<'criterion'>, value: number): string {
  if (criterion.unit !== '') return `${value} ${oneLine(criterion.unit)}`;
  return criterion.direction === 'more' && criterion.scaleLowest === 0
    ? `${value} of ${criterion.scaleHighest}`
    : String(value);
}

function argument(
  view: RoundView,
  option: Row<'option'>,
  criterion: Row<'criterion'>,
  heavy: boolean,
  vocabulary: Vocabulary,
): { readonly kind: ArgumentKind; readonly text: string } | null {
  const score = view.agreed.scores[cellKey(option.key, criterion.key)];
  if (!score) return null;
  const note = withoutStop(continuing(score.note, vocabulary));
  const kind = score.value === null ? 'Neutral' : kindOf(criterion, score.value);
  const name = oneLine(criterion.name);
  if (note !== '') {
    const remark = score.value === null ? `${name}, not scored` : `${name}: ${scoreText(criterion, score.value)}`;
    return { kind, text: inlineText(`${note} (${remark})`) };
  }
  if (!heavy || kind === 'Neutral' || score.value === null) return null;
  return { kind, text: inlineText(`it scores ${scoreText(criterion, score.value)} on “${name}”`) };
}

function kindOf(criterion: Row<'criterion'>, score: number): ArgumentKind {
  const { scaleLowest: lowest, scaleHighest: highest, direction } = criterion;
  const share = (score - lowest) / (highest - lowest);
  const value = direction === 'more' ? share : 1 - share;
  if (value >= goodFrom - 1e-9) return 'Good';
  return value <= 1 - goodFrom + 1e-9 ? 'Bad' : 'Neutral';
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
