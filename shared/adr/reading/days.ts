import { languages } from './languages/languages.ts';

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const english = 'january february march april may june july august september october november december'.split(' ');

/** The names of each month in all languages, January first. */
const monthNames: readonly (readonly string[])[] = english.map((name, index) => [
  name,
  ...languages.flatMap(({ months }) => months[index]?.split('|') ?? []),
]);

/** What may stand in front of a day: marks of emphasis and code, a day of the week, an article. */
const front = /^[*_`<([\s]*(?:\p{L}{2,12}\.?,\s+|(?:mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6}\s+|the\s+)?(?=[\p{L}\d])/iu;

/**
 * The day that a text begins with or consists of, `YYYY-MM-DD`: `2024-01-31`, `2024/1/31`, `2024-01-31T10:00`, `20240131`,
 * `31.01.2024`, `31 January 2024`, `Jan 31st, 2024`, `31 de enero de 2024`, `2024年1月31日`. With slashes the day stands
 * first only where the second number can be no month; `01/02/2024` can be read in two ways and is none, nor is a day that
 * the calendar does not have.
 * @param isDayFirst whether the writer is known to put the day first between slashes, as log4brains does
 */
export function dayOf(text: string, isDayFirst = false): string | null {
  return dayAtStart(text.trim(), isDayFirst) ?? dayAtStart(text.replace(front, ''), isDayFirst);
}

function dayAtStart(text: string, isDayFirst: boolean): string | null {
  return (
    yearFirst(/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text)) ??
    yearFirst(/^((?:19|20)\d{2})()(\d{2})(\d{2})(?!\d)/.exec(text)) ??
    yearFirst(/^(\d{4})\s*([年년])\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text)) ??
    numbersOnly(/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(text), isDayFirst) ??
    named(
      /^(\d{1,2})(?:st|nd|rd|th|er|º)?\.?(?: (?:of|de))?[ -](\p{L}{3,12})\.?,?(?: de)?[ -](\d{4})(?!\d)/u.exec(text),
      [1, 2, 3],
    ) ??
    named(/^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u.exec(text), [2, 1, 3]) ??
    named(/^(\d{4})-(\p{L}{3,12})-(\d{1,2})(?!\d)/u.exec(text), [3, 2, 1])
  );
}

function yearFirst(match: RegExpExecArray | null): string | null {
  return match && calendarDay(Number(match[1]), Number(match[3]), Number(match[4]));
}

function numbersOnly(match: RegExpExecArray | null, isDayFirst: boolean): string | null {
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (isDayFirst || match[2] === '.' || first > 12) return calendarDay(year, second, first);
  if (second > 12) return calendarDay(year, first, second);
  return first === second ? calendarDay(year, first, second) : null;
}

type Places = readonly [day: number, month: number, year: number];

function named(match: RegExpExecArray | null, [day, month, year]: Places): string | null {
  return match && calendarDay(Number(match[year]), monthOf(match[month] ?? ''), Number(match[day]));
}

/** 1 to 12, by a name or its first three letters or more; 0 where it is none, or could be two. */
function monthOf(name: string): number {
  const word = name.toLowerCase();
  const exact = monthNames.findIndex((names) => names.includes(word));
  if (exact >= 0) return exact + 1;
  const begun = monthNames.flatMap((names, index) => (names.some((full) => full.startsWith(word)) ? [index + 1] : []));
  return begun.length === 1 ? (begun[0] ?? 0) : 0;
}

function calendarDay(year: number, month: number, day: number): string | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (daysOfMonths[month - 1] ?? 0);
  if (year < 100 || day < 1 || day > days) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
