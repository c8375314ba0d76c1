import fixture from '../../fixtures/evaluation-cases.json' with { type: 'json' };

export type List = readonly number[];
export type Table = readonly List[];

/** A case of the fixture; what it takes and gives differs from method to method, so each test says it. */
export interface Published<Inputs, Expected> {
  readonly inputs: Inputs;
  readonly expected: Expected;
  readonly tolerance: number;
}

/** Which test file, without its ending, runs the cases of which methods. */
export const methodsByFile = {
  'published-cases': [
    'weighted_sum',
    'direct_rating_normalisation',
    'competition_ranking',
    'rank_order_centroid',
    'swing_weights',
    'value_function_piecewise_linear',
    'value_function_linear',
    'rank_reversal',
    'dominance',
    'breakeven_weight_renormalised',
    'one_at_a_time_weight_sweep',
  ],
  'ahp-cases': ['ahp_priorities', 'ahp_hierarchy', 'ahp_group_geometric_mean', 'ahp_group_consensus'],
  'group-cases': ['kendall_w', 'consensus_index', 'group_dispersion'],
  'smaa-cases': ['smaa', 'smaa_pairwise_winning', 'smaa_weights_ordinal', 'triangular_distribution'],
} as const;

/** The cases of one test file; `notRun` lists those that no test has asked for so far, so it is checked last. */
export function casesFor(file: keyof typeof methodsByFile): {
  readonly published: (id: string) => Published<unknown, unknown>;
  readonly notRun: () => readonly string[];
} {
  const methods: readonly string[] = methodsByFile[file];
  const waiting = new Map(fixture.cases.filter(({ method }) => methods.includes(method)).map((one) => [one.id, one]));
  const all = new Map(waiting);
  return {
    published: (id) => {
      const found = all.get(id);
      if (!found) throw new Error(`No case ${id} for ${file}`);
      waiting.delete(id);
      return found;
    },
    notRun: () => [...waiting.keys()],
  };
}

/** Largest difference between two lists; infinite where they are not of one length. */
export function largestError(actual: readonly (number | null)[] | null, expected: List): number {
  if (actual?.length !== expected.length) return Number.POSITIVE_INFINITY;
  return Math.max(...expected.map((value, index) => Math.abs((actual[index] ?? Number.POSITIVE_INFINITY) - value)));
}
