import type { Evaluation } from '../evaluation/model.ts';
import { agreedScore } from './ballot-scores.ts';
import type { Row } from './entities.ts';
import { scoreText } from './score-text.ts';
import { cellKey, type RoundView } from './view.ts';

/** How many are suggested of each kind: more would be read by nobody. */
const suggested = 4;

/** From here up a value is good enough to be a consequence to look forward to. */
const goodFrom = 0.6;

/** From this share of the whole score on a gap to another option is worth a line: 0.1 of 10 points. */
const smallestGap = 0.01;

export interface ConsequenceSuggestions {
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/**
 * Consequences of an option that follow from its scores: good ones from its largest contributions, bad ones from
 * where another option gains most over it, and the must-haves it fails. As they go on after `because`; heaviest first. What stands among the
 * consequences already is left out.
 */
export function suggestConsequences(view: RoundView, evaluation: Evaluation, option: string): ConsequenceSuggestions {
  const taken = new Set(view.consequences.map((row) => row.text.trim()));
  const cells = view.criteria.flatMap((criterion, index) => {
    const cell = cellOf(view, evaluation, option, criterion, index);
    return cell ? [cell] : [];
  });
  const good = cells
    .filter(({ criterion, value, weight }) => value >= goodFrom && weight > 0 && !fails(view, option, criterion))
    .toSorted((left, right) => right.weight * right.value - left.weight * left.value);
  const bad = cells.filter(({ gap }) => gap >= smallestGap).toSorted((left, right) => right.gap - left.gap);
  const open = (texts: readonly string[]) => texts.filter((text) => !taken.has(text)).slice(0, suggested);
  return {
    good: open(
      good.map((cell) => `it does well on “${cell.criterion.name}” (${scoreText(cell.criterion, cell.score)})`),
    ),
    bad: open([
      ...view.criteria
        .filter((criterion) => fails(view, option, criterion))
        .map(({ name }) => `it does not meet the must-have “${name}”`),
      ...bad.map((cell) => badText(view, cell)),
    ]),
  };
}

interface Cell {
  readonly criterion: Row<'criterion'>;
  readonly score: number;
  /** In [0, 1]. */
  readonly value: number;
  readonly weight: number;
  /** What the best other option gains on this criterion, as a share of the whole score; its key beside it. */
  readonly gap: number;
  readonly better: string | null;
}

function cellOf(
  view: RoundView,
  { weights, options }: Evaluation,
  option: string,
  criterion: Row<'criterion'>,
  index: number,
): Cell | null {
  const { value: score } = agreedScore(view, option, criterion);
  const own = options.find(({ key }) => key === option)?.contributions[index] ?? null;
  const weight = weights[index] ?? 0;
  if (score === null || own === null || weight === 0) return null;
  const others = options
    .filter(({ key, failed }) => key !== option && failed.length === 0)
    .map(({ key, contributions }) => ({ key, gap: (contributions[index] ?? 0) - own }))
    .toSorted((left, right) => right.gap - left.gap);
  const [best] = others;
  return { criterion, score, value: own / weight, weight, gap: best?.gap ?? 0, better: best?.key ?? null };
}

function fails(view: RoundView, option: string, criterion: Row<'criterion'>): boolean {
  return criterion.mustHave && view.findings[cellKey(option, criterion.key)]?.verdict === 'fail';
}

function badText(view: RoundView, { criterion, score, better }: Cell): string {
  const name = view.options.find(({ key }) => key === better)?.name ?? '';
  const theirs = better === null ? null : agreedScore(view, better, criterion).value;
  const figures = theirs === null ? '' : ` (${scoreText(criterion, score)}, there ${scoreText(criterion, theirs)})`;
  return `${name} would do better on “${criterion.name}”${figures}`;
}
