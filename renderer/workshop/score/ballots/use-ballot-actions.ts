import { useMemo, useState } from 'react';
import { call } from '../../../session/call.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { toast } from '../../../shell/toasts.tsx';
import { ballotText as text } from '../../../text/ballot.ts';

/** Somebody with a ballot. */
interface Person {
  readonly key: string;
  readonly name: string;
}

/** What the moderator does with ballots. Nothing throws: what went wrong stands in `problem`. */
export interface BallotActions {
  /** @param hasBallots false where a second vote ends without any. */
  readonly reveal: (hasBallots: boolean) => Promise<void>;
  readonly takeBack: (person: Person) => Promise<void>;
  readonly saveFor: (person: Person) => Promise<void>;
  readonly attempt: (action: () => Promise<void>) => Promise<void>;
}

/** The moderator's actions and why the last one failed; null where it did not. */
export function useBallotActions(): { readonly actions: BallotActions; readonly problem: string | null } {
  const { id, session } = useDecision();
  const [problem, setProblem] = useState<string | null>(null);
  const actions = useMemo((): BallotActions => {
    const attempt = async (action: () => Promise<void>): Promise<void> => {
      setProblem(null);
      try {
        await session.saved();
        await action();
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      }
    };
    return {
      attempt,
      reveal: (hasBallots) =>
        attempt(async () => {
          await call('ballot:reveal', { id });
          await session.reload();
          toast({ text: hasBallots ? text.reveal.done : text.reveal.ended });
        }),
      takeBack: ({ key, name }) =>
        attempt(async () => {
          await call('ballot:discard', { id, participant: key });
          await session.reload();
          toast({ text: text.takeBack.done(name) });
        }),
      saveFor: ({ key, name }) =>
        attempt(async () => {
          const { path } = await call('file:save-ballot', { id, participant: key });
          if (path !== null) toast({ text: text.panel.savedFor(name, path) });
        }),
    };
  }, [id, session]);
  return { actions, problem };
}
