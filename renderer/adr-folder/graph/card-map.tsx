import { useId, useMemo, useRef, type ReactNode } from 'react';
import type { Box } from '../../../shared/adr/layout/box.ts';
import type { Step } from '../../../shared/adr/layout/card-steps.ts';
import type { AdrNode } from '../../../shared/adr/relations/relations.ts';
import styles from './card-map.module.css';
import { isIn, stripHeight, useNearPart, type Part } from './near-part.ts';
import { useCardFocus } from './use-card-focus.ts';

/** Of more cards only those near the window are drawn. */
const mostDrawnWhole = 600;
const whole: Part = { from: -Infinity, to: Infinity };

/** What of a map is to be drawn. */
export interface DrawnMap {
  readonly part: Part;
  /** The places of the cards in that part, and of the one that the tab key leads to, in their order. */
  readonly places: readonly number[];
  /** The card that the tab key leads to. */
  readonly entry: number;
  /** The path of the decision that is looked at; null for none. */
  readonly active: string | null;
}

interface Props {
  readonly name: string;
  /** How the keys go. */
  readonly keys: string;
  readonly layout: {
    readonly width: number;
    readonly height: number;
    readonly cards: readonly (Box & { readonly node: AdrNode })[];
  };
  /** The card that a step leads to, null where it leads nowhere. */
  readonly stepFrom: (at: number, step: Step) => number | null;
  readonly onOpen: (path: string) => void;
  readonly children: (drawn: DrawnMap) => ReactNode;
}

/** The heading of a part of a map. @param y in px */
export function MapHeading({ y, children }: { readonly y: number; readonly children: ReactNode }) {
  return (
    <h3 className={styles.heading} style={{ top: y }}>
      {children}
    </h3>
  );
}

/** Cards at their places, walked by keys. Of thousands only those near the window are drawn; the table has them all. */
export function CardMap({ name, keys, layout, stepFrom, onOpen, children }: Props) {
  const { cards, width, height } = layout;
  const keysId = useId();
  const paths = useMemo(() => cards.map(({ node }) => node.path), [cards]);
  const { entry, active, handlers } = useCardFocus(paths, stepFrom, onOpen);
  const strips = useRef<HTMLDivElement>(null);
  const count = cards.length > mostDrawnWhole ? Math.ceil(height / stripHeight) : 0;
  const near = useNearPart(strips, count);
  const part = count === 0 ? whole : near;
  const nearPlaces = useMemo(() => cards.flatMap((card, place) => (isIn(part, card) ? place : [])), [cards, part]);
  const places = useMemo(
    () => (nearPlaces.includes(entry) ? nearPlaces : [...nearPlaces, entry].toSorted((a, b) => a - b)),
    [nearPlaces, entry],
  );
  return (
    // Where not even one column fits, this scrolls sideways, by the keys of the cards as well.
    <div className={styles.scroll} data-scrolls-sideways>
      <p id={keysId} className={`${styles.keys} muted xs`}>
        {keys}
      </p>
      <div
        className={styles.map}
        style={{ width, height }}
        role="group"
        aria-label={name}
        aria-describedby={keysId}
        {...handlers}
      >
        <div ref={strips} aria-hidden>
          {Array.from({ length: count }, (_, strip) => (
            <div key={strip} className={styles.strip} style={stripAt(strip, height)} />
          ))}
        </div>
        {children({ part, places, entry, active: active === null ? null : (paths[active] ?? null) })}
      </div>
    </div>
  );
}

function stripAt(strip: number, height: number): { readonly top: number; readonly height: number } {
  const top = strip * stripHeight;
  return { top, height: Math.min(stripHeight, height - top) };
}
