/**
 * Hands the focus to the same control of the next row (or the one before), before a row goes away with the control
 * that has it.
 * @param control element in the row, marked with `data-control`.
 */
export function focusNeighbour(control: Element): void {
  const name = control.getAttribute('data-control');
  const row = control.closest('li');
  for (const neighbour of [row?.nextElementSibling, row?.previousElementSibling]) {
    const counterpart = neighbour?.querySelector<HTMLElement>(`[data-control="${name}"]`);
    if (counterpart) return counterpart.focus();
  }
}

/** Gives an element the focus after an edit is drawn and a menu has handed its own focus back. */
export function focusSoon(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
}
