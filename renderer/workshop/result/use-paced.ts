import { useEffect, useState } from 'react';
import { FrameQueue } from './frame-queue.ts';
import { useIsHeld } from './what-if/what-if-context.tsx';

/** One for all views, as they share the frames of one window. */
const frames = new FrameQueue((act) => requestAnimationFrame(act));

/**
 * A value that changes with every frame of a drag, as a view of it should draw it: while a slider is held the views take
 * turns, and one that is out of sight waits until it is let go; else the value as it is.
 */
export function usePaced<Value>(value: Value, isInSight = true): Value {
  const isHeld = useIsHeld();
  const [view] = useState({});
  // In an object, as a value may be a function.
  const [shown, setShown] = useState({ value });
  const isLate = !Object.is(shown.value, value);
  if (isLate && !isHeld) setShown({ value });
  useEffect(() => {
    if (isLate && isHeld && isInSight) frames.ask(view, () => setShown({ value }));
  }, [view, value, isLate, isHeld, isInSight]);
  useEffect(() => () => frames.forget(view), [view]);
  return isHeld ? shown.value : value;
}
