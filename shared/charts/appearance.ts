import type { Chart, Ink, Mark, Paint } from './chart.ts';

/** How the two that draw name colours: an ink, and the stripes of one. */
export interface Colours {
  readonly of: (ink: Ink) => string;
  readonly surface: string;
  readonly pattern: (name: string) => string;
}

/** Presentation of a mark, by the names of the attributes of SVG in camel case; what is not there is not set. */
export interface Appearance {
  readonly fill: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeOpacity?: number;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
}

/** How strong the filling of a tint is. */
const faint = 0.24;

/** Options 9 to 12 repeat the first colours with a hatch. */
export function isHatched(ink: Ink): boolean {
  return typeof ink === 'object' && ink.colour > 7;
}

/** An ink in one word: `c3` or its role. */
export function inkName(ink: Ink): string {
  return typeof ink === 'object' ? `c${ink.colour}` : ink;
}

/** A text of digits and signs alone; only such have digits of equal width, which would stretch the hyphens of words. */
export function hasFigures(mark: Mark): boolean {
  return mark.kind === 'text' && /^[^\p{Letter}-]*\d[^\p{Letter}-]*$/u.test(mark.text);
}

/** The stripes a chart needs, each once: over a colour, or (`open`) of a colour on nothing. */
export function patternsOf(
  chart: Chart,
): readonly { readonly name: string; readonly ink: Ink; readonly open: boolean }[] {
  const found = new Map<string, { name: string; ink: Ink; open: boolean }>();
  for (const { ink, ...mark } of chart.marks) {
    const paint = paintOf(mark as Mark);
    const name = patternName(paint, ink);
    if (name)
      found.set(name, { name, ink: typeof ink === 'object' ? { colour: ink.colour } : ink, open: paint === 'open' });
  }
  return [...found.values()];
}

function patternName(paint: Paint, ink: Ink): string | null {
  if (paint === 'open') return `open-${inkName(ink)}`;
  return (paint === 'fill' || paint === 'tint') && isHatched(ink) ? `hatch-${inkName(ink)}` : null;
}

function paintOf(mark: Mark): Paint {
  if (mark.kind === 'line') return 'line';
  return mark.kind === 'text' ? 'fill' : (mark.paint ?? 'fill');
}

/** The paint of a mark in the colours of who draws it. Lines in a colour above 7 are dashed. */
export function appearanceOf(mark: Mark, colours: Colours): Appearance {
  const { ink } = mark;
  const colour = colours.of(ink);
  const strength = typeof ink === 'object' && ink.strength !== undefined ? ink.strength : 1;
  if (mark.kind === 'text') return { fill: colour };
  const paint = paintOf(mark);
  const pattern = patternName(paint, ink);
  const filling = pattern ? colours.pattern(pattern) : colour;
  if (paint === 'fill') return { fill: filling, ...(strength < 1 ? { fillOpacity: strength } : {}) };
  const outline = {
    stroke: colour,
    strokeWidth: 'thickness' in mark ? (mark.thickness ?? 1) : paint === 'line' ? 1 : 1.5,
    ...(strength < 1 ? { strokeOpacity: strength } : {}),
    ...dashes(mark),
  };
  if (paint === 'line') return { fill: 'none', ...outline };
  if (paint === 'hollow') return { fill: colours.surface, ...outline };
  return { fill: filling, ...(paint === 'tint' ? { fillOpacity: faint } : {}), ...outline };
}

function dashes(mark: Mark): { readonly strokeDasharray?: string } {
  if ('dashed' in mark && mark.dashed) return { strokeDasharray: '4 3' };
  // A small outline in dashes would be crumbs.
  const small = mark.kind === 'circle' && mark.r < 6;
  return isHatched(mark.ink) && !small ? { strokeDasharray: '7 2' } : {};
}

/** The `d` of a path through points; coordinates to a hundredth of a px. */
export function pathThrough(points: readonly (readonly [number, number])[], closed: boolean): string {
  const steps = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`);
  return `${steps.join('')}${closed ? 'Z' : ''}`;
}

/** A length in px to a hundredth. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
