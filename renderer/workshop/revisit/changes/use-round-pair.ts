import { useMemo, useState } from 'react';
import { haveSamePairs, roundPair, type RoundPair } from '../../../../shared/decision/comparison/round-pair.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';

/** Two rounds with all that can be said of them, made once for as long as nothing but reasons is written. */
export function useRoundPair(state: DecisionState, earlier: number, later: number): RoundPair {
  const [held, hold] = useState(state);
  const source = haveSamePairs(held, state) ? held : state;
  if (source !== held) hold(source);
  return useMemo(() => roundPair(source, earlier, later), [source, earlier, later]);
}
