/**
 * What the evaluation takes and gives. Options are i = 1..m, criteria j = 1..n; a value v is in [0, 1], 1 is best.
 * Everything is plain data; nothing here knows of decisions, storage or screens.
 */

/** A score and the value in [0, 1] that the team gave it: a point that a piecewise-linear value function goes through. */
export interface ValuePoint {
  readonly score: number;
  readonly value: number;
}

/** A scale the team fixed before scoring. `lowest` and `highest` differ; values outside are clipped and flagged. */
export interface Scale {
  readonly lowest: number;
  readonly highest: number;
  readonly direction: 'more' | 'less';
  /** Inner points of the value function, strictly inside the scale, by rising score; without any it is a straight line. */
  readonly points: readonly ValuePoint[];
}

export interface EvaluatedOption {
  readonly key: string;
  readonly name: string;
  /** Names of the must-have criteria it failed; with one or more it is shown but influences nothing else. */
  readonly failed: readonly string[];
}

export interface EvaluatedCriterion {
  readonly key: string;
  readonly name: string;
  readonly group: string;
  readonly scale: Scale;
  /** Distance of neighbouring scores, above 0, in the unit of the criterion. */
  readonly step: number;
  /** Raw weight >= 0, in the unit of the method; null where none was entered. */
  readonly weight: number | null;
}

/** A performance matrix with its weights: all that an evaluation needs. */
export interface EvaluationInput {
  readonly options: readonly EvaluatedOption[];
  readonly criteria: readonly EvaluatedCriterion[];
  /** `scores[i][j]`: the score of option i on criterion j in the criterion's unit; null where it is missing. */
  readonly scores: readonly (readonly (number | null)[])[];
  /**
   * `ranges[i][j]`: lowest and highest score that is thought possible where a score is not exact, in the unit of the
   * criterion, with the score (the likely one) between them; null where it is exact or missing.
   */
  readonly ranges: readonly (readonly (readonly [number, number] | null)[])[];
  readonly groups: readonly { readonly key: string; readonly name: string }[];
  /** Seed of the sampler, an unsigned 32-bit integer. */
  readonly seed: number;
}

/** Why there is no ranking at all. */
export type Unevaluable = 'no-options' | 'one-option' | 'no-criteria' | 'weights-missing' | 'weights-all-zero';

export interface OptionResult {
  readonly key: string;
  /** Additive value in [0, 1]; null while scores with weight are missing. */
  readonly total: number | null;
  /** Total with everything missing at its worst and at its best; both equal `total` where nothing is missing. */
  readonly interval: readonly [number, number];
  /** Share of the weight that is scored, in [0, 1]. */
  readonly coverage: number;
  /** `contributions[j]` = w_j v_ij; null where the score is missing. */
  readonly contributions: readonly (number | null)[];
  /** Standard competition rank among the options that failed nothing; null where intervals overlap or it failed. */
  readonly rank: number | null;
  readonly failed: readonly string[];
}

/** A stretch of one criterion's weight, from 0 to 1, over which the same options lead. */
export interface LeaderSegment {
  readonly from: number;
  readonly to: number;
  /** Keys of the leaders; several where they tie over the whole stretch, none where missing scores leave it open. */
  readonly leaders: readonly string[];
}

export interface WeightSweep {
  readonly criterion: string;
  /** Normalised weight today, in [0, 1]. */
  readonly weight: number;
  /** The interval of weights around today's in which today's leader stays first; null without a leader, or where the weight is all there is (1). */
  readonly stable: readonly [number, number] | null;
  /** From 0 to 1 without a hole; empty where the weight is all there is (1) or every option failed. */
  readonly segments: readonly LeaderSegment[];
  /**
   * The nearest weight from which on somebody else is sure to lead, and who; null where no weight strictly between 0
   * and 1 is. Where options tie at today's weight only, it is that weight.
   */
  readonly nearestTurn: { readonly at: number; readonly leaders: readonly string[] } | null;
}

/**
 * Which weights a sample draws: `any`, uniform over all that there are; `order`, uniform over those that put the
 * criteria in the order of ours; `around`, ours with each raw weight off by up to the band.
 */
export type Preset = 'any' | 'order' | 'around';

/** A sample (SMAA-2, Lahdelma and Salminen 2001). Keys are those of the options that failed nothing. */
export interface Robustness {
  readonly draws: number;
  readonly seed: number;
  readonly preset: Preset;
  /** Half-width of the band around each weight, relative: 0.3 is plus and minus 30 %; null unless the preset is `around`. */
  readonly band: number | null;
  /** Share of draws in which each option comes first; ties share. Sums to 1. */
  readonly first: Readonly<Record<string, number>>;
  /**
   * Rank acceptability: `ranks[key][r]` is the share of draws in which the option is at rank r + 1; ties share the ranks
   * that they take up. Sums to 1 over the ranks of an option and over the options at a rank.
   */
  readonly ranks: Readonly<Record<string, readonly number[]>>;
  /**
   * Mean weights of the draws in which the option comes first, in the order of the criteria, sum 1; null, which is not
   * 0, for one that never does.
   */
  readonly central: Readonly<Record<string, readonly number[] | null>>;
  /**
   * Confidence factor: share of draws of the scores in which the option comes first when the weights are its central
   * ones; null where these are undefined.
   */
  readonly confidence: Readonly<Record<string, number | null>>;
  /** Pairwise winning index: `winning[a][b]`, b not a, is the share of draws in which a has the higher total; ties count half. */
  readonly winning: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export type VerdictKind = 'no-acceptable-option' | 'not-rankable' | 'too-close' | 'robust' | 'leaning';

export interface Verdict {
  readonly kind: VerdictKind;
  /** Keys of those that lead; several where they tie; empty where there is no leader. */
  readonly leaders: readonly string[];
  /** Missing scores that decide it, as pairs of option and criterion keys, heaviest criterion first; filled for `not-rankable` only. */
  readonly deciding: readonly { readonly option: string; readonly criterion: string }[];
  /** The criterion whose weight turns the result most easily (smallest relative change); null where none does. */
  readonly turns: {
    readonly criterion: string;
    readonly at: number;
    readonly weight: number;
    readonly leaders: readonly string[];
  } | null;
  /**
   * By how much the leader is sure to be ahead, in [0, 1]: its lowest total minus the highest that any acceptable
   * option behind the leaders can reach; null where there is no leader or nobody behind.
   */
  readonly gap: number | null;
}

/** Everything that follows from the numbers alone, without sampling: cheap enough for every key press. */
export interface Evaluation {
  readonly kind: 'evaluated';
  /** Normalised weights, sum 1, in the order of the criteria. */
  readonly weights: readonly number[];
  /** Results in the order of the options given. */
  readonly options: readonly OptionResult[];
  /** Keys of the options in first place among the acceptable ones; empty while that is open. */
  readonly leaders: readonly string[];
  /** Key of the best option after the leaders; null where there is none. */
  readonly runnerUp: string | null;
  readonly dominance: readonly { readonly dominating: string; readonly dominated: string }[];
  readonly sweeps: readonly WeightSweep[];
  /** Scores outside their scale, which were clipped. */
  readonly clipped: readonly { readonly option: string; readonly criterion: string }[];
  readonly missing: readonly { readonly option: string; readonly criterion: string }[];
  readonly allFailed: boolean;
}

export interface NoEvaluation {
  readonly kind: 'unevaluable';
  readonly reason: Unevaluable;
  /** Keys of the criteria without a weight, for `weights-missing`. */
  readonly unweighted: readonly string[];
}
