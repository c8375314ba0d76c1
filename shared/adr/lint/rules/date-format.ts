import { setDate } from '../../edits/set-metadata.ts';
import { fileRule, fixIn } from '../finding.ts';

/** A date that is no day, can be read in two ways, or is not written `YYYY-MM-DD`. */
export const dateFormat = fileRule('date-format', [], (file) => {
  const { date } = file.reading;
  if (!date || date.text === date.day) return [];
  const { text, day, line } = date;
  if (day === null)
    return [
      { line, message: `“${text}” is no date that can be read in one way only.`, why: 'Dates are written YYYY-MM-DD.' },
    ];
  const edit = setDate(file, day);
  const isMendable = edit.kind === 'patches' && edit.patches.length > 0 && /^[\p{L}\d.,/ -]+$/u.test(text);
  return [
    {
      line,
      message: `The date is written “${text}”, not ${day}.`,
      why: 'Most readers know only YYYY-MM-DD, and it sorts by itself.',
      fix: isMendable ? fixIn(file, `Write ${day}`, edit.patches) : null,
    },
  ];
});
