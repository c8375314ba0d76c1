import { tieTolerance } from '../ranks.ts';

/** What is counted over draws, for m options and n criteria. */
export class Tally {
  /** Draws in which option a is at rank r, at `a * m + r`, 0 for the first; options that tie share their ranks. */
  readonly ranks: Float64Array;
  /** Draws in which option a has the higher total than option b, at `a * m + b`; a tie is half a draw for both. */
  readonly wins: Float64Array;
  /** Sum of the weights on criterion j over the draws that option a won, at `a * n + j`; those who tie share them. */
  readonly winningWeights: Float64Array;
  readonly #optionCount: number;
  readonly #criterionCount: number;
  /** Options above each option in the draw at hand. */
  readonly #above: Int32Array;

  constructor(optionCount: number, criterionCount: number) {
    this.ranks = new Float64Array(optionCount * optionCount);
    this.wins = new Float64Array(optionCount * optionCount);
    this.winningWeights = new Float64Array(optionCount * criterionCount);
    this.#optionCount = optionCount;
    this.#criterionCount = criterionCount;
    this.#above = new Int32Array(optionCount);
  }

  /**
   * Counts some draws.
   * @param totals of option a in a draw at `draw * stride + a`. @param weights of a draw from `draw * n` on, sum 1.
   */
  add(totals: Float64Array, stride: number, weights: Float64Array, draws: number): void {
    for (let draw = 0; draw < draws; draw += 1) {
      const row = draw * stride;
      if (this.#compare(totals, row)) this.#shareRanks(totals, row, weights, draw);
      else this.#countRanks(weights, draw);
    }
  }

  /** Compares all pairs of options; true where two of them tie. */
  #compare(totals: Float64Array, row: number): boolean {
    const { wins } = this;
    const above = this.#above;
    const count = this.#optionCount;
    const tolerance = tieTolerance;
    let tied = false;
    above.fill(0);
    for (let a = 1; a < count; a += 1) {
      const total = totals[row + a]!;
      for (let b = 0; b < a; b += 1) {
        const lead = total - totals[row + b]!;
        if (lead > tolerance) {
          above[b]! += 1;
          wins[a * count + b]! += 1;
        } else if (lead < -tolerance) {
          above[a]! += 1;
          wins[b * count + a]! += 1;
        } else {
          tied = true;
          wins[a * count + b]! += 0.5;
          wins[b * count + a]! += 0.5;
        }
      }
    }
    return tied;
  }

  #countRanks(weights: Float64Array, draw: number): void {
    const above = this.#above;
    const count = this.#optionCount;
    for (let a = 0; a < count; a += 1) {
      const rank = above[a]!;
      this.ranks[a * count + rank]! += 1;
      if (rank === 0) this.#addWeights(a, weights, draw, 1);
    }
  }

  /** As {@link competitionRanks}: those within the tolerance of the highest of their rank tie. */
  #shareRanks(totals: Float64Array, row: number, weights: Float64Array, draw: number): void {
    const count = this.#optionCount;
    const totalOf = (a: number): number => totals[row + a]!;
    const order = Array.from({ length: count }, (_, a) => a).toSorted((a, b) => totalOf(b) - totalOf(a));
    for (let from = 0, to = 0; from < count; from = to) {
      const highest = totalOf(order[from]!);
      while (to < count && highest - totalOf(order[to]!) <= tieTolerance) to += 1;
      const share = 1 / (to - from);
      for (const a of order.slice(from, to)) {
        for (let rank = from; rank < to; rank += 1) this.ranks[a * count + rank]! += share;
        if (from === 0) this.#addWeights(a, weights, draw, share);
      }
    }
  }

  #addWeights(a: number, weights: Float64Array, draw: number, share: number): void {
    const { winningWeights } = this;
    const count = this.#criterionCount;
    const from = a * count;
    const row = draw * count;
    for (let j = 0; j < count; j += 1) winningWeights[from + j]! += share * weights[row + j]!;
  }
}
