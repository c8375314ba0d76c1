import { reviewDay } from '../../reading/review-day.ts';
import { folderRule, headLine } from '../finding.ts';

/** The day has passed on which a decision that holds was to be looked at again. */
export const reviewPassed = folderRule('review-passed', [], (file, { today }) => {
  const day = reviewDay(file.reading);
  if (day === null || day >= today) return [];
  const told = file.source.lines.findIndex(({ text }) => text.includes(day));
  return [
    {
      line: told < 0 ? headLine(file) : told,
      message: `It was to be reviewed on ${day}.`,
      why: 'A date for a review is a promise: look whether the decision still holds, and set the next one.',
    },
  ];
});
