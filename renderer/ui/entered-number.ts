/**
 * The number that a text stands for, with a point or a comma for the decimals; null for an empty text, `invalid` for
 * anything else and for numbers outside the bounds.
 */
export function enteredNumber(text: string, lowest: number, highest: number): number | null | 'invalid' {
  const plain = text.trim().replace(',', '.').replace('\u2212', '-');
  if (plain === '') return null;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return 'invalid';
  // There is no negative zero on a scale.
  const number = Number(plain) || 0;
  return number >= lowest && number <= highest ? number : 'invalid';
}
