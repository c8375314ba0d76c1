import { useCallback, useState } from 'react';

/** Whether any of the element that gets the ref can be seen; false before the first look at it. */
export function useInSight(): readonly [
  ref: (element: HTMLElement | null) => (() => void) | undefined,
  isInSight: boolean,
] {
  const [isInSight, setIsInSight] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => setIsInSight(entries.at(-1)?.isIntersecting ?? false));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, isInSight];
}
