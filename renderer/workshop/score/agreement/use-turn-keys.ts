import { useEffect, useRef, type RefObject } from 'react';
import { isTextField } from '../../../ui/text-target.ts';
import { ownsKeys } from '../key-target.ts';

interface Keys {
  readonly root: RefObject<HTMLElement | null>;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/**
 * Alt with an arrow key goes to another criterion, as when scoring: inside the root, or with the focus nowhere. In a text
 * only Up and Down do, which mean nothing there with Alt. Page Up and Page Down scroll: there is much to read.
 */
export function useTurnKeys(keys: Keys): void {
  const handle = ({ target, key, altKey, ctrlKey, metaKey, defaultPrevented }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey || defaultPrevented) return false;
    const isHere = target === document.body || (target instanceof Node && keys.root.current?.contains(target) === true);
    if (!isHere || (ownsKeys(target) && !isTextField(target))) return false;
    if (!altKey) return false;
    const isText = isTextField(target);
    if (key === 'ArrowUp' || (key === 'ArrowLeft' && !isText)) keys.onBack();
    else if (key === 'ArrowDown' || (key === 'ArrowRight' && !isText)) keys.onNext();
    else return false;
    return true;
  };
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    // Before the components see it: an arrow key with Alt would otherwise act inside them.
    const listener = (event: KeyboardEvent): void => {
      if (!latest.current(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', listener, { capture: true });
    return () => removeEventListener('keydown', listener, { capture: true });
  }, []);
}
