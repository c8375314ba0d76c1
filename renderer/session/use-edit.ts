import { useCallback, useState } from 'react';
import { EditRefused } from '../../shared/decision/edit-refused.ts';
import type { Edit } from './decision-session.ts';
import { useDecision } from './session-context.tsx';

/** Edits the open decision; a refused edit leaves its reason, to be shown beside the action, until the next one. */
export function useEdit(): { readonly edit: (edit: Edit) => boolean; readonly refusal: string | null } {
  const { session } = useDecision();
  const [refusal, setRefusal] = useState<string | null>(null);
  const edit = useCallback(
    (wanted: Edit): boolean => {
      try {
        const changed = session.edit(wanted);
        setRefusal(null);
        return changed;
      } catch (error) {
        if (!(error instanceof EditRefused)) throw error;
        setRefusal(error.message);
        return false;
      }
    },
    [session],
  );
  return { edit, refusal };
}
