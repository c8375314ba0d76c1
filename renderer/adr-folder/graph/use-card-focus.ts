import { useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Step } from '../../../shared/adr/layout/card-steps.ts';

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'before',
  ArrowRight: 'after',
  Home: 'first',
  End: 'last',
};

/** Handlers for the element around the cards. */
interface CardHandlers {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onMouseOver: (event: MouseEvent<HTMLElement>) => void;
  readonly onMouseLeave: () => void;
}

export interface CardFocus {
  /** The card that the tab key leads to: the one that was focused last, at first the first one. */
  readonly entry: number;
  /** The card that is looked at, by the pointer or else by the focus; null where none is. */
  readonly active: number | null;
  readonly handlers: CardHandlers;
}

/**
 * One tab stop for many cards (`data-card`): arrow keys, Home and End move the focus among them, Enter and a click open.
 * @param paths the decisions of the cards
 * @param stepFrom the card that a step leads to, null where it leads nowhere
 */
export function useCardFocus(
  paths: readonly string[],
  stepFrom: (at: number, step: Step) => number | null,
  onOpen: (path: string) => void,
): CardFocus {
  const [last, setLast] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const placeOf = (path: string | null): number => (path === null ? -1 : paths.indexOf(path));
  const active = placeOf(pointed ?? focused);
  return {
    entry: Math.max(0, placeOf(last)),
    active: active < 0 ? null : active,
    handlers: {
      onKeyDown: (event) => {
        const at = cardAt(event.target);
        const step = steps[event.key];
        if (at === null || !step || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        const next = stepFrom(at, step);
        const path = next === null ? undefined : paths[next];
        if (path === undefined) return;
        // Far from the window it is drawn only now, since the tab key then leads to it.
        flushSync(() => setLast(path));
        event.currentTarget.querySelector<HTMLElement>(`[data-card="${next}"]`)?.focus();
      },
      onFocus: (event) => {
        const path = paths[cardAt(event.target) ?? -1] ?? null;
        setFocused(path);
        // What is walked to is looked at, wherever the pointer rests.
        setPointed(null);
        if (path !== null) setLast(path);
      },
      onBlur: () => setFocused(null),
      onClick: (event) => {
        const path = paths[cardAt(event.target) ?? -1];
        if (path !== undefined) onOpen(path);
      },
      onMouseOver: (event) => setPointed(paths[cardAt(event.target) ?? -1] ?? null),
      onMouseLeave: () => setPointed(null),
    },
  };
}

function cardAt(target: EventTarget): number | null {
  const place = target instanceof Element ? target.closest('[data-card]')?.getAttribute('data-card') : null;
  return place == null ? null : Number(place);
}
