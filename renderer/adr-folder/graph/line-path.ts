import type { Point } from '../../../shared/adr/layout/box.ts';

/** Greatest radius of a bend in px. */
const bend = 6;

/** The `d` of a line through points, level and upright pieces in turn, with round bends. */
export function linePath(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${figure(x)} ${figure(y)}`;
      if (!after) return `L${figure(x)} ${figure(y)}`;
      const radius = Math.min(bend, distance(before, [x, y]) / 2, distance([x, y], after) / 2);
      const [fromX, fromY] = towards([x, y], before, radius);
      const [toX, toY] = towards([x, y], after, radius);
      return `L${figure(fromX)} ${figure(fromY)}Q${figure(x)} ${figure(y)} ${figure(toX)} ${figure(toY)}`;
    })
    .join('');
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.abs(x1 - x2) + Math.abs(y1 - y2);
}

function towards([x, y]: Point, [otherX, otherY]: Point, length: number): Point {
  return [x + Math.sign(otherX - x) * length, y + Math.sign(otherY - y) * length];
}

function figure(length: number): string {
  return String(Math.round(length * 100) / 100);
}
