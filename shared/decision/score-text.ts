import { plainFigure } from '../text/figures.ts';
import { oneLine } from '../text/one-line.ts';
import type { Row } from './entities.ts';

/** A score as it was typed, with what it is measured in. */
export function scoreText(criterion: Row<'criterion'>, value: number): string {
  return `${plainFigure(value)} ${afterScore(criterion)}`.trimEnd();
}

/** What follows a score: its unit, or of a plain scale from 0 what it is out of; empty for other scales. */
export function afterScore(criterion: Row<'criterion'>): string {
  if (criterion.unit !== '') return oneLine(criterion.unit);
  return criterion.direction === 'more' && criterion.scaleLowest === 0 ? `of ${criterion.scaleHighest}` : '';
}
