import type { Input } from '../../shared/ipc/contract.ts';
import { call } from '../session/call.ts';

const interactions = ['pointerdown', 'keydown'] as const;

/** Marks that a step of the start is reached now: for the page's own profile, and for main, which has the others. */
export function markStep(name: Input<'app:mark'>['name']): void {
  const { startTime } = performance.mark(`fulcrum:${name}`);
  // A time that does not arrive is missing from a measurement and nowhere else.
  call('app:mark', { name, at: performance.timeOrigin + startTime }).catch(() => undefined);
}

/**
 * Waits for the first press of a key or a pointer, and for the frame that shows what came of it.
 * @param page hears every press before anything can stop it.
 * @returns what ends the waiting.
 */
export function onFirstInteraction(
  page: EventTarget,
  nextFrame: (shown: () => void) => unknown,
  reached: () => void,
): () => void {
  const waiting = new AbortController();
  const pressed = (): void => {
    waiting.abort();
    nextFrame(reached);
  };
  for (const kind of interactions) page.addEventListener(kind, pressed, { capture: true, signal: waiting.signal });
  return () => waiting.abort();
}
