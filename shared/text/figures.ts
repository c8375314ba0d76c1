/** Figures as they stand in records and sentences: the same in every locale, so that a file does not change with the machine. */

/** A value from 0 to 1 on the scale of 0 to 10 that the screens show. */
export function outOfTen(value: number): string {
  return (value * 10).toFixed(1);
}

/** A share from 0 to 1 in whole percent; what is more than nothing never reads as nothing, nor less than all as all. */
export function wholePercent(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 0 && share > 0) return 'under 1 %';
  if (percent === 100 && share < 1) return 'over 99 %';
  return `${percent} %`;
}

/** A share from 0 to 1 in percent with one decimal; never rounded to nothing or to all. */
export function finePercent(share: number): string {
  if (share > 0 && share < 0.0005) return 'under 0.1 %';
  if (share < 1 && share >= 0.9995) return 'over 99.9 %';
  return `${(share * 100).toFixed(1)} %`;
}

/** A score as a plain number, without the dust that a mean of decimal fractions leaves in it. */
export function plainFigure(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** A whole number with thousands separated by commas. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count with its noun, `1 score` or `12 scores`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A list in words: `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
