import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hierarchyWeights } from '../../../shared/evaluation/ahp.ts';
import { breakEvenWeight } from '../../../shared/evaluation/break-even.ts';
import type { EvaluationInput } from '../../../shared/evaluation/model.ts';
import { competitionRanks } from '../../../shared/evaluation/ranks.ts';
import { valueOf } from '../../../shared/evaluation/values.ts';
import { normaliseWeights, rankOrderCentroid } from '../../../shared/evaluation/weights.ts';
import fixture from '../../fixtures/evaluation-cases.json' with { type: 'json' };
import { evaluated, matrix } from './matrices.ts';
import { casesFor, largestError, methodsByFile } from './published.ts';
import type { List, Published, Table } from './published.ts';

const { published, notRun } = casesFor('published-cases');
/** The collection from which the fixture is taken; it stands beside the repository, so not every copy has it. */
const sharedCases = fileURLToPath(new URL('../../../../shared/cases/evaluation-cases.json', import.meta.url));

/** Published tables give no bounds: 0 to 100 keeps their scores as they are, up to the factor 100. */
function onHundred(weights: List, scores: Table): EvaluationInput {
  return matrix(weights, scores, { highest: 100 });
}

describe('weighted sum', () => {
  it.each(['wsm-wikipedia-tie', 'wsm-skcriteria-basic'])('%s', (id) => {
    const { inputs, expected, tolerance } = published(id) as Published<
      { weights: List; scores: Table },
      { totals: List; ranks: List }
    >;
    const weightSum = inputs.weights.reduce((sum, weight) => sum + weight, 0);
    const { options } = evaluated(onHundred(inputs.weights, inputs.scores));
    const totals = options.map(({ total }) => total! * 100 * weightSum);
    expect(largestError(totals, expected.totals)).toBeLessThanOrEqual(tolerance);
    expect(options.map(({ rank }) => rank)).toEqual(expected.ranks);
  });
});

/** Raw scores by criterion, turned into the scores of each option. */
function byOption(byCriterion: Table): Table {
  return byCriterion[0]!.map((_, option) => byCriterion.map((column) => column[option]!));
}

describe('rank reversal', () => {
  it.each(['ABC', 'ABCD'] as const)('global-scale-no-rank-reversal, %s', (set) => {
    const { inputs, expected, tolerance } = published('global-scale-no-rank-reversal') as Published<
      { weights: List; scaleMin: number; scaleMax: number; rawByCriterion: Record<typeof set, Table> },
      Record<typeof set, List>
    >;
    const scores = byOption(inputs.rawByCriterion[set]);
    const { options } = evaluated(
      matrix(inputs.weights, scores, { lowest: inputs.scaleMin, highest: inputs.scaleMax }),
    );
    const totals = options.map(({ total }) => total);
    expect(largestError(totals, expected[set])).toBeLessThanOrEqual(tolerance);
  });

  describe('ahp-belton-gear-rank-reversal', () => {
    const belton = (): Published<
      { weights: List; rawByCriterion: Record<'ABC' | 'ABCD', Table> },
      Record<'ABC' | 'ABCD' | 'ranksABC' | 'ranksABCD', List>
    > => published('ahp-belton-gear-rank-reversal') as ReturnType<typeof belton>;

    it.each([
      ['ABC', 'ranksABC'],
      ['ABCD', 'ranksABCD'],
    ] as const)('happens where local scores are shared out to 1, %s', (set, ranks) => {
      const { inputs, expected, tolerance } = belton();
      const local = inputs.weights.map((priority, j) => ({ priority, inside: inputs.rawByCriterion[set][j]! }));
      const shares = hierarchyWeights(local);
      const totals = expected[set].map((_, i) => shares.reduce((sum, share) => sum + share[i]!, 0));
      expect(largestError(totals, expected[set])).toBeLessThanOrEqual(tolerance);
      expect(competitionRanks(totals)).toEqual(expected[ranks]);
    });

    it('does not happen on the scales that the team fixed', () => {
      const { inputs } = belton();
      const [before, after] = (['ABC', 'ABCD'] as const).map(
        (set) => evaluated(matrix(inputs.weights, byOption(inputs.rawByCriterion[set]), { highest: 10 })).options,
      );
      // B stays ahead of A, and its copy D ties with it.
      expect(before!.map(({ rank }) => rank)).toEqual([2, 1, 3]);
      expect(after!.map(({ rank }) => rank)).toEqual([3, 1, 4, 1]);
      expect(after!.slice(0, 3).map(({ total }) => total)).toEqual(before!.map(({ total }) => total));
    });
  });
});

describe('weights', () => {
  it('direct-rating-normalise-haas', () => {
    const { inputs, expected, tolerance } = published('direct-rating-normalise-haas') as Published<
      { ratings: List },
      { weights: List }
    >;
    expect(largestError(normaliseWeights(inputs.ratings), expected.weights)).toBeLessThanOrEqual(tolerance);
  });

  it('swing-importance-to-weight', () => {
    const { inputs, expected, tolerance } = published('swing-importance-to-weight') as Published<
      { swings: List },
      { weights: List }
    >;
    expect(largestError(normaliseWeights(inputs.swings), expected.weights)).toBeLessThanOrEqual(tolerance);
  });

  it.each(['roc-2', 'roc-3', 'roc-5'])('%s', (id) => {
    const { inputs, expected, tolerance } = published(id) as Published<{ n: number }, { weights: List }>;
    expect(largestError(rankOrderCentroid(inputs.n), expected.weights)).toBeLessThanOrEqual(tolerance);
  });
});

