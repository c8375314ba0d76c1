import * as fc from 'fast-check';
import { mostComparedThings, pairsOf, reciprocalMatrix } from '../../../shared/evaluation/pairwise-matrix.ts';
import type { Judgement, PairwiseMatrix } from '../../../shared/evaluation/pairwise-matrix.ts';

/** The matrix of judgements that leave nothing out. */
export function judged(n: number, judgements: readonly Judgement[]): PairwiseMatrix {
  const result = reciprocalMatrix(n, judgements);
  if (result.kind !== 'complete') throw new Error(`Not compared: ${result.missing.join(' ')}`);
  return result.matrix;
}

/** The matrix of the judgements above its diagonal, row by row. */
export function judgedAbove(upper: readonly number[]): PairwiseMatrix {
  const n = (1 + Math.sqrt(1 + 8 * upper.length)) / 2;
  return judged(
    n,
    pairsOf(n).map(([first, second], k) => ({ first, second, value: upper[k]! })),
  );
}

/** A value on Saaty's scale, in either direction. */
const anyValue = fc.constantFrom(
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((value) => (value === 1 ? [1] : [value, -value])),
);

/** Judgements on every pair of n things, in no order, in either direction. */
export function anyJudgements(
  sizes: { readonly min: number; readonly max: number } = { min: 1, max: mostComparedThings },
): fc.Arbitrary<{ readonly n: number; readonly judgements: readonly Judgement[] }> {
  return fc.integer(sizes).chain((n) => {
    const pairs = pairsOf(n);
    const turned = fc.array(fc.tuple(fc.boolean(), anyValue), { minLength: pairs.length, maxLength: pairs.length });
    return turned
      .map((all) =>
        all.map(([turn, value], k): Judgement => {
          const [first, second] = pairs[k]!;
          return turn ? { first: second, second: first, value } : { first, second, value };
        }),
      )
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
      .map((judgements) => ({ n, judgements }));
  });
}

/** The matrix of any judgements. */
export function anyMatrix(sizes?: { readonly min: number; readonly max: number }): fc.Arbitrary<PairwiseMatrix> {
  return anyJudgements(sizes).map(({ n, judgements }) => judged(n, judgements));
}
