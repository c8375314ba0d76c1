import type { Row } from '../../../shared/decision/entities.ts';
import { useDecision } from '../../session/session-context.tsx';
import { scoreText as text } from '../../text/score.ts';
import { ChangeReason } from '../rounds/change-reason.tsx';
import type { Change } from '../rounds/use-changes.ts';
import type { ScoreEdits } from './use-score-edits.ts';

interface Props {
  readonly option: Row<'option'>;
  readonly criterion: Row<'criterion'>;
  /** Undefined where the agreed score is as it was in the round before. */
  readonly change: Change | undefined;
  readonly edits: ScoreEdits;
}

/** How an agreed score was in the round before, and why it is not any more; nothing where it is as it was. */
export function ScoreChange({ option, criterion, change, edits }: Props) {
  const { view, closed } = useDecision();
  if (!change) return null;
  return (
    <ChangeReason
      what={text.cellOf(option.name, criterion.name)}
      subject={change.subject}
      was={change.was}
      reason={view.changeReasons[change.subject] ?? ''}
      readOnly={closed}
      onReason={edits.reason}
    />
  );
}