describe('ranks, values and dominance', () => {
  it.each(['rank-ties-1', 'rank-ties-2'])('%s', (id) => {
    const { inputs, expected } = published(id) as Published<{ values: List }, { ranks: List }>;
    expect(competitionRanks(inputs.values)).toEqual(expected.ranks);
  });

  it.each([
    ['increasing', 'more'],
    ['decreasing', 'less'],
  ] as const)('pvf-linear, %s', (name, direction) => {
    const { inputs, expected, tolerance } = published('pvf-linear') as Published<
      Record<typeof name, { range: readonly [number, number]; x: List }>,
      Record<typeof name, List>
    >;
    const [lowest, highest] = inputs[name].range;
    const values = inputs[name].x.map((score) => valueOf(score, { lowest, highest, direction, points: [] }).value);
    expect(largestError(values, expected[name])).toBeLessThanOrEqual(tolerance);
  });

  it('pvf-piecewise-increasing', () => {
    const { inputs, expected, tolerance } = published('pvf-piecewise-increasing') as Published<
      { cutoffs: List; values: List; x: List },
      { v: List }
    >;
    const [lowest, highest] = [inputs.cutoffs[0]!, inputs.cutoffs.at(-1)!];
    const points = inputs.cutoffs.map((score, k) => ({ score, value: inputs.values[k]! })).slice(1, -1);
    const values = inputs.x.map((score) => valueOf(score, { lowest, highest, direction: 'more', points }).value);
    expect(largestError(values, expected.v)).toBeLessThanOrEqual(tolerance);
  });

  it('dominance-skcriteria', () => {
    const { inputs, expected } = published('dominance-skcriteria') as Published<
      { scores: Table; direction: readonly ('min' | 'max')[] },
      { dominates: readonly (readonly boolean[])[] }
    >;
    const base = onHundred([1, 1], inputs.scores);
    const criteria = base.criteria.map((criterion, j) => {
      const direction = inputs.direction[j] === 'min' ? ('less' as const) : ('more' as const);
      return { ...criterion, scale: { ...criterion.scale, direction } };
    });
    const pairs = evaluated({ ...base, criteria }).dominance;
    const table = base.options.map((a) =>
      base.options.map((b) => pairs.some((p) => p.dominating === a.key && p.dominated === b.key)),
    );
    expect(table).toEqual(expected.dominates);
  });
});

describe('what would change the result', () => {
  it('breakeven-renormalised-wiki', () => {
    const { inputs, expected, tolerance } = published('breakeven-renormalised-wiki') as Published<
      { weights: List; a: List; b: List },
      { t: List }
    >;
    const actual = inputs.weights.map((_, k) => breakEvenWeight(inputs.weights, inputs.a, inputs.b, k));
    // The last tie is at 1, the end: no reversal.
    expect(largestError(actual.slice(0, -1), expected.t.slice(0, -1))).toBeLessThanOrEqual(tolerance);
    expect(actual.at(-1)).toBeNull();
  });

  it.each([0, 1, 2, 3])('weight-sweep-winner-intervals, criterion %d', (k) => {
    const { inputs, expected, tolerance } = published('weight-sweep-winner-intervals') as Published<
      { weights: List; scores: Table },
      { intervals: readonly (readonly (readonly [number, number, List])[])[] }
    >;
    const input = onHundred(inputs.weights, inputs.scores);
    const { segments } = evaluated(input).sweeps[k]!;
    const intervals = expected.intervals[k]!;
    const winners = intervals.map(([, , indices]) => indices.map((i) => input.options[i]!.key));
    expect(segments.map(({ leaders }) => leaders)).toEqual(winners);
    const bounds = segments.flatMap(({ from, to }) => [from, to]);
    const expectedBounds = intervals.flatMap(([from, to]) => [from, to]);
    expect(largestError(bounds, expectedBounds)).toBeLessThanOrEqual(tolerance);
  });
});

describe('the cases', () => {
  it('are all run: those of this file', () => {
    expect(notRun()).toEqual([]);
  });

  it('are all run: each has a method that a test file answers for', () => {
    const methods: readonly string[] = Object.values(methodsByFile).flat();
    expect(fixture.cases.filter(({ method }) => !methods.includes(method)).map(({ id }) => id)).toEqual([]);
    for (const file of Object.keys(methodsByFile) as (keyof typeof methodsByFile)[]) {
      const source = readFileSync(new URL(`${file}.test.ts`, import.meta.url), 'utf8');
      expect(source).toContain(`casesFor('${file}')`);
      expect(source).toContain('expect(notRun()).toEqual([])');
    }
  });

  it('are all those that the product offers', (context) => {
    if (!existsSync(sharedCases)) {
      const why = `SKIPPED: the published cases are not compared with their collection, there is no ${sharedCases}.`;
      process.stderr.write(`\n${why}\n`);
      context.skip(why);
    }
    const shared = JSON.parse(readFileSync(sharedCases, 'utf8')) as typeof fixture;
    expect(fixture.cases).toEqual(shared.cases.filter(({ offered }) => offered));
  });
});
