import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { cardSizes } from '../../../../../renderer/adr-folder/graph/decision-card.tsx';
import { GraphCards } from '../../../../../renderer/adr-folder/graph/graph-cards.tsx';
import { linePath } from '../../../../../renderer/adr-folder/graph/line-path.ts';
import { graphTable } from '../../../../../renderer/adr-folder/graph/map-table.ts';
import { nodeOf } from '../../../../../renderer/adr-folder/graph/mapped-decision.ts';
import { graphLayout } from '../../../../../shared/adr/layout/graph-layout.ts';
import { mappedFixtures } from '../mapped-decisions.ts';

const sizes = { related: cardSizes.framed, unrelated: cardSizes.plain };

function drawn(folder: string) {
  const { files, edges } = mappedFixtures(folder);
  const layout = graphLayout({ nodes: files.map((file) => nodeOf(file)), edges }, sizes, 900);
  const markup = renderToStaticMarkup(createElement(GraphCards, { layout, files, edges, onOpen: () => undefined }));
  return { files, edges, layout, markup, table: graphTable(files, edges) };
}

function matches(markup: string, pattern: RegExp): readonly string[] {
  return [...markup.matchAll(pattern)].map(([, found = '']) => found);
}

describe('the graph in the window', () => {
  it('has a card for each row of the table and a line for each relation', () => {
    const { files, edges, markup, table } = drawn('');
    expect(files.length).toBeGreaterThan(20);
    const titles = matches(markup, /<button [^>]*title="([^"]*)"/g);
    expect(titles.toSorted()).toEqual(table.rows.map(({ title }) => markupOf(title)).toSorted());
    const lines = matches(markup, /<path [^>]*data-relation="([^"]*)"/g);
    expect(lines.toSorted()).toEqual(edges.map(({ relation }) => relation).toSorted());
  });

  it('tells every relation in the table from both sides, and nothing else', () => {
    const { table, edges } = drawn('nygard/');
    const told = table.rows.map(({ title, cells }) => `${title}: ${cells.at(-1)}`);
    expect(told).toContain('Split off billing: supersedes 2 Use a monolith');
    expect(told.find((row) => row.startsWith('Use a monolith'))).toMatch(
      /superseded by 4 Split off billing; clarified by 3 /,
    );
    const count = table.rows.flatMap(({ cells }) =>
      cells.at(-1) === '–' ? [] : (cells.at(-1) ?? '').split('; '),
    ).length;
    expect(count).toBe(edges.length * 2);
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length - 1);
  });

  it('says status and relations of each card in words, and is one tab stop', () => {
    const { markup, files } = drawn('nygard/');
    expect(markup).toMatch(/Superseded<.*>Use a monolith<.*superseded by 4 Split off billing/s);
    expect(matches(markup, /<button [^>]*(tabindex="0")/g)).toHaveLength(1);
    expect(matches(markup, /<button [^>]*(tabindex="-1")/g)).toHaveLength(files.length - 1);
  });

  it('puts the end of a line where its relation points to', () => {
    const { markup } = drawn('nygard/');
    const line = /<path [^>]*data-relation="supersedes"[^>]*>/.exec(markup)?.[0] ?? '';
    // Drawn from the earlier decision, which is superseded, down to the later one.
    expect(line).toMatch(/marker-start="url\(#[^"]*-supersedes\)"/);
    expect(line).not.toContain('marker-end');
  });
});

describe('linePath', () => {
  it('goes through all points with round bends', () => {
    expect(
      linePath([
        [10, 0],
        [10, 40],
      ]),
    ).toBe('M10 0L10 40');
    expect(
      linePath([
        [10, 0],
        [10, 20],
        [60, 20],
        [60, 24],
      ]),
    ).toBe('M10 0L10 14Q10 20 16 20L58 20Q60 20 60 22L60 24');
  });
});

function markupOf(text: string): string {
  return renderToStaticMarkup(createElement('i', { title: text })).slice('<i title="'.length, -'"></i>'.length);
}

describe('a graph of thousands', () => {
  function many(count: number): string {
    const files = Array.from({ length: count }, (_, index) => ({
      path: `${index}.md`,
      number: index,
      title: `Decision ${index}`,
      status: null,
      date: { text: '2026-01-01', day: '2026-01-01' },
    }));
    const edges = files.slice(1, count / 2).map(({ path, number }) => {
      return { from: path, to: `${number - 1}.md`, relation: 'amends', toldBy: 'from' } as const;
    });
    const layout = graphLayout({ nodes: files.map((file) => nodeOf(file)), edges }, sizes, 900);
    return renderToStaticMarkup(createElement(GraphCards, { layout, files, edges, onOpen: () => undefined }));
  }

  it('draws the cards and lines near its top, of hundreds all', () => {
    const tops = matches(many(5_000), /<button [^>]*top:([\d.]+)px/g).map(Number);
    expect(tops.length).toBeGreaterThan(10);
    expect(tops.length).toBeLessThan(600);
    expect(Math.max(...tops)).toBeLessThan(5_000);
    expect(matches(many(5_000), /<path [^>]*(data-relation)/g).length).toBeLessThan(600);
    expect(matches(many(600), /<(button) /g)).toHaveLength(600);
    expect(matches(many(600), /<path [^>]*(data-relation)/g)).toHaveLength(299);
  });
});
