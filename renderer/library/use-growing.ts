import { useEffect, useRef, useState, type RefObject } from 'react';

const firstRows = 24;
const moreRows = 80;

/**
 * How many rows of a long list are drawn: those of the first screens, and more as its end comes near. A key press in
 * the search thus draws few rows, however many there are.
 */
export function useGrowing(length: number): {
  readonly shown: number;
  readonly end: RefObject<HTMLDivElement | null>;
} {
  const [most, setMost] = useState(firstRows);
  const end = useRef<HTMLDivElement>(null);
  const shown = Math.min(most, length);
  useEffect(() => {
    const mark = end.current;
    if (!mark || shown === length) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setMost(shown + moreRows);
      },
      { rootMargin: '600px' },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, [shown, length]);
  // A shorter list begins anew, so that the next long one is drawn quickly again.
  if (most > firstRows && length <= firstRows) setMost(firstRows);
  return { shown, end };
}
