const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that a text begins with or consists of, `YYYY-MM-DD`: `2024-01-31`, `2024/1/31`, `2024-01-31T10:00`,
 * `31.01.2024`, `31 January 2024`, `Jan 31st, 2024`. With slashes the day stands first only where the second number can be
 * no month; `01/02/2024` can be read in two ways and is none, nor is a day that the calendar does not have.
 * @param isDayFirst whether the writer is known to put the day first between slashes, as log4brains does
 */
export function dayOf(text: string, isDayFirst = false): string | null {
  const trimmed = text.trim();
  return (
    yearFirst(/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(trimmed)) ??
    numbersOnly(/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/.exec(trimmed), isDayFirst) ??
    named(/^(\d{1,2})(?:st|nd|rd|th)?\.?[ -](\p{L}{3,9})\.?,?[ -](\d{4})(?!\d)/u.exec(trimmed), [1, 2]) ??
    named(/^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u.exec(trimmed), [2, 1])
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

function named(match: RegExpExecArray | null, [day, month]: readonly [number, number]): string | null {
  if (!match) return null;
  const number = months.indexOf((match[month] ?? '').slice(0, 3).toLowerCase()) + 1;
  return calendarDay(Number(match[3]), number, Number(match[day]));
}

function calendarDay(year: number, month: number, day: number): string | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (daysOfMonths[month - 1] ?? 0);
  if (year < 100 || day < 1 || day > days) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
