import { useState } from 'react';
import { dueFrom } from '../../../shared/decision/due.ts';
import { useDecision } from '../../session/session-context.tsx';
import { reviewsText as text } from '../../text/reviews.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../decide/today.ts';
import { EndReview } from './end-review.tsx';

/** Offers to end a review. */
export function EndReviewButton() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onPress={() => setAsking(true)}>{text.review}</Button>
      {asking ? <EndReview onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** The same where a review is due today. */
export function DueReviewButton() {
  const { state, past } = useDecision();
  const from = dueFrom(state);
  return past || from === null || from > today() ? null : <EndReviewButton />;
}
