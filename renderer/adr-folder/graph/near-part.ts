import { useEffect, useState, type RefObject } from 'react';
import type { Box } from '../../../shared/adr/layout/box.ts';

/** From top to bottom in px. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Height in px of the strips by which is told what is near. */
export const stripHeight = 1_500;
/** So far out of sight a strip counts as near: about a screen. */
const margin = '800px';

/**
 * The part of something high that is in sight or close to it, in whole strips. While the page is hidden nothing changes.
 * @param strips the element with one child for each strip, from the top
 * @param count of the strips
 */
export function useNearPart(strips: RefObject<HTMLElement | null>, count: number): Part {
  const [part, setPart] = useState<Part>({ from: 0, to: 2 * stripHeight });
  useEffect(() => {
    const all = [...(strips.current?.children ?? [])].slice(0, count);
    if (all.length === 0) return undefined;
    const near = new Set<number>();
    const see = (entries: readonly IntersectionObserverEntry[]): void => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (boundingClientRect.height === 0) continue;
        if (isIntersecting) near.add(all.indexOf(target));
        else near.delete(all.indexOf(target));
      }
      if (near.size === 0) return;
      const from = Math.min(...near) * stripHeight;
      const to = (Math.max(...near) + 1) * stripHeight;
      setPart((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    // The margin of the root would be that of the window; what scrolls lies inside of it.
    const observer = new IntersectionObserver(see, { scrollMargin: margin });
    for (const strip of all) observer.observe(strip);
    return () => observer.disconnect();
  }, [strips, count]);
  return part;
}

/** Whether something reaches into a part. */
export function isIn(part: Part, { y, height }: Pick<Box, 'y' | 'height'>): boolean {
  return y <= part.to && y + height >= part.from;
}
