import { useCallback, type RefCallback } from 'react';

/**
 * Tells when the end of a list comes near while there is more to show. The ref is for the element behind the last row;
 * give that a new key when the list has grown, so that it is watched anew.
 */
export function useEndNear(hasMore: boolean, onNear: () => void): RefCallback<HTMLElement> {
  return useCallback(
    (mark: HTMLElement | null) => {
      if (!mark || !hasMore) return undefined;
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) onNear();
        },
        { rootMargin: '600px' },
      );
      observer.observe(mark);
      return () => observer.disconnect();
    },
    [hasMore, onNear],
  );
}
