import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReadAdrView } from '../../../shared/ipc/adr-contract.ts';
import type { AdrChangeInput, PlannedAdrFile } from '../../../shared/ipc/adr-edit-contract.ts';
import { call } from '../../session/call.ts';
import { toast } from '../../shell/toasts.tsx';
import { adrEditText as text } from '../../text/adr-edit.ts';
import { adrQueries } from '../use-repository-changes.ts';

/** What a change does to the files, as far as it is known. */
export type SeenPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'planned'; readonly files: readonly PlannedAdrFile[] }
  | { readonly kind: 'refused'; readonly file: string; readonly why: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** Nothing was written: the files as they were seen, and as they are now. */
  | {
      readonly kind: 'conflict';
      readonly seen: readonly PlannedAdrFile[];
      readonly files: readonly PlannedAdrFile[];
    };

/** A change of an ADR: what it does, and how it is written. */
export interface AdrEdit {
  readonly plan: SeenPlan;
  /** Writes what the plan shows; null while there is nothing to be written. */
  readonly write: (() => void) | null;
  readonly isWriting: boolean;
  /** Why it was not written, in words; null where nothing failed. */
  readonly problem: string | null;
}

/**
 * What a change does, asked of main, and written only as it was seen.
 * @param opened the ADR as it was when it was opened to be changed.
 * @param change null while none is picked.
 */
export function useAdrEdit(
  repository: string,
  opened: Pick<ReadAdrView, 'file' | 'text' | 'hash'>,
  change: AdrChangeInput | null,
  onWritten: () => void,
): AdrEdit {
  const queries = useQueryClient();
  const file = opened.file.path;
  const [conflict, setConflict] = useState<(SeenPlan & { readonly kind: 'conflict' }) | null>(null);
  const asked = JSON.stringify(change);
  const [conflictOf, setConflictOf] = useState(asked);
  const planning = useQuery({
    // What is shown stays as it was seen until it is written: it is not asked again when files change.
    queryKey: ['adr-plan', repository, file, change],
    queryFn: () => call('adr:plan-edit', { repository, file, change: change ?? noChange }),
    enabled: change !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });
  const writing = useMutation({
    mutationFn: async (seen: readonly PlannedAdrFile[]) =>
      call('adr:write-edit', {
        repository,
        file,
        change: change ?? noChange,
        seen: seen.map(({ path, hash }) => ({ path, hash })),
      }),
    onSuccess: (result, seen) => {
      if (result.kind === 'changed-on-disk') {
        setConflict({ kind: 'conflict', seen, files: result.files });
        setConflictOf(asked);
        return;
      }
      if (result.kind === 'refused') return;
      toast({ text: text.written(result.files) });
      onWritten();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: adrQueries.content(repository) }),
  });
  const inConflict = conflict !== null && conflictOf === asked ? conflict : null;
  const plan: SeenPlan = inConflict ?? planOf(opened, change, planning.data, planning.error);
  const files = plan.kind === 'planned' || plan.kind === 'conflict' ? plan.files : [];
  const canWrite = files.length > 0 && !writing.isPending && (inConflict !== null || !planning.isPlaceholderData);
  const refusal = writing.data?.kind === 'refused' ? text.refused(writing.data.file, writing.data.why) : null;
  return {
    plan,
    write: canWrite ? () => writing.mutate(files) : null,
    isWriting: writing.isPending,
    problem: writing.error?.message ?? refusal,
  };
}

const noChange: AdrChangeInput = { kind: 'facts', status: null, day: null };

function planOf(
  opened: Pick<ReadAdrView, 'text' | 'hash'>,
  change: AdrChangeInput | null,
  answer: (SeenPlan & { readonly kind: 'planned' | 'refused' }) | undefined,
  error: Error | null,
): SeenPlan {
  if (change === null) return { kind: 'none' };
  if (error) return { kind: 'failed', message: error.message };
  const present = answer?.kind === 'planned' ? answer.files[0] : undefined;
  // A text was typed over what was opened, also where the file has changed since.
  if (change.kind === 'text' && answer?.kind === 'planned' && present && present.hash !== opened.hash) {
    const { path } = present;
    const seen = [{ path, before: opened.text, after: opened.text, hash: opened.hash }];
    return { kind: 'conflict', seen, files: answer.files };
  }
  return answer ?? { kind: 'none' };
}
