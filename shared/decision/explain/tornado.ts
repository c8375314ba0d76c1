import type { EvaluationInput } from '../../evaluation/model.ts';
import { tornadoBand, type Tornado, type TornadoBar } from '../../evaluation/tornado.ts';
import { counted, finePercent, outOfTen, wholePercent } from '../../text/figures.ts';
import { criterionName, optionName } from '../verdict-words.ts';
import { bracketed, decimals, figureOf, quoted, type Explanation } from './explanation.ts';

/** What moves the lead most. @param tornado null where there are no two options whose totals are known. */
export function explainTornado(input: EvaluationInput, tornado: Tornado | null): Explanation {
  const method = `One weight at a time goes from ${wholePercent(1 - tornadoBand)} to ${wholePercent(1 + tornadoBand)} of itself, the others in proportion, and one score at a time from its lowest to its highest, all else as it is. A bar is what becomes of the lead; left of the line it is lost.`;
  if (!tornado) return { lead: 'This needs two options whose totals are known.', how: [method] };
  const [widest] = tornado.bars;
  if (!widest || widest.low.gap === widest.high.gap)
    return { lead: 'No weight and no score moves the lead.', how: [method] };
  const losing = tornado.bars.filter(({ low, high }) => Math.min(low.gap, high.gap) < 0).length;
  const across =
    losing === 0
      ? 'None of them alone takes the lead away.'
      : `${counted(losing, 'bar')} reach${losing === 1 ? 'es' : ''} across the line: there the lead is lost.`;
  return { lead: `${sentence(input, tornado, widest)} ${across}`, how: [method, formula(input, tornado, widest)] };
}

/** The criterion, with the option where it is a score, as a row of the chart is called. */
function barName(input: EvaluationInput, { criterion, option }: TornadoBar): string {
  const name = criterionName(input, criterion);
  return option === null ? name : `${name}, ${optionName(input, option)}`;
}

/** A weight or a score at the end of a bar. */
export function endText({ kind }: TornadoBar, at: number): string {
  return kind === 'weight' ? finePercent(at) : figureOf(at);
}

function sentence(input: EvaluationInput, { leader, runnerUp }: Tornado, bar: TornadoBar): string {
  const what = bar.kind === 'weight' ? 'The weight of' : 'The score';
  const end = ({ at, gap }: TornadoBar['low']): string =>
    `${endText(bar, at)} ${leadText(input, leader, runnerUp, gap)}`;
  return `${what} ${quoted(barName(input, bar))} moves the lead most: at ${end(bar.low)}, at ${end(bar.high)}.`;
}

function leadText(input: EvaluationInput, leader: string, runnerUp: string, gap: number): string {
  if (Math.abs(gap) < 0.005) return 'the two are level';
  const [ahead, behind] = gap > 0 ? [leader, runnerUp] : [runnerUp, leader];
  return `${optionName(input, ahead)} is ahead of ${optionName(input, behind)} by ${outOfTen(Math.abs(gap))}`;
}

function formula(input: EvaluationInput, { gap }: Tornado, bar: TornadoBar): string {
  const name = quoted(barName(input, bar));
  if (bar.kind === 'score')
    return `${name}: today’s lead ${decimals(gap)} plus weight × change of value is ${decimals(bar.low.gap)} at ${endText(bar, bar.low.at)} and ${decimals(bar.high.gap)} at ${endText(bar, bar.high.at)}.`;
  // The lead is a straight line t d + (1 − t) O over the weight t, so two points of it give both differences.
  const slope = (bar.high.gap - bar.low.gap) / (bar.high.at - bar.low.at || 1);
  const others = bar.low.gap - slope * bar.low.at;
  const own = others + slope;
  const at = ({ at: t, gap: lead }: TornadoBar['low']): string =>
    `${finePercent(t)} × ${bracketed(own)} + ${finePercent(1 - t)} × ${bracketed(others)} = ${decimals(lead)}`;
  return `${name}: the values of the two differ by ${decimals(own)} on it and by ${decimals(others)} on the rest, so the lead is ${at(bar.low)}, or ${at(bar.high)}.`;
}
