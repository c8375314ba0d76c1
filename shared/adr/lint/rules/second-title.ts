import { allSections, outlineOf } from '../../source/sections.ts';
import { fileRule, isMadr } from '../finding.ts';

/** Headings of level 1 after the title. */
export const secondTitle = fileRule('second-title', ['MADR05'], (file) => {
  const { format, titleLine } = file.reading;
  // Where none is the title, that it is missing says enough.
  if (titleLine === null || (!isMadr(format) && format !== 'nygard')) return [];
  return allSections(outlineOf(file.source))
    .filter(({ level, heading }) => level === 1 && heading.from !== titleLine)
    .map(({ heading, title }) => ({
      line: heading.from,
      message: `“${title}” is a second heading of level 1.`,
      why: 'Only the title has level 1: readers take what follows for another document.',
    }));
});
