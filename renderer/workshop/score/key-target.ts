/** True where a key press belongs to what has the focus: text that is typed, an open list, menu or dialog. */
export function ownsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    isTextField(target) || target.closest('[role=dialog], [role=alertdialog], [role=listbox], [role=menu]') !== null
  );
}

/** True for an element into which text is typed. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'range', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}
