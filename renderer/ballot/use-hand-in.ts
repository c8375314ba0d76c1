import { useEffect, useMemo, useRef, useState } from 'react';
import { handIn } from '../../shared/decision/edits/ballots.ts';
import { isSecondVote } from '../../shared/decision/turns.ts';
import { useDecision } from '../session/session-context.tsx';
import { useEdit } from '../session/use-edit.ts';
import { clearToasts } from '../shell/toasts.tsx';
import { ballotText as text } from '../text/ballot.ts';
import { weightsSoFar } from '../workshop/weigh/weights-so-far.ts';
import { missingOnBallot, type MissingScores } from './missing-on-ballot.ts';

/** What a ballot does not say yet. */
export interface Missing {
  readonly scores: readonly MissingScores[];
  /** Criteria without a weight where others have one; 0 where none has, as weighing is optional. */
  readonly weights: number;
  readonly isComplete: boolean;
  readonly isAgain: boolean;
}

interface HandingIn {
  readonly handIn: () => void;
  readonly missing: Missing;
  /** It was handed in and waits to be saved. */
  readonly handing: boolean;
  /** Why it could not be; null where nothing stood in the way. */
  readonly refusal: string | null;
}

/** Handing in the ballot of this turn; `onHandedIn` is called once that is on disk. */
export function useHandIn(onHandedIn: () => void): HandingIn {
  const { view, actor, ballot, saving } = useDecision();
  const { edit, refusal } = useEdit();
  const [handing, setHanding] = useState(false);
  const missing = useMemo((): Missing => {
    const scores = missingOnBallot(view, ballot);
    const isAgain = isSecondVote(ballot);
    const { count } = weightsSoFar(view, ballot);
    const weights = count === 0 || isAgain ? 0 : view.criteria.length - count;
    return { scores, weights, isComplete: scores.length === 0 && weights === 0, isAgain };
  }, [view, ballot]);

  const done = useRef(onHandedIn);
  useEffect(() => {
    done.current = onHandedIn;
  });
  const isIn = handing && saving === 'saved' && ballot.ballot.handedInAt !== null;
  useEffect(() => {
    if (!isIn) return;
    // What was said during the turn is not for who comes next.
    clearToasts();
    done.current();
  }, [isIn]);

  return {
    handIn: () => {
      if (actor === null) return;
      const { round } = view.round;
      const name = view.participants.find(({ key }) => key === actor)?.name || text.unnamed;
      const at = new Date().toISOString();
      setHanding(edit({ label: text.edits.handIn(name), make: (state) => handIn(state, round, actor, at) }));
    },
    missing,
    handing,
    refusal,
  };
}
