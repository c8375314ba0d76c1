import { useDecision } from '../../session/session-context.tsx';
import { formatLongDay } from '../../text/numbers.ts';
import { roundsText as text } from '../../text/rounds.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EarlierNotice } from '../revisit/history/earlier-notice.tsx';
import { StartRoundButton } from './start-round.tsx';

/** Says that a closed round can only be read, and how to go on from it, or back from an earlier one. */
export function ClosedNotice() {
  const { view, newest, past, lookAt, earlier } = useDecision();
  const { round, closedAt } = view.round;
  if (earlier) return <EarlierNotice />;
  if (past)
    return (
      <Notice kind="info" actions={<Button onPress={() => lookAt(null)}>{text.backTo(newest)}</Button>}>
        {text.past(round, formatLongDay(closedAt ?? view.round.openedAt))}
      </Notice>
    );
  return (
    <Notice kind="info" actions={<StartRoundButton />}>
      {text.closed(newest + 1)}
    </Notice>
  );
}
