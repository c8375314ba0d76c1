import { evaluate } from '../../../shared/evaluation/evaluate.ts';
import type { EvaluationInput } from '../../../shared/evaluation/model.ts';
import { performanceMatrix } from '../../../shared/evaluation/performance-matrix.ts';
import { scoreFlips } from '../../../shared/evaluation/score-flips.ts';
import { sweepWeight } from '../../../shared/evaluation/sweep.ts';
import { tornado } from '../../../shared/evaluation/tornado.ts';
import { plainFlips, plainSweeps, plainTornado, plainTotals } from './straightforward.ts';

interface Times {
  /** Milliseconds of each round of the app's code. */
  readonly ownMs: readonly number[];
  /** The same of the straightforward loop, taken in turns with it. */
  readonly plainMs: readonly number[];
}

/** Rounds that let the compiler settle, then those that count. */
const warmUpRounds = 60;
const rounds = 200;

/** Times of the analysis of one table, each method beside a loop that finds the same without any care. */
export function measureAnalysisTimes(optionCount: number, criterionCount: number): Readonly<Record<string, Times>> {
  const input = tableOf(optionCount, criterionCount);
  const matrix = performanceMatrix(input);
  const evaluation = evaluate(input);
  if (matrix.kind === 'unevaluable' || evaluation.kind === 'unevaluable')
    throw new Error('The measured table cannot be evaluated.');
  const { weights } = matrix;
  const values = matrix.values.map((row) => row.map((value) => value ?? 0));
  const rows = [...values.keys()];
  const leaders = rows.filter((i) => evaluation.leaders.includes(input.options[i]?.key ?? ''));
  if (leaders.length !== 1) throw new Error('The measured table has no leader.');
  return {
    sweepsAndBreakEvens: timesOf(
      () => weights.map((_, k) => sweepWeight(values, weights, k, leaders)),
      () => plainSweeps(values, weights),
    ),
    evaluate: timesOf(
      () => evaluate(input),
      () => [plainTotals(values, weights), plainSweeps(values, weights)],
    ),
    scoreFlips: timesOf(
      () => scoreFlips(input, evaluation),
      () => plainFlips(values, weights),
    ),
    tornado: timesOf(
      () => tornado(input, evaluation),
      () => plainTornado(values, weights),
    ),
  };
}

function timesOf(own: () => unknown, plain: () => unknown): Times {
  const ownMs: number[] = [];
  const plainMs: number[] = [];
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    const [ownTime, plainTime] = [millisecondsOf(own), millisecondsOf(plain)];
    if (round < warmUpRounds) continue;
    ownMs.push(ownTime);
    plainMs.push(plainTime);
  }
  return { ownMs, plainMs };
}

function millisecondsOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** A complete table of scores from 0 to 10 that look like a team's: no two rows alike and no order in them. */
function tableOf(optionCount: number, criterionCount: number): EvaluationInput {
  const options = Array.from({ length: optionCount }, (_, i) => ({ key: `o${i}`, name: `Option ${i}`, failed: [] }));
  const scale = { lowest: 0, highest: 10, direction: 'more', points: [] } as const;
  const criteria = Array.from({ length: criterionCount }, (_, j) => {
    const weight = 20 + ((j * 37) % 80);
    return { key: `c${j}`, name: `Criterion ${j}`, group: 'group', scale, step: 1, weight };
  });
  return {
    options,
    criteria,
    scores: options.map((_, i) => criteria.map((__, j) => (i * 7 + j * 5 + ((i * j * 13) % 17)) % 11)),
    ranges: options.map(() => criteria.map(() => null)),
    groups: [{ key: 'group', name: 'Group' }],
    seed: 1,
  };
}
