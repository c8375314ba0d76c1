import type { Analysis } from '../evaluation/analysis.ts';
import type { NoEvaluation } from '../evaluation/model.ts';
import { failedMustHaves } from '../decision/evaluation-input.ts';
import type { RoundView } from '../decision/view.ts';
import { counted, listed, outOfTen } from '../text/figures.ts';
import { inParagraph, markdownBlock, splitFirstParagraph } from './markdown-block.ts';
import { inlineText, quotedName } from './markdown-inline.ts';
import { nameOf, robustnessSentence, turnSentence } from './robustness.ts';
import { continuing, sentence } from './sentences.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The outcome in words; every text is safe Markdown, empty where there is nothing to say. */
export interface OutcomeParagraphs {
  /** The chosen option; null while none is chosen. */
  readonly option: string | null;
  /** Goes on after `because`, with its full stop. */
  readonly because: string;
  /** Further paragraphs of the reason. */
  readonly reason: string;
  /** What the numbers say, and where the choice goes against them. */
  readonly figures: string;
}

/** The chosen option with its reason, which counts, and what the numbers say beside it. */
export function outcomeParagraphs(view: RoundView, analysis: Analysis | NoEvaluation): OutcomeParagraphs {
  const chosen = view.options.find((option) => option.key === view.outcome.option) ?? null;
  const lead = 'evaluation' in analysis ? leadClause(view, analysis) : '';
  const given = splitFirstParagraph(view.outcome.reason);
  const leads = 'evaluation' in analysis && chosen !== null && analysis.evaluation.leaders[0] === chosen.key;
  const alone = leads && analysis.evaluation.leaders.length === 1;
  const reasoned = given.first !== '' || given.rest !== '';
  const numbersAreTheReason = chosen !== null && !reasoned && alone;
  const because = numbersAreTheReason
    ? `by the weighted scores it ${lead}`
    : inParagraph(continuing(given.first, vocabularyOf(view))) ||
      (given.rest === '' ? 'of a reason that has not been written down yet' : 'of the following');
  const figures = [
    'evaluation' in analysis && !numbersAreTheReason ? leadSentence(view, analysis, lead) : '',
    ...(chosen ? objections(view, analysis, chosen.key, reasoned) : []),
    ...('evaluation' in analysis && analysis.evaluation.leaders.length > 0
      ? [robustnessSentence(view, analysis), turnSentence(view, analysis)]
      : []),
  ];
  return {
    option: chosen ? inlineText(chosen.name) : null,
    because: sentence(because),
    reason: markdownBlock(given.rest),
    figures: figures.filter(Boolean).join(' '),
  };
}

/** `leads with 6.9 of 10, ahead of Node.js with 6.4, mostly by ...`; empty without a single leader. */
function leadClause(view: RoundView, { evaluation }: Analysis): string {
  const leader = evaluation.leaders[0];
  if (leader === undefined || evaluation.leaders.length > 1) return '';
  const runnerUp = evaluation.runnerUp;
  const isEven = runnerUp !== null && totalText(evaluation, leader) === totalText(evaluation, runnerUp);
  const ahead =
    runnerUp === null
      ? ''
      : isEven
        ? `, by less than a tenth of a point ahead of ${nameOf(view, runnerUp)}`
        : `, ahead of ${nameOf(view, runnerUp)} with ${totalText(evaluation, runnerUp)}`;
  const strengths = runnerUp === null ? [] : strongest(view, { evaluation }, leader, runnerUp);
  const by = strengths.length === 0 ? '' : `, mostly for ${listed(strengths)}`;
  return `leads with ${totalText(evaluation, leader)} of 10${ahead}${by}`;
}

function leadSentence(view: RoundView, { evaluation, verdict }: Analysis, lead: string): string {
  if (verdict.kind === 'no-acceptable-option') return 'No option meets every must-have.';
  if (evaluation.leaders.length === 0) {
    const missing = evaluation.missing.length;
    return `The options cannot be ranked yet: ${counted(missing, 'score')} ${missing === 1 ? 'is' : 'are'} missing.`;
  }
  const [first] = evaluation.leaders;
  if (evaluation.leaders.length > 1) {
    const names = evaluation.leaders.map((key) => nameOf(view, key));
    return `By the weighted scores ${listed(names)} are level at ${totalText(evaluation, first ?? '')} of 10.`;
  }
  return `By the weighted scores ${nameOf(view, first ?? '')} ${lead}.${ruledOut(view, evaluation)}`;
}

/** Options that have more points than the leader and still are not first, with the reason. */
function ruledOut(view: RoundView, { options, leaders }: Analysis['evaluation']): string {
  const lead = options.find(({ key }) => key === leaders[0])?.total ?? null;
  return options
    .filter(({ failed, total }) => failed.length > 0 && total !== null && lead !== null && total > lead)
    .map(({ key, total, failed }) => {
      const names = listed(failed.map(quotedName));
      return ` ${nameOf(view, key)}, with ${outOfTen(total ?? 0)}, is ruled out: it fails ${names}.`;
    })
    .join('');
}

/** What speaks against the chosen option and was known when it was chosen. */
function objections(
  view: RoundView,
  analysis: Analysis | NoEvaluation,
  chosen: string,
  reasoned: boolean,
): readonly string[] {
  const option = view.options.find(({ key }) => key === chosen);
  const failed = option ? failedMustHaves(view, option) : [];
  const said: string[] = [];
  const leaders = 'evaluation' in analysis ? analysis.evaluation.leaders : [];
  if ('evaluation' in analysis && leaders.length > 0 && !leaders.includes(chosen)) {
    const reason = reasoned ? ' all the same, for the reason given' : ' all the same';
    said.push(`${nameOf(view, chosen)}, with ${totalText(analysis.evaluation, chosen)}, was chosen${reason}.`);
  }
  if (failed.length > 0) {
    const names = listed(failed.map(quotedName));
    said.push(`${nameOf(view, chosen)} does not meet the must-have${failed.length === 1 ? '' : 's'} ${names}.`);
  }
  return said;
}

/** A total on the scale of 0 to 10, or its interval while scores are missing. */
export function totalText(evaluation: Analysis['evaluation'], option: string): string {
  const result = evaluation.options.find(({ key }) => key === option);
  if (!result) return '–';
  if (result.total !== null) return outOfTen(result.total);
  return `${outOfTen(result.interval[0])} to ${outOfTen(result.interval[1])}`;
}

/** Up to two criteria on which the leader gains most over the runner-up. */
function strongest(view: RoundView, { evaluation }: Pick<Analysis, 'evaluation'>, leader: string, second: string) {
  const contributions = (key: string) => evaluation.options.find((option) => option.key === key)?.contributions ?? [];
  const theirs = contributions(second);
  return contributions(leader)
    .map((value, index) => ({
      gain: (value ?? 0) - (theirs[index] ?? value ?? 0),
      name: view.criteria[index]?.name ?? '',
    }))
    .filter(({ gain, name }) => gain > 1e-9 && name !== '')
    .toSorted((left, right) => right.gain - left.gain)
    .slice(0, 2)
    .map(({ name }) => quotedName(name));
}
