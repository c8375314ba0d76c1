import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { stateFromRows } from '../../shared/decision/state.ts';
import type { Actor } from '../../shared/decision/sealed.ts';
import { call } from './call.ts';
import { DecisionSession, type SessionPort } from './decision-session.ts';

/**
 * Reads a decision and opens a session on it; what is typed is sent before the window goes.
 * @param actor the participant whose turn it is; null for whoever moderates.
 */
export function useOpenSession(id: string, actor: Actor = null) {
  const query = useQuery({
    queryKey: ['decision', id, actor],
    queryFn: () => openSession(id, actor),
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
      void leave(nameOf(id, actor), session).then(() => queries.invalidateQueries({ queryKey: ['library'] }));
      removeEventListener('pagehide', flush);
      removeEventListener('blur', flush);
    };
  }, [id, actor, session, queries]);
  return query;
}

/** Sessions that were left and still have something to save, by decision and turn. */
const leaving = new Map<string, DecisionSession>();

function nameOf(id: string, actor: Actor): string {
  return actor === null ? id : `${id}/${actor}`;
}

async function leave(name: string, session: DecisionSession): Promise<void> {
  leaving.set(name, session);
  await session.flush();
  if (!session.hasUnsaved && leaving.get(name) === session) leaving.delete(name);
}

/** A session that could not save when it was left goes on; else main is asked once it has everything. */
async function openSession(id: string, actor: Actor): Promise<DecisionSession> {
  const left = leaving.get(nameOf(id, actor));
  await left?.flush();
  if (left?.hasUnsaved) return left;
  const port = sessionPort(id, actor);
  const { state, history } = await port.read();
  return new DecisionSession(port, state, history);
}

function sessionPort(id: string, actor: Actor): SessionPort {
  const turn = actor === null ? { id } : { id, actor };
  return {
    read: async () => {
      const { rows, history } = await call('decision:read', turn);
      return { state: stateFromRows(rows), history };
    },
    edit: ({ label, focus, changes }) => call('decision:edit', { ...turn, label, focus, changes: [...changes] }),
    undo: () => call('decision:undo', turn),
    redo: () => call('decision:redo', turn),
  };
}
