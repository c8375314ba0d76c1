import { oneLine } from '../text/one-line.ts';
import type { Row } from './entities.ts';

/** A score as it was typed, with what it is measured in. */
export function scoreText(criterion: Row<'criterion'>, value: number): string {
  if (criterion.unit !== '') return `${value} ${oneLine(criterion.unit)}`;
  return criterion.direction === 'more' && criterion.scaleLowest === 0
    ? `${value} of ${criterion.scaleHighest}`
    : String(value);
}
