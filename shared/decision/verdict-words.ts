import { counted, grouped, listed, outOfTen, wholePercent } from '../text/figures.ts';
import type { Analysis } from '../evaluation/analysis.ts';
import type { EvaluationInput, NoEvaluation, VerdictKind } from '../evaluation/model.ts';
import { isTooCloseGap, robustTurn } from '../evaluation/verdict.ts';
import type { Step } from './completeness.ts';
import { drawnScores } from './explain/drawn-scores.ts';
import type { RoundFacts } from './round-facts.ts';

/** A verdict as people read it. Plain text, the same in every locale. */
export interface VerdictWords {
  /** Two or three words. */
  readonly pill: string;
  /** One sentence. */
  readonly sentence: string;
  /** The figures behind it, one sentence each: first places, whom the people put first, must-haves, scores. */
  readonly facts: readonly string[];
}

/** Why there is no verdict, with the step that mends it. */
export interface NoVerdictWords {
  readonly sentence: string;
  /** What to do. */
  readonly help: string;
  readonly step: Step;
}

const pills = {
  'no-acceptable-option': 'No acceptable option',
  'not-rankable': 'Not yet rankable',
  'too-close': 'Too close to call',
  robust: 'Robust',
  leaning: 'Leaning',
} as const satisfies Record<VerdictKind, string>;

/** The verdict on a round in words, with what is to be known of the round beside it. */
export function verdictWords(analysis: Analysis, { open, firstChoices }: RoundFacts): VerdictWords {
  const { input, verdict } = analysis;
  return {
    pill: pills[verdict.kind],
    sentence: verdictSentence(analysis),
    facts: [firstPlaces(analysis), firstChoices, mustHaves(input, open), scoresIn(input)].filter((fact) => fact !== ''),
  };
}

/** Why a round has no result yet. @param input what was to be evaluated. */
export function noVerdictWords({ reason, unweighted }: NoEvaluation, input: EvaluationInput): NoVerdictWords {
  switch (reason) {
    case 'no-options':
      return { sentence: 'There are no options yet.', help: 'Add at least two options to compare.', step: 'frame' };
    case 'one-option':
      return {
        sentence: 'There is only one option.',
        help: 'Add a second one, be it leaving everything as it is.',
        step: 'frame',
      };
    case 'no-criteria':
      return { sentence: 'There are no criteria yet.', help: 'Add what the options are judged by.', step: 'frame' };
    case 'weights-missing':
      return {
        sentence: unweightedSentence(unweighted, input),
        help: 'Say how much each criterion counts.',
        step: 'weigh',
      };
    case 'weights-all-zero':
      return { sentence: 'Every weight is zero, so nothing counts.', help: 'Set at least one weight.', step: 'weigh' };
  }
}

/** The name of an option of an input, as sentences use it. */
export function optionName(input: EvaluationInput, key: string): string {
  return input.options.find((option) => option.key === key)?.name.trim() || 'Unnamed option';
}

/** The name of a criterion of an input, as sentences use it. */
export function criterionName(input: EvaluationInput, key: string): string {
  return input.criteria.find((criterion) => criterion.key === key)?.name.trim() || 'Unnamed criterion';
}

function unweightedSentence(unweighted: readonly string[], input: EvaluationInput): string {
  const [first] = unweighted;
  if (unweighted.length === input.criteria.length) return 'Nothing is weighed yet.';
  if (unweighted.length === 1 && first !== undefined) return `“${criterionName(input, first)}” has no weight yet.`;
  return `${counted(unweighted.length, 'criterion').replace('criterions', 'criteria')} have no weight yet.`;
}

