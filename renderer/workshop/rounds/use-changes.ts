import { useMemo } from 'react';
import { compareScores, compareWeights } from '../../../shared/decision/comparison/compare-numbers.ts';
import type { ComparedScore, ComparedWeight } from '../../../shared/decision/comparison/compare-numbers.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { viewRound, type RoundView } from '../../../shared/decision/view.ts';
import { useDecision } from '../../session/session-context.tsx';
import { formatNumber, formatPercent } from '../../text/numbers.ts';
import { roundsText as text } from '../../text/rounds.ts';

/** What changed since the round before: what it is called, and how it was. */
export interface Change {
  readonly subject: string;
  readonly was: string;
}

const none: ReadonlyMap<string, Change> = new Map();

/** The round before; null in the first, and during a turn. It is closed, so it is read once. */
function useRoundBefore(): RoundView | null {
  const { session, view, actor } = useDecision();
  const before = view.round.round - 1;
  return useMemo(() => {
    const { state } = session.snapshot();
    return actor === null && state.round[String(before)] ? viewRound(state, before) : null;
  }, [session, actor, before]);
}

/** The agreed scores on a criterion that are not as they were in the round before, by the keys of the options. */
export function useChangedScores(criterion: Row<'criterion'>): ReadonlyMap<string, Change> {
  const { view } = useDecision();
  const before = useRoundBefore();
  return useMemo(() => {
    const old = before?.criteria.find(({ key }) => key === criterion.key);
    if (!before || !old) return none;
    const scores = compareScores({ ...before, criteria: [old] }, { ...view, criteria: [criterion] });
    return new Map(
      scores
        .filter(({ standing }) => standing === 'changed')
        .map((score) => [score.option, { subject: score.subject, was: wasScore(score, before.round.round) }]),
    );
  }, [before, view, criterion]);
}

/** The agreed weights that are not as they were in the round before, by the keys of the criteria. */
export function useChangedWeights(): ReadonlyMap<string, Change> {
  const { view } = useDecision();
  const before = useRoundBefore();
  return useMemo(() => {
    if (!before) return none;
    return new Map(
      compareWeights(before, view)
        .filter(({ standing }) => standing === 'changed')
        .map((weight) => [weight.criterion, { subject: weight.subject, was: wasWeight(weight, before.round.round) }]),
    );
  }, [before, view]);
}

function wasScore({ earlier }: ComparedScore, round: number): string {
  if (earlier?.value == null) return text.was(null, round);
  const range = earlier.range?.map(formatNumber);
  return text.was(`${formatNumber(earlier.value)}${range ? ` (${range.join(' to ')})` : ''}`, round);
}

/** As it was entered where the method is the same one, else as a share. */
function wasWeight({ earlier, later }: ComparedWeight, round: number): string {
  const isEntered = earlier?.method === later?.method && (earlier?.method === 'swing' || earlier?.method === 'points');
  if (isEntered && earlier?.raw != null) return text.was(formatNumber(earlier.raw), round);
  return text.was(earlier?.share == null ? null : formatPercent(earlier.share), round);
}
