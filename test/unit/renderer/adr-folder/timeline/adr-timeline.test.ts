import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { cardSizes } from '../../../../../renderer/adr-folder/graph/decision-card.tsx';
import { timelineTable } from '../../../../../renderer/adr-folder/graph/map-table.ts';
import { nodeOf } from '../../../../../renderer/adr-folder/graph/mapped-decision.ts';
import { withFirstCommits } from '../../../../../renderer/adr-folder/timeline/first-commits.ts';
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

  it('places what tells no date by its first commit, and says so', () => {
    const commit = { author: 'Ana', day: '2021-03-12' };
    const undated = { path: 'a.md', number: 1, title: 'A', status: null, date: null };
    const unclear = { ...undated, path: 'b.md', date: { text: 'last spring', day: null } };
    const dated = { ...undated, path: 'c.md', date: { text: '2020-01-01', day: '2020-01-01' } };
    const shallow = { ...undated, path: 'd.md' };
    const decisions = [undated, unclear, dated, shallow];
    const histories = new Map(
      decisions.map(({ path }) => [path, { path, first: commit, last: commit, complete: path !== 'd.md' }]),
    );
    const known = withFirstCommits(decisions, { version: '1', files: histories });
    expect(known.map((decision) => nodeOf(decision).day)).toEqual(['2021-03-12', '2021-03-12', '2020-01-01', null]);
    const placed = timelineLayout(
      known.map((decision) => nodeOf(decision)),
      cardSizes.plain,
      900,
    );
    const shown = renderToStaticMarkup(
      createElement(TimelineCards, { layout: placed, files: known, onOpen: () => undefined }),
    );
    expect([...shown.matchAll(/<span class="num">([^<]*)</g)].map(([, label]) => label)).toEqual([
      'Jan 1 · No. 1',
      'Mar 12 · No. 1',
      'Mar 12 · No. 1',
      'No. 1',
    ]);
    expect(shown.split(mapText.byFirstCommit)).toHaveLength(3);
    expect(timelineTable(known).rows.map(({ cells }) => cells[2])).toEqual([
      'first commit Mar 12, 2021',
      'last spring, first commit Mar 12, 2021',
      'Jan 1, 2020',
      '–',
    ]);
    expect(withFirstCommits(decisions, null)).toEqual(decisions);
    expect(mapText.timelineLead(3, 'a', 'b', 1, 2)).toMatch(
      /2 tell no date, and stand by the day of their first commit/,
    );
    expect(mapText.timelineLead(3, 'a', 'b', 1, 0)).not.toMatch(/commit/);
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
