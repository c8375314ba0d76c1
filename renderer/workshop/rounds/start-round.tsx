import { useState } from 'react';
import { useDecision } from '../../session/session-context.tsx';
import { roundsText as text } from '../../text/rounds.ts';
import { Button } from '../../ui/button.tsx';
import { namesOfSealed } from './names-of-sealed.ts';
import { RoundQuestion } from './round-question.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks before the next round is started from the newest, which is closed with it where it is open. */
export function StartRoundDialog({ isOpen, onClose }: Props) {
  const { state, view, newest, closed } = useDecision();
  const sealed = namesOfSealed(state, view);
  const means = text.startMeans(newest, !closed);
  return (
    <RoundQuestion
      channel="round:open"
      title={text.startAsk(newest + 1)}
      means={sealed.length === 0 ? means : [...means, text.startSealed(sealed)]}
      confirm={text.start(newest + 1)}
      done={text.started(newest + 1)}
      isOpen={isOpen}
      onClose={onClose}
    />
  );
}

/** Offers to start the next round. */
export function StartRoundButton() {
  const { newest } = useDecision();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onPress={() => setAsking(true)}>{text.start(newest + 1)} …</Button>
      <StartRoundDialog isOpen={asking} onClose={() => setAsking(false)} />
    </>
  );
}
