import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { invertChanges, type Change } from '../../shared/decision/changes.ts';
import { setArchived, setDeleted } from '../../shared/decision/edits/lifecycle.ts';
import { stateFromRows, type DecisionState } from '../../shared/decision/state.ts';
import type { DecisionSummary } from '../../shared/ipc/contract.ts';
import { call } from '../session/call.ts';
import { toast } from '../shell/toasts.tsx';
import { useOpenedFile } from '../shell/use-opened-file.ts';
import { libraryText as text } from '../text/library.ts';
import { workshopText } from '../text/workshop.ts';

/** What can be done with decisions from the library. Nothing throws: what went wrong stands in `problem`. */
export interface LibraryActions {
  readonly archive: (decision: DecisionSummary) => Promise<void>;
  readonly unarchive: (decision: DecisionSummary) => Promise<void>;
  readonly remove: (decision: DecisionSummary) => Promise<void>;
  readonly duplicate: (decision: DecisionSummary) => Promise<void>;
  readonly openExample: () => Promise<void>;
  readonly openFile: () => Promise<void>;
}

/** The actions of the library and why the last one failed; null where it did not. */
export function useLibraryActions(): {
  readonly actions: LibraryActions;
  readonly problem: string | null;
  readonly clearProblem: () => void;
} {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const show = useOpenedFile();
  const [problem, setProblem] = useState<string | null>(null);
  const actions = useMemo<LibraryActions>(() => {
    const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['library'] });
    const attempt = async (action: () => Promise<void>): Promise<void> => {
      setProblem(null);
      try {
        await action();
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      }
    };
    const change = (decision: DecisionSummary, made: Lifecycle): Promise<void> =>
      attempt(async () => {
        const changes = await editStored(decision.id, made);
        await refresh();
        const undo = (): Promise<void> => attempt(() => takeBack(decision.id, made.label, changes).then(refresh));
        toast({ text: made.said(titleOf(decision)), action: { text: text.undo, run: () => void undo() } });
      });
    return {
      archive: (decision) => change(decision, { ...lifecycles.archive, make: (state) => setArchived(state, now()) }),
      unarchive: (decision) => change(decision, { ...lifecycles.unarchive, make: (state) => setArchived(state, null) }),
      remove: (decision) => change(decision, { ...lifecycles.remove, make: (state) => setDeleted(state, now()) }),
      duplicate: (decision) =>
        attempt(async () => {
          const { id } = await call('library:duplicate', { id: decision.id });
          await refresh();
          const open = (): void => navigate(`/decision/${id}/frame`);
          toast({ text: text.duplicated(titleOf(decision)), action: { text: text.open, run: open } });
        }),
      openExample: () =>
        attempt(async () => {
          const { id } = await call('library:open-example');
          navigate(`/decision/${id}/result`);
        }),
      openFile: () => attempt(() => show(() => call('file:open'))),
    };
  }, [queries, navigate, show]);
  return { actions, problem, clearProblem: () => setProblem(null) };
}

interface Lifecycle {
  readonly label: string;
  readonly said: (title: string) => string;
  readonly make: (state: DecisionState) => readonly Change[];
}

const lifecycles = {
  archive: { label: text.edits.archive, said: text.archived },
  unarchive: { label: text.edits.unarchive, said: text.unarchived },
  remove: { label: text.edits.remove, said: text.deleted },
} as const;

/** The title of a decision as the library shows it. */
export function titleOf(decision: DecisionSummary): string {
  return decision.title || workshopText.untitled;
}

async function editStored(id: string, { label, make }: Lifecycle): Promise<readonly Change[]> {
  const { rows } = await call('decision:read', { id });
  const changes = make(stateFromRows(rows));
  if (changes.length > 0) await call('decision:edit', { id, label, focus: null, changes: [...changes] });
  return changes;
}

/** Undoes the edit where it is still the newest one; after others it is taken back by a new edit, which harms none of them. */
async function takeBack(id: string, label: string, changes: readonly Change[]): Promise<void> {
  const { history } = await call('decision:read', { id });
  if (history.undo === label) await call('decision:undo', { id });
  else
    await call('decision:edit', {
      id,
      label: text.edits.undo(label),
      focus: null,
      changes: [...invertChanges(changes)],
    });
}

function now(): string {
  return new Date().toISOString();
}
