import type { Difference } from '../../evaluation/lead-change/differences.ts';
import { finePercent } from '../../text/figures.ts';
import type { ChangedNumbers, EvaluatedRound } from '../comparison/changed-numbers.ts';
import { criterionName, optionName } from '../verdict-words.ts';
import { figureOf, quoted } from './explanation.ts';

/** The name of an option as it is now, or as it was where it went. */
export function changedOption({ earlier, later }: ChangedNumbers, key: string): string {
  const isInLater = later.input.options.some((option) => option.key === key);
  return optionName(isInLater ? later.input : earlier.input, key);
}

/** The name of a criterion in quotes, as it is now, or as it was where it went. */
export function changedCriterion({ earlier, later }: ChangedNumbers, key: string): string {
  const isInLater = later.input.criteria.some((criterion) => criterion.key === key);
  return quoted(criterionName(isInLater ? later.input : earlier.input, key));
}

/** A difference between two rounds in a few words, with what it was and what it is: `the weight of “Hiring” (5.0 % then, 12.0 % now)`. */
export function differenceText(numbers: ChangedNumbers, difference: Difference): string {
  const { earlier, later } = numbers;
  switch (difference.kind) {
    case 'weight': {
      const { criterion } = difference;
      return `the weight of ${changedCriterion(numbers, criterion)}${thenNow(weightText(earlier, criterion), weightText(later, criterion))}`;
    }
    case 'score': {
      const { criterion, option } = difference;
      const place = `the score of ${changedOption(numbers, option)} on ${changedCriterion(numbers, criterion)}`;
      return `${place}${thenNow(scoreText(earlier, option, criterion), scoreText(later, option, criterion))}`;
    }
    case 'scale':
      return `the scale of ${changedCriterion(numbers, difference.criterion)} with its scores`;
    case 'criterion-came':
      return `the new criterion ${changedCriterion(numbers, difference.criterion)}`;
    case 'criterion-went':
      return `the criterion ${changedCriterion(numbers, difference.criterion)}, which went`;
    case 'option-came':
    case 'option-went':
      return optionText(numbers, difference);
  }
}

function optionText(
  numbers: ChangedNumbers,
  { kind, option }: Extract<Difference, { kind: 'option-came' | 'option-went' }>,
): string {
  const name = changedOption(numbers, option);
  const isIn = ({ input }: EvaluatedRound): boolean => input.options.some(({ key }) => key === option);
  if (kind === 'option-came')
    return isIn(numbers.earlier) ? `${name}, which no longer fails a must-have` : `the new option ${name}`;
  return isIn(numbers.later) ? `${name}, which fails a must-have now` : `the option ${name}, which went`;
}

function thenNow(before: string, after: string): string {
  return ` (${before} then, ${after} now)`;
}

function weightText({ input, evaluation }: EvaluatedRound, criterion: string): string {
  const j = input.criteria.findIndex(({ key }) => key === criterion);
  return evaluation.kind === 'evaluated' ? finePercent(evaluation.weights[j] ?? 0) : 'no weight';
}

function scoreText({ input }: EvaluatedRound, option: string, criterion: string): string {
  const i = input.options.findIndex(({ key }) => key === option);
  const j = input.criteria.findIndex(({ key }) => key === criterion);
  const score = input.scores[i]?.[j] ?? null;
  return score === null ? 'not scored' : figureOf(score);
}
