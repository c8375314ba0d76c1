import type { KeyboardEvent } from 'react';

/** Up, Down, Home and End go from row to row of a list, to the part of it with the same `data-part`. */
export function moveRowFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const part = event.target instanceof Element ? event.target.closest('[data-part]')?.getAttribute('data-part') : null;
  if (!list || !part || event.altKey || event.ctrlKey || event.metaKey) return;
  const parts = [...list.querySelectorAll<HTMLElement>(`[data-part="${part}"]`)];
  const at = parts.findIndex((element) => element === event.target);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: parts.length - 1,
  };
  const target = parts[targets[event.key] ?? -1];
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}
