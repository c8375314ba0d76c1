import { useState } from 'react';
import { useWidth } from '../../charts/use-width.ts';

/** As {@link useWidth}, but what is hidden for a while keeps the width it had. */
export function useShownWidth(): ReturnType<typeof useWidth> {
  const [ref, width] = useWidth();
  const [shown, setShown] = useState<number | null>(null);
  if (width !== null && width > 0 && width !== shown) setShown(width);
  return [ref, shown];
}
