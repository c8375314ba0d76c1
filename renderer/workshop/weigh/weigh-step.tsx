import { useDecision } from '../../session/session-context.tsx';

/** Being written. */
export function WeighStep() {
  const { view } = useDecision();
  return <p>{view.decision.title}</p>;
}
