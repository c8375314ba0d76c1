import type { AdrNode } from '../relations/relations.ts';
import type { Box } from './box.ts';
import { cardGrid, gridColumns } from './card-grid.ts';
import { compareDecisions } from './decision-order.ts';
import { periodsOf, type Period } from './periods.ts';
import type { CardSize } from './spacing.ts';

/** A decision and its place on the timeline. */
export interface TimelineCard extends Box {
  readonly node: AdrNode;
}

/** A month, a quarter or a year in which something was decided, and its place. */
export interface TimelinePeriod extends Omit<Period, 'nodes'> {
  readonly count: number;
  /** Whether it is the first one of its year. */
  readonly opensYear: boolean;
  /** In px; its cards stand to the right of it. */
  readonly y: number;
  readonly height: number;
}

/** Where everything of the timeline stands, in px. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** Width of the names of the periods; the axis stands at its right side. */
  readonly gutter: number;
  /** All of one length. */
  readonly periods: readonly TimelinePeriod[];
  /** In the order of time, those without a day after the others. */
  readonly cards: readonly TimelineCard[];
  /** Where the heading of those without a day stands; null where there are none, or nothing else. */
  readonly undatedHeading: Box | null;
}

const gutter = { wide: 104, narrow: 76, wideFrom: 720 };
/** Between two periods, and the same where some without a decision lie between: room for words that say so. */
const between = { periods: 16, quiet: 44 };
const heading = { above: 32, height: 28 };

/**
 * Lays out decisions by their days: one period under the other, earlier ones first, and in each the decisions from the
 * left. Space stands for decisions, not for time; how many months lie between is told.
 */
export function timelineLayout(nodes: readonly AdrNode[], card: CardSize, width: number): TimelineLayout {
  const left = width >= gutter.wideFrom ? gutter.wide : gutter.narrow;
  const indent = left + 20;
  const periods: TimelinePeriod[] = [];
  const cards: TimelineCard[] = [];
  let y = 0;
  for (const { nodes: decisions, ...period } of periodsOf(nodes, gridColumns(card, width - indent))) {
    const before = periods.at(-1);
    if (before) y += period.quietMonths > 0 ? between.quiet : between.periods;
    const grid = cardGrid(decisions.length, card, width - indent);
    place(cards, decisions, grid.boxes, indent, y);
    const opensYear = before?.from.slice(0, 4) !== period.from.slice(0, 4);
    periods.push({ ...period, count: decisions.length, opensYear, y, height: grid.height });
    y += grid.height;
  }
  const undated = nodes.filter(({ day }) => day === null).toSorted(compareDecisions);
  const hasHeading = periods.length > 0 && undated.length > 0;
  const undatedHeading = hasHeading ? { x: 0, y: y + heading.above, width, height: heading.height } : null;
  const start = undatedHeading ? undatedHeading.y + undatedHeading.height : y;
  const grid = cardGrid(undated.length, card, width);
  place(cards, undated, grid.boxes, 0, start);
  const right = Math.max(width, ...cards.map((placed) => placed.x + placed.width));
  return { width: right, height: start + grid.height, gutter: left, periods, cards, undatedHeading };
}

function place(cards: TimelineCard[], nodes: readonly AdrNode[], boxes: readonly Box[], x: number, y: number): void {
  nodes.forEach((node, index) => {
    const box = boxes[index];
    if (box) cards.push({ ...box, x: box.x + x, y: box.y + y, node });
  });
}
