import { useCallback } from 'react';
import type { Row } from '../../../shared/decision/entities.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { weighText as text } from '../../text/weigh.ts';
import { Notice } from '../../ui/notice.tsx';
import { ChangeReason } from '../rounds/change-reason.tsx';
import { reasonEdit } from '../rounds/reason-edit.ts';

interface Props {
  readonly criterion: Row<'criterion'>;
  /** What its weight is called, by `subjectOf`. */
  readonly subject: string;
  /** How it was in the round before, as a sentence. */
  readonly was: string;
}

/** How a weight was in the round before, and why it is not any more. */
export function WeightChange({ criterion, subject, was }: Props) {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const { round } = view.round;
  const giveReason = useCallback(
    (what: string, about: string, reason: string, focus: string): void =>
      void edit(reasonEdit(round, what, about, reason, focus)),
    [edit, round],
  );
  return (
    <>
      <ChangeReason
        what={text.weightOf(criterion.name)}
        subject={subject}
        was={was}
        reason={view.changeReasons[subject] ?? ''}
        readOnly={closed}
        onReason={giveReason}
      />
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </>
  );
}
