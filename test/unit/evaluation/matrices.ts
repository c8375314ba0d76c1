import { evaluate } from '../../../shared/evaluation/evaluate.ts';
import type {
  EvaluatedCriterion,
  Evaluation,
  EvaluationInput,
  OptionResult,
  WeightSweep,
} from '../../../shared/evaluation/model.ts';

export type Scores = readonly (readonly (number | null)[])[];

/** Options `a`, `b`, … and criteria `c0`, `c1`, …, all on one scale (0 to 1 where none is given), seed 1. */
export function matrix(
  weights: readonly (number | null)[],
  scores: Scores,
  settings: { lowest?: number; highest?: number; failed?: readonly number[]; seed?: number } = {},
): EvaluationInput {
  const { lowest = 0, highest = 1, failed = [], seed = 1 } = settings;
  return {
    options: scores.map((_, i) => {
      const key = String.fromCodePoint('a'.codePointAt(0)! + i);
      return { key, name: `Option ${key}`, failed: failed.includes(i) ? ['Licence'] : [] };
    }),
    criteria: weights.map((weight, j): EvaluatedCriterion => {
      const scale = { lowest, highest, direction: 'more', points: [] } as const;
      return { key: `c${j}`, name: `Criterion ${j}`, group: 'group', scale, step: (highest - lowest) / 10, weight };
    }),
    scores,
    ranges: scores.map((row) => row.map(() => null)),
    groups: [{ key: 'group', name: 'Group' }],
    seed,
  };
}

export function evaluated(input: EvaluationInput): Evaluation {
  const evaluation = evaluate(input);
  if (evaluation.kind !== 'evaluated') throw new Error(`Not evaluated: ${evaluation.reason}`);
  return evaluation;
}

export function resultOf(evaluation: Evaluation, key: string): OptionResult {
  const found = evaluation.options.find((option) => option.key === key);
  if (!found) throw new Error(`No option ${key}`);
  return found;
}

export function sweepOf(evaluation: Evaluation, criterion: string): WeightSweep {
  const found = evaluation.sweeps.find((sweep) => sweep.criterion === criterion);
  if (!found) throw new Error(`No sweep of ${criterion}`);
  return found;
}
