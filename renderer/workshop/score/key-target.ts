import { isTextField } from '../../ui/text-target.ts';

/** True where a key press belongs to what has the focus: text that is typed, an open list, menu or dialog. */
export function ownsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    isTextField(target) || target.closest('[role=dialog], [role=alertdialog], [role=listbox], [role=menu]') !== null
  );
}

/** True for the keys that open how sure one is of a score. */
export function isHowSureKey(key: string): boolean {
  return key === '?' || key.toLowerCase() === 'u';
}
