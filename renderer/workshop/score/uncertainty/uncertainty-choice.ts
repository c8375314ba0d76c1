import { confidenceHalfWidths } from '../../../../shared/decision/ballot-scores.ts';
import type { Uncertainty } from '../../../../shared/decision/edits/score.ts';
import type { Row } from '../../../../shared/decision/entities.ts';

/** How sure one can say one is of a score. */
export const certainties = ['exact', 'high', 'medium', 'low', 'range'] as const;
export type Certainty = (typeof certainties)[number];

type Uncertain = Pick<Row<'score'>, 'lowest' | 'highest' | 'confidence'>;
type Scale = Pick<Row<'criterion'>, 'scaleLowest' | 'scaleHighest'>;

/** What a score says of itself. */
export function certaintyOf({ lowest, highest, confidence }: Uncertain): Certainty {
  return lowest !== null && highest !== null ? 'range' : (confidence ?? 'exact');
}

/** How far either way a confidence reaches, in the unit of the criterion. */
export function halfWidthOf(
  confidence: keyof typeof confidenceHalfWidths,
  { scaleLowest, scaleHighest }: Scale,
): number {
  return Number((confidenceHalfWidths[confidence] * (scaleHighest - scaleLowest)).toPrecision(12));
}

/**
 * What choosing a certainty says of a score. A range begins as what was said before, of an exact score as that of who is
 * fairly sure; it stays on the scale.
 * @param range as the score has it now; null where it is exact.
 */
export function uncertaintyOf(
  certainty: Certainty,
  value: number,
  range: readonly [number, number] | null,
  scale: Scale,
): Uncertainty {
  if (certainty === 'exact') return { kind: 'exact' };
  if (certainty !== 'range') return { kind: 'confidence', confidence: certainty };
  const halfWidth = halfWidthOf('high', scale);
  const [lowest, highest] = range ?? [
    Math.min(value, Math.max(scale.scaleLowest, value - halfWidth)),
    Math.max(value, Math.min(scale.scaleHighest, value + halfWidth)),
  ];
  return { kind: 'range', lowest: tidy(lowest), highest: tidy(highest) };
}

/** Without the dust that adding decimal fractions leaves. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
