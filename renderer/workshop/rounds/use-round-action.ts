import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../session/call.ts';
import { useDecision } from '../../session/session-context.tsx';
import { toast } from '../../shell/toasts.tsx';

interface RoundAction {
  readonly run: () => Promise<void>;
  readonly isRunning: boolean;
  /** Why it could not be done last; null where it could. */
  readonly problem: string | null;
}

/**
 * Opens or drops a round: done in main with all that was entered until now, then read again and the newest shown.
 * @param said what is said once it is done, and `onDone` what follows.
 */
export function useRoundAction(channel: 'round:open' | 'round:drop', said: string, onDone: () => void): RoundAction {
  const { id, session, lookAt } = useDecision();
  const queries = useQueryClient();
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    setRunning(true);
    setProblem(null);
    try {
      await session.saved();
      await call(channel, { id });
      await session.reload();
      lookAt(null);
      void queries.invalidateQueries({ queryKey: ['record-plan', id] });
      onDone();
      toast({ text: said });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setRunning(false);
  };
  return { run, isRunning, problem };
}
