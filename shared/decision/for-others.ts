import { agreedBallot } from './keys.ts';
import { rowsOf, stateFromRows, type DecisionState } from './state.ts';

/**
 * What of a decision a file holds that others may get: ballots that are not revealed yet stay behind with their weights
 * and scores, and so do the names of people who were taken out; their rows stay, so that no key is used twice.
 */
export function forOthers(state: DecisionState): DecisionState {
  const hidden = new Set(
    rowsOf(state, 'ballot')
      .filter(({ key, revealedAt }) => key !== agreedBallot && revealedAt === null)
      .map(({ round, key }) => `${round}/${key}`),
  );
  const shown = ({ round, ballot }: { readonly round: number; readonly ballot: string }): boolean =>
    !hidden.has(`${round}/${ballot}`);
  const { ballot, weight, score, participant } = stateFromRows({
    ballot: rowsOf(state, 'ballot').filter(({ round, key }) => shown({ round, ballot: key })),
    weight: rowsOf(state, 'weight').filter(shown),
    score: rowsOf(state, 'score').filter(shown),
    participant: rowsOf(state, 'participant').map((row) => (row.removed ? { ...row, name: '' } : row)),
  });
  return { ...state, ballot, weight, score, participant };
}
