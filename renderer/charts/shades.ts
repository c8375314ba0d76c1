import type { CSSProperties } from 'react';
import { scaleLinear } from 'd3-scale';

const strongest = 100;
const faintest = 30;

/** How much of an option's colour the n-th of `count` parts shows, as the custom property `--k`: from full to faint. */
export function shade(index: number, count: number): CSSProperties {
  const strength = scaleLinear([0, Math.max(1, count - 1)], [strongest, faintest]);
  return { '--k': `${strength(index).toFixed(0)}%` } as CSSProperties;
}

const percent = scaleLinear([0, 1], [0, 100]).clamp(true);

/** Where a share from 0 to 1 lies on a bar, as CSS takes it. */
export function along(share: number): string {
  return `${percent(share).toFixed(3)}%`;
}
