import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { BroughtInResult } from '../../shared/ipc/library-archive-contract.ts';
import { call } from '../session/call.ts';
import { toast } from '../shell/toasts.tsx';
import { libraryArchiveText as text } from '../text/library-archive.ts';

/** How far exporting or importing everything is. */
export type ArchiveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'exporting' | 'importing' }
  | { readonly kind: 'imported'; readonly result: Extract<BroughtInResult, { kind: 'done' }> }
  | { readonly kind: 'failed'; readonly problem: string };

const idle: ArchiveState = { kind: 'idle' };

/** Exporting and importing everything, and how far it is. Nothing throws. */
export function useLibraryArchive(): {
  readonly state: ArchiveState;
  readonly exportAll: () => void;
  readonly importAll: () => void;
  readonly clear: () => void;
} {
  const queries = useQueryClient();
  const [state, setState] = useState<ArchiveState>(idle);
  const actions = useMemo(() => {
    const attempt = (kind: 'exporting' | 'importing', work: () => Promise<ArchiveState>): void => {
      setState({ kind });
      const failed = (error: unknown): void =>
        setState({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) });
      // Where a later decision is refused, those before it were added.
      const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['library'] });
      void work().then(setState, failed).then(refresh);
    };
    return {
      exportAll: () =>
        attempt('exporting', async () => {
          const { path } = await call('library:export-all');
          if (path !== null) toast({ text: text.exported(path) });
          return idle;
        }),
      importAll: () =>
        attempt('importing', async () => {
          const result = await call('library:import-all');
          return result.kind === 'done' ? { kind: 'imported', result } : idle;
        }),
      clear: () => setState(idle),
    };
  }, [queries]);
  return { state, ...actions };
}
