import { useEffect, useState, type RefObject } from 'react';

/** Whether an element is in sight or close to it, and how high it was when it last was; in pixels, null before. */
export interface Near {
  readonly isNear: boolean;
  readonly height: number | null;
}

/** So far out of sight an element counts as near: about a screen. */
const margin = '800px';

/**
 * Tells whether an element is near. One that has the focus in it stays so, and nothing changes while the whole page is
 * hidden.
 */
export function useNear(element: RefObject<HTMLElement | null>, atFirst: boolean): Near {
  const [near, setNear] = useState<Near>({ isNear: atFirst, height: null });
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const see = (entries: readonly IntersectionObserverEntry[]): void => {
      const entry = entries.at(-1);
      if (!entry || entry.boundingClientRect.width === 0) return;
      if (entry.isIntersecting) setNear((before) => (before.isNear ? before : { ...before, isNear: true }));
      else if (!watched.contains(document.activeElement))
        setNear({ isNear: false, height: entry.boundingClientRect.height });
    };
    // The margin of the root would be that of the window; what scrolls lies inside of it.
    const observer = new IntersectionObserver(see, { scrollMargin: margin });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return near;
}
