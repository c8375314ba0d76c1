import { turnsOf, type Bundle } from './edge-ways.ts';
import { cellAt, type Cell } from './grid-places.ts';
import { pitch } from './spacing.ts';
import { tracksOf, type Span } from './tracks.ts';
import type { UprightLines } from './upright-lines.ts';

/** Where lines run level, in the channel under each row. */
export interface LevelLines {
  /** How many tracks a channel has. */
  readonly counts: ReadonlyMap<number, number>;
  readonly track: (bundle: Bundle, channel: number) => number;
}

/** Where the lines of a group run level, each where no other does. */
export function levelLines(bundles: readonly Bundle[], cells: readonly Cell[], upright: UprightLines): LevelLines {
  const channels = new Map<number, Map<Bundle, Span>>();
  const add = (bundle: Bundle, channel: number, a: number, b: number): void => {
    const lines = channels.get(channel) ?? new Map<Bundle, Span>();
    const known = lines.get(bundle) ?? { from: Infinity, to: -Infinity };
    lines.set(bundle, { from: Math.min(known.from, a, b), to: Math.max(known.to, a, b) });
    channels.set(channel, lines);
  };
  for (const bundle of bundles) {
    const upperRow = cellAt(cells, bundle.upper).row;
    for (const way of bundle.ways) {
      let x = upright.trunk(bundle);
      for (const turn of turnsOf(way, upperRow, cellAt(cells, way.edge.lower).row, upright.beside(bundle))) {
        const next = turn.x ?? upright.arrival(way);
        add(bundle, turn.channel, x, next);
        x = next;
      }
    }
  }
  const counts = new Map<number, number>();
  const tracks = new Map<number, ReadonlyMap<Bundle, number>>();
  for (const [channel, lines] of channels) {
    const ordered = [...lines].toSorted(([, a], [, b]) => a.from - b.from || a.to - b.to);
    const numbers = tracksOf(ordered.map(([, { from, to }]) => ({ from: from - pitch / 2, to: to + pitch / 2 })));
    counts.set(channel, Math.max(...numbers) + 1);
    tracks.set(channel, new Map(ordered.map(([bundle], index) => [bundle, numbers[index] ?? 0])));
  }
  return { counts, track: (bundle, channel) => tracks.get(channel)?.get(bundle) ?? 0 };
}
