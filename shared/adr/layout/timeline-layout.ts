import type { AdrNode } from '../relations/relations.ts';
import { grouped } from '../relations/adr-lookup.ts';
import type { Box } from './box.ts';
import { cardGrid } from './card-grid.ts';
import { compareDays, compareDecisions } from './decision-order.ts';
import type { CardSize } from './spacing.ts';

/** A decision and its place on the timeline. */
export interface TimelineCard extends Box {
  readonly node: AdrNode;
}

/** A month in which something was decided. */
export interface TimelineMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly count: number;
  /** Whether it is the first one of its year. */
  readonly opensYear: boolean;
  /** Months without a decision between the one before and this one; 0 for the first. */
  readonly quietMonths: number;
  /** In px; its cards stand to the right of it. */
  readonly y: number;
  readonly height: number;
}

/** Where everything of the timeline stands, in px. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** Width of the names of the months; the axis stands at its right side. */
  readonly gutter: number;
  readonly months: readonly TimelineMonth[];
  /** In the order of time, those without a day after the others. */
  readonly cards: readonly TimelineCard[];
  /** Where the heading of those without a day stands; null where there are none, or nothing else. */
  readonly undatedHeading: Box | null;
}

const gutter = { wide: 104, narrow: 76, wideFrom: 720 };
/** Between two months, and the same where months without a decision lie between: room for words that say so. */
const between = { months: 16, quiet: 44 };
const heading = { above: 32, height: 28 };

/**
 * Lays out decisions by their days: a month under the other, earlier ones first, and in each the decisions from the
 * left. Space stands for decisions, not for time; how many months lie between is told.
 */
export function timelineLayout(nodes: readonly AdrNode[], card: CardSize, width: number): TimelineLayout {
  const left = width >= gutter.wideFrom ? gutter.wide : gutter.narrow;
  const indent = left + 20;
  const byMonth = grouped(
    nodes.filter(({ day }) => day !== null).toSorted(compareDays),
    ({ day }) => day?.slice(0, 7) ?? null,
  );
  const months: TimelineMonth[] = [];
  const cards: TimelineCard[] = [];
  let y = 0;
  for (const [month, decisions] of byMonth) {
    const before = months.at(-1);
    const quietMonths = before ? monthsFrom(before.month, month) - 1 : 0;
    if (before) y += quietMonths > 0 ? between.quiet : between.months;
    const grid = cardGrid(decisions.length, card, width - indent);
    place(cards, decisions, grid.boxes, indent, y);
    const opensYear = before?.month.slice(0, 4) !== month.slice(0, 4);
    months.push({ month, count: decisions.length, opensYear, quietMonths, y, height: grid.height });
    y += grid.height;
  }
  const undated = nodes.filter(({ day }) => day === null).toSorted(compareDecisions);
  const hasHeading = months.length > 0 && undated.length > 0;
  const undatedHeading = hasHeading ? { x: 0, y: y + heading.above, width, height: heading.height } : null;
  const start = undatedHeading ? undatedHeading.y + undatedHeading.height : y;
  const grid = cardGrid(undated.length, card, width);
  place(cards, undated, grid.boxes, 0, start);
  const right = Math.max(width, ...cards.map((placed) => placed.x + placed.width));
  return { width: right, height: start + grid.height, gutter: left, months, cards, undatedHeading };
}

function place(cards: TimelineCard[], nodes: readonly AdrNode[], boxes: readonly Box[], x: number, y: number): void {
  nodes.forEach((node, index) => {
    const box = boxes[index];
    if (box) cards.push({ ...box, x: box.x + x, y: box.y + y, node });
  });
}

/** How many months lie from one (`YYYY-MM`) to a later one: 1 for the next. */
function monthsFrom(earlier: string, later: string): number {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(later) - count(earlier);
}
