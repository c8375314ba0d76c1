import { useSyncExternalStore } from 'react';

const query = '(max-width: 800px)';

function subscribe(changed: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** True where lists move above what they list: the same width as in the style sheets. */
export function useNarrowWindow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
