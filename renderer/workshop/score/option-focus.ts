/** Puts the focus on the score of an option within the card; false where it is not there. */
export function focusOption(card: HTMLElement | null, option: string): boolean {
  const input = sectionOf(card, option)?.querySelector<HTMLElement>(
    '[data-score-input] input:checked, [data-score-input] input:not([type=radio])',
  );
  const target = input ?? sectionOf(card, option)?.querySelector<HTMLElement>('[data-score-input] input');
  target?.focus();
  return target !== null && target !== undefined;
}

/** Puts the focus into the note on an option. */
export function focusNote(card: HTMLElement | null, option: string): void {
  sectionOf(card, option)?.querySelector<HTMLElement>('[data-note] textarea')?.focus();
}

/** Opens how sure one is of the score of an option, and puts the focus into it; nothing where there is no score. */
export function openHowSure(card: HTMLElement | null, option: string): void {
  sectionOf(card, option)?.querySelector<HTMLElement>('[data-how-sure] > button[aria-expanded]')?.click();
}

/** The option in whose section an element lies; null outside of all. */
export function optionAround(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.closest<HTMLElement>('[data-option-key]')?.dataset['optionKey'] ?? null;
}

function sectionOf(card: HTMLElement | null, option: string): HTMLElement | null {
  return card?.querySelector<HTMLElement>(`[data-option-key="${CSS.escape(option)}"]`) ?? null;
}
