import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { stateFromRows } from '../../shared/decision/state.ts';
import { call } from './call.ts';
import { DecisionSession, type SessionPort } from './decision-session.ts';

/** Reads a decision and opens a session on it; what is typed is sent before the window goes. */
export function useOpenSession(id: string) {
  const query = useQuery({
    queryKey: ['decision', id],
    queryFn: () => openSession(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  });
  const session = query.data;
  const queries = useQueryClient();
  useEffect(() => {
    if (!session) return undefined;
    const flush = (): void => void session.flush();
    addEventListener('pagehide', flush);
    addEventListener('blur', flush);
    return () => {
      // The library may have been read before the last words arrived.
      void leave(id, session).then(() => queries.invalidateQueries({ queryKey: ['library'] }));
      removeEventListener('pagehide', flush);
      removeEventListener('blur', flush);
    };
  }, [id, session, queries]);
  return query;
}

/** Sessions that were left and still have something to save, by decision. */
const leaving = new Map<string, DecisionSession>();

async function leave(id: string, session: DecisionSession): Promise<void> {
  leaving.set(id, session);
  await session.flush();
  if (!session.hasUnsaved && leaving.get(id) === session) leaving.delete(id);
}

/** A session that could not save when it was left goes on; else main is asked once it has everything. */
async function openSession(id: string): Promise<DecisionSession> {
  const left = leaving.get(id);
  await left?.flush();
  if (left?.hasUnsaved) return left;
  const port = sessionPort(id);
  const { state, history } = await port.read();
  return new DecisionSession(port, state, history);
}

function sessionPort(id: string): SessionPort {
  return {
    read: async () => {
      const { rows, history } = await call('decision:read', { id });
      return { state: stateFromRows(rows), history };
    },
    edit: ({ label, focus, changes }) => call('decision:edit', { id, label, focus, changes: [...changes] }),
    undo: () => call('decision:undo', { id }),
    redo: () => call('decision:redo', { id }),
  };
}
