import { createContext, useContext, useDeferredValue, useMemo, type ReactNode } from 'react';
import type { Analysis } from '../../../shared/evaluation/analysis.ts';
import { evaluate } from '../../../shared/evaluation/evaluate.ts';
import type { Evaluation, EvaluationInput, NoEvaluation } from '../../../shared/evaluation/model.ts';
import { judge } from '../../../shared/evaluation/verdict.ts';
import { withWhatIf } from '../../../shared/evaluation/what-if.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useRobustness, type LiveSample } from '../../session/use-robustness.ts';
import styles from './following.module.css';
import { useAnalysis } from './use-analysis.ts';
import { useInSight } from './use-in-sight.ts';
import { usePaced } from './use-paced.ts';
import { useWhatIf } from './what-if/what-if-context.tsx';

/** The numbers that the page shows: those of the decision, or while something is tried out those of the what-if. */
export interface Numbers {
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation | NoEvaluation;
}

/** Numbers that give a result. */
export interface ResultNumbers extends Numbers {
  readonly evaluation: Evaluation;
}

const NumbersContext = createContext<Numbers | null>(null);

/** Apart from the numbers, as a sample comes after them and most views have no use for it. */
const AnalysisContext = createContext<Analysis | null>(null);

/** Gives the views of the page their numbers. */
export function NumbersProvider({ children }: { readonly children: ReactNode }) {
  const whatIf = usePaced(useWhatIf().whatIf);
  const decision = useDecision();
  const agreed = useAnalysis();
  const input = useMemo(() => withWhatIf(decision.input, whatIf), [decision.input, whatIf]);
  const isTried = input !== decision.input;
  const evaluation = useMemo(
    () => (isTried ? evaluate(input) : decision.evaluation),
    [isTried, input, decision.evaluation],
  );
  const tried = useSampledAnalysis(useRobustness(isTried && evaluation.kind === 'evaluated' ? input : null));
  const analysis = (isTried ? tried : null) ?? (agreed && 'verdict' in agreed ? agreed : null);
  const numbers = useMemo(() => ({ input, evaluation }), [input, evaluation]);
  return (
    <NumbersContext value={numbers}>
      <AnalysisContext value={usePaced(useDeferredValue(analysis))}>{children}</AnalysisContext>
    </NumbersContext>
  );
}

/** The analysis of what was sampled last. */
function useSampledAnalysis({ sampledFrom, robustness }: LiveSample): Analysis | null {
  return useMemo(() => {
    if (sampledFrom === null) return null;
    const evaluation = evaluate(sampledFrom);
    if (evaluation.kind === 'unevaluable') return null;
    return { input: sampledFrom, evaluation, robustness, verdict: judge(evaluation, sampledFrom, robustness) };
  }, [sampledFrom, robustness]);
}

/** The numbers to show around here, also where they give no result. */
export function useNumbers(): Numbers {
  const numbers = useContext(NumbersContext);
  if (!numbers) throw new Error('useNumbers is used outside of a result.');
  return numbers;
}

/** The numbers to show around here, where they give a result. */
export function useResult(): ResultNumbers {
  const { input, evaluation } = useNumbers();
  if (evaluation.kind === 'unevaluable') throw new Error('useResult is used where there is no result.');
  return { input, evaluation };
}

/** The analysis with the last sample that was complete, which may be some frames behind; it goes with its own input. */
export function useResultAnalysis(): Analysis | null {
  return useContext(AnalysisContext);
}

/** A part of the page that follows a drag without holding it up: it is drawn after what is dragged, in its turn. */
export function Following({ children }: { readonly children: ReactNode }) {
  const numbers = useDeferredValue(useNumbers());
  const analysis = useResultAnalysis();
  const [ref, isInSight] = useInSight();
  const shown = usePaced(
    useMemo(() => ({ numbers, analysis }), [numbers, analysis]),
    isInSight,
  );
  return (
    <div ref={ref} className={styles.following}>
      <NumbersContext value={shown.numbers}>
        <AnalysisContext value={shown.analysis}>{children}</AnalysisContext>
      </NumbersContext>
    </div>
  );
}
