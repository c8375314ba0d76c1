import { reasonSentence, type ToldReason } from '../../shared/decision/due-words.ts';
import { formatDay } from './numbers.ts';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const dayMs = 86_400_000;

/** What the page of reviews that are due says. */
export const dueText = {
  title: 'Due for review',
  due: 'Due now',
  coming: 'In the next three months',
  loading: 'Looking for what is due …',
  tryAgain: 'Try again',
  emptyTitle: 'Nothing is due',
  empty:
    'A decision comes here when its review date has come, when something happened that would make you revisit it, or when a score meets a condition you set. All three are entered in the step Decide.',
  nothingNow: 'Nothing at present.',
  untitled: 'Untitled decision',
  reasons: 'Why',
  remind: 'Remind me once a day on this machine',
  remindHint: 'While Fulcrum is open, and only on days on which something is due.',
} as const;

/** What asks for a review, as a sentence. @param today `YYYY-MM-DD` */
export function reasonText(reason: ToldReason, today: string): string {
  return reasonSentence(reason, today, formatDay);
}

/** How far a day is from today: `today`, `in 9 days`, `5 weeks ago`. Both `YYYY-MM-DD`. */
export function fromToday(day: string, today: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / dayMs);
  const distance = Math.abs(days);
  if (distance < 14) return relative.format(days, 'day');
  if (distance < 60) return relative.format(Math.round(days / 7), 'week');
  if (distance < 730) return relative.format(Math.round(days / 30.44), 'month');
  return relative.format(Math.round(days / 365.25), 'year');
}
