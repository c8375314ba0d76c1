import { folderRule, headLine } from '../finding.ts';

const living = new Set<string | undefined>([undefined, 'draft', 'proposed', 'accepted']);

/** The day has passed on which a decision that holds was to be looked at again. */
export const reviewPassed = folderRule('review-passed', [], (file, { today }) => {
  const { reviewDate, status } = file.reading;
  if (reviewDate === null || reviewDate >= today || !living.has(status?.known ?? undefined)) return [];
  const told = file.source.lines.findIndex(({ text }) => text.includes(reviewDate));
  return [
    {
      line: told < 0 ? headLine(file) : told,
      message: `It was to be reviewed on ${reviewDate}.`,
      why: 'A date for a review is a promise: look whether the decision still holds, and set the next one.',
    },
  ];
});
