import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { stateFromRows } from '../../../../shared/decision/state.ts';
import { call } from '../../../session/call.ts';
import { useDecision } from '../../../session/session-context.tsx';

/** Shows the decision as it was after an entry of its log, in its Result; what went wrong stays until the next try. */
export function useLookBack(): {
  readonly look: (seq: number, at: string) => Promise<void>;
  readonly problem: string | null;
} {
  const { id, lookBack } = useDecision();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string | null>(null);
  const look = useCallback(
    async (seq: number, at: string): Promise<void> => {
      setProblem(null);
      try {
        const past = await call('decision:past', { id, seq });
        lookBack({ seq, at: past.at ?? at, state: stateFromRows(past.rows) });
        navigate(`/decision/${id}/result`);
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      }
    },
    [id, lookBack, navigate],
  );
  return { look, problem };
}
