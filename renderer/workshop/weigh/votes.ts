import { ballotWeights } from '../../../shared/decision/ballot-weights.ts';
import type { RoundView } from '../../../shared/decision/view.ts';

/** What the people whose ballots are revealed give a criterion. */
export interface WeightVotes {
  readonly people: readonly { readonly key: string; readonly name: string; readonly share: number }[];
  /** The largest weight that anybody gives any criterion, for strips that can be compared with each other. */
  readonly largest: number;
}

const found = new WeakMap<RoundView, ReadonlyMap<string, WeightVotes>>();

/** The weights that revealed ballots give each criterion, by its key; empty where no ballot has weights. */
export function weightVotes(view: RoundView): ReadonlyMap<string, WeightVotes> {
  const known = found.get(view);
  if (known) return known;
  const votes = votesOf(view);
  // Every row asks for its own, and comparisons take a while to make weights of.
  found.set(view, votes);
  return votes;
}

function votesOf(view: RoundView): ReadonlyMap<string, WeightVotes> {
  const people = view.ballots.flatMap((own) => {
    const shares = ballotWeights(view, own);
    const name = view.participants.find(({ key }) => key === own.ballot.key)?.name ?? '';
    return shares ? [{ key: own.ballot.key, name, shares }] : [];
  });
  if (people.length === 0) return new Map();
  const largest = Math.max(...people.flatMap(({ shares }) => shares));
  return new Map(
    view.criteria.map((criterion, index) => [
      criterion.key,
      { people: people.map(({ key, name, shares }) => ({ key, name, share: shares[index] ?? 0 })), largest },
    ]),
  );
}
