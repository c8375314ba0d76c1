import { useLocation } from 'wouter';
import { useDecision } from '../../../session/session-context.tsx';
import { historyText as text } from '../../../text/history.ts';
import { formatLongDay } from '../../../text/numbers.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** Says that the decision is shown as it was, and leads back to what it is, or to its history. */
export function EarlierNotice() {
  const { id, earlier, lookBack } = useDecision();
  const [, navigate] = useLocation();
  if (!earlier) return null;
  return (
    <Notice
      kind="info"
      actions={
        <>
          <Button onPress={() => navigate(`/decision/${id}/history`)}>{text.toHistory}</Button>
          <Button onPress={() => lookBack(null)}>{text.toNow}</Button>
        </>
      }
    >
      {text.earlier(formatLongDay(earlier.at))}
    </Notice>
  );
}
