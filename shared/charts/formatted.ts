/** A score as people write it, with at most three decimals and a true minus sign. */
export function formatted(score: number): string {
  const [whole = '', fraction] = String(Number(Math.abs(score).toFixed(3))).split('.');
  const grouped = /e/u.test(whole) ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${score < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
