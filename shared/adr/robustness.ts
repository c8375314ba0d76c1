import type { Analysis } from '../evaluation/analysis.ts';
import { turningSweeps } from '../evaluation/nearest-turns.ts';
import { drawsText, presetWords } from '../decision/explain/robustness.ts';
import type { RoundView } from '../decision/view.ts';
import { finePercent, grouped, listed, wholePercent } from '../text/figures.ts';
import { inlineText, quotedName } from './markdown-inline.ts';

/** How many of the nearest break-even weights are listed. */
const nearest = 3;

/** The name of an option in running text. */
export function nameOf(view: RoundView, option: string): string {
  return inlineText(view.options.find(({ key }) => key === option)?.name ?? option) || 'Unnamed option';
}

/** How firm the lead is, in one sentence; empty where nothing was sampled. */
export function robustnessSentence(view: RoundView, { robustness, verdict }: Analysis): string {
  const leader = verdict.leaders[0];
  if (!robustness || leader === undefined) return verdict.kind === 'too-close' ? 'That is too close to call.' : '';
  const share = wholePercent(robustness.first[leader] ?? 0);
  const sampled = `${nameOf(view, leader)} comes first in ${share} of ${grouped(robustness.draws)} random variations of the weights by up to ${wholePercent(robustness.band ?? 0)} either way`;
  switch (verdict.kind) {
    case 'robust':
      return `The lead is robust: ${sampled}.`;
    case 'too-close':
      return `That is too close to call: ${sampled}.`;
    default:
      return `The lead is not beyond doubt: ${sampled}.`;
  }
}

/** Which weight would turn the result most easily; empty where none does. */
export function turnSentence(view: RoundView, { verdict }: Analysis): string {
  const turn = verdict.turns;
  const criterion = view.criteria.find(({ key }) => key === turn?.criterion);
  if (!turn || !criterion) return '';
  const direction = turn.at > turn.weight ? 'more' : 'less';
  return `It would turn to ${turnLeaders(view, turn.leaders)} if ${quotedName(criterion.name)} weighed ${direction} than ${finePercent(turn.at)} (now ${finePercent(turn.weight)}).`;
}

/** First places of every option in the sample, with all that is needed to draw it again; empty where nothing was sampled. */
export function sampleSentence(view: RoundView, { robustness }: Analysis): string {
  if (!robustness) return '';
  const shares = view.options
    .filter(({ key }) => robustness.first[key] !== undefined)
    .toSorted((left, right) => (robustness.first[right.key] ?? 0) - (robustness.first[left.key] ?? 0))
    .map(({ key }) => `${nameOf(view, key)} ${finePercent(robustness.first[key] ?? 0)}`);
  const { draws, seed, preset, band } = robustness;
  const again = `\`fulcrum evaluate FILE --preset ${preset} --draws ${draws} --seed ${seed}\``;
  return `Robustness: first places ${presetWords(preset, band)}, ${drawsText(robustness)}: ${shares.join(', ')}. ${again} draws them again from the decision file.`;
}

/** The nearest break-even weights, the smallest relative change first, one line each. */
export function breakEvenLines(view: RoundView, { evaluation }: Analysis): readonly string[] {
  return turningSweeps(evaluation.sweeps)
    .slice(0, nearest)
    .map(({ criterion, weight, nearestTurn: { at, leaders } }) => {
      const name = view.criteria.find(({ key }) => key === criterion)?.name ?? '';
      const side = at > weight ? 'above' : 'below';
      return `${quotedName(name)} ${side} ${finePercent(at)} (now ${finePercent(weight)}): ${turnLeaders(view, leaders)} would lead`;
    });
}

function turnLeaders(view: RoundView, leaders: readonly string[]): string {
  return listed(leaders.map((key) => nameOf(view, key)));
}
