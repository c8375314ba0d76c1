import type { Row } from '../../../shared/decision/entities.ts';

type Scale = Pick<Row<'criterion'>, 'scaleLowest' | 'scaleHighest' | 'scaleStep'>;

/** A scale with more steps than this is a number field: nobody finds a button among twenty. */
const mostButtons = 11;

/** The steps of a scale that are offered as buttons, lowest first; null where there are too many for buttons. */
export function scaleSteps({ scaleLowest, scaleHighest, scaleStep }: Scale): readonly number[] | null {
  const count = Math.floor((scaleHighest - scaleLowest) / scaleStep + 1e-9) + 1;
  if (!(count <= mostButtons)) return null;
  const steps = Array.from({ length: count }, (_, index) => tidy(scaleLowest + index * scaleStep));
  // A step that does not divide the scale must not leave its top out of reach.
  if (steps.at(-1) !== scaleHighest) steps.push(scaleHighest);
  return steps.length <= mostButtons ? steps : null;
}

/** The score that a key stands for (`0` to `9`, `X` for 10), where the scale has that step; otherwise null. */
export function scoreOfKey(key: string, scale: Scale): number | null {
  const value = /^[0-9]$/.test(key) ? Number(key) : key.toLowerCase() === 'x' ? 10 : null;
  return value !== null && scaleSteps(scale)?.includes(value) ? value : null;
}

/** True for a score beyond either end of its scale: it counts as that end. */
export function isOffScale(value: number, { scaleLowest, scaleHighest }: Scale): boolean {
  return value < scaleLowest || value > scaleHighest;
}

/** The middle of a scale, which the second anchor describes. */
export function scaleMiddle({ scaleLowest, scaleHighest }: Scale): number {
  return tidy(scaleLowest / 2 + scaleHighest / 2);
}

/** Without the dust that adding decimal fractions leaves. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
