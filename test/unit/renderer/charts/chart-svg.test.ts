import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChartSvg } from '../../../../renderer/charts/chart-svg.tsx';
import { ChartTable } from '../../../../renderer/charts/chart-table.tsx';
import { rounded } from '../../../../shared/charts/appearance.ts';
import { svgText } from '../../../../shared/charts/svg-text.ts';
import { sampleCharts } from '../../charts/sample-charts.ts';

const charts = sampleCharts({ options: 12, criteria: 7, people: 4 }, 700);

/** The shapes of an SVG with their places, in order, without how they are painted. */
function shapesOf(svg: string): readonly string[] {
  const places = /^(?:x|y|width|height|x1|y1|x2|y2|cx|cy|r|rx|d)$/u;
  return [...svg.matchAll(/<(rect|line|circle|path|text)((?: [\w:-]+="[^"]*")*)/gu)].map(
    ([, name, attributes = '']) => {
      const given = [...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/gu)].filter(([, attribute = '']) =>
        places.test(attribute),
      );
      const written = given.map(
        ([, attribute, value = '']) => `${attribute}=${Number(value) ? rounded(Number(value)) : value}`,
      );
      return [name, ...written.toSorted((left, right) => left.localeCompare(right))].join(' ');
    },
  );
}

describe('a chart in the window', () => {
  it.each(Object.keys(charts))('draws the same shapes as a report: %s', (name) => {
    const chart = charts[name]!;
    const drawn = shapesOf(renderToStaticMarkup(createElement(ChartSvg, { chart })));
    expect(drawn.length).toBeGreaterThan(chart.marks.length - 1);
    expect(drawn).toEqual(shapesOf(svgText(chart, 'id')));
  });

  it('is an image with its sentence, and a group where there is something to take hold of', () => {
    const chart = charts['value']!;
    expect(renderToStaticMarkup(createElement(ChartSvg, { chart }))).toMatch(
      /^<svg[^>]* role="img" aria-label="The value of/u,
    );
    const withHandle = renderToStaticMarkup(createElement(ChartSvg, { chart }, createElement('g', { id: 'handle' })));
    expect(withHandle).toMatch(/^<svg[^>]* role="group"/u);
    expect(withHandle).toMatch(/<g id="handle"><\/g><\/svg>$/u);
    expect(withHandle).toContain('data-key="point-1"');
  });

  it('names rows and columns in the table', () => {
    const { table } = charts['ranks']!;
    const html = renderToStaticMarkup(createElement(ChartTable, { table }));
    expect(html.match(/<th scope="col"/gu)).toHaveLength(table.columns.length);
    expect(html.match(/<th scope="row"/gu)).toHaveLength(table.rows.length);
    expect(html).toContain(`role="region" aria-label="${table.caption}"`);
  });
});
