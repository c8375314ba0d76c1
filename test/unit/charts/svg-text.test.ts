import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../shared/charts/chart.ts';
import { darkPalette, lightPalette } from '../../../shared/charts/palette.ts';
import { chartCss, svgText } from '../../../shared/charts/svg-text.ts';
import { tableHtml } from '../../../shared/charts/table-html.ts';

const hostile = `"><script>alert('1')</script>&amp;\u0000\ud800 ]]>`;

const chart: Chart = {
  width: 300,
  height: 100,
  label: hostile,
  marks: [
    { kind: 'rect', x: 0, y: 0, width: 10, height: 10, ink: { colour: 9, strength: 0.5 }, title: hostile },
    { kind: 'rect', x: 0, y: 0, width: 10, height: 10, ink: { colour: 1 }, paint: 'open' },
    { kind: 'circle', cx: 5, cy: 5, r: 2, ink: { colour: 9 } },
    { kind: 'line', x1: 0, y1: 0, x2: 10.126, y2: 10, ink: 'grid' },
    {
      kind: 'path',
      points: [
        [0, 0],
        [5, 1],
        [9, 9],
      ],
      paint: 'line',
      ink: { colour: 9 },
    },
    { kind: 'text', x: 1, y: 20, text: hostile, ink: 'text' },
  ],
  table: {
    caption: hostile,
    columns: [
      { label: hostile, numeric: false },
      { label: 'B', numeric: true },
    ],
    rows: [[hostile, '1.0']],
  },
};

/** Reads XML by its grammar of elements, attributes and references, and gives the names of the elements; throws where it is none. */
function parsed(xml: string): { readonly names: readonly string[]; readonly texts: readonly string[] } {
  const names: string[] = [];
  const texts: string[] = [];
  const open: string[] = [];
  const token =
    /<(\/?)([A-Za-z]+)((?: [\w:-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|#39);)*")*)(\/?)>|((?:[^<>&]|&(?:amp|lt|gt|quot|#39);)+)/uy;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const found = token.exec(xml);
    if (!found) throw new Error(`Not XML at ${at}: ${xml.slice(at, at + 60)}`);
    const [, closing, name, attributes = '', empty, text] = found;
    if (text !== undefined) texts.push(text);
    else if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
    } else {
      const given = [...attributes.matchAll(/ ([\w:-]+)=/gu)].map(([, attribute]) => attribute);
      if (new Set(given).size < given.length) throw new Error(`An attribute twice: ${attributes}`);
      names.push(name ?? '');
      if (!empty) open.push(name ?? '');
    }
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join()}`);
  return { names, texts };
}

describe('a chart as text', () => {
  it('is well-formed whatever names there are, and has no element that a name brought', () => {
    const svg = parsed(svgText(chart, 'one'));
    expect(svg.names).toEqual(
      'svg defs pattern rect rect pattern rect rect title rect circle line path text'.split(' '),
    );
    expect(parsed(tableHtml(chart.table)).names).not.toContain('script');
    expect(svg.texts.join('')).toContain('&lt;script&gt;');
    expect(svgText(chart, 'one').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  });

  it('says what it is and how large', () => {
    expect(svgText({ ...chart, label: 'Two bars' }, 'one')).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" class="chart" viewBox="0 0 300 100" width="300" height="100" role="img" aria-label="Two bars"/,
    );
  });

  it('keeps the patterns of two charts apart and uses each that it has', () => {
    const svg = svgText(chart, 'two');
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const used = new Set([...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
    expect(ids).toEqual(['two-hatch-c9', 'two-open-c1']);
    expect(used).toEqual(new Set(ids));
  });

  it('paints without a style sheet', () => {
    const svg = svgText(chart, 'one');
    expect(svg).toContain(`stroke="${lightPalette.roles.grid}"`);
    expect(svg).toContain('fill-opacity="0.5"');
    expect(svg).toContain('x2="10.13"');
  });

  it('has the colours of the window', () => {
    const [light = '', dark = ''] = readFileSync('renderer/design/tokens.css', 'utf8').split('@media');
    const optionsOf = (css: string) => [...css.matchAll(/--option-\d: (#\w+)/g)].map(([, colour]) => colour);
    expect(lightPalette.options).toEqual(optionsOf(light));
    expect(darkPalette.options).toEqual(optionsOf(dark));
    for (const colour of darkPalette.options) expect(chartCss).toContain(`{--c:${colour}}`);
  });

  it('marks the cells with figures and the heads of rows and columns', () => {
    const html = tableHtml({
      caption: 'C',
      columns: [
        { label: 'A', numeric: false },
        { label: 'B', numeric: true },
      ],
      rows: [['x', '1.0']],
    });
    expect(html).toContain('<caption>C</caption>');
    expect(html).toContain('<th scope="row">x</th><td class="num">1.0</td>');
  });
});
