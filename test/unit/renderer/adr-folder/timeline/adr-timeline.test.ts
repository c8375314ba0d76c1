import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { cardSizes } from '../../../../../renderer/adr-folder/graph/decision-card.tsx';
import { timelineTable } from '../../../../../renderer/adr-folder/graph/map-table.ts';
import { nodeOf } from '../../../../../renderer/adr-folder/graph/mapped-decision.ts';
import { TimelineCards } from '../../../../../renderer/adr-folder/timeline/timeline-cards.tsx';
import { formatPeriod, mapText } from '../../../../../renderer/text/adr-graph.ts';
import { timelineLayout } from '../../../../../shared/adr/layout/timeline-layout.ts';
import { mappedFixtures } from '../mapped-decisions.ts';

describe('the timeline in the window', () => {
  const { files } = mappedFixtures('');
  const layout = timelineLayout(
    files.map((file) => nodeOf(file)),
    cardSizes.plain,
    900,
  );
  const markup = renderToStaticMarkup(createElement(TimelineCards, { layout, files, onOpen: () => undefined }));
  const cards = [...markup.matchAll(/<button [^>]*style="left:(\d+)(?:px)?;top:(\d+)[^>]*data-card="(\d+)"/g)];

  it('has a card for each row of the table, in the order of time', () => {
    const paths = layout.cards.map(({ node }) => node.path);
    const inOrder = paths.flatMap((path) => files.find((file) => file.path === path) ?? []);
    const table = timelineTable(inOrder);
    expect(cards.map(([, , , place]) => Number(place))).toEqual(table.rows.map((_, index) => index));
    expect(table.rows).toHaveLength(files.length);
    expect(cards.map(([, left, top]) => [Number(left), Number(top)])).toEqual(layout.cards.map(({ x, y }) => [x, y]));
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length - 1);
  });

  it('names every period before its cards, those without a day last', () => {
    const headings = [...markup.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, inner = '']) =>
      inner.replace(/<[^>]*>/g, ''),
    );
    const undated = files.filter(({ date }) => !date?.day).length;
    expect(headings).toHaveLength(layout.periods.length + 1);
    expect(headings.at(-1)).toBe(mapText.undated(undated));
    expect(markup.indexOf('<h3')).toBeLessThan(markup.indexOf('<button'));
  });

  it('tells periods, and months without a decision, in words', () => {
    expect([
      formatPeriod('month', '2021-03'),
      formatPeriod('quarter', '2021-10'),
      formatPeriod('year', '2021-01'),
    ]).toEqual(['Mar', 'Q4', '']);
    expect([mapText.quiet(1), mapText.quiet(12), mapText.quiet(35)]).toEqual([
      '1 month without a decision',
      '1 year without a decision',
      '2 years and 11 months without a decision',
    ]);
  });
});
