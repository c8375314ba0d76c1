import { counted } from '../text/figures.ts';

/** Makes what an ADR has fit into the bounds of a decision, and tells what did not fit. */
export interface Fitting {
  /** Those that fit; how many do not is told. */
  readonly atMost: <T>(items: readonly T[], most: number, noun: string) => readonly T[];
  /** A text that fits; that it was shortened is told. */
  readonly cut: (text: string, length: number, noun: string) => string;
  /** Tells that so many have no place, with the reason behind the noun. */
  readonly missing: (count: number, noun: string, why: string) => void;
}

/** @param notes gets a sentence for each thing that does not fit. */
export function fittingWithNotes(notes: string[]): Fitting {
  const missing: Fitting['missing'] = (count, noun, why) => {
    if (count > 0) notes.push(`${counted(count, noun)} left out: ${why}`);
  };
  return {
    missing,
    atMost: (items, most, noun) => {
      missing(items.length - most, noun, `a decision has at most ${most}.`);
      return items.slice(0, most);
    },
    cut: (text, length, noun) => {
      if (text.length > length) notes.push(`The text of the ${noun} was cut after ${length} characters.`);
      return shortened(text, length);
    },
  };
}

/** At most so many characters, and no half of one at the end. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