function verdictSentence({ input, evaluation, robustness, verdict }: Analysis): string {
  const [leader] = verdict.leaders;
  const nameOf = (key: string): string => optionName(input, key);
  const share = leader === undefined ? null : (robustness?.first[leader] ?? null);
  if (verdict.kind === 'no-acceptable-option') return 'Every option fails a must-have.';
  if (verdict.kind === 'not-rankable' || leader === undefined) return openSentence(verdict.deciding.length);
  if (verdict.leaders.length > 1) return `${listed(verdict.leaders.map(nameOf))} tie for first place.`;
  if (verdict.kind === 'too-close') {
    if (verdict.gap !== null && isTooCloseGap(verdict.gap)) {
      // Missing scores may also widen the lead, so only its certain part can be told.
      return evaluation.runnerUp === null
        ? `${nameOf(leader)} is ahead, but for certain by ${gapText(verdict.gap)}; who comes second is still open.`
        : `${nameOf(leader)} is ahead of ${nameOf(evaluation.runnerUp)}, but by ${gapText(verdict.gap)}.`;
    }
    return `${nameOf(leader)} is ahead, but comes first in only ${wholePercent(share ?? 0)} of plausible weightings.`;
  }
  if (evaluation.runnerUp === null) return aloneSentence(input, leader);
  if (verdict.kind === 'robust') return robustSentence(nameOf(leader), evaluation);
  if (verdict.turns) return turnSentence(input, leader, verdict.turns);
  return share === null
    ? `${nameOf(leader)} leads.`
    : `${nameOf(leader)} leads, but comes first in only ${wholePercent(share)} of plausible weightings.`;
}

function openSentence(deciding: number): string {
  if (deciding === 0) return 'It is still open who leads.';
  return deciding === 1
    ? 'It is still open who leads: one missing score decides it.'
    : `It is still open who leads: ${grouped(deciding)} missing scores decide it.`;
}

/** A leader without a runner-up: the others failed, or missing scores leave their order open. */
function aloneSentence(input: EvaluationInput, leader: string): string {
  const name = optionName(input, leader);
  return input.options.filter(({ failed }) => failed.length === 0).length === 1
    ? `${name} is the only option that fails no must-have.`
    : `${name} leads; who comes second is still open.`;
}

function robustSentence(name: string, { sweeps }: Analysis['evaluation']): string {
  const always = sweeps.every(
    ({ nearestTurn, stable }) => nearestTurn === null && (!stable || stable[1] - stable[0] === 1),
  );
  return always
    ? `${name} leads, whatever weight any single criterion gets.`
    : `${name} leads, and still does with any one weight off by ${wholePercent(robustTurn)}.`;
}

function turnSentence(
  input: EvaluationInput,
  leader: string,
  { criterion, at, weight, leaders }: NonNullable<Analysis['verdict']['turns']>,
): string {
  const [next] = leaders.filter((key) => key !== leader);
  const acceptable = input.options.filter(({ failed }) => failed.length === 0).length;
  const heavier = at > weight ? 'heavier' : 'lighter';
  const turns = acceptable > 2 && next !== undefined ? `would put ${optionName(input, next)} first` : 'would turn it';
  return `${optionName(input, leader)} leads, but a ${heavier} weight on “${criterionName(input, criterion)}” ${turns}.`;
}

/** A gap of the whole scale, on the scale of 0 to 10 that the screens show. */
function gapText(gap: number): string {
  return gap < 0.005 ? 'less than 0.1 of 10 points' : `only ${outOfTen(gap)} of 10 points`;
}

function firstPlaces({ input, evaluation, robustness, verdict }: Analysis): string {
  const [leader] = verdict.leaders;
  if (!robustness || leader === undefined || verdict.leaders.length > 1) return '';
  const share = wholePercent(robustness.first[leader] ?? 0);
  const drawn = drawnScores(input, evaluation, robustness.preset).length > 0 ? 'weightings and scores' : 'weightings';
  return `First in ${share} of ${grouped(robustness.draws)} plausible ${drawn}.`;
}

function mustHaves(input: EvaluationInput, open: number): string {
  const failures = input.options.filter(({ failed }) => failed.length > 0);
  const notVerified =
    open === 0
      ? ''
      : open === 1
        ? 'One must-have is not verified yet.'
        : `${grouped(open)} must-haves are not verified yet.`;
  // With some of them open, that none failed so far would sound as if all were met.
  if (failures.length === 0) return notVerified || 'No must-have failed.';
  const failed = failures.map(
    (option) => `${optionName(input, option.key)} fails ${listed(option.failed.map((name) => `“${name}”`))}.`,
  );
  return [...failed, notVerified].filter(Boolean).join(' ');
}

function scoresIn({ scores }: EvaluationInput): string {
  const cells = scores.flat();
  const missing = cells.filter((score) => score === null).length;
  if (cells.length === 0) return '';
  if (missing === 0) return `All ${counted(cells.length, 'score')} are in.`;
  return `${grouped(cells.length - missing)} of ${counted(cells.length, 'score')} are in.`;
}
