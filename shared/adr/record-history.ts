import type { Row } from '../decision/entities.ts';
import { inlineText } from './markdown-inline.ts';
import { sentence } from './sentences.ts';

/** What a record says of the reviews of its decision, oldest first, as lines of Markdown: those since it took another's place. */
export function historyLines(reviews: readonly Row<'review'>[]): readonly string[] {
  const begin = reviews.findLastIndex(({ ending }) => ending === 'superseded') + 1;
  return reviews.slice(begin).map(historyLine);
}

/** How a review ended, as a line of Markdown: "Reviewed on 2026-11-21: still holds." */
export function historyLine({ on, ending, round, note }: Omit<Row<'review'>, 'key' | 'nextReview'>): string {
  const said = note.trim() === '' ? [] : [sentence(inlineText(note))];
  if (ending === 'still-holds') return [`Reviewed on ${on}: still holds.`, ...said].join(' ');
  const how = ending === 'amended' ? 'Amended' : 'Superseded';
  return `${how} on ${on}${round === null ? '' : ` (round ${round})`}: ${said.join('') || 'without a note.'}`;
}

/** When the decision is looked at again, as records say it. @param day `YYYY-MM-DD` */
export function reviewSentence(day: string): string {
  return `To be reviewed on ${day}.`;
}
