import { useEffect, useRef, type RefObject } from 'react';

/**
 * Tells when the end of a list comes near while there is more to show.
 * @param length of the list so far; the end is watched anew when it changes.
 * @returns the element behind the last row.
 */
export function useEndNear(length: number, hasMore: boolean, onNear: () => void): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = end.current;
    if (!mark || !hasMore) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onNear();
      },
      { rootMargin: '600px' },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, [length, hasMore, onNear]);
  return end;
}
