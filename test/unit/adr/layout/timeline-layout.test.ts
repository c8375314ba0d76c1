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

function monthsFrom(first: string, day: string): number {
  return (
    (Number(day.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(first.slice(5, 7))
  );
}

describe('timelineLayout', () => {
  it('shows each decision once, in the order of time, none over another, all inside and right of their periods', () => {
    fc.assert(
      fc.property(anyRelations(40), anyWidth, ({ nodes }, width) => {
        const layout = timelineLayout(nodes, card, width);
        const { cards, periods, gutter, undatedHeading } = layout;
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
        let next = 0;
        for (const { length, from, y, height, count } of periods) {
          const inside = cards.slice(next, (next += count));
          expect(inside.every((placed) => placed.y >= y && placed.y + placed.height <= y + height)).toBe(true);
          const months = inside.map(({ node }) => monthsFrom(`${from}-01`, node.day ?? ''));
          expect(Math.min(...months)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...months)).toBeLessThan({ month: 1, quarter: 3, year: 12 }[length]);
        }
        expect(next).toBe(nodes.filter(({ day }) => day).length);
        expect(timelineLayout(nodes.toReversed(), card, width)).toEqual(layout);
      }),
    );
  });

  it('tells how many months lie between, and where a year begins', () => {
    const days = ['2021-11-30', '2021-12-01', '2022-01-31', '2024-01-01', '2024-01-02'];
    const { periods } = timelineLayout(
      days.map((day, index) => decision(9 - index, { day })),
      card,
      320,
    );
    expect(periods.map(({ from, quietMonths, opensYear, count }) => [from, quietMonths, opensYear, count])).toEqual([
      ['2021-11', 0, true, 1],
      ['2021-12', 0, false, 1],
      ['2022-01', 0, true, 1],
      ['2024-01', 23, true, 2],
    ]);
    const gaps = periods.slice(1).map(({ y }, index) => y - (periods[index]?.y ?? 0) - card.height);
    expect(gaps[2]).toBeGreaterThan(gaps[0] as number);
  });

  it('goes by quarters or years where months would leave most of the columns empty', () => {
    const periods = (days: readonly string[], width: number): readonly unknown[] =>
      timelineLayout(
        days.map((day, index) => decision(index, { day })),
        card,
        width,
      ).periods.map(({ length, from, quietMonths, count }) => [length, from, quietMonths, count]);
    const days = ['2021-01-05', '2021-02-05', '2021-03-05', '2022-03-05', '2022-11-05', '2022-12-05'];
    expect(periods(days, 320).map(String)).toContain('month,2021-02,0,1');
    expect(periods(days, 560)).toEqual([
      ['quarter', '2021-01', 0, 3],
      ['quarter', '2022-01', 11, 1],
      ['quarter', '2022-10', 7, 2],
    ]);
    expect(periods(days, 2000)).toEqual([
      ['year', '2021-01', 0, 3],
      ['year', '2022-01', 0, 3],
    ]);
  });

  it('sets decisions without a day apart, without a heading where there is nothing else', () => {
    const layout = timelineLayout([decision(1), decision(2, { day: '2024-05-01' }), decision(3)], card, 900);
    const heading = layout.undatedHeading as Box;
    expect(layout.cards.map(({ node, y }) => [node.number, y > heading.y])).toEqual([
      [2, false],
      [1, true],
      [3, true],
    ]);
    expect(timelineLayout([decision(1)], card, 900)).toMatchObject({ periods: [], undatedHeading: null });
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
