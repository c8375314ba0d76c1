import { plainFigure } from '../text/figures.ts';
import { oneLine } from '../text/one-line.ts';
import type { Row } from './entities.ts';

/** A score as it was typed, with what it is measured in. */
export function scoreText(criterion: Row<'criterion'>, value: number): string {
  const figure = plainFigure(value);
  if (criterion.unit !== '') return `${figure} ${oneLine(criterion.unit)}`;
  return criterion.direction === 'more' && criterion.scaleLowest === 0
    ? `${figure} of ${criterion.scaleHighest}`
    : figure;
}
