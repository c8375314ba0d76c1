const locale = 'en';
const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

/** A share in [0, 1] as whole per cent: `12 %`. */
export function formatPercent(share: number): string {
  return `${percent.format(share * 100)}\u00a0%`;
}

/** A text in which no line ends between a number and its `%`. */
export function unbroken(text: string): string {
  return text.replaceAll(/(\d) %/g, '$1\u00a0%');
}

/** A value in [0, 1] on the scale of 0 to 10 that people score on: `6.9`. */
export function formatPoints(value: number): string {
  return points.format(value * 10);
}

/** A number as people write it. */
export function formatNumber(value: number): string {
  return plain.format(value);
}

/** A calendar date (`YYYY-MM-DD`) or an instant, as a day in words. */
export function formatDay(date: string): string {
  return day.format(instantOf(date));
}

/** The same within a sentence: `3 March 2026`. */
export function formatLongDay(date: string): string {
  return longDay.format(instantOf(date));
}

function instantOf(date: string): Date {
  return new Date(date.length === 10 ? `${date}T00:00:00Z` : date);
}
