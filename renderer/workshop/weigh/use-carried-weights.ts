import { useMemo } from 'react';
import { notLookedAt } from '../../../shared/decision/not-looked-at.ts';
import { useDecision } from '../../session/session-context.tsx';

/** What the weights of criteria are called that were taken over and not looked at yet, by the keys of the criteria; of pairs nothing. */
export function useCarriedWeights(): ReadonlyMap<string, string> {
  const { view, ballot } = useDecision();
  return useMemo(() => {
    const { weights } = notLookedAt(view, ballot);
    return new Map(
      weights.flatMap(({ subject, criteria: [criterion, other] }) =>
        criterion === undefined || other !== undefined ? [] : [[criterion, subject]],
      ),
    );
  }, [view, ballot]);
}
