import { useCallback, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Row } from '../../../shared/decision/entities.ts';
import { useDecision } from '../../session/session-context.tsx';
import { firstUnfinished } from './cells.ts';

export type ScoreMode = 'guided' | 'matrix';

/** Where one is in the step Score. */
export interface ScorePlace {
  readonly mode: ScoreMode;
  /** Null while there are no criteria. */
  readonly criterion: Row<'criterion'> | null;
  /** Option that a link asked for; null without. */
  readonly option: string | null;
  readonly goTo: (criterion: string) => void;
  readonly setMode: (mode: ScoreMode, criterion?: string) => void;
}

/**
 * The place is kept in the query of the address (`?criterion=hiring&option=django&view=matrix`), so that other steps
 * can link to a score and coming back leads to where one was. It is not part of the decision.
 */
export function useScorePlace(): ScorePlace {
  const { view, ballot } = useDecision();
  const [location, navigate] = useLocation();
  const search = useSearch();
  const asked = new URLSearchParams(search);
  // Without a place in the address it stays where it began, also once that criterion is scored.
  const [beginning] = useState(() => firstUnfinished(view, ballot)?.key);
  const find = (key: string | null | undefined): Row<'criterion'> | undefined =>
    view.criteria.find((criterion) => criterion.key === key);
  const criterion = find(asked.get('criterion')) ?? find(beginning) ?? view.criteria[0] ?? null;
  const mode: ScoreMode = asked.get('view') === 'matrix' ? 'matrix' : 'guided';

  const go = useCallback(
    (key: string | undefined, next: ScoreMode) => {
      const query = new URLSearchParams();
      if (key !== undefined) query.set('criterion', key);
      if (next === 'matrix') query.set('view', next);
      navigate(`${location}?${query.toString()}`, { replace: true });
    },
    [location, navigate],
  );
  return {
    mode,
    criterion,
    option: asked.get('option'),
    goTo: useCallback((key: string) => go(key, mode), [go, mode]),
    setMode: useCallback((next: ScoreMode, key?: string) => go(key ?? criterion?.key, next), [go, criterion?.key]),
  };
}
