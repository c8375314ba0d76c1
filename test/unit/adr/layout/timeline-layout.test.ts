import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../shared/adr/layout/box.ts';
import { cardStep } from '../../../../shared/adr/layout/card-steps.ts';
import { timelineLayout } from '../../../../shared/adr/layout/timeline-layout.ts';
import { anyRelations, decision } from './any-relations.ts';

const card = { width: 190, height: 70 };
const anyWidth = fc.integer({ min: 320, max: 2400 });

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('timelineLayout', () => {
  it('shows each decision once, in the order of time, none over another, all inside and right of their months', () => {
    fc.assert(
      fc.property(anyRelations(40), anyWidth, ({ nodes }, width) => {
        const layout = timelineLayout(nodes, card, width);
        const { cards, months, gutter, undatedHeading } = layout;
        expect(cards.map(({ node }) => node.path).toSorted()).toEqual(nodes.map(({ path }) => path).toSorted());
        const days = cards.map(({ node }) => node.day ?? '9999');
        expect(days).toEqual(days.toSorted());
        cards.forEach((a, index) => {
          expect(cards.slice(index + 1).filter((b) => overlap(a, b))).toEqual([]);
          expect(undatedHeading !== null && overlap(a, undatedHeading)).toBe(false);
          expect(a.x).toBeGreaterThanOrEqual(a.node.day === null ? 0 : gutter + 8);
          expect(a.x + a.width).toBeLessThanOrEqual(layout.width);
          expect(a.y + a.height).toBeLessThanOrEqual(layout.height);
        });
        expect(layout.width).toBe(width);
        for (const { month, y, height, count } of months) {
          const inside = cards.filter(({ node }) => node.day?.startsWith(month));
          expect(inside).toHaveLength(count);
          expect(inside.every((placed) => placed.y >= y && placed.y + placed.height <= y + height)).toBe(true);
        }
        expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(nodes.filter(({ day }) => day).length);
        expect(timelineLayout(nodes.toReversed(), card, width)).toEqual(layout);
      }),
    );
  });

  it('tells how many months lie between, and where a year begins', () => {
    const days = ['2021-11-30', '2021-12-01', '2022-01-31', '2024-01-01', '2024-01-02'];
    const { months } = timelineLayout(
      days.map((day, index) => decision(9 - index, { day })),
      card,
      900,
    );
    expect(months.map(({ month, quietMonths, opensYear, count }) => [month, quietMonths, opensYear, count])).toEqual([
      ['2021-11', 0, true, 1],
      ['2021-12', 0, false, 1],
      ['2022-01', 0, true, 1],
      ['2024-01', 23, true, 2],
    ]);
    const gaps = months.slice(1).map(({ y }, index) => y - (months[index]?.y ?? 0) - card.height);
    expect(gaps[2]).toBeGreaterThan(gaps[0] as number);
  });

  it('sets decisions without a day apart, without a heading where there is nothing else', () => {
    const layout = timelineLayout([decision(1), decision(2, { day: '2024-05-01' }), decision(3)], card, 900);
    const heading = layout.undatedHeading as Box;
    expect(layout.cards.map(({ node, y }) => [node.number, y > heading.y])).toEqual([
      [2, false],
      [1, true],
      [3, true],
    ]);
    expect(timelineLayout([decision(1)], card, 900)).toMatchObject({ months: [], undatedHeading: null });
  });

  it('is walked through by arrow keys: before and after in time, up and down by rows', () => {
    const days = ['2021-01-01', '2021-01-02', '2021-01-03', '2021-02-01', '2021-02-02'];
    const { cards } = timelineLayout(
      days.map((day, index) => decision(index, { day })),
      card,
      560,
    );
    // Two columns: 0 1 / 2 in January, 3 4 in February.
    expect([cardStep(cards, 0, 'down'), cardStep(cards, 2, 'down'), cardStep(cards, 1, 'down')]).toEqual([2, 3, 4]);
    expect([cardStep(cards, 4, 'up'), cardStep(cards, 3, 'up'), cardStep(cards, 0, 'up')]).toEqual([1, 2, null]);
    expect([cardStep(cards, 2, 'after'), cardStep(cards, 4, 'after'), cardStep(cards, 4, 'first')]).toEqual([
      3,
      null,
      0,
    ]);
  });
});
