import { dominates } from './dominance.ts';
import type { Evaluation, EvaluationInput, NoEvaluation, OptionResult, WeightSweep } from './model.ts';
import { performanceMatrix, type PerformanceMatrix } from './performance-matrix.ts';
import { intervalRanks } from './ranks.ts';
import { sweepWeight } from './sweep.ts';
import { totalOf } from './totals.ts';

/**
 * Totals, ranks, dominance and break-even weights of a performance matrix, or why there are none. An option that
 * failed a must-have keeps its total and is left out of everything else. Pure, and quick enough for every key press.
 * @throws {EvaluationRefused} where a scale, a score or a weight is unusable.
 */
export function evaluate(input: EvaluationInput): Evaluation | NoEvaluation {
  const matrix = performanceMatrix(input);
  if (matrix.kind === 'unevaluable') return matrix;
  const { weights, values, clipped, missing } = matrix;

  const totals = values.map((row) => totalOf(row, weights));
  const acceptable = [...input.options.keys()].filter((i) => input.options[i]?.failed.length === 0);
  const ranks = intervalRanks(acceptable.map((i) => totals[i]?.interval ?? [0, 1]));
  const options = input.options.map(({ key, failed }, i): OptionResult => {
    const total = totals[i] ?? totalOf([], weights);
    return { key, ...total, rank: ranks[acceptable.indexOf(i)] ?? null, failed };
  });
  const ranked = (rank: number): readonly string[] => options.filter((o) => o.rank === rank).map(({ key }) => key);
  const leaders = ranked(1);
  return {
    kind: 'evaluated',
    weights,
    options,
    leaders,
    // While there is no leader nobody comes second either.
    runnerUp: (leaders.length > 0 && ranked(leaders.length + 1)[0]) || null,
    dominance: dominancePairs(input, matrix, acceptable),
    sweeps: weightSweeps(input, matrix, acceptable, leaders),
    clipped,
    missing,
    allFailed: acceptable.length === 0,
  };
}

function dominancePairs(
  input: EvaluationInput,
  { values, weights }: PerformanceMatrix,
  acceptable: readonly number[],
): Evaluation['dominance'] {
  const keyOf = (i: number): string => input.options[i]?.key ?? '';
  return acceptable.flatMap((a) =>
    acceptable
      .filter((b) => b !== a && dominates(values[a] ?? [], values[b] ?? [], weights))
      .map((b) => ({ dominating: keyOf(a), dominated: keyOf(b) })),
  );
}

function weightSweeps(
  input: EvaluationInput,
  { values, weights }: PerformanceMatrix,
  acceptable: readonly number[],
  leaders: readonly string[],
): readonly WeightSweep[] {
  const rows = acceptable.map((i) => values[i] ?? []);
  const keys = acceptable.map((i) => input.options[i]?.key ?? '');
  const leading = [...keys.keys()].filter((position) => leaders.includes(keys[position] ?? ''));
  const named = (positions: readonly number[]): readonly string[] => positions.map((position) => keys[position] ?? '');
  return input.criteria.map((criterion, k) => {
    const { segments, stable, nearestTurn } = sweepWeight(rows, weights, k, leading);
    return {
      criterion: criterion.key,
      weight: weights[k] ?? 0,
      stable,
      segments: segments.map(({ from, to, leaders: first }) => ({ from, to, leaders: named(first) })),
      nearestTurn: nearestTurn && { at: nearestTurn.at, leaders: named(nearestTurn.leaders) },
    };
  });
}
