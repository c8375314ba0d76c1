import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Arrival } from '../../shared/ipc/travel-contract.ts';
import { adrViewPath } from '../adr-folder/paths.ts';
import { call } from '../session/call.ts';
import { toast } from '../shell/toasts.tsx';
import { reloadSessions } from '../shell/use-opened-file.ts';
import { travelText as text } from '../text/travel.ts';
import { arrivalQuery } from './arrival-query.ts';

/** The side of a conflict that is chosen; null takes the choice back. */
export type ChosenSide = 'base' | 'ours' | 'theirs' | null;

/** What can be done with a file that came. Nothing throws: what went wrong stands in `problem`. */
export interface ArrivalActions {
  readonly problem: string | null;
  readonly choose: (conflicts: readonly string[], side: ChosenSide) => Promise<void>;
  readonly bringIn: (shown: Arrival) => Promise<void>;
  readonly openCopy: () => Promise<void>;
  readonly openOurs: (shown: Arrival) => Promise<void>;
  /** Writes what the library has over the file where it is known where that lies, else where the user says. */
  readonly sendOut: (shown: Arrival) => Promise<void>;
}

/** The actions on a file that came. */
export function useArrival(arrival: string): ArrivalActions {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string | null>(null);
  const { queryKey } = arrivalQuery(arrival);
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setProblem(null);
    try {
      await action();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      await queries.invalidateQueries({ queryKey });
    }
  };
  const show = async (id: string): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['library'] });
    navigate(`/decision/${id}/frame`);
  };
  return {
    problem,
    choose: (conflicts, side) =>
      attempt(async () => {
        queries.setQueryData(queryKey, await call('travel:choose', { arrival, conflicts: [...conflicts], side }));
      }),
    bringIn: ({ version, fileName }) =>
      attempt(async () => {
        const { id } = await call('travel:bring-in', { arrival, version });
        await reloadSessions(queries, id);
        toast({ text: text.broughtIn(fileName) });
        await show(id);
      }),
    openCopy: () =>
      attempt(async () => {
        const { id } = await call('travel:open-copy', { arrival });
        toast({ text: text.copied });
        await show(id);
      }),
    openOurs: ({ id }) => attempt(() => show(id)),
    sendOut: ({ id, from, fileName }) =>
      attempt(async () => {
        if (from) {
          await call('travel:send-out', from);
          toast({ text: text.sentOut(fileName) });
          return navigate(adrViewPath(from.repository, 'files'));
        }
        const { path } = await call('file:save', { id });
        if (path !== null) toast({ text: text.saved(path) });
      }),
  };
}
