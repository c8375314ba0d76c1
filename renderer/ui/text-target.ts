const pressed = ['range', 'checkbox', 'radio', 'button', 'submit'];

/** True for an element into which text can be typed; in one that is only read a key is no text. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLInputElement) return !pressed.includes(target.type) && !target.readOnly;
  return target instanceof HTMLElement && target.isContentEditable;
}
