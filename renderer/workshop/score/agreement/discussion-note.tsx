import { setDiscussionNote } from '../../../../shared/decision/edits/ballots.ts';
import type { Row } from '../../../../shared/decision/entities.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { useEdit } from '../../../session/use-edit.ts';
import { agreementText as text } from '../../../text/agreement.ts';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface Props {
  readonly criterion: Row<'criterion'>;
  readonly readOnly: boolean;
}

/** What was said when the group talked about a criterion; it goes into the record. */
export function DiscussionNote({ criterion, readOnly }: Props) {
  const { view } = useDecision();
  const { edit, refusal } = useEdit();
  const note = view.discussions[criterion.key]?.note ?? '';
  if (readOnly && note === '') return null;
  return (
    <div>
      <TextField
        label={text.discussion}
        rows={3}
        value={note}
        placeholder={readOnly ? '' : text.discussionPlaceholder}
        readOnly={readOnly}
        onChange={(value, focus) =>
          edit({
            label: text.edits.discussion(criterion.name),
            focus,
            make: (state) => setDiscussionNote(state, view.round.round, criterion.key, value),
          })
        }
      />
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </div>
  );
}
