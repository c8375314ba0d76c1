import { useCallback, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Row } from '../../../shared/decision/entities.ts';
import { hasVote } from '../../../shared/decision/sealed.ts';
import { isSecondVote } from '../../../shared/decision/turns.ts';
import { useDecision } from '../../session/session-context.tsx';
import { firstUnfinished } from './cells.ts';

const scoreModes = ['guided', 'matrix', 'ballots'] as const;
export type ScoreMode = (typeof scoreModes)[number];

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
  const modes = useScoreModes();
  const mode = modes.find((name) => name === asked.get('view')) ?? 'guided';

  const go = useCallback(
    (key: string | undefined, next: ScoreMode) => {
      const query = new URLSearchParams();
      if (key !== undefined) query.set('criterion', key);
      if (next !== 'guided') query.set('view', next);
      navigate(`${location}?${query.toString()}`, { replace: true });
    },
    [location, navigate],
  );
  return {
    mode,
    criterion,
    option: asked.get('option'),
    goTo: useCallback((key: string) => go(key, mode), [go, mode]),
    setMode: useCallback(
      (next: ScoreMode, key?: string) => {
        if (modes.includes(next)) go(key ?? criterion?.key, next);
      },
      [go, modes, criterion?.key],
    ),
  };
}

const inTurn: readonly ScoreMode[] = ['guided', 'matrix'];
const inSecondVote: readonly ScoreMode[] = ['guided'];

/**
 * The ways to score that are there: whoever moderates has the ballots beside the scores everyone agreed on; a second
 * vote goes through its few criteria, where the earlier score stands beside.
 */
export function useScoreModes(): readonly ScoreMode[] {
  const { actor, ballot } = useDecision();
  if (actor === null) return scoreModes;
  return isSecondVote(ballot) ? inSecondVote : inTurn;
}

/** The ways to score that are offered: ballots only where somebody has one. */
export function useOfferedModes(): readonly ScoreMode[] {
  const { view } = useDecision();
  const modes = useScoreModes();
  return view.participants.some(hasVote) ? modes : modes.filter((mode) => mode !== 'ballots');
}
