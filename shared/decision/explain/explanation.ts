import { plainFigure } from '../../text/figures.ts';

/** What a figure says of the numbers at hand, and how they come about. Plain text, the same in every locale. */
export interface Explanation {
  /** A sentence or two with names and figures. */
  readonly lead: string;
  /** Paragraphs: the method in words, then its formula with the numbers put in where there are any. */
  readonly how: readonly string[];
}

/** A value, a weight or a difference in formulas: three decimals, a real minus sign, no sign on nought. */
export function decimals(value: number): string {
  const text = value.toFixed(3);
  if (Number(text) === 0) return '0.000';
  return text.startsWith('-') ? `−${text.slice(1)}` : text;
}

/** A score in the unit of its criterion, to two decimals at most. */
export function figureOf(score: number): string {
  return plainFigure(Number(score.toFixed(2)));
}

/** The name of a criterion or a group in a sentence, which may be empty. */
export function quoted(name: string): string {
  return `“${name.trim() || 'without a name'}”`;
}

/** A sum of terms in a formula: `a + b − c`. */
export function summed(terms: readonly string[]): string {
  return terms.join(' + ').replaceAll('+ −', '− ');
}

/** A value to be taken away in a formula: in brackets where it is negative. */
export function bracketed(value: number): string {
  const text = decimals(value);
  return text.startsWith('−') ? `(${text})` : text;
}
