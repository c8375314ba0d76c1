import type { Row } from '../../../../shared/decision/entities.ts';
import type { Scale, ValuePoint } from '../../../../shared/evaluation/model.ts';
import { valueOf } from '../../../../shared/evaluation/values.ts';
import { scaleSteps } from '../../score/scale.ts';

/** A value is set in hundredths; on screens it reads 0 to 10. */
const valueGrain = 0.01;

/** True for a criterion that is measured rather than judged: it has a unit, or more steps than anybody puts on buttons. */
export function isMeasured(criterion: Row<'criterion'>): boolean {
  return criterion.unit !== '' || scaleSteps(criterion) === null;
}

/** How far one press of an arrow key moves a point: a step of the scale, or a hundredth of it where steps are finer. */
export function scoreIncrement({ scaleLowest, scaleHighest, scaleStep }: Row<'criterion'>): number {
  return Math.max(scaleStep, (scaleHighest - scaleLowest) / 100);
}

/** Between which scores the point at an index may lie, both excluded: its neighbours, or the ends of the scale. */
export function roomFor({ lowest, highest, points }: Scale, index: number): readonly [number, number] {
  return [points[index - 1]?.score ?? lowest, points[index + 1]?.score ?? highest];
}

/**
 * Where the point at an index comes to lie when it is wanted somewhere: on whole increments counted from the lowest
 * score, never on or beyond its neighbours, its value in [0, 1] in hundredths. Where no increment is left between the
 * neighbours its score stays.
 */
export function movedPoint(scale: Scale, index: number, wanted: ValuePoint, increment: number): ValuePoint {
  const [below, above] = roomFor(scale, index);
  const stepOf = (score: number): number => (score - scale.lowest) / increment;
  const first = Math.floor(stepOf(below) + 1e-9) + 1;
  const last = Math.ceil(stepOf(above) - 1e-9) - 1;
  const step = Math.min(Math.max(Math.round(stepOf(wanted.score)), first), last);
  const score = first > last ? (scale.points[index]?.score ?? wanted.score) : tidy(scale.lowest + step * increment);
  return { score, value: tidy(Math.min(Math.max(Math.round(wanted.value / valueGrain) * valueGrain, 0), 1)) };
}

/** A point that may be added: in the middle of the widest gap, on the line as it is; null where there is no room. */
export function pointToAdd(scale: Scale, increment: number): ValuePoint | null {
  const scores = [scale.lowest, ...scale.points.map(({ score }) => score), scale.highest];
  const gaps = scores.slice(1).map((above, index) => ({ index, width: above - (scores[index] ?? above) }));
  const widest = gaps.toSorted((left, right) => right.width - left.width)[0];
  if (!widest) return null;
  return pointAt(scale, (scores[widest.index] ?? 0) + widest.width / 2, null, increment);
}

/**
 * A point that may be added at a score, moved to the nearest increment between its neighbours where there is one; null
 * where it would lie on another point or an end. @param value in [0, 1]; null for a point on the line as it is.
 */
export function pointAt(scale: Scale, score: number, value: number | null, increment: number): ValuePoint | null {
  const index = scale.points.filter((point) => point.score < score).length;
  const points = [...scale.points.slice(0, index), { score, value: 0 }, ...scale.points.slice(index)];
  const [below, above] = roomFor({ ...scale, points }, index);
  const worth = value ?? valueOf(score, scale).value;
  const moved = movedPoint({ ...scale, points }, index, { score, value: worth }, increment);
  return moved.score > below && moved.score < above ? moved : null;
}

/** Without the dust that adding decimal fractions leaves. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
