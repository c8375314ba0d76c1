import { fileRule } from '../finding.ts';

/** Superseded, and no word of what by. */
export const missingSuccessor = fileRule('missing-successor', [], ({ reading: { status, links } }) => {
  if (status?.known !== 'superseded' || links.some(({ relation }) => relation === 'superseded-by')) return [];
  return [
    {
      line: status.line,
      message: 'It is superseded, but it does not say by which decision.',
      why: 'Who finds the old decision has to be led to the one that holds.',
    },
  ];
});
