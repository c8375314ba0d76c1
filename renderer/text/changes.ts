const locale = 'en';
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** A difference of two shares in percentage points, with its sign; one decimal where it is below one. */
export function formatChange(difference: number): string {
  const points = difference * 100;
  return (Math.abs(points) < 1 ? fine : whole).format(points).replace('-', '−');
}
