import { useDecision } from '../../session/session-context.tsx';

/** Being written. */
export function ResultStep() {
  const { view } = useDecision();
  return <p>{view.decision.title}</p>;
}
