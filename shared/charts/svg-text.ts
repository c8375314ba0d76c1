import { appearanceOf, hasFigures, inkName, pathThrough, patternsOf, rounded, type Colours } from './appearance.ts';
import type { Chart, Mark } from './chart.ts';
import { element, escaped, type Attributes } from './markup.ts';
import { colourOf, darkPalette, lightPalette } from './palette.ts';
import { textSize } from './text-width.ts';

const fonts = "'Inter Variable', Inter, system-ui, sans-serif";

/**
 * A chart as a complete `<svg>`: light, as on paper, without any style sheet; with {@link chartCss} also dark.
 * @param id unique in the document and free of blanks, for its patterns.
 */
export function svgText(chart: Chart, id: string): string {
  const { width, height, marks, label } = chart;
  const colours: Colours = {
    of: (ink) => colourOf(ink, lightPalette),
    surface: lightPalette.roles.surface,
    pattern: (name) => `url(#${id}-${name})`,
  };
  const patterns = patternsOf(chart).map(({ name, ink, open }) => {
    const colour = colours.of(ink);
    const ground = open ? '' : element('rect', { class: `fill i-${inkName(ink)}`, width: 6, height: 6, fill: colour });
    const stripe = open
      ? { class: `fill i-${inkName(ink)}`, fill: colour, 'fill-opacity': 0.45 }
      : { class: 'fill i-surface', fill: colours.surface, 'fill-opacity': 0.6 };
    return element(
      'pattern',
      { id: `${id}-${name}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      ground + element('rect', { width: 2, height: 6, ...stripe }),
    );
  });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      width: rounded(width),
      height: rounded(height),
      role: 'img',
      'aria-label': label,
      'font-family': fonts,
      'font-size': textSize,
    },
    (patterns.length > 0 ? element('defs', {}, patterns.join('')) : '') +
      marks.map((mark) => markText(mark, colours)).join('\n'),
  );
}

/** Dark colours for the charts of {@link svgText}, by what the reader's system prefers; paper stays light. */
export const chartCss = `svg.chart{display:block;max-width:100%;height:auto}
.chart .figures{font-variant-numeric:tabular-nums}
@media screen and (prefers-color-scheme:dark){
${[...Array(12).keys()].map((colour) => `.chart .i-c${colour}{--c:${colourOf({ colour }, darkPalette)}}`).join('\n')}
${Object.entries(darkPalette.roles)
  .map(([role, colour]) => `.chart .i-${role}{--c:${colour}}`)
  .join('\n')}
.chart .fill{fill:var(--c)}
.chart .stroke{stroke:var(--c)}
.chart .hollow{fill:${darkPalette.roles.surface}}
}
`;

function markText(mark: Mark, colours: Colours): string {
  const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth, strokeDasharray } = appearanceOf(mark, colours);
  const filled = fill === colours.of(mark.ink) ? 'fill' : fill === colours.surface ? 'hollow' : '';
  const attributes = {
    class: [filled, stroke ? 'stroke' : '', `i-${inkName(mark.ink)}`, hasFigures(mark) ? 'figures' : '']
      .filter(Boolean)
      .join(' '),
    ...shapeOf(mark),
    fill,
    'fill-opacity': fillOpacity === undefined ? undefined : rounded(fillOpacity),
    stroke,
    'stroke-opacity': strokeOpacity === undefined ? undefined : rounded(strokeOpacity),
    'stroke-width': strokeWidth,
    'stroke-dasharray': strokeDasharray,
  };
  const title = mark.title ? element('title', {}, escaped(mark.title)) : '';
  const { kind } = mark;
  return element(kind, attributes, title + (kind === 'text' ? escaped(mark.text) : ''));
}

function shapeOf(mark: Mark): Attributes {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = mark;
      return { x, y, width, height, rx: radius };
    }
    case 'line': {
      const { x1, y1, x2, y2 } = mark;
      return { x1, y1, x2, y2 };
    }
    case 'circle':
      return { cx: mark.cx, cy: mark.cy, r: mark.r };
    case 'path':
      return { d: pathThrough(mark.points, mark.paint !== 'line') };
    case 'text':
      return {
        x: mark.x,
        y: mark.y,
        'text-anchor': mark.anchor,
        'font-size': mark.size,
        'font-weight': mark.bold ? 600 : undefined,
      };
  }
}
