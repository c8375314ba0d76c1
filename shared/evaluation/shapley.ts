/**
 * The Shapley values of a game of n players (Shapley 1953, A value for n-person games): what each of them adds to the
 * worth of all, as the mean over all orders in which they can come. With |S| players in a coalition S that k is not in,
 * phi_k = sum over S of |S|! (n - |S| - 1)! / n! (v(S with k) - v(S)). They sum to v(all) - v(none), a player who never
 * changes anything gets 0, and two that can stand in for each other get the same.
 * @param worths `worths[S]` is the worth of coalition S, in which player k is where bit k is set; 2^n of them, n at most 16.
 */
export function shapleyValues(worths: readonly number[]): readonly number[] {
  const players = Math.log2(worths.length);
  if (!Number.isInteger(players) || players > 16)
    throw new RangeError(`A game has 2^n worths with n from 0 to 16, not ${worths.length}.`);
  const shares = Array.from({ length: players }, (_, size) => orderShare(size, players));
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    let value = 0;
    for (const [coalition, worth] of worths.entries()) {
      if ((coalition & bit) !== 0) continue;
      value += (shares[sizeOf(coalition)] ?? 0) * ((worths[coalition | bit] ?? 0) - worth);
    }
    return value;
  });
}

/** The share of all orders in which a player comes right after so many others, and these are given: s! (n - s - 1)! / n!. */
function orderShare(size: number, players: number): number {
  let share = 1 / players;
  for (let chosen = 1; chosen <= size; chosen += 1) share *= chosen / (players - chosen);
  return share;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size += 1;
  return size;
}
