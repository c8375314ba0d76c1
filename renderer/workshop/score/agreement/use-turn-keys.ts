import { useEffect, useRef, type RefObject } from 'react';
import { isTextField } from '../../../ui/text-target.ts';
import { ownsKeys } from '../key-target.ts';

interface Keys {
  readonly root: RefObject<HTMLElement | null>;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/**
 * Alt with an arrow key and Page Up and Page Down go to another criterion, as when scoring: inside the root, or with the
 * focus nowhere. In a text only Alt with Up and Down do, which mean nothing there.
 */
export function useTurnKeys(keys: Keys): void {
  const handle = ({ target, key, altKey, ctrlKey, metaKey, defaultPrevented }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey || defaultPrevented) return false;
    const isHere = target === document.body || (target instanceof Node && keys.root.current?.contains(target) === true);
    if (!isHere || (ownsKeys(target) && !isTextField(target))) return false;
    const up = altKey ? ['ArrowUp'] : [];
    const down = altKey ? ['ArrowDown'] : [];
    if (!isTextField(target)) {
      up.push('PageUp', ...(altKey ? ['ArrowLeft'] : []));
      down.push('PageDown', ...(altKey ? ['ArrowRight'] : []));
    }
    if (up.includes(key)) keys.onBack();
    else if (down.includes(key)) keys.onNext();
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
