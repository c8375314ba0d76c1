import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { evaluationInput } from '../../shared/decision/evaluation-input.ts';
import type { Actor } from '../../shared/decision/sealed.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { viewInTurn } from '../../shared/decision/turns.ts';
import { latestRound, viewBallot, viewRound, type BallotView, type RoundView } from '../../shared/decision/view.ts';
import { evaluate } from '../../shared/evaluation/evaluate.ts';
import type { Evaluation, EvaluationInput, NoEvaluation, Robustness } from '../../shared/evaluation/model.ts';
import type { DecisionSession, SessionSnapshot } from './decision-session.ts';
import { useRobustness } from './use-robustness.ts';

/** The decision as it was at some time. */
export interface EarlierState {
  /** The entry of the log after which it was so. */
  readonly seq: number;
  /** Instant, UTC. */
  readonly at: string;
  readonly state: DecisionState;
}

/** What every step of an open decision works with. */
export interface OpenDecision extends SessionSnapshot {
  readonly id: string;
  readonly session: DecisionSession;
  /** The round that is looked at, else the newest; during a turn in a second vote only its criteria that are voted on again. */
  readonly view: RoundView;
  /** Number of the newest round. */
  readonly newest: number;
  /** An earlier round or an earlier state is looked at: nothing at all can be changed, also not what belongs to no round. */
  readonly past: boolean;
  /** Shows an earlier round; null leads back to the newest. */
  readonly lookAt: (round: number | null) => void;
  /** The earlier state that is looked at, in place of the present one; null where it is that. */
  readonly earlier: EarlierState | null;
  /** Shows the decision as it was; null leads back to the present. */
  readonly lookBack: (earlier: EarlierState | null) => void;
  /** Whose turn it is; null for whoever moderates. */
  readonly actor: Actor;
  /** The ballot that is worked on: the agreed one, or during a turn that of its participant. */
  readonly ballot: BallotView;
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation | NoEvaluation;
  /** Follows a moment after the evaluation: it is sampled in a worker. Null until then and where nothing can be sampled. */
  readonly robustness: Robustness | null;
  /** True while the robustness shown belongs to earlier numbers. */
  readonly sampling: boolean;
  /** The round never changes any more. */
  readonly closed: boolean;
}

const OpenDecisionContext = createContext<OpenDecision | null>(null);

interface Props {
  readonly id: string;
  readonly session: DecisionSession;
  readonly actor: Actor;
  readonly children: ReactNode;
}

/** Gives the steps below it the open decision and what follows from it. */
export function OpenDecisionProvider({ id, session, actor, children }: Props) {
  const present = useSyncExternalStore(session.subscribe, session.snapshot);
  const [earlier, setEarlier] = useState<EarlierState | null>(null);
  const snapshot = useMemo(() => (earlier ? { ...present, state: earlier.state } : present), [present, earlier]);
  const [chosen, lookAt] = useState<number | null>(null);
  const lookBack = useCallback((wanted: EarlierState | null) => {
    setEarlier(wanted);
    lookAt(null);
  }, []);
  const newest = latestRound(snapshot.state);
  // A round that is looked at may be gone by what another window or a merge did.
  const number = chosen !== null && snapshot.state.round[String(chosen)] ? chosen : newest;
  const past = earlier !== null || number !== newest;
  const { view, ballot } = useMemo(() => {
    const round = viewRound(snapshot.state, number);
    if (actor === null) return { view: round, ballot: round.agreed };
    const own = viewBallot(snapshot.state, round.round.round, actor);
    return { view: viewInTurn(round, own), ballot: own };
  }, [actor, snapshot.state, number]);
  const input = useMemo(() => evaluationInput(view, ballot), [view, ballot]);
  const evaluation = useMemo(() => evaluate(input), [input]);
  const { robustness, sampling } = useRobustness(evaluation.kind === 'evaluated' && actor === null ? input : null);
  const open = useMemo(
    () => ({
      ...snapshot,
      id,
      session,
      view,
      newest,
      past,
      lookAt,
      earlier,
      lookBack,
      actor,
      ballot,
      input,
      evaluation,
      robustness,
      sampling,
      closed: past || view.round.closedAt !== null,
    }),
    [
      snapshot,
      id,
      session,
      view,
      newest,
      past,
      earlier,
      lookBack,
      actor,
      ballot,
      input,
      evaluation,
      robustness,
      sampling,
    ],
  );
  return <OpenDecisionContext value={open}>{children}</OpenDecisionContext>;
}

/** The decision that is open around here. */
export function useDecision(): OpenDecision {
  const open = useContext(OpenDecisionContext);
  if (!open) throw new Error('useDecision is used outside of an open decision.');
  return open;
}
