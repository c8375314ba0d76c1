import { ahpWeights, hierarchyWeights, type AhpWeights } from '../evaluation/ahp.ts';
import {
  mostComparedThings,
  reciprocalMatrix,
  type Judgement,
  type JudgedMatrix,
} from '../evaluation/pairwise-matrix.ts';
import type { Row } from './entities.ts';
import type { BallotView, RoundView } from './view.ts';

/** Things that are compared with each other: all groups, or the criteria of one group. */
export interface PairwiseLevel {
  /** Key of the group whose criteria are compared; null for the groups themselves. */
  readonly group: string | null;
  readonly items: readonly { readonly key: string; readonly name: string }[];
  /** Pairs compared so far, by indices of `items`. */
  readonly judgements: readonly Judgement[];
  /** There are more than anybody can compare with each other at a time. */
  readonly tooMany: boolean;
  /** Null while a pair is not compared yet. */
  readonly result: AhpWeights | null;
}

/** The comparisons of a ballot: the groups first, where there are several, then the criteria inside each of them. */
export function pairwiseLevels(view: RoundView, ballot: BallotView): readonly PairwiseLevel[] {
  const groups = view.groups.filter(({ criteria }) => criteria.length > 0);
  const top = groups.map(({ group: { key, name } }) => ({ key, name }));
  const inside = groups.map(({ group, criteria }) =>
    levelOf(
      group.key,
      criteria.map(({ key, name }) => ({ key, name })),
      ballot.comparisons,
    ),
  );
  return top.length > 1 ? [levelOf(null, top, ballot.groupComparisons), ...inside] : inside;
}

/**
 * Weights of the criteria in their order from the comparisons of a ballot; null for those whose comparisons are not
 * complete. Until all are, the others hold 0, as nothing can be shared out yet.
 */
export function pairwiseWeights(view: RoundView, ballot: BallotView): readonly (number | null)[] {
  const levels = pairwiseLevels(view, ballot);
  return weightsOfLevels(view, levels, (level) => level.result?.weights ?? null);
}

/** The same where what each level says is worked out elsewhere, as from several ballots. */
export function weightsOfLevels(
  view: RoundView,
  levels: readonly PairwiseLevel[],
  prioritiesOf: (level: PairwiseLevel, index: number) => readonly number[] | null,
): readonly (number | null)[] {
  const found = levels.map((level, index) => ({ level, priorities: prioritiesOf(level, index) }));
  const top = found.find(({ level }) => level.group === null);
  const inside = found.filter(({ level }) => level.group !== null);
  const complete = found.every(({ priorities }) => priorities !== null);
  const shares = complete
    ? hierarchyWeights(
        inside.map(({ priorities }, g) => ({ priority: top?.priorities?.[g] ?? 1, inside: priorities ?? [] })),
      )
    : null;
  const weights = new Map<string, number | null>();
  for (const [g, { level, priorities }] of inside.entries()) {
    const known = priorities !== null && (top === undefined || top.priorities !== null);
    for (const [k, { key }] of level.items.entries()) weights.set(key, known ? (shares?.[g]?.[k] ?? 0) : null);
  }
  return view.criteria.map(({ key }) => weights.get(key) ?? null);
}

/** The matrix of a level; null while it is not complete or too large. */
export function matrixOf(level: PairwiseLevel): Extract<JudgedMatrix, { kind: 'complete' }>['matrix'] | null {
  if (level.tooMany) return null;
  const judged = reciprocalMatrix(level.items.length, level.judgements);
  return judged.kind === 'complete' ? judged.matrix : null;
}

function levelOf(
  group: string | null,
  items: PairwiseLevel['items'],
  rows: readonly (Row<'comparison'> | Row<'groupComparison'>)[],
): PairwiseLevel {
  const indexOf = new Map(items.map(({ key }, index) => [key, index]));
  const judgements = rows.flatMap(({ first, second, value }): readonly Judgement[] => {
    const [from, to] = [indexOf.get(first), indexOf.get(second)];
    return from === undefined || to === undefined ? [] : [{ first: from, second: to, value }];
  });
  const level: PairwiseLevel = { group, items, judgements, tooMany: items.length > mostComparedThings, result: null };
  const matrix = matrixOf(level);
  return { ...level, result: matrix && ahpWeights(matrix) };
}
