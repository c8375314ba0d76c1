import type { Moved, OptionChange } from '../../evaluation/lead-change/lead-change.ts';
import type { NotComparable } from '../../evaluation/lead-change/two-rounds.ts';
import { listed, outOfTen } from '../../text/figures.ts';
import type { ChangedNumbers, EvaluatedRound } from '../comparison/changed-numbers.ts';
import { noVerdictWords } from '../verdict-words.ts';
import { changedCriterion, changedOption } from './difference-words.ts';

/** So many of a long list are named; the others are counted. */
const named = 3;

/** What cannot be said of the two rounds, and why; nothing where all can. */
export function whatCannotBeSaid(numbers: ChangedNumbers): readonly string[] {
  const { leads } = numbers;
  if (leads.kind === 'not-comparable') return cannotCompare(numbers, leads);
  const sentences = leads.options.flatMap((change) => (change.lead.unexplained ? [notExplained(numbers, change)] : []));
  // Missing scores leave many leads open by the same sentence.
  return [...new Set(sentences)];
}

/** Which of two rounds has no result, and why. */
export function cannotCompare(
  { earlier, later }: ChangedNumbers,
  { earlier: noThen, later: noNow }: NotComparable,
): readonly string[] {
  return [
    ...(noThen
      ? [
          `The earlier round has no result to compare with: ${uncapitalised(noVerdictWords(noThen, earlier.input).sentence)}.`,
        ]
      : []),
    ...(noNow
      ? [`The later round has no result to compare: ${uncapitalised(noVerdictWords(noNow, later.input).sentence)}.`]
      : []),
  ];
}

/** Why it cannot be said what a lead came from. */
export function notExplained(numbers: ChangedNumbers, { key, lead, total }: OptionChange): string {
  const name = changedOption(numbers, key);
  const reason = lead.unexplained;
  if (!reason) return '';
  switch (reason.reason) {
    case 'one-round':
      return isIn(numbers.later, key)
        ? `${name} is new, so there is no earlier lead to compare with.`
        : `${name} is no longer among the options, so it has no lead now.`;
    case 'failed':
      return `${name} ${failing(numbers, key)}, so it has no lead to compare${movedText(total)}.`;
    case 'no-opponent':
      return 'No two options count in both rounds, so nobody’s lead can be followed from one to the other.';
    case 'scores-missing': {
      const cells = reason.cells.map(
        ({ round, option, criterion }) =>
          `${changedOption(numbers, option)} on ${changedCriterion(numbers, criterion)} (${round === 'earlier' ? 'then' : 'now'})`,
      );
      return `What the leads came from cannot be said, as ${cells.length === 1 ? 'a score is' : 'scores are'} missing that would count between the rounds: ${firstOf(cells)}.`;
    }
  }
}

function movedText({ earlier, later }: Moved<unknown>): string {
  return earlier === null || later === null ? '' : `; its total went from ${outOfTen(earlier)} to ${outOfTen(later)}`;
}

function isIn({ input }: EvaluatedRound, key: string): boolean {
  return input.options.some((option) => option.key === key);
}

function failing({ earlier, later }: ChangedNumbers, key: string): string {
  const fails = ({ input }: EvaluatedRound): boolean =>
    input.options.some((option) => option.key === key && option.failed.length > 0);
  if (fails(earlier) && fails(later)) return 'failed a must-have then and does now';
  return fails(later) ? 'fails a must-have now' : 'failed a must-have then';
}

/** A sentence as a part of another. */
export function uncapitalised(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/u, '')}`;
}

/** The first of some texts, and how many more there are. */
export function firstOf(texts: readonly string[]): string {
  const more = texts.length - named;
  return listed([...texts.slice(0, named), ...(more > 0 ? [`${more} more`] : [])]);
}
