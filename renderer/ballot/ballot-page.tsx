import { useState } from 'react';
import { HandOver } from './hand-over.tsx';
import { HandedIn } from './handed-in.tsx';
import { Turn } from './turn.tsx';

interface Props {
  readonly id: string;
  /** Key of the participant whose turn it is. */
  readonly participant: string;
}

type Phase = 'hand-over' | 'turn' | 'handed-in';

/**
 * Somebody's turn at their ballot, with a screen before and after it on which nothing of a ballot stands. Only the turn
 * itself asks main for what is on the ballot, and forgets it when it ends.
 */
export function BallotPage({ id, participant }: Props) {
  const [phase, setPhase] = useState<Phase>('hand-over');
  switch (phase) {
    case 'hand-over':
      return <HandOver id={id} participant={participant} onBegin={() => setPhase('turn')} />;
    case 'turn':
      return <Turn id={id} participant={participant} onHandedIn={() => setPhase('handed-in')} />;
    case 'handed-in':
      return <HandedIn id={id} participant={participant} onChange={() => setPhase('turn')} />;
  }
}
