import { figureOf } from '../shared/decision/explain/explanation.ts';
import { drawsText, presetWords } from '../shared/decision/explain/robustness.ts';
import { finePercent, listed } from '../shared/text/figures.ts';
import type { RoundNames } from './break-even-text.ts';
import type { EvaluatedRoundOutput } from './evaluate-output.ts';
import { section } from './text-section.ts';
import { textTable } from './text-table.ts';

/** So many of the weights and scores that move the lead most are told. */
const told = 5;

/** The scores within two steps that change who leads. */
export function flipsText({ flips }: EvaluatedRoundOutput, names: RoundNames): string {
  const lines = flips
    .filter(({ near }) => near)
    .map(({ option, criterion, score, at, direction, leaders }) => {
      const side = direction === 'up' ? 'above' : 'below';
      return `${names.criterion(criterion)}: ${names.option(option)} ${side} ${figureOf(at)} (now ${figureOf(score)}): ${listed(leaders.map(names.option))}`;
    });
  return section('Scores within two steps at which others would lead, nearest first', lines);
}

/** What moves the lead most. */
export function tornadoText({ tornado }: EvaluatedRoundOutput, names: RoundNames): string {
  if (!tornado) return '';
  const heading = `Lead of ${names.option(tornado.leader)} over ${names.option(tornado.runnerUp)}, ${pointsText(tornado.gap)}, at both ends of what moves it most`;
  const lines = tornado.bars.slice(0, told).map(({ kind, criterion, option, low, high }) => {
    const name =
      option === null ? names.criterion(criterion) : `${names.criterion(criterion)}, ${names.option(option)}`;
    const ends = [low, high].map(({ at, gap }) => {
      const where = kind === 'weight' ? finePercent(at) : figureOf(at);
      return `${where} ${pointsText(gap)}`;
    });
    return `${name}: ${ends.join(', ')}`;
  });
  return section(heading, lines);
}

/** How often each option comes at which rank, and with what that was drawn. */
export function robustnessText({ robustness, options }: EvaluatedRoundOutput, names: RoundNames): string {
  if (!robustness) return '';
  const { ranks, confidence, preset, band } = robustness;
  const ranked = options
    .filter(({ first }) => first !== null)
    .toSorted((left, right) => (right.first ?? 0) - (left.first ?? 0));
  const rows = ranked.map(({ key }) => {
    const factor = confidence[key] ?? null;
    const shares = (ranks[key] ?? []).map((share) => finePercent(share));
    return [names.option(key), ...shares, factor === null ? '–' : finePercent(factor)];
  });
  const heads = ranked.map((_, index) => `Rank ${index + 1}`);
  return `Robustness ${presetWords(preset, band)}, preset ${preset}, ${drawsText(robustness)}\n${textTable([['Option', ...heads, 'Confidence'], ...rows])}`;
}

/** A lead in points of ten with its sign. */
function pointsText(gap: number): string {
  const points = (gap * 10).toFixed(1);
  if (Number(points) === 0) return '0.0';
  return gap < 0 ? points.replace('-', '−') : `+${points}`;
}
